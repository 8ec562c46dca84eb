"""Candidates: who can be meant by a pronoun, or by a description such as "the company".

In doubt nobody is: a wrong name in the mouth of the author is worse than a pronoun that the reader has to look up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from redpencil.domain.name import NameKind


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody or something named in a sentence, as it is spelled there; `leads` says that it is the subject."""

    name: str
    kind: NameKind
    leads: bool = field(default=False, compare=False)

    @property
    def plain(self) -> str:
        """The name without the article that the text gives it."""
        return self.name.removeprefix("the ")

    @property
    def thing(self) -> bool:
        """Whether "it" can be meant: a name of unknown kind may be a person's, unless its form speaks against that."""
        if self.kind is NameKind.OTHER:
            return self.name != self.plain or self.name.isupper() or any(letter.isdigit() for letter in self.name)
        return self.kind in {NameKind.ORGANISATION, NameKind.PRODUCT}


class Told(NamedTuple):
    """A sentence that was read, as it reads alone, who is named in it, and whether it leaves open whom it is about."""

    statement: str
    bearers: tuple[Bearer, ...]
    dangling: bool = False


_FIRMS_BACK: Final = 3
"""How many sentences back "the company" may reach."""
_COINED: Final = re.compile(r"\b(?!Mc|Mac|O’|De|Di|Le|La|Van)\w*[a-z][A-Z]|\d[A-Z]|&")
"""Names that only firms and things have: WeWork, 3M."""
_TWO: Final = re.compile(
    r"the\s(?:two(?:\s(?:leaders|men|women|presidents|ministers|candidates))?|pair|duo)", re.IGNORECASE
)
_THINGS: Final = frozenset({NameKind.ORGANISATION, NameKind.PRODUCT, NameKind.OTHER})
_JOINED: Final = r"(?:[’']s)?(?:,[^.;]{2,120},)?\s(?:and|with)\s(?:the\s)?"
"""What stands between two names that are told of together."""
_BODY: Final = re.compile(
    r"\b(?:Committee|Commission|Bureau|Court|Department|Symphony|Orchestra|Police|Council|Office|Parliament|Senate"
    r"|Congress|Ombudsman|Church|Museum|Library|Ministry|Agency|University)\b"
)
"""By these a name shows that its bearer is no business."""
_BUSINESS: Final = re.compile(
    r"\b(?:company|firm|giant|maker|carmaker|automaker|chipmaker|drugmaker|manufacturer|retailer|startup|start-up|bank"
    r"|airline|conglomerate|corporation|developer|supplier|brand|business|publisher|broadcaster|network|club|party"
    r"|studio)\b"
)
_ACTED_ON: Final = r"(?:\b(?:by|cut|bought|sold|said|that|[a-z]{3,}(?:ed|ing|[^s\W]s))\s(?:the\s)?|^)"
"""Words before a name that show that something is done by or to its bearer; or it stands at the head, as in "X’s"."""
_ITS_OWN: Final = (
    r"^(?:The|An?)\s(?!(?:[\w-]+\s){0,2}(?:owner|parent|maker|buyer|rival|supplier|critic|head|founder)s?\sof\b)"
    r"(?:[\w-]+\s){1,4}of\s(?:the\s)?"
)
"""Words before a name at which a sentence is about something of its bearer's: "The phone business of X"."""
_TELLS: Final = re.compile(
    r"\s(?:said|says|told|tells|asked|asks|called|met|accused|accuses|thanked|praised|warned|wrote|added|argued|believes?"
    r"|thinks|thought|knew|interviewed|replaced|succeeded|invited|hired|introduced)\b"
)
"""Verbs after which the next sentence may as well be about another person who is named with them."""


def candidates(match: re.Match[str], told: Sequence[Told]) -> tuple[Bearer, ...]:
    """Look in the sentences before, the last of them last, for those who can be meant by a subject (see pointing)."""
    last = told[-1] if told else Told("", ())
    owner = (match["owner"] or "").lower()
    if match["firm"]:
        return _firm(match, told)
    if match["they"] and match["they"].lower() not in {"they", "them"}:
        return _two(told) if _TWO.fullmatch(match["they"]) else _pair(told, frozenset({NameKind.ORGANISATION}))
    if last.dangling:
        return ()
    if match["it"] or owner == "its":
        return _things(match, last)
    if match["he"] or owner in {"his", "her"}:
        return _person(last, owner)
    return _pair((last,), frozenset({NameKind.ORGANISATION, NameKind.PERSON}))


def _firm(match: re.Match[str], told: Sequence[Told]) -> tuple[Bearer, ...]:
    """Look for the firm that the nearest sentence with such a name is about, or the several that it names."""
    for sentence in reversed(told[-_FIRMS_BACK:]):
        named = tuple(bearer for bearer in sentence.bearers if bearer.kind in _THINGS)
        found = tuple(bearer for bearer in named if bearer.kind is NameKind.ORGANISATION)
        found = found or tuple(bearer for bearer in named if bearer.leads and _can_be_a_firm(bearer))
        if len(found) > 1 or (len(found) == 1 and _fits(found[0], sentence.statement, match["firm"])):
            return found
        if named:
            return _doubted(found, named)
    return ()


def _fits(bearer: Bearer, statement: str, description: str) -> bool:
    """Tell whether a description can be of the one firm that a sentence names as its subject, or as its object."""
    if _BODY.search(bearer.name) and _BUSINESS.search(description):
        return False
    named = rf"{re.escape(bearer.name)}(?!\s[a-z]+s?\b(?<!off))"
    owning = rf"{_ITS_OWN}{re.escape(bearer.name)}\s(?:has|had|is|was|did|does|[a-z]{{3,}}ed)\b"
    return (
        bearer.leads or re.search(_ACTED_ON + named, statement) is not None or re.match(owning, statement) is not None
    )


def _person(last: Told, owner: str) -> tuple[Bearer, ...]:
    """Look for "he" or "she": the person whom the sentence before is about; several may be meant, nobody else.

    "His" after what somebody says is as often that of whom the words are about.
    """
    people = tuple(bearer for bearer in last.bearers if bearer.kind is NameKind.PERSON)
    leading = tuple(bearer for bearer in people if bearer.leads)
    if len(leading) == 1 and not _tells_of_another(leading[0], last):
        return () if owner and _verb_of_telling(leading[0], last.statement) else leading
    return people if len(people) > 1 else ()


def _tells_of_another(leading: Bearer, last: Told) -> bool:
    """Tell whether the person who leads a sentence only says or does something to somebody else who is named in it."""
    others = [each for each in last.bearers if each != leading and each.kind in {NameKind.PERSON, NameKind.OTHER}]
    verb = _verb_of_telling(leading, last.statement)
    if verb is None:
        return False
    return any(re.match(rf"(?:\sthat)?\s{re.escape(other.name)}\b", last.statement[verb.end() :]) for other in others)


def _verb_of_telling(leading: Bearer, statement: str) -> re.Match[str] | None:
    start = statement.find(leading.name)
    return _TELLS.match(statement, start + len(leading.name)) if start >= 0 else None


def _two(told: Sequence[Told]) -> tuple[Bearer, ...]:
    """Look for the two firms or the two people of a sentence; with two of each, all of them can be meant."""
    for sentence in reversed(told[-_FIRMS_BACK:]):
        kinds = (NameKind.ORGANISATION, NameKind.PERSON)
        groups = [tuple(bearer for bearer in sentence.bearers if bearer.kind is kind) for kind in kinds]
        if found := tuple(bearer for group in groups if len(group) > 1 for bearer in group):
            return found if len(found) > len("ab") or _joined(found, sentence.statement) else ()
    return ()


def _pair(told: Sequence[Told], kinds: frozenset[NameKind]) -> tuple[Bearer, ...]:
    """Look for those whom the nearest sentence names together; where it names more or else, all can be meant."""
    for sentence in reversed(told[-_FIRMS_BACK:]):
        found = tuple(bearer for bearer in sentence.bearers if bearer.kind in kinds)
        if len(found) > 1:
            return found if len(found) > len("ab") or _joined(found, sentence.statement) else ()
    return ()


def _joined(pair: Sequence[Bearer], statement: str) -> bool:
    """Tell whether two are the subject together, or one of them does something with the other."""
    one, other = (re.escape(bearer.name) for bearer in pair)
    together = rf"{one}{_JOINED}{other}\b"
    deals = rf"{one}\b[^.;]{{2,80}}?\s(?:with|against|from|to|by)\s(?:the\s)?{other}\b" if pair[0].leads else together
    return re.search(rf"{together}|{deals}", statement) is not None


def _things(match: re.Match[str], last: Told) -> tuple[Bearer, ...]:
    """Look for what "it" means: the subject of the sentence before, else nobody or several."""
    leading = tuple(bearer for bearer in last.bearers if bearer.leads)
    if leading and match["lead"] == "" and (len(leading) == 1 and leading[0].thing):
        return leading
    found = tuple(bearer for bearer in last.bearers if bearer.kind in _THINGS)
    return found if len(found) > 1 else ()


def _doubted(found: tuple[Bearer, ...], bearers: Sequence[Bearer]) -> tuple[Bearer, ...]:
    """Name a firm that its sentence is not about only beside the names of unknown kind there that may be firms' too."""
    unknown = (bearer for bearer in bearers if bearer.kind is NameKind.OTHER and " " in bearer.plain)
    all_of_them = tuple(dict.fromkeys((*found, *unknown)))
    return all_of_them if len(all_of_them) > 1 else ()


def _can_be_a_firm(bearer: Bearer) -> bool:
    """Tell whether a name of unknown kind can be a firm's: a single plain word may be a surname."""
    return bearer.name.isupper() or _COINED.search(bearer.name) is not None
