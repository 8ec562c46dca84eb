import pytest

from redpencil.domain.span import Span
from redpencil.text.numbers.ages import ages


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("Ada Holm, 57, sails.", "57", 57, 57),
        ("Ada Holm (57) sails.", "57", 57, 57),
        ("A skipper aged 57 sails.", "aged 57", 57, 57),
        ("The 57-year-old sails.", "57-year-old", 57, 57),
        ("Five-year-old boys sail.", "Five-year-old", 5, 5),
        ("Children aged between 5 and 10 sail.", "aged between 5 and 10", 5, 10),
        ("She sailed at the age of ninety.", "at the age of ninety", 90, 90),
    ],
)
def test_an_age_is_read_as_news_writes_it(text: str, words: str, low: float, high: float) -> None:
    [age] = ages(text, Span(0, len(text)))
    assert (age.span.of(text), age.low, age.high) == (words, low, high)


@pytest.mark.parametrize("text", ["In Malmö, 300 boats sank.", "The boats, 57, sank.", "An aged boat of 900 sank."])
def test_other_numbers_are_no_ages(text: str) -> None:
    assert list(ages(text, Span(0, len(text)))) == []
