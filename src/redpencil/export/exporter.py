"""The promise that every report format keeps."""

from dataclasses import dataclass
from typing import Protocol

from redpencil.export.report import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A report format: the id by which it is asked for, the suffix of its files, and what it is."""

    id: str
    suffix: str
    description: str


class Exporter(Protocol):
    """A module that renders reports in one format, the same report always as the same bytes."""

    FORMAT: Format

    def render(self, report: Report) -> bytes:
        """Return the report as the bytes of a file."""
