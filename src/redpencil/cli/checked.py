"""What `add` and `check` print about an article that was read in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from redpencil.cli import output, plain
from redpencil.cli.listing import counted
from redpencil.cli.plain_values import Plain
from redpencil.cli.tables import Column, one_line, put_table

if TYPE_CHECKING:
    from redpencil.desk.examining import Added


def as_plain(added: "Added") -> Plain:
    """Return what was read in as `--json` prints it."""
    return plain.read_in(added.article, added.path, added.claims, added.findings, added.coverage)


def as_kept(added: "Added") -> Plain:
    """Return what was kept as `--json` prints it, with what became of the claims of an earlier version."""
    return as_plain(added) | {"succession": plain.succession(added.succession)}


def put_added(added: "Added") -> None:
    """Print what was kept, on one line; of a new version also what became of its claims."""
    outcome = {"new": "new", "unchanged": "unchanged", "new-version": f"version {added.article.version}"}
    output.put(f"{added.article.slug}  {outcome.get(added.outcome, added.outcome)}: {_counts(added)}")
    if added.succession is not None:
        output.put(f"  claims: {added.succession.words}")
        if added.succession.vanished:
            slug = added.article.slug
            output.say(f"`redpencil claims {slug} --vanished` lists what is gone; `redpencil gone {slug}` confirms it.")
    _put_warnings(added)


def put_checked(added: "Added") -> None:
    """Print what the checks found, each with its line and column in the file, or in a page with the words there."""
    output.put(f"{one_line(added.path or added.article.title)}: {_counts(added)}")
    if rows := list(_rows(added)):
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


def _rows(added: "Added") -> Iterator[tuple[str, str, str]]:
    from redpencil.desk.annotating import annotations

    said: set[tuple[str, str]] = set()
    for one in annotations(added):
        finding, place = one.finding, one.place
        again = (finding.check, finding.message) in said
        said.add((finding.check, finding.message))
        where = finding.found if place else one.context
        yield (
            f"{place.line}:{place.column}" if place else "",
            finding.check,
            f"the same: {where}" if again else one.message,
        )


def _put_warnings(added: "Added") -> None:
    article = added.article
    for warning in article.warnings:
        output.say(f"{article.slug}: {one_line(warning)}")
    if article.undated:
        output.say(f'{article.slug}: undated, so "this week" and the like cannot be checked')
