"""One slip of the hand or the eye: what turned a word into the one that stands there."""

from dataclasses import dataclass
from enum import StrEnum

from redpencil.text import similarity
from redpencil.text.spellings.lookalikes import outline


class Slip(StrEnum):
    """The four single edits of optimal string alignment, and letters taken for others by the eye."""

    SWAP = "swapped"
    MISSING = "missing"
    EXTRA = "extra"
    OTHER = "other"
    LOOKALIKE = "look-alike"


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

    Case and diacritics do not count; letters that look alike count as one edit, however many they are.
    """
    wrong, right = similarity.fold(wrong), similarity.fold(right)
    if wrong == right:
        return None
    one = _single(wrong, right) if similarity.osa(wrong, right, 1) == 1 else None
    if outline(wrong) == outline(right) and not (one and (one.doubled or one.slip is Slip.SWAP)):
        place = _place(wrong, right)
        return Edit(Slip.LOOKALIKE, place, place + 1 >= len(wrong))
    return one


def _single(wrong: str, right: str) -> Edit:
    """Return the edit between two words that lie one edit apart."""
    place = _place(wrong, right)
    if len(wrong) > len(right):
        doubled = place > 0 and wrong[place - 1] == wrong[place]
        return Edit(Slip.EXTRA, place, place == len(wrong) - 1, doubled)
    if len(wrong) < len(right):
        doubled = place > 0 and right[place - 1] == right[place]
        return Edit(Slip.MISSING, place, place == len(wrong), doubled)
    swapped = place + 1 < len(wrong) and wrong[place + 1] != right[place + 1]
    return Edit(Slip.SWAP if swapped else Slip.OTHER, place, place + 1 + swapped == len(wrong))


def _place(wrong: str, right: str) -> int:
    """Return where two words part."""
    pairs = enumerate(zip(wrong, right, strict=False))
    return next((n for n, pair in pairs if pair[0] != pair[1]), min(len(wrong), len(right)))
