"""Codes: how the domain's choices stand in a table, as short texts that a constraint guards."""

from enum import StrEnum
from typing import TypeVar

from sqlalchemy import CheckConstraint

Choice = TypeVar("Choice", bound=StrEnum)


def one_of(column: str, choices: type[StrEnum]) -> CheckConstraint:
    """Return the constraint that a column holds one of the codes of `choices`."""
    codes = ", ".join(f"'{choice.value}'" for choice in choices)
    return CheckConstraint(f'"{column}" IN ({codes})', name=f"known_{column}")


def read(choices: type[Choice], code: str, otherwise: Choice) -> Choice:
    """Return the choice of a code, or `otherwise` for a code that only a later Redpencil knows."""
    try:
        return choices(code)
    except ValueError:
        return otherwise
