"""The search for misspelled names: each form is held against the article and the lists, told if it weighs enough."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from redpencil.analysis.names.forms import Form, Forms
from redpencil.analysis.names.known import Known
from redpencil.analysis.names.spelling.listed import by_context, by_phrase, by_reference
from redpencil.analysis.names.spelling.own import by_article, by_twin
from redpencil.analysis.names.spelling.script import by_script
from redpencil.analysis.names.spelling.suspicion import Misspelling, Suspicion
from redpencil.analysis.names.spelling.weights import ENOUGH, reasons
from redpencil.text.lexicon import common, function_word, unchecked
from redpencil.text.similarity import fold
from redpencil.text.spellings.lookalikes import latin

_SHORTEST: Final = 3
_ROMAN: Final = re.compile("[ivx]+")

Way: TypeAlias = Callable[[Form, Forms, Known], Iterator[Suspicion]]


def misspellings(forms: Forms, known: Known) -> tuple[Misspelling, ...]:
    """Return the misspelled names of an article, in the order of the text."""
    found = [best for form in forms.capital.values() if (best := _best(form, forms, known))]
    wrong = {one.form.key for one in found}
    # Two rare spellings must not be corrected into each other.
    kept = [one for one in found if fold(one.right) not in wrong]
    return tuple(sorted(kept, key=lambda one: one.form.places[0].start))


def _best(form: Form, forms: Forms, known: Known) -> Misspelling | None:
    # Full stops make no other name: Inc, Inc.
    suspicions = (one for way in _ways(form, forms, known) for one in way(form, forms, known) if "." not in one.right)
    weighed = (Misspelling(one, reasons(one, forms, known)) for one in suspicions)
    enough = (one for one in weighed if one.weight >= ENOUGH)
    return max(enough, key=lambda one: (one.grounds, one.weight, one.suspicion.times), default=None)


def _ways(form: Form, forms: Forms, known: Known) -> tuple[Way, ...]:
    """Return what a form is to be held against: a common word only against the article's more frequent names."""
    key = form.key
    if len(key) < _SHORTEST or key in forms.lower or function_word(key) or "." in key or _ROMAN.fullmatch(key):
        return ()
    if any(letter.isdigit() for letter in key) and (key[-1].isdigit() or not latin(key).isalpha()):
        return ()
    if key in known.verified:
        return (by_context,)
    return (by_article,) if common(key) or unchecked(key) else _ALL


_ALL: Final[tuple[Way, ...]] = (by_article, by_reference, by_context, by_phrase, by_twin, by_script)
