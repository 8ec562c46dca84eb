"""Voices: who is still speaking when a quotation runs on from sentence to sentence."""

import re
from typing import Final

from redpencil.analysis.speech import Attribution, attribution

_OPENS: Final = re.compile(r"[“\"]")
_MARKS: Final = re.compile(r"[“”\"]")


class Voices:
    """Follows the quotation marks of an article, sentence by sentence; no quotation outlives its block."""

    def __init__(self) -> None:
        self.quoting = False
        """Whether the last sentence began within a quotation."""
        self._inside = False
        self._last: Attribution | None = None
        self._named: str = ""

    def turn(self) -> None:
        """Begin a new block."""
        self._inside, self._last = False, None

    def speaker(self, sentence: str) -> Attribution | None:
        """Name who says the next sentence: as it says itself, else whoever's quotation it opens or goes on with."""
        self.quoting = self._inside or bool(_OPENS.match(sentence))
        self._follow(sentence)
        said = attribution(sentence)
        if said is not None:
            self._last = self._by_name(said)
            return self._last
        if self.quoting and self._last is not None:
            return Attribution(self._last.speaker, "")
        return None

    def _by_name(self, said: Attribution) -> Attribution:
        """Put the last speaker who was named for "he" or "she"."""
        if said.speaker.lower() in {"he", "she"}:
            return Attribution(self._named or said.speaker, said.verb)
        if said.speaker[:1].isupper() and said.speaker not in {"They", "It"}:
            self._named = said.speaker
        return said

    def _follow(self, sentence: str) -> None:
        """Straight marks open and close in turn; a curly one says itself which it does."""
        for mark in _MARKS.findall(sentence):
            self._inside = mark == "“" or (mark == '"' and not self._inside)
