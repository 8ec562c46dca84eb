import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.span import Anchor
from redpencil.errors import UnknownReference


@given(st.from_regex(r"[a-z0-9][a-z0-9-]{0,30}", fullmatch=True), st.integers(1, 999_999_999))
def test_a_reference_reads_back_what_it_prints(article: str, number: int) -> None:
    assert Ref.parse(str(Ref(article, number))) == Ref(article, number)


@pytest.mark.parametrize("words", ["", "alibaba", "alibaba#0", "alibaba#-1", "#3", "a b#1", "x#1; drop table", "é#1"])
def test_what_is_no_reference_is_refused_with_the_form_to_use(words: str) -> None:
    with pytest.raises(UnknownReference, match="article#number"):
        Ref.parse(words)


def test_a_long_wrong_reference_is_not_printed_whole() -> None:
    with pytest.raises(UnknownReference) as refused:
        Ref.parse("x" * 10_000)
    assert len(str(refused.value)) < 200


def test_a_claim_names_itself_and_shows_the_words_of_its_first_place() -> None:
    claim = Claim("story", 3, "It is so.", anchors=(Anchor(4, 8, "so it"), Anchor(20, 24, "again")))
    assert str(claim.ref) == "story#3"
    assert claim.exact == "so it"
    assert Claim("story", 4, "No place.").exact == ""


def test_only_undecided_findings_are_open() -> None:
    decided = Finding("names", "…", 0, 4, state=FindingState.DISMISSED)
    undecided = Finding("names", "…", 0, 4)
    assert Claim("story", 1, "…", findings=(decided, undecided)).open_findings == (undecided,)
