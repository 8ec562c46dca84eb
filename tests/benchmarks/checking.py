"""Measure `redpencil check`: CPU seconds per 1,000 words, imports apart.

    python tests/benchmarks/checking.py [FILE ...] [--runs 5]

Without files the articles of the sample workspace are checked. Each is read and examined once to warm up, then
`--runs` times; the median is printed. Reading runs in a process of its own, so its CPU time is counted as a child's.
"""

import argparse
import resource
import statistics
from pathlib import Path

from redpencil import locations
from redpencil.desk import checking


def cpu_seconds() -> float:
    """Return the CPU time that this process and its finished children have taken."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def main() -> None:
    """Check each article several times and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    files = arguments.files or sorted((locations.sample() / "articles").iterdir())
    print(f"{'article':<40} {'words':>7} {'claims':>7} {'CPU s':>7} {'CPU s per 1,000 words':>22}")
    words, seconds = 0, 0.0
    for path in files:
        data = path.read_bytes()
        checked = checking.check(data, name=path.name)
        times = []
        for _ in range(arguments.runs):
            before = cpu_seconds()
            checking.check(data, name=path.name)
            times.append(cpu_seconds() - before)
        median = statistics.median(times)
        words, seconds = words + checked.article.words, seconds + median
        print(
            f"{path.name:<40} {checked.article.words:>7} {len(checked.claims):>7} {median:>7.3f}"
            f" {1000 * median / max(1, checked.article.words):>22.3f}"
        )
    print(f"{'all':<40} {words:>7} {'':>7} {seconds:>7.3f} {1000 * seconds / max(1, words):>22.3f}")


if __name__ == "__main__":
    main()
