from redpencil.domain.span import Span
from redpencil.export.places import Places
from redpencil.export.report import Report


def test_a_place_is_shown_within_its_sentence_and_stays_exact(hard: Report) -> None:
    article = hard.articles[0].article
    start = article.text.index("twice")
    found = Places(article).at(Span(start, start + 5))
    assert found.before + found.words + found.after == (
        "The ferry Svanen carried 1.2 million passengers in 2024, twice as many as the year before."
    )


def test_a_place_beyond_the_blocks_has_a_line_alone(hard: Report) -> None:
    article = hard.articles[0].article
    start = article.text.index("9 hours ago")
    assert Places(article).at(Span(start, start + 1)).where == "line 19"


def test_the_first_paragraph_is_told_by_its_number(hard: Report) -> None:
    article = hard.articles[0].article
    assert Places(article).at(article.blocks[0].span).where == "paragraph 1, line 1"
