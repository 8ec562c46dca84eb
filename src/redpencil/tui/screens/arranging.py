"""Arranging: which claims the list shows, in which order, and under which headings."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from redpencil.domain.claim import Status
from redpencil.domain.filtering import parse, written
from redpencil.domain.query import ClaimQuery, Facets, Grouping, Sort
from redpencil.tui.dialogs.choice import Choice, Pick
from redpencil.tui.dialogs.filter import Filter
from redpencil.tui.screens.workbench import Workbench
from redpencil.tui.signs import STATUS_WORDS

SORTS: Final = {
    Sort.TEXT: ("t", "the text"),
    Sort.WORTHINESS: ("p", "priority, the highest first"),
    Sort.NUMBER: ("n", "number"),
    Sort.STATUS: ("s", "status, open first"),
    Sort.CHANGED: ("c", "last change, the newest first"),
}
"""The key and the words of each order."""

GROUPS: Final = {Grouping.STATUS: ("s", "status"), Grouping.KIND: ("k", "kind"), Grouping.ARTICLE: ("a", "article")}
"""The key and the words of each grouping."""

_NO_GROUPS: Final = "none"


class Arranging(Workbench):
    """The keys that filter, sort and group the list."""

    @property
    def filters(self) -> Mapping[str, str]:
        """The filters that the house has named."""
        return self.desk.config.filters

    def action_filter(self) -> None:
        """Show some of the claims."""
        dialog = Filter(written(self.choice), self._passing, self.scale, self.filters)

        def answered(words: str | None) -> None:
            if words is not None:
                self.action_filter_by(words)

        self.app.push_screen(dialog, answered)

    def action_filter_by(self, words: str) -> None:
        """Show the claims that pass a filter."""
        self.choose(parse(words, self.choice, self.scale))

    def _passing(self, words: str) -> str:
        query = parse(words, self.choice, self.scale)
        if query.article is not None:
            self.desk.browsing.expect(query.article)
        return counted(self.desk.browsing.facets(query))

    def action_sort(self) -> None:
        """Put the list in another order; the same again turns it round."""
        now = SORTS[self.choice.sort][1] + (", turned round" if self.choice.reverse else "")
        picks = [Pick(key, words, sort.value) for sort, (key, words) in SORTS.items()]

        def answered(picked: str | None) -> None:
            if picked is not None:
                again = picked == self.choice.sort and not self.choice.reverse
                self.choose(replace(self.choice, sort=Sort(picked), reverse=again))

        about = f"Now in the order of {now}. The same again turns it round."
        self.app.push_screen(Choice("Sort by", picks, about), answered)

    def action_group(self) -> None:
        """Put the claims of the list under headings, or take the headings away."""
        picks = [Pick(key, words, group.value) for group, (key, words) in GROUPS.items()]
        picks.append(Pick("n", "nothing: one list", _NO_GROUPS))

        def answered(picked: str | None) -> None:
            if picked is not None:
                self.choose(replace(self.choice, group=None if picked == _NO_GROUPS else Grouping(picked)))

        self.app.push_screen(Choice("Group by", picks), answered)

    def choose(self, choice: ClaimQuery) -> None:
        """Show another choice of claims, with the current one still current if it is among them."""
        raise NotImplementedError


def counted(facets: Facets) -> str:
    """Say how many claims pass, and of which status and kind they are."""
    if not facets.total:
        return "No claim passes."
    statuses = ", ".join(f"{count:,} {STATUS_WORDS[status]}" for status, count in facets.by_status.items() if count)
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in facets.by_kind.items() if count)
    found = f" · {facets.findings:,} with findings" if facets.findings else ""
    return f"{facets.total:,} {'claim' if facets.total == 1 else 'claims'}: {statuses} · {kinds}{found}"


def headings(choice: ClaimQuery, facets: Facets) -> tuple[tuple[str, int], ...]:
    """Return the headings of a grouped list as they are shown, each with the number of claims below it."""
    if choice.group is not Grouping.STATUS:
        return facets.groups
    return tuple((STATUS_WORDS[Status(name)], size) for name, size in facets.groups)
