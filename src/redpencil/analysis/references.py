"""Reference names: the house's names.csv, the names that ship with the package, and those that stand in a source."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from redpencil import locations
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.domain.span import Span
from redpencil.errors import ConfigError
from redpencil.text.lexicon import common
from redpencil.text.mentions import mentions
from redpencil.text.sentences import sentences
from redpencil.text.words import words

COLUMNS: Final = ("canonical", "kind", "aliases", "about", "verified")
"""The columns of names.csv; aliases are separated by |, the words of `about` by commas."""

_IN_SOURCE: Final = "in the source "
_LINE: Final = re.compile(r"\S.*")
_SOLID: Final = range(2, 5)
_LETTERS: Final = 4

_KINDS: Final = {kind.value: kind for kind in NameKind}


def load(path: Path) -> tuple[ReferenceName, ...]:
    """Read a names.csv; a file that is not there holds no names, and the same file is read only once.

    Raises:
        ConfigError: with file and line, if the header or a row cannot be used.
    """
    try:
        state = path.stat()
        return _parsed(path, state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8. Save it as UTF-8 and try again.") from error
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}. Check that you may read it.") from error


def shipped() -> tuple[ReferenceName, ...]:
    """Return the names that ship with the package: hints, never evidence."""
    return load(locations.reference("names.csv"))


def from_text(text: str, title: str) -> tuple[ReferenceName, ...]:
    """Return the names that stand in a source's text: those that recur, and those of two to four words.

    Each is marked as standing in the source of that title, so that a finding can say where the right spelling stands.
    """
    spans = [span for line in _LINE.finditer(text) for span in sentences(text, Span(*line.span()))]
    found = mentions(text, [words(text, span) for span in spans])
    counted = Counter(" ".join(mention.text.split()) for mention in found)
    return tuple(
        ReferenceName(name, NameKind.OTHER, verified=f"{_IN_SOURCE}{title}")
        for name, count in counted.items()
        if _solid(name.split(), count)
    )


def from_source(name: ReferenceName) -> bool:
    """Tell whether a name was taken from the text of a source."""
    return name.verified.startswith(_IN_SOURCE)


def _solid(name: Sequence[str], count: int) -> bool:
    """Tell whether a name of a source is safe to hold others against: it recurs, or its words bear each other out."""
    if len(name) == 1:
        return count > 1 and len(name[0]) >= _LETTERS and not common(name[0])
    return len(name) in _SOLID and (count > 1 or not any(map(common, name)))


@lru_cache(maxsize=16)
def _parsed(path: Path, _changed: int, _size: int) -> tuple[ReferenceName, ...]:
    with io.StringIO(path.read_text(encoding="utf-8-sig"), newline="") as lines:
        rows = csv.reader(lines, strict=True)
        try:
            header = next(rows, None)
            if header is None:
                return ()
            order = _order(header, path)
            return tuple(
                _name(row, order, len(header), f"{path}, line {rows.line_num}")
                for row in rows
                if any(cell.strip() for cell in row) and not row[0].startswith("#")
            )
        except csv.Error as error:
            raise ConfigError(
                f"{path}, line {rows.line_num}: this is not CSV ({error}). Mend the line and try again."
            ) from error


def _order(header: list[str], path: Path) -> tuple[int, ...]:
    """Return where each of our columns stands, -1 for one that is missing."""
    given = [cell.strip().casefold() for cell in header]
    if "canonical" not in given:
        raise ConfigError(f"{path}, line 1: the first line must name the columns: {', '.join(COLUMNS)}.")
    if strange := [cell for cell in given if cell not in COLUMNS]:
        raise ConfigError(f'{path}, line 1: there is no column "{strange[0]}". The columns are {", ".join(COLUMNS)}.')
    return tuple(given.index(column) if column in given else -1 for column in COLUMNS)


def _name(row: list[str], order: tuple[int, ...], given: int, place: str) -> ReferenceName:
    canonical, kind, aliases, about, verified = (row[n].strip() if 0 <= n < len(row) else "" for n in order)
    if not canonical:
        raise ConfigError(f"{place}: the name is missing in the column canonical. Write it, or take the line out.")
    if len(row) > given or (kind and kind not in _KINDS):
        wrong = f'"{kind}" is no kind of name' if kind not in _KINDS else "there are too many columns"
        raise ConfigError(f"{place}: {wrong}. Kinds are {', '.join(_KINDS)}; quote a column that holds commas.")
    others = tuple(alias for part in aliases.split("|") if (alias := part.strip())) if aliases else ()
    return ReferenceName(canonical, _KINDS.get(kind, NameKind.OTHER), others, about, verified)
