"""The README's picture of the desk, taken on the sample and kept current.

Take it anew with: REDPENCIL_GOLDEN=1 pytest tests/tui/test_picture.py
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from redpencil import locations
from redpencil.desk.desk import Desk
from redpencil.desk.sampling import lay_out
from redpencil.domain.claim import Ref
from redpencil.domain.query import ClaimQuery

if TYPE_CHECKING:
    from tests.tui.conftest import Sit

    from redpencil.locations import Workspace

PICTURE = Path(__file__).parent / "snapshots" / "desk.svg"
ARTICLE = "alibaba-ev"
SIZE = (132, 36)
SOURCES = {
    "biggest carmaker": ("saic-motor.md", "the largest maker of motor vehicles in China by the number sold"),
    "gave up Honor": ("huawei-honor.md", "On 17 November 2020 Huawei Investment & Holding announced"),
    "smart car unit": ("huawei-honor.md", "the management of the smart car unit was put under the board"),
    "electric brand called Zhiji": ("im-motors.html", ""),
}


def _checked(desk: Desk) -> None:
    """Do an hour's work on the article."""
    claims = tuple(desk.browsing.claims(ClaimQuery(article=ARTICLE)))

    def ref(words: str) -> Ref:
        return next(claim.ref for claim in claims if words in claim.statement)

    for words, (name, quote) in SOURCES.items():
        source = desk.researching.add_file(locations.sample() / "sources" / name)
        desk.attaching.attach(ref(words), source.id, quote=quote)
    review = desk.reviewing
    review.judge(ref("biggest carmaker"), "confirmed")
    review.judge(ref("electric brand called Zhiji"), "confirmed")
    review.judge(ref("smart car unit"), "partly-right", why="It was in November 2020.", correction="In November 2020")
    review.judge(ref("gave up Honor"), "partly-right", why="It was sold.", correction="sold Honor on 17 November 2020")
    review.wait(ref("American sanctions"), "Huawei")
    review.take_up(ref("$160 million into a fund"))


@pytest.fixture
def sample(tmp_path: Path) -> Workspace:
    place = lay_out(tmp_path / "sample")
    for article in place.articles.iterdir():
        if not article.name.startswith(ARTICLE):
            article.unlink()
    with Desk.open(place, reviewer="rita", clock=lambda: datetime(2026, 1, 2, 9, tzinfo=UTC)) as desk:
        _checked(desk)
    return place


def _tidied(svg: str) -> str:
    """Take out what is fetched from elsewhere: the picture is drawn with the fonts that are there."""
    svg = re.sub(r"\s*@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s*<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: (Fira Code|arial)[^;]*;?", "font-family: monospace;", svg)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def _seen(svg: str) -> tuple[list[str], set[str]]:
    """Return the words of a picture and its colours; how they are written down may differ from version to version."""
    words = [unescape(words).replace("\xa0", " ").strip() for words in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]
    return [word for word in words if word], set(re.findall(r"fill: ?(#[0-9a-f]{6})", svg))


async def test_the_picture_in_the_readme_shows_the_desk_as_it_is(sit: Sit, sample: Workspace) -> None:
    async with sit(size=SIZE, place=sample, article=ARTICLE) as seat:
        await seat.calm()
        taken = _tidied(seat.app.export_screenshot(title="Redpencil"))
    if os.environ.get("REDPENCIL_GOLDEN"):
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(taken, encoding="utf-8")
    assert _seen(taken) == _seen(PICTURE.read_text(encoding="utf-8"))


def test_the_picture_fetches_nothing_and_names_no_machine() -> None:
    picture = PICTURE.read_text(encoding="utf-8")
    assert not re.search(r"@font-face|@import|url\((?!#)|href=", picture)
    assert "/tmp/" not in picture
    assert "/home/" not in picture
    assert "/root" not in picture
