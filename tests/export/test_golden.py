"""Every format of the hard report, letter for letter; `REDPENCIL_GOLDEN=write` writes the files anew, to be read."""

import os
from pathlib import Path

import pytest

from redpencil.export.exporter import Format
from redpencil.export.exporters import formats, render
from redpencil.export.report import Report

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("known", formats(), ids=lambda known: known.id)
def test_a_report_is_as_it_was(hard: Report, known: Format) -> None:
    path = GOLDEN / f"ferry{known.suffix}"
    data = render(hard, known.id)
    if os.environ.get("REDPENCIL_GOLDEN") == "write":
        path.write_bytes(data)
    assert data.decode() == path.read_bytes().decode()
