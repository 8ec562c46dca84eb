"""One slip of the hand: what turned a word into the one that stands there."""

from dataclasses import dataclass
from enum import StrEnum

from redpencil.text import similarity


class Slip(StrEnum):
    """The four single edits of optimal string alignment."""

    SWAP = "swapped"
    MISSING = "missing"
    EXTRA = "extra"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Edit:
    """The one edit from a right word to a wrong one; `place` counts from 0 in the wrong word."""

    slip: Slip
    place: int
    last: bool
    doubled: bool = False

    @property
    def first(self) -> bool:
        """Whether the first letter of the word is no longer what it was."""
        return self.place == 0 and self.slip is not Slip.SWAP


def edit(wrong: str, right: str) -> Edit | None:
    """Return the one edit that made `wrong` out of `right`, or None if they are equal or lie further apart.

    Case and diacritics do not count.
    """
    wrong, right = similarity.fold(wrong), similarity.fold(right)
    if wrong == right or similarity.osa(wrong, right, 1) != 1:
        return None
    place = next((n for n, pair in enumerate(zip(wrong, right, strict=False)) if pair[0] != pair[1]), None)
    if place is None:
        place = min(len(wrong), len(right))
    if len(wrong) > len(right):
        doubled = place > 0 and wrong[place - 1] == wrong[place]
        return Edit(Slip.EXTRA, place, place == len(wrong) - 1, doubled)
    if len(wrong) < len(right):
        doubled = place > 0 and right[place - 1] == right[place]
        return Edit(Slip.MISSING, place, place == len(wrong), doubled)
    swapped = place + 1 < len(wrong) and wrong[place + 1] != right[place + 1]
    return Edit(Slip.SWAP if swapped else Slip.OTHER, place, place + 1 + swapped == len(wrong))
