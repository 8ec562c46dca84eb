"""Turns: who has the word at a place of a transcript, where it says so in front of what is said."""

import re
from bisect import bisect_right
from typing import Final

from redpencil.text.lexicon import common, function_word, given, title
from redpencil.text.similarity import fold

_TURN: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?…”\"\])] )|(?<=>> )|(?<=>>))[ \t*_-]{0,4}"
    r"(?P<who>[A-Z][\w.’'-]{0,30}(?:[ ,]{1,2}[A-Z0-9][\w.’'-]{0,30}){0,5})"
    r"[*_]{0,2}(?: ?\([^()\n]{1,60}\))?[*_]{0,2}:[*_]{0,2}(?=\s)"
)
"""A name or a role with capitals, before a colon, at the beginning of a line or a sentence: "MAYOR HOLM:"."""
_FEWEST: Final = 2
"""A text with fewer turns is no transcript: one colon may introduce anything."""
_ASKING: Final = frozenset(
    {"q", "question", "reporter", "reporters", "interviewer", "moderator", "host", "presenter", "journalist", "anchor"}
)
_UNNAMED: Final = frozenset({"speaker", "voice", "unknown", "unidentified", "male", "female", "man", "woman", "answer"})
_PRONOUNS: Final = frozenset({"he", "she", "it", "they", "we", "i", "his", "her", "their", "one", "who"})


class Turns:
    """The turns of a transcript."""

    def __init__(self, text: str) -> None:
        found = list(_TURN.finditer(text))
        named = found if len(found) >= _FEWEST else []
        self._starts = [match.start("who") for match in named]
        self._who = [match["who"].strip() for match in named]

    def speaker(self, place: int) -> str:
        """Return who has the word at a place, as the transcript writes it, or nothing."""
        after = bisect_right(self._starts, place)
        return self._who[after - 1] if after else ""


def another(ours: str, theirs: str) -> bool:
    """Tell whether a transcript's speaker is surely not the one whom an article names.

    A name of another person and whoever asks the questions are; a role ("THE PRESIDENT") and "Speaker 2" may be anyone.
    """
    our, their = _words(ours), _words(theirs)
    if not our or not their or our & _PRONOUNS or not ours[:1].isalpha() or our & their:
        return False
    if their <= _ASKING:
        return True
    if {word for word in their if not word.isdigit()} <= _UNNAMED | _ASKING or _initials(ours, theirs):
        return False
    return any(map(_name, theirs.split())) and any(_name(word) and word[0].isupper() for word in ours.split())


def _words(who: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(who))) - {"the", "a", "an", "of"}


def _initials(ours: str, theirs: str) -> bool:
    """Tell whether a turn has only the first letters of a name: "AH" or "H." for Ada Holm."""
    letters = "".join(word[0] for word in ours.split() if word[0].isupper()).casefold()
    short = theirs.replace(".", "").replace(" ", "").casefold()
    return len(short) <= 3 and short in letters


def _name(word: str) -> bool:
    """Tell whether a word is nobody's title and no common word."""
    bare = word.strip(".,()’'")
    return len(bare) > 1 and not (title(bare) or function_word(bare) or (common(bare.lower()) and not given(bare)))
