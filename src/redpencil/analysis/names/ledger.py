"""The name ledger: one row for each entity of an article, with every spelling and every mention."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from redpencil.analysis.names.known import Known, known, singular
from redpencil.analysis.names.mentioned import names
from redpencil.analysis.names.variants import variants
from redpencil.domain.article import Article
from redpencil.domain.name import LedgerRow, Mention, NameKind, ReferenceName
from redpencil.domain.span import Span
from redpencil.text.similarity import fold

Meant: TypeAlias = tuple[str, ReferenceName | None]
"""What a misspelled word should be, and who is meant by it if that is known."""


def ledger(article: Article, spans: Sequence[Span], references: Sequence[ReferenceName]) -> tuple[LedgerRow, ...]:
    """Return the rows of the name ledger in the order of first mention.

    `spans` are the sentences to look at: those of the article proper.

    A misspelled name stands in the row of the right one; a surname alone in the row of the full name, where the article
    has only one bearer of it; an acronym in the row of what it stands for, and a company with its legal form or without
    in one row.
    """
    seen = names(article.text, spans, references)
    lists = known(references)
    meant = {
        wrong.form.key: (wrong.right, wrong.suspicion.fit.bearer if wrong.suspicion.fit else None)
        for wrong in seen.misspelled
    }
    righted = [_righted(mention.text, meant) for mention in seen.mentions]
    full = variants(article.text, seen.mentions, righted)
    bearers = _bearers(meant)
    rows: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention, name in zip(seen.mentions, righted, strict=True):
        rows[_entity(full.get(fold(name), name), lists, bearers)].append(mention)
    return tuple(
        _row(key, some, [_righted(mention.text, meant) for mention in some], lists) for key, some in rows.items()
    )


def _righted(words: str, meant: Mapping[str, Meant]) -> str:
    return " ".join(meant[fold(word)][0] if fold(word) in meant else word for word in words.split())


def _bearers(meant: Mapping[str, Meant]) -> dict[str, str]:
    """Return who is meant by the right words and by the bearer's other spellings, all of them in the singular."""
    found: dict[str, str] = {}
    for right, bearer in meant.values():
        if bearer is not None:
            for word in (right, *bearer.spellings):
                found.setdefault(singular(fold(word)), bearer.canonical)
    return found


def _entity(name: str, lists: Known, meant: Mapping[str, str]) -> str:
    """Return the key under which a name's mentions are gathered: its bearer's canonical name, or its own."""
    key = fold(name)
    if bearer := meant.get(singular(key)):
        return bearer
    bearers = lists.bearers.get(key, ())
    return bearers[0].canonical if len(set(bearers)) == 1 or (bearers and fold(bearers[0].canonical) == key) else key


def _row(key: str, some: Sequence[Mention], righted: Sequence[str], lists: Known) -> LedgerRow:
    bearer = next((one for one in lists.bearers.get(fold(key), ()) if one.canonical == key), None)
    longest = max(Counter(righted).items(), key=lambda pair: (len(pair[0].split()), pair[1]))[0]
    canonical = bearer.canonical if bearer else longest
    others = tuple(dict.fromkeys(mention.text for mention in some if mention.text != canonical))
    kind = bearer.kind if bearer else NameKind.OTHER
    return LedgerRow(canonical, kind, bearer.verified if bearer else "", others, tuple(some))
