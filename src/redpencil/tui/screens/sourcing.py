"""Sourcing: sources attached to claims, found for them, and read."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from redpencil.domain.claim import Claim, Ref
from redpencil.domain.evidence import Evidence, Stance
from redpencil.domain.source import is_address
from redpencil.domain.span import Span
from redpencil.errors import ReadError, RedpencilError
from redpencil.tui import content
from redpencil.tui.commands import keys_by_id
from redpencil.tui.dialogs.leads import Leads, Picked
from redpencil.tui.dialogs.source import Attachment, AttachSource, Offer
from redpencil.tui.messages.work import LeadsFound, SourceKept, SourceRefused
from redpencil.tui.screens import attached
from redpencil.tui.screens.reading import Marked, ReadSource
from redpencil.tui.screens.workbench import Asking
from redpencil.tui.screens.working import Advance, Working
from redpencil.tui.widgets.source_facts import name

if TYPE_CHECKING:
    from redpencil.desk.attaching import Joined
    from redpencil.desk.offering import Offered

_PATIENCE = 0.3
"""Seconds before a bar is shown; most searches are over by then."""


class Sourcing(Working):
    """The keys that bring sources to a claim."""

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
        else:
            await self.act(lambda: self._joined(self.desk.attaching.join(claim.ref, last.id)))

    async def action_evidence(self) -> None:
        """Show the passages of sources that bear on the claim, to attach one or to read it where it stands."""
        claim = await self.current()
        if claim is not None:
            self.start("Looking through the sources", lambda advance: self._sought(claim, advance), patience=_PATIENCE)

    def _sought(self, claim: Claim, advance: Advance) -> LeadsFound:
        return LeadsFound(claim, self.desk.seeking.evidence(claim.ref, progress=advance))

    def on_leads_found(self, message: LeadsFound) -> None:
        """Show the passages that were found, unless somebody stopped the search when they were as good as here."""
        if self.close_progress():
            content.say(self, "Stopped.")
            return
        claim, leads = message.claim, message.leads
        if not leads:
            content.say(self, f"No passage of a source speaks of this claim. {self.keys['source']} attaches a source.")
            return

        def picked(answer: Picked | None) -> None:
            if answer is None:
                return
            lead = answer.lead
            if answer.read:
                self.read_source(lead.source.id, claim.ref, at=Span(lead.start, lead.end))
            else:
                self._ask_what(claim, Marked(lead.source, lead.passage, lead.locator))

        key = keys_by_id(self.desk.config)["passages-read"]
        self.app.push_screen(Leads(claim.statement, leads, key), picked)

    def read_source(self, number: int, ref: Ref | None, *, at: Span | None = None, sha256: str = "") -> None:
        """Open a source to be read; words that are marked in it become evidence of the claim it is read for."""

        async def marked(answer: Marked | None) -> None:
            if answer is None or ref is None:
                return
            if (found := await self.take(lambda: (self.desk.browsing.claim(ref),))) is None:
                return
            if answer.stance is None:
                self._ask_what(found[0], answer)
            else:
                await self._attach_at_once(found[0], answer, answer.stance)

        self.app.push_screen(ReadSource(self.desk, number, ref, at=at, sha256=sha256), marked)

    async def _attach_at_once(self, claim: Claim, marked: Marked, stance: Stance) -> None:
        join = self.desk.attaching.join
        quote, locator = marked.quote, marked.locator
        await self.act(
            lambda: self._joined(join(claim.ref, marked.source.id, stance=stance, quote=quote, locator=locator))
        )

    async def take_off(self, piece: Evidence) -> None:
        """Take a piece of evidence off the claim."""
        claim = await self.current()
        if claim is not None and await self.act(lambda: self.desk.attaching.detach(claim.ref, piece.number)):
            content.say(self, f"Taken off: {name(piece.source)}. {self.keys['undo']} brings it back.")

    async def change_evidence(self, piece: Evidence) -> None:
        """Ask anew what a piece of evidence does, its words, its place and its set."""
        claim = await self.current()
        if claim is None:
            return
        label = name(piece.source)
        value = Attachment(
            label, piece.source.id, piece.stance, piece.quote, piece.locator, piece.evidence_set, number=piece.number
        )
        asking: Asking[Attachment] = Asking(
            lambda typed: AttachSource(
                claim.statement, (Offer(label, label, piece.source.id),), typed, self.desk.consulting.look_up
            ),
            lambda typed: self.desk.attaching.edit(
                claim.ref, piece.number, stance=typed.stance, quote=typed.quote, locator=typed.locator,
                evidence_set=typed.evidence_set,
            ),
        )  # fmt: skip
        self.ask(asking, value)

    def _ask_what(self, claim: Claim, marked: Marked) -> None:
        """Ask what a passage does to the claim, with its words for the quote."""
        label = name(marked.source)
        value = Attachment(label, marked.source.id, quote=marked.quote, locator=marked.locator)
        self._ask_source(claim, (Offer(label, marked.source.title, marked.source.id),), value)

    def _ask_source(self, claim: Claim, offers: tuple[Offer, ...], value: Attachment, wrong: str = "") -> None:
        asking: Asking[Attachment] = Asking(
            lambda typed: AttachSource(
                claim.statement, offers, typed, self.desk.consulting.look_up, self.desk.researching.names_person
            ),
            lambda typed: self._join_source(claim, typed),
            instead=lambda typed: self._get_first(claim, typed),
        )
        self.ask(asking, value, wrong=wrong)

    def _join_source(self, claim: Claim, typed: Attachment) -> Claim:
        if typed.source is not None:
            return self._join(claim.ref, typed.source, typed)
        known = {one.id for one in self.desk.browsing.sources()}
        source = self._kept(typed)
        return self._join(claim.ref, source, typed, new=source not in known)

    def _kept(self, typed: Attachment) -> int:
        researching = self.desk.researching
        if researching.names_person(typed.words):
            return researching.add_person(typed.words, **asdict(typed.spoken)).id
        return researching.add_anything(typed.words).id

    def _join(self, ref: Ref, source: int, typed: Attachment, *, new: bool = False) -> Claim:
        joined = self.desk.attaching.join(
            ref, source, stance=typed.stance, quote=typed.quote, locator=typed.locator, evidence_set=typed.evidence_set
        )
        return self._joined(joined, new=new)

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
        typed = self._typed_source
        await self.act(lambda: self._join(message.ref, message.source, typed))
        if message.why:
            content.say(self, f"Attached by its address alone. {message.why}", "warning")

    def _joined(self, joined: "Joined", *, new: bool = False) -> Claim:
        """Tell what came of a source that was attached, once it is kept."""
        before = self.claim if self.claim is not None and self.claim.ref == joined.claim.ref else None
        self.call_later(content.say, self, attached.told(joined, before, self.keys, new=new))
        return joined.claim

    def _offers(self, claim: Claim) -> tuple[Offer, ...]:
        return tuple(_offer(one) for one in self.desk.offering.offers(claim))


def _offer(one: "Offered") -> Offer:
    label = name(one.source) if one.source is not None else one.words
    if one.where.of_author:
        label = f"the author's own, {one.where}: {label}"
    return Offer(label, one.words, one.source.id if one.source is not None else None)
