"""Word lists: files of reference data in which words stand in lines under headings in square brackets."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from redpencil import locations


@cache
def wordlists(name: str) -> Mapping[str, frozenset[str]]:
    """Return the words of a file by their headings, in the order of the file."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    heading = ""
    for line in locations.reference(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            found[heading].update(line.split())
    return {name: frozenset(words) for name, words in found.items()}
