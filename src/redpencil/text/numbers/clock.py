"""Times of day: "9:30 a.m.", "5pm", "noon", "14:05 GMT"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day in minutes after midnight; without "a.m." or "p.m." it is read as on a clock of 24 hours."""

    span: Span
    minutes: int


_PATTERN: Final = re.compile(
    r"(?<![\w:.,$£€/-])(?:"
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?)"
    r"|(?P<clock>[01]?\d|2[0-3]):(?P<past>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    r"|(?P<word>[Nn]oon|[Mm]idnight|[Mm]idday)\b"
    r"|(?P<oclock>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so[’']clock\b)"
)
_HOURS: Final = (*("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),)


def clock_times(text: str, span: Span) -> Iterator[ClockTime]:
    """Find the times of day within `span`, in order."""
    for match in _PATTERN.finditer(text, span.start, span.end):
        minutes = _minutes(match)
        if minutes is not None:
            yield ClockTime(Span(*match.span()), minutes)


def _minutes(match: re.Match[str]) -> int | None:
    if match["word"]:
        return 0 if match["word"].lower() == "midnight" else 720
    if match["clock"]:
        return 60 * int(match["clock"]) + int(match["past"])
    if match["oclock"]:
        words = match["oclock"]
        hour = int(words) if words.isdigit() else _HOURS.index(words) + 1
        return 60 * hour if hour <= 24 else None
    hour, late = int(match["hour"]), match["half"][0] in "pP"
    if not 1 <= hour <= 12:
        return None
    return 60 * (hour % 12 + 12 * late) + int(match["minute"] or 0)
