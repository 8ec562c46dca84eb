import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.article import Disposition
from redpencil.errors import UnknownReference


@pytest.fixture
def read_in(desk: Desk) -> str:
    words = b"The ferry\n\nAldport has 3,000 inhabitants. Will the ferry sail? It is a lovely boat.\n"
    return desk.importing.add(words, name="aldport.txt").article.slug


def test_a_sentence_that_a_person_agrees_was_rightly_skipped_counts_as_done(desk: Desk, read_in: str) -> None:
    before = desk.browsing.coverage(read_in)
    question = next(one for one in desk.skipping.skipped(read_in) if one.disposition is Disposition.QUESTION)
    (agreed,) = desk.skipping.agree(read_in, [question.start + 3])
    after = desk.browsing.coverage(read_in)
    assert agreed.looked_at
    assert (before.dismissed, after.dismissed) == (0, 4 / before.words)
    assert after.skipped < before.skipped


def test_agreeing_is_one_step_that_undo_takes_back(desk: Desk, read_in: str) -> None:
    every = desk.skipping.skipped(read_in)
    desk.skipping.agree(read_in, [one.start for one in every])
    assert all(one.looked_at for one in desk.skipping.skipped(read_in))
    assert desk.browsing.log(read_in)[0].action == "agree"
    desk.reviewing.undo(read_in)
    assert desk.skipping.skipped(read_in) == every
    desk.reviewing.redo(read_in)
    assert all(one.looked_at for one in desk.skipping.skipped(read_in))


def test_who_agreed_may_want_to_look_again(desk: Desk, read_in: str) -> None:
    first = desk.skipping.skipped(read_in)[0]
    desk.skipping.agree(read_in, [first.start])
    (again,) = desk.skipping.agree(read_in, [first.start], agreed=False)
    assert again == first


def test_where_nothing_was_skipped_nothing_can_be_agreed_with(desk: Desk, read_in: str) -> None:
    with pytest.raises(UnknownReference, match="--skipped"):
        desk.skipping.agree(read_in, [10_000])
