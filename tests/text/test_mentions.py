import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.span import Span
from redpencil.text.mentions import mentions
from redpencil.text.words import words


def names(*sentences: str) -> list[str]:
    text = " ".join(sentences)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    found = mentions(text, [words(text, span) for span in spans])
    assert all(mention.span.of(text) == mention.text for mention in found)
    return [mention.text for mention in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Richard Yu is leading the group.", ["Richard Yu"]),
        ("However, the ties of Alibaba with SAIC can be traced back.", ["Alibaba", "SAIC"]),
        ("It was Ursula von der Leyen who spoke.", ["Ursula von der Leyen"]),
        ("They asked the Bank of England.", ["Bank of England"]),
        ("She joined Johnson & Johnson in May.", ["Johnson & Johnson"]),
        ("Shares of iPhone maker Apple and of BMW rose on Monday.", ["iPhone", "Apple", "BMW"]),
        ("Phones like Y5 and Y6 sell well.", ["Y5", "Y6"]),
        ("After the U.S. sanctions it shrank.", ["U.S."]),
        ("Yesterday President Xi Jinping met Mr. Macron.", ["Xi Jinping", "Macron"]),
        ("The Chinese market and its Muslim buyers.", []),
        ("He met George W. Bush there.", ["George W. Bush"]),
        ("A letter to Huawei’s Honor brand.", ["Huawei", "Honor"]),
        ("North Korea’s Kim Jong-un waved.", ["North Korea", "Kim Jong-un"]),
        ("She and I wrote to him.", []),
        ("Write to me@example.com or @somebody about Nio.", ["Nio"]),
        ("An Internet-connected car from Nio.", ["Internet", "Nio"]),
        ("The firm’s boss (Ren Zhengfei) said so.", ["Ren Zhengfei"]),
    ],
)
def test_names_are_found_in_prose(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def test_a_capital_that_a_sentence_s_beginning_gives_is_no_name() -> None:
    assert names("Moreover it grew.", "Sales rose.", "Workers struck.") == []


def test_a_word_that_also_stands_in_lower_case_is_no_name_at_a_beginning() -> None:
    assert names("Quarks were found.", "They looked for quarks.") == []


def test_a_common_word_at_a_beginning_is_a_name_where_it_is_one_elsewhere() -> None:
    assert names("It sold its brand Honor.", "Honor grew.") == ["Honor", "Honor"]


def test_a_headline_s_capitals_make_no_names() -> None:
    assert names("Alibaba Wants a Piece of China’s Booming Market") == ["Alibaba", "China"]


@given(st.text(max_size=200))
def test_offsets_are_exact_in_any_text(text: str) -> None:
    for mention in mentions(text, [words(text, Span(0, len(text)))]):
        assert mention.span.of(text) == mention.text != ""
