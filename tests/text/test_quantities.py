import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import Span
from redpencil.text.quantities import Quantity, quantities


def all_of(text: str) -> tuple[Quantity, ...]:
    return quantities(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("They paid $160 million.", "$160 million", 160e6, 160e6, "USD"),
        ("They paid £1.5bn.", "£1.5bn", 1.5e9, 1.5e9, "GBP"),
        ("They paid 20 to 30 million dollars.", "20 to 30 million dollars", 20e6, 30e6, "USD"),
        ("They paid Rs 5 crore.", "Rs 5 crore", 5e7, 5e7, "INR"),
        ("It rose 3.5 per cent.", "3.5 per cent", 3.5, 3.5, "%"),
        ("It rose 4 percentage points.", "4 percentage points", 4, 4, "points"),
        ("One in five left.", "One in five", 0.2, 0.2, "share"),
        ("A third of all boats sank.", "A third", 1 / 3, 1 / 3, "share"),
        ("It took 12 per 100,000.", "12 per 100,000", 12, 12, "per 100,000"),
        ("Between 200 and 300 boats sank.", "200 and 300", 200, 300, "boats"),
        ("The river is 40 km long.", "40 km", 40, 40, "km"),
        ("Hundreds of thousands fled.", "Hundreds of thousands", 2e5, 1e6, ""),
    ],
)
def test_an_amount_has_its_words_its_bounds_and_its_unit(
    text: str, words: str, low: float, high: float, unit: str
) -> None:
    [amount] = all_of(text)
    assert (amount.span.of(text), amount.unit) == (words, unit)
    assert [amount.low, amount.high] == pytest.approx([low, high])


def test_from_and_to_are_two_amounts_not_a_range() -> None:
    assert [amount.low for amount in all_of("It rose from 20 to 30 percent.")] == [20, 30]


def test_two_currencies_are_two_amounts() -> None:
    assert [amount.unit for amount in all_of("It cost $160 million and £15 million.")] == ["USD", "GBP"]


@pytest.mark.parametrize("word", ["about", "nearly", "more than", "at least", "Up to"])
def test_the_text_says_when_an_amount_is_not_exact(word: str) -> None:
    [amount] = all_of(f"{word} $40 was paid.")
    assert amount.approximate


@pytest.mark.parametrize(
    "text",
    ["The Y5 and the Y6 are out.", "On May 5, 2020 it sank.", "In 2015 it sank.", "He was first.", "One of us lied."],
)
def test_names_dates_ordinals_and_pronouns_are_no_amounts(text: str) -> None:
    assert all_of(text) == ()


@given(st.text(alphabet="0123456789 .,$%-oneandtofive\n", max_size=60))
def test_amounts_lie_in_order_within_the_text_and_never_overlap(text: str) -> None:
    spans = [amount.span for amount in all_of(text)]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("piece", ["1,", "twenty-", "the early late ", "12 - ", "1 in ", "last "])
def test_a_long_run_of_anything_is_read_in_a_moment(piece: str) -> None:
    text = piece * 20_000
    started = time.process_time()
    all_of(text)
    assert time.process_time() - started < 5
