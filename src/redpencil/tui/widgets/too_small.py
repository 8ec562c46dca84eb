"""What a terminal too small for the desk says instead of it."""

from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from redpencil.tui import content

LEAST = Size(40, 10)
"""The smallest terminal in which every screen and dialog can be used."""

LAYERS = "Screen { layers: default too-small; }"
"""The style that puts the sentence above everything else."""


class TooSmall(Static):
    """One sentence over the whole screen; what lies below it stays as it is."""

    DEFAULT_CSS = """
    TooSmall {
        layer: too-small; dock: top; width: 100%; height: 100%;
        background: $background; color: $foreground; border: none; padding: 0;
    }
    """

    def __init__(self) -> None:
        words = f"This terminal is too small: make it {LEAST.width} wide and {LEAST.height} high."
        super().__init__(content.plain(words))


def too_small(size: Size) -> bool:
    """Tell whether a terminal cannot show the desk."""
    return size.width < LEAST.width or size.height < LEAST.height


def cover(screen: Screen[object], size: Size) -> None:
    """Lay the sentence over a screen that has no room, or take it away again."""
    covers = screen.query_children(TooSmall)
    if too_small(size) and not covers:
        screen.mount(TooSmall())
    elif not too_small(size):
        covers.remove()
