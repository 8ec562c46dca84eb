"""The names of an article: how each is spelled, where that was verified, and how often it stands there."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from redpencil.domain.claim import About
from redpencil.domain.finding import FindingState
from redpencil.domain.name import LedgerRow
from redpencil.domain.query import ClaimQuery
from redpencil.tui.screens.ledger import Ledger, key
from redpencil.tui.screens.table import Row
from redpencil.tui.signs import CORRECT


class Names(Ledger):
    """Shows the name ledger."""

    HEADING = "Names · enter shows the first place"
    COLUMNS: ClassVar[tuple[str, ...]] = ("", "name", "kind", "also written", "mentions", "misspelled", "verified")
    EMPTY = "No name was found here."

    def rows(self) -> Sequence[Row]:
        """Read the ledger, and which of its spellings a check holds for wrong."""
        wrong = self._wrong()
        return [
            (key(number, next((mention.span for mention in row.mentions), None)), self._row(row, wrong))
            for number, row in enumerate(self.desk.browsing.names(self.slug))
        ]

    def _row(self, row: LedgerRow, wrong: Mapping[str, str]) -> tuple[str, ...]:
        spellings = dict.fromkeys((row.canonical, *row.variants, *(mention.text for mention in row.mentions)))
        misspelled = [f"{one} → {wrong[one]}" for one in spellings if one in wrong]
        return (
            CORRECT if misspelled else " ",
            row.canonical,
            str(row.kind),
            ", ".join(variant for variant in row.variants if variant != row.canonical),
            str(len(row.mentions)),
            ", ".join(misspelled),
            row.verified or "not yet",
        )

    def _wrong(self) -> Mapping[str, str]:
        """Return the spellings that a check holds for wrong, each with the right one; dismissed findings are out."""
        slips = ClaimQuery(article=self.slug, about=About.TEXT)
        return {
            finding.found: finding.suggestion
            for claim in self.desk.browsing.claims(slips)
            for finding in claim.findings
            if finding.state is not FindingState.DISMISSED and finding.suggestion
        }
