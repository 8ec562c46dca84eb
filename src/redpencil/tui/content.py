"""The one place where a string of data becomes something a widget shows: letter for letter, never as markup."""

from typing import Literal

from rich.cells import cell_len, set_cell_size
from rich.style import Style
from rich.text import Text
from textual.content import Content
from textual.dom import DOMNode
from textual.widget import Widget

from redpencil.text.clean import clean

LONGEST = 20_000
"""A passage longer than this is cut on the screen: wrapping ten million letters takes Textual the better part of a
minute."""

LONGEST_CELL = 400
"""A line of a list is cut here before it is measured."""

_BLANKS = {ord("\t"): " ", ord("\n"): " "}


def plain(words: str, style: str = "") -> Content:
    """Show words as they are, in a style such as `bold $warning`."""
    shown = clean(words if len(words) <= LONGEST else f"{words[:LONGEST]} … (cut)")
    return Content.styled(shown, style) if style else Content(shown)


def line(words: str, style: str = "") -> Content:
    """Show words on one line, cut to what a line can hold."""
    return plain(one_line(words), style)


def joined(*parts: Content) -> Content:
    """Put pieces one after the other."""
    return Content.assemble(*parts)


def text(words: str) -> Text:
    """Return words as the kind of text that Textual's text area draws."""
    return Text(clean(words), end="", no_wrap=True)


def letters(words: str) -> str:
    """Return the letters of a row as they are drawn, one for one, each cleaned; tabs and newlines are blanks."""
    shown = clean(words.translate(_BLANKS) if "\t" in words or "\n" in words else words)
    return shown if len(shown) == len(words) else "".join(clean(letter) for letter in words)


def cells(words: str) -> int:
    """Return how many cells letters of a row take."""
    return len(words) if words.isascii() else cell_len(letters(words))


def one_line(words: str) -> str:
    """Return words cleaned, on one line, and no longer than a line can be."""
    return clean(" ".join(words[: LONGEST_CELL * 2].split())[:LONGEST_CELL])


def cell(words: str, width: int) -> str:
    """Fit words into exactly `width` cells: cut with an ellipsis, or filled with blanks."""
    shown = one_line(words)
    if width <= 0:
        return ""
    if cell_len(shown) > width:
        shown = set_cell_size(shown, width - 1).rstrip() + "…"
    return set_cell_size(shown, width)


def width(words: str) -> int:
    """Return how many cells words take on one line."""
    return cell_len(one_line(words))


def meter(done: float, open_: float, width: int) -> tuple[str, str, str]:
    """Draw shares of a text as three pieces of a bar of `width` cells: done, open, skipped."""
    full = min(width, round(done * width))
    rest = min(width - full, round(open_ * width))
    return "━" * full, "╍" * rest, "┄" * (width - full - rest)


def pen(widget: Widget, name: str) -> Style:
    """Return the ink of a component class, with its shade mixed and without its paper."""
    full = widget.get_component_rich_style(name)
    return Style.combine([full.without_color, Style(color=full.color)])


def paper(widget: Widget, name: str) -> Style:
    """Return the paper of a component class alone; a terminal's own colours cannot be mixed, so they are reversed."""
    full = widget.get_component_rich_style(name)
    return Style(bgcolor=full.bgcolor, reverse=full.reverse, underline=full.underline)


def say(node: DOMNode, words: str, severity: Literal["information", "warning", "error"] = "information") -> None:
    """Tell the reviewer one sentence, in a corner of the screen; it takes the place of what was told before."""
    if severity == "information":
        node.app.clear_notifications()
    node.app.notify(one_line(words), severity=severity, markup=False, timeout=8 if severity == "error" else 4)
