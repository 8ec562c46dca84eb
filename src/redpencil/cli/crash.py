"""Crashes: what a person is told of a bug, and what is kept of it for those who mend it."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_state_path


def told(error: Exception) -> str:
    """Say that something went wrong inside the program, and keep what its makers want to see."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}, line {place.lineno}"
    words = (
        f"Something went wrong inside Redpencil: {type(error).__name__} in {where} (a bug). Nothing was half-written."
    )
    try:
        return f"{words}\nThe traceback is in {_kept(error)}; please send it with a word on what you did."
    except OSError:
        return f"{words}\nThe traceback could not be kept, as the state folder cannot be written."


def _kept(error: Exception) -> Path:
    """Keep the traceback without the error's own message, which may quote an article or a password."""
    now = datetime.now(UTC)
    path = user_state_path("redpencil", appauthor=False, ensure_exists=True) / f"crash-{now:%Y%m%dT%H%M%S%f}.txt"
    lines = [f"{now.isoformat()} Python {sys.version}\n"]
    link: BaseException | None = error
    while link is not None:
        lines += [f"{type(link).__module__}.{type(link).__qualname__}\n", *traceback.format_tb(link.__traceback__)]
        link = link.__cause__ or link.__context__
    path.write_text("".join(lines), encoding="utf-8")
    return path
