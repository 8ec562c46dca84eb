import pytest

from redpencil.domain.locator import Landmark, locator
from redpencil.domain.span import Span

PAGES = (Landmark(0, "p. 1"), Landmark(40, "p. 2"), Landmark(90, "p. 3"))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, 10), "p. 1"),
        (Span(39, 40), "p. 1"),
        (Span(40, 41), "p. 2"),
        (Span(30, 50), "p. 1 – 2"),
        (Span(30, 95), "p. 1 – 3"),
        (Span(500, 510), "p. 3"),
        (Span(40, 40), "p. 2"),
    ],
)
def test_a_span_is_said_to_stand_where_it_begins_and_where_it_ends(span: Span, words: str) -> None:
    assert locator(PAGES, span) == words


def test_without_landmarks_nothing_is_said() -> None:
    assert locator((), Span(0, 5)) == ""
    assert locator((Landmark(10, "p. 2"),), Span(0, 5)) == ""


def test_a_sheet_is_named_once() -> None:
    cells = (Landmark(0, "Sheet1!B2"), Landmark(5, "Sheet1!C2"), Landmark(9, "00:01:00"), Landmark(12, "00:01:10"))
    assert locator(cells, Span(0, 7)) == "Sheet1!B2 – C2"
    assert locator(cells, Span(9, 14)) == "00:01:00 – 00:01:10"
