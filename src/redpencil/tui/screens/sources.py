"""All sources of the workspace."""

from collections.abc import Sequence
from typing import ClassVar

from redpencil.tui.screens.table import Table


class Sources(Table):
    """Shows what evidence was taken from."""

    HEADING = "Sources"
    COLUMNS: ClassVar[tuple[str, ...]] = ("no.", "source", "kind", "hand", "publisher", "address", "retrieved")
    EMPTY = "No source is here yet. On the desk, press s to attach one to a claim."

    def rows(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        """Read the sources."""
        return [
            (
                str(source.id),
                (
                    str(source.id),
                    source.title + (" (confidential)" if source.confidential else ""),
                    str(source.kind),
                    source.tier.words,
                    source.publisher,
                    source.url,
                    f"{source.retrieved_at:%Y-%m-%d}" if source.retrieved_at else "",
                ),
            )
            for source in self.desk.browsing.sources()
        ]
