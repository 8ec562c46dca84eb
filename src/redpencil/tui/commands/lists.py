"""The keys of the screens that are lists: moving and filtering as on the desk, and what each can do besides."""

from dataclasses import replace

from redpencil.tui.commands.command import Command, Group
from redpencil.tui.commands.table import COMMANDS

_DESK = {command.id: command for command in COMMANDS}


def _as_on_the_desk(id_: str, action: str, help_: str = "", footer: str = "") -> Command:
    """Return a command of the desk for a list; where the house changes its key, the lists follow."""
    command = _DESK[id_]
    return replace(command, action=action, help=help_ or command.help, footer=footer)


BACK = _as_on_the_desk("back", "leave", "Go back.", "back")
"""Escape, on every list."""

TABLE = (
    BACK,
    _as_on_the_desk("quit", "leave", "Go back."),
    _as_on_the_desk("down", "step(1)"),
    _as_on_the_desk("up", "step(-1)"),
    _as_on_the_desk("keys", "keys", "Say what this is for, and all keys.", "keys"),
)
"""What every list has."""

SIFTING = (_as_on_the_desk("filter", "filter", "Show only the rows that hold some words.", "filter"),)
"""What a list with a filter has."""

ARTICLES = (_as_on_the_desk("add", "add", footer="add an article"),)
"""What the list of articles has."""

REFETCHING = (
    Command("sources-fetch", "f", "Fetch again", "Fetch the source again.", Group.EVIDENCE, "refetch", "fetch again"),
)
"""What a list of sources has."""

SOURCES = (
    Command("sources-facts", "r", "Facts", "Correct what is known of the source.", Group.EVIDENCE, "facts", "facts"),
    Command(
        "sources-ask",
        "tab",
        "To ask",
        "Go to what is to be asked, to scroll it; back.",
        Group.MOVE,
        "app.focus_next",
        fixed=True,
    ),
)
"""What the list of all sources has."""

PASSAGES = (Command("passages-read", "o", "Read", "Read the passage in its source.", Group.EVIDENCE, "read"),)
"""What the list of passages that bear on a claim has."""

SKIPPED = (
    Command(
        "skipped-agree",
        "a",
        "Rightly skipped",
        "Agree that the sentence has no claim, or take that back.",
        Group.JUDGE,
        "agree",
        "rightly skipped",
    ),
    Command("skipped-select", "space", "Rightly skipped", "The same.", Group.JUDGE, "agree", fixed=True),
)
"""What the list of skipped sentences has."""

LOOKING = (
    Command("looking-stands", "a", "Still stands", "Let the verdict stand.", Group.JUDGE, "stand", "still stands"),
    Command(
        "looking-rest", "r", "Rest on it", "Let the evidence rest on what is there now.", Group.JUDGE, "rest", "rest"
    ),
    _as_on_the_desk("undo", "undo", "Take back what was done here.", "undo"),
    Command(
        "looking-passage",
        "d",
        "Then and now",
        "See the cited passage as it was and as it is.",
        Group.EVIDENCE,
        "compare",
        "then and now",
    ),
)
"""What the list of claims to look at again has."""
