"""Seeking: which passages of the sources bear on a claim, and what they say otherwise."""

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.lead import Lead
from redpencil.domain.passage import Passage
from redpencil.domain.source import Source
from redpencil.storage import sources

if TYPE_CHECKING:
    from redpencil.analysis.evidence.corpus import Corpus
    from redpencil.analysis.evidence.passage import Ranked

_AROUND: Final = 1_000
"""How many letters of the article before a claim tell whom it means by "she" or "the firm"."""

_Texts = Mapping[int, tuple[Source, str]]


class Seeking:
    """Finds what may be evidence; safe to call from several threads."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._known: tuple[object, Corpus] | None = None
        self._filing = Lock()

    def evidence(
        self, ref: Ref, *, source: int | None = None, everywhere: bool = False, limit: int = 10
    ) -> tuple[Lead, ...]:
        """Rank passages for a claim: of one source, of those attached to the article, or of the whole library.

        An article without sources whose text is here is looked up in the whole library.

        Raises:
            UnknownReference: if there is no such claim.
            UnknownSource: if there is no source of that number.
        """
        from redpencil.analysis.evidence.ranking import rank

        claim = self._bench.claim(ref)
        with self._bench.database.reading() as connection:
            texts = _texts(connection, ref, source, everywhere=everywhere)
        found = rank(claim.statement, self._corpus(texts), self._around(claim), limit)
        return tuple(_lead(claim, texts[one.passage.source][0], one) for one in found)

    def _corpus(self, texts: _Texts) -> "Corpus":
        """File the passages of some sources, once for all claims that are looked up in them."""
        from redpencil.analysis.evidence.corpus import Corpus
        from redpencil.analysis.evidence.passage import passages

        key = frozenset((number, source.sha256) for number, (source, _) in texts.items())
        with self._filing:
            if self._known is None or self._known[0] != key:
                every: Sequence[Passage] = [
                    one for number, (_, text) in sorted(texts.items()) for one in passages(text, number)
                ]
                self._known = (key, Corpus(every))
            return self._known[1]

    def _around(self, claim: Claim) -> str:
        """Return what the article says before a claim, its headline first."""
        article = self._bench.article(claim.article)
        start = claim.anchors[0].start if claim.anchors else 0
        return f"{article.title}\n{article.text[max(0, start - _AROUND) : start]}"


def _texts(connection: Any, ref: Ref, source: int | None, *, everywhere: bool) -> _Texts:
    """Return the sources that are to be looked through, those whose text is here, by their numbers."""
    if source is not None:
        listed: Sequence[Source] = (references.source(connection, source),)
    else:
        listed = () if everywhere else sources.listed(connection, ref.article)
    texts = _with_text(connection, listed)
    return texts if texts or source is not None else _with_text(connection, sources.listed(connection))


def _with_text(connection: Any, listed: Sequence[Source]) -> _Texts:
    kept = ((source, sources.passage(connection, source.id)) for source in listed if source.sha256)
    return {source.id: (source, text) for source, text in kept if text.strip()}


def _lead(claim: Claim, source: Source, ranked: "Ranked") -> Lead:
    from redpencil.analysis.evidence.differing import differences

    passage = ranked.passage
    return Lead(
        source,
        f"paragraph {passage.paragraph + 1}",
        passage.span.start,
        passage.span.end,
        passage.text,
        ranked.score,
        ranked.reasons,
        ranked.matches,
        differences(claim.statement, passage.text, source.published),
    )
