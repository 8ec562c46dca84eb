"""The desk line by line, for screen readers and plain terminals: it prints, and never moves a cursor or paints."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from redpencil.cli import output
from redpencil.cli.linewise_walk import Walk
from redpencil.cli.tables import one_line
from redpencil.domain.claim import Claim, Status
from redpencil.domain.evidence import Stance
from redpencil.domain.note import Audience
from redpencil.domain.scale import Tone
from redpencil.domain.subject import refs
from redpencil.errors import NoSource, RedpencilError
from redpencil.tui.commands import Command, keys, named
from redpencil.tui.signs import STATUS_WORDS, label

if TYPE_CHECKING:
    from redpencil.desk.desk import Desk

_STANCES: Final[Mapping[str, Stance]] = {"1": Stance.SUPPORTS, "2": Stance.REFUTES, "3": Stance.CONTEXT}

_LEADS: Final = 5
"""Passages printed."""

_FILTER: Final = 'status:open kind:quantity worthiness>0.7 "words"'
"""A filter, as an example."""

_HELP: Final = {
    "open": "Show the claim; an empty line does the same.",
    "articles": "List the articles; with the name of one behind it, go to its claims.",
    "keys": "List the commands.",
}
"""Where a command does otherwise than on the screen."""

Deed = Callable[[str], object]
"""What a command does with the words behind it."""


class Linewise(Walk):
    """A sitting at the desk: one command to a line, by the key or the id that it has on the screen."""

    def __init__(self, desk: "Desk", article: str | None) -> None:
        super().__init__(desk, article)
        self._deeds = {**self._ways(), **self._decisions(), **self._additions()}
        known = keys(desk.config)
        self._keys = named(known)
        self._commands = [one for one in known if one.id in {*self._deeds, "quit"} or one.id.startswith("rate-")]
        self._by_word = {word: one for one in self._commands for word in (one.key, one.id)}

    def _ways(self) -> Mapping[str, Deed]:
        return {
            "open": lambda _: self.show(),
            "down": lambda _: self.go_by(1),
            "up": lambda _: self.go_by(-1),
            "next-open": lambda _: self.go_open(backwards=False),
            "previous-open": lambda _: self.go_open(backwards=True),
            "go-to": lambda words: self.go_to(self.named(words or self.ask("number"))),
            "filter": lambda words: self.filter(words or self.ask(f"show only, as in {_FILTER}; empty: everything")),
            "articles": self.articles,
            "keys": lambda _: self._help(),
        }

    def _decisions(self) -> Mapping[str, Deed]:
        reviewing = self.desk.reviewing
        return {
            "correction": lambda _: self._judge_anew(),
            "accept": lambda _: self._done(reviewing.accept(self.here), on=True),
            "dismiss": lambda _: self._done(reviewing.dismiss(self.here), on=True),
            "take-up": lambda _: self._take_up(),
            "waiting": lambda words: self._done(
                reviewing.wait(self.here, words or self.ask("waiting for whom")), on=True
            ),
            "drop": lambda words: self._done(
                reviewing.drop(self.here, words or self.ask("off the list, because it is")), on=True
            ),
            "undo": lambda _: self._told("Taken back", reviewing.undo(self.choice.article).subject),
            "redo": lambda _: self._told("Done again", reviewing.redo(self.choice.article).subject),
        }

    def _additions(self) -> Mapping[str, Deed]:
        return {
            "source": self._attach,
            "same-source": lambda _: self._attach_again(),
            "evidence": lambda _: self._evidence(),
            "to-author": lambda words: self._note(words, Audience.AUTHOR),
            "to-colleagues": lambda words: self._note(words, Audience.COLLEAGUES),
            "reword": lambda words: self._done(
                self.desk.reviewing.reword(self.here, words or self.ask("the claim in other words"))
            ),
        }

    def run(self) -> None:
        """Print the claims, then do what each line asks for until one says to leave."""
        self.list_claims()
        key = self._keys
        output.put(
            f"One command to a line: {key['keys']} lists them, an empty line shows the claim, "
            f"{key['next-open']} goes to the next open one, {key['quit']} leaves."
        )
        while True:
            words = self.read(f"{self.ref or 'no claim'}> ")
            if words is None or not self._obey(words):
                return

    def _obey(self, words: str) -> bool:
        name, _, rest = words.partition(" ")
        command = self._by_word.get(name or "open")
        if command is None:
            output.put(f'"{one_line(name)[:40]}" is no command. {self._keys["keys"]} lists them all.')
        elif command.id == "quit":
            return False
        else:
            try:
                self._do(command, rest.strip())
            except RedpencilError as error:
                output.put(str(error))
        return True

    def _do(self, command: Command, words: str) -> None:
        if command.id.startswith("rate-"):
            self._judge(self.desk.config.scale.ratings[int(command.id.removeprefix("rate-")) - 1].id)
        else:
            self._deeds[command.id](words)

    def _judge_anew(self) -> None:
        claim = self.claim()
        ratings = self.desk.config.scale.ratings
        said = ", ".join(f"{key} {one.label}" for key, one in enumerate(ratings, 1))
        rating = claim.verdict.rating if claim.verdict else self.ask(f"which verdict ({said})")
        self._judge(rating, details=True)

    def _judge(self, rating: str, *, details: bool = False) -> None:
        wanted = self.desk.config.scale.rating(rating)
        why = correction = ""
        if details or wanted.tone is not Tone.GOOD:
            why, correction = self.ask(f"{wanted.label}. Why"), self.ask("should be")
        try:
            claim = self.desk.reviewing.judge(self.here, rating, why=why, correction=correction)
        except NoSource as error:
            output.put(str(error).replace(" (--override)", ""))
            reason = self.ask("reason for the exception, printed in every report; empty takes the verdict back")
            if not reason:
                return
            claim = self.desk.reviewing.judge(self.here, rating, why=why, correction=correction, override=reason)
        self._done(claim, on=True)

    def _take_up(self) -> None:
        reviewing, here = self.desk.reviewing, self.here
        step = reviewing.reopen if self.claim().status is Status.IN_WORK else reviewing.take_up
        self._done(step(here))

    def _note(self, words: str, audience: Audience) -> None:
        self._done(self.desk.reviewing.note(self.here, words or self.ask("note"), audience))

    def _attach(self, words: str) -> None:
        here = self.here
        found = words or self.ask("address, file, person, or words of the source")
        if not found:
            return
        source = self.desk.researching.add_anything(found)
        stance = _STANCES.get(self.ask("1 supports it, 2 speaks against it, 3 gives context"), Stance.SUPPORTS)
        quote, locator = self.ask("quote"), self.ask("where in the source")
        self._done(self.desk.attaching.attach(here, source.id, stance=stance, quote=quote, locator=locator))

    def _attach_again(self) -> None:
        source = self.desk.attaching.last_source()
        if source is None:
            output.put("No source was attached yet.")
        else:
            self._done(self.desk.attaching.attach(self.here, source.id))

    def _evidence(self) -> None:
        leads = self.desk.seeking.evidence(self.here, limit=_LEADS)
        for place, lead in enumerate(leads, 1):
            name = lead.source.title or lead.source.url
            output.put(f"{place}. source {lead.source.id}, {one_line(name)}, {lead.locator}: {one_line(lead.passage)}")
        if not leads:
            output.put("No passage of a source shares a word with the claim.")

    def _told(self, what: str, subject: str) -> None:
        output.put(f"{what}: {subject}.")
        self.ref = next(iter(refs(subject)), self.ref)

    def _done(self, claim: Claim, *, on: bool = False) -> None:
        rating = claim.verdict.rating if claim.verdict else None
        decided = "" if rating is None else f", {label(claim.about, rating, self.desk.config.scale).lower()}"
        output.put(f"Kept: {claim.ref} is {STATUS_WORDS[claim.status]}{decided}.")
        if on:
            self.go_open(backwards=False)

    def _help(self) -> None:
        ratings = self.desk.config.scale.ratings
        for command in self._commands:
            help_ = _HELP.get(command.id, command.help)
            if command.id.startswith("rate-"):
                rating = ratings[int(command.id.removeprefix("rate-")) - 1]
                help_ = f"{rating.label}."
            output.put(f"{command.key} or {command.id}: {help_}")
        output.put("Words after the command answer its question, as in: w the fund.")
