"""The bench: what every job of the desk works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from redpencil.config import Config
from redpencil.domain.article import Article
from redpencil.domain.claim import Claim, Ref
from redpencil.domain.reviewer import Reviewer
from redpencil.locations import Workspace

if TYPE_CHECKING:
    from redpencil.storage.database import Database
    from redpencil.storage.trail import Deed

Clock = Callable[[], datetime]
"""Tells the time, with its zone."""


def utc_now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Bench:
    """The workspace, its rules and its database, who is reviewing, and what time it is."""

    workspace: Workspace
    config: Config
    reviewer: Reviewer
    database: "Database"
    clock: Clock = utc_now

    def deed(self, action: str, subject: str, article: str | None = None, undoes: int | None = None) -> "Deed":
        """Describe a step that is about to be taken, by this reviewer and now."""
        from redpencil.storage.trail import Deed

        return Deed(action, subject, self.reviewer.name, self.clock().astimezone(UTC), article, undoes)

    def article(self, slug: str) -> Article:
        """Return an article.

        Raises:
            UnknownReference: if there is none of that name; it names near ones.
        """
        from redpencil.desk import references
        from redpencil.storage import articles

        with self.database.reading() as connection:
            return articles.find(connection, slug) or references.unknown_article(connection, slug)

    def claim(self, ref: Ref) -> Claim:
        """Return a complete claim.

        Raises:
            UnknownReference: if there is no such claim; it says which there are.
        """
        from redpencil.desk import references
        from redpencil.storage import claims

        with self.database.reading() as connection:
            return claims.load(connection, [references.key(connection, ref)])[0]
