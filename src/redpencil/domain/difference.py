"""Differences: what a passage of a source says otherwise than a claim."""

from dataclasses import dataclass
from enum import StrEnum

from redpencil.domain.reason import Reason
from redpencil.domain.span import Span


class DifferenceKind(StrEnum):
    """What it is that differs."""

    NAME = "name"
    QUANTITY = "quantity"
    DATE = "date"
    NEGATION = "negation"
    HEDGE = "hedge"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that claim and passage say differently; `message` is a sentence for the reader.

    `claim` and `passage` are the words on either side, counted from the beginning of each. A `hint` is only a word to
    look at: a "not" or a "may" that one side has and the other has not.
    """

    kind: DifferenceKind
    message: str
    claim: Span
    passage: Span
    hint: bool = False
    reasons: tuple[Reason, ...] = ()
