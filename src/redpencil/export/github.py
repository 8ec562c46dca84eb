"""Workflow commands of GitHub Actions, which show findings beside the lines of a change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from redpencil.domain.finding import Severity
from redpencil.export.annotation import Annotation

_COMMANDS: Final = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}
_IN_MESSAGES: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES: Final = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def render(annotations: Sequence[Annotation], failures: Sequence[str] = ()) -> str:
    """Return one command for each failure and each finding, each on its own line."""
    return "".join(f"{line}\n" for line in (*_failed(failures), *map(_command, annotations)))


def _failed(failures: Iterable[str]) -> Iterator[str]:
    return (_line("error", {"title": "redpencil"}, words) for words in failures)


def _command(annotation: Annotation) -> str:
    properties: dict[str, str] = {"file": annotation.path} if annotation.path else {}
    if place := annotation.place:
        properties |= {"line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:
            # Columns are for places in one line only; the last one is the last that is marked.
            properties |= {"col": str(place.column), "endColumn": str(max(place.column, place.end_column - 1))}
    properties["title"] = f"redpencil {annotation.finding.check}"
    return _line(_COMMANDS[annotation.finding.severity], properties, annotation.message)


def _line(command: str, properties: Mapping[str, str], message: str) -> str:
    listed = ",".join(f"{name}={_escaped(value, _IN_PROPERTIES)}" for name, value in properties.items())
    return f"::{command} {listed}::{_escaped(message, _IN_MESSAGES)}"


def _escaped(words: str, escapes: Mapping[str, str]) -> str:
    """Return words that end neither their property nor the line: the one quoting function of this format."""
    return "".join(escapes.get(letter, letter) for letter in words)
