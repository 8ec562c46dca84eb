"""Remarks: what the machine has to say beside a claim about when it holds and what it denies."""

from collections.abc import Iterator
from typing import Final

from redpencil.analysis.claims.cues import Cues
from redpencil.analysis.claims.phrasing import phrase

_DENIAL: Final = phrase(
    "t not never no none nobody nothing neither nor without cannot fail fails failed refuses refused deny denies "
    "denied",
    r"\b(?:[a-z]+n[’']t|not|never|no(?!\.\s?\d|\sone\sknows)|none|nobody|nothing|neither|nor|without|cannot"
    r"|fail(?:s|ed)?\sto|refus(?:es|ed)\sto|den(?:y|ies|ied))\b",
)


def remarks(cues: Cues, *, undated: bool) -> Iterator[str]:
    """Say which words make a claim depend on the article's date, and that a denial is part of it."""
    if undated:
        for mention in cues.dates:
            if mention.relative:
                yield f"undated: the text says “{mention.span.of(cues.text)}” and the article has no date"
    if denial := _DENIAL.search(cues):
        yield f"negation: “{denial[0]}” is part of the claim"
