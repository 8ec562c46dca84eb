"""The date check: days that the calendar does not have, wrong weekdays, ages that do not fit, and years in disorder."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.arithmetic.slips import Slip
from redpencil.analysis.checks.telling import Telling, claim
from redpencil.analysis.days.ages import born_and_aged
from redpencil.analysis.days.impossible import impossible
from redpencil.analysis.days.order import order
from redpencil.analysis.days.persons import persons
from redpencil.analysis.days.stretches import stretches
from redpencil.analysis.days.weekdays import weekdays
from redpencil.domain.article import Article
from redpencil.domain.claim import Claim, Kind
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Span

CHECK: Final = "dates"
_UNFIT: Final = Telling(CHECK, Kind.DATE, "The dates do not fit")
_FIGURE: Final = re.compile(r"\d")
_MONTH: Final = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")


def check(article: Article, spans: Sequence[Span], _references: Sequence[ReferenceName]) -> tuple[Claim, ...]:
    """Return one claim about the text for each date or age that cannot be right beside what else the text says."""
    return tuple(claim(article, slip, _UNFIT) for slip in slips(article, spans))


def slips(article: Article, spans: Sequence[Span]) -> Iterator[Slip]:
    """Yield what does not fit, in the order of the text for each kind."""
    text, published = article.text, article.metadata.date
    for span in spans:
        if _FIGURE.search(text, span.start, span.end):
            if _MONTH.search(text, span.start, span.end):
                yield from impossible(text, span)
                yield from weekdays(text, span, published)
                yield from stretches(text, span, published)
            yield from order(text, span)
    yield from born_and_aged(text, spans, published)
    yield from persons(text, spans, published)
