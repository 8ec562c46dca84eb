"""Progress: how a long job tells how far it is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""Called with what is being done and the share that is done, from 0 to 1; it may raise `Cancelled`."""


class Cancelled(Exception):
    """Somebody stopped the job; nothing of it is kept."""


def silent(_what: str, _share: float) -> None:
    """Tell nobody."""


def part(tell: Progress, place: int, of: int) -> Progress:
    """Return how to tell the progress of one of several things that are done one after another."""
    return lambda what, share: tell(what, (place + share) / of)
