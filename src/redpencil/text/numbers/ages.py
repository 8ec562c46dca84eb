"""Ages: how old the people of a text are, in the ways that news writes it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.domain.span import Span
from redpencil.text.numbers.numerals import numerals


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years, from `low` to `high`."""

    span: Span
    low: float
    high: float


_OLDEST: Final = 125
_N: Final = r"(?:\d{1,3}|[A-Za-z][a-z]{1,8}(?:-[a-z]{3,5})?)"
_PATTERN: Final = re.compile(
    rf"""
    \b(?:[Aa]ge[ds]?(?:\sbetween)?|at\sthe\sage\sof)\s(?P<aged>{_N})(?:(?:\s(?:to|and)\s|\s?[-–]\s?)(?P<upto>{_N}))?\b
      (?!\s?(?:%|per\s?cent|million|billion))
    |\b(?P<old>{_N})[-\s]years?[-\s]olds?\b
    |(?<=[a-z.”’"\)])(?:,\s|\s\()(?P<apposed>\d{{1,3}})(?=,\s(?!(?:\d|[A-Z][a-z]+\s\d))|\)|\.(?:\s|$)|;)
    """,
    re.VERBOSE,
)
_NAMED: Final = re.compile(r"[A-Z][\w’'-]+(?:\s(?:Jr|Sr)\.)?$")


def ages(text: str, span: Span) -> Iterator[Age]:
    """Find the ages within `span`, in order: "aged 57", "57-year-old", "Ada Holm, 57,"."""
    for match in _PATTERN.finditer(text, span.start, span.end):
        if match["apposed"]:
            if not _NAMED.search(text, max(span.start, match.start() - 24), match.start()):
                continue
            place = Span(*match.span("apposed"))
        else:
            place = Span(match.start(), match.end())
        low = _years(match["aged"] or match["old"] or match["apposed"])
        high = _years(match["upto"]) if match["upto"] else low
        if low is not None and high is not None and 0 <= low <= high <= _OLDEST:
            yield Age(place, low, high)


def _years(words: str) -> float | None:
    found = numerals(words, Span(0, len(words)))
    return found[0].value if len(found) == 1 and len(found[0].span) == len(words) else None
