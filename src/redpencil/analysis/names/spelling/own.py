"""Misspellings told by the article itself: another of its forms is more frequent, or keeps the same neighbour."""

from collections.abc import Iterator
from typing import Final

from redpencil.analysis.names.forms import Form, Forms
from redpencil.analysis.names.known import Known, singular
from redpencil.analysis.names.spelling.suspicion import Grounds, Suspicion
from redpencil.text.lexicon import common, function_word, given, unchecked
from redpencil.text.spellings.edits import Slip, edit

_OFTEN: Final = 3
_SAFE: Final = 5


def by_article(form: Form, forms: Forms, known: Known) -> Iterator[Suspicion]:
    """Hold a form against the more frequent forms of the article."""
    real = form.key in known.words or common(form.key) or unchecked(form.key) or given(form.key)
    for key in _near(form, forms):
        other = forms.capital[key]
        often = len(other.places)
        if often < 2 or often < _OFTEN * len(form.places) - 1 or singular(key) == singular(form.key):
            continue
        slip = None if function_word(key) else edit(form.key, key)
        if slip is None or (slip.slip is not Slip.LOOKALIKE and (_numbered(form.key) or _numbered(key))):
            continue
        neighbour = _neighbour(form, other, forms)
        if neighbour or not real:
            apart = bool(forms.beside(form) and forms.beside(other))
            yield Suspicion(form, other.spelling, slip, Grounds.ARTICLE, often, neighbour, apart=apart)


def by_twin(form: Form, forms: Forms, known: Known) -> Iterator[Suspicion]:
    """Hold a form against another, no more frequent, that keeps the same neighbour: "John Smith" and "John Smyth"."""
    if common(form.key) or unchecked(form.key):
        return
    for key in forms.close(form):
        other = forms.capital[key]
        slip = edit(form.key, key)
        later = (-len(form.places), form.places[0].start) > (-len(other.places), other.places[0].start)
        if slip is None or not later or slip.first or singular(key) == singular(form.key):
            continue
        if len(key) < _SAFE or form.acronym or unchecked(key) or (form.key in known.words and key in known.words):
            continue
        if slip.last and slip.slip is not Slip.SWAP and not slip.doubled:
            continue
        if neighbour := _neighbour(form, other, forms):
            yield Suspicion(form, other.spelling, slip, Grounds.TWIN, len(other.places), neighbour)


def _numbered(word: str) -> bool:
    return not word.isalpha() and any(letter.isdigit() for letter in word)


def _near(form: Form, forms: Forms) -> Iterator[str]:
    near = forms.close(form)
    yield from near
    yield from (key for key in form.readings if key in forms.capital and key not in near)


def _neighbour(form: Form, other: Form, forms: Forms) -> str:
    """Return a capitalised word that stands beside both forms, on the same side: Hong of Hong Kong and Hong Kogn."""
    beside = forms.beside(form)
    both = beside.keys() & forms.beside(other).keys()
    return beside[min(both)] if both else ""
