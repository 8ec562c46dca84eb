import os
from pathlib import Path
from typing import Any

import pytest

from redpencil.domain.evidence import QuoteCheck, Stance
from redpencil.locations import Workspace

Sit = Any

PAGE = b"""<html><head><title>The fund is small</title></head><body><article><h1>The fund is small</h1>
<p>The fund for connected cars holds 150 million dollars and no more, the two companies said.</p>
<p>It was founded in Shanghai in 2015, and it has put money into the makers of ten car brands since.</p></article>"""


@pytest.fixture
def allowing(workspace: Workspace) -> Workspace:
    """The workspace of a house that allows this machine."""
    workspace.config.write_text('[web]\nallow = ["127.0.0.1"]\n')
    return workspace


async def test_an_address_is_fetched_before_it_is_attached(sit: Sit, allowing: Workspace, site: Any) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("s")
        await seat.type(site.serve("/fund", PAGE))
        await seat.press("enter", "right", "enter")
        await seat.type("holds 150 million dollars")
        await seat.press("ctrl+s")
        await seat.settle()
        (evidence,) = seat.desk.browsing.claim(claim.ref).evidence
        assert (evidence.source.title, evidence.stance) == ("The fund is small", Stance.REFUTES)
        assert evidence.quote_check is QuoteCheck.FOUND
        assert "The fund is small" in seat.text


async def test_an_address_that_cannot_be_had_is_attached_alone_and_that_is_said(
    sit: Sit, allowing: Workspace, site: Any
) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("s")
        await seat.type(site.serve("/gone", status=404))
        await seat.press("ctrl+s")
        await seat.until("Attached by its address alone.")
        (evidence,) = seat.desk.browsing.claim(claim.ref).evidence
        assert (evidence.source.url[-5:], evidence.source.sha256) == ("/gone", "")


async def test_a_fetch_that_hangs_is_stopped_and_attaches_nothing(sit: Sit, allowing: Workspace, site: Any) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("s")
        await seat.type(site.serve("/slow", raw=(60.0,)))
        seat.app.screen.action_answer()
        await seat.until("escape stops")
        await seat.pilot.press("escape")
        await seat.until("Stopped. Nothing of it was kept.")
        assert seat.desk.browsing.claim(claim.ref).evidence == ()
        assert seat.desk.browsing.sources() == ()


async def test_a_file_is_read_before_it_is_attached_and_a_quote_has_its_place(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "interview.srt"
    path.write_text("1\n00:03:10,000 --> 00:03:14,000\nThe fund holds 150 million dollars.\n")
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("s")
        await seat.type(str(path))
        await seat.press("enter", "right", "enter")
        await seat.type("holds 150 million dollars")
        await seat.press("ctrl+s")
        await seat.settle()
        (evidence,) = seat.desk.browsing.claim(claim.ref).evidence
        assert (evidence.quote_check, evidence.locator) == (QuoteCheck.FOUND, "00:03:10")


async def test_the_reading_of_a_source_is_stopped_and_attaches_nothing(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "tangled.md"
    path.write_bytes(b"*a " * 400_000)
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("s")
        await seat.type(str(path))
        seat.app.screen.action_answer()
        await seat.until("Reading tangled.md")
        await seat.pilot.press("escape")
        await seat.until("Stopped. Nothing of it was kept.")
        assert seat.desk.browsing.claim(claim.ref).evidence == ()
        assert seat.desk.browsing.sources() == ()


async def test_a_file_that_cannot_be_opened_is_asked_for_again(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.touch()
    os.truncate(path, 10**9)
    async with sit() as seat:
        await seat.go_to("$160 million")
        await seat.press("s")
        await seat.type(str(path))
        seat.app.screen.action_answer()
        await seat.until("is larger than")
        assert seat.app.screen.query_one("#source").value == str(path)


async def test_an_article_is_added_by_its_address(sit: Sit, allowing: Workspace, site: Any) -> None:
    async with sit() as seat:
        url = site.serve("/2026/fund", PAGE)
        await seat.press("+")
        await seat.type(url)
        await seat.press("enter")
        await seat.until("The fund is small was added")
        assert seat.desk.browsing.article("the-fund-is-small").metadata.url == url
