"""A verdict that the house refuses, on the smallest screen."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.source import Source, SourceKind

if TYPE_CHECKING:
    from tests.tui.conftest import Sit

    from redpencil.locations import Workspace


def story(seed: int) -> str:
    draw = random.Random(seed)
    return " ".join("".join(draw.choices("abcdefghij", k=6)) for _ in range(200))


async def test_the_exception_says_which_sources_are_one_and_fits_the_smallest_screen(
    sit: Sit, workspace: Workspace
) -> None:
    workspace.config.write_text('[evidence]\ndemand = ["quote", "two-origins"]\n')
    ref = Ref("cars", 3)
    with Desk.open(workspace, reviewer="otto") as desk:
        for number in range(3):
            text = f"{story(1)} {number}"
            source = Source(SourceKind.PAGE, f"page {number}", url=f"https://{number}.example/")
            kept = desk.researching.add_source(source, text.encode(), text=text, media_type="text/plain")
            desk.attaching.attach(ref, kept.id)
    async with sit(size=(80, 24)) as seat:
        assert (await seat.go_to("$160 million")).ref == ref
        await seat.press("1")
        shown = " ".join(seat.text.replace("│", " ").replace("┃", " ").split())
        assert "It has 3 sources of 1 independent origin (2 and 3 reprint 1)." in shown
        assert "reason for the exception; it is printed in every report" in shown
        assert "enter judges all the same" in shown
        assert "--override" not in shown
        await seat.type("the archive is closed")
        await seat.press("enter")
        verdict = seat.desk.browsing.claim(ref).verdict
        assert verdict is not None
        assert (verdict.rating, verdict.override) == ("confirmed", "the archive is closed")
