"""What is told once a source was attached: what it does, what of its words is otherwise, and what came up with it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from redpencil.domain.checks import OF_EVIDENCE
from redpencil.domain.claim import Claim
from redpencil.domain.evidence import QuoteCheck
from redpencil.tui.signs import STANCES
from redpencil.tui.widgets.source_facts import name

if TYPE_CHECKING:
    from redpencil.desk.attaching import Joined


def told(joined: "Joined", before: Claim | None, keys: Mapping[str, str], *, new: bool = False) -> str:
    """Say what became of a source that was attached; `new` where it was not known before it was typed.

    What was open on the claim as it was `before` is not told again.
    """
    return " ".join(_sentences(joined, before, keys, new=new))


def _sentences(joined: "Joined", before: Claim | None, keys: Mapping[str, str], *, new: bool) -> Iterator[str]:
    piece = next(one for one in joined.claim.evidence if one.number == joined.number)
    if joined.again:
        yield f"{name(piece.source)} is attached already, with the same words."
        return
    kind = f", a new source ({piece.source.kind.value.replace('-', ' ')})" if new else ""
    yield f"Attached: {name(piece.source)}{kind}; it {STANCES[piece.stance]}."
    if piece.quote_check is QuoteCheck.NOT_FOUND:
        yield "Its words were not found there."
    said = {finding.message for finding in before.open_findings} if before is not None else set[str]()
    for finding in joined.claim.open_findings:
        if finding.check in OF_EVIDENCE and finding.message not in said:
            yield finding.message
    if joined.found:
        yield _brought_up(joined.found)
    yield f"{keys['undo']} takes it back."


def _brought_up(found: Sequence[Claim]) -> str:
    first, *others = found
    more = f" {len(others)} more like it came with it." if others else ""
    return f"It brought up {first.ref}: {first.why_chosen}{more}"
