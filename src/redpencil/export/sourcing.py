"""How sources are said: who, what, of which kind, from where, and what has become of them, in pieces of any format."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from redpencil.domain.claim import Ref
from redpencil.domain.damage import Harm
from redpencil.domain.retrieval import Outcome, Retrieval
from redpencil.domain.source import Contact, Source, SourceKind
from redpencil.export.bibliography import Entry
from redpencil.export.secrets import CONFIDENTIAL
from redpencil.export.wording import SOURCE_KINDS, day, listed, moment

SHORT_HASH: Final = 12
"""How many letters of a hash are shown where there is little room."""

WITHHELD: Final = "its name and its words are withheld"
"""What is said of a confidential source."""

_CONTACTS: Final = {
    Contact.INTERVIEW: "interviewed",
    Contact.CALL: "by telephone",
    Contact.MAIL: "by mail",
    Contact.MESSAGE: "by message",
}
_HARMS: Final = {
    Harm.MISSING: "the kept copy is missing",
    Harm.CHANGED: "the kept copy is damaged: its bytes no longer give their hash",
}
_OUTCOMES: Final = {Outcome.UNCHANGED: "unchanged", Outcome.CHANGED: "changed", Outcome.GONE: "gone"}


class Piece(NamedTuple):
    """Words with an address that belongs to them; a title is set off where a format can."""

    words: str
    address: str = ""
    title: bool = False


def cited(source: Source) -> tuple[Piece, ...]:
    """Cite a source: who made it, what it is called and where it stands, who published it, and when."""
    if source.confidential and source.title == CONFIDENTIAL:
        return (Piece(CONFIDENTIAL),)
    title = Piece("", source.url) if source.title == source.url else Piece(source.title, source.url, title=True)
    published = day(source.published) if source.published else ""
    return tuple(
        piece
        for piece in (Piece(source.creator), title, Piece(source.publisher), Piece(published))
        if piece.words or piece.address
    )


def kind(source: Source) -> str:
    """Say of which kind a source is; of a person, how, when and on what terms they spoke."""
    words = f"{SOURCE_KINDS[source.kind]}, {source.tier.words}"
    said = [_CONTACTS[source.contact]] if source.contact else []
    said += (
        [f"on {day(source.contacted_on)}" if said else f"spoken to on {day(source.contacted_on)}"]
        if source.contacted_on
        else []
    )
    terms = [source.terms.words] if source.terms else []
    return ", ".join(part for part in (words, " ".join(said), *terms) if part)


def validity(source: Source) -> str:
    """Say for which days a source speaks, or nothing."""
    first = f"from {day(source.valid_from)}" if source.valid_from else ""
    last = f"until {day(source.valid_to)}" if source.valid_to else ""
    return " ".join(("holds", *filter(None, (first, last)))) if first or last else ""


def lines(entry: Entry, *, several: bool) -> Iterator[tuple[Piece, ...]]:
    """Say all that is known of a source, in lines of pieces; `several` if the report is on more than one article."""
    source = entry.source
    yield (Piece(kind(source)), *_given(validity(source)))
    if source.confidential and source.title == CONFIDENTIAL:
        yield (Piece(WITHHELD),)
    if source.note:
        yield (Piece(source.note),)
    if source.archive_url:
        yield (Piece("kept at", source.archive_url),)
    if source.retrieved_at or source.sha256:
        retrieved = f"retrieved {moment(source.retrieved_at)}" if source.retrieved_at else ""
        yield (*_given(retrieved), *_given(f"SHA-256 {source.sha256}" if source.sha256 else ""))
    for harm in dict.fromkeys(each.harm for each in entry.damage):
        yield (Piece(_HARMS[harm]),)
    if entry.retrievals:
        yield (Piece(_fetched_again(entry.retrievals)),)
    if source.licence:
        yield (Piece(f"licence: {source.licence}"),)
    yield (Piece(serves(entry.claims, several=several)),)


def serves(claims: Sequence[Ref], *, several: bool) -> str:
    """Say for which claims a source is cited."""
    names = [str(ref) if several else str(ref.number) for ref in claims]
    return f"for claim{'s' if len(names) > 1 else ''} {listed(names)}"


def damaged(source: Source, harm: Harm) -> str:
    """Say in a sentence what happened to the kept copy of a source, and what to do."""
    name = f"“{source.title}”" if not source.confidential else "a confidential source"
    what = "is missing" if harm is Harm.MISSING else "is damaged: its bytes no longer give their hash"
    whence = "Fetch it again" if source.url and source.kind is not SourceKind.PERSON else "Add it again"
    return f"The kept copy of {name} {what}. {whence}, and look again at what rests on it."


def _fetched_again(retrievals: Sequence[Retrieval]) -> str:
    """Say when a source changed or went, and how it was found the last time."""
    last = retrievals[-1]
    told = [each for each in retrievals[:-1] if each.outcome is not Outcome.UNCHANGED]
    return "; ".join(f"{_OUTCOMES.get(each.outcome, each.outcome)} on {day(each.at.date())}" for each in (*told, last))


def _given(words: str) -> tuple[Piece, ...]:
    return (Piece(words),) if words else ()
