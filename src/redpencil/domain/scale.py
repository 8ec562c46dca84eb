"""Scales: the ratings a house uses."""

from dataclasses import dataclass
from enum import StrEnum

from redpencil.errors import UnknownRating


class Tone(StrEnum):
    """How a rating is felt; the faces choose sign and colour by it."""

    GOOD = "good"
    MIXED = "mixed"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating; a decisive one wants evidence or a reason, and one that asks for a correction opens *should be*."""

    id: str
    label: str
    tone: Tone
    decisive: bool = True
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """The ratings of a house in the order of their keys."""

    id: str
    name: str
    ratings: tuple[Rating, ...]

    def rating(self, name: str) -> Rating:
        """Find a rating by its id or its key (`1` is the first).

        Raises:
            UnknownRating: if the scale has none such.
        """
        wanted = name.strip().casefold()
        for key, rating in enumerate(self.ratings, 1):
            if wanted in {rating.id.casefold(), rating.label.casefold(), str(key)}:
                return rating
        known = ", ".join(rating.id for rating in self.ratings)
        raise UnknownRating(f'The scale "{self.name}" has no rating "{name[:60]}". It has: {known}.')

    def get(self, name: str | None) -> Rating | None:
        """Find a rating by its id, or nothing for a verdict given on another scale."""
        return next((rating for rating in self.ratings if rating.id == name), None)


ERROR = "confirmed"
"""The rating that says of a claim about the text: there is an error, correct it."""

NO_ERROR = "refuted"
"""The rating that says of a claim about the text: there is no error."""

TEXT_RATINGS = {ERROR: "error, correct it", NO_ERROR: "no error"}
"""What the ratings of claims about the text are called on screen, on every scale."""
