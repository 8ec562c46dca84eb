"""Attaching: sources are joined to the claims that they bear on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from redpencil.desk import attesting, gate, references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.evidence import Evidence, QuoteCheck, Stance
from redpencil.domain.locator import Landmark
from redpencil.domain.locator import locator as cite
from redpencil.domain.name import ReferenceName
from redpencil.domain.source import Source
from redpencil.errors import UnknownSource
from redpencil.storage import changing, claims, sources


@dataclass(frozen=True, slots=True)
class Joined:
    """A claim with a source attached to it, and the claims about the text that the source brought up."""

    claim: Claim
    found: tuple[Claim, ...] = ()


class Attaching:
    """Attaches sources to claims, and takes them off again."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def attach(
        self, ref: Ref, source: int, *, stance: Stance = Stance.SUPPORTS, quote: str = "", locator: str = ""
    ) -> Claim:
        """Attach a source to a claim as `join` does, and return the claim."""
        return self.join(ref, source, stance=stance, quote=quote, locator=locator).claim

    def join(
        self, ref: Ref, source: int, *, stance: Stance = Stance.SUPPORTS, quote: str = "", locator: str = ""
    ) -> Joined:
        """Attach a source to a claim; its quote is looked up in the source's snapshot.

        Where no locator is given it is the place of the quote, if the source has such places and the quote one only.

        The article's names are held against those of a source that is new to it; what only the source can tell becomes
        a claim about the text in the same step.

        Raises:
            UnknownSource: if there is no source of that number.
        """
        with self._bench.database.reading() as connection:
            found = references.source(connection, source)
            text = sources.passage(connection, source)
            landmarks = sources.landmarks(connection, source)
            again = found in sources.listed(connection, ref.article)
        names = attesting.names([(found, text)]) if text and not again else ()
        evidence = looked_up(Evidence(found, stance, quote, locator), text, landmarks)
        with self._bench.database.writing(self._bench.deed("attach", str(ref), ref.article)) as work:
            key = references.key(work.connection, ref)
            gate.refuse_signed_off(claims.load(work.connection, [key])[0])
            sources.attach(work, key, evidence)
            told = attesting.keep(work, ref.article, names, self._house, self._bench.config.checks) if names else ()
            return Joined(changing.result(work, key), told)

    def detach(self, ref: Ref, evidence: int) -> Claim:
        """Take a piece of evidence away from a claim, by its number.

        Raises:
            UnknownSource: if the claim has no such evidence.
        """
        with self._bench.database.writing(self._bench.deed("detach", str(ref), ref.article)) as work:
            key = references.key(work.connection, ref)
            claim = claims.load(work.connection, [key])[0]
            gate.refuse_signed_off(claim)
            if not sources.detach(work, key, evidence):
                there = ", ".join(str(one.number) for one in claim.evidence) or "none"
                raise UnknownSource(f"{ref} has no evidence {evidence}. It has: {there}.")
            return changing.result(work, key)

    def last_source(self) -> Source | None:
        """Return the source that was attached last."""
        with self._bench.database.reading() as connection:
            return sources.last_attached(connection)

    def _house(self) -> tuple[ReferenceName, ...]:
        from redpencil.analysis.names.references import load

        return load(self._bench.workspace.names)


def looked_up(said: Evidence, text: str, landmarks: Sequence[Landmark]) -> Evidence:
    """Return a piece of evidence with its quote looked up in the text of its source's snapshot."""
    from redpencil.analysis.quotations import quotes

    said = replace(said, quote=said.quote.strip(), locator=said.locator.strip())
    if not said.quote or not text:
        return said
    seen = quotes.look_up(said.quote, text)
    locator = said.locator
    if not locator and seen.check is QuoteCheck.FOUND and seen.place is not None:
        places = {cite(landmarks, place) for place in (seen.place, *quotes.spans(said.quote, text))}
        locator = places.pop() if len(places) == 1 else ""
    return replace(
        said,
        locator=locator,
        quote_check=seen.check,
        sha256=said.source.sha256,
        place=seen.place,
        differences=seen.differences,
        caution=seen.caution,
    )
