"""Voices: who is still speaking when a quotation runs on from sentence to sentence."""

import re
from typing import Final

from redpencil.analysis.quotations.speech import Attribution, attribution

_OPENS: Final = re.compile(r"[“\"]")
_MARKS: Final = re.compile(r"[“”]|(?P<opens>(?:^|(?<=[\s(—-]))\"(?=\S))|(?P<closes>(?<=\S)\"(?=[\s,.;:)—-]|$))|\"")
"""Quotation marks; whether a straight one opens or closes is told by what stands around it."""
_ANOTHER: Final = re.compile(
    r"(?:(?:But|And|So|Yet)\s)?(?P<name>(?:(?:Mr|Mrs|Ms|Dr)\.\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})"
    r"(?:,[^,“”\"]{2,160},)?\s(?:also\s)?(?:is|was|has|had|does|did|[a-z]+ed|[a-z]{2,}(?<!s)s)\b"
)
"""A sentence about somebody: "he" in the next one is the last speaker no more."""
_SEVERAL: Final = re.compile(r"\sand\s|^(?:the\s)?[a-z]+s(?:\sof\b|$)", re.IGNORECASE)
_NOBODY: Final = frozenset(
    {
        "It",
        "He",
        "She",
        "They",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "The",
        "A",
        "An",
        "His",
        "Her",
        "Its",
        "Their",
    }
    | {"We", "I", "You", "In", "On", "At", "All", "Some", "Many", "Most", "Both", "What", "Who", "Here", "Each"}
)


class Voices:
    """Follows the quotation marks of an article, sentence by sentence; no quotation outlives its block."""

    def __init__(self) -> None:
        self.quoting = False
        """Whether the last sentence began within a quotation."""
        self._inside = False
        self._last: Attribution | None = None
        self._named: str = ""
        self._turned = False

    def turn(self) -> None:
        """Begin a new block."""
        self._inside, self._last = False, None

    def speaker(self, sentence: str, leader: str = "") -> Attribution | None:
        """Name who says the next sentence: as it says itself, else whoever's quotation it opens or goes on with.

        `leader` is the person whom the sentence before is about, where it is about one.
        """
        if leader and self._turned:
            self._named = leader
        self.quoting = self._inside or bool(_OPENS.match(sentence))
        self._follow(sentence)
        said, self._turned = attribution(sentence), False
        if said is not None:
            self._last = self._by_name(said)
            return self._last
        if self.quoting and self._last is not None:
            return Attribution(self._last.speaker, "")
        if not self.quoting:
            self._turned = True
            self._turn_to_another(sentence)
        return None

    def _turn_to_another(self, sentence: str) -> None:
        """Where the author goes on about somebody else, what is quoted next is not the last speaker's any more."""
        match = _ANOTHER.match(sentence)
        if match is None or match["name"].split()[0] in _NOBODY:
            return
        if match["name"].split()[-1] not in self._named.split():
            self._last, self._named = None, ""

    def _by_name(self, said: Attribution) -> Attribution:
        """Put the last speaker who was named for "he" or "she"."""
        speaker = said.speaker.lower()
        if speaker in {"he", "she"}:
            return Attribution(self._named or said.speaker, said.verb)
        if speaker == "they" and self._last is not None and _SEVERAL.search(self._last.speaker):
            return Attribution(self._last.speaker, said.verb)
        if said.speaker[:1].isupper() and said.speaker not in {"They", "It"}:
            self._named = said.speaker
        return said

    def _follow(self, sentence: str) -> None:
        """Straight marks open and close in turn; a curly one says itself which it does."""
        for mark in _MARKS.finditer(sentence):
            turned = mark[0] == '"' and not mark["opens"] and not mark["closes"] and not self._inside
            self._inside = mark[0] == "“" or mark["opens"] is not None or turned
