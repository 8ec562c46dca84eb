"""The table of report formats."""

from typing import Final

from redpencil.errors import UnknownExport
from redpencil.export import casefile, html, markdown, memo, memo_html
from redpencil.export.discretion import discreet
from redpencil.export.exporter import Exporter, Format
from redpencil.export.report import Report

EXPORTERS: Final[tuple[Exporter, ...]] = (html, markdown, casefile, memo, memo_html)
"""Every exporter, in the order in which the formats are listed."""


def formats() -> tuple[Format, ...]:
    """Return all formats."""
    return tuple(exporter.FORMAT for exporter in EXPORTERS)


def render(report: Report, format_id: str) -> bytes:
    """Render a report in the format of that id, without what has to stay in the house.

    Raises:
        UnknownExport: if there is no such format; the message lists those that there are.
    """
    for exporter in EXPORTERS:
        if exporter.FORMAT.id == format_id:
            return exporter.render(discreet(report))
    known = ", ".join(known.id for known in formats())
    raise UnknownExport(f'There is no report format "{format_id[:40]}". There are: {known}.')
