"""Places: what "there" means, where the sentence before names one place and no more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_THERE: Final = re.compile(
    r"""
    (?<!\bout\s)(?<!\bover\s)(?<!\bup\s)(?<!\bdown\s)(?<!\band\s)(?<!\bin\s)(?<!\bget\s)(?<!\bgot\s)(?<!\bbe\s)
    (?<!\bis\s)(?<!\bthat\s)(?<!\bthink\s)(?<!\bknow\s)(?<!\bhalfway\s)(?<!\bstops\s)(?<!\bstop\s)(?<!\byet\s)(?<!\bbut\s)
    (?P<before>\b[a-z][\w’'-]*\s)
    (?P<there>there)
    (?=[.,;]?$|,?\s(?:in|on|since|until|for|from|after|before|last|this|when|while|as|during|to)\b)""",
    re.VERBOSE,
)
_MOVED: Final = re.compile(r"(?:moved|went|go|goes|came|travelled|traveled|flew|sailed|fled|returned|sent|taken)\s$")


@dataclass(frozen=True, slots=True)
class There:
    """A "there" that means a place: where it stands, and the preposition that its place takes."""

    start: int
    end: int
    preposition: str


def there(statement: str) -> There | None:
    """Find a "there" that means a place and not only that something exists."""
    match = _THERE.search(statement) if " there" in statement else None
    if match is None:
        return None
    return There(match.start("there"), match.end("there"), "to" if _MOVED.fullmatch(match["before"]) else "in")


def placed(statement: str, found: There, places: Sequence[str]) -> tuple[str, str]:
    """Return the statement with the one place that is meant, and what a reader is told of it."""
    if len(places) == 1:
        named = f"{statement[: found.start]}{found.preposition} {places[0]}{statement[found.end :]}"
        return named, f"context restored: there → {found.preposition} {places[0]}"
    if places:
        return statement, f"ambiguous: “there” is {' or '.join(places[:4])}"
    return statement, "refers back: “there”"
