import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.evidence.leeway import agree
from redpencil.domain.span import Span
from redpencil.text.numbers.quantities import Quantity, quantities


def amount(words: str) -> tuple[str, Quantity]:
    [found] = quantities(words, Span(0, len(words)))
    return words, found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("about 160 people", "158 people"),
        ("nearly 160 people", "155 people"),
        ("more than 150 people", "158 people"),
        ("between 150 and 170 people", "158 people"),
        ("5 million euros", "€4.8 million"),
        ("$5 million", "A$5 million"),
        ("100 miles", "161 km"),
        ("36 months", "three years"),
        ("one in five people", "20 percent"),
        ("12 percent", "11.8%"),
    ],
)
def test_amounts_that_may_be_one_agree(one: str, other: str) -> None:
    assert agree(amount(one), amount(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more than 160 people", "158 people"),
        ("more than 160 people", "fewer than 160 people"),
        ("nearly 160 people", "163 people"),
        ("up to 150 people", "158 people"),
        ("300 people", "320 people"),
        ("158 people", "157 people"),
        ("more than 160 million people", "160 billion people"),
        ("5 million euros", "$5 million"),
        ("5 percent", "5 percentage points"),
        ("100 miles", "100 km"),
    ],
)
def test_amounts_that_cannot_be_one_do_not_agree(one: str, other: str) -> None:
    assert not agree(amount(one), amount(other))


_AMOUNTS = st.builds(
    lambda bound, number, scale, unit: f"{bound}{number}{scale} {unit}",
    st.sampled_from(["", "about ", "nearly ", "more than ", "at least ", "up to ", "fewer than "]),
    st.integers(min_value=11, max_value=2_000),
    st.sampled_from(["", " million", " billion"]),
    st.sampled_from(["people", "percent", "euros", "dollars", "miles", "kilometres", "years"]),
).map(amount)


@given(_AMOUNTS)
def test_an_amount_agrees_with_itself(one: tuple[str, Quantity]) -> None:
    assert agree(one, one)


@given(_AMOUNTS, _AMOUNTS)
def test_agreement_does_not_depend_on_which_comes_first(one: tuple[str, Quantity], other: tuple[str, Quantity]) -> None:
    assert agree(one, other) == agree(other, one)
