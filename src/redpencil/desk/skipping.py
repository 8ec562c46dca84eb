"""Skipping: a person agrees that a sentence was rightly skipped, or takes that back."""

from bisect import bisect_right
from collections.abc import Collection, Sequence

from redpencil.desk.bench import Bench
from redpencil.domain.article import Disposition, Sentence
from redpencil.errors import UnknownReference
from redpencil.storage import changing


class Skipping:
    """Says of sentences without a claim that somebody has looked at them."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def skipped(self, slug: str) -> tuple[Sentence, ...]:
        """Return the sentences of an article that hold no claim, in the order of the text."""
        sentences = self._bench.article(slug).sentences
        return tuple(one for one in sentences if one.disposition is not Disposition.CLAIM)

    def agree(self, slug: str, places: Collection[int], *, agreed: bool = True) -> tuple[Sentence, ...]:
        """Agree that the sentences at some letters were rightly skipped, or take it back; return them as they are now.

        Raises:
            UnknownReference: if no skipped sentence stands at one of the places.
        """
        every = self.skipped(slug)
        starts = frozenset(_at(slug, every, place).start for place in places)
        with self._bench.database.writing(self._bench.deed("agree" if agreed else "disagree", slug, slug)) as work:
            changing.look_at(work, slug, starts, looked_at=agreed)
            work.finish()
        return tuple(one for one in self.skipped(slug) if one.start in starts)


def _at(slug: str, sentences: Sequence[Sentence], place: int) -> Sentence:
    following = bisect_right(sentences, place, key=lambda one: one.start)
    if following and place < sentences[following - 1].end:
        return sentences[following - 1]
    raise UnknownReference(
        f"No skipped sentence of {slug} stands at {place}. `redpencil claims {slug} --skipped` lists their places."
    )
