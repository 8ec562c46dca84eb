"""What is known for a reprint, and what is not; the texts are made up of words at random, as no story shares runs."""

import random
import subprocess
import sys
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.evidence.reprints import REPRINT, likeness, sketch

WORDS = [
    f"{first}{last}" for first in ("ha", "lo", "mi", "ter", "bo", "su", "ne", "ka") for last in "bcdfghklmnprstvwz"
]


def story(seed: int, paragraphs: int = 10) -> list[str]:
    """Paragraphs of forty words that nobody else wrote."""
    draw = random.Random(seed)
    return [" ".join(draw.choices(WORDS, k=40)).capitalize() + "." for _ in range(paragraphs)]


def page(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraphs)


WIRE = story(1)
OWN = story(2)
HAN = [chr(code) for code in range(0x4E00, 0x4E00 + 900)]

REPRINTS = {
    "cut short": page(WIRE[:4]),
    "with a headline and a paragraph of its own": page(["Harbour closed", OWN[0], *WIRE, OWN[1]]),
    "in another order": page(WIRE[::-1]),
    "with paragraphs left out": page(WIRE[::2]),
    "in capitals, with other quotation marks": page(WIRE).upper().replace(".", "”"),
    "broken into other lines": page(WIRE).replace(" ", "\n"),
    "a word changed in every ten": " ".join("so" if n % 10 == 5 else word for n, word in enumerate(page(WIRE).split())),
    "inside a page ten times as long": page([*story(3, 45), *WIRE, *story(4, 45)]),
    "cut to half, edited, led in anew": page([OWN[0], *(p.replace("habo", "so") for p in WIRE[:5])]),
}


@pytest.mark.parametrize("how", REPRINTS)
def test_a_reprint_is_known(how: str) -> None:
    assert likeness(sketch(page(WIRE)), sketch(REPRINTS[how])) >= REPRINT


def test_two_stories_that_share_a_quotation_are_no_reprints() -> None:
    quotation = " ".join(story(5)[0].split()[:30])
    one, other = page([*WIRE[:5], quotation]), page([OWN[0], quotation, *OWN[1:5]])
    assert 0 < likeness(sketch(one), sketch(other)) < REPRINT / 2


def test_a_text_of_a_sentence_or_two_has_no_sketch_and_is_nobodys_reprint() -> None:
    assert sketch("") == sketch(WIRE[0]) == sketch("again and again " * 500) == b""
    assert likeness(b"", sketch(page(WIRE))) == likeness(b"", b"") == 0


def test_a_text_without_blanks_is_known_by_its_signs() -> None:
    draw = random.Random(6)
    text, other = ("".join(draw.choices(HAN, k=400)) for _ in range(2))
    assert likeness(sketch(text), sketch(other + text[100:300])) >= REPRINT
    assert likeness(sketch(text), sketch(other)) == 0


def test_letters_that_are_written_in_two_ways_are_the_same() -> None:
    marked = page(WIRE).replace("o", "é")
    assert sketch(marked) == sketch(marked.replace("é", "e\N{COMBINING ACUTE ACCENT}"))


def test_a_page_many_times_as_long_is_not_said_to_hold_a_story_of_which_nothing_can_be_told() -> None:
    assert likeness(sketch(page(WIRE)), sketch(page([*WIRE, *story(7, 1_200)]))) == 0


def test_a_sketch_is_small_and_the_same_in_every_process() -> None:
    text = page(story(8, 200))
    told = "import sys; from redpencil.analysis.evidence.reprints import sketch; print(sketch(sys.stdin.read()).hex())"
    made = subprocess.run([sys.executable, "-c", told], input=text, capture_output=True, text=True, check=True)
    assert made.stdout.strip() == sketch(text).hex()
    assert len(sketch(text)) == 2_048


def test_a_long_text_is_sketched_in_little_time() -> None:
    text = page(story(9, 5_000))
    start = time.process_time()
    sketch(text)
    assert time.process_time() - start < 2 * len(text) / 1_000_000


TEXTS = st.builds(lambda seed, size: page(story(seed, size)), st.integers(10, 10_000), st.integers(1, 60))


@given(TEXTS, TEXTS)
def test_likeness_is_the_same_from_both_sides_and_lies_between_nothing_and_all(one: str, other: str) -> None:
    first, second = sketch(one), sketch(other)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 1
    assert likeness(first, first) == (1 if first else 0)


@given(TEXTS, st.floats(0.5, 1))
def test_the_beginning_of_a_text_stands_in_it_whole(text: str, share: float) -> None:
    beginning = sketch(text[: int(len(text) * share)])
    assert likeness(beginning, sketch(text)) == 0 if not beginning else likeness(beginning, sketch(text)) > 0.95


@given(st.text())
def test_any_letters_have_a_sketch_or_none(text: str) -> None:
    assert len(sketch(text)) % 4 == 0
    assert len(sketch(text * 50)) <= 2_048
