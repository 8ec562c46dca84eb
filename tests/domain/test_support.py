from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.evidence import Evidence, Stance
from redpencil.domain.source import Source, SourceKind, Tier
from redpencil.domain.support import Support, support

SOURCES = st.builds(
    Source,
    st.just(SourceKind.PAGE),
    st.just("a page"),
    id=st.integers(1, 6),
    tier=st.sampled_from(Tier),
    origin=st.sampled_from(["", "", "wire", "own"]),
    reprint_of=st.integers(0, 2),
)
PIECES = st.lists(st.builds(Evidence, SOURCES, st.sampled_from(Stance), evidence_set=st.integers(0, 2)), max_size=10)


def page(number: int, *, in_set: int = 0, reprint_of: int = 0, stance: Stance = Stance.SUPPORTS) -> Evidence:
    return Evidence(Source(SourceKind.PAGE, "a page", id=number, reprint_of=reprint_of), stance, evidence_set=in_set)


def test_what_there_is_is_said_in_words() -> None:
    assert support([]).words == support([page(1, stance=Stance.CONTEXT)]).words == ""
    assert support([page(1)]).words == "1 independent origin of 1 source"
    four = [page(1), page(2, reprint_of=1), page(3, reprint_of=1), page(4)]
    assert support(four).words == "2 independent origins of 4 sources"


def test_sets_that_share_a_source_are_not_independent_and_as_many_as_are_apart_are_counted() -> None:
    chain = [
        *(page(1, in_set=1), page(2, in_set=1)),
        *(page(2, in_set=2), page(3, in_set=2)),
        *(page(3, in_set=3), page(4, in_set=3)),
    ]
    assert support(chain).origins == 2


@given(PIECES)
def test_there_are_never_more_origins_than_sources_and_order_does_not_matter(pieces: list[Evidence]) -> None:
    there = support(pieces)
    assert there.origins <= len({one.source.root for one in pieces})
    assert there == support(pieces[::-1])


@given(PIECES)
def test_one_more_piece_of_its_own_never_takes_away(pieces: list[Evidence]) -> None:
    more = support([*pieces, page(7)])
    assert more == Support(more.sources, more.origins, more.primary, more.exact)
    assert more.origins == support(pieces).origins + 1
