"""Reference names: the house's names.csv, and the names that ship with the package."""

import csv
import io
from functools import lru_cache
from pathlib import Path
from typing import Final

from redpencil import locations
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.errors import ConfigError

COLUMNS: Final = ("canonical", "kind", "aliases", "about", "verified")
"""The columns of names.csv; aliases are separated by |, the words of `about` by commas."""

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
