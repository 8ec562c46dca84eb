"""Order: years that run backwards, "from 2010 to 2005" and "opened in 2010 and closed in 2005"."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.arithmetic.figures import YEAR
from redpencil.analysis.arithmetic.slips import Slip
from redpencil.analysis.days.calendar_days import MONTH
from redpencil.domain.reason import Reason
from redpencil.domain.span import Span

_REASONS: Final = (
    Reason("the end stands before the beginning", 0.5),
    Reason("both years stand in the same clause", 0.4),
)
_LONGEST: Final = 150
"""Years further apart are more likely numbers of something else."""
_IN: Final = rf"(?:(?:[0-3]?\d\s)?(?:{MONTH})\s(?:[0-3]?\d,\s)?)?"
_BEGINS: Final = (
    r"(?:open(?:ed|s)|founded|launched|began|begun|start(?:ed|s)|born|built|established|joined|married|elected|appointed"
    r"|formed|created|hired|introduced)"
)
_ENDS: Final = (
    r"(?:clos(?:ed|es)|end(?:ed|s)|die[ds]|demolished|dissolved|left|finished|divorced|retired|resigned|disbanded|abolished"
    r"|scrapped|stepped\sdown|shut)"
)
_FORMS: Final = (
    re.compile(
        rf"\b[Ff]rom\s{_IN}(?P<first>{YEAR})\s(?:to|until|till|through)\s{_IN}(?P<last>{YEAR})\b(?=[.,;:)–—”\"]|\s[a-z(]|\s?$)"
    ),
    re.compile(rf"\b[Bb]etween\s{_IN}(?P<first>{YEAR})\sand\s{_IN}(?P<last>{YEAR})\b(?=[.,;:)–—”\"]|\s[a-z(]|\s?$)"),
    re.compile(rf"\((?:born\s)?(?P<first>{YEAR})\s?[–-]\s?(?P<last>{YEAR})\)"),
    re.compile(
        rf"\b{_BEGINS}\s(?:[a-z]+\s){{0,2}}?(?:in\s{_IN}|on\s{_IN})(?P<first>{YEAR}),?\s(?:and|but)\s"
        rf"(?:(?:it|he|she|they|was|were|had|has|been|later|finally)\s){{0,3}}{_ENDS}\s(?:[a-z]+\s){{0,2}}?"
        rf"(?:in\s{_IN}|on\s{_IN})(?P<last>{YEAR})\b"
    ),
    re.compile(
        rf"\b(?:who\s|he\s|she\s)?(?:died|was\skilled)\sin\s{_IN}(?P<last>{YEAR})(?:,|\sand)\s(?:\w+\s){{0,2}}was\sborn\sin\s"
        rf"{_IN}(?P<first>{YEAR})\b"
    ),
)
_NO_YEARS: Final = re.compile(
    r"\b(?:cut|fell|fall|dropp?\w*|reduc\w+|decreas\w+|declin\w+|down|shr[aiu]nk\w*|lower\w*|slash\w*|slip\w*|plung\w*"
    r"|compar\w+|moved?|brought|shift\w*|chang\w+|revis\w+|correct\w+|backwards?|reverse\w*|advanced|BC|BCE|B\.C|bc|metres|feet)\b"
)
TELLING: Final = re.compile(rf"{YEAR}\D.{{0,80}}?{YEAR}")
_COUNTED: Final = re.compile(
    r"\s(?!and\b|in\b|was\b|were\b|is\b|as\b|has\b|his\b|its\b)[a-z]+s\b|\s(?:people|percent|per\scent|men|women)\b"
)


def order(text: str, span: Span) -> Iterator[Slip]:
    """Yield the years of the sentence at `span` that lie before the year from which they are counted."""
    if not TELLING.search(text, span.start, span.end) or _NO_YEARS.search(text, span.start, span.end):
        return
    for form in _FORMS:
        for match in form.finditer(text, span.start, span.end):
            first, last = int(match["first"]), int(match["last"])
            if 0 < first - last <= _LONGEST and not _COUNTED.match(text, match.end()):
                yield Slip(
                    Span(*match.span("last")), f"the end, {last}, lies before the beginning, {first}", "", _REASONS
                )
