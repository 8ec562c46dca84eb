import re

import pytest

from redpencil.text.numbers.units import CODES, MEASURE_WORDS, SIGNS, UNITS, currency, unit


@pytest.mark.parametrize(
    ("words", "name", "dimension"),
    [
        ("kilometres", "km", "length"),
        ("kilometer", "km", "length"),
        ("square miles", "square mile", "area"),
        ("sq. km", "km²", "area"),
        ("years", "year", "time"),
        ("centuries", "century", "time"),
        ("km/h", "km/h", "speed"),
        ("kWh", "kWh", "energy"),
        ("degrees Celsius", "°C", "temperature"),
        ("litres", "litre", "volume"),
        ("lbs", "lb", "mass"),
    ],
)
def test_every_way_of_writing_a_unit_has_one_name(words: str, name: str, dimension: str) -> None:
    assert re.fullmatch(MEASURE_WORDS, words)
    assert (unit(words).name, unit(words).dimension) == (name, dimension)


def test_what_is_no_unit_keeps_its_words() -> None:
    assert (unit("boats").name, unit("boats").dimension) == ("boats", "")


@pytest.mark.parametrize(
    ("words", "code"), [("$", "USD"), ("Rs.", "INR"), ("euros", "EUR"), ("quid", "GBP"), ("SEK", "SEK")]
)
def test_signs_words_and_codes_name_one_currency(words: str, code: str) -> None:
    assert currency(words) == code


def test_signs_stand_for_codes() -> None:
    assert {code for code in SIGNS.values() if "/" not in code} <= set(CODES.split("|"))


def test_units_of_one_dimension_have_sizes_of_which_none_is_negative() -> None:
    assert all(one.size >= 0 and one.dimension for one in UNITS.values())
