"""The watch: how long a fetch has taken, how much has come, and whether somebody stopped it."""

import time
from collections.abc import Callable

from redpencil.errors import TooSlow
from redpencil.intake.web.fetched import Limits

Tell = Callable[[int, int], None]
"""Called several times a second with the bytes that have come and those expected (0: unknown); it may raise."""

BEAT = 0.2
"""Seconds between two looks at the clock, and so the longest that a fetch takes to be stopped."""


class Watch:
    """Measures one fetch; each method raises TooSlow once it takes too long, or whatever the listener raises."""

    def __init__(self, limits: Limits, what: str, tell: Tell) -> None:
        self._limits, self._what, self._tell = limits, what, tell
        self._begun = time.monotonic()
        self._heard = self._begun
        self._window = self._begun
        self._in_window = self._received = self.expected = 0

    def begin(self) -> None:
        """Take note that a request is sent: what was said before is no answer to it."""
        self._heard = time.monotonic()
        self._window = self._heard
        self._in_window = self._received = self.expected = 0

    def beat(self) -> float:
        """Look at the clock; return how many seconds may pass until the next look."""
        now = time.monotonic()
        limits, what = self._limits, self._what
        self._tell(self._received, self.expected)
        if now - self._begun > limits.wall:
            raise TooSlow(f"{what} was not all there after {limits.wall:g} seconds. Try again later, or save the page.")
        if now - self._heard > limits.stall:
            raise TooSlow(f"{what} sent nothing for {limits.stall:g} seconds. Try again later.")
        if self._received and now - self._window > limits.window:
            if self._in_window < limits.trickle:
                raise TooSlow(f"{what} only trickles: {self._in_window} bytes in {limits.window:g} seconds.")
            self._window, self._in_window = now, 0
        return BEAT

    def left(self, most: float) -> float:
        """Return for how long something may be waited for at one go, at most `most` seconds."""
        self.beat()
        return max(0.01, min(most, self._limits.wall - (time.monotonic() - self._begun)))

    def heard(self, count: int) -> None:
        """Take note of bytes that have come."""
        if count:
            self._heard = time.monotonic()
            if not self._received:
                self._window = self._heard
            self._received += count
            self._in_window += count
