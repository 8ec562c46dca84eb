"""The reader of tables (CSV and TSV): a row is a line, and every cell can be cited by its name."""

import csv
import io
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final

from redpencil.domain.article import Metadata, Reading, Role
from redpencil.errors import TooLarge
from redpencil.intake.assembly import Assembly, Run
from redpencil.intake.encodings import decode
from redpencil.intake.limits import CELLS, MIB

MEDIA_TYPE: Final = "text/csv"

_DELIMITERS: Final = ",;\t|"
_SAMPLE_ROWS: Final = 20
_LETTERS: Final = 26


def read(data: bytes) -> Reading:
    """Read `data` as a table with one row to a line; nothing in it is taken for a formula."""
    decoded = decode(data)
    warnings = list(decoded.warnings)
    csv.field_size_limit(MIB)
    delimiter = _delimiter(decoded.text)
    try:
        rows = list(_rows(csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter, strict=True)))
    except csv.Error:
        warnings.append("Its quotation marks do not pair; every line was taken for a row of its own.")
        rows = list(_rows(line.split(delimiter) for line in decoded.text.splitlines()))
    assembly = Assembly()
    add_rows(assembly, rows)
    return assembly.reading(Metadata(), MEDIA_TYPE, encoding=decoded.encoding, warnings=warnings)


def add_rows(assembly: Assembly, rows: Sequence[tuple[int, Sequence[str]]], sheet: str = "") -> None:
    """Add rows, each with its number and its cells from the first column on, as lines of a table."""
    lead = f"{sheet}!" if sheet else ""
    for number, cells in rows:
        runs: list[Run] = []
        for column, cell in enumerate(cells):
            if cell.strip():
                between = " | " if runs else ""
                runs.append(Run(f"{between}{cell}", place=f"{lead}{column_name(column)}{number}"))
        assembly.add(Role.TABLE, runs)


@cache
def column_name(column: int) -> str:
    """Return the letters of a column, counted from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def too_many() -> TooLarge:
    """Return the error for a table that nobody reads through."""
    return TooLarge(f"it has more than {CELLS:,} cells. Cut out the part that matters")


def _rows(reader: Iterator[Sequence[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    cells = 0
    for number, row in enumerate(reader, 1):
        cells += len(row)
        if cells > CELLS:
            raise too_many()
        if any(cell.strip() for cell in row):
            yield number, row


def _delimiter(text: str) -> str:
    """Return what parts the cells: the sign that stands equally often in the first lines, and most often."""
    lines = [line for line in islice(io.StringIO(text), _SAMPLE_ROWS) if line.strip()]

    def fitness(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        return (counts.count(usual) if usual else 0), usual

    return max(_DELIMITERS, key=fitness)
