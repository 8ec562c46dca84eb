"""Consistency: which numbers and dates of a claim the passages of a source support, and what they say instead.

The numbers of a source are many and those of any page agree with a claim by accident, so that one counts only where
its passage speaks of what the claim speaks of. A date is judged whole: a day wants its month beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from redpencil.analysis.evidence.agreement import OTHERWISE, Occurrence, Source, bearer, contradicts, holds, nearest
from redpencil.analysis.evidence.stated import Part, Sort, Stated, stated
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span
from redpencil.text.lexicon import function_word

_SHOWN: Final = 4
"""How many of the shared words a reason names."""


class Standing(StrEnum):
    """How a number of a claim stands to a source."""

    SUPPORTED = "supported"
    OTHERWISE = "said otherwise"
    ELSEWHERE = "said of something else"
    ABSENT = "not found"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A number or date of a claim held against a source.

    `unsupported` are the parts of it, as stretches of the claim, that the source does not bear out: of a date perhaps
    the day alone. `passage` and `place` say where the source supports it, or says something else.
    """

    span: Span
    standing: Standing
    message: str
    unsupported: tuple[Span, ...] = ()
    passage: int | None = None
    place: Span | None = None
    reasons: tuple[Reason, ...] = ()


def consistency(claim: str, passages: Sequence[str], published: date | None = None) -> tuple[Comparison, ...]:
    """Hold each number and date of a claim against a source, in the order of the claim.

    `published` is the day of the source: its year supports a claim's, for news leaves out the year. A spelled "one" is
    mostly a pronoun and is left alone.
    """
    source = Source(claim, passages, published)
    return tuple(
        _date(source, one) if one.dated else _number(source, one)
        for one in stated(claim)
        if not (one.parts[0].spelled and one.parts[0].value == 1)
    )


def unsupported(claim: str, passages: Sequence[str], published: date | None = None) -> tuple[Comparison, ...]:
    """Return the numbers and dates of a claim that a source does not support, wholly or in part."""
    return tuple(one for one in consistency(claim, passages, published) if one.unsupported)


def _number(source: Source, sought: Stated) -> Comparison:
    words = sought.span.of(source.claim)
    fitting, found = source.number(sought)
    if fitting:
        message = f"The source says {_quoted(source, fitting)}."
        return _told(source, Comparison(sought.span, Standing.SUPPORTED, message), fitting)
    if other := source.other_number(sought):
        message = f"The source says {_quoted(source, other)}, not {words}."
        return _told(source, Comparison(sought.span, Standing.OTHERWISE, message, (sought.span,)), other)
    if found:
        message = f"{words} stands in the source, but of something else."
        return _told(source, Comparison(sought.span, Standing.ELSEWHERE, message, (sought.span,)), found)
    message = f"{words} is not in the source."
    return _told(source, Comparison(sought.span, Standing.ABSENT, message, (sought.span,)), None)


def _date(source: Source, sought: Stated) -> Comparison:
    words = sought.span.of(source.claim)
    dates = source.dates()
    bearers = {part: bearer(sought, part, dates) for part in sought.parts}
    lacking = [part for part in sought.parts if bearers[part] is None and not _by_publication(source, part)]
    # Where the month is not borne out, the year beside it is that of something else.
    if any(part.sort is Sort.MONTH for part in lacking):
        lacking = list(sought.parts)
    if not lacking:
        place = next((one for one in bearers.values() if one), None)
        said = _quoted(source, place) if place else "so by the year in which it was published"
        return _told(source, Comparison(sought.span, Standing.SUPPORTED, f"The source says {said}."), place)
    missing = tuple(part.span for part in lacking)
    if other := nearest([one for one in dates if one.share >= OTHERWISE and contradicts(one, sought)], sought):
        message = f"The source says {_quoted(source, other)}, not {words}."
        return _told(source, Comparison(sought.span, Standing.OTHERWISE, message, missing), other)
    lost = " ".join(span.of(source.claim) for span in missing)
    if any(holds(one, part) for _, one in source.everything for part in lacking):
        message = f"{lost} stands in the source, but of something else."
        return _told(source, Comparison(sought.span, Standing.ELSEWHERE, message, missing), None)
    return _told(source, Comparison(sought.span, Standing.ABSENT, f"{lost} is not in the source.", missing), None)


def _by_publication(source: Source, part: Part) -> bool:
    return part.sort is Sort.YEAR and part.value in source.years


def _quoted(source: Source, place: Occurrence) -> str:
    """Quote what a source states, with the word behind it where that tells what is counted."""
    passage, span = source.passages[place.passage], place.stated.span
    unit = re.match(r"(?:\s|-)?(?P<word>[^\W\d_]+)|\s?%", passage[span.end :]) if not place.stated.dated else None
    if unit and unit["word"] and function_word(unit["word"]):
        unit = None
    start = span.start - (passage[span.start - 1 : span.start] in {"$", "£", "€", "¥", "₹"})
    return f'"{passage[start : span.end + (unit.end() if unit else 0)]}"'


def _told(source: Source, told: Comparison, where: Occurrence | None) -> Comparison:
    """Add the place in the source to a comparison, and what it rests on: the words that are shared there."""
    reasons = [Reason(told.standing.value, 1)]
    if where is None:
        return replace(told, reasons=tuple(reasons))
    shared = ", ".join(source.bearing.shared(where.passage)[:_SHOWN])
    reasons.append(Reason(f"shares the words {shared}" if shared else "shares no word", round(where.share, 2)))
    if where.alike:
        reasons.append(Reason("the same word follows", 1))
    return replace(told, passage=where.passage, place=where.stated.span, reasons=tuple(reasons))
