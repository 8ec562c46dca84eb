"""Cues: what a sentence shows on its surface, gathered once for everything that judges it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.claims import lexicon
from redpencil.domain.span import Span
from redpencil.text.numbers.dates import DateMention, dates
from redpencil.text.numbers.quantities import Quantity, quantities

_NAME: Final = re.compile(r"(?<=[a-z,;:'’”)] )(?!I\b|I['’])[A-Z][\w'’.&-]+(?:\s(?:of\s|the\s)?[A-Z][\w'’.&-]+)*")
_COMPOUND: Final = re.compile(r"\w-[A-Za-z]+$")
"""An amount that only describes something ("a 16-inch screen") states nothing by itself."""
_QUOTED: Final = re.compile(r"“[^”]{2,2000}”|\"[^\"]{2,2000}\"|(?<!\w)‘[^’]{12,600}’(?!\w)")


@dataclass(frozen=True, slots=True)
class Cues:
    """The surface of one sentence: its words, what they mean, its amounts, dates, names and quotations.

    `parts` are the words once more, each half of a compound or contraction by itself: whoever looks for a phrase can
    ask them first whether it can be there at all.
    """

    text: str
    span: Span
    words: Sequence[str]
    parts: frozenset[str]
    meanings: Mapping[str, Sequence[str]]
    quantities: Sequence[Quantity]
    dates: Sequence[DateMention]
    names: Sequence[str]
    quotations: Sequence[str]

    def count(self, meaning: str) -> int:
        """Tell how many words of a meaning there are."""
        return len(self.meanings.get(meaning, ()))


def cues(text: str, span: Span) -> Cues:
    """Gather the cues of the sentence at `span`; the spans of amounts and dates are those of the whole text."""
    sentence = span.of(text)
    words = lexicon.words(sentence)
    found = dates(text, span)
    return Cues(
        sentence,
        span,
        words,
        lexicon.parts(words),
        lexicon.meanings(words),
        tuple(amount for amount in quantities(text, span, found) if not _COMPOUND.search(amount.span.of(text))),
        found,
        _NAME.findall(sentence),
        _QUOTED.findall(sentence),
    )
