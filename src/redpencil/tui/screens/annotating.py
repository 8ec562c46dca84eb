"""Annotating: notes, and the words of a claim."""

from redpencil.domain.note import Audience
from redpencil.tui.dialogs.form import Field, Question
from redpencil.tui.screens.sourcing import Sourcing


class Annotating(Sourcing):
    """The keys that add to a claim."""

    async def action_note(self, audience: str) -> None:
        """Write a note to the author or to colleagues."""
        if claim := await self.current():
            to = Audience(audience)
            heading = "To the author" if to is Audience.AUTHOR else "To colleagues (never exported)"
            question = Question(
                heading, (Field("note"),), claim.statement, "enter keeps it · ctrl+j new line · escape back"
            )
            self.ask_words(
                question,
                lambda answers: self.desk.reviewing.note(claim.ref, answers[0], to),
            )

    async def action_reword(self) -> None:
        """Say the claim in other words."""
        if claim := await self.current():
            question = Question("Reword", (Field("the claim, readable alone", claim.statement),), claim.exact)
            self.ask_words(
                question,
                lambda answers: self.desk.reviewing.reword(claim.ref, answers[0]),
            )

    def ask_new_claim(self, slug: str, words: str, place: tuple[int, int] | None) -> None:
        """Ask for a new claim; `words` were selected in the draft at `place`."""
        start, end = place or (None, None)
        about = f"“{words}”" if words else "without a place; select words in the draft to give it one"
        question = Question("New claim", (Field("the claim, readable alone", " ".join(words.split())),), about)
        self.ask_words(
            question,
            lambda answers: self.desk.reviewing.new(slug, answers[0], start=start, end=end),
        )
