"""Attributed speech: who is said to have said it."""

import re
from dataclasses import dataclass
from typing import Final

_VERBS: Final = (
    "said|says|say|argue|warn|insist|projects|projected|stated|states|announced|announces|claimed|claims|reported|reports|told|added|adds|confirmed|confirms"
    "|denied|denies|argued|argues|warned|warns|noted|notes|insisted|insists|declared|declares|tweeted|wrote|writes"
    "|revealed|testified|alleged|alleges|acknowledged|admitted|promised|explained|explains|estimated|estimates|found"
    r"|recounted|recalled|recalls|remarked|replied|quipped|joked|complained|observed|responded|predicted|predicts|commented|urged|urges|asserted|asserts|pledged|pointed\sout|points\sout|testifies|concluded|suggested|suggests"
)
_ADVERBS: Final = r"(?:(?:also|later|recently|earlier|has|have|had|once|already|repeatedly|falsely|previously)\s)*"
_WHO: Final = r"(?:[A-Z]|[Tt]he\s|[Aa]n?\s|[Oo]ne\s|[Hh]is\s|[Hh]er\s|[Ii]ts\s|[Tt]heir\s)[^,;:“”\"()]{0,90}?"
_OPENING: Final = re.compile(
    rf"^(?:[^,“”\"]{{1,60}},\s)?(?P<who>{_WHO})(?:,[^,“”\"]{{1,160}},)?\s{_ADVERBS}(?P<verb>{_VERBS})\b"
    r"(?P<after>\s(?:that|it|he|she|they|there|its|his|her|their|the|a|in|on|at|to|by|no|more|nearly|about)\b"
    r"|\s[A-Z“\"‘]|,\s?[“\"]|:\s|\s\$?\d|\s[a-z]+s\s)"
)
_CLOSING: Final = re.compile(
    rf"(?:,[”\"’]?|[”\"’])\s(?:(?P<who>{_WHO}|he|she|they|it)(?:,[^,“”\"]{{1,120}},)?\s{_ADVERBS}(?P<verb>{_VERBS}|written)"
    rf"|(?P<verb2>said|says|added|wrote|tweeted|explained|argued|warned|noted)\s(?P<who2>{_WHO}))"
    r"(?<!\s[A-Z])(?=[.,;!?]|(?<=told)\s[A-Z]|\s(?:in|on|at|to|during|of|last|this|after|before|when|while|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday)\b|$)"
)
_DESCRIBED: Final = re.compile(
    rf"[”\"]\s(?P<who>{_WHO}),[^“”\"]{{1,160}}?\s{_ADVERBS}(?P<verb>said|says|told|added|wrote|explained|argued|warned|noted)"
    r"(?=[.,;!?]|\s(?:[A-Z]|the\s|a\s|in\s|on\s|at\s|last\s|this\s|reporters|to\s))"
)
"""After a quotation the speaker may be described at length before the verb comes."""
_ACCORDING: Final = re.compile(r"\b[Aa]ccording\sto\s(?P<who>[^,;:.“”\"()]{2,90})")
_FINITE: Final = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|would|can|could|should|may|might|must|do|does|did|that|which|because|when"
    r"|if|but|n't|as|so)\b"
)
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_BEFORE_WHO: Final = re.compile(
    r"^(?:(?:But|And|So|Yet|As)\s)?"
    r"(?:(?:This|Last|Next|Earlier\sthis|Late\slast|Early\slast)\s(?:week|month|year|spring|summer|autumn|fall|winter|[A-Z][a-z]+day)\s"
    rf"|(?:In|On|By|Since|During)\s(?:\d{{1,2}}\s)?(?:{_MONTHS}|[A-Z][a-z]+day)(?:\s\d{{1,2}})?(?:,?\s\d{{4}},?)?\s"
    r"|(?:In|By|Since)\s\d{4},?\s)?(?=\S)"
)
_BEFORE_VERB: Final = re.compile(r"\s(?:continues?d?|went\son|began|used)(?:\sto)?$")
_SUBORDINATE: Final = re.compile(
    r"(?:When|While|After|Before|If|Because|Although|Though|Since|Once|Even|Until|Unless)\s"
)
"""What is said in a clause that hangs on another is not what the sentence states."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, by which word the text says so; no word where a quotation only goes on."""

    speaker: str
    verb: str


def attribution(sentence: str) -> Attribution | None:
    """Find who a sentence's statement is put into the mouth of, or nothing where the author speaks."""
    closing, described = _CLOSING.search(sentence), _DESCRIBED.search(sentence)
    if described and (closing is None or described.start() < closing.start()):
        return _checked(described["who"], described["verb"])
    if closing:
        return _checked(closing["who"] or closing["who2"], closing["verb"] or closing["verb2"])
    if match := _OPENING.match(sentence):
        return _checked(match["who"], match["verb"])
    if match := _ACCORDING.search(sentence):
        return _checked(match["who"], "according to")
    return None


def _checked(who: str, verb: str) -> Attribution | None:
    who = _BEFORE_WHO.sub("", re.sub(r"\s+", " ", who).strip())
    who = _BEFORE_VERB.sub("", who)
    if _FINITE.search(who) or who.endswith((" who", " that")) or who in {"I", "We", "You"} or len(who.split()) > 12:
        return None
    return None if _SUBORDINATE.match(who) else Attribution(who, verb)
