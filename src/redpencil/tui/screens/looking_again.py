"""The claims whose sources are no longer what they were when the verdict was given."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import work
from textual.binding import BindingType
from textual.widgets import DataTable

from redpencil.domain.claim import Ref
from redpencil.domain.drift import Drift
from redpencil.errors import RedpencilError
from redpencil.tui import content
from redpencil.tui.commands.bindings import bindings
from redpencil.tui.commands.lists import LOOKING
from redpencil.tui.dialogs.passage import PassageThenAndNow
from redpencil.tui.messages.work import Failed, LookedAgain, PassageFound
from redpencil.tui.screens.table import Row, Table
from redpencil.tui.signs import label

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

_SAID: Final[Mapping[bool | None, str]] = {True: "still there", False: "away", None: ""}


class LookingAgain(Table):
    """Shows the queue; answers the claim that is to be judged anew."""

    HEADING = "Look again · enter goes to the claim"
    COLUMNS: ClassVar[tuple[str, ...]] = ("claim", "verdict", "words", "source", "since", "cited", "name")
    EMPTY = "No claim wants another look. In the list of sources, {sources-fetch} asks whether one has changed."
    PURPOSE = (
        "A verdict holds for what its sources said on its day. Here are the claims whose source has changed, is gone "
        "or no longer holds since then. The gravest come first: the words are away, then the source ran out. A change "
        "is noticed when a source is fetched again: {sources-fetch} in the list of sources. Nothing is rewritten. "
        "Judge the claim anew (enter goes to it), or let its verdict stand."
    )
    NAME = "look again"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings(LOOKING))

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._drifts: dict[str, Drift] = {}
        self._steps: list[str] = []
        self._row = 0

    def rows(self) -> Sequence[Row]:
        """Read the queue."""
        scale = self.desk.config.scale
        self._drifts = {f"{one.claim.ref}/{one.number}/{one.cause}": one for one in self.desk.drifting.queue()}
        return [
            (
                key,
                (
                    str(one.claim.ref),
                    label(one.claim.about, one.claim.rating, scale).lower() if one.claim.rating else "",
                    _SAID[one.stands],
                    f"{one.source.id} {one.cause.words}",
                    f"{one.since:%Y-%m-%d}",
                    one.quote,
                    one.source.title or one.source.url,
                ),
            )
            for key, one in self._drifts.items()
        ]

    def shown(self) -> None:
        """Stay in the row where the reviewer was."""
        table = self.query_one(DataTable)
        table.move_cursor(row=min(self._row, max(0, table.row_count - 1)))

    def opened(self, key: str) -> None:
        """Answer the claim."""
        self.dismiss(str(self._drifts[key].claim.ref))

    def action_stand(self) -> None:
        """Let the verdict stand."""
        if one := self._here():
            ref = one.claim.ref
            said = f"The verdict on {ref} stands. {self.keys['undo']} takes that back."
            self._step(ref, lambda: self.desk.drifting.stand(ref), said)

    def action_rest(self) -> None:
        """Let the evidence rest on what is there now."""
        if one := self._here():
            ref, number = one.claim.ref, one.number
            said = f"Evidence {number} of {ref} rests on what is there now. {self.keys['undo']} takes that back."
            self._step(ref, lambda: self.desk.drifting.look_up(ref, number), said)

    def action_undo(self) -> None:
        """Take back the last step that was taken here."""
        if not self._steps:
            content.say(self, "Nothing was done here that could be taken back.")
            return
        slug = self._steps.pop()
        self._do(lambda: self.desk.reviewing.undo(slug), "Taken back.", "")

    def action_compare(self) -> None:
        """Show the passage as it was and as it is."""
        if one := self._here():
            self._compare(one)

    def on_looked_again(self, message: LookedAgain) -> None:
        """Tell what was done, and read the queue anew."""
        if message.article:
            self._steps.append(message.article)
        content.say(self, message.sentence)
        self._read()

    def on_passage_found(self, message: PassageFound) -> None:
        """Show the passage."""
        self.app.push_screen(PassageThenAndNow(message.drift, message.passage))

    def _here(self) -> Drift | None:
        table = self.query_one(DataTable)
        if not table.row_count:
            return None
        self._row = table.cursor_row
        return self._drifts.get(table.ordered_rows[table.cursor_row].key.value or "")

    def _step(self, ref: Ref, job: Callable[[], object], said: str) -> None:
        self._do(job, said, ref.article)

    @work(thread=True, group="looking", description="Keeping what was decided")
    def _do(self, job: Callable[[], object], said: str, article: str) -> None:
        try:
            job()
            self.post_message(LookedAgain(said, article))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, exclusive=True, group="comparing", description="Comparing then and now")
    def _compare(self, one: Drift) -> None:
        try:
            self.post_message(PassageFound(one, self.desk.drifting.passage(one)))
        except RedpencilError as error:
            self.post_message(Failed(str(error)))
