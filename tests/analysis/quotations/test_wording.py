import pytest

from redpencil.analysis.quotations.wording import INSERTION, OMISSION, lowered, marked, words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The long-\n  term plan", ["the", "longterm", "plan"]),
        ("4,512 or 4.5 at 12:30", ["4512", "or", "4.5", "at", "12:30"]),
        ("It’s _his_ U.S. plan", ["it's", "his", "u", "s", "plan"]),
        ("fer\u00adries \ufb01rst cafe\u0301", ["ferries", "first", "café"]),
        ("2010–2015", ["2010", "2015"]),
        ("上海SAIC", ["上", "海", "saic"]),
    ],
)
def test_words_are_compared_without_what_printing_did_to_them(text: str, keys: list[str]) -> None:
    assert [word.key for word in words(text)] == keys


def test_a_word_knows_its_place_and_what_stands_before_it() -> None:
    first, second = words("xx (one), – two", 3)
    assert (first.start, first.end, first.gap) == (4, 7, "(")
    assert (second.gap, second.signs) == ("), – ", "),-")


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[…]", "[...]", "(…)"])
def test_an_omission_is_a_mark(mark: str) -> None:
    assert [word.form for word in marked(f"one {mark} two")] == ["one", OMISSION, "two"]


def test_what_stands_in_brackets_was_put_in() -> None:
    found = list(marked("[he] said [sic]."))
    assert [word.form for word in found] == [INSERTION, "said", INSERTION]
    assert [word.mark for word in found] == [True, False, True]


def test_a_hyphen_at_the_end_of_a_line_may_belong_to_the_word_or_not() -> None:
    (torn,) = words("long-\nterm")
    (hyphened,) = words("long-term")
    (whole,) = words("longterm")
    assert torn.same(hyphened)
    assert torn.same(whole)
    assert not whole.same(hyphened)


def test_small_letters_stand_where_the_large_ones_stood() -> None:
    text = "İSTANBUL ΟΔΟΣ ẞ"
    assert len(lowered(text)) == len(text)
