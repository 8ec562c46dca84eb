"""Quotes: whether quoted words stand in the text of a source."""

import re
from typing import Final

from redpencil.domain.evidence import QuoteCheck

_FOLDED: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'",
     "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "\u00ad": None, "\u200b": None, "\ufeff": None}
)  # fmt: skip


def check(quote: str, text: str) -> QuoteCheck:
    """Look a quotation up in a text, letter for letter but for blanks, line ends, quotation marks and dashes.

    An empty quotation, or one of a source without text, stays unchecked. Letters cut away at either end with "…" are
    not looked for.
    """
    wanted, there = _folded(quote).strip("\" '"), _folded(text)
    wanted = wanted.removeprefix("...").removesuffix("...").removeprefix("…").removesuffix("…").strip()
    if not wanted or not there:
        return QuoteCheck.UNCHECKED
    return QuoteCheck.FOUND if wanted in there else QuoteCheck.NOT_FOUND


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_FOLDED)).strip()
