import pytest

from redpencil.domain.span import Span
from redpencil.text.numbers.wordy import multiples, wordy


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("A third of them sank.", "A third", 1 / 3, 1 / 3),
        ("Nine-tenths sank.", "Nine-tenths", 0.9, 0.9),
        ("Half the boats sank.", "Half", 0.5, 0.5),
        ("Some 3/4 of the boats sank.", "3/4", 0.75, 0.75),
        ("Two dozen sank.", "Two dozen", 24, 24),
        ("Half a dozen sank.", "Half a dozen", 6, 6),
        ("Tens of thousands fled.", "Tens of thousands", 2e4, 1e5),
    ],
)
def test_amounts_in_words_have_a_value(text: str, words: str, low: float, high: float) -> None:
    [one] = wordy(text, Span(0, len(text)))
    assert one.span.of(text) == words
    assert [one.low, one.high] == pytest.approx([low, high])


@pytest.mark.parametrize("text", ["the second half of the game", "the third boat", "a dozens-strong crew of tens"])
def test_halves_of_a_match_and_ranks_are_none(text: str) -> None:
    assert [one for one in wordy(text, Span(0, len(text))) if one.unit == "share"] == []


@pytest.mark.parametrize(
    ("text", "value"), [("Sales doubled.", 2), ("It is twice as long.", 2), ("a tenfold rise", 10), ("It halved.", 0.5)]
)
def test_some_words_say_how_many_times(text: str, value: float) -> None:
    assert [one.low for one in multiples(text, Span(0, len(text)))] == [value]


@pytest.mark.parametrize("text", ["a double room", "double standards", "a double-decker"])
def test_what_is_only_called_double_is_not(text: str) -> None:
    assert list(multiples(text, Span(0, len(text)))) == []
