"""Clauses: where one sentence makes several statements that stand by themselves.

A sentence is parted only where the words leave no doubt: what reaches over several clauses (a condition, a speaker, a
negation, a date) is a reason to leave it whole. No word is lost: between the parts are only blanks and signs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from redpencil.analysis.claims.conjunctions import LINK, conjuncts
from redpencil.analysis.claims.subjects import lead, tokens, verb
from redpencil.domain.span import Span

_HINTS: Final = (" and ", ";", " but ", " while ", " whereas ")
"""One of these joins two clauses."""
_SEMICOLON: Final = re.compile(r";\s+")
_ENCLOSED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|\([^()]*\)|\[[^\[\]]*\]")
_SIGNS: Final = re.compile(r"[“”\"()\[\]:?!‘…]|\.\.\.|\s\*|\n|(?<!\w)'")
_SPEAKER: Final = re.compile(
    r"[A-Z][^,;]{2,90}?\s(?:said|says|announced|added|argued|argues|reported|reports|estimated|estimates|showed|shows"
    r"|found|stated|states|claimed|claims|confirmed|wrote|noted|notes)(?=\s(?P<that>that\s))"
)
_AND_THAT: Final = re.compile(r",?\s+(?=(?:and|but)\s(?P<that>that\s))")
_FEWEST_WORDS: Final = 4
_MASK: Final = "¤"
_Shared: TypeAlias = tuple[Span, str]
"""Where a part stands, and what it leaves unsaid."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of a sentence: its place with the joint before it, and its words without it.

    `shared` is what it leaves unsaid because the clause before has said it: a subject, a date, a speaker.
    """

    span: Span
    words: str
    shared: str = ""


def clauses(text: str, sentence: Span, *, said: bool = False) -> tuple[Clause, ...]:
    """Part a sentence where every part states something by itself, else leave it whole.

    `said` tells that somebody is quoted in the sentence: then only what that person says in two clauses with "that" is
    parted. Quotations and brackets are never cut.
    """
    words = sentence.of(text)
    whole = (Clause(sentence, words),)
    if not any(hint in words for hint in _HINTS):
        return whole
    masked = _ENCLOSED.sub(lambda match: _MASK * len(match[0]), words)
    if _SIGNS.search(masked):
        return whole
    found = _reported(masked) if said else _parted(masked)
    if any(_MASK in shared for _, shared in found):
        return whole
    return tuple(
        Clause(span.shifted(sentence.start), words[_stated(words, span) : span.end], shared) for span, shared in found
    )


def _parted(words: str) -> Sequence[_Shared]:
    """Part words at semicolons, and each piece at its conjunctions."""
    return tuple(chain.from_iterable(conjuncts(words, piece) for piece in _at_semicolons(words)))


def _at_semicolons(words: str) -> tuple[Span, ...]:
    """Return the pieces between semicolons if each has its own subject and verb, else all as one."""
    joints = list(_SEMICOLON.finditer(words))
    if not joints:
        return (Span(0, len(words)),)
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(words)]
    spans = tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))
    alone = all(_stands_alone(words[_stated(words, span) : span.end]) for span in spans)
    return spans if alone else (Span(0, len(words)),)


def _stated(words: str, span: Span) -> int:
    """Return where a part begins without the joint before it."""
    link = LINK.match(words, span.start, span.end) if span.start else None
    return link.end() if link else span.start


def _stands_alone(words: str) -> bool:
    found = tokens(words)
    return len(found) >= _FEWEST_WORDS and verb(found, len(tokens(lead(words))), leads=True) is not None


def _reported(words: str) -> Sequence[_Shared]:
    """Part what somebody says *that* is so *and that* is so; both parts keep the speaker."""
    whole = ((Span(0, len(words)), ""),)
    speaker = _SPEAKER.match(words)
    if speaker is None:
        return whole
    joints = list(_AND_THAT.finditer(words, speaker.end("that")))
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(words)]
    thats = [speaker.end("that"), *(joint.end("that") for joint in joints)]
    if not all(_stands_alone(words[that:end].lstrip()) for that, end in zip(thats, ends, strict=True)):
        return whole
    shared = ["", *(speaker[0] for _ in joints)]
    return tuple((Span(start, end), one) for start, end, one in zip(starts, ends, shared, strict=True))
