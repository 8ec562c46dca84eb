"""Measure how fast all near a name are found among many: `near.py [--names 100000 1000000] [--distance 2]`.

The names are two words of syllables, made up by a seeded program; 60 of them are misspelled by up to two edits and looked
for. Given are the seconds to build the index, its memory, the milliseconds for the 60 names (the best of five runs), those
of comparing with every name, and whether both found the same.
"""

import argparse
import json
import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from typing import TypeVar

from redpencil.text.similarity import within
from redpencil.text.spellings.near import Near

T = TypeVar("T")

SYLLABLES = [
    first + vowel + last for first in "bdfgklmnprstvz" for vowel in "aeiou" for last in ("", "n", "r", "l", "s")
]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LOOKED_FOR = 60
RUNS = 5


def made_up(count: int, chance: random.Random) -> list[str]:
    """Return as many different names."""
    names: dict[str, None] = {}
    while len(names) < count:
        first, last = ("".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))) for _ in range(2))
        names[f"{first} {last}"] = None
    return list(names)


def misspelled(name: str, edits: int, chance: random.Random) -> str:
    """Return a name after some edits: letters swapped, put in, left out or taken for another."""
    for _ in range(edits):
        place = chance.randrange(len(name) - 1)
        before, here, after = name[:place], name[place : place + 2], name[place + 2 :]
        letter = chance.choice(LETTERS)
        name = before + chance.choice([here[::-1], letter + here, here[1], letter + here[1]]) + after
    return name


def timed(job: Callable[[], T], runs: int = 1) -> tuple[float, T]:
    """Return the fewest seconds that a job takes, and what it returns."""
    taken = []
    for _ in range(runs):
        began = time.perf_counter()
        result = job()
        taken.append(time.perf_counter() - began)
    return min(taken), result


def built(names: Sequence[str], distance: int) -> Near:
    """Return the index, with all filed that is filed at the first look-up."""
    near = Near(names)
    near.within(names[0], distance)
    return near


def megabytes(names: Sequence[str], distance: int) -> float:
    """Return how much memory the index holds beside the names."""
    tracemalloc.start()
    near = built(names, distance)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del near
    return held / 1e6


def measure(count: int, distance: int) -> dict[str, object]:
    """Return the figures for as many names."""
    chance = random.Random(count)
    names = made_up(count, chance)
    wanted = [misspelled(name, chance.randint(0, distance), chance) for name in chance.sample(names, LOOKED_FOR)]
    seconds, near = timed(lambda: built(names, distance))
    indexed, found = timed(lambda: [set(near.within(name, distance)) for name in wanted], RUNS)
    compared, expected = timed(lambda: [set(within(name, names, distance)) for name in wanted])
    return {
        "names": count,
        "distance": distance,
        "build_s": round(seconds, 3),
        "memory_mb": round(megabytes(names, distance), 1),
        "ms": round(1000 * indexed, 2),
        "brute_force_ms": round(1000 * compared, 1),
        "found": sum(map(len, found)),
        "equal": found == expected,
    }


def main() -> int:
    """Measure each size and print a line of JSON for it; fail if anything was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--distance", type=int, default=2)
    options = parser.parse_args()
    figures = [measure(count, options.distance) for count in options.names]
    sys.stdout.writelines(json.dumps(one) + "\n" for one in figures)
    return 0 if all(one["equal"] for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
