"""Checks: which there are, and how a house wants each of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from redpencil.domain.finding import Finding, Severity

CHECKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "names": "Misspelled names, by the article's own names and by reference names",
        "numbers": "Sums, shares and changes that the text's own numbers do not make",
        "dates": "Days, weekdays, ages and years that cannot be right beside what else the text says",
        "quotations": "Sayings quoted in two wordings, in two mouths, or only in the headline",
        "sources": "Names, numbers and dates that a quotation in the evidence gives otherwise than its claim",
    }
)
"""What each check looks for, by its id, in the order in which they run."""


OF_EVIDENCE: Final = frozenset({"sources"})
"""The checks that run when a source is attached, and so have nothing to look at in an article alone."""

OF_ARTICLES: Final[Mapping[str, str]] = MappingProxyType(
    {check: words for check, words in CHECKS.items() if check not in OF_EVIDENCE}
)
"""The checks that read articles."""


class Wish(StrEnum):
    """How a house wants a check: as it is, not at all, or with one severity for all its findings."""

    ON = "on"
    OFF = "off"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Selection:
    """What a house wishes of each check, by its id; a check of which nothing is said runs as it is."""

    wishes: Mapping[str, Wish] = field(default_factory=dict)

    def wish(self, check: str) -> Wish:
        """Return how the house wants a check."""
        return self.wishes.get(check, Wish.ON)

    def wants(self, check: str) -> bool:
        """Whether a check runs."""
        return self.wish(check) is not Wish.OFF

    def only(self, ids: Iterable[str]) -> "Selection":
        """Return the selection in which these checks run and no others; one that is named runs even if it was off."""
        named = frozenset(ids)
        kept = {check: wish for check, wish in self.wishes.items() if check in named and wish is not Wish.OFF}
        return Selection(dict.fromkeys(CHECKS.keys() - named, Wish.OFF) | kept)

    def rated(self, finding: Finding) -> Finding:
        """Return a finding with the severity that the house gives its check."""
        wish = self.wish(finding.check)
        return finding if wish in {Wish.ON, Wish.OFF} else replace(finding, severity=Severity(wish.value))


EVERY: Final = Selection()
"""All checks, as they are."""
