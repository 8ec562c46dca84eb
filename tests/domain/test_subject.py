from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.claim import Ref
from redpencil.domain.subject import names_all, refs, subject

REFS = st.lists(st.builds(Ref, st.sampled_from(["cars", "alibaba-ev", "x1"]), st.integers(1, 999)), min_size=1)


def test_one_claim_is_named_as_everywhere() -> None:
    assert subject([Ref("cars", 3)]) == "cars#3"


def test_the_article_is_named_where_it_changes() -> None:
    assert subject([Ref("cars", 3), Ref("cars", 5), Ref("bridge", 1)]) == "cars#3, #5, bridge#1"


def test_of_many_claims_a_dozen_are_named() -> None:
    line = subject([Ref("cars", number) for number in range(1, 41)])
    assert line.startswith("cars#1, #2, ")
    assert line.endswith("#12 and 28 more")
    assert not names_all(line)


def test_what_is_no_claim_names_none() -> None:
    assert refs("cars") == refs("7") == refs("") == ()


@given(REFS)
def test_a_subject_gives_back_the_claims_that_it_names(named: list[Ref]) -> None:
    line = subject(named)
    assert refs(line) == tuple(named[:12])
    assert names_all(line) == (len(named) <= 12)
    assert line.partition("#")[0] == named[0].article
