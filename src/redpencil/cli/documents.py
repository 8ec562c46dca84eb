"""JSON documents on standard output."""

import json
from typing import Any

from redpencil.cli import output


def put_json(document: Any) -> None:
    """Print `document` as JSON, with letters beyond ASCII escaped where the output could not carry them."""
    ascii_only = (output.standard_output().encoding or "").lower().replace("-", "") != "utf8"
    output.put(json.dumps(document, ensure_ascii=ascii_only, indent=2, allow_nan=False))
