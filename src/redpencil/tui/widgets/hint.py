"""The hint: up to three lines on what to do next."""

from collections.abc import Sequence

from textual.widgets import Static

from redpencil.tui import content
from redpencil.tui.commands import Command

_DIM = "$foreground 60%"


class Hint(Static):
    """Says what to do at first sight, and where there is nothing to do."""

    DEFAULT_CSS = "Hint { height: auto; max-height: 3; padding: 0 2; }"

    def __init__(self, commands: Sequence[Command], ratings: int) -> None:
        super().__init__(content.plain(""))
        self._keys = {command.id: command.key for command in commands}
        self._ratings = ratings
        self.display = False

    def first_sight(self) -> None:
        """Say what the reviewer is looking at."""
        rates = f"{self._keys['rate-1']}–{self._keys[f'rate-{self._ratings}']}"
        parts = [content.plain("This was found in the draft. ")]
        for key, word in ((rates, " judge · "), (self._keys["source"], " source · "), (self._keys["keys"], " keys")):
            parts += [content.line(key, "bold"), content.plain(word)]
        self.update(content.joined(*parts))
        self.display = True

    def nothing(self, *, filtered: bool, article: bool) -> None:
        """Say what to do where the list is empty."""
        if filtered:
            words = f"No claim passes the filter. escape drops it, {self._keys['filter']} changes it."
        elif article:
            words = f"No claim was found in this article. {self._keys['new-claim']} adds one."
        else:
            words = f"Nothing to check yet. {self._keys['add']} adds an article, from a file or pasted text."
        self.update(content.plain(words))
        self.display = True

    def hide(self) -> None:
        """Make room."""
        self.display = False
