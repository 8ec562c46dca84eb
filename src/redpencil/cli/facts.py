"""The options that say what is known of a source."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

import click

from redpencil.cli.command import Wrapped
from redpencil.domain.source import Contact, SourceKind, Terms, Tier

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class Day(click.ParamType[date | str]):
    """A day as ISO 8601 writes it, or nothing."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date | str:
        """Return the day, or the empty words as they are."""
        if isinstance(value, date):
            return value
        words = str(value).strip()
        if words and not _DAY.fullmatch(words):
            self.fail(f'"{words[:40]}" is no day. Write it as year-month-day, such as 2026-05-31.', param, ctx)
        try:
            return date.fromisoformat(words) if words else ""
        except ValueError:
            self.fail(f'"{words}" is no day of the calendar.', param, ctx)


class _OrNothing(click.Choice[str]):
    """One of some words, or nothing."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the word, or the empty words as they are."""
        return value if value == "" else super().convert(value, param, ctx)


_ENUMS: Final = MappingProxyType({"kind": SourceKind, "tier": Tier, "contact": Contact, "terms": Terms})
_DAYS: Final = ("published", "contacted_on", "valid_from", "valid_to")

_OPTIONS: Final[tuple[tuple[tuple[str, ...], str, Any, str], ...]] = (
    (("--kind",), "", click.Choice([one.value for one in SourceKind]), "What it is."),
    (("--title",), "TEXT", str, "What it is called."),
    (("--creator",), "NAME", str, "Who made it."),
    (("--publisher",), "NAME", str, "Who published it."),
    (("--published", "--date", "published"), "DATE", Day(), "The day it appeared."),
    (("--valid-from",), "DATE", Day(), "The first day of which it speaks."),
    (("--valid-to",), "DATE", Day(), "The last day of which it speaks."),
    (("--url",), "URL", str, "Where it appeared."),
    (("--archive-url",), "URL", str, "Where it is archived."),
    (("--tier",), "", click.Choice([one.value for one in Tier]), "Whether it saw for itself."),
    (("--origin",), "TEXT", str, "The original that it reprints."),
    (("--licence",), "TEXT", str, "What may be done with it."),
    (("--contact",), "", _OrNothing([one.value for one in Contact]), "How a person was spoken to."),
    (("--on", "contacted_on"), "DATE", Day(), "The day they were spoken to."),
    (("--terms",), "", _OrNothing([one.value for one in Terms]), "On what terms they spoke."),
    (("--note",), "TEXT", str, "Anything else."),
)


def with_facts(function: Wrapped) -> Wrapped:
    """Add an option for each thing that may be said of a source."""
    words = "Whether its name is kept out of every report."
    function = click.option("--confidential/--no-confidential", default=None, help=words)(function)
    for names, metavar, kind, words in reversed(_OPTIONS):
        function = click.option(*names, metavar=metavar or None, type=kind, help=words)(function)
    return function


def said(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was said of a source, in the desk's words; empty words take a fact away."""
    facts: dict[str, Any] = {}
    for name, value in given.items():
        if value is None:
            continue
        if name in _ENUMS:
            facts[name] = _ENUMS[name](value) if value else None
        elif name in _DAYS:
            facts[name] = value or None
        else:
            facts[name] = " ".join(value.split()) if name == "title" else value
    return facts
