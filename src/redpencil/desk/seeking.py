"""Seeking: which passages of the sources bear on a claim, and what they say otherwise."""

from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.lead import Lead
from redpencil.domain.locator import Landmark, locator
from redpencil.domain.source import Source
from redpencil.storage import passages, sources

if TYPE_CHECKING:
    from redpencil.analysis.evidence.corpus import Corpus
    from redpencil.analysis.evidence.passage import Ranked

_AROUND: Final = 1_000
"""How many letters of the article before a claim tell whom it means by "she" or "the firm"."""

_CANDIDATES: Final = 60
"""How many passages of the library are looked at closely, with those beside them."""


class Seeking:
    """Finds what may be evidence; safe to call from several threads."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._filed: tuple[Mapping[str, int], Corpus] | None = None
        self._without_text: set[str] = set()
        self._parting = Lock()

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
        self._part()
        with self._bench.database.reading() as connection:
            near = _near(connection, ref, source, everywhere=everywhere)
            corpus = self._corpus(connection, near)
            if source is None and not corpus.passages:
                near = sources.listed(connection)
                corpus = self._of_library(connection, claim.statement, near)
        by_number = {one.id: one for one in near}
        found = rank(claim.statement, corpus, self._around(claim), limit)
        places = self._places({one.passage.source for one in found})
        return tuple(_lead(claim, by_number[one.passage.source], one, places[one.passage.source]) for one in found)

    def _places(self, numbers: Iterable[int]) -> Mapping[int, Sequence[Landmark]]:
        """Return the places of some sources' texts."""
        with self._bench.database.reading() as connection:
            return {number: sources.landmarks(connection, number) for number in numbers}

    def _part(self) -> None:
        """Part the texts of sources that came since, once for all searches; what can only be read stays as it is."""
        from redpencil.analysis.evidence.passage import passages as parted

        if self._bench.database.read_only:
            return
        with self._parting:
            with self._bench.database.reading() as connection:
                new = set(passages.unparted(connection)) - self._without_text
                texts = {sha256: passages.text(connection, sha256) for sha256 in new}
            self._without_text |= {sha256 for sha256, text in texts.items() if not text.strip()}
            for sha256, text in texts.items():
                if sha256 not in self._without_text:
                    found = parted(text)
                    with self._bench.database.writing(self._bench.deed("part", sha256)) as work:
                        passages.keep(work.connection, sha256, found)

    def _corpus(self, connection: Any, near: Sequence[Source]) -> "Corpus":
        """File the passages of some sources, once for all claims that are looked up in them."""
        from redpencil.analysis.evidence.corpus import Corpus
        from redpencil.analysis.evidence.passage import passages as parted

        numbers = _numbers(near)
        with self._parting:
            if self._filed is None or self._filed[0] != numbers:
                kept = passages.of(connection, numbers)
                lacking = numbers.keys() & set(passages.unparted(connection)) if self._bench.database.read_only else ()
                new = [one for key in lacking for one in parted(passages.text(connection, key), numbers[key])]
                self._filed = (numbers, Corpus((*kept, *new)))
            return self._filed[1]

    def _of_library(self, connection: Any, statement: str, every: Sequence[Source]) -> "Corpus":
        """Take what a search of the whole library brings for a claim, weighed as the library has its words."""
        from redpencil.analysis.evidence.corpus import Corpus, Counts
        from redpencil.text.stems import stems

        if self._bench.database.read_only and passages.unparted(connection):
            return self._corpus(connection, every)
        size, holding = passages.holding(connection, dict.fromkeys(stems(statement)))
        return Corpus(passages.found(connection, holding, _numbers(every), _CANDIDATES), Counts(size, holding))

    def _around(self, claim: Claim) -> str:
        """Return what the article says before a claim, its headline first."""
        article = self._bench.article(claim.article)
        start = claim.anchors[0].start if claim.anchors else 0
        return f"{article.title}\n{article.text[max(0, start - _AROUND) : start]}"


def _near(connection: Any, ref: Ref, source: int | None, *, everywhere: bool) -> Sequence[Source]:
    """Return the sources that alone are to be looked through; none means the whole library."""
    if source is not None:
        return (references.source(connection, source),)
    return () if everywhere else sources.listed(connection, ref.article)


def _numbers(listed: Sequence[Source]) -> Mapping[str, int]:
    """Return the numbers of sources by the hashes of their snapshots; of several with the same bytes the first."""
    return {source.sha256: source.id for source in reversed(listed) if source.sha256}


def _lead(claim: Claim, source: Source, ranked: "Ranked", landmarks: Sequence[Landmark]) -> Lead:
    from redpencil.analysis.evidence.differing import differences

    passage = ranked.passage
    return Lead(
        source,
        locator(landmarks, passage.span) or f"paragraph {passage.paragraph + 1}",
        passage.span.start,
        passage.span.end,
        passage.text,
        ranked.score,
        ranked.reasons,
        ranked.matches,
        tuple(one.message for one in differences(claim.statement, passage.text, source.published) if not one.hint),
    )
