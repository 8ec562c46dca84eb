import pytest

from redpencil.domain.number import Approximation
from redpencil.text.numbers.approximations import approximation


@pytest.mark.parametrize(
    ("before", "after", "exactness"),
    [
        ("They sold about ", " boats", Approximation.ABOUT),
        ("They sold ~", " boats", Approximation.ABOUT),
        ("They sold ", "-odd boats", Approximation.ABOUT),
        ("They sold no fewer than ", "", Approximation.AT_LEAST),
        ("They sold well over ", "", Approximation.AT_LEAST),
        ("They sold ", "+ boats", Approximation.AT_LEAST),
        ("They sold not more than ", "", Approximation.AT_MOST),
        ("They sold ", " or fewer", Approximation.AT_MOST),
        ("That adds up to ", " boats", Approximation.EXACT),
        ("They sold ", " boats", Approximation.EXACT),
        ("", "", Approximation.EXACT),
    ],
)
def test_the_words_around_a_number_say_how_exact_it_is(before: str, after: str, exactness: Approximation) -> None:
    assert approximation(before, after) is exactness


def test_over_a_stretch_of_time_things_happen_unless_it_was_longer() -> None:
    assert approximation("It grew over ", "", lasting=True) is Approximation.EXACT
    assert approximation("It grew for over ", "", lasting=True) is Approximation.AT_LEAST
