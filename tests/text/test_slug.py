import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.slug import LONGEST, slug


@given(st.text(st.characters()))
def test_every_title_has_a_slug_that_is_safe_everywhere(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))
    assert 1 <= len(slug(title)) <= LONGEST


@given(st.text())
def test_a_slug_is_its_own_slug(title: str) -> None:
    assert slug(slug(title)) == slug(title)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Mayor’s Budget, Explained", "the-mayors-budget-explained"),
        ("Zürich café: 3% déjà vu", "zurich-cafe-3-deja-vu"),
        ("../../etc/cron.d/x", "etc-cron-d-x"),
        ("日本", "article"),
        ("", "article"),
        ("\x00\u202e...", "article"),
    ],
)
def test_a_title_becomes_plain_words(title: str, expected: str) -> None:
    assert slug(title) == expected


@pytest.mark.parametrize("name", ["CON", "prn", "AUX", "nul", "com1", "LPT9", "Con."])
def test_no_slug_is_a_name_that_windows_keeps_for_itself(name: str) -> None:
    assert slug(name).startswith("article-")


def test_a_long_title_is_cut_at_the_end_of_a_word() -> None:
    made = slug("The council voted on Tuesday to close every library in the city by next spring")
    assert made == "the-council-voted-on-tuesday-to-close-every-library-in-the"
