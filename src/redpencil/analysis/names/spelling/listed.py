"""Misspellings told by reference names: the house's, those of a source, and with more care the shipped ones."""

from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.names.attested import from_source
from redpencil.analysis.names.bearers import Fit, fits
from redpencil.analysis.names.forms import Form, Forms
from redpencil.analysis.names.known import LONGEST_PHRASE, Known, singular, without
from redpencil.analysis.names.spelling.suspicion import Grounds, Suspicion
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.text.lexicon import given, title
from redpencil.text.similarity import fold
from redpencil.text.spellings.edits import Edit, Slip, edit
from redpencil.text.words import Word

_SAFE: Final = 5
_LETTERS: Final = 4
_LEAST: Final = 3
_SHORT: Final = 6
_SUPPORT: Final = 3
_STRONG_SUPPORT: Final = 6
_OFTEN: Final = 3


def by_reference(form: Form, forms: Forms, known: Known) -> Iterator[Suspicion]:
    """Hold a form that no list knows against the one-word names of the lists."""
    if form.key in known.words:
        return
    for key in _near(form, known):
        slip = edit(form.key, key)
        if slip is None or singular(key) == singular(form.key):
            continue
        bearers = known.bearers[key]
        swapped_here = slip.slip is Slip.SWAP and len(key) > _SAFE and key in forms.capital
        # Who fits best is asked only where it matters: it takes longer than the rest together.
        if not (swapped_here or any(bearer.verified for bearer in bearers) or _hintable(form, forms, slip)):
            continue
        best, *others = sorted(fits(bearers, form, forms), key=lambda fit: not fit.bearer.verified)
        if from_source(best.bearer) and not _attested(form, key, slip, best, known):
            continue
        if best.bearer.verified or swapped_here or _hinted(slip, best):
            rivals = tuple(fit.bearer for fit in others)
            times = _times(forms, key)
            yield Suspicion(form, known.spelling(key), slip, _grounds(best.bearer), times, fit=best, rivals=rivals)


def by_context(form: Form, forms: Forms, known: Known) -> Iterator[Suspicion]:
    """Hold an acronym against others near it: both may be real, so the words around it decide."""
    if not form.acronym:
        return
    for key, edits in known.near.within(form.key):
        slip = edit(form.key, key) if edits else None
        frequent = slip is not None and _frequent(form, key, slip, forms)
        if slip is None or not (slip.slip is Slip.SWAP or frequent):
            continue
        best, *others = fits(known.bearers[key], form, forms)
        namesakes = known.bearers.get(form.key, ())
        if _telling(fits(namesakes, form, forms), key, forms):
            continue
        wanted = _STRONG_SUPPORT if namesakes else _SUPPORT
        if best.weight and (frequent or (best.weight >= wanted and (best.near or best.phrase))):
            rivals = tuple(fit.bearer for fit in others)
            grounds = _grounds(best.bearer, Grounds.CONTEXT)
            times = _times(forms, key)
            yield Suspicion(
                form, known.spelling(key), slip, grounds, times, fit=best, rivals=rivals, namesakes=namesakes
            )


def by_phrase(form: Form, forms: Forms, known: Known) -> Iterator[Suspicion]:
    """Hold a form with its neighbours against the longer names of the lists: "Barrack Obama" against "Barack Obama"."""
    if form.key in known.words and not (known.verified or form.acronym):
        return
    namesakes = known.bearers.get(form.key, ())
    for words, place in forms.phrases(form, LONGEST_PHRASE):
        letters = sum(len(word.text) for n, word in enumerate(words) if n != place)
        if letters < _LEAST:
            continue
        for key in known.phrases.get(without([word.folded for word in words], place), ()):
            bearer = max(known.bearers[key], key=lambda name: bool(name.verified))
            right = key.split()[place]
            slip = edit(form.key, right)
            if slip is None or singular(right) == singular(form.key):
                continue
            fit = Fit(bearer, phrase=_phrase(words))
            if not bearer.verified and not _firm(form, words, slip, known):
                continue
            attested = from_source(bearer)
            if not (_attested(form, right, slip, fit, known) if attested else letters >= _LETTERS):
                continue
            spelling, times = known.spelling(key).split()[place], _times(forms, right)
            yield Suspicion(form, spelling, slip, _grounds(bearer), times, fit=fit, namesakes=namesakes)


def _attested(form: Form, key: str, slip: Edit, fit: Fit, known: Known) -> bool:
    """Tell whether a name of a source may be held against a form that the sources themselves do not write.

    Acronyms one letter apart are others mostly (ABC, NBC), and a hyphen is a matter of style. A source is about more
    than the article is, so that a short name must be borne out by another that stands beside it there.
    """
    if form.key in known.spared or form.key.replace("-", "") == key.replace("-", ""):
        return False
    if form.acronym and not (slip.slip is Slip.SWAP or slip.doubled):
        return False
    return bool(fit.weight) or len(key) > _SHORT


def _firm(form: Form, words: Sequence[Word], slip: Edit, known: Known) -> bool:
    """Tell whether a form that is no other name stands beside words that tell one bearer (not David, but Obama)."""
    swapped = slip.slip is Slip.SWAP
    if form.key in known.words:
        return form.acronym and swapped
    if len(form.key) < _LETTERS or given(form.key) or (slip.last and slip.slip is Slip.EXTRA and not slip.doubled):
        return False
    others = [word.text for word in words if word.folded != form.key]
    return swapped or slip.doubled or not all(map(given, others))


def _near(form: Form, known: Known) -> Iterator[str]:
    near = [key for key, edits in known.near.within(form.key) if edits]
    yield from near
    yield from (key for key in form.readings if key in known.near and key not in near)


def _grounds(bearer: ReferenceName, otherwise: Grounds = Grounds.SHIPPED) -> Grounds:
    if not bearer.verified:
        return otherwise
    return Grounds.SOURCE if from_source(bearer) else Grounds.HOUSE


def _frequent(form: Form, key: str, slip: Edit, forms: Forms) -> bool:
    """Tell whether a single acronym lies one letter within from one that the article is about."""
    within = not (slip.first or slip.last) and len(key) >= _LETTERS
    return within and len(form.places) == 1 and _times(forms, key) >= _OFTEN - 1


def _telling(namesakes: Sequence[Fit], key: str, forms: Forms) -> bool:
    """Tell whether a word near a form speaks for a namesake of it, and does not stand near the other form too."""
    other = forms.capital.get(key)
    sentences = forms.around(other) if other else ()
    shared = {word.folded for sentence in sentences for word in sentence}
    return any(fold(word) not in shared for fit in namesakes for word in fit.near)


def _hintable(form: Form, forms: Forms, slip: Edit) -> bool:
    """Tell whether a shipped name may be suggested: the lists are long, and most names near theirs are other people's.

    Tried on the articles of the article-extraction benchmark: of 40 correct names near a shipped one, nearly all stood
    within a longer name (Matt Dumba near Duma) or only at beginnings, and the rest lacked the words about the bearer.
    """
    if len(form.key) < _LETTERS or slip.first or (slip.last and slip.slip is not Slip.SWAP and not slip.doubled):
        return False
    return any(not (word.opening or word.heading) for word in form.places) and _alone(form, forms)


def _hinted(slip: Edit, best: Fit) -> bool:
    """Tell whether the words about a shipped name's bearer, or else the slip itself, speak for it."""
    supported = bool(best.near) and best.weight >= _SUPPORT
    return supported or (best.bearer.kind is not NameKind.PERSON and (slip.slip is Slip.SWAP or slip.doubled))


def _alone(form: Form, forms: Forms) -> bool:
    """Tell whether a form never stands beside another capitalised word, titles apart."""
    return all(title(words[0].text) and place for words, place in forms.phrases(form, 2))


def _times(forms: Forms, key: str) -> int:
    return len(forms.capital[key].places) if key in forms.capital else 0


def _phrase(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
