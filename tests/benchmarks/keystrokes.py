"""How soon the desk answers a key with many claims behind it: the time from a key to the screen that shows it.

Run it by hand: `python tests/benchmarks/keystrokes.py [--claims 100000] [--keys 60] [--all]`. Keys go in one by one, as fast
as the desk takes them; with `--all` the list holds the claims of all articles. Times are told by the clock, and as
processor time of the thread that draws. Wanted: what a key does to the list or to a field stands within a frame or three (50 ms).
"""

import argparse
import asyncio
import runpy
import statistics
import tempfile
import time
from pathlib import Path

from redpencil.domain.query import ClaimQuery
from redpencil.locations import Workspace
from redpencil.tui.app import Redpencil
from redpencil.tui.screens.main import Main
from redpencil.tui.widgets.claim_list import ClaimList

fill = runpy.run_path(str(Path(__file__).with_name("first_frame.py")))["fill"]
NAMES = {"list": "down", "page": "pagedown", "field": "x"}


async def measure(workspace: Path, keys: int, *, every: bool) -> dict[str, list[tuple[float, float]]]:
    """Press keys on the list and in a field; return the seconds that each took until it was drawn, by clock and CPU."""
    app = Redpencil(Workspace(workspace), None, "rita")
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in NAMES}
    async with app.run_test(size=(120, 40)) as pilot:
        while not (isinstance(app.screen, Main) and any(one.current for one in app.screen.query(ClaimList))):
            await pilot.pause(0.05)
        if every:
            app.screen.choose(ClaimQuery())
        await pilot.pause(2)
        for name, key in NAMES.items():
            if name == "field":
                await pilot.press("slash")
            for _ in range(keys):
                drawn = asyncio.Event()
                began, busy = time.perf_counter(), time.thread_time()
                app.simulate_key(key)
                app.screen.call_later(app.screen.call_after_refresh, drawn.set)
                await drawn.wait()
                found[name].append((time.perf_counter() - began, time.thread_time() - busy))
    if app.desk is not None:
        app.desk.close()
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "claims"
        fill(workspace, options.claims)
        for name, times in asyncio.run(measure(workspace, options.keys, every=options.all)).items():
            for what, taken in zip(("clock", "cpu"), zip(*times, strict=True), strict=True):
                ordered = sorted(taken)
                middle, worst = statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.95)] * 1000
                print(f"{name:<6} {what:<6} median {middle:.1f} ms, 95 of 100 within {worst:.1f} ms")


if __name__ == "__main__":
    main()
