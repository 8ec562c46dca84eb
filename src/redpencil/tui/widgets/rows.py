"""Rows: a claim's line in the list, cut into pieces of exact width, each with the name of its look."""

from dataclasses import dataclass
from typing import Self

from redpencil.domain.claim import ClaimLine
from redpencil.domain.scale import Scale
from redpencil.tui import content
from redpencil.tui.signs import FINDING, SELECTED, STATUS_SIGNS, UNSOURCED, sign, state

_SIGNS = 4
"""The sign of what is selected, the two signs of the claim, a blank."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How many cells each part of a row takes; 0 leaves it out."""

    number: int
    statement: int
    kind: int
    priority: int
    findings: int

    @classmethod
    def fitting(cls, width: int, number: int) -> Self:
        """Share out `width` cells: the statement first, the kind only where there is room for all."""
        kind = 12 if width >= 76 else 0
        priority = 4 if width >= 34 else 0
        findings = 3  # the mark between two blanks
        statement = max(1, width - _SIGNS - number - 1 - kind - priority - findings)
        return cls(number, statement, kind, priority, findings)


def pieces(
    line: ClaimLine, columns: Columns, scale: Scale, *, selected: bool = False, broken: bool = False
) -> list[tuple[str, str]]:
    """Return the words of each part of a row with the name of its look: a state, `dim`, `open` or `selected`.

    A statement that is `broken` goes on in the second line.
    """
    look = state(line.status, line.about, line.rating, scale)
    signs = STATUS_SIGNS[line.status] + sign(line.status, line.about, line.rating, scale)
    dropped = look == "dropped"
    parts = [
        (f" {signs} ", "dim" if dropped else look),
        (f"{line.number:>{columns.number}} ", "dim"),
        (
            content.cell(_lines(line, columns)[0] if broken else line.statement, columns.statement),
            look if dropped else "open",
        ),
    ]
    if selected:
        parts[:1] = [(SELECTED, "selected"), (f"{signs} ", "dim" if dropped else look)]
    if columns.kind:
        parts.append((" " + content.cell(line.kind, columns.kind - 1), "dim"))
    if columns.priority:
        parts.append((f"{min(99, round(line.worthiness * 100)):>{columns.priority}}", "dim"))
    mark = FINDING if line.findings else (UNSOURCED if line.unsourced else " ")
    parts.append((f" {mark} ", "correct" if line.findings else "mixed"))
    return parts


def second_line(line: ClaimLine, columns: Columns, scale: Scale) -> list[tuple[str, str]]:
    """Return what stands below a row of which the statement is broken."""
    look = state(line.status, line.about, line.rating, scale)
    before = _SIGNS + columns.number + 1
    behind = columns.kind + columns.priority + columns.findings
    words = content.cell(_lines(line, columns)[1], columns.statement)
    return [(" " * before, "dim"), (words, look if look == "dropped" else "open"), (" " * behind, "dim")]


def _lines(line: ClaimLine, columns: Columns) -> tuple[str, str]:
    """Part a statement at the last blank that fits into the first line; one without blanks at its last letter."""
    statement = content.one_line(line.statement)
    fitting = len(statement)
    while content.width(statement[:fitting]) > columns.statement:
        fitting -= 1
    blank = statement.rfind(" ", 0, fitting + 1)
    at = blank if blank > fitting // 2 else fitting
    return statement[:at], statement[at:].lstrip()
