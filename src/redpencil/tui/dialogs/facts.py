"""The facts of a source as a form asks for them, and the answers read back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from redpencil.domain.source import Contact, Source, SourceKind, Terms, Tier
from redpencil.errors import ReviewError
from redpencil.tui.dialogs.form import Field


class FactNotUnderstood(ReviewError):
    """What was typed for a fact of a source cannot be read."""


def fields(source: Source) -> tuple[Field, ...]:
    """Return the fields of the form, with what is known in them."""
    return tuple(
        Field(f"{label} ({hint})" if hint else label, _written(getattr(source, name)))
        for name, label, hint, _ in _FACTS
    )


def read(answers: Sequence[str]) -> Mapping[str, Any]:
    """Return the facts by their names, as the desk takes them.

    Raises:
        FactNotUnderstood: naming what was typed, and what could stand there.
    """
    return {name: reader(words) for (name, _, _, reader), words in zip(_FACTS, answers, strict=True)}


def day(words: str) -> date | None:
    """Read a day; empty words are none.

    Raises:
        FactNotUnderstood: if it is not written as 2026-01-31 is.
    """
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise FactNotUnderstood(f'"{words[:40]}" is no date. Write year, month and day, such as 2026-01-31.') from None


def _yes(words: str) -> bool:
    if words.casefold() not in {"", "no", "n", "yes", "y"}:
        raise FactNotUnderstood(f'"{words[:40]}" is neither yes nor no.')
    return words.casefold() in {"yes", "y"}


def _one_of(known: Mapping[str, Any]) -> Callable[[str], Any]:
    def reader(words: str) -> Any:
        if words.casefold() not in known:
            raise FactNotUnderstood(f'"{words[:40]}" is none of {", ".join(filter(None, known))}.')
        return known[words.casefold()]

    return reader


def _choices(members: type[StrEnum], *, empty: bool = False) -> Mapping[str, Any]:
    named = {_written(member): member for member in members}
    return {"": None} | named if empty else named


def _written(value: Any) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, Tier | Terms):
        return value.words
    return "yes" if value is True else str(value).replace("-", " ") if isinstance(value, StrEnum) else str(value)


_KINDS, _TIERS = _choices(SourceKind), _choices(Tier)
_CONTACTS, _TERMS = _choices(Contact, empty=True), _choices(Terms, empty=True)

_FACTS: tuple[tuple[str, str, str, Callable[[str], Any]], ...] = (
    ("title", "title", "", str),
    ("kind", "kind", ", ".join(_KINDS), _one_of(_KINDS)),
    ("tier", "hand", ", ".join(_TIERS), _one_of(_TIERS)),
    ("origin", "origin", "the same words make several sources one voice", str),
    ("creator", "creator", "", str),
    ("publisher", "publisher", "", str),
    ("published", "published", "as 2026-01-31", day),
    ("valid_from", "holds good from", "as 2026-01-31", day),
    ("valid_to", "holds good until", "as 2026-01-31", day),
    ("contact", "contact", ", ".join(filter(None, _CONTACTS)), _one_of(_CONTACTS)),
    ("contacted_on", "spoken to on", "as 2026-01-31", day),
    ("terms", "terms", ", ".join(filter(None, _TERMS)), _one_of(_TERMS)),
    ("confidential", "confidential", "yes or no", _yes),
    ("licence", "licence", "what may be done with the bytes", str),
    ("archive_url", "archived at", "an address", str),
    ("note", "note", "", str),
)
"""Each fact: its name in the domain, what it is called, what may stand there, and how that is read."""
