from datetime import date

import pytest

from redpencil.domain.number import Approximation, NumberKind, NumberRow
from redpencil.text.numbers.number_words import days, unit, value


def row(low: float | None = None, high: float | None = None, **given: object) -> NumberRow:
    return NumberRow(0, 1, "1", given.pop("kind", NumberKind.COUNT), low, high, **given)  # type: ignore[arg-type]  # what a test gives is of the field's type


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (row(4500, 4500), "4,500"),
        (row(0.125, 0.125), "0.125"),
        (row(2, 3, approximation=Approximation.ABOUT), "about 2 to 3"),
        (row(570, 570, kind=NumberKind.TIME), "09:30"),
        (row(kind=NumberKind.DATE), ""),
    ],
)
def test_a_value_is_said_with_how_exact_it_is(number: NumberRow, said: str) -> None:
    assert value(number) == said


def test_a_rate_names_both_its_halves() -> None:
    assert unit(row(90, 90, unit="km", per="hour")) == "km per hour"
    assert unit(row(90, 90, per="day")) == "per day"
    assert unit(row(90, 90)) == ""


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2019, 3, 5), date(2019, 3, 5), "2019-03-05"),
        (date(2019, 3, 1), date(2019, 3, 31), "2019-03"),
        (date(2019, 1, 1), date(2019, 12, 31), "2019"),
        (date(1980, 1, 1), date(1989, 12, 31), "1980 to 1989"),
        (date(2019, 3, 5), date(2019, 3, 7), "2019-03-05 to 2019-03-07"),
        (None, None, "not told"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(first: date | None, last: date | None, said: str) -> None:
    assert days(row(kind=NumberKind.DATE, first=first, last=last)) == said
