"""Redrafts: what a new draft of an article did to the words of its claims."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

GONE: Final = "gone from the draft"
"""Why a claim is off the list whose words a person has confirmed to be gone; when they come back, so does the claim."""


class Fate(StrEnum):
    """What became of a claim's words: they changed, they say it of something else, or they are gone."""

    CHANGED = "changed"
    CONTEXT = "context"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class Redraft:
    """What a new draft did to a claim; `version` is the last one that had its words as they were, `before`.

    Where the words are the same and only what they refer to has changed, `before` is the statement as it was.
    """

    fate: Fate
    version: int
    before: str

    @property
    def words(self) -> str:
        """What was done, in words."""
        return _FATES[self.fate].format(self.version)


_FATES: Final = {
    Fate.CHANGED: "changed since version {}",
    Fate.CONTEXT: "the same words, but they say it otherwise since version {}",
    Fate.VANISHED: "no longer in the draft, last in version {}",
}


@dataclass(frozen=True, slots=True)
class Succession:
    """How many claims a new draft left as they were, changed, and dropped, and how many are new in it.

    The first three are those that were on the list, and a claim that had been taken off as gone and is back again.
    """

    unchanged: int
    changed: int
    vanished: int
    new: int

    @property
    def words(self) -> str:
        """The summary in words."""
        one_by_one = (
            f"{self.unchanged} unchanged",
            f"{self.changed} changed and open again" if self.changed else "0 changed",
            f"{self.vanished} no longer in the draft" if self.vanished else "0 vanished",
            f"{self.new} new",
        )
        return ", ".join(one_by_one)
