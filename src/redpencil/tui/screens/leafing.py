"""Leafing through the text of a source: from one lit passage to the next, to words, and to a page."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen
from textual.widgets import Static

from redpencil.domain.lead import Lead
from redpencil.domain.locator import locator
from redpencil.domain.span import Span
from redpencil.tui import content
from redpencil.tui.dialogs.form import Field, Form, Question
from redpencil.tui.widgets.source_text import SourceText

if TYPE_CHECKING:
    from redpencil.desk.consulting import Consulted

Answer = TypeVar("Answer")

_HITS = 2_000
"""Places of sought words lit."""


class Leafing(Screen[Answer]):
    """A screen with the text of a source."""

    def __init__(self) -> None:
        super().__init__()
        self.read: Consulted | None = None
        self.leads: Sequence[Lead] = ()
        self.found: Sequence[Span] = ()
        self.words = ""
        self.place = -1

    @property
    def text(self) -> SourceText:
        """The text."""
        return self.query_one(SourceText)

    def go(self, place: Span) -> None:
        """Light a stretch and bring it under the cursor."""
        self.text.unmark()
        self.text.light("current", [(place.start, place.end, "current")])
        self.text.go(place.start)
        self.call_after_refresh(self.text.bring_into_view, place.start)

    def stops(self) -> Sequence[Span]:
        """Return what `n` goes through: sought words, else passages that bear on the claim, else what is cited."""
        if self.found:
            return self.found
        if self.leads:
            return [Span(lead.start, lead.end) for lead in self.leads]
        return [one.span for one in self.read.cited] if self.read is not None else []

    def action_lit(self, by: int) -> None:
        """Go to the next lit passage, or the one before."""
        if stops := self.stops():
            self.place = (self.place + by) % len(stops)
            self.go(stops[self.place])
            self.say_where()
        else:
            content.say(self, "Nothing is lit in this text. / finds words.")

    def on_source_text_moved(self) -> None:
        """Say where one is."""
        self.say_where()

    def say_where(self) -> None:
        """Say below the text where one is, and what is lit there."""
        read = self.read
        if read is None or not read.text:
            return
        here = self.text.pointed
        parts = [locator(read.landmarks, Span(here, here + 1)), f"{100 * here // len(read.text)} % of the text"]
        if self.text.marking:
            parts.append("marking: arrows go on, space ends")
        elif self.text.chosen is not None:
            parts.append("marked: enter attaches")
        if self.found:
            parts.append(f"“{self.words}” {self.place + 1} of {len(self.found)}")
        elif (lead := self.lead()) is not None:
            parts.append(f"passage {self.leads.index(lead) + 1} of {len(self.leads)} for the claim")
            parts += [f"≠ {difference}" for difference in lead.differences]
        parts += [
            f"evidence {one.evidence.number} of {one.ref}"
            for one in read.cited
            if one.span.start <= here < one.span.end
        ][:2]
        self.query_one(".where", Static).update(content.plain(" · ".join(part for part in parts if part)))

    def lead(self) -> Lead | None:
        """Return the passage under the cursor, if it bears on the claim."""
        here = self.text.pointed
        return next((lead for lead in self.leads if lead.start <= here < lead.end), None)

    def action_find(self) -> None:
        """Light some words wherever they stand."""

        def answered(answers: tuple[str, ...] | None) -> None:
            if answers is not None:
                self.find(answers[0])

        self.app.push_screen(Form(Question("Find", (Field("words", self.words),), hint="empty drops them")), answered)

    def find(self, words: str) -> None:
        """Light some words and go to the next of them; no words drop those that were lit."""
        self.words, self.place = " ".join(words.split()), -1
        text = self.read.text if self.read is not None else ""
        sought = re.compile(r"\s+".join(map(re.escape, self.words.split())), re.IGNORECASE) if self.words else None
        hits = (
            (Span(*hit.span()) for hit, _ in zip(sought.finditer(text), range(_HITS), strict=False)) if sought else ()
        )
        self.found = tuple(hits)
        self.text.light("found", ((hit.start, hit.end, "found") for hit in self.found))
        if self.found:
            here = self.text.pointed
            self.place = next((at for at, hit in enumerate(self.found) if hit.start >= here), 0) - 1
            self.action_lit(1)
        elif words:
            content.say(self, f"“{self.words}” does not stand in this text.")
        self.say_where()

    def action_go_to(self) -> None:
        """Go to a page, a time or a cell."""
        read = self.read
        if read is None or not read.landmarks:
            content.say(self, "This text has no pages or times. / finds words.")
            return
        question = Question("Go to", (Field(f"a place, such as {read.landmarks[len(read.landmarks) // 2].label}"),))

        def answered(answers: tuple[str, ...] | None) -> None:
            wanted = answers[0].casefold() if answers else ""
            if not wanted:
                return
            labels = ((one.start, one.label.casefold()) for one in read.landmarks)
            start = next((at for at, label in labels if wanted in {label, label.rpartition(" ")[2]}), None)
            if start is None:
                content.say(self, f"There is no place “{wanted}” in this text.")
            else:
                self.text.unmark()
                self.text.go(start)

        self.app.push_screen(Form(question), answered)
