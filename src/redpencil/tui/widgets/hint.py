"""The hint: up to three lines on what to do next."""

from collections.abc import Mapping

from textual.content import Content
from textual.widgets import Static

from redpencil.tui import content

_DIM = "$foreground 66%"


class Hint(Static):
    """Says what to do at first sight, and where there is nothing to do."""

    DEFAULT_CSS = "Hint { height: auto; max-height: 3; padding: 0 2; }"

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__(content.plain(""))
        self._keys = keys
        self.says_nothing_is_here = False
        self.display = False

    def first_sight(self) -> None:
        """Say what the reviewer is looking at, what to press, and where help is."""
        rows = (
            ("This was found in the draft. Nothing is decided until you decide it.",),
            (
                *(("ratings", "judge"), ("source", "source"), ("keys", "keys"), ("accept", "error, correct it")),
                ("dismiss", "no error"),
            ),
            (("open", "read the claim"), ("next-pane", "the draft"), ("next-open", "the next open claim")),
        )
        parts: list[Content] = []
        for row in rows:
            parts.append(content.plain("\n" if parts else ""))
            for place, piece in enumerate(row):
                if isinstance(piece, str):
                    parts.append(content.plain(piece))
                else:
                    parts.append(content.plain(" · " if place else "", _DIM))
                    parts += [content.line(self._keys[piece[0]], "bold"), content.plain(f" {piece[1]}")]
        self.update(content.joined(*parts))
        self.display = True
        self.says_nothing_is_here = False

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
        self.says_nothing_is_here = True

    def hide(self) -> None:
        """Make room."""
        self.display = False
        self.says_nothing_is_here = False
