import pytest

from redpencil.analysis.quotations.caution import caution, left_out
from redpencil.domain.span import Span


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("The law is good, although it is late.", "The law is good", 'The sentence goes on: "although it is late."'),
        (
            "The law is good. But nobody obeys it.",
            "The law is good",
            'The next sentence begins: "But nobody obeys it."',
        ),
        ("Critics said the law is good.", "the law is good", 'Before it stands: "Critics said"'),
        ("He denied that the law is good.", "the law is good", 'Before it stands: "He denied that"'),
        ("Is it true that the law is good?", "the law is good", "The sentence is a question"),
        ("It cost 5 million euros.", "It cost 5", 'The number goes on: "5 million"'),
        ("The non-elected heads met.", "elected heads met", 'The first word is cut: "non-" stands before it.'),
        ("The law is good. It is new.", "The law is good", ""),
        ("The law is good.\n\nBut nobody obeys it.", "The law is good", ""),
        ("Since May the law is good for all.", "the law is good", ""),
    ],
)
def test_what_stands_beside_words_is_quoted_where_it_could_change_them(text: str, words: str, told: str) -> None:
    start = text.index(words)
    assert caution(text, Span(start, start + len(words))) == told


def test_only_a_short_quotation_is_held_against_the_next_sentence() -> None:
    words = "The law that the house passed in May is good for everybody"
    assert caution(f"{words}. But nobody obeys it.", Span(0, len(words))) == ""


@pytest.mark.parametrize(("piece", "told"), [("not yet", 'holds "not"'), ("if we can", 'holds "if"'), ("in May", "")])
def test_an_omission_that_takes_away_a_turn_is_told(piece: str, told: str) -> None:
    assert told in left_out([piece])
    assert bool(told) == bool(left_out([piece]))
