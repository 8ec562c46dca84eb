"""Numbers in prose, in digits and in words."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from text_to_num import find_numbers

from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: `value` has its scale word in it ("2 million" is 2,000,000 with scale 1,000,000)."""

    span: Span
    value: float
    scale: float = 1
    spelled: bool = False


_SCALES: Final = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "m": 1e6, "mn": 1e6,
    "mln": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
    "trn": 1e12,
}  # fmt: skip
_VULGAR: Final = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8}
_DIGITS: Final = re.compile(
    r"(?<![\w.,/:#])(?<!\w[-–'’])"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?|\d{1,15}(?:\.\d+)?)"
    r"(?:\s?(?P<vulgar>[½¼¾⅓⅔⅕⅛])|\sand\sa\s(?P<half>half|quarter)(?=\s(?:million|billion|trillion)))?"
    r"(?:[\s-]?(?P<scale>(?i:(?:lakh|thousand|hundred)\scrores?|hundred|thousand|lakhs?|million|crores?|billion|trillion"
    r"|mln|mn|bn|trn|tn))\b"
    r"|(?P<short>[kKmMbB])(?=[\s.,;:)\]”\"’–+-]|$))?"
    r"(?!(?!(?:[kcm]m|km/h|[mk]g|ml|[mk]ph|ft|lbs?|oz|hp|[kKMGT]Wh?|[kKMGT]B|hrs?|mins?|km²|m²)(?!\w))[\w/:]"
    r"|[.,]\d|-[A-Za-z]*\d)"
)
_METRES: Final = re.compile(r"\s(?:high|long|wide|race|above|below|from|away|deep|tall|sprint|dash|tower|freestyle)\b")
_SPELLED: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion"
)
_INITIALS: Final = r"a\s|bi|e[il]|f[io]|h[au]|mi|ni|on|s[ei]|t[ehrw]"
"""How the words for numbers begin, asked first: most words begin otherwise."""
_LASTING: Final = "(?:second|minute|hour|day|night|week|month|year|mile|foot|inch|metre|meter|point)(?![a-z])"
_DIGIT_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORDS: Final = re.compile(
    rf"(?<![\w-])(?<!\d\s)(?={_INITIALS})(?:(?P<whole>{'|'.join(_DIGIT_WORDS)})\sand\sa\s(?P<part>half|quarter)\s(?=thousand|million|billion|trillion)"
    rf"|(?:a|half\sa)\s(?=hundred|thousand|million|billion|trillion))?(?:{_SPELLED})"
    rf"(?:(?:[\s-]|\sand\s)(?:{_SPELLED})){{0,12}}(?!\w|-(?!{_LASTING})\w)",
    re.IGNORECASE,
)


class _Token:
    """A word as text2num wants it."""

    def __init__(self, word: str) -> None:
        self._word = word

    def text(self) -> str:
        return self._word

    def nt_separated(self, _previous: object) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return False


def numerals(text: str, span: Span) -> tuple[Numeral, ...]:
    """Find the numbers within `span`, in order, not overlapping; ordinals are none."""
    digits = list(_in_digits(text, span))
    taken = [one.span for one in digits]
    words = [one for one in _in_words(text, span) if not one.span.overlaps_any(taken)]
    return tuple(sorted((*digits, *words), key=lambda one: one.span)) if words else tuple(digits)


def _in_digits(text: str, span: Span) -> Iterator[Numeral]:
    for match in _DIGITS.finditer(text, span.start, span.end):
        number, word, end = _number(match), match["scale"] or match["short"], match.end()
        if match["short"] in {"m", "M"} and _METRES.match(text, end):
            word, end = None, match.end("number")
        scale = math.prod(_SCALES[one] for one in word.lower().split()) if word else 1
        yield Numeral(Span(match.start(), end), round(number * scale, 6), scale)


def _number(match: re.Match[str]) -> float:
    number = float(match["number"].replace(",", ""))
    if match["vulgar"]:
        return number + _VULGAR[match["vulgar"]]
    return number + {"half": 0.5, "quarter": 0.25}.get(match["half"], 0)


def _in_words(text: str, span: Span) -> Iterator[Numeral]:
    for match in _WORDS.finditer(text, span.start, span.end):
        words = re.findall(r"[a-z]+", match[0].lower())
        if match["whole"]:
            yield from _mixed(match, words)
            continue
        half = words[0] == "half"
        tokens = [_Token(word) for word in words if word not in {"half", "a"}]
        if words[0] == "a":
            tokens.insert(0, _Token("one"))
        found = find_numbers(tokens, "en", threshold=0)
        if len(found) == 1 and found[0].start == 0 and found[0].end == len(tokens) and not found[0].is_ordinal:
            value = found[0].value * (0.5 if half else 1)
            yield Numeral(Span(*match.span()), value, _scale(words[-1]), spelled=True)


def _mixed(match: re.Match[str], words: list[str]) -> Iterator[Numeral]:
    """Read "two and a half million"."""
    if len(words) == 5:
        scale = _scale(words[-1])
        value = _DIGIT_WORDS.index(words[0]) + 1 + (0.5 if match["part"].lower() == "half" else 0.25)
        yield Numeral(Span(*match.span()), value * scale, scale, spelled=True)


def _scale(word: str) -> float:
    return _SCALES.get(word, 1)
