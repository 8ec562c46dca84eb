"""Conjunctions: where "and", "but" or "while" joins two statements rather than two things."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from redpencil.analysis.claims.finite import AUXILIARY, OBJECT, PRESENT, past, surely
from redpencil.analysis.claims.subjects import Token, adverb, lead, tokens, verb
from redpencil.domain.span import Span
from redpencil.text.limits import MOST_JOINTS
from redpencil.text.numbers.dates import dates

LINK: Final = re.compile(
    r"(?:(?:and|but|while|whereas|moreover|furthermore|however|besides|meanwhile|in\saddition|also)\b,?\s+)+"
)
"""Words that join a clause to the one before."""
JOINT: Final = re.compile(r",?(?<!\s)\s+(?=(?:and|but|while|whereas)\s)|,\s+")
"""Where a clause may begin."""
_OPEN: Final = re.compile(
    r"""\s[–—-]+\s | \w—\w
  | \b(?:if|unless|whether|not\sonly|not\sjust|either|both|neither|nor|respectively|together|combined|rather\sthan|let
        |lets|so\sthat|the\smore|as\sif|as\sthough)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Signs and words whose reach over the clauses is not plain: nothing is parted where one stands."""
_SAYING: Final = re.compile(
    r"""\b(?:
    (?:say|show|tell|find|believe|think|suggest|claim|argue|estimate|expect|know|mean|hope|fear|insist|warn|note|explain
      |confirm|deny|reveal|indicate|predict|allege|assume|understand|feel|report|announce|see|hear|watch|make)(?:s|ed)?
   |said|shown|told|found|thought|knew|meant|felt|denied|denies|noted|argued|believed|saw|heard|what|how|why|whom)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words after which a clause may be somebody's words or thoughts, and no fact: none may stand before a joint."""
_HANGING: Final = re.compile(
    r"""\b(?:that|who|whose|which|where|when|because|although|though|once|until|instead|like|despite|amid|so|would|could
   |might|may|should|must|as(?!\sof\b|\swell\sas\b)|(?:after|before|since)\s(?!\d|[a-z]+ing\b))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words on which the next clause may hang, unless a comma and a subject of its own part it from them."""
_PRONOUNS: Final = frozenset(
    {"it", "he", "she", "they", "this", "these", "those", "that", "its", "his", "her", "their"}
)
"""A clause that begins with one of these is read with the clause before."""
_RELATIVE: Final = frozenset({"that", "which", "who", "whose", "where"})
_NEGATION: Final = re.compile(
    r"n[’']t\b|\b(?:not|never|no|none|nobody|nothing|without|hardly|few|little|only)\b", re.IGNORECASE
)
_FACT: Final = re.compile(
    r"\d|[A-Z]\w|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?"
    r"|billions?|half|third|quarter|twice|doubled|tripled)\b"
)
_LATER: Final = re.compile(r"\b(?:later|thereafter|afterwards?|then|subsequently|earlier|since|meanwhile|now)\b")
"""Words by which a clause has a time of its own, and not that of the clause before."""
_WHEN: Final = re.compile(
    r"\d|\s[A-Z]|day|week|month|year|quarter|decade|century|season|spring|summer|autumn|winter|night|morning|time"
)
"""Words before the subject that hold for every clause: when, or in which country, but not "in our tests"."""
_BARE: Final = frozenset({"have", "do", "are", "were"})
_NOW: Final = PRESENT | {"is", "has", "does"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A statement among others: where it starts with its joint, the place of its verb, what it leaves unsaid.

    `listed` says that only a comma joins it to the one before, `apart` that it has comma, conjunction and subject.
    """

    start: int
    verb: int
    shared: str = ""
    listed: bool = False
    apart: bool = False


def conjuncts(words: str, piece: Span) -> tuple[tuple[Span, str], ...]:
    """Part a piece if every part has a verb and a fact, and a date where another has one; with what each leaves unsaid.

    Otherwise the piece is its only part.
    """
    parts = _parts(piece.of(words))
    starts = [part.start + piece.start for part in parts]
    ends = [*(len(words[:start].rstrip(", ")) for start in starts[1:]), piece.end]
    return tuple((Span(start, end), part.shared) for start, end, part in zip(starts, ends, parts, strict=True))


def _parts(said: str) -> Sequence[_Part]:
    whole = (_Part(0, 0),)
    begin = len(lead(said))
    joints = sum(1 for _ in JOINT.finditer(said, begin))
    if not 0 < joints <= MOST_JOINTS or not _FACT.search(said, begin):
        return whole
    found = tokens(said)
    first = verb(found, len(tokens(said[:begin])), leads=True)
    known = first is not None
    if first is None:
        first = next((place for place, token in enumerate(found) if place and surely(token.word)), None)
    if first is None:
        return whole
    parts = (_Part(0, first), *_following(said, found, begin, first, known=known))
    if len(parts) == 1 or parts[-1].listed or _OPEN.search(said) or not _equal(said, found, parts):
        return whole
    return parts


def _following(said: str, found: Sequence[Token], begin: int, first: int, *, known: bool) -> Iterator[_Part]:
    """Look at what every joint is followed by: a subject of its own, or a verb that goes on with the one before.

    `known` says that what stands before the first verb is its subject, so that a second verb may take it over.
    """
    places = {token.start: place for place, token in enumerate(found)}
    when = said[:begin].strip() if _WHEN.search(said, 0, begin) else ""
    since, before, head = begin, first, said[: found[first].start]
    for joint in JOINT.finditer(said, found[first].end):
        link = LINK.match(said, joint.end())
        start = places.get(link.end() if link else joint.end())
        if start is None or start <= before:
            continue
        apart = joint[0].startswith(",") and link is not None
        own = None if found[start].word in _PRONOUNS else verb(found, start, apart=apart)
        onward = _going_on(found, start, before, places[joint.end()]) if known and link and own is None else None
        if not (own or onward) or _reached(said[since : joint.start()], link, own=own is not None, apart=apart):
            if link and link[0].startswith(("while", "whereas")):
                return
        elif own:
            shared = "" if _LATER.search(said, joint.end()) else when
            yield _Part(joint.end(), own, shared, listed=link is None, apart=apart)
            known, since, before = True, joint.end(), own
            head = f"{shared} {said[found[start].start : found[own].start]}"
        elif onward:
            yield _Part(joint.end(), onward, _subject(head))
            before = onward


def _reached(before: str, link: re.Match[str] | None, *, own: bool, apart: bool) -> bool:
    """Tell whether something in the words before a joint may reach over it."""
    if _SAYING.search(before):
        return True
    hanging = _HANGING.findall(before)
    if not own:
        return bool(hanging) or _NEGATION.search(before) is not None
    ties = link is not None and link[0].startswith("and") and bool(hanging) and hanging[-1] in _RELATIVE
    return bool(hanging) and (ties or not apart)


def _going_on(found: Sequence[Token], start: int, before: int, until: int) -> int | None:
    """Return the place of a verb that can only go on with the subject of the verb at `before`."""
    place = start
    while place < len(found) and adverb(found[place].word):
        place += 1
    if place + 1 >= len(found):
        return None
    word, head = found[place].word, found[before].word
    if any(_lists(*pair) for pair in pairwise(found[before:until])):
        return None
    if surely(word):
        return place if _agree(head, word) else None
    between = [token.word for token in found[before + 1 : until]]
    doubtful = head in AUXILIARY or not past(head) or any(past(other) or surely(other) for other in between)
    return place if past(word) and not doubtful and OBJECT.match(found[place + 1].text) else None


def _lists(token: Token, following: Token) -> bool:
    """Tell whether a verb follows after a comma: one of several, of which the last alone has an "and"."""
    word = following.word
    return token.text.endswith(",") and word.islower() and (surely(word) or past(word) or word.endswith("s"))


def _agree(head: str, word: str) -> bool:
    """Tell whether two verbs can have one subject: a bare form goes on only with another."""
    if word in _BARE:
        return head in _BARE
    return head not in _BARE and (word not in PRESENT or head in _NOW)


def _subject(head: str) -> str:
    """Return a clause's head without the adverbs before its verb."""
    found = head.split()
    while len(found) > 1 and adverb(found[-1]):
        found.pop()
    return " ".join(found)


def _equal(said: str, found: Sequence[Token], parts: Sequence[_Part]) -> bool:
    """Tell whether every part states a fact of its own, and all of them or none say when.

    A part that stands apart may say when for itself; another's date may be meant for the part before as well.
    """
    ends = [*(part.start for part in parts[1:]), len(said)]
    told = [
        Span(part.start if part.apart or not part.verb else found[part.verb].end, end)
        for part, end in zip(parts, ends, strict=True)
    ]
    if not all(_FACT.search(said, span.start, span.end) for span in told):
        return False
    dated = [bool(dates(said, span)) for span in told]
    return all(one == other or part.apart for one, other, part in zip(dated, dated[1:], parts[1:], strict=False))
