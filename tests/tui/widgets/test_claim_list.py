"""The list, with a million claims behind it."""

import time

from textual.app import App, ComposeResult

from redpencil import config
from redpencil.domain.claim import About, ClaimLine, Kind, Status
from redpencil.tui.theme import DARK
from redpencil.tui.widgets.claim_list import ClaimList
from redpencil.tui.widgets.pages import Pages

SCALE = config.load(None).scale


def _line(number: int) -> ClaimLine:
    return ClaimLine(
        "a", number, f"Statement {number}", About.WORLD, Kind.FACT, Status.OPEN, 0.5, None, 0, number, unsourced=False
    )


class _Lists(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.read = 0

    def compose(self) -> ComposeResult:
        yield ClaimList(SCALE)

    def load(self, offset: int, limit: int) -> tuple[ClaimLine, ...]:
        self.read += 1
        return tuple(_line(number) for number in range(offset + 1, offset + limit + 1))


async def test_a_million_claims_are_paged_and_only_what_is_seen_is_read() -> None:
    app = _Lists()
    async with app.run_test(size=(80, 24)) as pilot:
        claims = app.query_one(ClaimList)
        before = time.perf_counter()
        claims.fill(app.load, 1_000_000, 0)
        claims.row = 999_999
        for _ in range(100):
            await pilot.pause(0.01)
            if claims.current is not None:
                break
        assert time.perf_counter() - before < 3
        assert claims.current == _line(1_000_000)
        assert app.read <= 4


def test_pages_forget_the_longest_unused() -> None:
    pages = Pages()
    for page in range(Pages.KEPT + 5):
        pages.keep(page, (_line(page),))
    assert pages.get(0) is None
    assert pages.get((Pages.KEPT + 4) * Pages.SIZE) is not None


def test_an_outdated_page_is_shown_until_it_is_read_again() -> None:
    pages = Pages()
    pages.keep(0, (_line(1),))
    pages.outdate()
    assert pages.get(0) == _line(1)
    assert pages.get(0, fresh=True) is None
    assert not pages.fresh(0)
