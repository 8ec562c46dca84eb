"""SARIF 2.1.0 (OASIS), the format in which editors and code scanning exchange the results of checks."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from redpencil import __version__
from redpencil.domain.checks import CHECKS
from redpencil.export.annotation import Annotation, Place

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_STDIN: Final = "stdin"

Node = dict[str, Any]


def render(annotations: Sequence[Annotation], failures: Sequence[str] = (), checks: Mapping[str, str] = CHECKS) -> str:
    """Return one run with a result for each finding, and a rule for each of the `checks`."""
    invocation: Node = {"executionSuccessful": not failures}
    if failures:
        invocation["toolExecutionNotifications"] = [_said(words) | {"level": "error"} for words in failures]
    run: Node = {
        "tool": {"driver": {"name": "Redpencil", "semanticVersion": __version__, "rules": _rules(checks)}},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "results": [_result(annotation) for annotation in annotations],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, allow_nan=False) + "\n"


def _rules(checks: Mapping[str, str]) -> list[Node]:
    return [{"id": check, "shortDescription": {"text": _plain(f"{words}.")}} for check, words in checks.items()]


def _result(annotation: Annotation) -> Node:
    finding = annotation.finding
    physical: Node = {"artifactLocation": {"uri": _uri(annotation.path)}}
    if annotation.place:
        physical["region"] = _region(annotation.place) | {"snippet": {"text": annotation.place.words}}
    result: Node = _said(annotation.message) | {
        "ruleId": finding.check,
        "level": finding.severity.value,
        "locations": [{"physicalLocation": physical}],
        "properties": {
            "found": finding.found,
            "suggestion": finding.suggestion,
            "reasons": [{"name": reason.name, "weight": reason.weight} for reason in finding.reasons],
        },
    }
    if annotation.exact and annotation.place and finding.suggestion:
        result["fixes"] = [_fix(annotation.place, physical["artifactLocation"], finding.suggestion)]
    return result


def _said(words: str) -> Node:
    return {"message": {"text": _plain(words)}}


def _plain(words: str) -> str:
    """Return words as a message in which nothing is a placeholder or a link: the one quoting function of messages."""
    return words.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _region(place: Place) -> Node:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.offset,
        "charLength": len(place.words),
    }


def _fix(place: Place, artifact: Node, suggestion: str) -> Node:
    replacement = {"deletedRegion": _region(place), "insertedContent": {"text": suggestion}}
    change = {"artifactLocation": artifact, "replacements": [replacement]}
    return {"description": {"text": _plain(f"Write “{suggestion}”.")}, "artifactChanges": [change]}


def _uri(path: str) -> str:
    """Return a path as the address of a file, or as one that is relative to where the checks ran."""
    if not path:
        return _STDIN
    quoted = quote(os.fsencode(Path(path).as_posix()))
    return f"file://{quoted}" if Path(path).is_absolute() else quoted
