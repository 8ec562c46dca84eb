"""All sources of the workspace."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import ClassVar

from redpencil.domain.claim import Status
from redpencil.domain.query import ClaimQuery
from redpencil.tui.screens.refetching import Refetching
from redpencil.tui.screens.table import Row


class Sources(Refetching):
    """Shows what evidence was taken from."""

    HEADING = "Sources"
    COLUMNS: ClassVar[tuple[str, ...]] = ("no.", "source", "to ask", "kind", "hand", "publisher", "address", "kept")
    EMPTY = "No source is here yet. On the desk, press s to attach one to a claim."

    def rows(self) -> Sequence[Row]:
        """Read the sources, each with the claims that wait for its answer."""
        waiting = self._waiting()
        return [
            (
                str(source.id),
                (
                    str(source.id),
                    source.title + (" (confidential)" if source.confidential else ""),
                    ", ".join(waiting.get(source.title.casefold(), ())),
                    str(source.kind).replace("-", " "),
                    source.tier.words,
                    source.publisher,
                    source.url,
                    f"{source.retrieved_at:%Y-%m-%d}" if source.retrieved_at else "",
                ),
            )
            for source in self.desk.browsing.sources()
        ]

    def _waiting(self) -> Mapping[str, Sequence[str]]:
        """Return the names of the claims that wait, by whom they wait for."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for claim in self.desk.browsing.claims(ClaimQuery(statuses=frozenset({Status.WAITING}))):
            found[claim.waiting_for.casefold()].append(str(claim.ref))
        return found
