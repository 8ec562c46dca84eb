"""Named: the names of a claim that a passage spells otherwise, or in whose place it has another."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from redpencil.analysis.evidence.bearing import stems
from redpencil.analysis.evidence.facing import Facing
from redpencil.domain.difference import Difference, DifferenceKind
from redpencil.domain.name import Mention
from redpencil.domain.span import Span
from redpencil.text.lexicon import common, function_word, particle, unchecked
from redpencil.text.mentions import mentions
from redpencil.text.sentences import sentences
from redpencil.text.similarity import fold, osa
from redpencil.text.spellings.edits import Slip, edit
from redpencil.text.words import Word, parts, words

_SAME_STORY: Final = 0.4
"""How much of the words around a misspelled name must be shared, where no other word of the name is."""
_SAME_DEED: Final = 0.8
"""How much of them must be shared for another name to stand in the place of the claim's."""
_TELLING: Final = 6
"""From how many letters on two names with one slip between them are seldom two: half of that is enough."""
_SHORTEST: Final = 4
_LONG: Final = 8
"""From how many letters on a name may be two slips off."""
_ENDINGS: Final = frozenset("sn")
"""Letters that make plurals, and what somebody is by country: Ferraris, American."""
_RAW: Final = re.compile(r"[^\W_]+")
_CHUNK: Final = re.compile(r"\S+")
_MARKS: Final = re.compile(r"[\W_]+|[’']s\b")


def names(facing: Facing) -> Iterator[Difference]:
    """Yield the names of a claim that the passage spells otherwise, and those it has another name for."""
    here, there = _names(facing.claim), _names(facing.passage)
    mine, theirs = _plain(facing.claim), _plain(facing.passage)
    for mention, its in here:
        if slip := _misspelled(facing, (mention, its), there, (mine, theirs)):
            yield slip
        elif not any(_known(word, theirs) for word in its):
            others = [one for one, its_words in there if not any(_known(word, mine) for word in its_words)]
            if other := _another(facing, mention, others):
                yield _told(facing, mention, other, "")


@lru_cache(maxsize=64)
def _names(text: str) -> Sequence[tuple[Mention, Sequence[Word]]]:
    """Return the names of a text with the words that they are made of."""
    spans = [span for line in re.finditer(r"\S.*", text) for span in sentences(text, Span(*line.span()))]
    parted = [words(text, span) for span in spans]
    flat = [part for sentence in parted for word in sentence for part in parts(word)]
    found = []
    for mention in mentions(text, parted):
        own = [word for word in flat if mention.start <= word.start < mention.end and not particle(word.text)]
        found.append((mention, own))
    return found


def _plain(text: str) -> frozenset[str]:
    """Return the words of a text without marks, whole and in their parts: O'Neill, Oneill, Neill."""
    whole = (_bare(fold(match[0])) for match in _CHUNK.finditer(text))
    return frozenset(fold(match[0]) for match in _RAW.finditer(text)).union(whole)


def _bare(folded: str) -> str:
    return _MARKS.sub("", folded)


def _known(word: Word, others: frozenset[str]) -> bool:
    """Tell whether a word of a name, or one it is an ending of, stands among others."""
    plain = _bare(word.folded)
    return plain in others or plain.rstrip("s") in others or f"{plain}s" in others


def _misspelled(
    facing: Facing,
    name: tuple[Mention, Sequence[Word]],
    there: Sequence[tuple[Mention, Sequence[Word]]],
    known: tuple[frozenset[str], frozenset[str]],
) -> Difference | None:
    mention, its = name
    for word in its:
        if len(word.text) < _SHORTEST - 1 or unchecked(word.text) or _known(word, known[1]):
            continue
        for other, its_words in there:
            for right in its_words:
                if _known(right, known[0]) or unchecked(right.text):
                    continue
                how = _near(word, right)
                if how and _one_name(facing, (mention, its, word), (other, its_words, right)):
                    return _spelled(facing, (mention, its, word), (other, its_words, right), how)
    return None


def _near(word: Word, right: Word) -> str:
    """Say how a word is a slip of another, or nothing if it is none."""
    first, second = _bare(word.folded), _bare(right.folded)
    if max(len(first), len(second)) < _SHORTEST or not (first.isalpha() and second.isalpha()):
        return ""
    one = edit(first, second)
    if one is None:
        far = min(len(first), len(second)) < _LONG or first[0] != second[0]
        return "" if far or first == second or osa(first, second, 2) > 2 else "two letters apart"
    longer = max(first, second, key=len)
    if one.last and one.slip in {Slip.EXTRA, Slip.MISSING} and longer[-1] in _ENDINGS:
        return ""
    if common(word.text) and common(right.text) and not (word.acronym and right.acronym):
        return ""
    return "two letters swapped" if one.slip is Slip.SWAP else "one letter apart"


_Spelled = tuple[Mention, Sequence[Word], Word]


def _one_name(facing: Facing, name: _Spelled, other: _Spelled) -> bool:
    """Tell whether two names with a slip between them are of one: they share a word, or what is said of them."""
    rest = {word.folded for word in name[1]} & {word.folded for word in other[1]}
    long = min(len(name[2].text), len(other[2].text)) >= _TELLING
    least = _SAME_STORY / 2 if long else _SAME_STORY
    return bool(rest) or facing.share(name[0].span, facing.sentence(other[0].span)) >= facing.least(least)


def _spelled(facing: Facing, name: _Spelled, other: _Spelled, how: str) -> Difference:
    here, there = name[0].span, other[0].span
    if len(name[1]) != len(other[1]):
        here, there = name[2].span, other[2].span
    return _told(facing, here, there, f": {how}")


def _another(facing: Facing, mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """Return the one name that the passage has where the claim has its own, among the same words."""
    span = mention.span
    if len(facing.around(span)) < 2:
        return None
    fitting = [
        other
        for other in others
        if _one_role(facing, span, other.span)
        and facing.share(span, facing.sentence(other.span)) >= _SAME_DEED
        and not _abbreviates(mention.text, other.text)
        and not _abbreviates(other.text, mention.text)
    ]
    return fitting[0] if len({fold(one.text) for one in fitting}) == 1 else None


def _one_role(facing: Facing, here: Span, there: Span) -> bool:
    """Tell whether the same verb or noun follows two names, or the same words come before both."""
    after = [_next(text, span) for text, span in ((facing.claim, here), (facing.passage, there))]
    if after[0] and after[0] == after[1]:
        return True
    before = [_before(text, span) for text, span in ((facing.claim, here), (facing.passage, there))]
    return bool(before[0]) and before[0] == before[1]


def _next(text: str, span: Span) -> str:
    match = re.match(r"[’']?s?\s([^\W\d_]{2,})", text[span.end : span.end + 40])
    return "".join(stems(match[1])) if match and not function_word(match[1]) else ""


def _before(text: str, span: Span) -> tuple[str, ...]:
    """Return the preposition before a name with the word of meaning before that."""
    match = re.search(r"([^\W\d_]{2,})\s([a-z]{2,4})\s$", text[max(0, span.start - 40) : span.start])
    if match is None or not function_word(match[2]) or function_word(match[1]):
        return ()
    return (*stems(match[1]), match[2])


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether a name may be the initials of another, or made of its letters in their order."""
    letters = iter(fold(full))
    return (
        len(short) < len(full) and short[:1] == full[:1] and all(one in letters for one in fold(short) if one.isalnum())
    )


def _told(facing: Facing, here: Mention | Span, there: Mention | Span, how: str) -> Difference:
    one = here if isinstance(here, Span) else here.span
    other = there if isinstance(there, Span) else there.span
    message = f"The claim says {one.of(facing.claim)}, the source {other.of(facing.passage)}{how}."
    reasons = facing.reasons(one, facing.sentence(other))
    return Difference(DifferenceKind.NAME, message, one, other, reasons=reasons)
