"""Naming: which entities of the name ledger stand in which sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from redpencil.analysis.context import Bearer
from redpencil.domain.name import LedgerRow, Mention
from redpencil.domain.span import Span

_ARTICLE: Final = re.compile(r"\b(?:the|an?|this|its|their|new)\s$", re.IGNORECASE)
_NOUN: Final = re.compile(
    r"\s(?!(?:is|was|has|had|have|are|were|will|would|can|could|may|might|and|or|of|in|on|at|to|for|from|by|with|as|that"
    r"|which|who|but|also|said|says)\b)[a-z]{3,}(?<!ed)\b"
)
_ADJECTIVE: Final = re.compile(r"-[a-z]+$")
_COMPOUND: Final = re.compile(r"-[a-z]")


class Roll:
    """All mentions of an article in the order of the text, to be asked sentence by sentence."""

    def __init__(self, text: str, rows: Sequence[LedgerRow]) -> None:
        self._text: Final = text
        found = [(mention, row) for row in rows for mention in row.mentions]
        self._found: Final = sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))
        self._starts: Final = [mention.start for mention, _ in self._found]

    def within(self, span: Span) -> tuple[Bearer, ...]:
        """Return who is named within `span`, as spelled there, each entity once.

        A name that only describes something else ("the Elbe crossing") names nobody.
        """
        place, bearers = bisect_left(self._starts, span.start), dict[str, Bearer]()
        while place < len(self._found) and self._starts[place] < span.end:
            mention, row = self._found[place]
            if not self._describes(mention):
                bearers.setdefault(row.canonical, Bearer(_spelled(mention), row.kind))
            place += 1
        return tuple(bearers.values())

    def _describes(self, mention: Mention) -> bool:
        before = self._text[max(0, mention.start - 8) : mention.start]
        described = _NOUN.match(self._text, mention.end) and _ARTICLE.search(before)
        adjective = _ADJECTIVE.search(mention.text) or _COMPOUND.match(self._text, mention.end)
        return bool(described or adjective)


def _spelled(mention: Mention) -> str:
    return " ".join(mention.text.removesuffix("’s").removesuffix("'s").split())
