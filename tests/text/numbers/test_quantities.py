import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.number import Approximation
from redpencil.domain.span import Span
from redpencil.text.numbers.quantities import Quantity, quantities


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
        ("They paid Rs 1.6 lakh crore.", "Rs 1.6 lakh crore", 1.6e12, 1.6e12, "INR"),
        ("They paid US$ 5 million.", "US$ 5 million", 5e6, 5e6, "USD"),
        ("They lost -$5 million.", "-$5 million", -5e6, -5e6, "USD"),
        ("They lost $20-30 million.", "$20-30 million", 20e6, 30e6, "USD"),
        ("It sold 350–375 million.", "350–375 million", 350e6, 375e6, ""),
        ("It sold 300 to his firms.", "300", 300, 300, "firms"),
        ("It fell 5-10% more.", "5-10%", 5, 10, "%"),
        ("It fell by 25 basis points.", "25 basis points", 25, 25, "basis points"),
        ("Two-thirds agreed.", "Two-thirds", 2 / 3, 2 / 3, "share"),
        ("Some ¾ of the boats sank.", "¾", 0.75, 0.75, "share"),
        ("One and a half million fled.", "One and a half million", 1.5e6, 1.5e6, ""),
        ("It took 2½ hours.", "2½ hours", 2.5, 2.5, "hour"),
        ("She bought half a dozen.", "half a dozen", 6, 6, ""),
        ("She ran 5km.", "5km", 5, 5, "km"),
        ("It rained 3 millimetres.", "3 millimetres", 3, 3, "mm"),
        ("It was −3°C.", "−3°C", -3, -3, "°C"),
        ("She drove at 40mph.", "40mph", 40, 40, "mph"),
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


@pytest.mark.parametrize(
    ("text", "exactness"),
    [
        ("About $40 was paid.", Approximation.ABOUT),
        ("Nearly $40 was paid.", Approximation.ABOUT),
        ("They paid $40 or so.", Approximation.ABOUT),
        ("More than $40 was paid.", Approximation.AT_LEAST),
        ("At least 300 boats sank.", Approximation.AT_LEAST),
        ("They sold 300 or more.", Approximation.AT_LEAST),
        ("It is a $160m-plus deal.", Approximation.AT_LEAST),
        ("It stood for over five years.", Approximation.AT_LEAST),
        ("Up to $40 was paid.", Approximation.AT_MOST),
        ("Fewer than 40 boats sank.", Approximation.AT_MOST),
        ("Over five years it sank.", Approximation.EXACT),
        ("They paid $40.", Approximation.EXACT),
    ],
)
def test_the_text_says_how_exact_an_amount_is(text: str, exactness: Approximation) -> None:
    [amount] = all_of(text)
    assert amount.approximation is exactness
    assert amount.approximate is (exactness is not Approximation.EXACT)


def test_a_rate_knows_what_it_is_for() -> None:
    [amount] = all_of("They earn $15 an hour.")
    assert (amount.low, amount.unit, amount.per) == (15, "USD", "hour")


def test_amounts_far_apart_are_no_range() -> None:
    assert [amount.low for amount in all_of("It costs $160m or $1.5bn.")] == [160e6, 1.5e9]


@pytest.mark.parametrize("text", ["It was a 2-1.", "Call 555-1234.", "COVID-19", "F-16", "Windows 3.1-3.0"])
def test_scores_and_codes_are_no_ranges(text: str) -> None:
    assert all(amount.low == amount.high for amount in all_of(text))


def test_kilometres_and_miles_are_one_dimension() -> None:
    far, near = all_of("It is 10 kilometres by road and 5 miles by boat.")
    assert far.dimension == near.dimension == "length"
    assert far.low * far.measure.size > near.low * near.measure.size


@given(
    whole=st.integers(1, 999),
    scale=st.sampled_from([("million", 10**6), ("billion", 10**9), ("thousand", 10**3)]),
    money=st.sampled_from(["$", "US$", "€"]),
)
def test_an_amount_of_money_is_the_same_in_every_writing(whole: int, scale: tuple[str, int], money: str) -> None:
    word, factor = scale
    short = {"million": "m", "billion": "bn", "thousand": "k"}[word]
    texts = [
        f"{money}{whole} {word}",
        f"{money}{whole}{short}",
        f"{money}{whole * factor:,}",
        f"{money}{whole * factor}",
    ]
    for written in texts:
        [amount] = all_of(f"They paid {written}, it says.")
        assert amount.span.of(f"They paid {written}, it says.") == written
        assert amount.low == amount.high == whole * factor


@pytest.mark.parametrize(
    "text",
    ["The Y5 and the Y6 are out.", "On May 5, 2020 it sank.", "In 2015 it sank.", "He was first.", "One of us lied."],
)
def test_names_dates_ordinals_and_pronouns_are_no_amounts(text: str) -> None:
    assert all_of(text) == ()


@given(st.text(alphabet="0123456789 .,$%-–½oneandtofivemkb\n", max_size=60))
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
