from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.analysis.evidence.stated import stated


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("on 16 May 2001", [("16", "day", 16), ("May", "month", 5), ("2001", "year", 2001)]),
        ("on May 16, 2001", [("May", "month", 5), ("16", "day", 16), ("2001", "year", 2001)]),
        ("13 SEP 2013", [("13", "day", 13), ("SEP", "month", 9), ("2013", "year", 2013)]),
        ("in October", [("October", "month", 10)]),
        ("the 1960s", [("1960s", "decade", 1960)]),
        ("three weeks before", [("three", "number", 3)]),
        ("a six-month contract", [("six", "number", 6)]),
        ("the 28th floor", [("28th", "rank", 28)]),
        ("the Su-25s and 8VC", [("Su-25s", "code", "su25"), ("8VC", "code", "8vc")]),
        ("$25 million", [("25 million", "number", 25e6)]),
    ],
)
def test_what_a_passage_states_is_parted_into_values(text: str, parts: list[tuple[str, str, object]]) -> None:
    assert [(part.span.of(text), part.sort.value, part.value) for one in stated(text) for part in one.parts] == parts


@given(st.text(alphabet="0123456789 .,-/$%MayJun onetwothird’s", max_size=80))
def test_what_is_stated_lies_in_order_and_apart(text: str) -> None:
    found = stated(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(one.parts and all(one.span.covers(part.span) for part in one.parts) for one in found)
