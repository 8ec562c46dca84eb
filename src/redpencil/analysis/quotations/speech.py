"""Attributed speech: who is said to have said it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_SAYING: Final = """
    acknowledged added adds admitted alleged alleges announced announces argue argued argues asserted asserts claimed
    claims commented complained concluded confirmed confirms declared declares denied denies estimated estimates
    explained explains found insist insisted insists joked noted notes observed pledged predicted predicts projected
    projects promised quipped recalled recalls recounted remarked replied reported reports responded revealed said say
    says stated states suggested suggests testified testifies told tweeted urged urges warn warned warns writes wrote"""
_VERBS: Final = "|".join((*_SAYING.split(), r"pointed\sout", r"points\sout"))
_PLAINLY: Final = "said|says|added|wrote|explained|argued|warned|noted"
"""Verbs that need no "that" after them to be about speech."""

_ADVERBS: Final = (
    r"(?:(?:also|later|earlier|has|have|had|once|already|then"
    r"|(?!(?:family|ally|assembly|reply|supply|monopoly|anomaly|daily|weekly|monthly)\b)[a-z]{3,}ly)\s)*"
)
_MANY: Final = (
    "people|officials|analysts|experts|critics|researchers|scientists|investigators|police|authorities|prosecutors"
    "|lawyers|economists|sources|doctors|witnesses|residents|organisers|organizers|some|many|most|several|two|three"
)
_WHO: Final = (
    rf"(?:[A-Z]|(?:{_MANY})(?=\s)|[Tt]he\s|[Aa]n?\s|[Oo]ne\s|[Hh]is\s|[Hh]er\s|[Ii]ts\s|[Tt]heir\s)"
    r"[^,;:“”\"()]{0,90}?"
)
_TITLED: Final = (
    r"(?:(?!(?:in|on|at|to|of|by|for|from|with|under|about|as|than|and|or|but|nor|yet|so|if|though|although|while|when"
    r"|which|who|whom|that|what|where|because|since|until|before|after|like|not|is|was|are|were)\s)"
    r"[a-z][a-z’'-]+\s){1,4}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}"
)
"""A full name with words before it that tell who it is: harbour master Ada Holm."""

_OPENING: Final = re.compile(
    rf"""^
    (?:[^,“”"]{{1,60}},\s)?                       # In May,
    (?P<who>{_WHO}|(?<=,\s)(?:he|she|they))(?:,[^,“”"]{{1,160}},)?\s      # Ada Holm, who built it,
    {_ADVERBS}(?P<verb>{_VERBS})\b                # later said
    (?P<after>
        \s(?:that|it|he|she|they|there|its|his|her|their|the|a|in|on|at|to|by|no|more|nearly|about|some|many|most|all|both
            |these|those|this|last|earlier|people|what|how|why|whether)\b
      | \s[A-Z“"‘] | ,\s?[“"] | :\s | \s\$?\d | \s[a-z]+s\s
    )""",
    re.VERBOSE,
)
_CLOSING: Final = re.compile(
    rf"""
    (?:,[”"’]?|(?<=[.!?…—,'’-])[”"’]|[”"’](?=\s(?:{_PLAINLY})\s))\s    # It sank,”
    (?:
        (?P<who>{_WHO}|{_TITLED}|he|she|they|it)(?:,[^,“”"]{{1,120}},)?\s{_ADVERBS}(?P<verb>{_VERBS}|written)
      | (?!wrote\s(?:an?|the|his|her)\s)(?P<verb2>{_PLAINLY}|tweeted)\s(?P<who2>{_WHO}|{_TITLED})(?!\sof\s)
    )
    (?<!\s[A-Z])(?<!\s(?:Mr|Dr|Ms))(?<!\s(?:Mrs|Gov|Sen|Rep|Rev|Gen))    # no shortened word
    (?=
        [.,;!?]
      | (?<=told)\s[A-Z]
      | \s(?:in|on|at|to|during|of|last|this|after|before|when|while)\b
      | \s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b
      | $
    )""",
    re.VERBOSE,
)
_DESCRIBED: Final = re.compile(
    rf"""
    [”"]\s(?P<who>{_WHO}),[^“”"]{{1,160}}?\s      # ” Ada Holm, who built it with her own hands,
    {_ADVERBS}(?P<verb>{_PLAINLY}|told)
    (?= [.,;!?] | \s(?:[A-Z] | the\s | a\s | in\s | on\s | at\s | last\s | this\s | reporters | to\s) )""",
    re.VERBOSE,
)
"""After a quotation the speaker may be described at length before the verb comes."""
_ACCORDING: Final = re.compile(r"\b[Aa]ccording\sto\s(?P<who>[^,;:.“”\"()]{2,90})")

_FINITE: Final = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|would|can|could|should|may|might|must|do|does|did|that|which|because|when"
    r"|if|but|n't|as|so)\b"
)
"""Words with one of these are a clause, and nobody's name."""
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_BEFORE_WHO: Final = re.compile(
    rf"""^
    (?:(?:But|And|So|Yet|As)\s)?
    (?:
        (?:This|Last|Next|Earlier\sthis|Late\slast|Early\slast)\s                            # Last week
        (?:week|month|year|spring|summer|autumn|fall|winter|[A-Z][a-z]+day)\s
      | (?:In|On|By|Since|During)\s(?:\d{{1,2}}\s)?(?:{_MONTHS}|[A-Z][a-z]+day)              # On Monday; In May 2020,
        (?:\s\d{{1,2}})?(?:,?\s\d{{4}},?)?\s
      | (?:In|By|Since)\s\d{{4}},?\s                                                         # In 2020,
    )?
    (?=\S)""",
    re.VERBOSE,
)
_VERB_WITHIN: Final = re.compile(
    r"\b(?:then|what|how|why)\b|\b[a-z]{2,}ed\s(?:and|that|the|an?|his|her|their|it)\b|\sand$"
)
"""Where one of these stands, the words before "said" are no name but a clause of their own."""
_DONE: Final = frozenset(
    {
        "added",
        "adds",
        "found",
        "observed",
        "recalled",
        "recalls",
        "revealed",
        "suggested",
        "suggests",
        "estimated",
        "noted",
        "reported",
        "concluded",
    }
)
"""Verbs of doing or of being seen as well as of speech: they need a clause after them."""
_CLAUSE_AFTER: Final = re.compile(
    r"\s(?:[^.;:]{0,40}?\bthat\b|(?:it|he|she|they|there|no|more|nearly|about|how|why|whether|what|some|many|most)\s)"
    r"|,?:?\s?[“\"‘]|:\s|\s\$?\d"
)
_AUTHOR: Final = re.compile(r"(?:I|We|You)\b|.*\b(?:been|being)$")
"""Those who speak here are no speakers, nor is who was told."""
_NO_HEAD: Final = re.compile(
    r"(?:From|Like|To|For|With|In|At|On|By|As|Of|Among|Under|Then|Now|Perhaps|Here|There|(?:\w+\s){1,2}ago|Yesterday)\s"
)
"""What begins so is no name; who speaks may stand at its end: then he said."""
_AT_END: Final = re.compile(r"(?<=\s)(?:he|she|they|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3})$")
_THING: Final = frozenset({"It", "This", "That", "it", "this", "that"})
_SPEAKS: Final = frozenset(
    {"said", "says", "announced", "added", "adds", "stated", "confirmed", "denied", "reported", "warned", "declared"}
)
"""What "it" does where it is a firm; where it suggests something, it may as well be a finding."""
_BEFORE_VERB: Final = re.compile(r"\s(?:continues?d?|went\son|began|used)(?:\sto)?$")
_REMEMBERED: Final = 1_000
"""Of how many sentences it is remembered who speaks in them."""
_LONGEST: Final = 12
_LONGEST_SOURCE: Final = 18
"""How many words a speaker has at most; a survey or report has more of them than a person."""
_SUBORDINATE: Final = re.compile(
    r"(?:When|While|After|Before|If|Because|Although|Though|Since|Once|Even|Until|Unless)\s"
)
"""What is said in a clause that hangs on another is not what the sentence states."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, by which word the text says so; no word where a quotation only goes on."""

    speaker: str
    verb: str


@lru_cache(maxsize=_REMEMBERED)
def attribution(sentence: str) -> Attribution | None:
    """Find who a sentence's statement is put into the mouth of, or nothing where the author speaks."""
    closing, described = _CLOSING.search(sentence), _DESCRIBED.search(sentence)
    if described and (closing is None or described.start() < closing.start()):
        return _checked(described["who"], described["verb"])
    if closing:
        return _checked(closing["who"] or closing["who2"], closing["verb"] or closing["verb2"])
    if (match := _OPENING.match(sentence)) and _states(sentence, match):
        return _checked(match["who"], match["verb"])
    if match := _ACCORDING.search(sentence):
        return _checked(match["who"], "according to", longest=_LONGEST_SOURCE)
    return None


def _states(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether a verb that need not be one of speech is followed by what was said."""
    return match["verb"] not in _DONE or _CLAUSE_AFTER.match(sentence, match.end("verb")) is not None


def _checked(who: str, verb: str, longest: int = _LONGEST) -> Attribution | None:
    who = _BEFORE_WHO.sub("", re.sub(r"\s+", " ", who).strip())
    who = _BEFORE_VERB.sub("", who)
    if _NO_HEAD.match(who):
        tail = _AT_END.search(who)
        return Attribution(tail[0], verb) if tail else None
    if (
        _FINITE.search(who)
        or who.endswith((" who", " that"))
        or _AUTHOR.match(who)
        or (who in _THING and verb not in _SPEAKS)
        or _VERB_WITHIN.search(who)
        or len(who.split()) > longest
    ):
        return None
    return None if _SUBORDINATE.match(who) else Attribution(who, verb)
