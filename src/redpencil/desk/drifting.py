"""Drifting: claims to look at again, because a source has changed since the verdict; nothing is rewritten."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from functools import cache

from redpencil.desk import attaching, gate, references, shelving
from redpencil.desk.bench import Bench
from redpencil.domain.claim import Claim, Ref, Status
from redpencil.domain.drift import Cause, Drift, ThenAndNow
from redpencil.domain.evidence import Evidence
from redpencil.domain.note import Audience, Note
from redpencil.domain.source import Snapshot, Source
from redpencil.errors import UnknownSource, WrongStatus
from redpencil.storage import changing, citing, claims, drifting, passages, resting, retrievals, sources
from redpencil.storage.drifting import Scope
from redpencil.storage.recording import Work


@dataclass(frozen=True, slots=True)
class Repinned:
    """A source that rests on newer bytes, the evidence that followed it, and the evidence whose words are not there.

    Evidence is named by its claim and its number there.
    """

    source: Source
    followed: tuple[tuple[Ref, int], ...] = ()
    left: tuple[tuple[Ref, int], ...] = ()


class Drifting:
    """Finds the claims to look at again, and keeps what somebody says of them."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def queue(self, article: str | None = None) -> tuple[Drift, ...]:
        """Return every reason to look again at a claim, the gravest first; each quote is looked up in what came last.

        Raises:
            UnknownReference: if there is no such article.
        """
        if article is not None:
            self._bench.article(article)
        return self._told(Scope(article))

    def of(self, ref: Ref) -> tuple[Drift, ...]:
        """Return the reasons to look again at one claim, the gravest first."""
        return self._told(Scope(ref.article, ref.number))

    def causes(self, article: str | None = None) -> Mapping[Ref, tuple[Cause, ...]]:
        """Return the claims to look at again with what became of their sources; no quote is looked up for this."""
        found: dict[Ref, list[Cause]] = {}
        for one in self._drifted(Scope(article)):
            found.setdefault(one.claim.ref, []).append(one.cause)
        return {ref: tuple(dict.fromkeys(several)) for ref, several in found.items()}

    def counts(self) -> Mapping[str, int]:
        """Count the claims to look at again, by the slug of their article."""
        return Counter(ref.article for ref in self.causes())

    def passage(self, drift: Drift) -> ThenAndNow | None:
        """Return the paragraph of a quote before and now; nothing where there is no quote or nothing came."""
        from redpencil.analysis.evidence import drift as comparing

        with self._bench.database.reading() as connection:
            before, now = passages.text(connection, drift.was), passages.text(connection, drift.now)
        told = comparing.passages(before, now, [drift.quote]) if drift.quote and now else ()
        return told[0] if told else None

    def stand(self, ref: Ref, why: str = "") -> Claim:
        """Let the verdict of a claim stand though its evidence is no longer what it was; the reason becomes a note.

        Raises:
            WrongStatus: if there is no reason to look at the claim again.
        """
        if not self._drifted(Scope(ref.article, ref.number)):
            self._bench.claim(ref)
            raise WrongStatus(f"Nothing has happened to the sources of {ref} since its verdict. It stands anyway.")
        with self._bench.database.writing(self._bench.deed("stands", str(ref), ref.article)) as work:
            key = references.key(work.connection, ref)
            resting.stand(work, key, work.deed.at)
            if why.strip():
                said = Note(why.strip(), Audience.COLLEAGUES, self._bench.reviewer.name, work.deed.at)
                changing.note(work, key, said)
            return changing.result(work, key)

    def repin(self, number: int) -> Repinned:
        """Let a source rest on what was fetched last, and all evidence whose words stand there with it.

        Evidence whose words are not there rests on the old bytes as before; those stay in any case.

        Raises:
            UnknownSource: if there is no source of that number.
            WrongStatus: if nothing newer was fetched.
        """
        with self._bench.database.writing(self._bench.deed("repin", "")) as work:
            source = references.source(work.connection, number)
            work.deed = replace(work.deed, subject=source.url or source.title)
            page = _newest(work, source)
            cited = [one for one in citing.evidence(work.connection, source) if _resting(one[1]) != page.sha256]
            if source.sha256 == page.sha256 and not cited:
                raise WrongStatus(f"Source {number} rests on what was fetched last already.")
            source = _rest(work, source, page)
            followed: list[tuple[Ref, int]] = []
            left: list[tuple[Ref, int]] = []
            for ref, one in cited:
                moved = _follow(work, ref, replace(one, source=source), page)
                (followed if moved else left).append((ref, one.number))
            return Repinned(source, tuple(followed), tuple(left))

    def look_up(self, ref: Ref, evidence: int) -> Claim:
        """Let one piece of evidence, and its source, rest on what was fetched last, where its words stand too.

        Raises:
            UnknownSource: if the claim has no such evidence.
            WrongStatus: if nothing newer was fetched, or the words are not there.
        """
        with self._bench.database.writing(self._bench.deed("look-up", str(ref), ref.article)) as work:
            key = references.key(work.connection, ref)
            claim = claims.load(work.connection, [key])[0]
            gate.refuse_signed_off(claim)
            one = next((each for each in claim.evidence if each.number == evidence), None)
            if one is None:
                raise UnknownSource(f"{ref} has no evidence {evidence}. `redpencil show {ref}` lists what it has.")
            page = _newest(work, one.source)
            if _resting(one) == page.sha256:
                raise WrongStatus(f"Evidence {evidence} of {ref} rests on what was fetched last already.")
            source = _rest(work, one.source, page)
            if not _follow(work, ref, replace(one, source=source), page):
                raise WrongStatus(
                    f"The words of evidence {evidence} of {ref} are no longer there, so it rests on the old bytes. "
                    "Judge the claim anew, attach other words, or let the verdict stand."
                )
            return changing.result(work, key)

    def _told(self, scope: Scope) -> tuple[Drift, ...]:
        found = self._drifted(scope)
        if any(one.quote and one.now for one in found):
            found = self._looked_up(found)
        return tuple(sorted(found, key=lambda one: one.gravity))

    def _drifted(self, scope: Scope) -> Sequence[Drift]:
        today = self._bench.clock().astimezone(UTC).date()
        with self._bench.database.reading() as connection:
            return tuple(drifting.drifted(connection, today, scope))

    def _looked_up(self, found: Sequence[Drift]) -> Sequence[Drift]:
        from redpencil.analysis.evidence import drift

        with self._bench.database.reading() as connection:
            text: Callable[[str], str] = cache(lambda sha256: passages.text(connection, sha256))
            return tuple(
                replace(one, stands=drift.stands(one.quote, text(one.was), text(one.now)))
                if one.quote and one.now
                else one
                for one in found
            )


def _newest(work: Work, source: Source) -> Snapshot:
    """Return the snapshot that was fetched last, else the one that the source rests on."""
    fetches = retrievals.listed(work.connection, source.id)
    if fetches and not fetches[-1].sha256:
        raise WrongStatus(f"Source {source.id} was gone when it was fetched last. What was kept of it stays.")
    page = sources.snapshot(work.connection, fetches[-1].sha256 if fetches else source.sha256)
    if page is None:
        raise WrongStatus(f"Source {source.id} was never fetched. `redpencil source add` with its address fetches it.")
    return page


def _resting(evidence: Evidence) -> str:
    return evidence.sha256 or evidence.source.sha256


def _rest(work: Work, source: Source, page: Snapshot) -> Source:
    if source.sha256 == page.sha256:
        return source
    resting.hold(work, source)
    return shelving.pin(work, source, page)


def _follow(work: Work, ref: Ref, one: Evidence, page: Snapshot) -> bool:
    """Look the quote of a piece of evidence up in other bytes and let it rest there; tell whether it could."""
    from redpencil.analysis.evidence import drift

    key = references.key(work.connection, ref)
    found = attaching.looked_up(replace(one, locator="" if page.landmarks else one.locator), page.text, page.landmarks)
    before = passages.text(work.connection, _resting(one))
    lost = bool(one.quote) and drift.stands(one.quote, before, page.text) is False
    if lost or claims.load(work.connection, [key])[0].status is Status.SIGNED_OFF:
        return False
    resting.evidence(work, key, replace(found, sha256=page.sha256, locator=found.locator or one.locator))
    return True
