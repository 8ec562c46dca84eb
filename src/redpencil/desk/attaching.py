"""Attaching: sources are joined to the claims that they bear on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from redpencil.desk import attesting, disagreeing, gate, references
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.evidence import Evidence, QuoteCheck, Stance
from redpencil.domain.locator import Landmark
from redpencil.domain.locator import locator as cite
from redpencil.domain.name import ReferenceName
from redpencil.domain.source import Source
from redpencil.domain.span import Span
from redpencil.errors import UnknownSource
from redpencil.storage import changing, claims, sources

_COUNTED: Final = 1_000_000
"""Letters within which paragraphs are counted; a longer text without pages has no places."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A claim with a source attached to it, and the claims about the text that the source brought up.

    `number` is that of the evidence; it was there before where `again` is set, and nothing was changed then.
    """

    claim: Claim
    found: tuple[Claim, ...] = ()
    number: int = 0
    again: bool = False


class Attaching:
    """Attaches sources to claims, and takes them off again."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def attach(self, ref: Ref, source: int, **said: Any) -> Claim:
        """Attach a source to a claim as `join` does, and return the claim."""
        return self.join(ref, source, **said).claim

    def join(  # noqa: PLR0913  (one parameter for each thing that is said of a piece of evidence)
        self,
        ref: Ref,
        source: int,
        *,
        stance: Stance = Stance.SUPPORTS,
        quote: str = "",
        locator: str = "",
        evidence_set: int = 0,
    ) -> Joined:
        """Attach a source to a claim; its quote is looked up in the source's snapshot.

        Where no locator is given it is the place of the quote, if the source has such places and the quote one only.
        The same source with the same quote and place again stays the piece of evidence that it is.

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
        evidence = looked_up(Evidence(found, stance, quote, locator, evidence_set=evidence_set), text, landmarks)
        with self._bench.database.writing(self._bench.deed("attach", str(ref), ref.article)) as work:
            key = references.key(work.connection, ref)
            claim = claims.load(work.connection, [key])[0]
            gate.refuse_signed_off(claim)
            if (there := next((one for one in claim.evidence if _same(one, evidence)), None)) is not None:
                return Joined(claim, number=there.number, again=True)
            number = sources.attach(work, key, evidence)
            disagreeing.tell(work, key, self._bench.config.checks)
            told = attesting.keep(work, ref.article, names, self._house, self._bench.config.checks) if names else ()
            return Joined(changing.result(work, key), told, number)

    def edit(  # noqa: PLR0913  (one parameter for each thing that is said of a piece of evidence)
        self,
        ref: Ref,
        number: int,
        *,
        stance: Stance | None = None,
        quote: str | None = None,
        locator: str | None = None,
        evidence_set: int | None = None,
    ) -> Claim:
        """Say a piece of evidence differently; what is not given stays, and a quote that is given is looked up anew.

        A locator that was the place of the old quote becomes that of the new one.

        Raises:
            UnknownSource: if the claim has no such evidence.
        """
        with self._bench.database.writing(self._bench.deed("reattach", str(ref), ref.article)) as work:
            key = references.key(work.connection, ref)
            claim = claims.load(work.connection, [key])[0]
            gate.refuse_signed_off(claim)
            was = _piece(claim, number)
            said = replace(
                was,
                stance=stance or was.stance,
                evidence_set=was.evidence_set if evidence_set is None else evidence_set,
            )
            if quote is not None or locator is not None:
                text = sources.passage(work.connection, was.source.id)
                landmarks = sources.landmarks(work.connection, was.source.id)
                said = _reworded(said, quote, locator, text, landmarks)
            sources.reattach(work, key, said)
            disagreeing.tell(work, key, self._bench.config.checks)
            return changing.result(work, key)

    def detach(self, ref: Ref, evidence: int) -> Claim:
        """Take a piece of evidence away from a claim, by its number.

        Raises:
            UnknownSource: if the claim has no such evidence.
        """
        with self._bench.database.writing(self._bench.deed("detach", str(ref), ref.article)) as work:
            key = references.key(work.connection, ref)
            claim = claims.load(work.connection, [key])[0]
            gate.refuse_signed_off(claim)
            sources.detach(work, key, _piece(claim, evidence).number)
            disagreeing.tell(work, key, self._bench.config.checks)
            return changing.result(work, key)

    def last_source(self) -> Source | None:
        """Return the source that was attached last."""
        with self._bench.database.reading() as connection:
            return sources.last_attached(connection)

    def _house(self) -> tuple[ReferenceName, ...]:
        from redpencil.analysis.names.references import load

        return load(self._bench.workspace.names)


def _same(one: Evidence, other: Evidence) -> bool:
    quotes = {" ".join(each.quote.split()) for each in (one, other)}
    return one.source.id == other.source.id and len(quotes) == 1 and one.locator == other.locator


def _piece(claim: Claim, number: int) -> Evidence:
    for one in claim.evidence:
        if one.number == number:
            return one
    there = ", ".join(str(one.number) for one in claim.evidence) or "none"
    raise UnknownSource(f"{claim.ref} has no evidence {number}. It has: {there}.")


def _reworded(
    said: Evidence, quote: str | None, locator: str | None, text: str, landmarks: Sequence[Landmark]
) -> Evidence:
    """Return a piece of evidence with another quote or another locator, looked up anew."""
    bare = Evidence(said.source, said.stance, said.quote, number=said.number, evidence_set=said.evidence_set)
    if locator is None:
        locator = "" if looked_up(bare, text, landmarks).locator == said.locator else said.locator
    return looked_up(replace(bare, quote=said.quote if quote is None else quote, locator=locator), text, landmarks)


def looked_up(said: Evidence, text: str, landmarks: Sequence[Landmark]) -> Evidence:
    """Return a piece of evidence with its quote looked up in the text of its source's snapshot."""
    from redpencil.analysis.quotations import quotes

    said = replace(said, quote=said.quote.strip(), locator=said.locator.strip())
    if not said.quote or not text:
        return said
    seen = quotes.look_up(said.quote, text)
    locator = said.locator
    if not locator and seen.check is QuoteCheck.FOUND and seen.place is not None:
        places = {_cited(text, landmarks, place) for place in (seen.place, *quotes.spans(said.quote, text))}
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


def _cited(text: str, landmarks: Sequence[Landmark], place: Span) -> str:
    """Say where words stand: at a page, a time or a cell, else in which paragraph, counted as a search counts them."""
    from redpencil.text.pages.paragraphs import paragraphs

    if landmarks or len(text) > _COUNTED:
        return cite(landmarks, place)
    several = paragraphs(text)
    return f"paragraph {sum(each.start <= place.start for each in several)}" if len(several) > 1 else ""
