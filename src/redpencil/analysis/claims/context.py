"""Context: who "the company", "it" or "they" at the head of a sentence is, where the text itself tells.

Only the sentences just before are asked. Where two could be meant, the author's words stay and the reader is told.
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from redpencil.analysis.claims.candidates import Bearer, Told, candidates
from redpencil.analysis.claims.places import placed, there
from redpencil.analysis.claims.pointing import ACTING, EMPTY_IT, EVENT, FORMER, LINK, POINTING, SUBJECT
from redpencil.domain.name import NameKind

_BULLET: Final = re.compile(r"^(?:[-–—•*·▪]|\d{1,2}[.)])\s+")
_NAMED: Final = re.compile(r"\b(?:in|at|to|from|near|of)\s(?:the\s)?[A-Z]")
_NAME: Final = re.compile(
    r"^(?:After|Since|Before|When|While|With|By|For|Through|From|Under)\s(?:the\s)?[A-Z][a-z]+(?:[’']s)?\s[a-z]"
)
"""Where a clause goes before the subject, the one who is named in it may be meant."""
_SENTENCES_BACK = 3


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
        self._told: deque[Told] = deque(maxlen=_SENTENCES_BACK)

    @property
    def leader(self) -> str:
        """The person whom the last sentence is about, where it is about one."""
        bearers = self._told[-1].bearers if self._told else ()
        leading = [bearer.name for bearer in bearers if bearer.leads and bearer.kind is NameKind.PERSON]
        return leading[0] if len(leading) == 1 else ""

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
        found = () if _NAME.search(match["lead"]) else candidates(match, tuple(self._told))
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
        named = self._told[-1].bearers if self._told else ()
        places = tuple(bearer.name for bearer in named if bearer.kind is NameKind.PLACE)
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
        self._told.append(Told(restored.statement, found, restored.dangling))


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
    """Give a statement a capital at its head, the rest as it is; iPads keep theirs."""
    return words if words[1:2].isupper() else words[:1].upper() + words[1:]
