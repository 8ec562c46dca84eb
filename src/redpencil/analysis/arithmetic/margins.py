"""Margins: by how much a game or a vote was won, held against its two numbers."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.arithmetic.figures import NUMBER, N
from redpencil.analysis.arithmetic.passages import Family, Passage
from redpencil.analysis.arithmetic.slips import HERE, MADE, Slip

_ONE: Final = rf"(?:{NUMBER}|\d[\d,]*)"
_TALLY: Final = rf"(?P<more>{_ONE})(?:\s?[-–]\s?|\s(?:votes\s)?(?:to|against)\s)(?P<less>{_ONE})(?![\w%]|\s?per\s?cent)"
_UNITS: Final = r"(?:votes?|points?|goals?|runs?|seats?|pins?|strokes?)"
_MARGINS: Final = (
    re.compile(rf"\b(?:by|margin\sof)\s(?:just\s|only\s)?{N}\s{_UNITS},\s{_TALLY}(?=[.,;)]|\s[a-z]|$)"),
    re.compile(rf"\b(?:won|lost|beat|defeated|passed)\b[^.;:()]{{0,40}}?\s{_TALLY},\s(?:by\s)?a\smargin\sof\s{N}\b"),
)


def _margin(passage: Passage) -> Iterator[Slip]:
    """Read "won by 12 votes, 52 to 43"."""
    for pattern in _MARGINS:
        for match in pattern.finditer(passage.words):
            said = passage.figure(
                next(one for one in match.groups() if one and one not in {match["more"], match["less"]})
            )
            more, less = _count(passage, match["more"]), _count(passage, match["less"])
            apart = abs(more - less)
            if apart and not said.loose and said.value != apart:
                right = said.rewritten(apart)
                statement = f"{more:,.0f} less {less:,.0f} is {right}, not {said.words}"
                yield Slip(said.span, statement, right, (MADE, HERE))


def _count(passage: Passage, words: str) -> float:
    """Return the number that a placeholder or digits stand for; a score such as 52-43 keeps its digits."""
    return passage.figure(words).value if words.startswith("<") else float(words.replace(",", ""))


FAMILY: Final = Family(re.compile(r"\b(?:by|margin\sof)\b"), (_margin,))
