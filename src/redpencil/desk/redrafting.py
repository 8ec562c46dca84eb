"""Redrafting: the claims that a new draft has left without a place, and what a person says of them."""

from collections.abc import Sequence

from redpencil.desk.bench import Bench
from redpencil.desk.stepping import Step, Underway, results, stepping
from redpencil.domain.claim import Claim, Ref, Status
from redpencil.domain.query import ClaimQuery
from redpencil.domain.redraft import GONE
from redpencil.errors import WrongStatus
from redpencil.storage import changing, claims, listing


class Redrafting:
    """Shows what is no longer in the draft, and takes it off the list once a person has confirmed it."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def orphans(self, slug: str | None = None) -> tuple[Claim, ...]:
        """Return the claims on the list whose words are no longer in the draft, of one article or of all."""
        query = ClaimQuery(article=slug, vanished=True)
        with self._bench.database.reading() as connection:
            pages = listing.pages(connection, query)
            return tuple(claim for ids in pages for claim in claims.load(connection, ids))

    def confirm(self, refs: Sequence[Ref]) -> tuple[Claim, ...]:
        """Take claims off the list because they are gone from the draft, as one step.

        Raises:
            WrongStatus: if one of them has a place in the draft, or was never tied to one; then nothing is done.
        """
        step = Step("gone", _confirm)
        with stepping(self._bench, step.action, refs) as underway:
            for one in underway:
                step.take(one)
            return results(underway[0].work, (one.key for one in underway))


def _confirm(step: Underway) -> None:
    if not step.was.orphan:
        raise WrongStatus(
            f"{step.was.ref} is still in the draft, or never was in it. `redpencil drop` takes it off the list."
        )
    changing.stand(step.work, step.key, Status.DROPPED, GONE)
