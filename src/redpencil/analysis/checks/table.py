"""The table of checks: everything that reads an article for errors in the text itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.checks import names, numbers
from redpencil.domain.article import Article
from redpencil.domain.claim import Claim
from redpencil.domain.name import ReferenceName
from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `run` takes the article, its sentences without furniture, and the reference names, and gives claims."""

    id: str
    description: str
    run: Callable[[Article, Sequence[Span], Sequence[ReferenceName]], tuple[Claim, ...]]


CHECKS: Final = (
    Check("names", "Misspelled names, by the article's own names and by reference names", names.check),
    Check("numbers", "Sums, shares and changes that the text's own numbers do not make", numbers.check),
)
"""All checks, in the order in which they run."""
