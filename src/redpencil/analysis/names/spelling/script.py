"""Misspellings told by the letters alone: a Cyrillic letter within a Latin word."""

from collections.abc import Iterator

from redpencil.analysis.names.forms import Form, Forms
from redpencil.analysis.names.known import Known
from redpencil.analysis.names.spelling.suspicion import Grounds, Suspicion
from redpencil.text.similarity import fold
from redpencil.text.spellings.edits import edit
from redpencil.text.spellings.readings import romanised


def by_script(form: Form, forms: Forms, _known: Known) -> Iterator[Suspicion]:
    """Put the Cyrillic letters of a form right that look like Latin ones, whether or not that makes a name."""
    if right := romanised(form.spelling):
        slip = edit(form.key, right)
        times = len(forms.capital[fold(right)].places) if fold(right) in forms.capital else 0
        if slip:
            yield Suspicion(form, right, slip, Grounds.LETTERS, times)
