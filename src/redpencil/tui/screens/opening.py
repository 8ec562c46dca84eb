"""The first frame: the workspace is being opened, or there is none and two choices."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from redpencil.tui import content


class Opening(Screen[None]):
    """Says what is being opened, and how far it is."""

    DEFAULT_CSS = """
    Opening { align: center middle; background: $background; & Static { width: auto; max-width: 90%; } }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,escape", "app.quit", show=False)]

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what

    def compose(self) -> ComposeResult:
        """Lay out one line."""
        yield Static(content.line(self._what))

    def advance(self, what: str, share: float) -> None:
        """Show how far the opening has come."""
        done, rest, empty = content.meter(share, 0.0, 30)
        bar = content.plain(f"\n{done}{rest}{empty}  {share:.0%}", "$foreground 66%")
        self.query_one(Static).update(content.joined(content.line(what), bar))


class Welcome(Screen[str]):
    """No workspace was found: start one here, or show the sample."""

    DEFAULT_CSS = """
    Welcome {
        align: center middle; background: $background;
        & Static { width: 64; max-width: 96%; border: round $accent; padding: 1 2; border-title-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1,s", "choose('start')", show=False),
        Binding("2,d", "choose('demo')", show=False),
        Binding("q,escape", "app.quit", show=False),
    ]

    def __init__(self, start: Path, demo: Path) -> None:
        super().__init__()
        self._start, self._demo = start, demo

    def compose(self) -> ComposeResult:
        """Lay out the two choices."""
        choices = (
            ("1", "Start a workspace here", f"empty, for your own articles, in {self._start}"),
            ("2", "Show the sample", f"articles to try the desk on, in {self._demo}"),
            ("q", "Quit", "nothing is made"),
        )
        rows = [content.plain("No workspace was found here or in a folder above.\n")]
        for key, title, what in choices:
            rows.append(content.joined(content.plain(f"\n{key}  ", "bold"), content.line(title, "bold")))
            rows.append(content.plain("\n   " + content.cell(what, 56), "$foreground 66%"))
            rows.append(content.plain("\n" if key != "q" else ""))
        box = Static(content.joined(*rows))
        box.border_title = content.plain("Redpencil")
        yield box

    def action_choose(self, what: str) -> None:
        """Answer with the choice."""
        self.dismiss(what)
