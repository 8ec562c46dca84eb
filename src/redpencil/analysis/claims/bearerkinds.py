"""Kinds of bearers: whether a person or an organisation bears a name that no list knows, by the words around it."""

import re
from typing import Final

from redpencil.domain.name import LedgerRow, Mention, NameKind
from redpencil.text.lexicon import title

_FIRM_AFTER: Final = re.compile(r",?\s(?:Inc|Corp|Ltd|Co|LLC|PLC|plc|AG|SA|NV|GmbH)\b")
_FIRM_WORDS: Final = frozenset(
    {
        "inc",
        "corp",
        "ltd",
        "co",
        "llc",
        "plc",
        "group",
        "bank",
        "university",
        "agency",
        "ministry",
        "institute",
        "company",
    }
    | {
        "corporation",
        "association",
        "commission",
        "committee",
        "department",
        "foundation",
        "motors",
        "airlines",
        "holdings",
    }
    | {"party", "union", "council", "partners", "technologies", "systems", "media", "records", "pictures", "studios"}
)
_PERSON_AFTER: Final = re.compile(
    r",\s(?:\d{2}\b|aged?\s\d|who\b|(?:the|a|an|its)\s(?:[\w-]+\s){0,3}?(?:officer|professor)\b)"
)
_SPEAKS: Final = re.compile(r"\s(?:said|says|told|tweeted|wrote|added|argued|explained)\b")
_TITLE: Final = re.compile(r"\b(?P<word>[A-Z][a-z]+)\.?\s$")
_LOOKED_AT: Final = 12
"""At how many mentions it is looked at most, so that a name that stands everywhere takes no longer."""


def kind(text: str, row: LedgerRow) -> NameKind:
    """Return the kind of a row's bearer: the known one, else a person or an organisation where the text shows it.

    A list's acronym says nothing of a word that the text never writes in capitals: Swift is not SWIFT.
    """
    if row.kind is not NameKind.OTHER:
        spelled = {row.canonical, *row.variants}
        shouted = row.canonical.isupper() and not any(mention.text.isupper() for mention in row.mentions)
        return NameKind.OTHER if shouted and len(spelled) > 1 else row.kind
    forms = [form.split() for form in (row.canonical, *row.variants)]
    if any(words[-1].rstrip(".").lower() in _FIRM_WORDS for words in forms if words):
        return NameKind.ORGANISATION
    seen = row.mentions[:_LOOKED_AT]
    if any(_FIRM_AFTER.match(text, mention.end) for mention in seen):
        return NameKind.ORGANISATION
    longest = max(forms, key=len)
    full = len(longest) in {2, 3} and all(word[:1].isupper() and word[1:].islower() for word in longest)
    if any(_titled(text, mention) or _PERSON_AFTER.match(text, mention.end) for mention in seen):
        return NameKind.PERSON
    spoken = full and any(_SPEAKS.match(text, mention.end) for mention in seen)
    surname = full and [longest[-1]] in forms
    return NameKind.PERSON if spoken or surname else NameKind.OTHER


def _titled(text: str, mention: Mention) -> bool:
    match = _TITLE.search(text, max(0, mention.start - 24), mention.start)
    return match is not None and title(match["word"])
