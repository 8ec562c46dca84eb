"""Bylines: the lines that say who wrote an article and when; they belong to it, unlike a page's time stamps."""

import re
from typing import Final

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_BYLINE: Final = re.compile(
    r"(?:by|written by|reported by|story by|text by)(?::|\s)\s*\S.{0,80}"
    r"|(?:(?:last )?(?:updated|published|posted|modified)|on)?\W*"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
    rf"(?:{_MONTH}\s+{_DAY},?\s+\d{{4}}|{_DAY}\s+{_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
    r"\b.{0,40}",
    re.IGNORECASE,
)


def is_byline(line: str) -> bool:
    """Tell whether a line only says by whom, or on which day, an article was published."""
    return _BYLINE.fullmatch(line) is not None
