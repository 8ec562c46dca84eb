"""Finding one's way: next and previous, filter, number, undo, the other screens, and help."""

from collections.abc import Callable, Mapping

from redpencil.domain.claim import Ref
from redpencil.domain.event import Event
from redpencil.domain.query import ClaimQuery
from redpencil.domain.span import Span
from redpencil.domain.subject import refs
from redpencil.errors import UnknownReference
from redpencil.tui import content
from redpencil.tui.dialogs.choice import Choice, Pick
from redpencil.tui.dialogs.form import Field, Form, Question
from redpencil.tui.dialogs.keys import Keys
from redpencil.tui.screens.adding import Adding
from redpencil.tui.screens.annotating import Annotating
from redpencil.tui.screens.arranging import Arranging
from redpencil.tui.screens.articles import Articles
from redpencil.tui.screens.ledger import Ledger, place
from redpencil.tui.screens.looking_again import LookingAgain
from redpencil.tui.screens.names import Names
from redpencil.tui.screens.numbers import Numbers
from redpencil.tui.screens.quotations import Quotations
from redpencil.tui.screens.reshaping import Reshaping
from redpencil.tui.screens.skipped import Skipped
from redpencil.tui.screens.sources import Sources
from redpencil.tui.widgets.draft import Draft
from redpencil.tui.widgets.skips import skipped

LEDGERS: Mapping[str, type[Ledger]] = {"names": Names, "numbers": Numbers, "quotations": Quotations, "skipped": Skipped}
"""The screens whose rows stand in the article."""


class Wayfinding(Reshaping, Annotating, Adding, Arranging):
    """The keys that go somewhere."""

    async def action_next_open(self) -> None:
        """Go to the next open claim of the list."""
        await self._go_open(backwards=False)

    async def action_previous_open(self) -> None:
        """Go to the open claim before."""
        await self._go_open(backwards=True)

    async def _go_open(self, *, backwards: bool) -> None:
        choice, here = self.choice, self.ref
        found = await self.take(lambda: (self.desk.browsing.next_open(choice, here, backwards=backwards),))
        if found is not None and found[0] is not None:
            self.go_to(found[0])
        elif found is not None:
            content.say(self, "No claim of this list wants work any more.")

    def choose(self, choice: ClaimQuery) -> None:
        """Show another choice of claims, with the current one still current if it is among them."""
        self.choice = choice
        self.select(())
        self.go_to(self.ref)

    def action_go_to(self) -> None:
        """Go to a claim by its number."""
        question = Question("Go to", (Field("the claim's number"),))

        def answered(answers: tuple[str, ...] | None) -> None:
            if answers is not None:
                self._look_for(self._named(answers[0]))

        self.app.push_screen(Form(question, lambda answers: self._named(answers[0])), answered)

    def _named(self, words: str) -> Ref:
        number = words.strip().removeprefix("#")
        slug = self.ref.article if self.ref else self.choice.article
        if number.isdecimal() and slug is not None:
            return Ref.parse(f"{slug}#{int(number)}")
        if "#" in number:
            return Ref.parse(number)
        raise UnknownReference(f'"{number[:40]}" is no number. Write a claim\'s number, such as 12.')

    def _look_for(self, ref: Ref) -> None:
        self.run_worker(self._arrive(ref), group="go", exclusive=True, description="Going to a claim")

    async def _arrive(self, ref: Ref) -> None:
        choice = self.choice
        found = await self.take(lambda: (self.desk.browsing.claim(ref), self.desk.browsing.position(choice, ref)))
        if found is None:
            return
        if found[1] is None:
            self.choice = choice.open.within(ref.article if choice.article else None)
            content.say(self, "The filter was dropped, because it hides that claim.")
        self.go_to(ref)

    def go_to_letter(self, offset: int) -> None:
        """Go to the claim whose place holds a letter of the article; the shortest, where there are several."""
        if self.view is None:
            return
        here = [mark for mark in self.view.marks if mark.start <= offset < mark.end]
        if here:
            mark = min(here, key=lambda mark: mark.end - mark.start)
            self._look_for(Ref(self.view.article.slug, mark.number))
        else:
            content.say(
                self,
                f"{skipped(self.view.article, offset) or 'No claim stands here.'} Select words with shift and the "
                f"arrows, then {self.keys['new-claim']} makes a claim.",
            )

    def action_new_claim(self) -> None:
        """Add a claim of the words selected in the draft."""
        if self.view is None:
            content.say(self, f"There is no article yet. {self.keys['add']} adds one.")
            return
        place = self.query_one(Draft).chosen
        text = self.view.article.text
        self.ask_new_claim(self.view.article.slug, text[slice(*place)] if place else "", place)

    async def action_undo(self) -> None:
        """Take the last step back."""
        await self._walk(self.desk.reviewing.undo, "Taken back")

    async def action_redo(self) -> None:
        """Take the step again."""
        await self._walk(self.desk.reviewing.redo, "Done again")

    async def _walk(self, step: Callable[[str | None], Event], told: str) -> None:
        slug = self.choice.article
        if (event := await self.take(lambda: step(slug))) is None:
            return
        content.say(self, f"{told}: {event.subject}.")
        ref = next(iter(refs(event.subject)), self.ref)
        self.claim = None
        self.select(())
        if "#" not in event.subject:
            self.view = None  # the step was one on the article's sentences, which are read anew
        self.go_to(ref)

    def action_chords(self, first: str) -> None:
        """Wait for the second key of a chord."""
        chords = [command for command in self.possible() if command.chord and command.key[0] == first]
        picks = [Pick(command.key[1], command.title, command.action) for command in chords]

        def answered(action: str | None) -> None:
            if action is not None:
                self.call_next(self.run_action, action)

        self.app.push_screen(Choice("Go to", picks), answered)

    def action_show(self, name: str) -> None:
        """Open another screen."""
        if name == "articles":
            self.app.push_screen(Articles(self.desk), self._opened)
        elif name == "sources":
            sources = Sources(self.desk, lambda number: self.read_source(number, self.ref))
            self.app.push_screen(sources, lambda _: self.go_to(self.ref))
        elif name == "again":
            self.app.push_screen(LookingAgain(self.desk), self._looked)
        elif slug := self.view.article.slug if self.view is not None else self.choice.article:
            self.app.push_screen(LEDGERS[name](self.desk, slug), self._left)
        else:
            content.say(self, f"There is no article yet. {self.keys['add']} adds one.")

    def _looked(self, ref: str | None) -> None:
        """Go to the claim that is to be judged anew; what was let stand shows in any case."""
        if ref is not None:
            self._look_for(Ref.parse(ref))
        else:
            self.go_to(self.ref)

    def _left(self, key: str | None) -> None:
        self.show_place(place(key) if key is not None else None)

    def show_place(self, place: Span | None) -> None:
        """Read the article anew, and show a stretch of it in the draft."""
        raise NotImplementedError

    def _opened(self, slug: str | None) -> None:
        if slug == "":
            self.action_add()
        elif slug is not None:
            self.open_article(slug)

    def action_keys(self) -> None:
        """Say what the focused pane is for, and all keys."""
        pane = self.focused
        title = content.one_line(str(pane.BORDER_TITLE)) if pane is not None and pane.BORDER_TITLE else "The desk"
        help_ = (pane.HELP or "").format_map(self.keys) if pane is not None else ""
        labels = [f"{rating.label}: {rating.meaning or 'a rating of the house'}" for rating in self.scale.ratings]
        labels = [label.rstrip(".") for label in labels]
        self.app.push_screen(Keys(title, help_, self.possible(), labels))

    def action_leave(self) -> None:
        """Leave; everything is saved."""
        self.app.exit(0)
