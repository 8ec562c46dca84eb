"""Laws of the history: it only grows, it hangs together, and what it tells can be taken back."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Claim, Ref, Status
from redpencil.domain.query import ClaimQuery
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
@given(steps=st.lists(STEPS, max_size=12))
def test_undoing_everything_gives_the_first_state_again(steps: list[Callable[[Desk], object]], first: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(first, folder, dirs_exist_ok=True)
        with Desk.open(Workspace(Path(folder)), reviewer="Ann") as desk:
            before = state(desk)
            seqs = [1]
            for step in steps:
                try:
                    step(desk)
                except ReviewError:
                    continue
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
