"""Examining: what becomes of bytes before anything is kept of them - an article, its facts and what stands in it."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from redpencil.domain.article import Article, Metadata, Reading, Role
from redpencil.domain.checks import Selection
from redpencil.domain.claim import Claim
from redpencil.domain.coverage import Coverage, coverage
from redpencil.domain.finding import Finding
from redpencil.domain.name import ReferenceName
from redpencil.domain.redraft import Succession
from redpencil.domain.scoring import Scoring
from redpencil.text import slug as slugs

if TYPE_CHECKING:
    from redpencil.analysis.examination import Examination

_TEXTS: Final = frozenset({"plain", "markdown", "html"})
"""Readers of characters: what a server says of the encoding concerns nobody else."""

Outcome = Literal["new", "unchanged", "new-version"]


@dataclass(frozen=True, slots=True)
class Added:
    """What came of reading an article in.

    `findings` are those that belong to no claim. `original` are the characters of the file that was checked, where
    its lines are those of the text. `succession` tells of a new version what became of the claims.
    """

    article: Article
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    path: str
    outcome: Outcome
    original: str = ""
    succession: Succession | None = None

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Everything the checks found, in the order of the text: beside claims and of claims."""
        found = (*self.findings, *(finding for claim in self.claims for finding in claim.findings))
        return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def read(
    data: bytes, name: str, media_type: str = "", charset: str = "", *, waiting: Callable[[], None] | None = None
) -> Reading:
    """Read bytes as whatever they are; a server may have said of what type they are, and in which encoding.

    `waiting` is called while that goes on, and stops it by raising what it likes.

    Raises:
        ReadError: if they cannot be read.
    """
    from redpencil.intake import formats, reading

    is_text = charset and formats.recognise(data, name=name, media_type=media_type).id in _TEXTS
    if is_text and (recoded := _recoded(data, charset)) is not None:
        text, encoding = recoded
        return replace(reading.read(text, name=name, media_type=media_type, waiting=waiting), encoding=encoding)
    return reading.read(data, name=name, media_type=media_type, waiting=waiting)


def facts(reading: Reading) -> Metadata:
    """Return what the text itself says of the article."""
    return replace(reading.metadata, title=reading.metadata.title or _headline(reading))


def first_known(*known: Metadata) -> Metadata:
    """Return each fact as the first says it who knows it; what a person says goes before what a reader found."""
    said = ([getattr(each, one.name) for each in known] for one in fields(Metadata))
    return Metadata(*(next(filter(None, each), each[-1]) for each in said))


def slug(given: str | None, name: str, reading: Reading, metadata: Metadata | None) -> str:
    """Return the given slug made safe, else one of the file's name, else of the title or the first words."""
    title = (metadata and metadata.title) or facts(reading).title
    return slugs.slug(given or Path(name).stem or title or " ".join(reading.text.split()[:8]))


def sha256(reading: Reading) -> str:
    """Return the hash by which the same text is known again."""
    return hashlib.sha256(reading.text.encode()).hexdigest()


def article(reading: Reading, slug: str, metadata: Metadata) -> Article:
    """Return what was read as the first version of an article, without its sentences."""
    return Article(
        slug=slug,
        metadata=metadata,
        text=reading.text,
        sha256=sha256(reading),
        blocks=reading.blocks,
        links=reading.links,
        warnings=reading.warnings,
    )


def examine(
    article: Article,
    names: Sequence[ReferenceName],
    checks: Selection,
    scoring: Scoring,
    tick: Callable[[float], None],
) -> "tuple[Article, Examination]":
    """Return the article with its sentences, and what was found in it; shipped names come after the given ones."""
    from redpencil.analysis import extraction
    from redpencil.analysis.names import references

    found = extraction.examine(article, (*names, *references.shipped()), tick=tick, checks=checks, scoring=scoring)
    return replace(article, sentences=found.sentences, warnings=(*article.warnings, *found.warnings)), found


def added(article: Article, claims: tuple[Claim, ...], findings: tuple[Finding, ...], path: str) -> Added:
    """Return what came of an article that is new."""
    spans = ((anchor.span, claim.status) for claim in claims for anchor in claim.anchors)
    return Added(article, claims, findings, coverage(article, spans), path, "new")


def _recoded(data: bytes, charset: str) -> tuple[bytes, str] | None:
    """Write text that is no UTF-8 in UTF-8, where the server's word on its encoding holds."""
    from redpencil.intake import encodings

    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        decoded = encodings.declared(data, charset)
        return (decoded.text.encode("utf-8", "replace"), decoded.encoding) if decoded else None
    return None


def _headline(reading: Reading) -> str:
    headlines = (block for block in reading.blocks if block.role is Role.HEADLINE)
    return next((" ".join(block.span.of(reading.text).split())[:200] for block in headlines), "")
