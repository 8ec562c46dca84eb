"""The screen of quotations, driven by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import DataTable

from redpencil.domain.claim import Ref
from redpencil.tui.screens.main import Main

if TYPE_CHECKING:
    from tests.tui.conftest import Sit


async def test_v_and_q_show_every_quotation_and_what_the_sources_have_of_it(sit: Sit) -> None:
    async with sit(size=(200, 40)) as seat:
        for row in seat.desk.quoting.quotations("cars"):
            assert row.heard is None
        await seat.press("v", "q")
        table = seat.app.screen.query_one(DataTable)
        assert table.row_count == len(seat.desk.quoting.quotations("cars")) > 0
        assert "no source with text" in seat.text
        await seat.press("enter")
        assert isinstance(seat.app.screen, Main)
        source = seat.desk.researching.add_words(
            f"He said it. {seat.desk.quoting.quotations('cars')[0].text}. So it is."
        )
        seat.desk.attaching.attach(Ref("cars", 1), source.id)
        await seat.press("escape", "v", "q")
        assert "said exactly so" in seat.text
        assert f"source {source.id}" in seat.text
