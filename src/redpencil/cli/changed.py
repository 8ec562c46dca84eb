"""What a command prints about the claims it changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from redpencil.cli import output, plain
from redpencil.cli.documents import put_json
from redpencil.cli.tables import one_line
from redpencil.domain.claim import Claim
from redpencil.tui.signs import STATUS_WORDS, label

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


def put_change(desk: "Desk", claim: Claim, *, as_json: bool) -> None:
    """Print the claim as it is now, on one line or as JSON."""
    if as_json:
        put_json(plain.claim(claim))
    else:
        _put(desk, claim)


def put_changes(desk: "Desk", claims: Sequence[Claim], *, as_json: bool) -> None:
    """Print claims as they are now, a line for each, or as a JSON array."""
    if as_json:
        put_json([plain.claim(claim) for claim in claims])
        return
    for claim in claims:
        _put(desk, claim)


def put_one_or_more(desk: "Desk", claims: Sequence[Claim], *, as_json: bool) -> None:
    """Print what a command changed that takes one claim or several: in JSON one is no array."""
    if len(claims) == 1:
        put_change(desk, claims[0], as_json=as_json)
    else:
        put_changes(desk, claims, as_json=as_json)


def _put(desk: "Desk", claim: Claim) -> None:
    words = STATUS_WORDS[claim.status]
    if claim.verdict is not None:
        words = label(claim.about, claim.verdict.rating, desk.config.scale).lower()
        if claim.verdict.unsourced:
            words += ", no source"
    output.put(f"{claim.ref}  {words}: {one_line(claim.statement)}")
