"""Names in prose, found by their capitals, without a model."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.domain.name import Mention
from redpencil.text.lexicon import common, function_word, leading, particle, title, unchecked
from redpencil.text.limits import LONGEST_NAME
from redpencil.text.words import Word, parts

_JOINT: Final = re.compile(r"\s{1,2}|\s?&\s?|[’']s?\s|\.\s|-")
_FIRST_PERSON: Final = re.compile(r"I(?:[’'].*)?$")
_PREFIXED: Final = re.compile(r"[a-z]+[-‐‑]")
_MEASURE: Final = re.compile(r"\d+[^\W\d_]{0,3}")
_SHORT: Final = 2
_LONG: Final = 6


def mentions(text: str, sentences: Sequence[Sequence[Word]]) -> tuple[Mention, ...]:
    """Return the names that stand in the sentences of `text`, given as words, in order.

    A name is a run of capitalised words with particles within ("Bank of England", "Ursula von der Leyen"); titles
    before it are left out, and so are days, months, nationalities, and words that owe their capital to their place.
    """
    prose = [word for sentence in sentences for word in sentence if not word.heading]
    lower = frozenset([word.folded for word in prose if not word.capitalised])
    firm = frozenset([word.folded for word in prose if word.capitalised and not word.opening])
    return tuple(
        Mention(text[run[0].start : run[-1].end], run[0].start, run[-1].end)
        for sentence in sentences
        for run in _runs(sentence, lower, firm)
    )


def _runs(sentence: Sequence[Word], lower: frozenset[str], firm: frozenset[str]) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    for n, word in enumerate(sentence):
        if not (run or word.capitalised):
            continue
        if run and not _joined(run[-1], word):
            yield from _trimmed(run)
            run = []
        following = sentence[n + 1] if n + 1 < len(sentence) else None
        if _named(word, lower, firm) or _begins(word, following):
            if run or not _MEASURE.fullmatch(word.text):
                run.append(_head(word))
        elif run and particle(word.text):
            run.append(word)
        elif run:
            yield from _trimmed(run)
            run = []
        if run and run[-1].end != word.end:
            yield from _trimmed(run)
            run = []
    if run:
        yield from _trimmed(run)


def _named(word: Word, lower: frozenset[str], firm: frozenset[str]) -> bool:
    """Tell whether a word's capital is its own and not its place's."""
    if not word.capitalised or _FIRST_PERSON.match(word.text) or _PREFIXED.match(word.text):
        return False
    bracketed = (word.gap or "").endswith("(") and leading(word.text)
    if bracketed or not (word.opening or word.heading):
        return True
    plain = word.folded
    if word.acronym:
        return not common(plain) or plain in firm
    if plain in lower or common(plain) or (plain.endswith("ly") and len(plain) > _LONG):
        return plain in firm and plain not in lower and word.opening and not word.heading
    return True


def _begins(word: Word, following: Word | None) -> bool:
    """Tell whether a common word at a beginning is the first of a name: North Korea, Bill Gates."""
    if following is None or word.heading or not (word.opening and word.capitalised and leading(word.text)):
        return False
    return following.capitalised and following.gap == " " and not common(following.text)


def _head(word: Word) -> Word:
    """Return the name at the head of a compound: the Internet of Internet-connected, but all of Jong-un."""
    first, *rest = parts(word)
    tails = [part.text for part in rest if part.text.islower()]
    return first if any(len(tail) > _SHORT and (common(tail) or len(tail) > _LONG) for tail in tails) else word


def _joined(before: Word, word: Word) -> bool:
    """Tell whether two neighbouring words can belong to one name."""
    gap = word.gap or ""
    if gap.startswith("."):
        return gap == ". " and (len(before.text) == 1 or title(before.text))
    return bool(_JOINT.fullmatch(gap)) and not gap.startswith(("’", "'"))


def _trimmed(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield the run without titles before it and particles at its ends, unless nothing of a name is left.

    Of a run that is too long for a name each word is yielded alone.
    """
    if len(run) > LONGEST_NAME:
        for word in run:
            yield from _trimmed([word])
        return
    kept = list(run)
    while kept and particle(kept[-1].text):
        kept.pop()
    office = next((n for n, word in reversed(list(enumerate(kept))) if title(word.text)), None)
    if office is not None and office < len(kept) - 1 and all(_before_a_name(word) for word in kept[:office]):
        kept = kept[office + 1 :]
    while kept and particle(kept[0].text) and kept[0].text != "al":
        kept.pop(0)
    if kept and len(kept[0].text) + len(kept) > _SHORT and not all(_empty(word) for word in kept):
        yield tuple(kept)


def _before_a_name(word: Word) -> bool:
    return title(word.text) or unchecked(word.text) or particle(word.text) or common(word.text)


def _empty(word: Word) -> bool:
    return unchecked(word.text) or title(word.text) or (function_word(word.text) and not word.acronym)
