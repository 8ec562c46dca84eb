import pytest

from redpencil.analysis.clauses import clauses
from redpencil.domain.span import Span


def parts(text: str) -> list[str]:
    return [span.of(text) for span in clauses(text, Span(0, len(text)))]


def test_statements_that_stand_alone_are_parted_at_the_semicolon() -> None:
    assert parts("The yard was sold in May; moreover, its owner has not paid a cent.") == [
        "The yard was sold in May",
        "its owner has not paid a cent.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The yard was sold, and the ferry sank.",
        "The yard sold ferries; boats; and oars.",
        "“The yard was sold in May; the ferry was sunk,” she said.",
        "The yard was not sold; burned.",
    ],
)
def test_everything_else_stays_whole(text: str) -> None:
    assert parts(text) == [text]
