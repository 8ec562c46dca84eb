"""The evidence of a claim in words, for `redpencil show`."""

from collections.abc import Iterator, Sequence

from redpencil.domain.claim import Claim
from redpencil.domain.evidence import Evidence, QuoteCheck
from redpencil.domain.support import support


def evidence_lines(claim: Claim) -> Iterator[tuple[str, str]]:
    """Say what each piece of evidence is, where its source differs, and what all of them add up to."""
    for piece in claim.evidence:
        yield f"evidence {piece.number}", _piece(piece)
        if piece.evidence_set:
            yield "  counts", _together(piece, claim.evidence)
        yield from (("  differs", difference) for difference in piece.differences)
        if piece.caution:
            yield "  mind", piece.caution
    if words := support(claim.evidence).words:
        yield "rests on", words


def _piece(piece: Evidence) -> str:
    place = f", {piece.locator}" if piece.locator else ""
    said = f"source {piece.source.id}, {piece.source.title}{place}, {piece.stance.value}"
    return f"{said}: “{piece.quote}” ({_checked(piece)})" if piece.quote else said


def _checked(piece: Evidence) -> str:
    """Say how the quote stands, with the offsets of its words in the text of the source."""
    where = f" at {piece.place.start}-{piece.place.end}" if piece.place is not None else ""
    if piece.quote_check is QuoteCheck.NOT_FOUND:
        return f"not found; the nearest words stand{where}" if where else "not found"
    words = piece.quote_check.value + where
    return words if piece.exact or piece.quote_check is QuoteCheck.UNCHECKED else f"{words}, in other words"


def _together(piece: Evidence, others: Sequence[Evidence]) -> str:
    numbers = [str(one.number) for one in others if one.evidence_set == piece.evidence_set and one is not piece]
    together = f"only together with {' and '.join(numbers)}" if numbers else "in part only; the other part is missing"
    return f"{together} (set {piece.evidence_set})"
