"""The desk as plain text at three sizes, with claims of our own so that only a change of the face changes it.

Write the pictures anew with: REDPENCIL_GOLDEN=1 pytest tests/tui/test_snapshots.py
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role, Sentence
from redpencil.domain.claim import About, Claim, Kind, Ref
from redpencil.domain.evidence import Stance
from redpencil.domain.finding import Finding
from redpencil.domain.reason import Reason
from redpencil.domain.source import Contact
from redpencil.domain.span import Anchor, Span
from redpencil.locations import Workspace
from redpencil.storage.keeping import Examined

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sit

GOLDEN = Path(__file__).parent / "golden"
SENTENCES = (
    "SIAC builds a harbour in Port Anders",
    "The harbour will take 4,500 ships a year [sic], said the mayor.",
    "It cost $160 million in 2015.",
    "It remains to be seen who will come.",
    "SIAC has built eleven harbours since 1999.",
)


def _examined() -> Examined:
    text = "\n\n".join((SENTENCES[0], " ".join(SENTENCES[1:4]), SENTENCES[4], "Subscribe to our newsletter."))
    places = [Span(text.index(words), text.index(words) + len(words)) for words in SENTENCES]
    slips = [Span(0, 4), Span(places[4].start, places[4].start + 4)]
    findings = tuple(
        Finding(
            "names", '"SIAC" should probably be "SAIC".', slip.start, slip.end, "SIAC", "SAIC", number=number,
            reasons=(Reason("two letters are swapped", 0.7), Reason("“SIAC” is itself a name", -0.25)),
        )
        for number, slip in enumerate(slips, 1)
    )  # fmt: skip
    article = Article(
        slug="harbour",
        metadata=Metadata("SIAC builds a harbour in Port Anders", date=date(2026, 1, 2)),
        text=text,
        sha256="0" * 64,
        blocks=(
            Block(places[0].start, places[0].end, Role.HEADLINE),
            Block(places[1].start, places[3].end, Role.BODY),
            Block(places[4].start, places[4].end, Role.BODY),
            Block(len(text) - 28, len(text), Role.FURNITURE, "asks to subscribe"),
        ),
        sentences=(Sentence(places[3].start, places[3].end, Disposition.FORECAST, "nobody can know yet"),),
    )
    world = tuple(
        Claim(
            "harbour", number, SENTENCES[place].rstrip("."), kind=kind, worthiness=worth,
            reasons=(Reason("a figure", worth),), anchors=(Anchor.at(text, places[place]),),
        )
        for number, (place, kind, worth) in enumerate(
            ((0, Kind.FACT, 0.31), (1, Kind.QUOTATION, 0.64), (2, Kind.QUANTITY, 0.92), (4, Kind.QUANTITY, 0.77)), 2
        )
    )  # fmt: skip
    anchors = tuple(Anchor.at(text, slip) for slip in slips)
    slip = Claim(
        "harbour", 1, 'SAIC is misspelled as "SIAC"', About.TEXT, Kind.NAME, worthiness=0.95, anchors=anchors,
        findings=findings,
    )  # fmt: skip
    return Examined(article, (slip, *world), raw=text.encode())


@pytest.fixture
def harbour(tmp_path: Path) -> Workspace:
    place = Workspace(tmp_path / "harbour")
    with Desk.open(place, create=True, reviewer="rita", clock=lambda: datetime(2026, 1, 2, 9, tzinfo=UTC)) as desk:
        desk.importing.keep(_examined())
        source = desk.researching.add_person("Ann Example")
        desk.attaching.attach(Ref("harbour", 4), source.id, stance=Stance.REFUTES, quote="150 million", locator="call")
        desk.reviewing.judge(Ref("harbour", 4), "refuted", why="The port says 150.", correction="$150 million")
        desk.reviewing.judge(Ref("harbour", 2), "confirmed")
        desk.reviewing.wait(Ref("harbour", 3), "the mayor")
    return place


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        ((80, 24), ()),
        ((80, 24), ("g", "4", "enter", "enter")),
        ((80, 24), ("tab",)),
        ((80, 24), ("g", "5", "enter", "4")),
        ((120, 40), ("g", "4", "enter")),
        ((200, 50), ()),
    ],
)
async def test_the_desk_looks_as_it_did(
    sit: Sit, harbour: Workspace, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    golden = GOLDEN / f"{'x'.join(map(str, size))}{''.join(f'-{key}' for key in keys)}.txt"
    async with sit(size=size, place=harbour, article=None) as seat:
        await seat.press(*keys)
        await seat.calm()
        _compare(seat, golden)


FILING = (
    "Port authority, yearly report\n\nThe harbour of Port Anders was opened in spring. In 2015 SAIC spent $150 million on "
    "it.\n\n“The harbour will take 4,500 ships a year,” said the mayor.\n"
)


@pytest.fixture
def sourced(harbour: Workspace) -> Workspace:
    with Desk.open(harbour, reviewer="rita", clock=lambda: datetime(2026, 1, 3, 9, tzinfo=UTC)) as desk:
        report = desk.researching.add_words(
            FILING, title="Port authority, yearly report", publisher="Port Anders", published=date(2015, 12, 31),
            valid_to=date(2026, 1, 20),
        )  # fmt: skip
        desk.attaching.attach(Ref("harbour", 4), report.id, stance=Stance.REFUTES, quote="spent $150 million")
        desk.reviewing.judge(Ref("harbour", 4), "refuted", why="The report says 150.", correction="$150 million")
        mayor = desk.researching.add_person("the mayor", contact=Contact.CALL, contacted_on=date(2026, 1, 3))
        desk.attaching.attach(Ref("harbour", 5), mayor.id, stance=Stance.CONTEXT)
    return harbour


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("reader", ("g", "4", "enter", "e", "o")),
        ("sources", ("v", "s", "j", "j")),
        ("look-again", ("v", "l")),
    ],
)
async def test_the_screens_of_sources_look_as_they_did(
    sit: Sit, sourced: Workspace, size: tuple[int, int], name: str, keys: tuple[str, ...]
) -> None:
    golden = GOLDEN / f"{name}-{'x'.join(map(str, size))}.txt"
    async with sit(size=size, place=sourced, article=None) as seat:
        await seat.press(*keys)
        await seat.calm()
        _compare(seat, golden)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_ledger_of_quotations_looks_as_it_did(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as seat:
        words = "Speech of the manager\n\n“Wir bauen ein neues car for all, and soon,” said a manager of SIAC.\n"
        source = seat.desk.researching.add_words(words, title="Speech of the manager")
        claim = await seat.go_to("Wir bauen")
        seat.desk.attaching.attach(claim.ref, source.id, stance=Stance.CONTEXT)
        await seat.press("v", "q")
        await seat.calm()
        _compare(seat, GOLDEN / f"quotations-{'x'.join(map(str, size))}.txt")


def _compare(seat: Seat, golden: Path) -> None:
    if os.environ.get("REDPENCIL_GOLDEN"):
        golden.write_text(seat.text + "\n", encoding="utf-8")
    assert seat.text + "\n" == golden.read_text(encoding="utf-8")
