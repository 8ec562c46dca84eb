"""Laws of the history: it only grows, it hangs together, and what it tells can be taken back."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.desk import steps
from redpencil.desk.desk import Desk
from redpencil.desk.sharing import Part
from redpencil.domain.claim import Claim, Ref, Status
from redpencil.domain.query import ClaimQuery
from redpencil.domain.span import Anchor, Span
from redpencil.errors import NothingToUndo, ReviewError
from redpencil.locations import Workspace
from redpencil.storage import database, trail
from redpencil.storage.keeping import Examined

EVERYTHING = ClaimQuery(statuses=frozenset(Status))

REFS = st.integers(1, 6).map(lambda number: Ref("ferries", number))
WORDS = st.sampled_from(["one", "two words", "the 3rd, longer, reason"])

STEPS: st.SearchStrategy[Callable[[Desk], object]] = st.one_of(
    st.builds(lambda ref, rating, why: lambda desk: desk.reviewing.judge(ref, rating, why=why), REFS, st.sampled_from(["confirmed", "refuted"]), WORDS | st.just("")),
    st.builds(lambda ref, finding: lambda desk: desk.reviewing.accept(ref, finding), REFS, st.sampled_from([None, 1, 2])),
    st.builds(lambda ref, finding: lambda desk: desk.reviewing.dismiss(ref, finding), REFS, st.sampled_from([None, 1, 2])),
    st.builds(lambda ref, words: lambda desk: desk.reviewing.wait(ref, words), REFS, WORDS),
    st.builds(lambda ref, words: lambda desk: desk.reviewing.drop(ref, words), REFS, WORDS),
    st.builds(lambda ref, words: lambda desk: desk.reviewing.reword(ref, words), REFS, WORDS),
    st.builds(lambda ref, words: lambda desk: desk.reviewing.note(ref, words), REFS, WORDS),
    st.builds(lambda ref: lambda desk: desk.reviewing.reopen(ref), REFS),
    st.builds(lambda ref: lambda desk: desk.reviewing.take_up(ref), REFS),
    st.builds(lambda words: lambda desk: desk.reviewing.new("ferries", words, start=0, end=7), WORDS),
    st.builds(lambda words: lambda desk: desk.researching.add_anything(words), WORDS),
    st.builds(lambda ref: lambda desk: desk.attaching.attach(ref, 1, quote="one"), REFS),
    st.builds(lambda ref: lambda desk: desk.attaching.detach(ref, 1), REFS),
    st.builds(lambda ref, words: lambda desk: desk.reshaping.split(ref, [Part(one) for one in words]), REFS, st.lists(WORDS, max_size=3)),
    st.builds(lambda ref, others: lambda desk: desk.reshaping.join(ref, others), REFS, st.lists(REFS, max_size=3)),
    st.builds(lambda ref, place: lambda desk: desk.reshaping.part(ref, place), REFS, st.integers(1, 3)),
    st.builds(lambda ref, start, length, also: lambda desk: desk.reshaping.anchor(ref, Span(start, start + length), also=also), REFS, st.integers(0, 190), st.integers(1, 60), st.booleans()),
    st.builds(lambda refs, words: lambda desk: desk.reviewing.many(refs, steps.drop(words)), st.lists(REFS, max_size=4), WORDS),
    st.builds(lambda refs, rating: lambda desk: desk.reviewing.judge_all(refs, rating), st.lists(REFS, max_size=4), st.sampled_from(["confirmed", "misleading"])),
    st.just(lambda desk: desk.reviewing.undo()),
    st.just(lambda desk: desk.reviewing.redo()),
    st.just(lambda desk: desk.reviewing.undo("ferries")),
    st.just(lambda desk: desk.reviewing.redo("ferries")),
)  # fmt: skip


def state(desk: Desk) -> tuple[object, ...]:
    """Everything that can be seen, but for the revisions, which only ever grow."""
    claims = tuple(seen(claim) for claim in desk.browsing.claims(EVERYTHING))
    return (claims, desk.browsing.articles(), desk.browsing.sources(), desk.browsing.marks("ferries"))


def seen(claim: Claim) -> Claim:
    return replace(claim, revision=0)


def hold(desk: Desk) -> None:
    """What is true of the claims of an article whatever was done to them."""
    article, claims = desk.browsing.article("ferries"), list(desk.browsing.claims(EVERYTHING))
    assert len({claim.number for claim in claims}) == len(claims)
    for claim in claims:
        assert all(anchor == Anchor.at(article.text, anchor.span) for anchor in claim.anchors)
        assert len({anchor.span for anchor in claim.anchors}) == len(claim.anchors)
        numbers = [finding.number for finding in claim.findings]
        assert numbers == sorted(set(numbers))
        assert [piece.number for piece in claim.evidence] == sorted({piece.number for piece in claim.evidence})
    lines = desk.browsing.lines(EVERYTHING, 0, 999)
    assert [(line.ref, line.findings) for line in lines] == [(one.ref, len(one.open_findings)) for one in claims]
    assert [line.start for line in lines] == [
        min((anchor.start for anchor in claim.anchors), default=len(article.text)) for claim in claims
    ]
    coverage = desk.browsing.coverage("ferries")
    shares = (coverage.settled, coverage.open, coverage.skipped, coverage.dismissed)
    assert all(0 <= share <= 1 for share in shares)
    assert abs(sum(shares) - 1) < 1e-9
    assert not desk._database.damage()


def reverse_all(desk: Desk) -> int:
    steps = 0
    try:
        while True:
            desk.reviewing.undo()
            steps += 1
    except NothingToUndo:
        return steps


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory, examine: Callable[..., Examined]) -> Path:
    folder = tmp_path_factory.mktemp("first")
    with Desk.open(Workspace(folder), reviewer="Ann", create=True) as desk:
        desk.importing.keep(examine())
    return folder


@settings(max_examples=15, deadline=None)
@given(taken=st.lists(STEPS, max_size=12))
def test_undoing_everything_gives_the_first_state_again(taken: list[Callable[[Desk], object]], first: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(first, folder, dirs_exist_ok=True)
        with Desk.open(Workspace(Path(folder)), reviewer="Ann") as desk:
            before = state(desk)
            seqs = [1]
            for step in taken:
                try:
                    step(desk)
                except ReviewError:
                    continue
                hold(desk)
                seqs.append(desk.browsing.log(limit=1)[0].seq)
            assert seqs == sorted(seqs)
            after = state(desk)
            taken_back = reverse_all(desk)
            assert state(desk) == before
            for _ in range(taken_back):
                desk.reviewing.redo()
            assert state(desk) == after
        opened = database.open_database(Workspace(Path(folder)).database)
        with opened.reading() as connection:
            assert list(trail.faults(connection)) == []
        opened.close()
