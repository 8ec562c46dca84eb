"""Origins: what a person said about one source holds for those that have much the same text.

A source without a word on its origin follows the source that it reprints, else the only origin that was named for any
source of the group; if several were named, it stays with the group alone.
"""

from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.sql.selectable import Select

from redpencil.domain.source import OWN
from redpencil.storage.schema import SOURCE


def _followed() -> Any:
    root, like = SOURCE.alias("root"), SOURCE.alias("like")
    group = func.coalesce(SOURCE.c.reprint_of, SOURCE.c.id)
    of_root = select(root.c.origin).where(root.c.id == group, _named(root)).scalar_subquery()
    every = func.min(func.lower(like.c.origin)) == func.max(func.lower(like.c.origin))
    of_all = select(case((every, func.min(like.c.origin)))).where(like.c.reprint_of == group, _named(like))
    return func.coalesce(of_root, of_all.scalar_subquery(), "").label("followed")


def _named(table: Any) -> Any:
    return func.lower(table.c.origin).not_in(("", OWN))


SOURCES: Select[Any] = select(SOURCE, _followed())
"""All sources with the origin that each follows."""
