"""The tally: the number ledger of an article, every number of it in the order of the text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from redpencil.domain.article import Article, Disposition
from redpencil.domain.number import Approximation, NumberKind, NumberRow
from redpencil.domain.span import Span
from redpencil.text.numbers.ages import ages
from redpencil.text.numbers.approximations import REACH, approximation
from redpencil.text.numbers.clock import clock_times
from redpencil.text.numbers.dates import DateMention, dates
from redpencil.text.numbers.numerals import numerals
from redpencil.text.numbers.ordinals import ordinals
from redpencil.text.numbers.quantities import Quantity, quantities
from redpencil.text.numbers.resolving import resolve
from redpencil.text.numbers.wordy import multiples

_KINDS: Final = {
    "money": NumberKind.MONEY,
    "share": NumberKind.SHARE,
    "time": NumberKind.DURATION,
    "multiple": NumberKind.MULTIPLE,
}
_WEEKDAY: Final = re.compile(r"(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
_BEFORE_DATE: Final = re.compile(r",?\s")


def tally(article: Article) -> tuple[NumberRow, ...]:
    """Return the rows of the number ledger in the order of the text; furniture is left out."""
    spans = [one.span for one in article.sentences if one.disposition is not Disposition.FURNITURE]
    return tuple(row for span in spans for row in numbers(article.text, span, article.metadata.date))


def numbers(text: str, span: Span, published: date | None = None) -> tuple[NumberRow, ...]:
    """Return the numbers of one sentence, in order and apart; `published` gives "last Tuesday" its day."""
    found = dates(text, span)
    rows = list(_apart([], _ages(text, span)))
    rows = _apart(rows, _times(text, span))
    rows = _apart(rows, _dates(text, span, found, published))
    rows = _apart(rows, (_amount(text, one) for one in quantities(text, span, found)))
    rows = _apart(rows, _multiples(text, span))
    rows = _apart(rows, _ranks(text, span))
    return tuple(_apart(rows, _bare(text, span)))


def _apart(rows: list[NumberRow], more: Iterable[NumberRow]) -> list[NumberRow]:
    """Add the rows that share no letter with those that are there already."""
    taken = [row.span for row in rows]
    return sorted((*rows, *(row for row in more if not row.span.overlaps_any(taken))), key=lambda row: row.span)


def _row(text: str, span: Span, kind: NumberKind, low: float, high: float | None = None) -> NumberRow:
    return NumberRow(span.start, span.end, span.of(text), kind, low, low if high is None else high)


def _ages(text: str, span: Span) -> Iterator[NumberRow]:
    for one in ages(text, span):
        yield NumberRow(
            one.span.start, one.span.end, one.span.of(text), NumberKind.AGE, one.low, one.high, "year", "time"
        )


def _times(text: str, span: Span) -> Iterator[NumberRow]:
    for one in clock_times(text, span):
        yield _row(text, one.span, NumberKind.TIME, one.minutes)


def _dates(text: str, span: Span, found: Sequence[DateMention], published: date | None) -> Iterator[NumberRow]:
    for n, mention in enumerate(found):
        start, after = mention.span.start, found[n + 1] if n + 1 < len(found) else None
        if after is not None and _heads(text, mention, after):
            continue
        before = found[n - 1] if n else None
        if before is not None and _heads(text, before, mention):
            start = before.span.start
        first, last = resolve(text, mention, published) or (None, None)
        place = Span(start, mention.span.end)
        exact = _exactness(text, span, place)
        yield NumberRow(
            place.start, place.end, place.of(text), NumberKind.DATE, approximation=exact, first=first, last=last
        )


def _heads(text: str, mention: DateMention, after: DateMention) -> bool:
    """Tell whether a weekday only heads the date behind it: "Thursday, Nov. 8"."""
    between = text[mention.span.end : after.span.start]
    named = _WEEKDAY.fullmatch(mention.span.of(text)) and not _WEEKDAY.fullmatch(after.span.of(text))
    exact = any(character.isdigit() for character in after.span.of(text))
    return bool(named and exact and _BEFORE_DATE.fullmatch(between))


def _exactness(text: str, span: Span, place: Span) -> Approximation:
    before = text[max(span.start, place.start - REACH) : place.start]
    return approximation(before, "", lasting=True)


def _amount(text: str, one: Quantity) -> NumberRow:
    counted = NumberKind.COUNT if one.unit else NumberKind.PLAIN
    kind = _KINDS.get(one.dimension, NumberKind.MEASURE if one.dimension else counted)
    unit = "" if one.per and one.unit == f"per {one.per}" else one.unit
    return NumberRow(
        one.span.start,
        one.span.end,
        one.span.of(text),
        kind,
        one.low,
        one.high,
        unit,
        one.dimension,
        one.per,
        one.approximation,
    )


def _multiples(text: str, span: Span) -> Iterator[NumberRow]:
    for one in multiples(text, span):
        yield NumberRow(
            one.span.start, one.span.end, one.span.of(text), NumberKind.MULTIPLE, one.low, one.high, "times", "multiple"
        )


def _ranks(text: str, span: Span) -> Iterator[NumberRow]:
    for one in ordinals(text, span):
        yield _row(text, one.span, NumberKind.RANK, one.value)


def _bare(text: str, span: Span) -> Iterator[NumberRow]:
    """Give the small numbers in words that count nothing named beside them; "one" is mostly a pronoun."""
    for one in numerals(text, span):
        if one.value != 1 or not one.spelled:
            yield _row(text, one.span, NumberKind.PLAIN, one.value)
