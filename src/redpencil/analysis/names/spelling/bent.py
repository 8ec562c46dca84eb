"""Bent names: in other languages than English a name changes with its case, and the lists spell it the English way."""

from typing import Final

from redpencil.analysis.names.spelling.suspicion import Grounds, Misspelling
from redpencil.analysis.tongues import Tongues

_ENDING: Final = 3
"""In how many letters at its end a name is bent: Helsingissä, Helsingistä; Иванов, Ивановым."""
_LOOKED_AT: Final = 5


def bent(wrong: Misspelling, tongues: Tongues) -> bool:
    """Tell whether a form that looks misspelled may be right in the language around it.

    Only what the article itself or the shipped list tells is doubted; a house knows how it spells its names.
    """
    places = wrong.form.places[:_LOOKED_AT]
    if wrong.grounds > Grounds.ARTICLE or not all(tongues.at(place.start) for place in places):
        return False
    slip = wrong.suspicion.edit
    return wrong.grounds is Grounds.SHIPPED or slip.first or slip.place >= len(wrong.form.key) - _ENDING
