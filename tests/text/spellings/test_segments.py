from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.spellings.segments import lookups, segments


@given(st.integers(1, 200), st.integers(1, 4))
def test_one_letter_lies_between_two_segments_so_that_a_swap_spoils_one_alone(length: int, edits: int) -> None:
    spans = segments(length, edits)
    assert all(following[0] - span[1] == 1 for span, following in pairwise(spans))
    assert spans[-1][1] <= length


def test_a_word_is_cut_into_one_segment_more_than_there_are_edits() -> None:
    assert segments(11, 2) == ((0, 3), (4, 7), (8, 11))


def test_a_word_too_short_to_be_cut_has_one_empty_segment() -> None:
    assert segments(4, 2) == ((0, 0),)


def test_two_edits_take_nineteen_look_ups() -> None:
    assert len(lookups(12, 2)) == 19
