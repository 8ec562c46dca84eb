"""The two looks of the desk: words can be read on their paper (WCAG 2.2, contrast of at least 4.5)."""

import re
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

import redpencil.tui
from redpencil.tui.theme import STATE_COLOURS, THEMES

ROOM = Path(redpencil.tui.__file__).parent
ENOUGH = 4.5


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


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_everything_written_can_be_read(theme: Theme) -> None:
    paper, ink = Color.parse(theme.background or ""), Color.parse(theme.foreground or "")
    lit = paper.blend(Color.parse(theme.accent or ""), 0.35)
    for share in _shades():
        assert _contrast(paper, paper.blend(ink, share / 100)) >= ENOUGH, share
    assert _contrast(lit, ink) >= ENOUGH
    for name in set(STATE_COLOURS.values()):
        colour = Color.parse(getattr(theme, name.removeprefix("$")) or "")
        assert _contrast(paper, colour) >= ENOUGH, name


def test_the_shades_are_found() -> None:
    assert len(_shades()) >= 2
