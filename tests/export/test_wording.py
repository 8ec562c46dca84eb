from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from redpencil.export.links import link
from redpencil.export.wording import count, day, moment, percent


def test_dates_and_times_are_said_in_full_and_in_utc() -> None:
    assert day(date(2021, 3, 7)) == "7 March 2021"
    assert moment(datetime(2021, 3, 7, 9, 5, tzinfo=UTC)) == "7 March 2021, 09:05 UTC"
    assert moment(datetime(2021, 3, 7, 0, 30, tzinfo=timezone(timedelta(hours=2)))) == "6 March 2021, 22:30 UTC"


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0 %"), (0.001, "under 1 %"), (0.25, "25 %"), (0.999, "over 99 %"), (1, "100 %")],
)
def test_little_is_not_nothing_and_almost_is_not_all(share: float, words: str) -> None:
    assert percent(share) == words.replace(" %", "\u00a0%")


def test_counts_agree_with_their_nouns() -> None:
    assert [count(n, "claim") for n in (0, 1, 1204)] == ["0 claims", "1 claim", "1,204 claims"]


@pytest.mark.parametrize(
    "url", ["http://a.example", "https://a.example:8080/b?c=d&e=%20#f", "https://müller.example/ä"]
)
def test_addresses_of_the_web_become_links(url: str) -> None:
    assert link(url) == url


@pytest.mark.parametrize(
    "url",
    ["", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://a.example", "https://a.example/\n", "data:text/html,x",
     "file:///etc/passwd", "//a.example", "https://", "https://user@a.example", "https://a.example:port/", "https://[",
     'https://a.example/"onclick="x', "https://a.example/<b>", "vscode://a", "https://a.example/\u202egpj"],
)  # fmt: skip
def test_nothing_else_does(url: str) -> None:
    assert link(url) is None
