"""Which capitalised word of an article is another name misspelled, and what speaks for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from redpencil.analysis.bearers import Fit, fits
from redpencil.analysis.forms import Form, Forms
from redpencil.analysis.known import LONGEST_PHRASE, Known, singular, without
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.text.edits import Edit, Slip, edit
from redpencil.text.lexicon import common, title, unchecked
from redpencil.text.similarity import fold
from redpencil.text.words import Word

_SHORTEST: Final = 4
_SAFE: Final = 5
_OFTEN: Final = 3
_SUPPORT: Final = 3
_STRONG_SUPPORT: Final = 6


class Grounds(IntEnum):
    """What a suggestion rests on, the strongest last."""

    TWIN = 0
    SHIPPED = 1
    ARTICLE = 2
    CONTEXT = 3
    HOUSE = 4


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A form that is probably another name misspelled.

    `times` says how often the right form stands in the article. Where it was held against reference names, `fit` is the
    bearer that is meant, `rivals` are the other bearers of the right form, `namesakes` those of the wrong one.
    """

    form: Form
    right: str
    edit: Edit
    grounds: Grounds
    times: int = 0
    fit: Fit | None = None
    rivals: tuple[ReferenceName, ...] = ()
    namesakes: tuple[ReferenceName, ...] = ()


def misspellings(forms: Forms, known: Known) -> tuple[Misspelling, ...]:
    """Return the misspelled names of an article, in the order of the text."""
    found = [best for form in forms.capital.values() if (best := _best(form, forms, known))]
    wrong = {one.form.key for one in found}
    # Two rare spellings must not be corrected into each other.
    kept = [one for one in found if fold(one.right) not in wrong]
    return tuple(sorted(kept, key=lambda one: one.form.places[0].start))


def _best(form: Form, forms: Forms, known: Known) -> Misspelling | None:
    if not _checkable(form, forms):
        return None
    ways = (_by_context,) if form.key in known.verified else _WAYS
    candidates = [one for way in ways for one in way(form, forms, known)]
    return max(candidates, key=lambda one: (one.grounds, one.edit.slip is Slip.SWAP, one.times), default=None)


def _checkable(form: Form, forms: Forms) -> bool:
    key = form.key
    if len(key) < _SHORTEST or key in forms.lower or any(letter.isdigit() for letter in key):
        return False
    return not (common(key) or unchecked(key))


def _by_article(form: Form, forms: Forms, known: Known) -> Iterator[Misspelling]:
    """Hold a form against the more frequent forms of the article."""
    for key, edits in forms.near.within(form.key):
        other = forms.capital[key]
        times = len(other.places)
        if not edits or times < 2 or times < _OFTEN * len(form.places) - 1:
            continue
        slip = edit(form.key, key)
        if slip is None or not _likely(form, other.spelling, slip):
            continue
        company = bool(form.company & other.company)
        if form.key in known.words and not company:
            continue
        if form.acronym and not _acronym_slip(slip, key, times, company=company):
            continue
        yield Misspelling(form, other.spelling, slip, Grounds.ARTICLE, times)


def _by_reference(form: Form, forms: Forms, known: Known) -> Iterator[Misspelling]:
    """Hold a form that no list knows against the one-word names of the lists."""
    if form.key in known.words:
        return
    for key, edits in known.near.within(form.key):
        slip = edit(form.key, key) if edits else None
        if slip is None or not _likely(form, known.spelling(key), slip):
            continue
        if form.acronym and max(len(key), len(form.key)) < _SAFE:
            continue
        ranked = fits(known.bearers[key], form, forms)
        best, *others = sorted(ranked, key=lambda fit: not fit.bearer.verified)
        swapped_here = slip.slip is Slip.SWAP and len(key) > _SAFE and key in forms.capital
        if not (best.bearer.verified or swapped_here or _hinted(form, forms, slip, best)):
            continue
        grounds = Grounds.HOUSE if best.bearer.verified else Grounds.SHIPPED
        rivals = tuple(fit.bearer for fit in others)
        yield Misspelling(form, known.spelling(key), slip, grounds, _times(forms, key), best, rivals)


def _hinted(form: Form, forms: Forms, slip: Edit, best: Fit) -> bool:
    """Tell whether a shipped name may be suggested: the lists are long, and most names near theirs are other people's.

    Tried on the articles of the article-extraction benchmark: of 40 correct names near a shipped one, nearly all stood
    within a longer name (Matt Dumba near Duma) or only at beginnings, and the rest lacked the words about the bearer.
    """
    if not any(not (word.opening or word.heading) for word in form.places) or not _alone(form, forms):
        return False
    supported = bool(best.near) and best.weight >= _SUPPORT
    return supported or (best.bearer.kind is not NameKind.PERSON and (slip.slip is Slip.SWAP or slip.doubled))


def _alone(form: Form, forms: Forms) -> bool:
    """Tell whether a form never stands beside another capitalised word, titles apart."""
    return all(title(words[0].text) and place for words, place in forms.phrases(form, 2))


def _by_context(form: Form, forms: Forms, known: Known) -> Iterator[Misspelling]:
    """Hold an acronym against others with two letters swapped: both may be real, so the words around it decide."""
    if not form.acronym:
        return
    for key, edits in known.near.within(form.key):
        slip = edit(form.key, key) if edits else None
        if slip is None or slip.slip is not Slip.SWAP:
            continue
        best, *others = fits(known.bearers[key], form, forms)
        namesakes = known.bearers.get(form.key, ())
        against = max((fit.weight for fit in fits(namesakes, form, forms)), default=0)
        wanted = _STRONG_SUPPORT if namesakes else _SUPPORT
        if best.weight >= wanted and (best.near or best.phrase) and not against:
            grounds = Grounds.HOUSE if best.bearer.verified else Grounds.CONTEXT
            rivals = tuple(fit.bearer for fit in others)
            yield Misspelling(form, known.spelling(key), slip, grounds, _times(forms, key), best, rivals, namesakes)


def _by_phrase(form: Form, forms: Forms, known: Known) -> Iterator[Misspelling]:
    """Hold a form with its neighbours against the longer names of the lists: "Barrack Obama" against "Barack Obama"."""
    if form.key in known.words and not (known.verified or form.acronym):
        return
    namesakes = known.bearers.get(form.key, ())
    for words, place in forms.phrases(form, LONGEST_PHRASE):
        if _letters(words, place) < _SHORTEST:
            continue
        for key in known.phrases.get(_pattern(words, place), ()):
            bearer = max(known.bearers[key], key=lambda name: bool(name.verified))
            right = key.split()[place]
            slip = edit(form.key, right)
            if slip is None or singular(right) == singular(form.key):
                continue
            if form.key in known.words and not (bearer.verified or (form.acronym and slip.slip is Slip.SWAP)):
                continue
            grounds = Grounds.HOUSE if bearer.verified else Grounds.SHIPPED
            fit = Fit(bearer, phrase=" ".join(word.text for word in words))
            spelled = known.spelling(key).split()[place]
            yield Misspelling(form, spelled, slip, grounds, _times(forms, right), fit, (), namesakes)


def _by_twin(form: Form, forms: Forms, known: Known) -> Iterator[Misspelling]:
    """Hold a form against another, no more frequent, that keeps the same neighbour: "John Smith" and "John Smyth"."""
    for key, edits in forms.near.within(form.key):
        other = forms.capital[key]
        slip = edit(form.key, key) if edits else None
        later = (-len(form.places), form.places[0].start) > (-len(other.places), other.places[0].start)
        if slip is None or not later or slip.first or singular(key) == singular(form.key):
            continue
        if len(key) < _SAFE or form.acronym or unchecked(key) or (form.key in known.words and key in known.words):
            continue
        if _patterns(form, forms) & _patterns(other, forms):
            yield Misspelling(form, other.spelling, slip, Grounds.TWIN, len(other.places))


def _patterns(form: Form, forms: Forms) -> frozenset[tuple[str, ...]]:
    """Return the pairs of capitalised words that a form is half of, with the form left out."""
    pairs = forms.phrases(form, 2)
    return frozenset(_pattern(words, place) for words, place in pairs if _letters(words, place) >= _SHORTEST)


def _pattern(words: Sequence[Word], place: int) -> tuple[str, ...]:
    return without([word.folded for word in words], place)


def _letters(words: Sequence[Word], place: int) -> int:
    """Return how many letters the other words of a phrase have."""
    return sum(len(word.text) for n, word in enumerate(words) if n != place)


def _times(forms: Forms, key: str) -> int:
    return len(forms.capital[key].places) if key in forms.capital else 0


def _acronym_slip(slip: Edit, right: str, times: int, *, company: bool) -> bool:
    """Tell whether one acronym is another misspelled: letters are swapped, or the two keep the same company."""
    return (slip.slip is Slip.SWAP and times >= _OFTEN) or (company and len(right) >= _SAFE)


def _likely(form: Form, right: str, slip: Edit) -> bool:
    """Tell whether the edit is one that a hand makes, and not one that makes another word.

    Endings make other words (Russia, Russian; Clark, Clarke; Maria, Marie), and so do first letters (Bell, Dell) and
    capitals of another shape (iPads, iPadOS).
    """
    if slip.first or not (form.shouted or _capitals(form.spelling) == _capitals(right)):
        return False
    key = fold(right)
    if max(len(form.key), len(key)) < _SAFE and not (slip.slip is Slip.SWAP and form.acronym):
        return False
    if slip.last and slip.slip is not Slip.SWAP:
        ending = form.key[-1] if slip.slip is Slip.EXTRA else key[-1]
        return slip.doubled and ending != "s"
    return True


def _capitals(word: str) -> int:
    """Return how many capitals a word has, -1 for all of them: Xpeng, iPadOS, BMW."""
    return -1 if word.isupper() else sum(letter.isupper() for letter in word)


_WAYS: Final = (_by_article, _by_reference, _by_context, _by_phrase, _by_twin)
