import pytest

from redpencil.errors import UnknownExport
from redpencil.export.exporters import formats, render
from redpencil.export.report import Report


def test_an_unknown_format_lists_the_known(report: Report) -> None:
    with pytest.raises(UnknownExport, match=r"There are: .*json"):
        render(report, "docx-for-1987")


def test_ids_and_suffixes_are_unique() -> None:
    assert len({known.id for known in formats()}) == len({known.suffix for known in formats()}) == len(formats())


@pytest.mark.parametrize("format_id", [known.id for known in formats()])
def test_the_same_report_gives_the_same_bytes(hard: Report, format_id: str) -> None:
    assert render(hard, format_id) == render(hard, format_id)
