"""Seeking: which passages of the sources bear on a claim, and what they say otherwise."""

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from redpencil.desk import references
from redpencil.desk.bench import Bench
from redpencil.desk.parting import Parting
from redpencil.desk.progress import Progress, silent
from redpencil.domain.claim import Ref
from redpencil.domain.lead import Lead
from redpencil.domain.locator import Landmark, locator
from redpencil.domain.source import Source
from redpencil.errors import UnknownReference
from redpencil.storage import leading, passages, sources

if TYPE_CHECKING:
    from redpencil.analysis.evidence.corpus import Corpus
    from redpencil.analysis.evidence.passage import Ranked

_AROUND: Final = 1_000
"""How many letters of the article before a claim tell whom it means by "she" or "the firm"."""

_LOOKING: Final = "Looking through the sources"

_CANDIDATES: Final = 40
"""How many passages of the library are looked at closely, with those beside them: 60 find no more of WiCE's."""


class Seeking:
    """Finds what may be evidence; safe to call from several threads."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._filed: tuple[Mapping[str, int], Corpus] | None = None
        self._filing = Lock()
        self._parting = Parting(bench)

    def evidence(
        self,
        ref: Ref,
        *,
        source: int | None = None,
        everywhere: bool = False,
        limit: int = 10,
        progress: Progress = silent,
    ) -> tuple[Lead, ...]:
        """Rank passages for a claim: of one source, of those attached to the article, or of the whole library.

        An article without sources whose text is here is looked up in the whole library.

        Raises:
            UnknownReference: if there is no such claim.
            UnknownSource: if there is no source of that number.
            Cancelled: if `progress` says so, which is asked between the steps.
        """
        from redpencil.analysis.evidence.ranking import rank

        self._parting.catch_up(progress)
        with self._bench.database.reading() as connection:
            statement, around = _claim(connection, ref)
            near = _near(connection, ref, source, everywhere=everywhere)
            progress(_LOOKING, 0.1)
            corpus = self._corpus(connection, near)
            progress(_LOOKING, 0.4)
            if source is None and not corpus.passages:
                corpus = self._of_library(connection, statement)
                progress(_LOOKING, 0.6)
            found = rank(statement, corpus, around, limit)
            progress(_LOOKING, 0.9)
            cited = leading.cited(connection, {one.passage.source for one in found})
        return tuple(_lead(statement, one, *cited[one.passage.source]) for one in found)

    def _corpus(self, connection: Any, near: Sequence[Source]) -> "Corpus":
        """File the passages of some sources, once for all claims that are looked up in them."""
        from redpencil.analysis.evidence.corpus import Corpus
        from redpencil.analysis.evidence.passage import passages as parted

        numbers = _numbers(near)
        with self._filing:
            if self._filed is None or self._filed[0] != numbers:
                lacking = numbers.keys() & set(self._parting.lacking()) if self._bench.database.read_only else set()
                kept = passages.of(connection, {key: numbers[key] for key in numbers if key not in lacking})
                new = [one for key in lacking for one in parted(passages.text(connection, key), numbers[key])]
                self._filed = (numbers, Corpus((*kept, *new)))
            return self._filed[1]

    def _of_library(self, connection: Any, statement: str) -> "Corpus":
        """Take what a search of the whole library brings for a claim, weighed as the library has its words."""
        from redpencil.analysis.evidence.corpus import Corpus, Counts
        from redpencil.text.stems import stems

        if self._bench.database.read_only and self._parting.lacking():
            return self._corpus(connection, sources.listed(connection))
        size, holding = passages.holding(connection, dict.fromkeys(stems(statement)))
        return Corpus(passages.found(connection, holding, _CANDIDATES), Counts(size, holding))


def _claim(connection: Any, ref: Ref) -> tuple[str, str]:
    """Return a claim's words and what the article says before it, its headline first."""
    found = leading.claim(connection, ref, _AROUND)
    if found is None:
        references.key(connection, ref)
        raise UnknownReference(f"There is no claim {ref}.")
    return found


def _near(connection: Any, ref: Ref, source: int | None, *, everywhere: bool) -> Sequence[Source]:
    """Return the sources that alone are to be looked through; none means the whole library."""
    if source is not None:
        return (references.source(connection, source),)
    return () if everywhere else sources.listed(connection, ref.article)


def _numbers(listed: Sequence[Source]) -> Mapping[str, int]:
    """Return the numbers of sources by the hashes of their snapshots; of several with the same bytes the first."""
    return {source.sha256: source.id for source in reversed(listed) if source.sha256}


def _lead(statement: str, ranked: "Ranked", source: Source, landmarks: Sequence[Landmark]) -> Lead:
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
        tuple(one.message for one in differences(statement, passage.text, source.published) if not one.hint),
    )
