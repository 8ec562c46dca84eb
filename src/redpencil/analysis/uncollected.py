"""Uncollected: long work on objects without cycles, through which the garbage collector need not look."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the garbage collector rest: claims hold no cycles, and looking through them all took longer and longer.

    At a million words that was a quarter of the time of reading them, and of keeping them, and it was never found to
    free anything.
    """
    active = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if active:
            gc.enable()
