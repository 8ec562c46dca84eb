"""Clauses: where one sentence makes several statements that stand by themselves."""

import re
from typing import Final

from redpencil.domain.span import Span

_JOINT: Final = re.compile(
    r";\s+(?:(?:moreover|furthermore|however|besides|meanwhile|in\saddition|also|and|but),?\s+)?"
)
_SUBJECT: Final = re.compile(
    r"(?:[A-Z][\w’'-]*|(?:the|a|an|its|their|his|her|it|they|he|she|this|these|that|those|another|most|some|many|all|no)\b)"
    r"(?:\s[\w’'-]+){1,}"
)
_VERB: Final = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|can|could|did|does|do|isn[’']t|wasn[’']t|hasn[’']t|didn[’']t|doesn[’']t"
    r"|aren[’']t|weren[’']t|rose|fell|grew|made|sold|bought|won|lost|came|began|took|gave|said|says|[a-z]{3,}ed)\b"
)
_FEWEST_WORDS = 4


def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """Part a sentence at its semicolons if every part has its own subject and verb, else leave it whole.

    Quotations and brackets are never cut, and nothing but the joint is left out, so no negation is lost.
    """
    words = sentence.of(text)
    joints = list(_JOINT.finditer(words))
    if not joints or any(sign in words for sign in '“”"()[]:'):
        return (sentence,)
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(words)]
    parts = [words[start:end] for start, end in zip(starts, ends, strict=True)]
    if not all(_stands_alone(part) for part in parts):
        return (sentence,)
    return tuple(Span(start, end).shifted(sentence.start) for start, end in zip(starts, ends, strict=True))


def _stands_alone(part: str) -> bool:
    return len(part.split()) >= _FEWEST_WORDS and bool(_SUBJECT.match(part)) and bool(_VERB.search(part))
