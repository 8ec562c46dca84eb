"""The capitalised words of an article, gathered by spelling."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from redpencil.analysis.names.known import singular
from redpencil.text.lexicon import common
from redpencil.text.spellings.near import Near
from redpencil.text.spellings.readings import readings
from redpencil.text.words import Word, parts

_Place: TypeAlias = tuple[int, int]

_WINDOW: Final = 2
_SHORT: Final = 3


@dataclass(frozen=True)
class Form:
    """One spelling with all its places."""

    key: str
    places: tuple[Word, ...]

    @cached_property
    def spelling(self) -> str:
        """The form as it is written most often."""
        first = self.places[0].text
        if len(self.places) == 1:
            return first
        return Counter([word.text for word in self.places]).most_common(1)[0][0]

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """The other words that the form is easily taken for."""
        return readings(self.key)

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
    """The forms of an article by folded spelling, the words that stand in lower case, and the sentences as words.

    `found` says where each form stands: the number of the sentence, and of the word in it.
    """

    capital: Mapping[str, Form]
    lower: frozenset[str]
    sentences: tuple[tuple[Word, ...], ...]
    found: Mapping[str, Sequence[_Place]]

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
        return self.lower.union(self.capital)

    def phrases(self, form: Form, longest: int) -> Iterator[tuple[tuple[Word, ...], int]]:
        """Yield the runs of two to `longest` capitalised words around each place of a form, and its place in them."""
        for number, place in self.found[form.key]:
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

    def company(self, form: Form) -> frozenset[str]:
        """Return the longer words that stand within two words of a form."""
        if form.key not in self._company:
            about = [word.folded for number, place in self.found[form.key] for word in self._about(number, place)]
            self._company[form.key] = frozenset(word for word in about if len(word) > _SHORT)
        return self._company[form.key]

    def _about(self, number: int, place: int) -> Sequence[Word]:
        sentence = self.sentences[number]
        return (*sentence[max(0, place - _WINDOW) : place], *sentence[place + 1 : place + 1 + _WINDOW])

    def together(self, form: Form, other: Form) -> bool:
        """Tell whether two forms stand in one sentence."""
        numbers = {number for number, _ in self.found[form.key]}
        return any(number in numbers for number, _ in self.found[other.key])

    def around(self, form: Form) -> tuple[tuple[Word, ...], ...]:
        """Return the sentences in which a form stands."""
        return tuple(self.sentences[number] for number in dict.fromkeys(number for number, _ in self.found[form.key]))

    @cached_property
    def _close(self) -> dict[str, Sequence[str]]:
        """What was asked of a form's near spellings: every form is held against them in more than one way."""
        return {}

    @cached_property
    def _beside(self) -> dict[str, Mapping[tuple[int, str], str]]:
        """What was asked of a form's neighbours: a frequent form is held against many others."""
        return {}

    @cached_property
    def _company(self) -> dict[str, frozenset[str]]:
        """What was asked of the words around a form, for the same reason."""
        return {}


def forms(words: Iterable[Sequence[Word]]) -> Forms:
    """Gather the capitalised words of sentences."""
    sentences = tuple(tuple(_parted(sentence)) for sentence in words)
    found: defaultdict[str, list[_Place]] = defaultdict(list)
    lower: set[str] = set()
    for number, sentence in enumerate(sentences):
        for place, word in enumerate(sentence):
            if word.capitalised:
                found[word.folded].append((number, place))
            else:
                lower.add(word.folded)
    capital = {key: Form(key, tuple([sentences[n][m] for n, m in places])) for key, places in found.items()}
    return Forms(capital, frozenset(lower), sentences, found)


def _parted(sentence: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a sentence, a hyphenated one as its parts."""
    if all(word.text.isalnum() for word in sentence):
        return sentence
    return [part for word in sentence for part in parts(word)]


def _runs_on(word: Word, following: Word) -> bool:
    """Tell whether two neighbouring words can belong to one name."""
    return word.capitalised and following.capitalised and following.gap in {" ", "-", ". "}
