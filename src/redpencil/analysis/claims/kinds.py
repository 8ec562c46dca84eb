"""Kinds: what leads in a claim."""

import re
from functools import lru_cache
from typing import Final

from redpencil.analysis.claims.cues import REMEMBERED, Cues
from redpencil.analysis.quotations.speech import Attribution
from redpencil.domain.claim import Kind
from redpencil.text.numbers.quantities import Quantity

_NO_SUPERLATIVE: Final = (
    "harv|inter|for|prot|requ|hon|mod|lat|cont|arr|inv|t|gu|w|e|ch|n|qu|dig|sugg|conqu|pri|beh|midw|northw|southw|unr"
    "|p|v|manif"
)
"""What goes before "est" in other words: harvest, interest, forest."""
_SUPERLATIVE: Final = re.compile(
    rf"""
    \b(?:the|its|their|his|her|[a-z]+[’']s|[A-Z]\w+[’']s)\s(?:\w+[\s-]){{0,2}}?
    (?: most(?!\sof\b) | least | first(?!\s(?:half|quarter|time\sin|of\sall|place|name|lady|minister))
      | only | sole | top | leading | (?!(?:{_NO_SUPERLATIVE})est\b)[a-z]{{2,}}est | best | worst )
    \s(?!week|year|month|night)
  | \b(?: record | unprecedented | never\sbefore | first[-\s]ever | more\sthan\sany(?:one)? | number\sone | No\.\s1
        | of\sall\stime )\b""",
    re.VERBOSE,
)
_NAMING: Final = re.compile(
    r"\b(?:known\sas|named|called|renamed|rebranded|dubbed|headed\sby|led\sby|founded\sby)\s(?:the\s)?[“\"]?[A-Z]"
)
_HOLDING: Final = re.compile(
    r"\b(?:is|was|became|as)\s(?:\w+\s){0,3}(?:chief|president|chairman|chairwoman|CEO|director|founder|head|minister"
    r"|secretary|governor|mayor|owner|editor|spokes\w+)\b"
)
_KNOWN: Final = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s$")
"""Before a number it says that so many are known already: the two companies, its 40 boats."""
_NAMED: Final = re.compile(
    r"(?:(?<=[\w,;:)]\s)(?:[A-Z]\w*[\w’'-]*|[a-z]{1,2}[A-Z]\w*)|\b\w*(?:[a-z][A-Z]|-[A-Z])\w*|\bSeries|\bPhase)\s$"
)
"""Before a bare number it says that this belongs to a name: Wi-Fi 6, iPhone 11, Phase 1."""
_FEW: Final = 10
_BEFORE: Final = 80
"""How many letters before a number are looked at."""
_LONG_QUOTATION = 5


@lru_cache(maxsize=REMEMBERED)
def kind(cues: Cues, said: Attribution | None, *, quoted: bool = False) -> Kind:
    """Name the leading kind of a claim: quotation, quantity, superlative, date, name, else plain fact.

    `quoted` says that the sentence begins within a quotation; where it is known whose, that leads.
    """
    if (said and quoted) or any(len(quoted.split()) >= (3 if said else _LONG_QUOTATION) for quoted in cues.quotations):
        return Kind.QUOTATION
    if measured(cues):
        return Kind.QUANTITY
    if _SUPERLATIVE.search(cues.text):
        return Kind.SUPERLATIVE
    if any(not mention.relative for mention in cues.dates):
        return Kind.DATE
    if _NAMING.search(cues.text) or _HOLDING.search(cues.text):
        return Kind.NAME
    return Kind.FACT


def measured(cues: Cues) -> bool:
    """Tell whether a sentence states an amount, and not only names what has a number: Wi-Fi 6, the two companies."""
    return any(not _known(cues, amount) for amount in cues.quantities)


def _known(cues: Cues, amount: Quantity) -> bool:
    """Tell whether an amount only points to a few that are known already, or belongs to a name, and states nothing."""
    before = amount.span.start
    near = max(0, before - _BEFORE)
    bare = amount.span.of(cues.text).isdigit()
    if bare and not amount.unit and _NAMED.search(cues.text, near, before):
        return True
    return amount.high <= _FEW and _KNOWN.search(cues.text, near, before) is not None
