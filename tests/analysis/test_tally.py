from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.tally import numbers, tally
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role, Sentence
from redpencil.domain.number import Approximation, NumberKind, NumberRow
from redpencil.domain.span import Span

WEDNESDAY = date(2020, 3, 11)


def all_of(text: str) -> tuple[NumberRow, ...]:
    return numbers(text, Span(0, len(text)), WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "words", "kind", "low", "high", "unit"),
    [
        ("They paid $160 million.", "$160 million", NumberKind.MONEY, 160e6, 160e6, "USD"),
        ("They paid 160m pounds.", "160m pounds", NumberKind.MONEY, 160e6, 160e6, "GBP"),
        ("They paid Rs 1.6 lakh crore.", "Rs 1.6 lakh crore", NumberKind.MONEY, 1.6e12, 1.6e12, "INR"),
        ("It fell by 3 per cent.", "3 per cent", NumberKind.SHARE, 3, 3, "%"),
        ("It fell by 3 percentage points.", "3 percentage points", NumberKind.SHARE, 3, 3, "points"),
        ("Three-quarters of it sank.", "Three-quarters", NumberKind.SHARE, 0.75, 0.75, "share"),
        ("Between 2,000 and 3,000 boats sank.", "2,000 and 3,000", NumberKind.COUNT, 2000, 3000, "boats"),
        ("It is 40 km away.", "40 km", NumberKind.MEASURE, 40, 40, "km"),
        ("It took two hours.", "two hours", NumberKind.DURATION, 2, 2, "hour"),
        ("Ada Holm, 57, sails.", "57", NumberKind.AGE, 57, 57, "year"),
        ("She came third.", "third", NumberKind.RANK, 3, 3, ""),
        ("She came 21st.", "21st", NumberKind.RANK, 21, 21, ""),
        ("Sales doubled.", "doubled", NumberKind.MULTIPLE, 2, 2, "times"),
        ("It sank at 9:30 a.m. off Hull.", "9:30 a.m.", NumberKind.TIME, 570, 570, ""),
        ("A dozen sank.", "A dozen", NumberKind.PLAIN, 12, 12, ""),
        ("Three of them sank.", "Three", NumberKind.PLAIN, 3, 3, ""),
    ],
)
def test_a_number_has_its_kind_its_value_and_its_unit(
    text: str, words: str, kind: NumberKind, low: float, high: float, unit: str
) -> None:
    [row] = all_of(text)
    assert (row.text, row.kind, row.unit) == (words, kind, unit)
    assert [row.low, row.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It sank in 2015.", "2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("It sank last Tuesday.", "last Tuesday", date(2020, 3, 10), date(2020, 3, 10)),
        ("It sank on Friday, Nov. 8, off Hull.", "on Friday, Nov. 8", date(2019, 11, 8), date(2019, 11, 8)),
        ("It sank on 31 March.", "31 March", date(2020, 3, 31), date(2020, 3, 31)),
        ("It sank the other day.", "the other day", None, None),
    ],
)
def test_a_date_has_its_days(text: str, words: str, first: date | None, last: date | None) -> None:
    [row] = all_of(text)
    assert (row.text, row.kind, row.first, row.last) == (words, NumberKind.DATE, first, last)
    assert row.low is None


def test_a_number_says_how_exact_it_is_and_what_it_is_for() -> None:
    rate, year = all_of("They earned more than $15 an hour around 1990.")
    assert (rate.approximation, rate.currency, rate.per) == (Approximation.AT_LEAST, "USD", "hour")
    assert year.approximation is Approximation.ABOUT


def test_furniture_is_left_out_and_an_undated_article_tells_no_weekday() -> None:
    text = "It sank on Monday with 40 men.\n\nRead 12 more stories"
    sentences = (Sentence(0, 30, Disposition.CLAIM), Sentence(32, len(text), Disposition.FURNITURE))
    article = Article("a", Metadata(), text, "", (Block(0, len(text), Role.BODY),), sentences)
    assert [(row.text, row.first) for row in tally(article)] == [("on Monday", None), ("40", None)]


@given(st.text(alphabet="0123456789 .,:-–%$£½’aAgedMondyJulsthirfvcofmik\n", max_size=80))
def test_rows_quote_the_text_letter_for_letter_in_order_and_apart(text: str) -> None:
    rows = all_of(text)
    assert all(row.text == text[row.start : row.end] != "" for row in rows)
    assert all(one.end <= other.start for one, other in pairwise(rows))


@given(st.text(max_size=60))
def test_any_text_has_a_ledger(text: str) -> None:
    assert all(row.text for row in all_of(text))
