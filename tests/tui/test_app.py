"""Opening, the two choices where there is no workspace, and the long jobs."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual import events

from redpencil import locations
from redpencil.errors import ConfigError
from redpencil.locations import Workspace
from redpencil.tui.app import run
from redpencil.tui.messages.work import Finished
from redpencil.tui.screens.adding import looks_like_a_path
from redpencil.tui.screens.main import Main

if TYPE_CHECKING:
    from tests.tui.conftest import Sit


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


async def test_without_a_workspace_there_are_two_choices_and_nothing_is_made(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = _inside(tmp_path)
    async with sit(size=(80, 24), place=None, article=None) as seat:
        assert "Start a workspace here" in seat.text
        assert "Show the sample" in seat.text
        await seat.press("1", "escape")
        assert "Start a workspace here" in seat.text
    assert _inside(tmp_path) == before


async def test_a_workspace_is_started_where_the_reviewer_says(sit: Sit, tmp_path: Path) -> None:
    place = Workspace(tmp_path / "new")
    async with sit(size=(80, 24), place=place, article=None) as seat:
        await seat.press("1", "enter")
        assert place.exists
        assert "Nothing to check yet. + adds an article" in seat.text


async def test_the_sample_is_laid_out_where_the_reviewer_says(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with sit(size=(80, 24), place=None, article=None) as seat:
        await seat.press("2", "enter")
        assert (tmp_path / "redpencil-sample" / "redpencil.toml").is_file()
        assert isinstance(seat.app.screen, Main)


async def test_an_article_is_added_from_a_path(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text("The harbour of Port Anders handled 4,500 ships in 2019. It employs 312 people.\n")
    async with sit() as seat:
        await seat.press("+")
        await seat.type(str(path))
        await seat.press("enter")
        assert "About the article" in seat.text
        await seat.type("The harbour")
        await seat.press("enter", "enter", "enter")
        await seat.type("2020-02-30")
        await seat.press("enter")
        assert '"2020-02-30" is no date.' in seat.text
        await seat.press("backspace", "backspace")
        await seat.type("28")
        await seat.press("enter")
        assert seat.main.choice.article == "harbour"
        assert "The harbour · 28 Feb 2020" in seat.text
        assert "4,500 ships" in seat.text


async def test_an_article_is_added_from_pasted_text_with_its_line_breaks(sit: Sit) -> None:
    words = "Ferry to the islands\n\nThe ferry carried 81,000 people [sic] in 2018.\nIt has two decks.\n"
    async with sit() as seat:
        await seat.press("+")
        assert seat.app.focused is not None
        seat.app.focused.post_message(events.Paste(words))
        await seat.settle()
        await seat.press("enter", "enter")
        assert seat.main.view is not None
        assert "81,000 people [sic]" in seat.main.view.article.text
        assert seat.main.view.article.slug == "ferry-to-the-islands"


async def test_an_article_that_says_its_title_and_date_is_added_without_a_question(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "tower.md"
    path.write_text("---\ntitle: The tower\ndate: 2020-01-02\n---\nThe tower opened in 1999. It is 312 metres tall.\n")
    async with sit() as seat:
        await seat.press("+")
        await seat.type(str(path))
        await seat.press("enter")
        assert seat.main.choice.article == "tower"
        await seat.press("+")
        await seat.type(str(path))
        await seat.press("enter")
        assert "is here already" in seat.text


async def test_escape_from_the_question_about_an_article_keeps_what_was_pasted(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("+")
        await seat.type("The ferry carried 81,000 people in 2018.")
        await seat.press("enter", "escape")
        assert "The ferry carried 81,000 people in 2018." in seat.text
        assert len(seat.desk.browsing.articles()) == 2


async def test_a_path_that_is_not_there_is_told_and_asked_for_again(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("+")
        await seat.type("/no/such/file.txt")
        await seat.press("enter")
        assert seat.text.count("/no/such/file.txt") >= 1
        assert "Add an article" in seat.text


def test_pasted_text_is_told_from_a_path() -> None:
    assert looks_like_a_path("/tmp/a b.txt")
    assert looks_like_a_path("draft.docx")
    assert not looks_like_a_path("The mayor said no.")
    assert not looks_like_a_path("one\ntwo.txt")
    assert not looks_like_a_path("x" * 5_000)


async def test_a_report_is_written_into_the_folder_that_was_named(sit: Sit, tmp_path: Path) -> None:
    async with sit() as seat:
        seat.desk.reviewing.judge(seat.ref, "confirmed")
        await seat.press("p", "tab", "ctrl+end", *["shift+home", "backspace"])
        await seat.type(str(tmp_path / "out"))
        await seat.press("enter")
        (written,) = (tmp_path / "out").iterdir()
        assert written.name.startswith("cars.")
        assert "Written to" in seat.text


async def test_space_ticks_the_formats_of_a_report_and_a_sign_says_so(sit: Sit, tmp_path: Path) -> None:
    async with sit() as seat:
        await seat.press("p")
        assert "● html" in seat.text
        await seat.press("space", "enter")
        assert "Tick at least one format" in seat.text
        await seat.press("down", "space", "down", "space")
        assert all(shown in seat.text for shown in ("○ html", "● markdown", "● json"))
        await seat.press("tab", "ctrl+end", "shift+home", "backspace")
        await seat.type(str(tmp_path / "out"))
        await seat.press("enter")
        assert {path.name for path in (tmp_path / "out").iterdir()} == {"cars.md", "cars.json"}


async def test_the_article_screen_lists_every_article_and_opens_one(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("v", "a")
        assert "Articles" in seat.text
        assert "undated" in seat.text
        assert seat.text.count("╍") >= 2
        assert seat.text.count("0%") == 2
        await seat.press("j", "enter")
        assert seat.main.choice.article == "bridge"
        assert "312 metres" in seat.text


async def test_the_sources_and_names_screens_open_and_close(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("v", "s")
        assert "No source is here yet." in seat.text
        await seat.press("escape", "v", "n")
        assert "Alibaba" in seat.text
        assert "SIAC → SAIC" in seat.text
        await seat.press("escape")
        assert isinstance(seat.app.screen, Main)


async def test_all_articles_can_be_listed_together(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("slash")
        await seat.type("article:all")
        await seat.press("enter")
        claim = await seat.go_to("312 metres")
        assert claim.article == "bridge"
        assert seat.main.view is not None
        assert seat.main.view.article.slug == "bridge"


async def test_an_unknown_article_ends_with_exit_code_3(sit: Sit) -> None:
    async with sit(article="nonsense") as seat:
        assert seat.app.return_code == 3


async def test_a_remapped_key_calls_its_command(sit: Sit, workspace: Workspace) -> None:
    workspace.config.write_text('[keys]\nkeys = "f1"\n')
    async with sit() as seat:
        await seat.press("f1")
        assert "Move" in seat.text
        assert "f1" in seat.text


def test_clashing_keys_are_refused_before_anything_opens(workspace: Workspace) -> None:
    workspace.config.write_text('[keys]\nreport = "s"\n')
    with pytest.raises(ConfigError, match='"source" and "report"'):
        run(workspace)


def test_nothing_slow_is_imported_before_the_first_frame() -> None:
    code = "import sys, redpencil.tui.app; print([m for m in ('sqlmodel', 'sqlalchemy', 'numpy', 'textual.widgets._text_area') if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert found.strip() == "[]"


def test_the_sample_lies_where_it_is_looked_for() -> None:
    assert locations.sample().is_dir()


async def test_a_workspace_without_a_database_is_filled_from_its_articles(sit: Sit, tmp_path: Path) -> None:
    place = Workspace(tmp_path / "fresh")
    place.articles.mkdir(parents=True)
    place.config.write_text("")
    (place.articles / "bridge.txt").write_text("The bridge at Port Anders opened in 1999. It is 312 metres long.\n")
    async with sit(size=(80, 24), place=place, article=None) as seat:
        assert "312 metres" in seat.text
        assert place.database.is_file()


async def test_the_reading_of_a_file_that_takes_long_can_be_stopped(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "tangled.md"
    path.write_bytes(b"*a " * 400_000)
    async with sit() as seat:
        before = len(seat.desk.browsing.articles())
        await seat.press("+")
        await seat.type(str(path))
        await seat.pilot.press("enter")
        await seat.until("Reading tangled.md")
        await seat.pilot.press("escape")
        await seat.until("Stopped. Nothing of it was kept.")
        assert len(seat.desk.browsing.articles()) == before


async def test_adding_can_be_stopped_and_nothing_of_it_is_kept(sit: Sit) -> None:
    async with sit() as seat:
        before = len(seat.desk.browsing.articles())
        reached = threading.Event()

        def job(advance: Callable[[str, float], None]) -> Finished:
            for step in range(1_000):
                advance("Counting", step / 1_000)
                reached.set()
                time.sleep(0.01)
            return Finished("Counted everything.")

        seat.main.start("Counting", job)
        while not reached.is_set():
            await seat.pilot.pause(0.01)
        assert "escape stops" in seat.text
        await seat.press("escape")
        await seat.until("Stopped. Nothing of it was kept.")
        assert isinstance(seat.app.screen, Main)
        assert len(seat.desk.browsing.articles()) == before


async def test_what_reading_an_article_told_is_said_once_and_stays_on_the_card(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "bac.txt"
    path.write_text(
        "Le bac de l’île\n\nLe bac a transporté 81 000 personnes en 2018, et il a deux ponts. La mairie de la ville "
        "a dit que le bac sera remplacé par un autre dans les trois années qui viennent, avec l’aide de la région.\n"
    )
    async with sit(size=(200, 50)) as seat:
        assert "It is undated" in seat.text
        assert "French" not in seat.text
        await seat.press("+")
        await seat.type(str(path))
        await seat.press("enter")
        await seat.type("2019-02-28")
        await seat.press("enter")
        assert seat.text.count("This looks like French.") == 2
        assert "It is undated" not in seat.text
