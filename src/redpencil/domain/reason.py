"""Reasons: the named, weighted parts of what a machine says, so that a person can weigh them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (or, with a negative weight, against) a score or a finding."""

    name: str
    weight: float
