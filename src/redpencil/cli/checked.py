"""What `add` and `check` print about an article that was read in."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from redpencil.cli import output, plain
from redpencil.cli.listing import counted
from redpencil.cli.tables import Column, one_line, put_table
from redpencil.domain.finding import Finding

if TYPE_CHECKING:
    from redpencil.desk.examining import Added


def as_plain(added: "Added") -> plain.Plain:
    """Return what was read in as `--json` prints it."""
    return plain.read_in(added.article, added.path, added.claims, added.findings, added.coverage)


def put_added(added: "Added") -> None:
    """Print what was kept, on one line."""
    outcome = {"new": "new", "unchanged": "unchanged", "new-version": f"version {added.article.version}"}
    output.put(f"{added.article.slug}  {outcome.get(added.outcome, added.outcome)}: {_counts(added)}")
    _put_warnings(added)


def put_checked(added: "Added") -> None:
    """Print what the checks found, each with its line and column in the article's text."""
    output.put(f"{one_line(added.path or added.article.title)}: {_counts(added)}")
    if rows := list(_rows(added.article.text, added.all_findings)):
        put_table((Column("place", right=True), Column("check"), Column("finding", wide=True, lines=20)), rows)
    _put_warnings(added)


def _counts(added: "Added") -> str:
    found = len(added.all_findings)
    return ", ".join(
        (
            counted(added.article.words, "word"),
            counted(len(added.claims), "claim"),
            counted(found, "finding") if found else "no finding",
        )
    )


def _rows(text: str, found: Sequence[Finding]) -> Iterator[tuple[str, str, str]]:
    said: set[tuple[str, str]] = set()
    for finding in found:
        again = (finding.check, finding.message) in said
        said.add((finding.check, finding.message))
        line = text.count("\n", 0, finding.start) + 1
        column = finding.start - text.rfind("\n", 0, finding.start)
        yield f"{line}:{column}", finding.check, f"the same: {finding.found}" if again else finding.message


def _put_warnings(added: "Added") -> None:
    article = added.article
    for warning in article.warnings:
        output.say(f"{article.slug}: {one_line(warning)}")
    if article.undated:
        output.say(f'{article.slug}: undated, so "this week" and the like cannot be checked')
