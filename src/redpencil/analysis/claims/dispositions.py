"""Dispositions: whether a sentence holds a claim, and if not, why not, in the words that show it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from redpencil.analysis.claims.cues import REMEMBERED, Cues
from redpencil.analysis.claims.rules import RULES, hard, solid
from redpencil.analysis.claims.thinness import Setting, thin
from redpencil.analysis.quotations.speech import Attribution
from redpencil.domain.article import Disposition, Role
from redpencil.text.pages.bylines import byline

_SIGNATURE: Final = re.compile(r"[—–-]?\s?[^.!?]{2,60}\(@\w{1,30}\)\s[A-Z][a-z]+\s\d{1,2},\s\d{4}")
"""How a post that is shown in an article is signed."""
_PROPER: Final = r"[A-Z][\w.’'&-]*(?:\s(?:[A-Z][\w.’'&-]*|of|for|the|and|de|van)){0,5}"
_CREDIT: Final = re.compile(
    r"\(?(?:(?:[A-Z][a-z]+\s)?(?i:credit|courtesy|source)[.:…]*\s?(?:of\s|by\s)?)?"
    rf"(?:{_PROPER}(?:(?:\s?[/|©,]\s?|\svia\s){_PROPER}){{0,3}})?\)?[.…]*"
)
"""What stands under a picture and only names somebody: whose it is, or whom it shows."""
_CHECKABLE: Final = ("comparison", "superlative", "change", "law", "measure", "quantifier")
_GOING_ON: Final = 0.2
"""Below this worthiness, what somebody goes on to say is no claim of its own. Set by eye on ten news pages."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a sentence and the reason, in plain words."""

    disposition: Disposition
    reason: str = ""


@lru_cache(maxsize=REMEMBERED)
def judge(cues: Cues, said: Attribution | None, setting: Setting, *, worth: float = 1.0) -> Judgement:
    """Decide what a sentence is; `worth` says how check-worthy it is.

    What somebody is reported to have said is a claim even where it is itself a forecast or an opinion: that it was said
    can be checked.
    """
    if why := _label(cues, setting.role):
        return Judgement(Disposition.VAGUE, why)
    if said is not None and len(cues.words) > 3:
        return _quoted(cues, said, worth)
    for rule in RULES:
        if (found := rule.find(cues)) and not rule.unless(cues, worth):
            return Judgement(rule.disposition, rule.reason.format(found))
    if why := thin(cues, worth, setting):
        return Judgement(Disposition.VAGUE, why)
    if solid(cues) or setting.named or cues.names or any(cues.count(meaning) for meaning in _CHECKABLE):
        return Judgement(Disposition.CLAIM)
    return Judgement(Disposition.VAGUE, "no name, amount, date, event or comparison to check")


def _label(cues: Cues, role: Role) -> str:
    """Say what a line is that only signs a text or a picture."""
    if byline(cues.text) is not None or ("(@" in cues.text and _SIGNATURE.fullmatch(cues.text)):
        return "it says by whom and when, and nothing about the world"
    if role is Role.CAPTION and not hard(cues) and _CREDIT.fullmatch(cues.text):
        return "it only names whose picture it is, or whom it shows"
    return ""


def _quoted(cues: Cues, said: Attribution, worth: float) -> Judgement:
    """Judge what somebody is reported to say; where a quotation only goes on, it has to say something of its own."""
    if said.verb:
        return Judgement(Disposition.CLAIM, f"somebody is quoted: “{said.verb}”")
    question = RULES[0]
    if question.find(cues):
        return Judgement(question.disposition, question.reason)
    if worth < _GOING_ON and not hard(cues) and not cues.names:
        return Judgement(Disposition.OPINION, f"{said.speaker} goes on without anything to look up")
    return Judgement(Disposition.CLAIM, "a quotation goes on")
