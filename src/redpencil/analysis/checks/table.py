"""The table of checks: everything that reads an article for errors in the text itself."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from redpencil.analysis.checks import dates, names, numbers, quotations
from redpencil.domain.article import Article
from redpencil.domain.checks import Selection
from redpencil.domain.claim import Claim
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `run` takes the article, its sentences without furniture, and the reference names, and gives claims.

    What it looks for stands in `redpencil.domain.checks`, under the same id.
    """

    id: str
    run: Callable[[Article, Sequence[Span], Sequence[ReferenceName]], tuple[Claim, ...]]


CHECKS: Final = (
    Check(names.CHECK, names.check),
    Check(numbers.CHECK, numbers.check),
    Check(dates.CHECK, dates.check),
    Check(quotations.CHECK, quotations.check),
)
"""All checks, in the order in which they run."""


def run(
    article: Article, spans: Sequence[Span], references: Sequence[ReferenceName], wanted: Selection
) -> Iterator[Claim]:
    """Yield what the wanted checks find, each finding with the severity that the house gives it.

    A finding that names no reasons of its own rests on those of its claim.
    """
    for check in CHECKS:
        if wanted.wants(check.id):
            for claim in check.run(article, spans, references):
                reasoned = (replace(one, reasons=one.reasons or claim.reasons) for one in claim.findings)
                yield replace(claim, findings=tuple(wanted.rated(one) for one in reasoned))
