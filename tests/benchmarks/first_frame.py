"""How soon the desk is there: time to the first frame, and to claims on the screen, against an empty Textual app.

Run it by hand: `python tests/benchmarks/first_frame.py [--claims 100000] [--rounds 5]`. Every start is a fresh
interpreter on a pseudo-terminal; the programs take turns, because machines are noisy. Wanted: at most 1.15 times the
empty app to the first frame, at most 2.5 times to claims on the screen.
"""

import argparse
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from redpencil.storage.keeping import Examined

EMPTY = """
from textual.app import App
App().run()
"""

DESK = """
import sys
from pathlib import Path
from redpencil.locations import Workspace
from redpencil.tui.app import run
sys.exit(run(Workspace(Path(sys.argv[1])), None, "rita"))
"""

FRAME = b"\x1b[?1049h"
"""A terminal program's first frame comes right behind the switch to the alternate screen."""

TIMEOUT = 60.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "claims"
        fill(workspace, options.claims)
        times: dict[str, list[float]] = {"empty": [], "frame": [], "claims": []}
        for _ in range(options.rounds):
            times["empty"].append(start([sys.executable, "-c", EMPTY], b"")[0])
            frame, claims = start([sys.executable, "-c", DESK, str(workspace)], b"Statement")
            times["frame"].append(frame)
            times["claims"].append(claims)
    empty = statistics.median(times["empty"])
    for name, wanted in (("frame", 1.15), ("claims", 2.5)):
        found = statistics.median(times[name])
        print(f"{name:<7} {found:.3f} s, {found / empty:.2f} times the empty app's {empty:.3f} s; wanted {wanted}")


def start(command: list[str], mark: bytes) -> tuple[float, float]:
    """Start a program on a terminal of 80 by 24; return the seconds to its first frame and until it shows `mark`."""
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    began = time.perf_counter()
    program = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment, close_fds=True)
    os.close(slave)
    seen, frame, marked = b"", 0.0, 0.0
    try:
        while not (frame and marked):
            if time.perf_counter() - began > TIMEOUT or not select.select([master], [], [], TIMEOUT)[0]:
                raise TimeoutError(seen[-500:].decode("utf-8", "replace"))
            seen += os.read(master, 65_536)
            behind = seen.partition(FRAME)[2]
            # The frame is there once cells are painted, which takes cursor moves behind the switch.
            if not frame and (b"\x1b[1;1H" in behind or b"\x1b[H" in behind):
                frame = time.perf_counter() - began
            if not marked and mark in seen and frame:
                marked = time.perf_counter() - began
    finally:
        program.kill()
        program.wait()
        os.close(master)
    return frame, marked


def fill(folder: Path, claims: int) -> None:
    """Make a workspace of articles with a thousand claims each."""
    from redpencil.desk.desk import Desk
    from redpencil.locations import Workspace

    with Desk.open(Workspace(folder), create=True, reviewer="rita") as desk:
        for number in range(max(1, claims // 1_000)):
            desk.importing.keep(examined(number, min(1_000, claims)))


def examined(number: int, claims: int) -> "Examined":
    """Make an article with one claim to a line."""
    from redpencil.domain.article import Article, Block, Metadata, Role
    from redpencil.domain.claim import Claim
    from redpencil.domain.span import Anchor, Span
    from redpencil.storage.keeping import Examined

    lines = [f"Statement {place} of article {number} counts {place * 7} ships." for place in range(claims)]
    text, spans, start = "\n\n".join(lines), list[Span](), 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 2
    blocks = tuple(Block(span.start, span.end, Role.BODY) for span in spans)
    article = Article(f"article-{number}", Metadata(f"Article {number}"), text, f"{number:064x}", blocks)
    made = tuple(
        Claim(article.slug, place, span.of(text), worthiness=0.5, anchors=(Anchor.at(text, span),))
        for place, span in enumerate(spans, 1)
    )
    return Examined(article, made, raw=text.encode())


if __name__ == "__main__":
    main()
