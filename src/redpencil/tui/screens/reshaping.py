"""Reshaping: which claims there are, and where they stand in the text."""

from collections.abc import Iterator

from redpencil.desk.sharing import Part
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.span import Anchor, Span
from redpencil.tui import content
from redpencil.tui.dialogs.choice import Choice, Pick
from redpencil.tui.dialogs.split import Split
from redpencil.tui.screens.selecting import Selecting
from redpencil.tui.screens.workbench import Asking
from redpencil.tui.widgets.claim_list import ClaimList
from redpencil.tui.widgets.draft import Draft

_MOST_KEYS = 9
"""As many picks have a digit as their key."""


class Reshaping(Selecting):
    """The keys that part and join claims."""

    async def action_split(self) -> None:
        """Make two claims of the current one."""
        if claim := await self.current():
            asking: Asking[tuple[Part, ...]] = Asking(
                lambda parts: Split(claim, parts), lambda parts: self._split(claim, parts)
            )
            self.ask(asking, ())

    def _split(self, claim: Claim, parts: tuple[Part, ...]) -> Claim:
        first, *others = self.desk.reshaping.split(claim.ref, parts)
        self._tell(f"Split: {first.ref} and {', '.join(f'#{one.number}' for one in others)}.")
        return first

    async def action_join(self) -> None:
        """Make one claim of those selected, or of the current one and one that is picked."""
        claim = await self.current()
        if claim is None:
            return
        chosen = sorted(self.selected.values(), key=lambda line: (line.article, line.start, line.number))
        refs = [line.ref for line in chosen]
        if len(refs) == 1 and refs[0] != claim.ref:
            refs.insert(0, claim.ref)
        if len(refs) > 1:
            await self.act(lambda: self._made_one(refs))
        elif picks := list(self._near(claim)):
            asking: Asking[str] = Asking(
                lambda _: Choice(f"Join #{claim.number} with …", picks, claim.statement),
                lambda answer: self._made_one([claim.ref, Ref.parse(answer)]),
            )
            self.ask(asking, "")
        else:
            content.say(self, "There is no other claim here to join it with.")

    def _near(self, claim: Claim) -> Iterator[Pick]:
        """Give the claims that stand next to the current one in the list: the one behind first."""
        claims = self.query_one(ClaimList)
        key = 0
        for by in (1, -1, 2, -2):
            line = claims.line_at(claims.row + by)
            if line is not None and line.article == claim.article and line.about is claim.about:
                key += 1
                yield Pick(str(key), f"#{line.number} {line.statement}", str(line.ref))

    def _made_one(self, refs: list[Ref]) -> Claim:
        if len(self.selected) > 1:
            self._fresh()
        first, *others = self.desk.reshaping.join(refs[0], refs[1:])
        self.call_later(self.select, ())
        self._tell(f"{', '.join(f'#{one.number}' for one in others)} joined with {first.ref}.")
        return first

    async def action_part(self) -> None:
        """Make a place of the current claim a claim of its own."""
        claim = await self.current()
        if claim is None:
            return
        if len(claim.anchors) < 2:
            content.say(self, f"This claim stands at one place only. {self.keys['split']} splits what it says.")
            return
        picks = [
            Pick(str(place) if place <= _MOST_KEYS else " ", _around(anchor), str(place))
            for place, anchor in enumerate(claim.anchors, 1)
        ]
        asking: Asking[str] = Asking(
            lambda _: Choice("Which place is a claim of its own?", picks, claim.statement),
            lambda answer: self._part(claim, int(answer)),
        )
        self.ask(asking, "")

    def _part(self, claim: Claim, place: int) -> Claim:
        first, new = self.desk.reshaping.part(claim.ref, place)
        self._tell(f"#{new.number} is parted from {first.ref}.")
        return new

    async def action_place(self) -> None:
        """Tie the current claim to the words selected in the draft, instead of its place or besides it."""
        claim = await self.current()
        if claim is None:
            return
        chosen = self.query_one(Draft).chosen
        if chosen is None or self.view is None or self.view.article.slug != claim.article:
            content.say(
                self, f"Select words in the draft with shift and the arrows, then {self.keys['place']} ties it to them."
            )
            return
        span = Span(*chosen)
        if not claim.anchors:
            await self.act(lambda: self._tie(claim, span, "1"))
            return
        picks = (Pick("1", "instead of where it stands", "1"), Pick("2", "there as well", "2"))
        asking: Asking[str] = Asking(
            lambda _: Choice(f"Tie #{claim.number} to “{span.of(self._text)}”", picks, claim.statement),
            lambda answer: self._tie(claim, span, answer),
        )
        self.ask(asking, "")

    @property
    def _text(self) -> str:
        return self.view.article.text if self.view is not None else ""

    def _tie(self, claim: Claim, span: Span, answer: str) -> Claim:
        return self.desk.reshaping.anchor(claim.ref, span, also=answer == "2")[0]

    def _tell(self, words: str) -> None:
        self.call_later(content.say, self, f"{words} {self.keys['undo']} takes it back.")


def _around(anchor: Anchor) -> str:
    return f"…{anchor.prefix}[{anchor.exact}]{anchor.suffix}…"
