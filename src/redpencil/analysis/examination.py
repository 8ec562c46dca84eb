"""Examinations: everything the machine has to say about one article."""

from dataclasses import dataclass

from redpencil.domain.article import Sentence
from redpencil.domain.claim import Claim
from redpencil.domain.finding import Finding
from redpencil.domain.name import LedgerRow


@dataclass(frozen=True, slots=True)
class Examination:
    """An article's sentences with their dispositions, its claims in the order of the text, and its names.

    `findings` are those that belong to no claim; `warnings` say in one line each what could not be done.
    """

    sentences: tuple[Sentence, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    names: tuple[LedgerRow, ...] = ()
    warnings: tuple[str, ...] = ()
