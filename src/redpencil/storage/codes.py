"""Codes: how the domain's choices stand in a table, as short texts."""

from enum import StrEnum
from typing import TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


def read(choices: type[Choice], code: str, otherwise: Choice) -> Choice:
    """Return the choice of a code, or `otherwise` for a code that only a later Redpencil knows."""
    try:
        return choices(code)
    except ValueError:
        return otherwise
