"""Names: who is mentioned in an article and which name is misspelled, from one look at its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from redpencil.analysis.names.forms import forms
from redpencil.analysis.names.known import Known, known
from redpencil.analysis.names.spelling.bent import bent
from redpencil.analysis.names.spelling.search import misspellings
from redpencil.analysis.names.spelling.suspicion import Misspelling
from redpencil.analysis.tongues import Tongues
from redpencil.domain.name import Mention, ReferenceName
from redpencil.domain.span import Span
from redpencil.text.mentions import mentions
from redpencil.text.words import words


@dataclass(frozen=True, slots=True)
class Names:
    """The names in an article's sentences, and those of them that are probably misspelled, in the order of the text."""

    mentions: tuple[Mention, ...]
    misspelled: tuple[Misspelling, ...]


def names(text: str, spans: Sequence[Span], references: Sequence[ReferenceName]) -> Names:
    """Return the names in the given sentences; the name check and the ledger share one search."""
    return _names(text, tuple(spans), known(references))


@lru_cache(maxsize=1)
def _names(text: str, spans: tuple[Span, ...], lists: Known) -> Names:
    sentences = tuple(words(text, span) for span in spans)
    tongues = Tongues(text)
    misspelled = (one for one in misspellings(forms(sentences), lists) if not bent(one, tongues))
    return Names(mentions(text, sentences), tuple(misspelled))
