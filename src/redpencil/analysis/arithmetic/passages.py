"""Passages: a sentence as the forms of arithmetic read it, with what stands before it and when it appeared."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from redpencil.analysis.arithmetic.figures import Figure, Sentence
from redpencil.analysis.arithmetic.slips import Slip


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its figures, the sentence before it, and the date of the article where it is known."""

    here: Sentence
    before: Sentence | None = None
    published: date | None = None

    @property
    def words(self) -> str:
        """The sentence with placeholders for its figures."""
        return self.here.words

    def figure(self, place: str) -> Figure:
        """Return the figure of this sentence that a placeholder stands for."""
        return self.here.figure(place)


@dataclass(frozen=True, slots=True)
class Family:
    """Forms of one kind of arithmetic; a sentence without a match of `telling` has none of them.

    `looks_back` says that some of them ask for the sentence before.
    """

    telling: re.Pattern[str]
    forms: tuple[Callable[[Passage], Iterator[Slip]], ...]
    looks_back: bool = False
