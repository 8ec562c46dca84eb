"""Subjects: where in a clause the subject ends and its verb stands, told from the words alone."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from redpencil.analysis.claims.finite import OBJECT, past, present, surely

_TOKEN: Final = re.compile(r"\S+")
_SIGNS: Final = ".,;:!"
_PRONOUNS: Final = frozenset({"it", "he", "she", "they", "this", "these", "those", "others"})
_ARTICLES: Final = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "this", "these", "those", "that", "some", "most", "many", "all"}
    | {"another", "more", "one", "no", "every", "each", "several", "about", "nearly"}
)
_PREPOSITIONS: Final = frozenset(
    {"of", "in", "for", "at", "from", "on", "with", "by", "to", "between", "among", "under"}
)
_ADVERBS: Final = frozenset(
    {"also", "later", "then", "now", "since", "soon", "still", "first", "once", "never", "again"}
)
_STOPS: Final = frozenset(
    {
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "and",
        "or",
        "but",
        "if",
        "as",
        "than",
        "when",
        "while",
        "where",
        "because",
    }
    | {"not", "so", "even", "only", "just", "what", "how", "why", "to", "both", "either", "including", "such", "there"}
    | {"after", "before", "until", "over", "into", "up", "down", "out", "off", "i", "we", "you"}
    | {
        "it",
        "he",
        "she",
        "they",
        "otherwise",
        "perhaps",
        "indeed",
        "thus",
        "hence",
        "often",
        "always",
        "already",
        "instead",
    }
    | {"sometimes", "however", "therefore", "thereby", "too", "except"}
)
_CHANGED: Final = frozenset(
    {"dropped", "jumped", "climbed", "soared", "increased", "decreased", "declined", "doubled", "tripled", "tumbled"}
    | {"plunged", "slipped", "surged", "gained", "totalled", "totaled", "averaged"}
)
"""What figures do; a participle of these hardly stands before a number."""
_INITIAL: Final = re.compile(r"[A-Z]\.")
_FIGURE: Final = re.compile(r"(?:by|to|from|about|nearly|more|almost|[$€£]?\d)")
_LONGEST: Final = 9
_LEAD: Final = re.compile(
    r"(?:In|On|By|Since|After|During|At|Last|This|Earlier|Later|Until|Under|For|Over|Between|Within)\s[^,]{2,45},\s"
)


class Token(NamedTuple):
    """A word of a sentence with the signs that touch it, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The word without the signs after it."""
        return self.text.rstrip(_SIGNS)


def tokens(words: str) -> tuple[Token, ...]:
    """Cut words at their blanks."""
    return tuple(Token(match[0], *match.span()) for match in _TOKEN.finditer(words))


def lead(words: str) -> str:
    """Return what stands before the subject and says when or where: "In May 2019, "."""
    match = _LEAD.match(words)
    return match[0] if match and not any(surely(token.word) for token in tokens(match[0])) else ""


def adverb(word: str) -> bool:
    """Tell whether a word may stand between subject and verb: later, recently."""
    return word in _ADVERBS or (word.endswith("ly") and word.islower() and len(word) > len("only"))


def verb(found: Sequence[Token], start: int, *, leads: bool = False, apart: bool = False) -> int | None:
    """Return the place of the finite verb of a clause whose own subject begins at `start`, or nothing.

    In the clause that `leads` the sentence a past form is its verb; in a later one it may as well be a participle (and
    a plant *opened* in May), so that more has to speak for it: that a comma sets it `apart` and it has no other verb.
    """
    if start >= len(found):
        return None
    first = found[start].word
    if first.lower() in _PRONOUNS and (place := _after_pronoun(found, start + 1)):
        return place
    if not _begins(first) or _INITIAL.fullmatch(found[start].text):
        return None
    named = True
    for place in range(start, min(start + _LONGEST, len(found))):
        token = found[place]
        if place > start and _finite(found, place, named=named or (apart and _last(found, place)), leads=leads):
            return place
        word = token.word
        if (token.text != word and not _abbreviates(token.text)) or (place > start and word.lower() in _STOPS):
            return None
        named = named and (word[:1].isupper() or word in _PREPOSITIONS or word in {"the", "&"})
    return None


def _after_pronoun(found: Sequence[Token], place: int) -> int | None:
    while place < len(found) and adverb(found[place].word):
        place += 1
    return place if place < len(found) and (surely(found[place].word) or past(found[place].word)) else None


def _begins(first: str) -> bool:
    lower = first.lower()
    bare = not (first[:1].isupper() or first[:1].isdigit() or lower in _ARTICLES)
    if bare and (lower.endswith("ing") or adverb(lower) or surely(lower) or past(lower) or not lower.isalpha()):
        return False
    return lower == "that" or not (lower in _STOPS or lower in _PREPOSITIONS)


def _finite(found: Sequence[Token], place: int, *, named: bool, leads: bool) -> bool:
    word, before = found[place].word, found[place - 1].word.lower()
    if before in _ARTICLES or before in _PREPOSITIONS:
        return False
    if surely(word) or place + 1 == len(found):
        return surely(word)
    following = found[place + 1].text
    if word in _CHANGED:
        return bool(_FIGURE.match(following))
    if present(word, following):
        return leads or named
    return past(word) and (leads or (named and bool(OBJECT.match(following))))


def _last(found: Sequence[Token], place: int) -> bool:
    """Tell whether no other verb follows before the clause ends."""
    return not any(surely(token.word) or past(token.word) for token in found[place + 1 :])


def _abbreviates(word: str) -> bool:
    return word.endswith(".") and (len(word) <= len("Corp.") and word[:1].isupper())
