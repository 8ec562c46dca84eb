"""Rules: by which words a sentence shows that it holds no claim, and the reason that is given."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from redpencil.analysis.claims import lexicon
from redpencil.analysis.claims.cues import Cues
from redpencil.analysis.claims.phrasing import phrase
from redpencil.domain.article import Disposition

_WISH: Final = phrase(
    "hope wish hoping hopefully crossed only may",
    r"\b(?:let[’']s\shope|let\sus\shope|(?:I|we)\s(?:can\s(?:only\s)?)?(?:hope|wish)|here[’']s\shoping|hopefully"
    r"|fingers\scrossed|if\sonly)\b|^May\s(?:the|he|she|they|it|God|this|all|we|you)\b",
)
_BELIEF: Final = phrase(
    "i we my our recommended",
    r"""\b(?:I|we)\s(?:(?:do|don[’']t|really|still|personally|firmly|would|also|especially)\s)*
        (?:think|believe|feel|guess|suppose|prefer|love|loved|like|liked|hate|hated|doubt|suspect|recommend|welcome|enjoy
          |miss|appreciate|adore|wonder|bet)\b
      | \b(?:I[’']m|we[’']re)\s(?:\w+\s)?(?:glad|happy|sorry|sure|afraid|excited|hopeful|confident|impartial)\b
      | ^(?:Highly\s)?[Rr]ecommended\b
      | \bin\s(?:my|our)\s(?:opinion|view)\b | \bto\smy\smind\b""",
    flags=re.IGNORECASE | re.VERBOSE,
)
_DUTY: Final = phrase(
    "should ought shouldn must mustn need needs better right imperative trick challenge solution answer",
    r"\b(?:should(?!\s(?:(?-i:[A-Z]\w+)|the|they|he|she|it|any|this)\b)|ought\sto|shouldn[’']t|must|mustn[’']t|needs?\sto|had\sbetter|ha(?:s|ve)\severy\sright\sto"
    r"|the\s(?:imperative|trick|challenge|solution|answer)\sis\sto)\b",
)
_BY_RULE: Final = re.compile(
    r"\b(?:by\slaw|under\s(?:the|a)\s\w*\s?(?:law|act|rules?)|required|requires)\b", re.IGNORECASE
)
_FUTURE: Final = phrase(
    "will shall won ll expected set due likely unlikely bound about poised going slated forecast projected",
    r"\b(?:will|shall|won[’']t|[a-z]+[’']ll|(?:is|are|was|were)\s(?:now\s|also\s)?(?:expected|set|due|likely|unlikely"
    r"|bound|about|poised|going|slated|forecast|projected)\sto(?!\s(?:the|an?|its|their|this|these|poor|bad)\b))\b",
)
_PLAN: Final = re.compile(
    r"\b(?:plans?|planned|intends?|aims?|agreed|promised|vowed|pledged|decided)\sto\b", re.IGNORECASE
)
_DATED_PLAN: Final = re.compile(
    r"(?:\bwill|[’']ll|(?:is|are)\s(?:now\s)?(?:set|due|scheduled|going|slated)\sto)\s(?:[a-z]+ly\s|also\s|then\s|now\s)?(?:acquire"
    r"|add|appear|begin|bring|build|buy|cancel|cease|close|cut|deliver|drop|end|expand|give\sup|hand|halt|hire|host|hold"
    r"|increase|introduce|invest|join|launch|lay\soff|leave|lower|merge|move|offer|open|pay|phase\sout|publish|pull\sout"
    r"|raise|reduce|release|replace|resign|retire|return|roll\sout|sell|shift|ship|shut|spend|start|step\sdown|stop|switch"
    r"|take\sover|transfer|unveil|withdraw)\b"
)
"""What a firm or an office that is named decides itself; with a day it is a plan, and can be looked up today."""
_ASIDE: Final = re.compile(r"\b(?:that|which|who|after|since)\s((?:[\w’'-]+\s){1,4})")
"""The first words of a clause within the sentence, where what has happened may be told beside a forecast."""
_FANCY: Final = phrase(
    "if though like seem",
    r"\bit(?:[’']s|\sis|\swas)\s(?:almost\s|just\s)?(?:as\s(?:if|though)|like\syou)\b|\bwould\sseem\b"
    r"|\b(?:it|this|that)\s(?:also\s|almost\s)?(?:seems?|feels?|looks?|sounds?)\s(?:like|as\sif|as\sthough)\b",
)
_OWN: Final = phrase(
    "i my me surely maybe perhaps personally frankly honestly seem seems feel feels look looks",
    r"\bI(?:[’'](?:m|ve|d))?\b(?!\.)|\b(?:my|me)\b|^(?:Surely|Maybe|Perhaps|Personally|Frankly|Honestly)\b"
    r"|\b(?:seems?|feels?|looks?)\s(?:like|as\sif|that|to\sbe)\b",
    flags=re.NOFLAG,
)
_MAYBE: Final = phrase(
    "might may could perhaps maybe possibly probably", r"\b(?:might|may|could|perhaps|maybe|possibly|probably)\b"
)
_BIDDING: Final = phrase(
    "let imagine consider remember think click subscribe sign follow share read see stay check don look "
    "take thank thanks welcome please",
    r"^(?:Let[’']s|Let\sus|Imagine|Consider|Remember|Think\s(?:of|about)|Click|Subscribe|Sign\sup|Follow|Share|Read\smore"
    r"|See\s(?:also|more)|Stay\stuned|Check\s(?:out|back)|Don[’']t\s(?:miss|forget)|Look\sat|Take\s(?:a\slook|note)"
    r"|Thank|Thanks(?!\sto)|Welcome|Please)\b",
    flags=re.NOFLAG,
)
_ASKING: Final = re.compile(
    r"^[“\"]?(?:But\s|And\s)?(?:The|My|Our|One)\s(?:[\w-]+\s){0,2}(?:question|mystery)\b.{0,240}?"
    r"\b(?:is|was|remains)\s(?:what|who|why|how|whether|when|where)\b",
    re.IGNORECASE,
)
_VAIN: Final = phrase(
    "impact waves strides headlines inroads splash difference progress history mark role part rage stay "
    "map game talk crossroads way landscape world storm heads eyebrows volumes itself themselves",
    r"""\b(?:
    (?:mak(?:e|es|ing)|made)\s(?:\w+\s)?(?:impact|waves|strides|headlines|inroads|splash|difference|progress|history)
   |(?:mak(?:e|es|ing)|made|leaving|leaves?)\s(?:its|their|his|her)\smark
   |play(?:s|ed|ing)?\san?\s(?:\w+\s)?(?:key|crucial|vital|important|major|central|big)\s(?:role|part)
   |(?:is|are|was|were)\s(?:all\sthe\srage|here\sto\sstay|on\sthe\smap|a\sgame[-\s]changer|the\stalk\sof|at\sa\scrossroads)
   |(?:come|came|comes)\sa\slong\sway|go(?:es)?\sa\slong\sway|chang(?:e|es|ing)\sthe\s(?:game|landscape|world)
   |(?:tak(?:e|es|ing)|took)\s(?:\w+\s)?by\sstorm|turn(?:s|ing|ed)?\sheads|rais(?:e|es|ing|ed)\seyebrows
   |speaks?\svolumes|(?:finds?|found)\s(?:itself|themselves)\sin\sa\s\w+
    )\b""",
    flags=re.IGNORECASE | re.VERBOSE,
)
"""Phrases that praise or sum up and say nothing that could be looked up."""

_HAPPENED: Final = frozenset({"has", "have", "had", "was", "were", "did", "hasn't", "haven't", "wasn't", "didn't"})
_SURE: Final = 0.4
"""From this worthiness on, a past form is taken for what has happened and not for a participle."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Why a sentence holds no claim: what is found in it, and the `reason`, in which {} is what was found.

    `unless` names what the sentence may hold that makes it a claim all the same; its second value is the worthiness.
    """

    disposition: Disposition
    find: Callable[[Cues], str]
    reason: str
    unless: Callable[[Cues, float], bool] = lambda _cues, _worth: False


def hard(cues: Cues) -> bool:
    """Tell whether there is something to look up: an amount, or a date that is more than "this week"."""
    return bool(cues.quantities) or any(not mention.relative for mention in cues.dates)


def solid(cues: Cues, _worth: float = 1.0) -> bool:
    """Tell whether something is said to have happened, or there is something to look up."""
    return hard(cues) or cues.count("past") > 0


def _question(cues: Cues) -> str:
    asks = cues.text.rstrip("”\"’' )*").endswith("?") or _ASKING.match(cues.text) is not None
    return "?" if asks else ""


def _taste(cues: Cues) -> str:
    verdicts: Sequence[str] = cues.meanings.get("opinion", ())
    return verdicts[0] if verdicts else ""


def _short(cues: Cues) -> str:
    return cues.text if len(cues.words) < 3 else ""


def _looked_up(cues: Cues, _worth: float) -> bool:
    return hard(cues)


def _ruled(cues: Cues, _worth: float) -> bool:
    return hard(cues) or _BY_RULE.search(cues.text) is not None


_AND: Final = re.compile(r",\s(?:and|but|so)\s")


def _beside(cues: Cues, _worth: float) -> bool:
    """Tell whether a belief only comes in a later clause, after one with something to look up."""
    joint, belief = _AND.search(cues.text), _BELIEF.search(cues)
    if joint is None or belief is None or belief.start() < joint.end():
        return False
    return any(amount.span.end <= joint.start() for amount in cues.quantities)


def _amount(cues: Cues, _worth: float) -> bool:
    return bool(cues.quantities)


def _happened(cues: Cues, _worth: float) -> bool:
    """Tell whether a forecast also says that something has happened, before it or in a clause within it, or a plan."""
    if cues.names and hard(cues) and _DATED_PLAN.search(cues.text):
        return True
    match = _FUTURE.search(cues)
    before = cues.text[: match.start() if match else 0].lower().split()
    aside = " ".join(_ASIDE.findall(cues.text.lower())).split()
    past = cues.meanings.get("past", ())
    return _PLAN.search(cues.text) is not None or any(word in past for word in (*before, *aside))


def _surely(cues: Cues, worth: float) -> bool:
    """Tell whether something happened besides what is left open: told before it, or hardly to be mistaken."""
    match = _MAYBE.search(cues)
    told = not _HAPPENED.isdisjoint(lexicon.words(cues.text[: match.start() if match else 0]))
    return hard(cues) or told or (cues.count("past") > 0 and worth >= _SURE)


RULES: Final = (
    Rule(Disposition.QUESTION, _question, "it asks and states nothing"),
    Rule(Disposition.WISH, _WISH.found, "“{}” is a wish"),
    Rule(Disposition.OPINION, _BELIEF.found, "“{}” is the author's view", _beside),
    Rule(Disposition.OPINION, _DUTY.found, "“{}” says what ought to be, not what is", _ruled),
    Rule(Disposition.FORECAST, _FUTURE.found, "“{}” is about the future", _happened),
    Rule(Disposition.OPINION, _taste, "“{}” is a matter of taste or judgement", solid),
    Rule(Disposition.OPINION, _FANCY.found, "“{}” tells an impression", _amount),
    Rule(Disposition.OPINION, _OWN.found, "“{}”: the author speaks for himself or herself", solid),
    Rule(Disposition.VAGUE, _BIDDING.found, "“{}” bids the reader do something and states nothing"),
    Rule(Disposition.VAGUE, _short, "too short to state anything", _looked_up),
    Rule(Disposition.VAGUE, _VAIN.found, "“{}” says nothing that could be looked up", solid),
    Rule(Disposition.FORECAST, _MAYBE.found, "“{}” leaves it open", _surely),
)
"""Why a sentence holds no claim, in the order in which the reasons are tried."""
