"""Dated: what a passage says of a date of the claim otherwise, or less exactly."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from redpencil.analysis.evidence.facing import Facing
from redpencil.analysis.evidence.known_days import Day, in_claim, in_source
from redpencil.analysis.evidence.stated import Sort
from redpencil.domain.difference import Difference, DifferenceKind
from redpencil.domain.span import Span

_SAME_EVENT: Final = 0.6
"""How much of the words around a date must be shared for another date to be what the source says instead."""
_YEARS: Final = 0.3
"""How much of them must be shared at least where two dates are bare years or months: a passage has many of those."""
_SURELY: Final = 0.85
"""How much of them must be shared for a date that is less exact than the claim's."""
_ROLE: Final = re.compile(
    r"\b(since|until|till|from|to|before|after|by|through|born|died|early|late|mid)[\s-](?:[a-z]+\s)?$", re.IGNORECASE
)
_WEEKDAY: Final = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def days(facing: Facing) -> Iterator[Difference]:
    """Yield the dates of a claim that the passage gives otherwise, or only less exactly.

    A date that only the day of an article tells ("last week") is not compared.
    """
    here, (there, unread) = in_claim(facing.claim), in_source(facing)
    for one in here:
        if any(other.bears(one) for other in there):
            continue
        free = [other for other in there if not any(other.bears(each) for each in here)]
        partly = any(_finest(other, one) and not other.against(one) for other in there)
        if not partly and (other := _instead(facing, one, free, unread)):
            yield _told(facing, one, other)
        elif not (partly or unread or _by_publication(facing, one)) and (less := _less_exact(facing, one, there)):
            yield _vague(facing, one, less)
    yield from _weekday(facing, there)


def _by_publication(facing: Facing, one: Day) -> bool:
    """Tell whether the day of the source bears out a date: news leaves out its year, and often its month."""
    known, published = one.known(), facing.published
    if published is None or known.get(Sort.YEAR, published.year) != published.year:
        return False
    return Sort.MONTH not in known or (Sort.DAY not in known and abs(known[Sort.MONTH] - published.month) <= 1)


def _finest(other: Day, one: Day) -> bool:
    """Tell whether a date has the most exact part of another: the day beside its month, or the month."""
    theirs, known = other.known(), one.known()
    exact = {Sort.DAY, Sort.MONTH} & known.keys()
    return bool(exact) and all(theirs.get(sort) == known[sort] for sort in exact)


def _instead(facing: Facing, one: Day, free: Sequence[Day], unread: frozenset[int]) -> Day | None:
    """Return the one date that the passage gives in the place of a claim's."""
    fitting = []
    for other in free:
        sentence = facing.sentence(other.span)
        share = facing.share(one.span, sentence)
        exact = _as_exact(other, one) or (Sort.YEAR in other.known() and share >= _SURELY)
        if (
            exact
            and share >= _least(facing, one, other)
            and sentence not in unread
            and other.against(one)
            and _role(facing.claim, one.span) == _role(facing.passage, other.span)
        ):
            fitting.append(other)
    return fitting[0] if len(fitting) == 1 else None


def _least(facing: Facing, one: Day, other: Day) -> float:
    """Return how much must be shared for one date to stand in the place of another that is told alike."""
    mine, theirs = one.known().keys(), other.known().keys()
    if {Sort.DAY, Sort.MONTH} <= mine & theirs:
        return facing.least(_SAME_EVENT)
    return max(_YEARS, facing.least(_SAME_EVENT)) if mine == theirs else _SAME_EVENT


def _as_exact(other: Day, one: Day) -> bool:
    """Tell whether a date has what another has, or at least its day and month: news leaves out the year."""
    theirs, known = other.known().keys(), one.known().keys()
    return known <= theirs or {Sort.DAY, Sort.MONTH} <= theirs & known


def _less_exact(facing: Facing, one: Day, there: Sequence[Day]) -> Day | None:
    """Return a date of the passage that is the claim's, as far as it goes, but leaves its day or month open."""
    known = one.known()
    finer = [Sort.DAY] if Sort.DAY in known else [Sort.MONTH] if Sort.MONTH in known else []
    for other in there:
        theirs = other.known()
        coarse = Sort.MONTH if finer == [Sort.DAY] else Sort.YEAR
        if (
            finer
            and not other.against(one)
            and coarse in theirs
            and coarse in known
            and finer[0] not in theirs
            and facing.share(one.span, facing.sentence(other.span)) >= facing.least(_SAME_EVENT)
        ):
            return other
    return None


def _role(text: str, span: Span) -> str:
    match = _ROLE.search(text[max(0, span.start - 20) : span.start])
    return match[1].lower() if match else ""


def _told(facing: Facing, one: Day, other: Day) -> Difference:
    message = f"The claim says {one.span.of(facing.claim)}, the source {other.span.of(facing.passage)}."
    reasons = facing.reasons(one.span, facing.sentence(other.span))
    return Difference(DifferenceKind.DATE, message, one.span, other.span, reasons=reasons)


def _vague(facing: Facing, one: Day, other: Day) -> Difference:
    what = (
        "day" if Sort.DAY in one.known() and Sort.DAY not in other.known() and Sort.MONTH in other.known() else "month"
    )
    message = (
        f"The claim says {one.span.of(facing.claim)}, the source only {other.span.of(facing.passage)}: "
        f"the {what} is not borne out."
    )
    reasons = facing.reasons(one.span, facing.sentence(other.span))
    return Difference(DifferenceKind.DATE, message, one.span, other.span, reasons=reasons)


def _weekday(facing: Facing, there: Sequence[Day]) -> Iterator[Difference]:
    """Yield a weekday of the claim that is another in the passage, or that its date does not fall on."""
    mine = list(_WEEKDAY.finditer(facing.claim))
    theirs = list(_WEEKDAY.finditer(facing.passage))
    if len(mine) != 1 or mine[0][0] in {one[0] for one in theirs}:
        return
    one = Span(*mine[0].span())
    if len(theirs) == 1:
        other, said = Span(*theirs[0].span()), theirs[0][0]
    elif not theirs and len(there) == 1 and len(there[0].parts) == 3:
        known = there[0].known()
        try:
            falls = _DAYS[date(known[Sort.YEAR], known[Sort.MONTH], known[Sort.DAY]).weekday()]
        except ValueError:
            return
        if falls == mine[0][0]:
            return
        other, said = there[0].span, f"{there[0].span.of(facing.passage)}, which was a {falls}"
    else:
        return
    sentence = facing.sentence(other)
    if facing.share(one, sentence) >= facing.least(_SAME_EVENT):
        message = f"The claim says {mine[0][0]}, the source {said}."
        yield Difference(DifferenceKind.DATE, message, one, other, reasons=facing.reasons(one, sentence))
