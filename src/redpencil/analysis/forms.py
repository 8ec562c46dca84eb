"""The capitalised words of an article, gathered by spelling."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from redpencil.analysis.known import singular
from redpencil.text.lexicon import common
from redpencil.text.near import Near
from redpencil.text.similarity import fold
from redpencil.text.words import Word, parts

_WINDOW: Final = 2
_SHORT: Final = 3


@dataclass(frozen=True)
class Form:
    """One spelling with all its places; `company` holds the longer words that stand within two words of it."""

    key: str
    places: tuple[Word, ...]
    company: frozenset[str]

    @cached_property
    def spelling(self) -> str:
        """The form as it is written most often."""
        return Counter(word.text for word in self.places).most_common(1)[0][0]

    @cached_property
    def acronym(self) -> bool:
        """Whether the form is always an acronym; a headline in capitals makes none."""
        return all(word.acronym for word in self.places)

    @cached_property
    def shouted(self) -> bool:
        """Whether the form stands in lines of capitals alone."""
        return all(word.shouted for word in self.places)


@dataclass(frozen=True)
class Forms:
    """The forms of an article by folded spelling, the words that stand in lower case, and the sentences as words."""

    capital: Mapping[str, Form]
    lower: frozenset[str]
    sentences: tuple[tuple[Word, ...], ...]

    @cached_property
    def near(self) -> Near:
        """The spellings, to be searched by distance."""
        return Near(self.capital)

    def close(self, form: Form) -> Sequence[str]:
        """Return the other spellings that lie one edit from a form's."""
        if form.key not in self._close:
            self._close[form.key] = tuple(key for key, edits in self.near.within(form.key) if edits)
        return self._close[form.key]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the article, folded."""
        return frozenset(word.folded for sentence in self.sentences for word in sentence)

    def phrases(self, form: Form, longest: int) -> Iterator[tuple[tuple[Word, ...], int]]:
        """Yield the runs of two to `longest` capitalised words around each place of a form, and its place in them."""
        for number, place in self._found[form.key]:
            sentence = self.sentences[number]
            first, last = place, place
            while first and place - first < longest - 1 and _runs_on(sentence[first - 1], sentence[first]):
                first -= 1
            while (
                last + 1 < len(sentence) and last - place < longest - 1 and _runs_on(sentence[last], sentence[last + 1])
            ):
                last += 1
            for left in range(first, place + 1):
                for right in range(max(place, left + 1), min(last, left + longest - 1) + 1):
                    yield sentence[left : right + 1], place - left

    def beside(self, form: Form) -> Mapping[tuple[int, str], str]:
        """Return the longer capitalised words beside a form as written, by the form's place and the folded singular."""
        if form.key not in self._beside:
            self._beside[form.key] = {
                (place, singular(word.folded)): word.text
                for words, place in self.phrases(form, 2)
                if len((word := words[1 - place]).text) > _SHORT and not (word.opening and common(word.text))
            }
        return self._beside[form.key]

    def together(self, form: Form, other: Form) -> bool:
        """Tell whether two forms stand in one sentence."""
        numbers = {number for number, _ in self._found[form.key]}
        return any(number in numbers for number, _ in self._found[other.key])

    def around(self, form: Form) -> tuple[tuple[Word, ...], ...]:
        """Return the sentences in which a form stands."""
        return tuple(self.sentences[number] for number in dict.fromkeys(number for number, _ in self._found[form.key]))

    @cached_property
    def _close(self) -> dict[str, Sequence[str]]:
        """What was asked of a form's near spellings: every form is held against them in more than one way."""
        return {}

    @cached_property
    def _beside(self) -> dict[str, Mapping[tuple[int, str], str]]:
        """What was asked of a form's neighbours: a frequent form is held against many others."""
        return {}

    @cached_property
    def _found(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        """Where each form stands: the number of the sentence, and of the word in it."""
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for place, word in enumerate(sentence):
                if word.capitalised:
                    found[word.folded].append((number, place))
        return {key: tuple(some) for key, some in found.items()}


def forms(words: Iterable[Sequence[Word]]) -> Forms:
    """Gather the capitalised words of sentences."""
    sentences = tuple(tuple(part for word in sentence for part in parts(word)) for sentence in words)
    places: defaultdict[str, list[Word]] = defaultdict(list)
    company: defaultdict[str, set[str]] = defaultdict(set)
    lower: set[str] = set()
    for sentence in sentences:
        for n, word in enumerate(sentence):
            if word.capitalised:
                places[word.folded].append(word)
                company[word.folded].update(_company(sentence, n))
            else:
                lower.add(word.text)
    found = {key: Form(key, tuple(some), frozenset(company[key])) for key, some in places.items()}
    return Forms(found, frozenset(map(fold, lower)), sentences)


def _company(sentence: Sequence[Word], n: int) -> Iterator[str]:
    for other in (*sentence[max(0, n - _WINDOW) : n], *sentence[n + 1 : n + 1 + _WINDOW]):
        if len(plain := fold(other.text)) > _SHORT:
            yield plain


def _runs_on(word: Word, following: Word) -> bool:
    """Tell whether two neighbouring words can belong to one name."""
    return word.capitalised and following.capitalised and following.gap in {" ", "-", ". "}
