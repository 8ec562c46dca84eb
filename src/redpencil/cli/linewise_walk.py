"""Going through the claims line by line: printing them, asking, and moving from one to the next."""

import sys
from typing import TYPE_CHECKING, Final

from redpencil.cli import output
from redpencil.cli.listing import counted
from redpencil.cli.overview import put_claim
from redpencil.cli.tables import one_line
from redpencil.domain.claim import Claim, ClaimLine, Ref
from redpencil.domain.filtering import parse
from redpencil.domain.query import ClaimQuery
from redpencil.errors import UnknownReference
from redpencil.tui.signs import STATUS_WORDS, label

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

PAGE: Final = 50
"""Claims printed at a time."""


class Walk:
    """A choice of claims with a current one, printed and never painted."""

    def __init__(self, desk: "Desk", article: str | None) -> None:
        self.desk = desk
        self.choice = ClaimQuery(article=article)
        self.ref: Ref | None = None

    def read(self, prompt: str) -> str | None:
        """Ask for a line; nothing where there are no more lines."""
        stream = output.standard_output()
        stream.write(output.inert(prompt))
        stream.flush()
        line = sys.stdin.readline()
        return line.strip() if line else None

    def ask(self, what: str) -> str:
        """Ask a question; an empty answer where there are no more lines."""
        return self.read(f"{what}: ") or ""

    @property
    def here(self) -> Ref:
        """The current claim."""
        if self.ref is None:
            raise UnknownReference("There is no claim here. `redpencil add PATH` reads an article in.")
        return self.ref

    def claim(self) -> Claim:
        """Read the current claim, complete."""
        return self.desk.browsing.claim(self.here)

    def _line(self, line: ClaimLine) -> str:
        decided = "" if line.rating is None else f", {label(line.about, line.rating, self.desk.config.scale).lower()}"
        findings = f", {counted(line.findings, 'finding')}" if line.findings else ""
        return f"{line.ref}, {STATUS_WORDS[line.status]}{decided}{findings}: {one_line(line.statement)}"

    def list_claims(self) -> None:
        """Print the claims of the choice, and begin with the first open one."""
        lines = self.desk.browsing.lines(self.choice, 0, PAGE)
        total = self.desk.browsing.facets(self.choice).total
        output.put(f"{counted(total, 'claim')}{f', the first {PAGE}' if total > PAGE else ''}:")
        for line in lines:
            output.put(self._line(line))
        first = self.desk.browsing.next_open(self.choice, None)
        self.ref = first or (lines[0].ref if lines else None)

    def show(self) -> None:
        """Print the current claim."""
        put_claim(self.claim(), self.desk.config.scale, self.desk.drifting.of(self.here))

    def go_to(self, ref: Ref) -> None:
        """Make a claim the current one, and print it."""
        self.desk.browsing.claim(ref)
        self.ref = ref
        self.show()

    def go_by(self, by: int) -> None:
        """Go some claims further on, or back."""
        place = self.desk.browsing.position(self.choice, self.here)
        lines = self.desk.browsing.lines(self.choice, max(0, (place or 0) + by), 1)
        if not lines or lines[0].ref == self.ref:
            output.put("There is no claim further on.")
        else:
            self.go_to(lines[0].ref)

    def go_open(self, *, backwards: bool) -> None:
        """Go to the next open claim, or the one before."""
        found = self.desk.browsing.next_open(self.choice, self.ref, backwards=backwards)
        if found is None:
            output.put("No claim of this list wants work any more.")
        else:
            self.go_to(found)

    def named(self, words: str) -> Ref:
        """Read a number, or an article with a number."""
        number = words.removeprefix("#")
        return Ref.parse(f"{self.here.article}#{number}" if number.isdecimal() else words)

    def filter(self, words: str) -> None:
        """Show some of the claims."""
        self.choice = parse(words, self.choice, self.desk.config.scale)
        self.list_claims()

    def articles(self, slug: str) -> None:
        """Print all articles, or go to the claims of one."""
        if slug:
            self.desk.browsing.expect(slug)
            self.choice = ClaimQuery(article=slug)
            self.list_claims()
            return
        for line in self.desk.browsing.articles():
            output.put(f"{line.slug}: {one_line(line.title)}, {line.open} of {counted(line.claims, 'claim')} open")
