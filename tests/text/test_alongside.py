import time

from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import Span
from redpencil.text.alongside import Alongside
from redpencil.text.normalise import normalise

MARKED = """---
title: Huawei in Shenzhen
author: SIAC Motors
---
# Huawei in Shenzhen

**Huawei** [sold it](https://example.org/SIAC "to [SIAC]") to *SIAC* in 2020.[^1] AT&amp;T and SIAC
Motors paid $160 million.

[^1]: SIAC said so.
"""
READ = "Huawei in Shenzhen\n\nHuawei sold it to SIAC in 2020.[1] AT&T and SIAC Motors paid $160 million."


def span(words: str, text: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def placed(words: str, nth: int = 0) -> Span | None:
    return Alongside(READ, MARKED).place(span(words, READ, nth))


def test_a_word_is_found_where_the_file_has_it_and_not_in_front_matter_links_or_notes() -> None:
    assert placed("SIAC") == span("SIAC", MARKED, 3)
    assert placed("SIAC", 1) == span("SIAC", MARKED, 4)


def test_a_headline_that_stands_in_front_matter_too_is_found_above_the_text() -> None:
    assert placed("Huawei in Shenzhen") == span("Huawei in Shenzhen", MARKED, 1)


def test_a_headline_that_stands_in_front_matter_only_is_found_there() -> None:
    file = "---\ntitle: Huawei in Shenzhen\n---\nIt sold Honor.\n"
    text = "Huawei in Shenzhen\n\nIt sold Honor."
    assert Alongside(text, file).place(span("Shenzhen", text)) == span("Shenzhen", file)


def test_signs_around_words_belong_to_the_place_where_the_file_has_them_too() -> None:
    assert placed("$160 million.") == span("$160 million.", MARKED)


def test_words_across_a_line_of_the_file_are_found_as_the_file_has_them() -> None:
    assert (found := placed("SIAC Motors"))
    assert found.of(MARKED) == "SIAC\nMotors"


def test_words_that_the_file_has_not_have_no_place() -> None:
    assert Alongside("Zoë and Ann met here", "Zo&euml; and Ann met here").place(Span(0, 3)) is None
    assert Alongside("Rain fell", "").place(Span(0, 4)) is None
    assert placed(" ") is None


def test_marks_where_a_word_may_be_broken_do_not_hide_it() -> None:
    file = "\ufeffThe SA\u00adIC plant"
    assert (found := Alongside(normalise(file), file).place(Span(4, 8)))
    assert found.of(file) == "SA\u00adIC"


@given(st.lists(st.sampled_from(["SIAC", "Zhiji", "a", "is", "5", "—", "$"]), min_size=1).map(" ".join), st.data())
def test_in_a_plain_file_every_word_stands_where_it_stands_whatever_the_line_ends(
    text: str, data: st.DataObject
) -> None:
    ends = data.draw(st.lists(st.sampled_from([" ", "\r\n"]), min_size=text.count(" "), max_size=text.count(" ")))
    words = text.split(" ")
    file = "".join(word + end for word, end in zip(words, [*ends, ""], strict=True))
    plain = normalise(file)
    beside = Alongside(plain, file)
    number = data.draw(st.integers(0, len(words) - 1))
    before = sum(len(word) + 1 for word in words[:number])
    start = sum(map(len, words[:number])) + sum(map(len, ends[:number]))
    if words[number].isalnum():
        assert beside.place(Span(before, before + len(words[number]))) == Span(start, start + len(words[number]))


def test_files_that_have_nothing_of_the_text_take_no_longer() -> None:
    text, file = " ".join(f"a{number}" for number in range(50_000)), " ".join(f"b{number}" for number in range(50_000))
    began = time.process_time()
    assert Alongside(text, file).place(Span(0, 2)) is None
    assert time.process_time() - began < 3
