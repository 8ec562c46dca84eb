from hypothesis import given
from hypothesis import strategies as st

from redpencil.tui.widgets.spacing import Spacing


@given(st.integers(1, 40), st.sets(st.integers(0, 39)), st.sets(st.integers(0, 39)))
def test_every_line_belongs_to_one_row_and_is_found_there(total: int, headed: set[int], tall: set[int]) -> None:
    spacing = Spacing(total, sorted(row for row in headed if row < total), sorted(row for row in tall if row < total))
    lines = [line for row in range(total) for line in spacing.lines(row)]
    assert lines == list(range(spacing.height))
    for row in range(total):
        assert [spacing.at(line) for line in spacing.lines(row)] == [
            (row, line - spacing.begin(row)) for line in spacing.lines(row)
        ]
    assert spacing.at(spacing.height)[0] >= total


def test_a_million_rows_are_found_as_soon_as_ten() -> None:
    spacing = Spacing(1_000_000, range(0, 1_000_000, 1_000))
    assert spacing.at(spacing.begin(999_999)) == (999_999, 0)
    assert spacing.at(0) == (0, -1)
