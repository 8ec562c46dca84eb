"""The names of an article: how each is spelled, where that was verified, and how often it stands there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from redpencil.tui.screens.table import Table

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk


class Names(Table):
    """Shows the name ledger."""

    HEADING = "Names"
    COLUMNS: ClassVar[tuple[str, ...]] = ("name", "kind", "also written", "mentions", "verified")
    EMPTY = "No name was found here."

    def __init__(self, desk: "Desk", slug: str | None) -> None:
        super().__init__(desk)
        self._slug = slug

    def rows(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        """Read the ledger."""
        return [
            (
                str(place),
                (
                    row.canonical,
                    str(row.kind),
                    ", ".join(variant for variant in row.variants if variant != row.canonical),
                    str(len(row.mentions)),
                    row.verified or "not yet",
                ),
            )
            for place, row in enumerate(self.desk.browsing.names(self._slug))
        ]
