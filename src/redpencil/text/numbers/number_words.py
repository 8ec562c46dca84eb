"""Number words: how a row of the number ledger is said, cell by cell."""

from calendar import monthrange
from datetime import date

from redpencil.domain.number import Approximation, NumberKind, NumberRow


def value(row: NumberRow) -> str:
    """Say what a number amounts to, as in "about 4,500" or "09:30"; nothing for a date."""
    if row.low is None or row.high is None:
        return ""
    if row.kind is NumberKind.TIME:
        return f"{int(row.low) // 60:02}:{int(row.low) % 60:02}"
    return _exactness(row) + " to ".join(dict.fromkeys((_written(row.low), _written(row.high))))


def unit(row: NumberRow) -> str:
    """Say in what a number counts, as in "km per hour"."""
    return " per ".join(part for part in (row.unit or " " * bool(row.per), row.per) if part).strip()


def days(row: NumberRow) -> str:
    """Say a date as exactly as it is known: 2019, 2019-03, 2019-03-05, or from one day to another."""
    if row.kind is not NumberKind.DATE:
        return ""
    if row.first is None or row.last is None:
        return "not told"
    return _exactness(row) + _interval(row.first, row.last)


def _exactness(row: NumberRow) -> str:
    return "" if row.approximation is Approximation.EXACT else f"{row.approximation.value} "


def _written(number: float) -> str:
    """Write a number with its thousands apart and no more decimals than tell something."""
    whole = f"{number:,.0f}"
    return whole if number == round(number) else f"{number:,.4f}".rstrip("0")


def _interval(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04} to {last.year:04}"
    month = date(first.year, first.month, monthrange(first.year, first.month)[1])
    if first.day == 1 and last == month:
        return first.isoformat()[:7]
    return f"{first.isoformat()} to {last.isoformat()}"
