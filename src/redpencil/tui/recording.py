"""Recording: what a reviewer typed and pointed at in a sitting, line by line, so that it can be replayed.

It is kept as the program receives it, and not as the commands that came of it: so there is one way in for a hand and
for a replay, and every dialog, list and field takes part without knowing. Beside a key stands the command that it
called, so that a house with other keys can replay it, and a command that is no more is refused.
"""

import json
from pathlib import Path
from typing import Any, Final

from textual import events
from textual.app import App

from redpencil.errors import CannotWrite

Line = dict[str, Any]

HEAD: Final = "redpencil sitting"
"""What the first line of a log says it is."""

PALETTE: Final = "palette"
"""The command that opens the palette; from there a sitting is saved, and that is no part of it."""

_MOST: Final = 20_000_000
"""Letters kept at most; a sitting that pastes more is kept up to there."""

MOUSE: Final = {
    "down": events.MouseDown,
    "up": events.MouseUp,
    "scroll-down": events.MouseScrollDown,
    "scroll-up": events.MouseScrollUp,
}
"""What a mouse does that a log keeps."""

_MOUSE_NAMES: Final = {kind: name for name, kind in MOUSE.items()}


_FIELDS: Final = {"Input", "TextArea"}
"""The widgets that one types into, by name: to import them for this alone would delay the first frame."""


class Recording:
    """The log of one sitting, as it grows."""

    def __init__(self, article: str | None) -> None:
        self._article = article
        self._size: list[int] = []
        self._lines: list[Line] = []
        self._letters = 0

    def hear(self, event: events.Event, app: App[Any]) -> None:
        """Take down what the program has received, before it acts on it."""
        if isinstance(event, events.Resize):
            self._resized([event.size.width, event.size.height])
        elif isinstance(event, events.Key) and not event.is_forwarded:
            self._key(event, app)
        elif isinstance(event, events.Paste) and not event.is_forwarded:
            self._add({"paste": event.text})
        elif type(event) in _MOUSE_NAMES and isinstance(event, events.MouseEvent) and not event.is_forwarded:
            self._add({"mouse": _MOUSE_NAMES[type(event)], "at": [int(event.x), int(event.y)], "button": event.button})

    def save(self, path: Path, *, from_palette: bool = False) -> int:
        """Write the log to a file, and return how many lines it has.

        Raises:
            CannotWrite: if it cannot be written.
        """
        lines = self._lines
        if from_palette:
            last = max(
                (place for place, line in enumerate(lines) if line.get("command") == PALETTE), default=len(lines)
            )
            lines = lines[:last]
        head = {HEAD: 1, "size": self._size or [120, 40], "article": self._article}
        written = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in (head, *lines))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written, encoding="utf-8", errors="surrogatepass")
        except OSError as error:
            raise CannotWrite(f"{path} could not be written: {error.strerror}. Choose another place.") from None
        return len(lines)

    def _resized(self, size: list[int]) -> None:
        if not self._lines:
            self._size = size
        elif (self._lines[-1].get("size") or self._size) != size:
            self._add({"size": size})

    def _key(self, event: events.Key, app: App[Any]) -> None:
        if event.is_printable and event.character and _types(app):
            if self._lines and "text" in self._lines[-1]:
                self._lines[-1]["text"] += event.character
            else:
                self._add({"text": event.character})
            return
        called = app.screen.active_bindings.get(event.key)
        if called is not None and called.binding.action.endswith("command_palette"):
            self._add({"key": event.key, "command": PALETTE})
        elif called is not None and called.binding.id:
            self._add({"key": event.key, "command": called.binding.id})
        else:
            self._add({"key": event.key, "character": event.character} if event.character else {"key": event.key})

    def _add(self, line: Line) -> None:
        self._letters += sum(len(value) for value in line.values() if isinstance(value, str)) + 20
        if self._letters <= _MOST:
            self._lines.append(line)


def _types(app: App[Any]) -> bool:
    """Tell whether letters go into a field."""
    return any(kind.__name__ in _FIELDS for kind in type(app.focused).__mro__)
