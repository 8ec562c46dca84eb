"""Cues: what a sentence shows on its surface, gathered once for everything that judges it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from redpencil.analysis.claims import lexicon
from redpencil.domain.span import Span
from redpencil.text.numbers.dates import DateMention, dates
from redpencil.text.numbers.quantities import Quantity, quantities

_NAME: Final = re.compile(r"(?<=[a-z,;:'’”)] )(?!I\b|I['’])[A-Z][\w'’.&-]+(?:\s(?:of\s|the\s)?[A-Z][\w'’.&-]+)*")
_COMPOUND: Final = re.compile(r"\w-[A-Za-z]+$")
"""An amount that only describes something ("a 16-inch screen") states nothing by itself."""
_QUOTED: Final = re.compile(r"“[^”]{2,2000}”|\"[^\"]{2,2000}\"|(?<!\w)‘[^’]{12,600}’(?!\w)")

REMEMBERED: Final = 1_000
"""Of how many sentences the cues are remembered: notices, refrains and tables say the same again and again."""


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """The surface of one sentence: its words, what they mean, its amounts, dates, names and quotations.

    The spans of amounts and dates are counted from the beginning of the sentence. Equal sentences that stand near one
    another share their cues, so that what is made of cues alone can be remembered by them.

    `parts` are the words once more, each half of a compound or contraction by itself: whoever looks for a phrase can
    ask them first whether it can be there at all.
    """

    text: str
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
    """Gather the cues of the sentence at `span`; what stands around it counts for nothing."""
    return _cues(span.of(text))


@lru_cache(maxsize=REMEMBERED)
def _cues(sentence: str) -> Cues:
    whole, words = Span(0, len(sentence)), lexicon.words(sentence)
    found = dates(sentence, whole)
    amounts = quantities(sentence, whole, found)
    return Cues(
        sentence,
        words,
        lexicon.parts(words),
        lexicon.meanings(words),
        tuple(amount for amount in amounts if not _COMPOUND.search(amount.span.of(sentence))),
        found,
        _NAME.findall(sentence),
        _QUOTED.findall(sentence),
    )
