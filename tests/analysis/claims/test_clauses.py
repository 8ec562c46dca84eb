import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.claims.clauses import clauses
from redpencil.domain.span import Span


def parts(text: str, *, said: bool = False) -> list[str]:
    return [clause.span.of(text) for clause in clauses(text, Span(0, len(text)), said=said)]


def stated(text: str, *, said: bool = False) -> list[str]:
    found = clauses(text, Span(0, len(text)), said=said)
    return [f"{clause.shared} {clause.words}".strip() for clause in found]


def test_statements_that_stand_alone_are_parted_at_the_semicolon() -> None:
    text = "The yard was sold in May; moreover, its owner has not paid a cent."
    assert parts(text) == ["The yard was sold in May", "moreover, its owner has not paid a cent."]
    assert stated(text)[1] == "its owner has not paid a cent."


def test_a_second_verb_takes_over_the_subject_and_the_anchor_keeps_the_words() -> None:
    text = "Elbe Yards sold its tugs in 2019 and bought Nord Ferries in 2020."
    assert parts(text) == ["Elbe Yards sold its tugs in 2019", "and bought Nord Ferries in 2020."]
    assert stated(text)[1] == "Elbe Yards bought Nord Ferries in 2020."


def test_a_date_at_the_head_holds_for_every_part() -> None:
    assert stated("In 2019, the yard sold 40 tugs and bought 12 ferries.") == [
        "In 2019, the yard sold 40 tugs",
        "In 2019, the yard bought 12 ferries.",
    ]
    assert stated("In 2019, revenue rose 5 percent, while profit fell 3 percent.")[1] == (
        "In 2019, profit fell 3 percent."
    )


def test_where_a_test_was_made_does_not_hold_for_every_part() -> None:
    assert stated("In our tests, Elbe Yards sold 40 tugs, and Nord Bank lost 12 ferries.")[1] == (
        "Nord Bank lost 12 ferries."
    )


def test_a_list_of_facts_is_parted() -> None:
    assert stated("Kiel has 3 ferries, Bremen has 5 and Hamburg has 8.") == [
        "Kiel has 3 ferries",
        "Bremen has 5",
        "Hamburg has 8.",
    ]


def test_what_somebody_says_keeps_the_speaker_in_both_parts() -> None:
    text = "Holm said that the yard was sold in 2019 and that it had lost $3 million."
    assert stated(text, said=True) == [
        "Holm said that the yard was sold in 2019",
        "Holm said that it had lost $3 million.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The yard was sold, and the ferry sank.",
        "The yard sold ferries; boats; and oars.",
        "“The yard was sold in May; the ferry was sunk,” she said.",
        "The yard was not sold; burned.",
        "If the yard was sold in 2019, it lost 3 ships and gained 5 tugs.",
        "The yard never sold 3 tugs in 2019 and bought Nord in 2020.",
        "The yard bought a firm founded in 1990 and listed in London in 2019.",
        "The yard owns 40 tugs and a plant opened in 2019.",
        "The yard sold its tugs to Nord Lines and Baltic Ferries in 2019.",
        "The yard sold 40 tugs and bought 12 ferries in 2020.",
        "The owners of Nord Lines and Baltic Ferries sold 40 tugs in 2019.",
        "The yard and the bank (40 people) sold 3 tugs and bought 5.",
    ],
)
def test_everything_else_stays_whole(text: str) -> None:
    assert parts(text) == [text]


def test_what_is_said_without_a_second_that_may_be_the_author_s_and_stays_whole() -> None:
    text = "Holm said the yard was sold in 2019 and lost $3 million in 2020."
    assert parts(text, said=True) == parts(text) == [text]


_WORDS = st.sampled_from(
    [
        "Elbe Yards",
        "the yard",
        "it",
        "sold",
        "bought",
        "has",
        "was",
        "3 tugs",
        "in 2019",
        "and",
        "while",
        ", and",
        ",",
        ";",
        "that",
        "said",
        "not",
        "Nord",
        "rose",
        "if",
        "which",
        "but",
    ]
)


@given(st.lists(_WORDS, min_size=1, max_size=20), st.booleans())
def test_no_word_is_lost_between_the_parts(words: list[str], said: bool) -> None:
    text = re.sub(r"\s(?=[,;])", "", " ".join(words)) + "."
    spans = [clause.span for clause in clauses(text, Span(0, len(text)), said=said)]
    between = [text[one.end : other.start] for one, other in pairwise(spans)]
    assert (spans[0].start, spans[-1].end) == (0, len(text))
    assert all(re.fullmatch(r"[\s,;]*", joint) for joint in between)
