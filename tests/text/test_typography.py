import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.typography import unadorned


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We won’t,” he said", '"We won\'t," he said'),
        ("«Nous»  verrons", '"Nous" verrons'),
        ("from 2010 – 2015", "from 2010-2015"),
        ("one\n two", " one two "),
        ("and so on…", "and so on..."),
    ],
)
def test_texts_that_are_only_set_differently_are_the_same(one: str, other: str) -> None:
    assert unadorned(one) == unadorned(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [('"We won"', "We won"), ("12", "13"), ("Polish", "polish"), ("5'", '5"'), ("-5", "5"), ("1.5", "1,5")],
)
def test_what_may_change_the_sense_stays(one: str, other: str) -> None:
    assert unadorned(one) != unadorned(other)


@given(st.text(alphabet=" \n-–—“\"'’…ab1"))
def test_done_twice_it_is_as_done_once(words: str) -> None:
    assert unadorned(unadorned(words)) == unadorned(words)
