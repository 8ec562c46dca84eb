"""Remarks: what the machine has to say beside a claim about when it holds and what it denies."""

import re
from collections.abc import Iterator
from typing import Final

from redpencil.analysis.cues import Cues

_DENIAL: Final = re.compile(
    r"\b(?:[a-z]+n[’']t|not|never|no(?!\.\s?\d|\sone\sknows)|none|nobody|nothing|neither|nor|without|cannot"
    r"|fail(?:s|ed)?\sto|refus(?:es|ed)\sto|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)


def remarks(cues: Cues, text: str, *, undated: bool) -> Iterator[str]:
    """Say which words make a claim depend on the article's date, and that a denial is part of it."""
    if undated:
        for mention in cues.dates:
            if mention.relative:
                yield f"undated: the text says “{mention.span.of(text)}” and the article has no date"
    if denial := _DENIAL.search(cues.text):
        yield f"negation: “{denial[0]}” is part of the claim"
