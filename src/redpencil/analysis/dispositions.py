"""Dispositions: whether a sentence holds a claim, and if not, why not, in the words that show it."""

import re
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.cues import Cues
from redpencil.analysis.speech import Attribution
from redpencil.analysis.thinness import thin
from redpencil.domain.article import Disposition, Role
from redpencil.text.bylines import byline

_WISH: Final = re.compile(
    r"\b(?:let[’']s\shope|let\sus\shope|(?:I|we)\s(?:can\s(?:only\s)?)?(?:hope|wish)|here[’']s\shoping|hopefully"
    r"|fingers\scrossed|if\sonly)\b|^May\s(?:the|he|she|they|it|God|this|all|we|you)\b",
    re.IGNORECASE,
)
_BELIEF: Final = re.compile(
    r"\b(?:I|we)\s(?:(?:do|don[’']t|really|still|personally|firmly|would)\s)*(?:think|believe|feel|guess|suppose|prefer"
    r"|love|loved|like|liked|hate|hated|doubt|suspect|recommend)\b|\bin\s(?:my|our)\s(?:opinion|view)\b|\bto\smy\smind\b",
    re.IGNORECASE,
)
_DUTY: Final = re.compile(
    r"\b(?:should|ought\sto|shouldn[’']t|must|mustn[’']t|needs?\sto|had\sbetter|ha(?:s|ve)\severy\sright\sto)\b",
    re.IGNORECASE,
)
_BY_RULE: Final = re.compile(
    r"\b(?:by\slaw|under\s(?:the|a)\s\w*\s?(?:law|act|rules?)|required|requires)\b", re.IGNORECASE
)
_FUTURE: Final = re.compile(
    r"\b(?:will|shall|won[’']t|[a-z]+[’']ll|(?:is|are|was|were)\s(?:now\s|also\s)?(?:expected|set|due|likely|unlikely"
    r"|bound|about|poised|going|slated|forecast|projected)\sto)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\bI(?:[’'](?:m|ve|d))?\b(?!\.)|\b(?:my|me)\b|^(?:Surely|Maybe|Perhaps|Personally|Frankly|Honestly)\b"
    r"|\b(?:seems?|feels?|looks?)\s(?:like|as\sif|that|to\sbe)\b|\bwould\sseem\b"
)
_MAYBE: Final = re.compile(r"\b(?:might|may|could|perhaps|maybe|possibly|probably)\b", re.IGNORECASE)
_BIDDING: Final = re.compile(
    r"^(?:Let[’']s|Let\sus|Imagine|Consider|Remember|Think\s(?:of|about)|Click|Subscribe|Sign\sup|Follow|Share|Read\smore"
    r"|See\s(?:also|more)|Stay\stuned|Check\s(?:out|back)|Don[’']t\s(?:miss|forget)|Look\sat|Take\s(?:a\slook|note)"
    r"|Thank|Thanks(?!\sto)|Welcome|Please)\b"
)
_PLAN: Final = re.compile(
    r"\b(?:plans?|planned|intends?|aims?|agreed|promised|vowed|pledged|decided)\sto\b", re.IGNORECASE
)
_ASKING: Final = re.compile(
    r"^[“\"]?(?:The|My|Our|One)\s(?:\w+\s)?question\sis\s(?:what|who|why|how|whether|when|where)\b"
)
_SIGNATURE: Final = re.compile(r"[—–-]?\s?[^.!?]{2,60}\(@\w{1,30}\)\s[A-Z][a-z]+\s\d{1,2},\s\d{4}")
"""How a post that is shown in an article is signed."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a sentence and the reason, in plain words."""

    disposition: Disposition
    reason: str = ""


def judge(
    cues: Cues, said: Attribution | None, *, named: bool, worth: float = 1.0, role: Role = Role.BODY
) -> Judgement:
    """Decide what a sentence is; `named` says whether a known name stands in it, `worth` how check-worthy it is.

    What somebody is reported to have said is a claim even where it is itself a forecast or an opinion: that it was said
    can be checked.
    """
    if judgement := _byline(cues):
        return judgement
    if said is not None and len(cues.words) > 3:
        return Judgement(
            Disposition.CLAIM, f"somebody is quoted: “{said.verb}”" if said.verb else "a quotation goes on"
        )
    for rule in _RULES:
        if judgement := rule(cues):
            return judgement
    if why := thin(cues, worth, role, named=named):
        return Judgement(Disposition.VAGUE, why)
    if _solid(cues) or named or cues.names or any(cues.count(meaning) for meaning in _CHECKABLE):
        return Judgement(Disposition.CLAIM)
    return Judgement(Disposition.VAGUE, "no name, amount, date, event or comparison to check")


def _byline(cues: Cues) -> Judgement | None:
    if byline(cues.text) is None and not _SIGNATURE.fullmatch(cues.text):
        return None
    return Judgement(Disposition.VAGUE, "it says by whom and when, and nothing about the world")


def _question(cues: Cues) -> Judgement | None:
    asks = cues.text.rstrip("”\"’' )*").endswith("?") or _ASKING.match(cues.text) is not None
    return Judgement(Disposition.QUESTION, "it asks and states nothing") if asks else None


def _wish(cues: Cues) -> Judgement | None:
    match = _WISH.search(cues.text)
    return Judgement(Disposition.WISH, f"“{match[0]}” is a wish") if match else None


def _belief(cues: Cues) -> Judgement | None:
    match = _BELIEF.search(cues.text)
    return Judgement(Disposition.OPINION, f"“{match[0]}” is the author's view") if match else None


def _duty(cues: Cues) -> Judgement | None:
    match = _DUTY.search(cues.text)
    if match is None or _hard(cues) or _BY_RULE.search(cues.text):
        return None
    return Judgement(Disposition.OPINION, f"“{match[0]}” says what ought to be, not what is")


def _forecast(cues: Cues) -> Judgement | None:
    match = _FUTURE.search(cues.text)
    if match is None or _PLAN.search(cues.text) or _past_before(cues, match.start()):
        return None
    return Judgement(Disposition.FORECAST, f"“{match[0]}” is about the future")


def _taste(cues: Cues) -> Judgement | None:
    verdicts = cues.meanings.get("opinion", ())
    if not verdicts or _solid(cues):
        return None
    return Judgement(Disposition.OPINION, f"“{verdicts[0]}” is a matter of taste or judgement")


def _own_voice(cues: Cues) -> Judgement | None:
    match = _OWN.search(cues.text)
    if match is None or _solid(cues):
        return None
    return Judgement(Disposition.OPINION, f"“{match[0]}”: the author speaks for himself or herself")


def _bidding(cues: Cues) -> Judgement | None:
    match = _BIDDING.match(cues.text)
    if match is None:
        return None
    return Judgement(Disposition.VAGUE, f"“{match[0]}” bids the reader do something and states nothing")


def _short(cues: Cues) -> Judgement | None:
    short = len(cues.words) < 3 and not _hard(cues)
    return Judgement(Disposition.VAGUE, "too short to state anything") if short else None


def _maybe(cues: Cues) -> Judgement | None:
    match = _MAYBE.search(cues.text)
    return Judgement(Disposition.FORECAST, f"“{match[0]}” leaves it open") if match and not _solid(cues) else None


_RULES: Final = (_question, _wish, _belief, _duty, _forecast, _taste, _own_voice, _bidding, _short, _maybe)
"""Why a sentence holds no claim, in the order in which the reasons are tried."""

_CHECKABLE: Final = ("comparison", "superlative", "change", "law", "measure", "quantifier")


def _hard(cues: Cues) -> bool:
    """Tell whether there is something to look up: an amount, or a date that is more than "this week"."""
    return bool(cues.quantities) or any(not mention.relative for mention in cues.dates)


def _solid(cues: Cues) -> bool:
    """Tell whether something is said to have happened, or there is something to look up."""
    return _hard(cues) or cues.count("past") > 0


def _past_before(cues: Cues, place: int) -> bool:
    """Tell whether the words before `place` already say that something happened."""
    words = set(cues.text[:place].lower().split())
    return any(word in words for word in cues.meanings.get("past", ()))
