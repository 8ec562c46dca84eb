"""Which of several bearers of a name a text means, judged by the words around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from redpencil.analysis.names.forms import Form, Forms
from redpencil.analysis.names.known import singular
from redpencil.domain.name import ReferenceName
from redpencil.text.lexicon import common
from redpencil.text.similarity import fold
from redpencil.text.words import Word

_NEARBY: Final = 2
_PHRASE: Final = 4


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a bearer fits: `near` are its words in the sentences of the name, `far` those elsewhere in the article.

    `phrase` is where the name goes on like another spelling of the bearer ("SIAC Motors" like "SAIC Motor").
    """

    bearer: ReferenceName
    near: tuple[str, ...] = ()
    far: tuple[str, ...] = ()
    phrase: str = ""

    @property
    def weight(self) -> int:
        """The support in points: a word nearby counts twice, going on like a spelling four times."""
        return _NEARBY * len(self.near) + len(self.far) + (_PHRASE if self.phrase else 0)


def fits(bearers: Sequence[ReferenceName], form: Form, forms: Forms) -> tuple[Fit, ...]:
    """Return how well each bearer fits the places of a form, the best first."""
    sentences = forms.around(form)
    near = frozenset(word.folded for sentence in sentences for word in sentence)
    scored = [_fit(bearer, form, sentences, near, forms.vocabulary) for bearer in dict.fromkeys(bearers)]
    return tuple(sorted(scored, key=lambda fit: -fit.weight))


def described(bearer: ReferenceName, seen: Sequence[str] = ()) -> str:
    """Return the bearer with three words that tell it from others: `SAIC Motor (carmaker, Shanghai, Alibaba)`.

    The first is what the bearer is; of the others those come first that were seen in the text, names before words.
    """
    first, *others = [word.strip() for word in bearer.about.split(",") if word.strip()] or [""]
    others.sort(key=lambda word: (word not in seen, not word[:1].isupper()))
    return f"{bearer.canonical} ({', '.join((first, *others[:2]))})" if first else bearer.canonical


def _fit(
    bearer: ReferenceName,
    form: Form,
    sentences: Sequence[Sequence[Word]],
    near: frozenset[str],
    vocabulary: frozenset[str],
) -> Fit:
    nearby, far = [], []
    for word in _tokens(bearer):
        plain = singular(fold(word))
        if _stands(plain, near):
            nearby.append(word)
        elif _stands(plain, vocabulary):
            far.append(word)
    return Fit(bearer, tuple(nearby), tuple(far), _phrase(bearer, form, sentences))


def _phrase(bearer: ReferenceName, form: Form, sentences: Sequence[Sequence[Word]]) -> str:
    """Return the words with which a place of the form goes on like a longer spelling of the bearer."""
    ends = {
        tuple(singular(word) for word in rest)
        for spelling in bearer.spellings
        if len(rest := fold(spelling).split()[1:]) > 0 and len(fold(spelling).split()[0]) == len(form.key)
    }
    for sentence in sentences:
        for n, word in enumerate(sentence):
            if word.folded != form.key:
                continue
            for end in ends:
                after = sentence[n + 1 : n + 1 + len(end)]
                if tuple(singular(other.folded) for other in after) == end:
                    return " ".join((word.text, *(other.text for other in after)))
    return ""


@lru_cache(maxsize=4096)
def _tokens(bearer: ReferenceName) -> tuple[str, ...]:
    """Return the words that speak for a bearer: those of `about`, and the telling ones of its canonical name."""
    about = [word for part in bearer.about.split(",") for word in part.split()]
    name = [word for word in bearer.canonical.split() if not word.isupper() and not common(word)]
    telling = {singular(fold(word)): word for word in reversed((*about, *name)) if len(word) > 2}
    return tuple(reversed(telling.values()))


def _stands(word: str, vocabulary: frozenset[str]) -> bool:
    return any(variant in vocabulary for variant in _variants(word))


def _variants(word: str) -> Iterator[str]:
    yield from (word, f"{word}s", f"{word}es")
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
