"""A small workspace with two articles, and a desk opened on it as a reviewer would."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Claim, Ref
from redpencil.locations import Workspace
from redpencil.tui.app import Redpencil
from redpencil.tui.screens.main import Main
from redpencil.tui.widgets.claim_list import ClaimList

ARTICLE = """\
SIAC and Alibaba back an electric car brand

SIAC Motor and Alibaba founded the car brand Zhiji in Shanghai in November 2020. The two companies put $160 million \
into a fund for connected cars in 2015. It remains to be seen whether buyers will follow.

Huawei sold its Honor brand to a group of more than 30 agents and dealers on 17 November 2020. "Wir bauen [sic] a \
[@click=app.quit]car[/] for all," said a manager of SIAC.

Subscribe to our newsletter for more.
"""

NAMES = "canonical,kind,aliases,about,verified\nSAIC,organisation,SAIC Motor,cars Shanghai electric brand,the company register\n"


@dataclass
class Seat:
    """A reviewer at the desk: the keys, the screen and what was kept."""

    app: Redpencil
    pilot: Pilot[int]

    @property
    def main(self) -> Main:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, Main))

    @property
    def desk(self) -> Desk:
        assert self.app.desk is not None
        return self.app.desk

    @property
    def text(self) -> str:
        return "\n".join(strip.text.rstrip() for strip in self.app.screen._compositor.render_strips())

    @property
    def ref(self) -> Ref:
        assert self.main.ref is not None
        return self.main.ref

    @property
    def claim(self) -> Claim:
        return self.desk.browsing.claim(self.ref)

    async def settle(self) -> None:
        """Wait until all is read and drawn: thrice, as what was read may ask for more."""
        for _ in range(3):
            await self.pilot.pause(0)
            while self.busy:
                await self.pilot.pause(0.002)

    async def calm(self) -> None:
        """Wait until nothing moves any more: bars are drawn a moment after what they stand beside."""
        before = ""
        while before != self.text:
            before = self.text
            await self.pilot.pause(0.05)
            await self.settle()

    async def until(self, words: str) -> None:
        """Wait until words stand on the screen; a job that was stopped says so when it next looks up."""
        for _ in range(500):
            if words in self.text:
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"{words!r} never came:\n{self.text}")

    @property
    def busy(self) -> bool:
        stepping = any(isinstance(screen, Main) and screen._step.locked() for screen in self.app.screen_stack)
        return stepping or any(not worker.is_finished for worker in self.app.workers)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, words: str) -> None:
        """Put words into the field that has the focus, all at once: a key at a time takes seconds."""
        assert self.app.focused is not None
        self.app.focused.post_message(events.Paste(words))
        await self.pilot.pause()

    async def go_to(self, words: str) -> Claim:
        """Make the first claim whose statement holds `words` the current one."""
        found = next(claim for claim in self.desk.browsing.claims(self.main.choice) if words in claim.statement)
        self.main.query_one(ClaimList).row = self.desk.browsing.position(self.main.choice, found.ref) or 0
        await self.settle()
        return found


Sit = Callable[..., AbstractAsyncContextManager[Seat]]


@pytest.fixture(autouse=True)
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Textual's pilot go on at once: it waits until the processor idles, which a busy machine never does."""

    async def at_once(*_: float) -> None:
        await asyncio.sleep(0)

    monkeypatch.setattr("textual.app.wait_for_idle", at_once)
    monkeypatch.setattr("textual.pilot.wait_for_idle", at_once)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace") / "claims"
    with Desk.open(
        Workspace(folder), create=True, reviewer="rita", clock=lambda: datetime(2026, 1, 2, tzinfo=UTC)
    ) as desk:
        (folder / "names.csv").write_text(NAMES)
        desk.importing.add(ARTICLE.encode(), name="cars.txt")
        desk.importing.add(b"The bridge at Port Anders opened in 1999. It is 312 metres long.\n", name="bridge.txt")
    return folder


@pytest.fixture
def workspace(filled: Path, tmp_path: Path) -> Workspace:
    return Workspace(Path(shutil.copytree(filled, tmp_path / "claims")))


@pytest.fixture
def sit(workspace: Workspace) -> Sit:
    @asynccontextmanager
    async def down(
        size: tuple[int, int] = (120, 40), article: str | None = "cars", place: Workspace | None = workspace
    ) -> AsyncIterator[Seat]:
        app = Redpencil(place, article, "rita")
        async with app.run_test(size=size, notifications=True) as pilot:
            seat = Seat(app, pilot)
            await seat.settle()
            yield seat
        if app.desk is not None:
            app.desk.close()

    return down
