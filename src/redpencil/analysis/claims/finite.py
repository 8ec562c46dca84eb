"""Finite verbs: by which words a clause says that it has a subject of its own, or goes on with the one before."""

import re
from functools import cache
from typing import Final

from redpencil.text.wordlists import wordlists

AUXILIARY: Final = frozenset(
    {"is", "was", "are", "were", "has", "had", "have", "does", "did", "do", "will", "can"}
    | {"would", "could", "might", "may", "should", "must"}
)
"""Verbs that are finite wherever they stand."""

PRESENT: Final = frozenset(
    {"owns", "makes", "sells", "employs", "operates", "includes", "remains", "produces", "serves", "provides", "earns"}
    | {"requires", "allows", "lives", "contains", "manages", "represents", "pays", "becomes", "gives", "takes", "gets"}
    | {"goes", "comes", "keeps", "brings", "begins", "leads", "spends", "belongs", "publishes", "builds", "buys"}
)
"""Present forms that are no plural nouns."""

OFTEN_NOUNS: Final = frozenset(
    {"costs", "plans", "works", "runs", "uses", "offers", "features", "covers", "holds", "needs", "wants", "looks"}
    | {"supports", "aims", "weighs", "starts", "ships", "measures", "receives", "adds", "uses", "marks", "faces"}
    | {"lies", "stands", "calls", "helps", "turns", "plays", "accounts", "handles", "reaches", "ranks", "delivers"}
)
"""Present forms that may be plural nouns: what follows them tells."""

_TWOFOLD: Final = frozenset(
    {"bought", "brought", "built", "caught", "cost", "cut", "dealt", "fed", "felt", "found", "fought", "held", "hit"}
    | {"kept", "laid", "led", "left", "lent", "lost", "made", "met", "paid", "put", "said", "sold", "sent", "shot"}
    | {"slid", "spent", "split", "stood", "stuck", "struck", "swept", "taught", "told", "thought", "understood"}
    | {"won", "launched", "fired", "woke", "wept"}
)
"""Past forms that are participles too: a ship *built* in Kiel."""
_NO_FINITE: Final = frozenset(
    {"been", "done", "gone", "given", "taken", "written", "spoken", "shown", "grown", "fallen", "risen", "driven"}
    | {"broken", "chosen", "stolen", "frozen", "hidden"}
)

OBJECT: Final = re.compile(
    r"(?:an?|the|its|his|her|their|it|him|them|this|that|these|those|all|both|some|many|more|most|no|nearly|about|almost"
    r"|around|only|another|two|three|four|five|six|seven|eight|nine|ten|\W{0,2}\d\S*|\W{0,2}[A-Z]\S*)(?!\w)"
)
"""What follows a verb that acts on something; a participle has nothing of the kind after it."""
_WITH: Final = re.compile(r"(?:with|to|up|on|like|better|at)$")


@cache
def _simple() -> frozenset[str]:
    return wordlists("cues.txt")["past"] - _TWOFOLD - _NO_FINITE - AUXILIARY


@cache
def _no_past() -> frozenset[str]:
    return wordlists("cues.txt")["not past"]


def surely(word: str) -> bool:
    """Tell whether a word is a finite verb and nothing else: is, owns, rose, didn't."""
    return word in AUXILIARY or word in PRESENT or word in _simple() or word.endswith(("n't", "n’t"))


def present(word: str, following: str) -> bool:
    """Tell whether a word is a present form: where it may be a plural noun, something for it to act on follows."""
    return word in PRESENT or (word in OFTEN_NOUNS and bool(OBJECT.match(following) or _WITH.match(following)))


def past(word: str) -> bool:
    """Tell whether a word may be a past form, or a participle: sold, opened."""
    regular = word.endswith("ed") and len(word) > 3 and word.isalpha() and word.islower() and word not in _no_past()
    return regular or word in _TWOFOLD or word in _simple()
