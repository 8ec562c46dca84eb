"""Wording: the words of a text as a quotation is held against them, without what only printing put there."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

INVISIBLE: Final = "\u00ad\u200b\u2060\ufeff"
IDEOGRAPHS: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Writing without blanks: each sign is a word."""
_LETTERS: Final = rf"[^\W_{IDEOGRAPHS}][\u0300-\u036f]*+(?:[^\W{IDEOGRAPHS}]|[\u0300-\u036f{INVISIBLE}])*+"
HYPHENS: Final = "-‐‑"
WORD: Final = re.compile(
    rf"[{IDEOGRAPHS}]"
    rf"|{_LETTERS}(?:(?:['’ʼ](?=[^\W\d_])|(?<=\d)[.,:](?=\d)|[{HYPHENS}](?:[ \t]*\n\s*)?){_LETTERS})*+"
)
_TORN: Final = re.compile(rf"[{HYPHENS}]\s+")
_UNSEEN: Final = re.compile(rf"[{INVISIBLE}_]")
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_MARKS: Final = re.compile(rf"[\s\"“”„«»‟‘’‚‛'`´*#\[\]_{INVISIBLE}]+")
"""Signs that count for nothing between words: blanks, quotation marks of all nations, Markdown."""
OMISSION, INSERTION = "…", "[]"
_MARK: Final = re.compile(
    r"(?P<omission>[\[(]\s{0,4}(?:\.\s?\.\s?\.|…)\s{0,4}[\])]|\.\s?\.\s?\.[.]?|…)|\[[^\[\]]{0,80}\]"
)
FOLDED: Final = str.maketrans(
    {"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "…": "..."}
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


class Word(NamedTuple):
    """A word with its place; `form` are its letters with one sort of apostrophe and hyphen.

    `key` is what words are compared by: no capitals, no hyphens, no comma between thousands. `torn` says that a hyphen
    stood at the end of a line, and may or may not belong to the word. `gap` is what stands before it, from the word
    before, as it was written.
    """

    start: int
    end: int
    form: str
    key: str
    torn: bool
    gap: str

    @property
    def mark(self) -> bool:
        """Whether it stands for words that a quotation leaves out or puts in."""
        return not self.key

    @property
    def signs(self) -> str:
        """The signs before the word that count, in one form each."""
        return _MARKS.sub("", self.gap).translate(FOLDED).replace("--", "-")

    def same(self, other: "Word") -> bool:
        """Tell whether two words are written alike; a hyphen at the end of a line may be there or not."""
        if self.form == other.form:
            return True
        return (self.torn or other.torn) and self.form.replace("-", "") == other.form.replace("-", "")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of a stretch of text in their order."""
    end = len(text) if end is None else end
    last = start
    for match in WORD.finditer(text, start, end):
        written = match[0]
        torn = "\n" in written
        form = plain(written)
        yield Word(match.start(), match.end(), form, _key(form), torn, text[last : match.start()])
        last = match.end()


def marked(quote: str) -> Iterator[Word]:
    """Yield the words of a quotation, and a mark without a key for each omission ("…") and insertion ("[he]")."""
    last = 0
    for match in _MARK.finditer(quote):
        yield from words(quote, last, match.start())
        form = OMISSION if match["omission"] else INSERTION
        yield Word(match.start(), match.end(), form, "", torn=False, gap="")
        last = match.end()
    yield from words(quote, last)


def plain(written: str) -> str:
    """Return a word in one form, as it would be printed within a line."""
    if written.isascii() and "\n" not in written and "_" not in written:
        return written
    whole = _UNSEEN.sub("", _TORN.sub("", written))
    return unicodedata.normalize("NFC", whole.translate(FOLDED))


def lowered(text: str) -> str:
    """Return a text in small letters, each where it stood."""
    # Of all letters only this one becomes two, and only this one becomes another at the end of a word.
    return text.replace("İ", "I").lower().replace("ς", "σ")


def _key(form: str) -> str:
    return _THOUSANDS.sub("", lowered(form).replace("-", ""))
