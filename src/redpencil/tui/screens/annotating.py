"""Annotating: sources, notes, and the words of a claim."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from redpencil.domain.claim import Claim
from redpencil.domain.lead import Lead
from redpencil.domain.note import Audience
from redpencil.domain.source import Source, is_address
from redpencil.errors import ReadError, RedpencilError
from redpencil.tui import content
from redpencil.tui.dialogs.form import Field, Question
from redpencil.tui.dialogs.leads import Leads
from redpencil.tui.dialogs.source import Attachment, AttachSource, Offer
from redpencil.tui.messages.work import SourceKept, SourceRefused
from redpencil.tui.screens.workbench import Asking
from redpencil.tui.screens.working import Advance, Working

if TYPE_CHECKING:
    from redpencil.desk.attaching import Joined

_OFFERED = 60
"""Sources offered below the field; a workspace with more is searched by typing."""


class Annotating(Working):
    """The keys that add to a claim."""

    _typed_source: Attachment = Attachment()
    """What was said of the address that is being fetched, or of the file that is being read."""

    async def action_source(self) -> None:
        """Attach a source."""
        claim = await self.current()
        if claim is None:
            return
        if (offers := await self.take(lambda: self._offers(claim))) is not None:
            self._ask_source(claim, offers, Attachment())

    async def action_same_source(self) -> None:
        """Attach the last source once more: one call answers five claims."""
        claim = await self.current()
        if claim is None:
            return
        if (found := await self.take(lambda: (self.desk.attaching.last_source(),))) is None:
            return
        last = found[0]
        if last is None:
            content.say(self, f"No source has been attached yet. {self.keys['source']} attaches the first.")
        elif await self.act(lambda: self._joined(self.desk.attaching.join(claim.ref, last.id))):
            content.say(self, f"Attached {_name(last)}.")

    async def action_evidence(self) -> None:
        """Show the passages of sources that bear on the claim, and attach the one that is picked."""
        claim = await self.current()
        if claim is None:
            return
        leads = await self.take(lambda: self.desk.seeking.evidence(claim.ref))
        if leads:
            self.app.push_screen(Leads(claim.statement, leads), lambda lead: self._attach_lead(claim, lead))
        elif leads is not None:
            content.say(self, f"No passage of a source speaks of this claim. {self.keys['source']} attaches a source.")

    def _attach_lead(self, claim: Claim, lead: Lead | None) -> None:
        """Ask what a passage does to the claim, with its words for the quote."""
        if lead is not None:
            name = _name(lead.source)
            value = Attachment(name, lead.source.id, quote=lead.passage, locator=lead.locator)
            self._ask_source(claim, (Offer(name, lead.source.title, lead.source.id),), value)

    def _ask_source(self, claim: Claim, offers: tuple[Offer, ...], value: Attachment, wrong: str = "") -> None:
        asking: Asking[Attachment] = Asking(
            lambda typed: AttachSource(claim.statement, offers, typed),
            lambda typed: self._join_source(claim, typed),
            instead=lambda typed: self._get_first(claim, typed),
        )
        self.ask(asking, value, wrong=wrong)

    def _join_source(self, claim: Claim, typed: Attachment) -> Claim:
        source = typed.source if typed.source is not None else self.desk.researching.add_anything(typed.words).id
        stance, quote, locator = typed.stance, typed.quote, typed.locator
        return self._joined(self.desk.attaching.join(claim.ref, source, stance=stance, quote=quote, locator=locator))

    def _get_first(self, claim: Claim, typed: Attachment) -> bool:
        """Fetch an address or read a file before it is attached, as it is asked for by typing it; tell if it is one."""
        url = f"https://{typed.words}" if typed.words.startswith("www.") else typed.words
        if typed.source is not None:
            return False
        self._typed_source = typed
        if is_address(url):
            self.start("Fetching the source", lambda advance: self._fetched(claim, url, advance))
        elif (path := self.desk.researching.file(typed.words)) is not None:
            self.start("Reading the source", lambda advance: self._read(claim, path, advance))
        else:
            return False
        return True

    def _read(self, claim: Claim, path: Path, advance: Advance) -> SourceKept | SourceRefused:
        try:
            return SourceKept(claim.ref, self.desk.researching.add_file(path, advance).id)
        except RedpencilError as error:
            return SourceRefused(claim, str(error))

    async def on_source_refused(self, message: SourceRefused) -> None:
        """Ask for the source again, with what was typed."""
        self.close_progress()
        claim = message.claim
        if (offers := await self.take(lambda: self._offers(claim))) is not None:
            self._ask_source(claim, offers, self._typed_source, message.why)

    def _fetched(self, claim: Claim, url: str, advance: Advance) -> SourceKept:
        """Keep an address with what is there, or alone where it cannot be had."""
        try:
            return SourceKept(claim.ref, self.desk.fetching.add(url, advance).id)
        except ReadError as error:
            return SourceKept(claim.ref, self.desk.researching.add_address(url).id, str(error))

    async def on_source_kept(self, message: SourceKept) -> None:
        """Attach the source to the claim that it was fetched or read for."""
        self.close_progress()
        typed, join = self._typed_source, self.desk.attaching.join
        stance, quote, locator = typed.stance, typed.quote, typed.locator
        await self.act(
            lambda: self._joined(join(message.ref, message.source, stance=stance, quote=quote, locator=locator))
        )
        if message.why:
            content.say(self, f"Attached by its address alone. {message.why}", "warning")

    def _joined(self, joined: "Joined") -> Claim:
        """Tell what a source has brought up beside the claim that it was attached to, once it is kept."""
        if joined.found:
            self.call_later(content.say, self, _brought_up(joined.found))
        return joined.claim

    def _offers(self, claim: Claim) -> tuple[Offer, ...]:
        links = tuple(dict.fromkeys(link.target for link in self.desk.browsing.links(claim.article)))
        known = self.desk.browsing.sources()[-_OFFERED:]
        own = tuple(Offer(f"the author's own: {target}", target) for target in links[:_OFFERED])
        return own + tuple(Offer(_name(source), source.title, source.id) for source in reversed(known))

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


def _brought_up(found: Sequence[Claim]) -> str:
    first, *others = found
    more = f" {len(others)} more like it came with it." if others else ""
    return f"The source brought up {first.ref}: {first.why_chosen}{more}"


def _name(source: Source) -> str:
    title = source.title or source.url or "a source without a name"
    return f"{source.id}. {title}" + (f" ({source.publisher})" if source.publisher else "")
