"""Tongues: in which language a place of a text is, asked of what a check finds, for names are bent elsewhere."""

from typing import Final

from redpencil.text.language import foreign

_CELL: Final = 5_000
"""How many characters around a place are looked at, at most: its paragraph is mostly shorter."""


class Tongues:
    """The languages of a text, each paragraph looked at once, and only when something in it is asked about."""

    def __init__(self, text: str) -> None:
        self._text: Final = text
        self._whole: str | None = None
        self._paragraphs: Final[dict[int, str]] = {}

    def at(self, place: int) -> str:
        """Return the language that the text, or the paragraph around a place, seems to be in; empty for English."""
        if self._whole is None:
            self._whole = foreign(self._text)
        return self._whole or self._paragraph(place)

    def _paragraph(self, place: int) -> str:
        cell = place - place % _CELL
        start = max(cell, self._text.rfind("\n\n", cell, place))
        if start not in self._paragraphs:
            end = self._text.find("\n\n", place, cell + _CELL)
            self._paragraphs[start] = foreign(self._text[start : end if end > 0 else cell + _CELL])
        return self._paragraphs[start]
