from datetime import date

import pytest

from redpencil.text.pages.bylines import Byline, byline


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("By Ada Ferry", "Ada Ferry", None),
        ("By Ada Ferry and Bo Quay", "Ada Ferry and Bo Quay", None),
        ("By Ada Ferry, 20 December 2022", "Ada Ferry", date(2022, 12, 20)),
        ("By The harbour desk | Dec. 20, 2022", "The harbour desk", date(2022, 12, 20)),
        ("2 April 2021", "", date(2021, 4, 2)),
        ("Friday, April 2, 2021", "", date(2021, 4, 2)),
        ("Published: 2021-04-02", "", date(2021, 4, 2)),
        ("Published on April 2, 2021 at 9:30 am", "", date(2021, 4, 2)),
    ],
)
def test_a_byline_gives_author_and_day(line: str, author: str, day: date | None) -> None:
    assert byline(line) == Byline(author, day)


def test_the_day_of_a_change_is_marked_as_one() -> None:
    assert byline("Last updated 2 April 2021") == Byline("", date(2021, 4, 2), changed=True)


@pytest.mark.parametrize(
    "line",
    [
        "By most accounts, the law worked.",
        "By 2010 the harbour had closed",
        "By Friday the ferry was late.",
        "By Ada.",
        "9 hours ago",
        "On 2 April 2021 the ferry sank",
        "2 April 2021 was a Friday.",
        "03/04/2021",
        "April 2021",
    ],
)
def test_a_sentence_or_a_time_stamp_is_no_byline(line: str) -> None:
    assert byline(line) is None


def test_a_day_that_does_not_exist_is_not_read() -> None:
    assert byline("31 February 2021") == Byline()
