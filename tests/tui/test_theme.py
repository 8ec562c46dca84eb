"""The looks of the desk: words can be read on their paper (WCAG 2.2, contrast of at least 4.5)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

import redpencil.tui
from redpencil.config import Look
from redpencil.tui.theme import (
    DARK,
    LIGHT,
    LOOKS,
    SAFE,
    SAFE_LIGHT,
    STATE_COLOURS,
    TERMINAL,
    THEMES,
    fitting,
)

if TYPE_CHECKING:
    from tests.tui.conftest import Sit

    from redpencil.locations import Workspace

ROOM = Path(redpencil.tui.__file__).parent
ENOUGH = 4.5
ENOUGH_FOR_A_SIGN = 3.0


def _light(colour: Color) -> float:
    """Return the relative luminance of a colour, from 0 to 1."""
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def _contrast(one: Color, other: Color) -> float:
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


def _shades() -> set[int]:
    """Every share of the foreground that some words are written in."""
    found = set()
    for path in (*ROOM.rglob("*.py"), *ROOM.rglob("*.tcss")):
        found |= {int(share) for share in re.findall(r"(?<![-\w])color: \$foreground (\d+)%", path.read_text())}
        found |= {int(share) for share in re.findall(r'"(?:bold )?\$foreground (\d+)%"', path.read_text())}
    return found


MIXED = [theme for theme in THEMES if not theme.ansi]
"""The themes whose colours are ours; the other takes the terminal's."""


def _colour(theme: Theme, name: str) -> Color:
    return Color.parse(getattr(theme, name, None) or theme.variables[name])


@pytest.mark.parametrize("theme", MIXED, ids=lambda theme: theme.name)
def test_everything_written_can_be_read(theme: Theme) -> None:
    ink, footer = _colour(theme, "foreground"), _colour(theme, "footer-description-foreground")
    for paper in (_colour(theme, "background"), _colour(theme, "panel")):
        for share in _shades():
            assert _contrast(paper, paper.blend(ink, share / 100)) >= ENOUGH, share
        for name in set(STATE_COLOURS.values()):
            assert _contrast(paper, _colour(theme, name.removeprefix("$"))) >= ENOUGH, name
        assert _contrast(paper, footer) >= ENOUGH


@pytest.mark.parametrize("theme", MIXED, ids=lambda theme: theme.name)
def test_what_is_lit_can_be_read_and_its_signs_be_told(theme: Theme) -> None:
    for name, share in (("background", 0.35), ("panel", 0.4)):
        lit = _colour(theme, name).blend(_colour(theme, "accent"), share)
        assert _contrast(lit, _colour(theme, "foreground")) >= ENOUGH
    lit = _colour(theme, "background").blend(_colour(theme, "accent"), 0.35)
    for name in set(STATE_COLOURS.values()):
        assert _contrast(lit, _colour(theme, name.removeprefix("$"))) >= ENOUGH_FOR_A_SIGN, name


@pytest.mark.parametrize("theme", MIXED, ids=lambda theme: theme.name)
def test_frames_can_be_seen_in_the_colour_of_the_theme(theme: Theme) -> None:
    assert _contrast(_colour(theme, "background"), _colour(theme, "frame")) >= ENOUGH_FOR_A_SIGN
    assert _contrast(_colour(theme, "background"), _colour(theme, "accent")) >= ENOUGH_FOR_A_SIGN


@pytest.mark.parametrize("theme", [theme for theme in MIXED if "contrast" in theme.name], ids=lambda theme: theme.name)
def test_high_contrast_is_enhanced_contrast(theme: Theme) -> None:
    for name in set(STATE_COLOURS.values()):
        assert _contrast(_colour(theme, "panel"), _colour(theme, name.removeprefix("$"))) >= 7, name


@pytest.mark.parametrize("theme", [SAFE, SAFE_LIGHT], ids=lambda theme: theme.name)
def test_good_and_bad_differ_in_blue_and_not_in_red_and_green_alone(theme: Theme) -> None:
    good, bad = _colour(theme, "success"), _colour(theme, "error")
    assert abs(good.b - bad.b) > 120


def test_the_house_chooses_and_else_the_terminal() -> None:
    assert fitting(Look.LIGHT, "standard") is LIGHT
    assert fitting(None, "truecolor") is DARK
    assert fitting(None, "256") is DARK
    assert fitting(None, "standard") is TERMINAL
    assert fitting(None, None) is TERMINAL
    assert set(LOOKS) == set(Look)


async def test_the_theme_of_the_house_is_taken_and_others_are_in_the_palette(sit: Sit, workspace: Workspace) -> None:
    workspace.config.write_text('[desk]\ntheme = "colour-safe-light"\n')
    async with sit() as seat:
        assert seat.app.theme == SAFE_LIGHT.name
        assert {theme.name for theme in THEMES} <= set(seat.app.available_themes)
        for theme in (*THEMES, BUILTIN_THEMES["nord"]):
            seat.app.theme = theme.name
            await seat.settle()
            assert "Claims" in seat.text


async def test_without_colour_no_colour_is_sent_and_what_is_lit_is_reversed(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit() as seat:
        styles = [
            one.style for strip in seat.app.screen._compositor.render_strips() for one in strip.apply_filter(
                seat.app._filters[-1], Color.parse("black")
            ) if one.style is not None
        ]  # fmt: skip
        assert {style.color.name for style in styles if style.color} <= {"default"}
        assert {style.bgcolor.name for style in styles if style.bgcolor} <= {"default"}
        assert any(style.reverse for style in styles)


def test_the_shades_are_found() -> None:
    assert len(_shades()) >= 2
