"""Guarding: the constraint that keeps a column to the codes of the domain's choices."""

from enum import StrEnum

from sqlalchemy import CheckConstraint


def one_of(column: str, choices: type[StrEnum]) -> CheckConstraint:
    """Return the constraint that a column holds one of the codes of `choices`."""
    codes = ", ".join(f"'{choice.value}'" for choice in choices)
    return CheckConstraint(f'"{column}" IN ({codes})', name=f"known_{column}")
