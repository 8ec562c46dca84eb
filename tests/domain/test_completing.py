import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil import config
from redpencil.domain.completing import completions
from redpencil.domain.filtering import parse
from redpencil.domain.query import ClaimQuery
from redpencil.errors import FilterNotUnderstood

SCALE = config.load(None).scale
NAMED = {"first-things": "status:open worthiness>0.5"}


def labels(words: str) -> list[str]:
    return [one.label for one in completions(words, SCALE, NAMED)]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("sta", ["status:"]),
        ("status:se", ["status:settled"]),
        ("findings kind:qu", ["kind:quotation", "kind:quantity"]),
        ("rating:c", ["rating:confirmed"]),
        ("fi", ["first-things: status:open worthiness>0.5", "finding:", "findings"]),
        ('"status:se', []),
        ("source:", []),
        ("sort:-w", ["sort:-worthiness"]),
    ],
)
def test_what_may_stand_there_is_offered(words: str, offered: list[str]) -> None:
    assert labels(words) == offered


def test_an_empty_filter_is_offered_the_filters_of_the_house_first() -> None:
    assert labels("")[0] == "first-things: status:open worthiness>0.5"
    assert "status:" in labels("")


def test_a_value_joins_those_before_it() -> None:
    assert completions("findings status:open,se", SCALE, {})[0].words == "findings status:open,settled "


@given(st.text(st.sampled_from('status:open,kind"worthiness>0.7 -'), max_size=20))
def test_whatever_is_taken_goes_on_from_what_was_typed_and_can_be_read(words: str) -> None:
    for one in completions(words, SCALE, {}):
        assert one.words.casefold().startswith(words.rstrip().rpartition(",")[0].rpartition(" ")[0].casefold())
        if one.words.endswith(" ") and words.count(" ") == 0 and words.count(",") == 0:
            try:
                parse(one.words, ClaimQuery(), SCALE)
            except FilterNotUnderstood as error:
                raise AssertionError(one) from error
