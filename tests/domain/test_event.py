from datetime import UTC, datetime

from redpencil.domain.event import GENESIS, digest

AT = datetime(2021, 2, 25, 12, 0, tzinfo=UTC)


def test_the_hash_of_an_event_depends_on_each_of_its_parts() -> None:
    parts = [
        (1, AT, "Ada", "verdict", "story#1", {}, {"claim/1": {"status": "settled"}}, GENESIS, None),
        (2, AT, "Ada", "verdict", "story#1", {}, {"claim/1": {"status": "settled"}}, GENESIS, None),
        (1, AT.replace(hour=13), "Ada", "verdict", "story#1", {}, {"claim/1": {"status": "settled"}}, GENESIS, None),
        (1, AT, "Bob", "verdict", "story#1", {}, {"claim/1": {"status": "settled"}}, GENESIS, None),
        (1, AT, "Ada", "drop", "story#1", {}, {"claim/1": {"status": "settled"}}, GENESIS, None),
        (1, AT, "Ada", "verdict", "story#2", {}, {"claim/1": {"status": "settled"}}, GENESIS, None),
        (1, AT, "Ada", "verdict", "story#1", {"claim/1": None}, {"claim/1": {"status": "settled"}}, GENESIS, None),
        (1, AT, "Ada", "verdict", "story#1", {}, {"claim/1": {"status": "open"}}, GENESIS, None),
        (1, AT, "Ada", "verdict", "story#1", {}, {"claim/1": {"status": "settled"}}, "f" * 64, None),
        (1, AT, "Ada", "verdict", "story#1", {}, {"claim/1": {"status": "settled"}}, GENESIS, 7),
    ]
    assert len({digest(*event) for event in parts}) == len(parts)


def test_the_order_of_keys_does_not_change_the_hash() -> None:
    one = digest(1, AT, "Ada", "x", "y", {"a": 1, "b": 2}, {}, GENESIS, None)
    other = digest(1, AT, "Ada", "x", "y", {"b": 2, "a": 1}, {}, GENESIS, None)
    assert one == other


def test_words_that_run_into_each_other_do_not_share_a_hash() -> None:
    one = digest(1, AT, "Ada", "ab", "c", {}, {}, GENESIS, None)
    other = digest(1, AT, "Ada", "a", "bc", {}, {}, GENESIS, None)
    assert one != other
