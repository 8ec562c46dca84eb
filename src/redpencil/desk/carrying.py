"""Carrying over: what a person said of sentences and names holds in the new version of an article too."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from redpencil.domain.article import Article, Disposition, Sentence
from redpencil.domain.name import LedgerRow
from redpencil.text.typography import unadorned


def agreed(old: Article, new: Article) -> Article:
    """Return an article in which the sentences count as looked at that a person agreed to skip in the old version.

    They are known by their words. Of words that stood there several times so many are looked at as were before.
    """
    said = Counter(_words(old, one) for one in old.sentences if one.looked_at)
    if not said:
        return new
    return replace(new, sentences=tuple(_looked_at(new, one, said) for one in new.sentences))


def verified(old: Sequence[LedgerRow], new: Sequence[LedgerRow]) -> tuple[LedgerRow, ...]:
    """Return a name ledger in which the names are verified that were so in the old version."""
    known = {(row.canonical, row.kind): row.verified for row in old if row.verified}
    return tuple(replace(row, verified=row.verified or known.get((row.canonical, row.kind), "")) for row in new)


def _looked_at(article: Article, sentence: Sentence, said: Counter[str]) -> Sentence:
    words = _words(article, sentence)
    if sentence.disposition is Disposition.CLAIM or not said[words]:
        return sentence
    said[words] -= 1
    return replace(sentence, looked_at=True)


def _words(article: Article, sentence: Sentence) -> str:
    return unadorned(sentence.span.of(article.text))
