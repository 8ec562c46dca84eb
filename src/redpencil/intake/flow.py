"""Flow: structured markup, such as a chapter's or a Word document's, put together block by block.

Other than on a web page nothing has to be told from furniture here: all of it is the document.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from redpencil.domain.article import LinkKind, Role
from redpencil.intake.assembly import Assembly, Run
from redpencil.intake.pagetext import BREAKS

_ROLES: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.SUBHEAD),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    "blockquote": Role.QUOTATION,
}
_HEADLINES: Final = frozenset({"h1", "h2"})
_UNSEEN: Final = frozenset(
    ["script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "head", "textarea", "select", "nav"]
)
_NO_DATA: Final = "descendant::table|descendant::h1|descendant::h2|descendant::h3|descendant::ul|descendant::ol"
_LAST_WORD: Final = re.compile(r"\S+\s*\Z")


@dataclass(slots=True)
class Flow:
    """One walk over markup; `place` names the place of the block that is begun, `notes` are texts by their id."""

    assembly: Assembly
    place: Callable[[], str]
    notes: Mapping[str, str] = field(default_factory=dict)

    def walk(self, element: Any, role: Role = Role.BODY) -> None:
        """Add what an element holds; words within a line are gathered until something begins a line of its own."""
        if element.tag == "table" and _is_data(element):
            for row in element.iter("tr"):
                self._add(Role.TABLE, list(self._cells(row)))
            return
        role = self._role(element, role)
        runs = [Run(element.text or "")]
        for child in element:
            if child.tag in _UNSEEN or not isinstance(child.tag, str):
                pass
            elif child.tag in BREAKS and child.tag != "br":
                self._add(role, runs)
                self.walk(child, role)
                runs = []
            else:
                self._inline(child, runs, "")
            runs.append(Run(child.tail or ""))
        self._add(role, runs)

    def _role(self, element: Any, role: Role) -> Role:
        if element.tag in _HEADLINES and not self.assembly.blocks:
            return Role.HEADLINE
        return _ROLES.get(element.tag, role)

    def _add(self, role: Role, runs: Sequence[Run]) -> None:
        if any(run.text.strip() for run in runs):
            self.assembly.add(role, _placed(runs, self.place()))

    def _inline(self, element: Any, runs: list[Run], target: str) -> None:
        """Gather the words of an element within a line, without its tail."""
        if element.tag == "br":
            runs.append(Run(" "))
        target = element.get("href", target) if element.tag == "a" else target
        if target.startswith("#") and (note := self.notes.get(target[1:])) is not None:
            _note(runs, "".join(element.itertext()), note)
            return
        runs.append(Run(element.text or "", target))
        for child in element:
            if child.tag not in _UNSEEN and isinstance(child.tag, str):
                if child.tag in BREAKS:
                    runs.append(Run(" "))
                self._inline(child, runs, target)
            runs.append(Run(child.tail or "", target))

    def _cells(self, row: Any) -> Iterator[Run]:
        for number, cell in enumerate(cell for cell in row if cell.tag in {"td", "th"}):
            if number:
                yield Run(" | ")
            runs: list[Run] = []
            self._inline(cell, runs, "")
            yield from runs


def _placed(runs: Sequence[Run], place: str) -> list[Run]:
    """Let a block begin at its place, with its first words."""
    return [Run(run.text, run.target, run.kind, place) for run in runs]


def _note(runs: list[Run], sign: str, note: str) -> None:
    """Put a footnote at its sign, and a comment, which has none in the text, at the word before it."""
    if not note.startswith(COMMENT):
        runs.append(Run(f"[{sign.strip('[]() ') or '*'}]", note, LinkKind.FOOTNOTE))
        return
    for place in range(len(runs) - 1, -1, -1):
        run = runs[place]
        if run.text.strip() and not run.target:
            word = _LAST_WORD.search(run.text)
            at = word.start() if word else 0
            runs[place : place + 1] = [Run(run.text[:at]), Run(run.text[at:], note, LinkKind.FOOTNOTE)]
            return


COMMENT: Final = "Comment"
"""How a note begins that somebody wrote in the margin."""


def _is_data(table: Any) -> bool:
    """Tell a table of facts from one that only lays out a page."""
    return any(len(row) > 1 for row in table.iter("tr")) and not table.xpath(_NO_DATA)
