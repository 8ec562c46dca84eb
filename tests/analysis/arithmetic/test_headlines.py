import pytest

from redpencil.analysis.arithmetic.headlines import headlines
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.span import Span
from redpencil.text.sentences import sentences


def told(headline: str, body: str) -> list[str]:
    text = f"{headline}\n\n{body}"
    head, rest = Block(0, len(headline), Role.HEADLINE), Block(len(headline) + 2, len(text), Role.BODY)
    article = Article("a", Metadata(), text, "", (head, rest))
    spans = (head.span, *sentences(text, Span(rest.start, rest.end)))
    return [slip.statement for slip in headlines(article, spans)]


@pytest.mark.parametrize(
    ("headline", "body", "statement"),
    [
        (
            "Marwick invests $160 million in rescue boats",
            "The shipbuilder Marwick is to invest $190 million in boats for rescue, it said on Monday.",
            "the headline says $160 million, the text $190 million",
        ),
        (
            "Marwick yard to cut 400 jobs",
            "The yard of Marwick in Dover will cut 500 jobs by May.",
            "the headline says 400, the text 500",
        ),
        (
            "Fire at Marwick shipyard leaves 12 dead",
            "A fire at the shipyard of Marwick left 14 people dead.",
            "",
        ),
        (
            "Marwick ferry sinks with 12 people aboard",
            "The Marwick ferry sank in the night with 14 people aboard.",
            "the headline says 12, the text 14",
        ),
    ],
)
def test_a_headline_with_another_figure_than_the_text_is_told(headline: str, body: str, statement: str) -> None:
    assert told(headline, body) == ([statement] if statement else [])


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Marwick invests $160 million in rescue boats", "Marwick is to invest $161.4 million in boats for rescue."),
        ("Marwick invests $160 million in rescue boats", "Marwick wants rescue boats. It will invest $190 million."),
        (
            "Marwick invests $160 million in rescue boats",
            "Marwick will invest $190 million in boats for rescue. Of this, $160 million is its own.",
        ),
        ("Marwick yard to cut 400 jobs", "The yard of Marwick will cut 150 jobs in Dover and 250 jobs in Leeds."),
        ("Marwick yard to cut 400 jobs", "Marwick, whose yard has 500 workers, will cut 400 jobs."),
        ("Marwick yard to cut 400 jobs", "The yard of Marwick will cut more jobs than its 30 boats need."),
        ("Two dead", "A fire killed three people."),
    ],
)
def test_a_headline_that_may_be_right_is_left_alone(headline: str, body: str) -> None:
    assert told(headline, body) == []
