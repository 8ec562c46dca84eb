"""Quotes: whether quoted words stand in the text of a source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from redpencil.domain.evidence import QuoteCheck
from redpencil.domain.span import Span

_FOLDED: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'",
     "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "\u00ad": None, "\u200b": None, "\ufeff": None}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What became of a quotation that was looked up in the text of a source.

    `place` is where its words, or the nearest to them, stand; `differences` say in plain sentences where the source has
    other words, and `caution` why words that were found may yet mislead.
    """

    check: QuoteCheck
    place: Span | None = None
    differences: tuple[str, ...] = ()
    caution: str = ""

    @property
    def exact(self) -> bool:
        """Whether the words stand there as they are quoted."""
        return self.check is QuoteCheck.FOUND and not self.differences


def look_up(quote: str, text: str) -> LookedUp:
    """Look a quotation up in the text of a source; an empty quotation, or one of no text, stays unchecked."""
    return LookedUp(check(quote, text), next(spans(quote, text), None))


def check(quote: str, text: str) -> QuoteCheck:
    """Look a quotation up in a text, letter for letter but for blanks, line ends, quotation marks and dashes.

    An empty quotation, or one of a source without text, stays unchecked. Letters cut away at either end with "…" are
    not looked for.
    """
    wanted, there = _wanted(quote), _folded(text)
    if not wanted or not there:
        return QuoteCheck.UNCHECKED
    return QuoteCheck.FOUND if wanted in there else QuoteCheck.NOT_FOUND


def spans(quote: str, text: str) -> Iterator[Span]:
    """Give every stretch of a text in which a quotation is found, as `check` finds it, in order."""
    wanted, there = _wanted(quote), _folded(text)
    start = there.find(wanted) if wanted else -1
    places = tuple(_places(text)) if start >= 0 else ()
    while start >= 0:
        end = start + len(wanted)
        yield Span(places[start], places[end - 1] + 1)
        start = there.find(wanted, end)


def _wanted(quote: str) -> str:
    wanted = _folded(quote).strip("\" '")
    return wanted.removeprefix("...").removesuffix("...").removeprefix("…").removesuffix("…").strip()


def _places(text: str) -> Iterator[int]:
    """Give for every letter of the folded text where it stands in the text itself."""
    blank = True
    for place, letter in enumerate(text):
        if _FOLDED.get(ord(letter), letter) is None or (blank and letter.isspace()):
            continue
        blank = letter.isspace()
        yield place


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_FOLDED)).strip()
