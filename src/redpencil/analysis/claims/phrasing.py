"""Phrases: forms of words that are looked for in every sentence, and by which words most need not be searched."""

import re
from dataclasses import dataclass

from redpencil.analysis.claims.cues import Cues


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern and words in small letters of which one stands, whole, in whatever it finds.

    A set is asked in a tenth of the time that a text is searched, and most sentences have none of the words.
    """

    needed: frozenset[str]
    pattern: re.Pattern[str]

    def search(self, cues: Cues) -> re.Match[str] | None:
        """Return the first place of the phrase in a sentence."""
        return None if self.needed.isdisjoint(cues.parts) else self.pattern.search(cues.text)

    def found(self, cues: Cues) -> str:
        """Return the words that are found, or nothing."""
        match = self.search(cues)
        return match[0] if match else ""


def phrase(needed: str, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> Phrase:
    """Make a phrase; without case unless other flags are given."""
    return Phrase(frozenset(needed.split()), re.compile(pattern, flags))
