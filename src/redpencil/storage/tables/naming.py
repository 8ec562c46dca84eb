"""Naming: what constraints are called in every table, and the mark of columns that the trail leaves out."""

from typing import Final

from sqlmodel import SQLModel

METADATA: Final = SQLModel.metadata
"""The schema as the table classes declare it."""

NAMING: Final = {
    "ix": "%(table_name)s_%(column_0_N_name)s",
    "uq": "%(table_name)s_%(column_0_N_name)s_unique",
    "ck": "%(table_name)s_%(constraint_name)s",
    "fk": "%(table_name)s_%(column_0_name)s_exists",
    "pk": "%(table_name)s_key",
}
METADATA.naming_convention = NAMING

EMPTY: Final = {"server_default": ""}
"""The words of a column that came later, in the rows of before."""

UNRECORDED: Final = {"unrecorded": True}
"""Marks a counter that only ever grows: no event holds it, and no undo sets it back."""
