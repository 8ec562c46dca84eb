import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import Span
from redpencil.text.numbers.ordinals import ordinals


def ranks(text: str) -> list[tuple[str, int]]:
    return [(one.span.of(text), one.value) for one in ordinals(text, Span(0, len(text)))]


def test_ranks_are_read_in_digits_and_in_words() -> None:
    assert ranks("She was third, he 21st, they thirty-second.") == [("third", 3), ("21st", 21), ("thirty-second", 32)]


@pytest.mark.parametrize("text", ["first aid", "at first", "first-hand", "ten metres per second.", "2th", "two-thirds"])
def test_words_that_only_look_like_ranks_are_none(text: str) -> None:
    assert ranks(text) == []


@given(st.integers(1, 999_999))
def test_every_rank_is_read_as_it_is_written(value: int) -> None:
    ending = "th" if value % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    assert ranks(f"the {value:,}{ending} boat") == [(f"{value:,}{ending}", value)]
