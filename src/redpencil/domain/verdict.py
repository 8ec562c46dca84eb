"""Verdicts: what a person decided about a claim."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rating on the house scale with its grounds; append-only, a new one supersedes.

    `rationale` is *why*, `correction` is *should be*; `confidence` runs from 0 to 1; `override` is the reason for
    which the house's demand for evidence was set aside.
    """

    rating: str
    reviewer: str
    decided_at: datetime
    rationale: str = ""
    correction: str = ""
    confidence: float | None = None
    as_of: date | None = None
    override: str = ""
    unsourced: bool = False
