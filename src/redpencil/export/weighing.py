"""How evidence is said: what each piece brings, what bears only together, and how many origins speak."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from redpencil.domain.drift import Drift
from redpencil.domain.evidence import Evidence, QuoteCheck, Stance
from redpencil.domain.source import Source
from redpencil.domain.support import BEARING, support
from redpencil.export.bibliography import Bibliography
from redpencil.export.report import ArticleReport
from redpencil.export.secrets import CONFIDENTIAL
from redpencil.export.sourcing import SHORT_HASH, WITHHELD, Piece, cited, kind, validity
from redpencil.export.wording import QUOTE_CHECKS, day, listed


@dataclass(frozen=True, slots=True)
class Card:
    """A piece of evidence as every report shows it.

    `letter` names it where evidence bears together; `number` is its source's in the bibliography, 0 without one.
    `details` are short facts on one line; `remarks` want a line each.
    """

    evidence: Evidence
    letter: str
    number: int
    source: tuple[Piece, ...]
    details: tuple[Piece, ...]
    checked: str
    remarks: tuple[str, ...]


def cards(evidence: Sequence[Evidence], bibliography: Bibliography | None = None) -> tuple[Card, ...]:
    """Return the cards of a claim's evidence; with the bibliography, what stands there is said there."""
    letters = _letters(evidence)
    return tuple(
        Card(
            one,
            letters.get(at, ""),
            bibliography.number(one.source) if bibliography else 0,
            cited(one.source),
            tuple(_details(one, pinned=bibliography is not None)),
            _checked(one),
            tuple(_remarks(one, with_note=bibliography is None)),
        )
        for at, one in enumerate(evidence)
    )


def together(evidence: Sequence[Evidence]) -> str:
    """Say which pieces bear on the claim only together ("A and B together, or C"), or nothing if each does alone."""
    letters = _letters(evidence)
    sets: dict[Stance, defaultdict[int, list[str]]] = {
        Stance.SUPPORTS: defaultdict(list),
        Stance.REFUTES: defaultdict(list),
        Stance.CONTEXT: defaultdict(list),
    }
    for at, letter in letters.items():
        sets[evidence[at].stance][evidence[at].evidence_set or -1 - at].append(letter)
    said = (groups.values() for groups in sets.values() if any(len(names) > 1 for names in groups.values()))
    return "; ".join(", or ".join(map(_set, groups)) for groups in said)


def _set(letters: Sequence[str]) -> str:
    return f"{listed(letters)} together" if len(letters) > 1 else letters[0]


def voices(evidence: Sequence[Evidence], bibliography: Bibliography | None = None) -> str:
    """Count the independent origins where several sources bear on the claim, and name those that repeat others."""
    sources = list({one.source.id: one.source for one in evidence if one.stance in BEARING}.values())
    if len(sources) < 2:
        return ""
    words = support(evidence).words
    repeated = list(_repeated(sources, bibliography)) if bibliography else []
    return f"{words}: {'; '.join(repeated)}" if repeated else words


def since(part: ArticleReport) -> Mapping[int, Sequence[str]]:
    """Say of each claim by its number what has become of its sources since its verdict."""
    said: defaultdict[int, list[str]] = defaultdict(list)
    for drift in part.drifts:
        if (words := _drifted(drift)) not in said[drift.claim.number]:
            said[drift.claim.number].append(words)
    return dict(said)


def _drifted(drift: Drift) -> str:
    hidden = drift.source.confidential and drift.source.title == CONFIDENTIAL
    name = "a confidential source" if hidden else f"the source “{drift.source.title}”"
    when = "" if hidden else f" ({day(drift.since.date())})"
    stands = {None: "", True: "; the quoted words still stand there", False: "; the quoted words stand there no longer"}
    return f"{name} {drift.cause.words}{when}{stands[drift.stands]}"


def _letters(evidence: Sequence[Evidence]) -> dict[int, str]:
    """Name the pieces A, B, C … where some of them bear together; there are none otherwise."""
    sets = [one.evidence_set for one in evidence if one.evidence_set]
    if len(sets) == len(set(sets)):
        return {}
    return {at: chr(65 + at) if at < 26 else f"{chr(64 + at // 26)}{chr(65 + at % 26)}" for at in range(len(evidence))}


def _details(one: Evidence, *, pinned: bool) -> Iterator[Piece]:
    source = one.source
    yield Piece(kind(source))
    if source.confidential and source.title == CONFIDENTIAL:
        yield Piece(WITHHELD)
    if one.locator:
        yield Piece(one.locator)
    if source.retrieved_at:
        yield Piece(f"retrieved {day(source.retrieved_at.date())}")
    if source.archive_url:
        yield Piece("kept copy", source.archive_url)
    if pinned and (sha256 := one.sha256 or source.sha256):
        yield Piece(f"snapshot {sha256[:SHORT_HASH]}")
    if held := validity(source):
        yield Piece(held)


def _checked(one: Evidence) -> str:
    """Say with a sign how the comparison of the quote with its source came out."""
    if not one.quote and one.quote_check is QuoteCheck.UNCHECKED:
        return ""
    if one.quote_check is QuoteCheck.FOUND and one.differences:
        return "≈ quote found in the source, with differences"
    return QUOTE_CHECKS[one.quote_check]


def _remarks(one: Evidence, *, with_note: bool) -> Iterator[str]:
    yield from one.differences
    if one.caution:
        yield f"Caution: {one.caution}"
    if with_note and one.source.note:
        yield one.source.note


def _repeated(sources: Sequence[Source], bibliography: Bibliography) -> Iterator[str]:
    """Say of each origin with several sources which of them repeat which."""
    for _root, group in groupby(sorted(sources, key=lambda source: source.root), lambda source: source.root):
        several = sorted(group, key=lambda source: source.id)
        if len(several) < 2:
            continue
        first = next((one for one in several if not one.reprint_of), None)
        rest = [f"[{bibliography.number(one)}]" for one in several if one is not first]
        origin = next((one.origin or one.followed for one in several if one.origin or one.followed), "")
        if first is not None and not origin:
            yield f"{listed(rest)} {'reprint' if len(rest) > 1 else 'reprints'} [{bibliography.number(first)}]"
        else:
            numbers = listed([f"[{bibliography.number(one)}]" for one in several])
            yield f"{numbers} go back to {origin or 'the same text'}"
