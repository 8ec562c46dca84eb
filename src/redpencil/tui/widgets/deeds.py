"""Deeds: what was done, as the history says it."""

from collections.abc import Mapping
from typing import Final

DEEDS: Final[Mapping[str, str]] = {
    "add": "read in",
    "new-version": "new version read in",
    "new": "added by hand",
    "reword": "reworded",
    "split": "split",
    "join": "joined",
    "part": "a place parted",
    "anchor": "tied to other words",
    "verdict": "verdict",
    "accept": "finding accepted",
    "dismiss": "finding dismissed",
    "reopen": "opened again",
    "take-up": "taken up",
    "waiting": "set waiting",
    "drop": "off the list",
    "attach": "source attached",
    "reattach": "evidence changed",
    "detach": "source taken away",
    "note": "note to the author",
    "comment": "note to colleagues",
    "agree": "rightly skipped",
    "disagree": "looked at again",
    "stands": "the verdict stands",
    "look-up": "evidence looked up anew",
    "gone": "confirmed as gone from the draft",
    "source": "source kept",
    "describe": "source described",
    "refetch": "fetched again",
    "repin": "source rests on newer bytes",
    "undo": "taken back",
    "redo": "done again",
}
"""What is said of each action of the trail."""
