"""Splitting a claim: where its words part, and what each part states."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from redpencil.desk import sharing
from redpencil.desk.sharing import Part
from redpencil.domain.claim import Claim
from redpencil.tui import content
from redpencil.tui.dialogs.dialog import Dialog
from redpencil.tui.dialogs.words import Words


class Parting(Static, can_focus=True):
    """The words of a claim with a line between its parts, moved by the arrows."""

    DEFAULT_CSS = """
    Parting { height: auto; max-height: 8; padding: 0 1; background: $background; &:focus { background: $accent 20%; } }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "word(1)", "Next word", show=False),
        Binding("left,h", "word(-1)", "Word before", show=False),
        Binding("down,j,space", "joint(1)", "Next proposal", show=False),
        Binding("up,k", "joint(-1)", "Proposal before", show=False),
        Binding("enter", "go_on", "Go on", show=False),
    ]
    place: reactive[int] = reactive(0)
    """Where the second part begins, in letters of the words."""

    class Moved(Message):
        """The words part elsewhere."""

    class GoneOn(Message):
        """The reviewer is content with where they part."""

    def __init__(self, words: str, joints: Sequence[int], place: int) -> None:
        super().__init__(content.plain(""))
        self._words = words
        self._joints = tuple(joints)
        self._starts = tuple(at for at in range(1, len(words)) if not words[at].isspace() and words[at - 1].isspace())
        self.set_reactive(Parting.place, place)

    def on_mount(self) -> None:
        """Draw the words for the first time."""
        self._draw()

    def watch_place(self) -> None:
        """Draw the line where it is now."""
        self._draw()
        self.post_message(self.Moved())

    def _draw(self) -> None:
        first, second = self._words[: self.place], self._words[self.place :]
        self.update(content.joined(content.plain(first), content.plain("┃ ", "bold $error"), content.plain(second)))

    def action_word(self, by: int) -> None:
        """Move the line by a word."""
        self._go(self._starts, by)

    def action_joint(self, by: int) -> None:
        """Move the line to the next place that is proposed, or the one before."""
        self._go(self._joints or self._starts, by)

    def _go(self, places: Sequence[int], by: int) -> None:
        beyond = [at for at in places if (at > self.place) == (by > 0) and at != self.place]
        if beyond:
            self.place = min(beyond) if by > 0 else max(beyond)

    def action_go_on(self) -> None:
        """Tell that the words part here."""
        self.post_message(self.GoneOn())


class Split(Dialog[tuple[Part, ...]]):
    """Asks where a claim is parted, and for the statement of each part."""

    DEFAULT_CSS = "Split > .box { width: 90; }"

    def __init__(self, claim: Claim, given: Sequence[Part] = ()) -> None:
        super().__init__()
        self._claim, self._words = claim, claim.exact or claim.statement
        self._place = self._begun(given)
        self._proposed = self._statements()
        self._first = tuple(part.statement for part in given) or self._proposed

    def _begun(self, given: Sequence[Part]) -> int:
        if len(given) > 1 and given[1].span is not None and self._claim.anchors:
            return given[1].span.start - self._claim.anchors[0].start
        return sharing.likeliest(self._claim) or self._words.find(" ") + 1

    def _statements(self) -> tuple[str, ...]:
        return tuple(part.statement for part in self._parts())

    def _parts(self) -> tuple[Part, ...]:
        return sharing.parts(self._claim, [self._place]) if self._place else (Part(self._claim.statement), Part(""))

    def compose(self) -> ComposeResult:
        """Lay out the words and both statements."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = content.line(f"Split #{self._claim.number}")
            yield Static(content.plain("its words; the line parts them"), classes="label")
            yield Parting(self._words, sharing.proposals(self._claim), self._place)
            for label, statement in zip(
                (f"#{self._claim.number} says", "the new claim says"), self._first, strict=True
            ):
                yield Static(content.line(label), classes="label")
                yield Words(statement)
            yield Static(
                content.plain("← → by a word · ↑ ↓ to the next conjunction · enter goes on · escape back"),
                classes="hint",
            )

    def on_parting_moved(self) -> None:
        """Propose other statements, but leave alone what was typed."""
        before = self._proposed
        self._place = self.query_one(Parting).place
        self._proposed = self._statements()
        for field, old, new in zip(self.query(Words), before, self._proposed, strict=True):
            if field.value == old.strip():
                field.load_text(new)
                field.move_cursor(field.document.end)

    def on_parting_gone_on(self) -> None:
        """Go to the first statement."""
        self.query(Words)[0].focus()

    def on_words_gone_on(self, message: Words.GoneOn) -> None:
        """Go to the other statement, or answer."""
        fields = list(self.query(Words))
        if message.field is fields[0]:
            fields[1].focus()
            return
        spans = [part.span for part in self._parts()]
        self.dismiss(tuple(Part(field.value, span) for field, span in zip(fields, spans, strict=True)))
