"""A desk with one small article on it, whose clock stands still until it is asked."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role, Sentence
from redpencil.domain.claim import About, Claim, Kind
from redpencil.domain.finding import Finding
from redpencil.domain.span import Anchor, Span
from redpencil.locations import Workspace
from redpencil.storage.keeping import Examined

TEXT = (
    "Ferries return to Aldport\n\n"
    "Aldport has 3,000 inhabitants. Its mayor, Ana Bell, took office in 2019. "
    "Mayor Ana Bel said the ferry is the fastest in the country. Ana Bel was glad.\n\n"
    "Follow us for more."
)


def span(words: str, text: str, nth: int = 0) -> Span:
    """Return where `words` stand in a text for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def article_of(text: str, slug: str = "ferries") -> Article:
    """Make an article whose last paragraph is furniture."""
    paragraphs = text.split("\n\n")
    blocks, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        last = number == len(paragraphs) - 1
        role = Role.HEADLINE if not number else Role.FURNITURE if last else Role.BODY
        blocks.append(Block(start, start + len(paragraph), role))
        start += len(paragraph) + 2
    sentence = Sentence(blocks[-1].start, blocks[-1].end, Disposition.FURNITURE, "a page's own words")
    return Article(
        slug,
        Metadata("Ferries return", "A. Writer", "The Gazette", "https://gazette.example/ferries"),
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        tuple(blocks),
        (sentence,),
    )


def examined_of(text: str = TEXT, slug: str = "ferries") -> Examined:
    """Examine an article by hand: three claims about the world, one about the text with two mentions."""
    article = article_of(text, slug)
    statements = (
        ("Aldport has 3,000 inhabitants", Kind.QUANTITY),
        ("took office in 2019", Kind.DATE),
        ("the fastest in the country", Kind.SUPERLATIVE),
    )
    claims = [
        Claim(slug, 0, words, kind=kind, worthiness=0.5, anchors=(Anchor.at(text, span(words, text)),))
        for words, kind in statements
        if words in text
    ]
    places = [span("Bel ", text, nth) for nth in range(text.count("Bel "))]
    places = [Span(place.start, place.end - 1) for place in places]
    if places:
        findings = tuple(
            Finding("names", "one letter is missing", place.start, place.end, "Bel", "Bell") for place in places
        )
        anchors = tuple(Anchor.at(text, place) for place in places)
        claims.append(
            Claim(
                slug, 0, 'Bell is misspelled as "Bel"', About.TEXT, Kind.NAME, worthiness=0.9, anchors=anchors,
                findings=findings,
            )
        )  # fmt: skip
    claims.sort(key=lambda claim: claim.anchors[0].start)
    numbered = tuple(
        Claim(
            claim.article, number, claim.statement, claim.about, claim.kind, worthiness=claim.worthiness,
            anchors=claim.anchors, findings=claim.findings,
        )
        for number, claim in enumerate(claims, 1)
    )  # fmt: skip
    return Examined(article, numbered, raw=text.encode(), name="ferries.txt")


class Watch:
    """A clock that goes on by one second each time it is read."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(scope="session")
def examine() -> Callable[..., Examined]:
    return examined_of


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "a house #1 & 100% 🖊")


@pytest.fixture
def desk(workspace: Workspace, watch: Watch) -> Iterator[Desk]:
    with Desk.open(workspace, reviewer="Ann", create=True, clock=watch) as opened:
        opened.importing.keep(examined_of())
        yield opened
