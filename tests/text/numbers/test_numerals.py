import pytest

from redpencil.domain.span import Span
from redpencil.text.numbers.numerals import numerals


def values(text: str) -> list[float]:
    return [one.value for one in numerals(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5 boats", 1234.5),
        ("2.4 million boats", 2_400_000),
        ("3bn litres", 3_000_000_000),
        ("£40m", 40_000_000),
        ("5 crore voters", 50_000_000),
        ("1,50,000 voters", 150_000),
        ("twenty-five thousand boats", 25_000),
        ("two hundred and six boats", 206),
        ("half a million boats", 500_000),
        ("a hundred boats", 100),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text", ["the first ferry", "Y5 and Y6", "COVID-19", "the G20", "5G", "9:30", "3/4", "1.2.3", "F-16"]
)
def test_ordinals_and_numbers_within_names_are_none(text: str) -> None:
    assert values(text) == []


def test_metres_are_not_millions() -> None:
    assert values("She won the 100m sprint.") == [100]


def test_the_words_of_a_number_are_its_span() -> None:
    [one] = numerals("Some forty-two boats.", Span(0, 21))
    assert one.span.of("Some forty-two boats.") == "forty-two"
    assert one.spelled
