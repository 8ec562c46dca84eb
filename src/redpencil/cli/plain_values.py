"""Days and moments as plain data."""

from datetime import date, datetime
from typing import Any

Plain = dict[str, Any]


def day(value: date | None) -> str | None:
    """Return a day as ISO 8601 writes it."""
    return None if value is None else value.isoformat()


def moment(value: datetime | None) -> str | None:
    """Return a moment as ISO 8601 writes it."""
    return None if value is None else value.isoformat()
