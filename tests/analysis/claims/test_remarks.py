import pytest

from redpencil.analysis.claims.cues import cues
from redpencil.analysis.claims.remarks import remarks
from redpencil.domain.span import Span


def of(text: str, *, undated: bool = True) -> list[str]:
    return list(remarks(cues(text, Span(0, len(text))), undated=undated))


def test_words_without_a_date_are_marked_in_an_undated_article() -> None:
    assert of("This week the yard closed.") == ["undated: the text says “This week” and the article has no date"]


def test_in_a_dated_article_they_are_not() -> None:
    assert of("This week the yard closed.", undated=False) == []


def test_a_full_date_needs_no_date_of_the_article() -> None:
    assert of("The yard closed on May 5, 2020.") == []


@pytest.mark.parametrize("word", ["isn’t", "is not", "never was", "was no longer", "failed to be"])
def test_a_denial_is_named(word: str) -> None:
    [remark] = of(f"The yard {word} the sole supplier.")
    assert remark.startswith("negation: “")
