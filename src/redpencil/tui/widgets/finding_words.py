"""What a check saw, and what that rests on, as the card says it."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from redpencil.domain.finding import FindingState
from redpencil.domain.reason import Reason
from redpencil.tui.content import joined, plain
from redpencil.tui.signs import FINDING

_DIM = "$foreground 66%"

_LEAST = 0.05
"""A reason that weighs less says nothing."""


def finding(
    message: str, state_: FindingState, reasons: Sequence[Reason] = (), places: int = 1, *, picked: bool = False
) -> Iterator[Content]:
    """Yield what a check saw and, while nobody has decided, what that rests on."""
    where = f" ({places} places)" if places > 1 else ""
    if state_ is not FindingState.OPEN:
        yield plain(f"· {message}{where}: {state_}", _DIM)
        return
    yield joined(plain(f"{'▸' if picked else ''}{FINDING} ", "bold $error"), plain(message), plain(where, _DIM))
    if said := telling(reasons):
        weighed = [joined(plain(one.name), plain(f" {one.weight:+.2f}", _DIM)) for one in said]
        yield joined(plain("  "), Content(" · ").join(weighed))


def telling(reasons: Iterable[Reason]) -> list[Reason]:
    """Return the reasons that say something, the weightiest first."""
    return sorted((one for one in reasons if abs(one.weight) >= _LEAST), key=lambda one: -abs(one.weight))
