"""Calling: which claims are still to be asked of whom, so that one call answers five."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from redpencil.desk.bench import Bench
from redpencil.domain.article import Article
from redpencil.domain.claim import Claim
from redpencil.domain.source import Source
from redpencil.domain.span import Span
from redpencil.errors import UnknownSource
from redpencil.storage import calls, claims, sources


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A claim that is still to be asked about: the sentence of the article it stands in, and whether it waits."""

    claim: Claim
    context: str
    waits: bool


@dataclass(frozen=True, slots=True)
class CallSheet:
    """What is still to be asked of somebody or something; `source` is empty where a name is only waited for."""

    name: str
    source: Source | None
    questions: tuple[ToAsk, ...]


class Calling:
    """Gathers what is still to be asked."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def sheets(self, wanted: str = "") -> tuple[CallSheet, ...]:
        """Return the call sheets, of all sources or of the one that has a number or a name.

        On a sheet stand the claims that wait for the source by its name, and the unfinished ones to which it is
        attached without a quote and without a place.

        Raises:
            UnknownSource: if there is no such source, and nothing waits for that name.
        """
        with self._bench.database.reading() as connection:
            known = sources.listed(connection)
            waiting, bare = calls.waiting(connection), calls.bare(connection)
            keys = list(dict.fromkeys([*(key for key, _ in waiting), *(key for key, _ in bare)]))
            loaded = dict(zip(keys, claims.load(connection, keys), strict=True))
        asked = _asked(known, waiting, bare)
        chosen = _chosen(asked, wanted) if wanted.strip() else asked
        articles = {slug: self._bench.article(slug) for slug in {claim.article for claim in loaded.values()}}
        waits = {key for key, _ in waiting}
        return tuple(
            CallSheet(name, source, tuple(_to_ask(loaded[key], articles, waits=key in waits) for key in keys))
            for (name, source), keys in chosen.items()
            if keys
        )


_Whom = tuple[str, Source | None]


def _asked(
    known: Iterable[Source], waiting: Iterable[tuple[int, str]], bare: Iterable[tuple[int, int]]
) -> Mapping[_Whom, list[int]]:
    """Return the ids of the claims to ask about: for each source, then for each name that no source has."""
    attached: defaultdict[int, list[int]] = defaultdict(list)
    for key, number in bare:
        attached[number].append(key)
    named: defaultdict[str, list[int]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for key, name in waiting:
        named[folded(name)].append(key)
        spelt.setdefault(folded(name), name)
    asked: dict[_Whom, list[int]] = {}
    for source in known:
        spelt.pop(folded(source.title), None)
        keys = dict.fromkeys([*named.get(folded(source.title), ()), *attached.get(source.id, ())])
        asked[source.title or source.url, source] = list(keys)
    return asked | {(name, None): named[fold] for fold, name in spelt.items()}


def _chosen(asked: Mapping[_Whom, list[int]], wanted: str) -> Mapping[_Whom, list[int]]:
    """Return what is asked of one source, by its number or its name."""
    wanted = folded(wanted)
    found = {
        whom: keys
        for whom, keys in asked.items()
        if wanted == folded(whom[0]) or (whom[1] is not None and wanted == str(whom[1].id))
    }
    if not found:
        raise UnknownSource(
            f'There is no source "{wanted[:60]}", and no claim waits for that name. `redpencil calls` lists all.'
        )
    return found


def folded(name: str) -> str:
    """Return a name as names are held against each other: without capitals and extra blanks."""
    return " ".join(name.split()).casefold()


def _to_ask(claim: Claim, articles: Mapping[str, Article], *, waits: bool) -> ToAsk:
    place = claim.anchors[0].span if claim.anchors else None
    return ToAsk(claim, around(articles[claim.article], place) if place else "", waits)


def around(article: Article, place: Span) -> str:
    """Return the sentence of an article in which a place begins, else the paragraph, on one line."""
    for parts in (article.sentences, article.blocks):
        holding = (part for part in parts if part.start <= place.start < part.end)
        if (part := next(holding, None)) is not None:
            return " ".join(article.text[part.start : max(part.end, place.end)].split())
    return " ".join(place.of(article.text).split())
