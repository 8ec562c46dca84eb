"""What 100,000 claims cost: keeping them, opening their database, and every list of the desk.

Run with: python tests/benchmarks/storing.py [CLAIMS]
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from redpencil.desk.desk import Desk
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role, Sentence
from redpencil.domain.claim import About, Claim, Kind, Ref, Status
from redpencil.domain.finding import Finding
from redpencil.domain.query import ClaimQuery
from redpencil.domain.span import Anchor, Span
from redpencil.locations import Workspace
from redpencil.storage.keeping import Examined

PER_ARTICLE = 1_000
KINDS = tuple(Kind)


def examined(number: int, claims: int) -> Examined:
    """Make an article with one sentence and one claim per line."""
    lines = [
        f"Line {place} of article {number} says that {place * 7} ships came to harbour {place % 97}."
        for place in range(claims)
    ]
    text, spans, start = "\n\n".join(lines), list[Span](), 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 2
    article = Article(
        slug=f"article-{number}",
        metadata=Metadata(title=f"Article {number}"),
        text=text,
        sha256=f"{number:064x}",
        blocks=tuple(Block(span.start, span.end, Role.BODY) for span in spans),
        sentences=tuple(Sentence(span.start, span.end, Disposition.CLAIM) for span in spans),
    )
    made = tuple(claim(article, place, span) for place, span in enumerate(spans, 1))
    return Examined(article, made, raw=text.encode())


def claim(article: Article, number: int, span: Span) -> Claim:
    """Make a claim of the whole line; every tenth is about the text and has a finding."""
    about = About.TEXT if number % 10 == 0 else About.WORLD
    finding = Finding("names", "a slip", span.start, span.start + 4, "Line", "Lime", number=1)
    return Claim(
        article.slug, number, span.of(article.text), about, KINDS[number % len(KINDS)],
        worthiness=number % 100 / 100, anchors=(Anchor.at(article.text, span),),
        findings=(finding,) if about is About.TEXT else (),
    )  # fmt: skip


def timed(what: str, job: Callable[[], object], times: int = 15) -> None:
    """Print the median and the worst of several runs, in milliseconds."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        job()
        spent.append((time.perf_counter() - start) * 1000)
    print(f"{what:<44} median {statistics.median(spent):7.1f} ms   worst {max(spent):7.1f} ms")


def main(claims: int) -> None:
    """Fill a workspace and time what the faces ask of it."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder) / "big")
        with Desk.open(workspace, reviewer="Ann", create=True) as desk:
            start = time.perf_counter()
            for number in range(max(1, claims // PER_ARTICLE)):
                desk.importing.keep(examined(number, min(claims, PER_ARTICLE)))
            print(
                f"kept {claims} claims in {time.perf_counter() - start:.1f} s, {workspace.database.stat().st_size / 1e6:.0f} MB"
            )
            for number in range(0, min(200, claims), 3):
                desk.reviewing.judge(Ref("article-0", number + 1), "confirmed")
        timed("open and close", lambda: Desk.open(workspace).close())
        with Desk.open(workspace) as desk:
            lists(desk, claims)
        for module in ("sys", "redpencil.desk.desk"):
            timed(
                f"a fresh interpreter that imports {module}",
                partial(subprocess.run, [sys.executable, "-c", f"import {module}"], check=True),
                5,
            )


def lists(desk: Desk, claims: int) -> None:
    """Time every list, narrow and wide, at the front and at the far end."""
    browsing, last = desk.browsing, Ref(f"article-{max(1, claims // PER_ARTICLE) - 1}", min(claims, PER_ARTICLE))
    queries = {
        "everything": ClaimQuery(),
        "one article": ClaimQuery(article=last.article),
        "open": ClaimQuery(statuses=frozenset({Status.OPEN})),
        "names worth 0.5": ClaimQuery(kinds=frozenset({Kind.NAME}), min_worthiness=0.5),
        "with findings": ClaimQuery(findings_only=True),
        "search harbour": ClaimQuery(search="harbour 13"),
        "search common": ClaimQuery(search="ships"),
        "search 42": ClaimQuery(search="42"),
        "rated confirmed": ClaimQuery(rating="confirmed"),
    }
    for name, query in queries.items():
        total = browsing.facets(query).total
        timed(f"{name}: facets ({total})", partial(browsing.facets, query))
        timed(f"{name}: first 100 lines", partial(browsing.lines, query, 0, 100))
        timed(f"{name}: last 100 lines", partial(browsing.lines, query, max(0, total - 100), 100))
        timed(f"{name}: position", partial(browsing.position, query, last))
        timed(f"{name}: next open", partial(browsing.next_open, query, last))
        timed(f"{name}: previous open", partial(browsing.next_open, query, Ref("article-0", 1), backwards=True))
    timed("list of articles", browsing.articles)
    timed("a complete claim", lambda: browsing.claim(last))
    timed("marks of an article", lambda: browsing.marks(last.article))
    timed("coverage of an article", lambda: browsing.coverage(last.article))
    timed("a verdict", lambda: desk.reviewing.judge(last, "confirmed", why="seen"))
    timed("an undo", desk.reviewing.undo)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
