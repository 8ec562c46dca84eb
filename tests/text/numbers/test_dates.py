from datetime import date

import pytest

from redpencil.domain.span import Span
from redpencil.text.numbers.dates import DateMention, dates


def found(text: str) -> list[str]:
    return [mention.span.of(text) for mention in dates(text, Span(0, len(text)))]


def only(text: str) -> DateMention:
    [mention] = dates(text, Span(0, len(text)))
    return mention


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It opened on March 3, 2019.", date(2019, 3, 3), date(2019, 3, 3)),
        ("It opened on 3 March 2019.", date(2019, 3, 3), date(2019, 3, 3)),
        ("It opened on 2019-03-03.", date(2019, 3, 3), date(2019, 3, 3)),
        ("It opened in Feb. 2020.", date(2020, 2, 1), date(2020, 2, 29)),
        ("It opened in the third quarter of 2018.", date(2018, 7, 1), date(2018, 9, 30)),
        ("It opened in Q4 2018.", date(2018, 10, 1), date(2018, 12, 31)),
        ("It was common in the 1980s.", date(1980, 1, 1), date(1989, 12, 31)),
        ("The season of 2015-17 was long.", date(2015, 1, 1), date(2017, 12, 31)),
        ("It opened on 22.10.2013.", date(2013, 10, 22), date(2013, 10, 22)),
        ("It opened on 10/22/2013.", date(2013, 10, 22), date(2013, 10, 22)),
        ("It opened on 2013/10/22.", date(2013, 10, 22), date(2013, 10, 22)),
        ("It ran May 16-18, 2001.", date(2001, 5, 16), date(2001, 5, 18)),
        ("It is of the 17th century.", date(1601, 1, 1), date(1700, 12, 31)),
        ("It is of the early nineteenth century.", date(1801, 1, 1), date(1900, 12, 31)),
        ("It is of the sixties.", date(1960, 1, 1), date(1969, 12, 31)),
        ("It is of the ’90s.", date(1990, 1, 1), date(1999, 12, 31)),
        ("It opened in 1066.", date(1066, 1, 1), date(1066, 12, 31)),
        ("The bridge of 1901 fell.", date(1901, 1, 1), date(1901, 12, 31)),
    ],
)
def test_a_date_is_the_days_it_runs_over(text: str, first: date, last: date) -> None:
    assert (only(text).first, only(text).last) == (first, last)
    assert not only(text).relative


@pytest.mark.parametrize(
    "words",
    ["this week", "last month", "two years ago", "recently", "today", "on Monday", "earlier this year", "May 5"],
)
def test_words_that_need_the_date_of_the_article_are_relative(words: str) -> None:
    text = f"The ferry sank {words}, the harbour said."
    assert found(text) == [words]
    assert only(text).relative


def test_a_day_that_does_not_exist_is_still_a_date_but_no_interval() -> None:
    assert only("It closed on February 30, 2020.").first is None


def test_a_date_in_figures_that_reads_two_ways_has_no_interval() -> None:
    assert only("It closed on 3/4/2020.").first is None


@pytest.mark.parametrize(
    "text",
    [
        "It may march on.",
        "She sold 2,015 boats.",
        "They sold 2000 boats.",
        "He paid $1999 for it.",
        "A share of 2020% is odd.",
        "Shops opened early for Black Friday.",
        "Ships of as recently as that burn oil.",
        "Model A2015b is out.",
    ],
)
def test_other_words_and_numbers_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_only_the_span_is_searched() -> None:
    assert [mention.span for mention in dates("In 2001 and 2002.", Span(8, 17))] == [Span(12, 16)]
