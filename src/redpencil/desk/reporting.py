"""Reporting: what was found out, in every format that leaves the house."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from redpencil.desk.bench import Bench
from redpencil.domain.claim import Ref
from redpencil.errors import CannotWrite
from redpencil.storage import catalogue

if TYPE_CHECKING:
    from redpencil.export.exporter import Format
    from redpencil.export.report import Report

Tell = Callable[[str], None]
"""Takes a sentence for whoever asked for a report."""


def _silently(_words: str) -> None:
    """Say nothing."""


def formats() -> "tuple[Format, ...]":
    """Return the formats that reports can be made in."""
    from redpencil.export import exporters

    return exporters.formats()


class Reporting:
    """Makes reports and writes them."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def report(self, scope: str | Ref | None, *, with_confidential: bool = False) -> "Report":
        """Gather what a report says of an article, one claim, or everything.

        Notes to colleagues are left out, and the names and words of confidential sources, unless they are asked for.
        """
        from redpencil.desk import gathering

        return gathering.gather(self._bench, scope, with_confidential=with_confidential)

    def formats(self) -> "tuple[Format, ...]":
        """Return the formats that reports can be made in."""
        return formats()

    def render(
        self, scope: str | Ref | None, format_id: str, *, with_confidential: bool = False, tell: Tell = _silently
    ) -> bytes:
        """Make a report in one format; `tell` is told what whoever asks for it must know.

        Raises:
            UnknownExport: if there is no such format.
        """
        from redpencil.export import exporters

        return exporters.render(self._made(scope, tell, with_confidential=with_confidential), format_id)

    def write(
        self, scope: str | Ref | None, formats: Sequence[str], out: Path | None, *, with_confidential: bool = False,
        tell: Tell = _silently,
    ) -> tuple[Path, ...]:  # fmt: skip
        """Write a report in each of the formats and return the paths; of everything, a file per article and format.

        `out` names a folder, made if missing, unless there is one format and one article and no such folder. A file
        that names confidential sources says so in its name too. `tell` is told what whoever asks for it must know.

        Raises:
            UnknownExport: if there is no such format; nothing is written then.
            CannotWrite: if a file cannot be written.
        """
        from redpencil.export import exporters, writing

        suffixes = {known.id: known.suffix for known in exporters.formats()}
        scopes: Sequence[str | Ref] = [scope] if scope is not None else self._slugs()
        rendered = [
            (_stem(each, report) + suffixes.get(wanted, ""), exporters.render(report, wanted))
            for each in scopes
            for report in [self._made(each, tell, with_confidential=with_confidential)]
            for wanted in formats
        ]
        if out is not None and scope is not None and len(rendered) == 1 and _names_file(out):
            _make(out.parent)
            writing.write(out, rendered[0][1])
            return (out,)
        folder = out if out is not None else Path()
        _make(folder)
        for name, data in rendered:
            writing.write(folder / name, data)
        return tuple(folder / name for name, _data in rendered)

    def _slugs(self) -> tuple[str, ...]:
        with self._bench.database.reading() as connection:
            return catalogue.slugs(connection)

    def _made(self, scope: str | Ref | None, tell: Tell, *, with_confidential: bool) -> "Report":
        from redpencil.export.notices import notices

        report = self.report(scope, with_confidential=with_confidential)
        for notice in notices(report):
            tell(str(notice))
        return report


def _stem(scope: str | Ref, report: "Report") -> str:
    stem = scope if isinstance(scope, str) else f"{scope.article}-{scope.number}"
    return f"{stem}.confidential" if report.names_confidential else stem


def _names_file(out: Path) -> bool:
    """Tell whether a path is meant as a file: it is one, or it is no folder and has a suffix."""
    return out.is_file() or (not out.is_dir() and bool(out.suffix))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            f"The folder {folder} cannot be made: {error.strerror}. Choose another place with -o."
        ) from None
