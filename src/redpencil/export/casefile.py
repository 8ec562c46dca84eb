"""The JSON of a whole case: everything a report holds, to be read back without loss."""

import json
from typing import TYPE_CHECKING, Any, Final

from redpencil.errors import Unreadable
from redpencil.export.exporter import Format
from redpencil.export.links import link
from redpencil.export.report import Report
from redpencil.text.clean import is_clean

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FORMAT: Final = Format("json", ".json", "The whole case, to be read back without loss")

_NAME: Final = "redpencil-case"
_VERSION: Final = 1
_ADDRESSES: Final = {"url", "archive_url"}
_NO_LINK: Final = "not-a-link"


def render(report: Report) -> bytes:
    """Return the case as JSON in UTF-8; JSON's own quoting is this format's quoting function."""
    case = _fenced(_adapter().dump_python(report, mode="json"))
    document = {"format": _NAME, "version": _VERSION, **case}
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    # A case is printed on terminals too: what they would obey is written as an escape, which JSON reads back the same.
    for letter in set(text) - {"\n"}:
        if not is_clean(letter):
            text = text.replace(letter, json.dumps(letter)[1:-1])
    return text.encode() + b"\n"


def read(data: bytes) -> Report:
    """Read a case back.

    Raises:
        Unreadable: if the bytes are no case, a damaged one, or one of a newer program.
    """
    try:
        document = json.loads(data.decode())
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise Unreadable("This is no case file: it is not JSON. Export the case again with `--to json`.") from None
    if not isinstance(document, dict) or document.pop("format", None) != _NAME:
        raise Unreadable("This JSON is no case file of Redpencil. Export a case with `--to json`.")
    version = document.pop("version", None)
    if not isinstance(version, int) or not 1 <= version <= _VERSION:
        raise Unreadable(
            f"This case file has version {version!s:.20}, this program reads {_VERSION}. Update Redpencil."
        )
    if isinstance(demand := document.pop("demand", None), str):  # cases of older programs have one only
        document.setdefault("demands", [demand] if demand else [])
    return _validated(_unfenced(document))


def _fenced(node: Any) -> Any:
    """Keep what stands for an address but is none, such as `javascript:…`, where no program takes it for a link."""
    if isinstance(node, list):
        return [_fenced(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: {_NO_LINK: value}
        if key in _ADDRESSES and isinstance(value, str) and value and not link(value)
        else _fenced(value)
        for key, value in node.items()
    }


def _unfenced(node: Any) -> Any:
    if isinstance(node, list):
        return [_unfenced(item) for item in node]
    if not isinstance(node, dict):
        return node
    return node[_NO_LINK] if set(node) == {_NO_LINK} else {key: _unfenced(value) for key, value in node.items()}


def _validated(document: dict[str, Any]) -> Report:
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(json.dumps(document))
    except (ValidationError, ValueError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else {"loc": (), "msg": str(error)}
        place = ".".join(str(part) for part in first["loc"]) or "the document"
        raise Unreadable(f"The case file is damaged at {place}: {first['msg']}.") from None


def _adapter() -> "TypeAdapter[Report]":
    from pydantic import TypeAdapter

    return TypeAdapter(Report)
