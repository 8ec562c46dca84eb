"""What a command prints about the claim it changed."""

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
        return
    words = STATUS_WORDS[claim.status]
    if claim.verdict is not None:
        words = label(claim.about, claim.verdict.rating, desk.config.scale).lower()
        if claim.verdict.unsourced:
            words += ", no source"
    output.put(f"{claim.ref}  {words}: {one_line(claim.statement)}")
