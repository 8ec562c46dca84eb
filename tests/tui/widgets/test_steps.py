"""Steps through a text: word by word and sentence by sentence, and back."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from redpencil.tui.widgets import steps

TEXT = "Annual filing\n\nThe companies met. In 2015 SAIC put $160 million into a fund. Nothing else.\n\nLast words."


def _walk(step: Callable[[str, int], int], start: int, end: int) -> list[int]:
    places = [start]
    while places[-1] != end:
        places.append(step(TEXT, places[-1]))
    return places


def test_words_are_stepped_through_one_by_one_and_amounts_are_one_word() -> None:
    begun = [TEXT[place:].split(maxsplit=1)[0] for place in _walk(steps.next_word, 0, len(TEXT))[:-1]]
    assert begun == TEXT.split()
    back = [TEXT[place:].split(maxsplit=1)[0] for place in _walk(steps.previous_word, len(TEXT), 0)[1:]]
    assert back == TEXT.split()[::-1]


def test_sentences_are_stepped_through_and_headings_are_some() -> None:
    begun = [steps.sentence(TEXT, place).of(TEXT) for place in _walk(steps.next_sentence, 0, len(TEXT))[:-1]]
    assert begun == [
        "Annual filing",
        "The companies met.",
        "In 2015 SAIC put $160 million into a fund.",
        "Nothing else.",
        "Last words.",
    ]
    assert _walk(steps.previous_sentence, len(TEXT), 0)[-2] == TEXT.index("The companies")


@given(st.text(alphabet="ab.1$ \n-’é", max_size=60), st.integers(0, 60))
def test_every_step_gets_on_until_the_end(text: str, place: int) -> None:
    place = min(place, len(text))
    for forward in (steps.next_word, steps.next_sentence, steps.word_end):
        assert place < forward(text, place) <= len(text) or place == len(text)
    for backward in (steps.previous_word, steps.previous_sentence):
        assert 0 <= backward(text, place) < place or place == 0
