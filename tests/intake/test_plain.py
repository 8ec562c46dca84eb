from datetime import date

import pytest

from redpencil.intake import plain

BODY = (
    "The ferry carried forty people and nine bicycles over the river on its first day, and the council said that it had"
    " never seen so many on the quay. It will go on until the autumn."
)


def test_a_byline_and_a_date_line_at_the_head_state_author_and_day() -> None:
    metadata = plain.read(f"A ferry for the harbour\n\nBy Ada Ferry\n2 April 2021\n\n{BODY}".encode()).metadata
    assert (metadata.title, metadata.author, metadata.date) == (
        "A ferry for the harbour",
        "Ada Ferry",
        date(2021, 4, 2),
    )


def test_the_day_of_publication_goes_before_that_of_a_change() -> None:
    head = "A ferry for the harbour\n\nPublished 2 April 2021\nUpdated 5 April 2021"
    assert plain.read(f"{head}\n\n{BODY}".encode()).metadata.date == date(2021, 4, 2)


@pytest.mark.parametrize(
    "text",
    [
        f"A ferry for the harbour\n\n9 hours ago\n\n{BODY}",
        f"A ferry for the harbour\n\n{BODY}\n\n2 April 2021",
        f"A ferry for the harbour\n\n2 April 2021\n\n4 April 2021\n\n{BODY}",
        f"A ferry for the harbour\n\n{BODY}\n\n{BODY}\n\nMost read\n\nA boat sinks\n2 April 2021",
    ],
)
def test_nothing_else_dates_an_article(text: str) -> None:
    assert plain.read(text.encode()).metadata.date is None
