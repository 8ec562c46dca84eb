"""Reprinting: a source that has come is held against all others, as ten reprints of one story are one origin."""

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from redpencil.domain.source import Source
from redpencil.storage import passages, sketches, sources

if TYPE_CHECKING:
    from redpencil.storage.recording import Work

_NEAREST: Final = 50
"""How many sources that share something with a new one are looked at closely."""

_BEFORE: Final = 20
"""How many sources from before there were sketches are sketched when another one comes."""

_AT_ONCE: Final = 2_000_000
"""How many letters of such sources are sketched at once: about a quarter of a second."""


def see(work: "Work", source: Source) -> Source:
    """Hold a source that has just come by its text against the others, and return it as it is then."""
    if source.sha256:
        _sketch_earlier(work)
        _sketch(work, source)
    return sources.find(work.connection, source.id) or source


def _sketch_earlier(work: "Work") -> None:
    """Sketch sources that came before there were sketches, the earliest first; the rest has its turn later."""
    letters = 0
    for number, _, length in sketches.lacking(work.connection, _BEFORE):
        letters += length
        if letters > _AT_ONCE and letters > length:
            return
        if earlier := sources.find(work.connection, number):
            _sketch(work, earlier)


def _sketch(work: "Work", source: Source) -> None:
    from redpencil.analysis.evidence import reprints

    sketch = sketches.of(work.connection, source.sha256)
    if sketch is None:
        sketch = reprints.sketch(passages.text(work.connection, source.sha256))
        sketches.keep(work.connection, source.sha256, sketch, reprints.marks(sketch))
    found = list[tuple[float, int, Source]]()
    for number, other in sketches.near(work.connection, reprints.marks(sketch), _NEAREST).items():
        share = reprints.likeness(sketch, other)
        if number == source.id or share < reprints.REPRINT:
            continue  # most share a mark or two by chance, and reading a source takes longer than telling that
        like = sources.find(work.connection, number)
        if like is not None and share >= _wanted(source, like):
            found.append((share, -number, like))
    if found:
        sketches.join(work, source.id, max(found, key=lambda one: one[:2])[2])


def _wanted(one: Source, other: Source) -> float:
    """Return how like one another the texts of two sources must be; pages of one publisher share what is no text."""
    from redpencil.analysis.evidence import reprints

    publishers = {source.publisher.casefold() for source in (one, other)}
    hosts = {_host(source.url) for source in (one, other)}
    same = any(len(several) == 1 and "" not in several for several in (publishers, hosts))
    return reprints.OF_ONE_SITE if same else reprints.REPRINT


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
