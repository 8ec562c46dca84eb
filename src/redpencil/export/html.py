"""The report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere."""

from typing import Final

from redpencil.export.exporter import Format
from redpencil.export.report import Report
from redpencil.export.segments import paragraphs
from redpencil.export.templating import fill

FORMAT: Final = Format("html", ".html", "A self-contained page, for screens and print")


def render(report: Report) -> bytes:
    """Return the report as HTML in UTF-8."""
    return fill("report.html.j2", report=report, paragraphs=paragraphs)
