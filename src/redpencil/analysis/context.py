"""Context: who "the company", "it" or "they" at the head of a sentence is, where the text itself tells.

Only the sentences just before are asked. Where two could be meant, the author's words stay and the reader is told.
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from redpencil.domain.name import NameKind

_LINK: Final = re.compile(
    r"^(?:However|Moreover|Furthermore|Nevertheless|Nonetheless|Meanwhile|Besides|Still|Also|Indeed|In\saddition|Instead"
    r"|In\sfact|Therefore|Thus|Hence|Consequently|As\sa\sresult|Of\scourse|For\sinstance|For\sexample|That\ssaid"
    r"|On\sthe\sother\shand|Even\sso|Likewise|Similarly|Additionally|Then|Yet),\s|^(?:But|And|So|Yet|Or)\s(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|too|far|much|many)\b)(?=[A-Z]?[a-z])"
)
_BULLET: Final = re.compile(r"^(?:[-–—•*·▪]|\d{1,2}[.)])\s+")
_FIRM: Final = (
    "company|firm|group|giant|maker|carmaker|automaker|chipmaker|drugmaker|manufacturer|retailer|startup|start-up|bank"
    "|airline|conglomerate|corporation|developer|operator|supplier|brand|business|publisher|broadcaster|network|club"
    "|agency|ministry|regulator|organisation|organization|institute|university|party|charity|union|association|studio"
)
_FIRMS: Final = "partners|companies|firms|pair|two|duo|groups|sides|rivals|carmakers|automakers|banks"
_SUBJECT: Final = re.compile(
    rf"^(?P<lead>(?:(?:This|Last|Earlier\sthis|Late\slast|In|On|By|Since|After|During|At)\s[^,]{{2,30}},\s)?"
    r"(?:(?:In|With|For|From|By|Under|Through|At|Of|Among)\s(?=it,|them,))?)"
    rf"(?P<subject>(?P<it>[Ii]t)|(?P<they>[Tt]hey|(?<=Among\s)them|(?<=Of\s)them|[Tt]he\s(?:two\s)?(?:{_FIRMS}))"
    r"|(?P<he>[Hh]e|[Ss]he)"
    r"|(?P<owner>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?=\s)"
    rf"|(?P<firm>[Tt]he\s(?!other|same|new|first|second|third|only)(?:[A-Za-z-]+\s){{0,3}}?(?:{_FIRM}))(?P<own>[’']s)?)"
    r"(?![\w’'-])(?!\s(?:of|with|that|which|who|whose|where|behind|called|named|known|based|from|for|in)\b)(?!\s[A-Z])"
)
_EMPTY_IT: Final = re.compile(
    r"^It(?:[’']s|\sis|\swas|\shas\sbeen|\sremains|\sseems|\sappears|\stakes|\stook)\s(?:\w+\s){0,3}?"
    r"(?:that|to|until|because|when|why|how|clear|unclear|likely|unlikely|possible|hard|easy|difficult|time|true|raining"
    r"|about\stime|who|which)\b"
    r"|^It\s(?:also\s)?(?:shows?|means?|meant|suggests?|proves?|follows|seems?|appears?|looks?|takes?|took|turns?|turned"
    r"|happens?|depends|matters|marks?|makes?|could|would|might|may)\b"
)
_EVENT: Final = re.compile(
    r"^It(?:\s(?:is|was|has\sbeen|had\sbeen|became)|[’']s)(?:\sn[o’']t|\salso|\sonly)?\s(?:the|its|their|his|her|an?|[\w’'-]+[’']s)"
    r"\s(?:[\w’'-]+\s){0,2}?(?:first|second|third|fourth|fifth|sixth|last|latest|\d+(?:st|nd|rd|th)|time|day|week|month|year"
    r"|moment|victory|win|defeat|deal|move|step|blow|sign|reason|case|question|way|story|result|record)\b"
)
"""What happened may be meant, as well as who did it."""
_ACTING: Final = re.compile(
    r"\s(?:(?:have|had|also|later|then|first|now|both|jointly|recently)\s)*(?:announced?|said|signed?|agreed?|launched|formed"
    r"|founded|plan|planned|invest|invested|merged|unveiled|teamed|struck|sold|bought|set\sup|made|own|hold|compete|met"
    r"|married|won|wrote|told|expect|deny|denied|declined|refused|opened|built|developed|work|worked|cooperate[sd]?)\b"
)
"""What firms and people do; where "they" do something else, they may as well be things."""
_POINTING: Final = re.compile(
    r"^(?:(?:This|That|These|Those|Such)(?:\s(?!(?:week|month|year|morning|is|was|are|were|has|had|will|would|can|could|may"
    r"|might|means|makes|made)\b)[a-z-]+)?(?!\s(?:week|month|year|morning)\b)"
    r"|(?:After|Since|Before)\s(?:that|this|then)(?:\stime)?|It[’']s|(?:They|He|She)[’'](?:s|re|ve|d)"
    r"|The\s(?:former|latter|same|move|deal|decision|announcement))\b"
)
_SENTENCES_BACK = 3


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


@dataclass(frozen=True, slots=True)
class Restored:
    """A statement that can be read alone, what a reader is told of it, and who was named in place of which words.

    `dangling` says that it still points back to somebody or something that it does not name.
    """

    statement: str
    remarks: tuple[str, ...] = ()
    replaced: str = ""
    subjects: tuple[Bearer, ...] = ()
    dangling: bool = False

    @property
    def subject(self) -> str:
        """The subjects as the statement names them."""
        return _all(self.subjects)


class Surroundings:
    """Who was spoken of in the sentences just before; fed with one sentence after another."""

    def __init__(self) -> None:
        self._recent: deque[tuple[Bearer, ...]] = deque(maxlen=_SENTENCES_BACK)
        self._last: tuple[Bearer, ...] = ()

    def restore(self, sentence: str, *, quoted: bool = False) -> Restored:
        """Make a sentence readable alone: linking words dropped, its subject named where the text tells who it is.

        In a quotation "they" are whoever the speaker means, so that nothing is restored there.
        """
        statement = _bare(sentence)
        match, pointing = _SUBJECT.match(statement), _POINTING.match(statement)
        back = (_back(pointing[0]),) if pointing else ()
        if quoted or match is None or _EMPTY_IT.match(statement):
            return Restored(statement, back, dangling=bool(back))
        if _EVENT.match(statement):
            return Restored(statement, (*back, _back("It")), dangling=True)
        if match["they"] in {"They", "they"} and not _ACTING.match(statement, match.end()):
            return Restored(statement, (*back, _back(match["they"])), dangling=True)
        found = self._candidates(match)
        plural = match["they"] is not None or (match["owner"] or "").lower() == "their"
        if not found:
            return Restored(statement, (*back, _back(match["subject"])), dangling=True)
        if len(found) != (2 if plural else 1):
            return Restored(statement, (f"ambiguous: {_either(found)}", *back), dangling=True)
        remark = f"context restored: {match['subject']} → {_all(found)}"
        return Restored(_named(statement, match, found), (remark, *back), match["subject"], found, dangling=bool(back))

    def note(self, restored: Restored, bearers: Sequence[Bearer] = ()) -> None:
        """Remember who was named in the sentence that was just read, and who it was about.

        Where its own subject points back to nobody known, those named in it are no subjects either, and the next
        pronoun may well go on with the unknown one.
        """
        subjects = tuple(replace(subject, leads=True) for subject in restored.subjects)
        named = {bearer.plain: bearer for bearer in reversed((*subjects, *bearers))}
        found = tuple(reversed(named.values()))
        self._last = () if restored.dangling else found
        if found:
            self._recent.append(found)

    def _candidates(self, match: re.Match[str]) -> tuple[Bearer, ...]:
        """Look for those who can be meant: a description may reach further back than a pronoun."""
        if match["it"] or (match["owner"] or "").lower() == "its":
            return self._things(match)
        described = match["firm"] or (match["they"] and match["they"].lower() not in {"they", "them"})
        plural = match["they"] is not None
        for bearers in reversed(self._recent) if described else (self._last,):
            for allowed in _kinds(match):
                found = tuple(bearer for bearer in bearers if bearer.kind in allowed)
                if found and not (plural and len(found) == 1):
                    return found
        return ()

    def _things(self, match: re.Match[str]) -> tuple[Bearer, ...]:
        """Look for what "it" means: the subject of the sentence before, else nobody or several."""
        leading = tuple(bearer for bearer in self._last if bearer.leads)
        if leading and match["lead"] == "" and (len(leading) == 1 and leading[0].thing):
            return leading
        found = tuple(bearer for bearer in self._last if bearer.kind in _THINGS)
        return found if len(found) > 1 else ()


_THINGS: Final = frozenset({NameKind.ORGANISATION, NameKind.PRODUCT, NameKind.OTHER})


def _kinds(match: re.Match[str]) -> tuple[frozenset[NameKind], ...]:
    """Say what kinds of names can be meant, the likelier ones first."""
    firm, other = NameKind.ORGANISATION, NameKind.OTHER
    if match["he"] or (match["owner"] or "").lower() in {"his", "her"}:
        return (frozenset({NameKind.PERSON}),)
    if match["firm"]:
        return frozenset({firm}), frozenset({other})
    if match["they"] and match["they"].lower() not in {"they", "them"}:
        return (frozenset({firm}),)
    if match["they"]:
        return frozenset({firm, NameKind.PERSON}), frozenset({other})
    return (_THINGS,)


def _named(statement: str, match: re.Match[str], found: Sequence[Bearer]) -> str:
    """Put the names of those found in the place of the subject."""
    possessive = match["owner"] is not None or match["own"] is not None
    name = _all(found) + ("’s" if possessive else "")
    return capitalised(statement[: match.start("subject")] + name + statement[match.end("subject") :])


def _back(words: str) -> str:
    return f"refers back: “{words}”"


def _all(found: Sequence[Bearer]) -> str:
    return " and ".join(bearer.name for bearer in found)


def _either(found: Sequence[Bearer]) -> str:
    names = [bearer.name for bearer in found[:4]]
    return " or ".join(dict.fromkeys(names))


def _bare(sentence: str) -> str:
    """Return a sentence in one line, without bullet, enclosing brackets, linking word and full stop."""
    line = _BULLET.sub("", " ".join(sentence.split()), count=1)
    if line.startswith("(") and line.find(")") == len(line) - 1:
        line = line[1:-1].rstrip()
    line = line[:-1] if line.endswith(".") and not line.endswith("..") else line
    return capitalised(_LINK.sub("", line, count=1))


def capitalised(words: str) -> str:
    """Give a statement a capital at its head, the rest as it is."""
    return words[:1].upper() + words[1:]
