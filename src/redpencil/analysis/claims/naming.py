"""Naming: which entities of the name ledger stand in which sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from redpencil.analysis.claims import bearerkinds, lexicon
from redpencil.analysis.claims.candidates import Bearer
from redpencil.domain.name import LedgerRow, Mention, NameKind
from redpencil.domain.span import Span

_ARTICLE: Final = re.compile(r"\b(?:the|an?|this|its|their|new)\s$", re.IGNORECASE)
_NOUN: Final = re.compile(
    r"\s(?!(?:is|was|has|had|have|are|were|will|would|can|could|may|might|and|or|of|in|on|at|to|for|from|by|with|as|that"
    r"|which|who|but|also|said|says)\b)(?P<noun>[a-z]{3,}(?<!ed))\b"
)
_ADJECTIVE: Final = re.compile(r"-[a-z]+$")
_COMPOUND: Final = re.compile(r"-[a-z]")
_HEAD: Final = re.compile(
    r"(?:[^,;:“”\"()]{1,60},\s|(?:But|And|So|Yet)\s|(?:In|On|By|Since)\s(?:\w+\s){0,2}\d{4}\s)?(?:[Tt]he\s)?"
)
_TAIL: Final = re.compile(
    r"(?:,\s[^,;:.“”\"()]{2,120},)?\s(?:(?:also|now|then|still|never|recently|later|already|soon|first)\s)?"
    r"(?:(?:is|was|has|had|does|did|can|could|will|would|isn[’']t|wasn[’']t|hasn[’']t|hadn[’']t|doesn[’']t|didn[’']t)\b"
    r"|(?P<verb>[a-z]{3,}(?:ed|(?<!s)s))(?!\s(?:and|or|is|are|was|were|has|have|had|will|would|can|could|said|say)\b)"
    r"|(?P<word>[a-z]{2,}))\b"
)
"""After a subject comes its verb, at once or after a phrase in commas."""


class Roll:
    """All mentions of an article in the order of the text, to be asked sentence by sentence."""

    def __init__(self, text: str, rows: Sequence[LedgerRow]) -> None:
        self._text: Final = text
        found = [(mention, row) for row in rows for mention in row.mentions]
        self._found: Final = sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))
        self._kinds: dict[str, NameKind] = {}
        self._starts: Final = [mention.start for mention, _ in self._found]

    def within(self, span: Span) -> tuple[Bearer, ...]:
        """Return who is named within `span`, as spelled there, each entity once.

        A name that only describes something else ("the Elbe crossing") names nobody.
        """
        place, bearers = bisect_left(self._starts, span.start), dict[str, Bearer]()
        while place < len(self._found) and self._starts[place] < span.end:
            mention, row = self._found[place]
            if not self._describes(mention):
                bearers.setdefault(row.canonical, self._bearer(mention, row, span))
            place += 1
        return tuple(bearers.values())

    def _bearer(self, mention: Mention, row: LedgerRow, span: Span) -> Bearer:
        before = self._text[span.start : mention.start]
        article = "the " if before.endswith(("The ", "the ")) else ""
        kind = self._kinds.get(row.canonical) or self._kinds.setdefault(
            row.canonical, bearerkinds.kind(self._text, row)
        )
        return Bearer(article + _spelled(mention), kind, leads=self._leads(mention, before))

    def _leads(self, mention: Mention, before: str) -> bool:
        """Tell whether a name is the subject of its sentence: it stands at the head, and its verb follows."""
        tail = _TAIL.match(self._text, mention.end)
        if tail is None or not _HEAD.fullmatch(before):
            return False
        return tail["word"] is None or _irregular(tail["word"])

    def _describes(self, mention: Mention) -> bool:
        before = self._text[max(0, mention.start - 8) : mention.start]
        noun = _NOUN.match(self._text, mention.end)
        described = noun and not _irregular(noun["noun"]) and _ARTICLE.search(before)
        adjective = _ADJECTIVE.search(mention.text) or _COMPOUND.match(self._text, mention.end)
        return bool(described or adjective)


def _spelled(mention: Mention) -> str:
    return " ".join(mention.text.removesuffix("’s").removesuffix("'s").split())


def _irregular(word: str) -> bool:
    """Tell whether a word is a past form that does not end in -ed: ran, sold, went."""
    return not word.endswith("ed") and "past" in lexicon.meanings([word])
