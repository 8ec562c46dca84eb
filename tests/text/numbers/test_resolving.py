from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import Span
from redpencil.text.numbers.dates import dates
from redpencil.text.numbers.resolving import resolve

WEDNESDAY = date(2020, 3, 11)


def days(text: str, published: date | None = WEDNESDAY) -> tuple[date, date] | None:
    [mention] = dates(text, Span(0, len(text)))
    return resolve(text, mention, published)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("last Tuesday", date(2020, 3, 10), date(2020, 3, 10)),
        ("last Wednesday", date(2020, 3, 4), date(2020, 3, 4)),
        ("on Monday", date(2020, 3, 9), date(2020, 3, 9)),
        ("next Friday", date(2020, 3, 13), date(2020, 3, 13)),
        ("yesterday", date(2020, 3, 10), date(2020, 3, 10)),
        ("this morning", WEDNESDAY, WEDNESDAY),
        ("this week", date(2020, 3, 9), date(2020, 3, 15)),
        ("last month", date(2020, 2, 1), date(2020, 2, 29)),
        ("last quarter", date(2019, 10, 1), date(2019, 12, 31)),
        ("two years ago", date(2018, 1, 1), date(2018, 12, 31)),
        ("in the past three years", date(2017, 3, 11), WEDNESDAY),
        ("May 5", date(2020, 5, 5), date(2020, 5, 5)),
        ("on Nov. 8", date(2019, 11, 8), date(2019, 11, 8)),
        ("in December", date(2019, 12, 1), date(2019, 12, 31)),
        ("last May", date(2019, 5, 1), date(2019, 5, 31)),
        ("in 2015", date(2015, 1, 1), date(2015, 12, 31)),
    ],
)
def test_a_relative_date_is_told_from_the_day_of_the_article(words: str, first: date, last: date) -> None:
    assert days(f"The ferry sank {words}.") == (first, last)


@pytest.mark.parametrize("words", ["recently", "the other day", "last summer"])
def test_what_even_the_day_of_the_article_does_not_tell_stays_open(words: str) -> None:
    assert days(f"The ferry sank {words}.") is None


def test_without_the_day_of_the_article_relative_dates_stay_open() -> None:
    assert days("The ferry sank last Tuesday.", None) is None


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)), st.integers(1, 999))
def test_days_ago_are_counted_back(published: date, count: int) -> None:
    day = published - timedelta(count)
    assert days(f"The ferry sank {count} days ago.", published) == (day, day)


@given(st.dates(), st.sampled_from(["last week", "next century", "past 9999 years", "Feb 29", "999 centuries ago"]))
def test_no_day_of_an_article_is_too_early_or_too_late(published: date, words: str) -> None:
    text = f"It sank {words}."
    for mention in dates(text, Span(0, len(text))):
        found = resolve(text, mention, published)
        assert found is None or found[0] <= found[1]
