"""Thinness: sentences that state something, but nothing that a checker could look up."""

import re
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.claims.cues import Cues
from redpencil.analysis.claims.finite import surely
from redpencil.analysis.claims.kinds import measured
from redpencil.analysis.claims.pointing import ACTING
from redpencil.domain.article import Role

_LEAST: Final = 0.2
"""Below this worthiness a sentence without a name, number or date is skipped whatever it tells."""
_LITTLE: Final = 0.25
"""Below this, where nothing is said to have happened either; and so is a subhead."""
_NAMED: Final = 0.16
"""Below this, even where a name stands in it. The three were set by eye on the claims listed from ten news pages."""
_FRAGMENT: Final = 0.35

_LEANING: Final = 0.3
_LEANING_UNNAMED: Final = 0.4
"""Below these, a sentence about "this" or "it" is skipped where the text does not tell what that is."""
_OPEN: Final = re.compile(
    r"(?:That|This|It|They|These|Those)(?:[’']\w+)?|The\ssame|(?:the|The)\s(?:former|latter)|So\s\w+"
)
_DONE_BY_THEM: Final = re.compile(rf"\b[Tt]hey(?:{ACTING.pattern})", re.VERBOSE)
"""What firms and people are said to have done can be looked up once it is seen who they are."""

_SIGNPOST: Final = re.compile(
    r"^(?:(?:And|But|So|Then|Still|Of\scourse|However),?\s)?(?:there|here)(?:[’']s|\s(?:is|are))\s(?:\w+\s){0,3}"
    r"(?:reasons?|factors?|ways?|things?|questions?|issues?|problems?|sources|options|details)\b[^,;:]{0,60}$",
    re.IGNORECASE,
)
_ADVICE: Final = re.compile(r"^If\syou(?:[’'](?:re|ve|d))?\b")
_ANNOUNCING: Final = re.compile(r"^(?:Why|How|What|Where|When|Who|Which)\b(?!.*\?)", re.IGNORECASE)
_TITLE: Final = re.compile(r"^(?:The|A|An|One|\d+)\s[^,:;]{3,60}?\s(?:that|who|which)(?:[’']s|\s)", re.IGNORECASE)
_INTENT: Final = re.compile(
    r"\b(?:wants?|hopes?|aims?|seeks?|looks|dreams|wishes|longs|tries|eyes|bets)\s(?:to|for|on|of|an?|the|more|in)\b",
    re.IGNORECASE,
)
_LONGEST_NAME: Final = 8
_WITHIN_NAMES: Final = frozenset({"and", "for", "in", "of", "on", "the", "with", "a", "an", "by", "to"})
_VERB: Final = re.compile(
    r"""
    \b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|may|might|must|shall|should
      |make|get|go|come|take|give|say|see|know|run|use|need|want|live|die|work|pay|buy|sell|show|hold|keep|put|let|mean
      |lead|leave|think|find|tell|ask|feel|try|call|grow|fall|rise|win|lose|[a-z]+n[’']t|[a-z]+ed)\b
  | (?:(?<=\w\s)|(?<=,\s))[^\W\d_]{2,}(?<![su’'])s\b
  | (?<=\w)[’'](?:re|ve|ll|m)\b
  | \b(?:it|that|there|here|he|she|what|who)[’']s\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What may be a verb; plural nouns look like one, so that only what is surely none is a fragment."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a sentence besides its words.

    `named` says that a known name stands in it; `pointing` are the words by which it leans on an earlier sentence
    without naming what is meant.
    """

    role: Role = Role.BODY
    named: bool = False
    pointing: str = ""


def thin(cues: Cues, worth: float, setting: Setting) -> str:
    """Say why there is nothing to look up in a sentence that nobody is quoted for, or nothing where there is."""
    if setting.role is Role.SUBHEAD and _names_only(cues):
        return "a heading that names its subject and states nothing"
    if cues.quantities or cues.quotations or any(not mention.relative for mention in cues.dates):
        return ""
    past = cues.count("past") > 0
    if setting.role in {Role.HEADLINE, Role.SUBHEAD} and (why := _heading(cues, worth, setting.role, past=past)):
        return why
    named = setting.named or bool(cues.names)
    if (
        _OPEN.fullmatch(setting.pointing)
        and not _DONE_BY_THEM.search(cues.text)
        and worth < (_LEANING if named else _LEANING_UNNAMED)
    ):
        return f"“{setting.pointing}” points back, and the rest cannot be looked up without it"
    return _manner(cues) or _bare(cues, worth, past=past, named=named)


def _names_only(cues: Cues) -> bool:
    """Tell whether a heading is a name, perhaps with its number: Wi-Fi 6."""
    words = cues.text.split()
    if len(words) > _LONGEST_NAME or measured(cues) or cues.dates or any(surely(word.lower()) for word in words):
        return False
    return all(not word.islower() or word in _WITHIN_NAMES for word in words)


def _manner(cues: Cues) -> str:
    """Say what a sentence does instead of stating something."""
    if _ADVICE.match(cues.text):
        return "it advises the reader"
    return "it announces what follows" if _SIGNPOST.match(cues.text.rstrip(".: ")) else ""


def _bare(cues: Cues, worth: float, *, past: bool, named: bool) -> str:
    """Say what a sentence of little worth lacks."""
    if not named and (worth < _LEAST or (worth < _LITTLE and not past)):
        return "no name, number or date to check"
    if past or worth >= _FRAGMENT:
        return ""
    if not _VERB.search(cues.text):
        return "a fragment that states nothing"
    return "no number, date, event or comparison to check" if worth < _NAMED and not cues.count("negation") else ""


def _heading(cues: Cues, worth: float, role: Role, *, past: bool) -> str:
    if _ANNOUNCING.match(cues.text):
        return "a heading that only announces an answer"
    if _TITLE.match(cues.text) and not past:
        return "a heading that names its subject and states nothing"
    if _INTENT.search(cues.text) and not past:
        return "a heading that tells of a wish or an intention"
    if worth < (_LITTLE if role is Role.SUBHEAD else _NAMED):
        return "a heading without anything to look up"
    return ""
