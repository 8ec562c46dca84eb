"""The evidence of a claim as the card says it: what each piece does, whose word it is, and whether the quote stands."""

from collections.abc import Iterator, Mapping, Sequence

from textual.content import Content

from redpencil.domain.claim import About, Claim
from redpencil.domain.evidence import Evidence
from redpencil.domain.support import support
from redpencil.tui.content import joined, line, one_line, plain
from redpencil.tui.signs import STANCE_SIGNS, STANCES, quote_check
from redpencil.tui.theme import STATE_COLOURS
from redpencil.tui.widgets.source_facts import spoken

_DIM = "$foreground 66%"
_MOST = 40
"""Pieces shown; more would bury the card."""

_LONG = 280
"""A longer quote is folded unless its piece is picked out."""


def pieces(claim: Claim, keys: Mapping[str, str], picked: int | None = None) -> Iterator[tuple[int, Content]]:
    """Yield each piece of evidence with its number; `picked` is the number of the one that is picked out."""
    for piece in claim.evidence[:_MOST]:
        rows = [*_piece(piece, claim.evidence, keys, picked=piece.number == picked)]
        yield piece.number, Content("\n").join(rows)


def beside(claim: Claim, keys: Mapping[str, str], picked: int | None = None) -> Iterator[Content]:
    """Yield what is said below the pieces: those left out, and what can be done."""
    if len(claim.evidence) > _MOST:
        yield line(f"… and {len(claim.evidence) - _MOST} more", _DIM)
    if picked is not None:
        yield line(f"enter reads it in its source · {keys['reword']} changes it · {keys['dismiss']} takes it off", _DIM)
    elif claim.evidence:
        yield line(f"{keys['down']} picks one", _DIM)
    elif claim.about is About.WORLD:
        yield line(f"none yet; {keys['source']} attaches a source", _DIM)


def heading(claim: Claim) -> str:
    """Return the heading, with how many voices speak where there are several pieces."""
    told = support(claim.evidence).words if len(claim.evidence) > 1 else ""
    return f"Evidence · {told}" if told else "Evidence"


def _piece(piece: Evidence, others: Sequence[Evidence], keys: Mapping[str, str], *, picked: bool) -> Iterator[Content]:
    source = piece.source
    name = source.title or source.url or "a source without a name"
    facts = [STANCES[piece.stance], source.tier.words]
    if piece.locator:
        facts.append(piece.locator)
    facts += [*_shared(piece, others), *spoken(source)]
    mark = f"{'▸' if picked else ''}{STANCE_SIGNS[piece.stance]} "
    yield joined(plain(mark, "bold"), line(f"{piece.number}. {name}"), plain("  "), line(" · ".join(facts), _DIM))
    if piece.quote:
        said, look = quote_check(piece)
        yield joined(
            plain("   “", _DIM),
            *_quote(piece.quote, keys, picked=picked),
            plain("” ", _DIM),
            plain(said, STATE_COLOURS[look]),
        )
        yield from (plain(f"     ≠ {one_line(difference)}", "$warning") for difference in piece.differences)
    if piece.caution:
        yield plain(f"     ! {one_line(piece.caution)}", "$warning")


def _shared(piece: Evidence, others: Sequence[Evidence]) -> Iterator[str]:
    """Say with which pieces this one is of one voice, and with which it bears on the claim only together."""
    alike = [str(one.number) for one in others if one.source.root == piece.source.root and one is not piece]
    if alike:
        same = any(one.source.id == piece.source.id for one in others if one is not piece)
        yield f"same {'source' if same else 'origin'} as {', '.join(alike)}"
    elif piece.source.origin:
        yield f"origin: {piece.source.origin}"
    if piece.evidence_set:
        together = [str(one.number) for one in others if one.evidence_set == piece.evidence_set and one is not piece]
        yield f"only together with {' and '.join(together)}" if together else "one part of a set; the other is missing"


def _quote(quote: str, keys: Mapping[str, str], *, picked: bool) -> Iterator[Content]:
    if picked or len(quote) <= _LONG:
        yield plain(quote, "italic")
    else:
        shown = quote[:_LONG].rstrip()
        yield plain(shown, "italic")
        yield line(f" … {len(quote) - len(shown):,} letters more, {keys['down']} shows them", _DIM)
