"""The memo to the author as one HTML file, to be printed and filled in by hand too."""

from typing import Final

from redpencil.export.exporter import Format
from redpencil.export.report import Report
from redpencil.export.templating import fill

FORMAT: Final = Format("memo-html", ".memo.html", "The memo to the author as a page")


def render(report: Report) -> bytes:
    """Return the memo as HTML in UTF-8."""
    return fill("memo.html.j2", report=report)
