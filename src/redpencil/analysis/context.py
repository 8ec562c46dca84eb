"""Context: who "the company", "it" or "they" at the head of a sentence is, where the text itself tells.

Only the sentences just before are asked. Where two could be meant, the author's words stay and the reader is told.
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from redpencil.analysis.places import placed, there
from redpencil.analysis.pointing import ACTING, EMPTY_IT, EVENT, FORMER, LINK, POINTING, SUBJECT
from redpencil.domain.name import NameKind

_BULLET: Final = re.compile(r"^(?:[-–—•*·▪]|\d{1,2}[.)])\s+")
_NAMED: Final = re.compile(r"\b(?:in|at|to|from|near|of)\s(?:the\s)?[A-Z]")
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

    `owning` says that the subject is something that belongs to those who were named: "the company's decision".

    `dangling` says that its subject still points back to somebody or something that it does not name, by the words
    `pointing` where there are any but "he", "the company" and the like.
    """

    statement: str
    remarks: tuple[str, ...] = ()
    replaced: str = ""
    subjects: tuple[Bearer, ...] = ()
    dangling: bool = False
    pointing: str = ""
    owning: bool = False

    @property
    def subject(self) -> str:
        """The subjects as the statement names them."""
        return _all(self.subjects)


class Surroundings:
    """Who was spoken of in the sentences just before; fed with one sentence after another."""

    def __init__(self) -> None:
        self._recent: deque[tuple[Bearer, ...]] = deque(maxlen=_SENTENCES_BACK)
        self._last: tuple[Bearer, ...] = ()
        self._last_named: tuple[Bearer, ...] = ()

    def restore(self, sentence: str, *, quoted: bool = False) -> Restored:
        """Make a sentence readable alone: linking words dropped, its subject named where the text tells who it is.

        In a quotation "they" are whoever the speaker means, so that nothing is restored there.
        """
        restored = self._subject(_bare(sentence), quoted=quoted)
        return restored if quoted else self._placed(restored)

    def _subject(self, statement: str, *, quoted: bool) -> Restored:
        """Name who is meant by the subject."""
        match, empty = SUBJECT.match(statement), EMPTY_IT.match(statement)
        words = _pointing(statement) if not empty else ""
        back = (_back(words),) if words else ()
        if quoted or match is None or empty:
            return Restored(statement, back, dangling=bool(back), pointing=words)
        if EVENT.match(statement):
            return Restored(statement, (*back, _back("It")), dangling=True, pointing="It")
        subject = match["subject"]
        if match["they"] in {"They", "they"} and not ACTING.match(statement, match.end()):
            return Restored(statement, (*back, _back(subject)), dangling=True, pointing=subject)
        found = self._candidates(match)
        plural = match["they"] is not None or (match["owner"] or "").lower() == "their"
        if not found:
            return Restored(statement, (*back, _back(subject)), dangling=True, pointing=subject)
        if len(found) != (2 if plural else 1):
            return Restored(statement, (f"ambiguous: {_either(found)}", *back), dangling=True)
        remark = f"context restored: {subject} → {_all(found)}"
        owning = match["owner"] is not None or match["own"] is not None
        return Restored(_named(statement, match, found), (remark, *back), subject, found, bool(back), words, owning)

    def _placed(self, restored: Restored) -> Restored:
        """Name the place that "there" means, unless the sentence itself names one before it."""
        found = there(restored.statement)
        if found is None or _NAMED.search(restored.statement, 1, found.start):
            return restored
        places = tuple(bearer.name for bearer in self._last_named if bearer.kind is NameKind.PLACE)
        statement, remark = placed(restored.statement, found, places)
        return replace(restored, statement=statement, remarks=(*restored.remarks, remark))

    def note(self, restored: Restored, bearers: Sequence[Bearer] = ()) -> None:
        """Remember who was named in the sentence that was just read, and who it was about.

        Where its own subject points back to nobody known, those named in it are no subjects either, and the next
        pronoun may well go on with the unknown one.
        """
        subjects = tuple(replace(subject, leads=not restored.owning) for subject in restored.subjects)
        named = {bearer.plain: bearer for bearer in reversed((*subjects, *bearers))}
        found = tuple(reversed(named.values()))
        self._last_named = found
        self._last = () if restored.dangling else found
        if found:
            self._recent.append(found)

    def _candidates(self, match: re.Match[str]) -> tuple[Bearer, ...]:
        """Look for those who can be meant: a description may reach further back than a pronoun."""
        if match["it"] or (match["owner"] or "").lower() == "its":
            return self._things(match)
        if _TWO.fullmatch(match["subject"]):
            return self._two()
        described = match["firm"] or (match["they"] and match["they"].lower() not in {"they", "them"})
        plural = match["they"] is not None
        if match["he"] or (match["owner"] or "").lower() in {"his", "her"}:
            return self._person()
        for bearers in reversed(self._recent) if described else (self._last,):
            for allowed in _kinds(match):
                found = tuple(bearer for bearer in bearers if bearer.kind in allowed and _can_be(bearer, match))
                if found and not (plural and len(found) == 1):
                    return found if plural or any(bearer.leads for bearer in found) else _doubted(found, bearers)
        return ()

    def _person(self) -> tuple[Bearer, ...]:
        """Look for "he" or "she": the person whom the sentence before is about; several may be meant, nobody else."""
        people = tuple(bearer for bearer in self._last if bearer.kind is NameKind.PERSON)
        leading = tuple(bearer for bearer in people if bearer.leads)
        return leading if len(leading) == 1 else people if len(people) > 1 else ()

    def _two(self) -> tuple[Bearer, ...]:
        """Look for the two firms or the two people of a sentence; with two of each, all of them can be meant."""
        for bearers in reversed(self._recent):
            kinds = (NameKind.ORGANISATION, NameKind.PERSON)
            groups = [tuple(bearer for bearer in bearers if bearer.kind is kind) for kind in kinds]
            if found := tuple(bearer for group in groups if len(group) > 1 for bearer in group):
                return found
        return ()

    def _things(self, match: re.Match[str]) -> tuple[Bearer, ...]:
        """Look for what "it" means: the subject of the sentence before, else nobody or several."""
        leading = tuple(bearer for bearer in self._last if bearer.leads)
        if leading and match["lead"] == "" and (len(leading) == 1 and leading[0].thing):
            return leading
        found = tuple(bearer for bearer in self._last if bearer.kind in _THINGS)
        return found if len(found) > 1 else ()


_COINED: Final = re.compile(r"\b(?!Mc|Mac|O’|De|Di|Le|La|Van)\w*[a-z][A-Z]|\d[A-Z]|&")
"""Names that only firms and things have: WeWork, 3M."""
_TWO: Final = re.compile(r"[Tt]he\s(?:two(?:\s(?:leaders|men|women|presidents|ministers|candidates))?|pair|duo)")
_THINGS: Final = frozenset({NameKind.ORGANISATION, NameKind.PRODUCT, NameKind.OTHER})


def _doubted(found: tuple[Bearer, ...], bearers: Sequence[Bearer]) -> tuple[Bearer, ...]:
    """Add to a firm that its sentence is not about the names of unknown kind there that may be firms' too."""
    unknown = (bearer for bearer in bearers if bearer.kind is NameKind.OTHER and " " in bearer.plain)
    return tuple(dict.fromkeys((*found, *unknown)))


def _can_be(bearer: Bearer, match: re.Match[str]) -> bool:
    """Tell whether a name of unknown kind can be a firm's: a single plain word may be a surname."""
    return (
        bearer.kind is not NameKind.OTHER
        or not match["firm"]
        or bearer.thing
        or _COINED.search(bearer.name) is not None
    )


def _kinds(match: re.Match[str]) -> tuple[frozenset[NameKind], ...]:
    """Say what kinds of names can be meant, the likelier ones first."""
    firm, other = NameKind.ORGANISATION, NameKind.OTHER
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


def _pointing(statement: str) -> str:
    match = POINTING.match(statement) or FORMER.search(statement)
    return match[0] if match else ""


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
    return capitalised(LINK.sub("", line, count=1))


def capitalised(words: str) -> str:
    """Give a statement a capital at its head, the rest as it is."""
    return words[:1].upper() + words[1:]
