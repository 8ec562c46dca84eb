"""The desk: opens a workspace and hands out its jobs."""

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from redpencil import config
from redpencil.config import Config
from redpencil.desk import workspace as workspaces
from redpencil.desk.bench import Bench, Clock, utc_now
from redpencil.desk.browsing import Browsing
from redpencil.desk.progress import Progress, silent
from redpencil.domain.reviewer import Reviewer
from redpencil.errors import NoWorkspace, RedpencilError
from redpencil.locations import Workspace
from redpencil.storage import database
from redpencil.storage.database import Database

if TYPE_CHECKING:
    from redpencil.desk.attaching import Attaching
    from redpencil.desk.calling import Calling
    from redpencil.desk.cataloguing import Cataloguing
    from redpencil.desk.consulting import Consulting
    from redpencil.desk.drifting import Drifting
    from redpencil.desk.fetching import Fetching
    from redpencil.desk.importing import Importing
    from redpencil.desk.offering import Offering
    from redpencil.desk.quoting import Quoting
    from redpencil.desk.redrafting import Redrafting
    from redpencil.desk.refetching import Refetching
    from redpencil.desk.reporting import Reporting
    from redpencil.desk.researching import Researching
    from redpencil.desk.reshaping import Reshaping
    from redpencil.desk.reviewing import Reviewing
    from redpencil.desk.seeking import Seeking
    from redpencil.desk.skipping import Skipping


class Desk:
    """Everything a reviewer can do in one workspace; its jobs may be called from several threads."""

    def __init__(self, bench: Bench, warnings: tuple[str, ...] = ()) -> None:
        self.workspace: Workspace = bench.workspace
        self.config: Config = bench.config
        self.reviewer: Reviewer = bench.reviewer
        self.warnings = warnings
        """What could not be read in when the database was built."""
        self.browsing = Browsing(bench)
        self._bench, self._database = bench, bench.database

    # Browsing shows the list at once; the other jobs come with the object mapper, when somebody does them.

    @cached_property
    def importing(self) -> "Importing":
        """Reading articles in."""
        from redpencil.desk.importing import Importing

        return Importing(self._bench)

    @cached_property
    def reviewing(self) -> "Reviewing":
        """Judging claims."""
        from redpencil.desk.reviewing import Reviewing

        return Reviewing(self._bench)

    @cached_property
    def reshaping(self) -> "Reshaping":
        """Parting and joining claims, and tying them to other words."""
        from redpencil.desk.reshaping import Reshaping

        return Reshaping(self._bench)

    @cached_property
    def skipping(self) -> "Skipping":
        """Agreeing with what was skipped."""
        from redpencil.desk.skipping import Skipping

        return Skipping(self._bench)

    @cached_property
    def redrafting(self) -> "Redrafting":
        """Confirming what is gone from a draft."""
        from redpencil.desk.redrafting import Redrafting

        return Redrafting(self._bench)

    @cached_property
    def researching(self) -> "Researching":
        """Keeping sources."""
        from redpencil.desk.researching import Researching

        return Researching(self._bench)

    @cached_property
    def attaching(self) -> "Attaching":
        """Attaching sources to claims."""
        from redpencil.desk.attaching import Attaching

        return Attaching(self._bench)

    @cached_property
    def cataloguing(self) -> "Cataloguing":
        """Knowing what is known about sources, and correcting it."""
        from redpencil.desk.cataloguing import Cataloguing

        return Cataloguing(self._bench)

    @cached_property
    def offering(self) -> "Offering":
        """Offering sources for a claim, the author's own first."""
        from redpencil.desk.offering import Offering

        return Offering(self._bench)

    @cached_property
    def calling(self) -> "Calling":
        """Gathering what is still to be asked of whom."""
        from redpencil.desk.calling import Calling

        return Calling(self._bench)

    @cached_property
    def consulting(self) -> "Consulting":
        """Reading the text of sources."""
        from redpencil.desk.consulting import Consulting

        return Consulting(self._bench)

    @cached_property
    def seeking(self) -> "Seeking":
        """Finding the passages of sources that bear on a claim."""
        from redpencil.desk.seeking import Seeking

        return Seeking(self._bench)

    @cached_property
    def drifting(self) -> "Drifting":
        """Looking again at claims whose sources have changed since the verdict."""
        from redpencil.desk.drifting import Drifting

        return Drifting(self._bench)

    @cached_property
    def quoting(self) -> "Quoting":
        """Holding the quotations of an article against transcripts."""
        from redpencil.desk.quoting import Quoting

        return Quoting(self._bench)

    @cached_property
    def fetching(self) -> "Fetching":
        """Fetching sources and articles from the web, when somebody asks for them."""
        from redpencil.desk.fetching import Fetching

        return Fetching(self._bench)

    @cached_property
    def refetching(self) -> "Refetching":
        """Fetching several sources again, with a pause for each host."""
        from redpencil.desk.refetching import Refetching

        return Refetching(self._bench)

    @cached_property
    def reporting(self) -> "Reporting":
        """Making reports."""
        from redpencil.desk.reporting import Reporting

        return Reporting(self._bench)

    def make_ready(self) -> None:
        """Import what the first step will need, so that the one who takes it need not wait."""
        self._database.make_ready()
        _ = self.reviewing, self.researching, self.attaching

    @classmethod
    def open(
        cls,
        workspace: Workspace,
        *,
        reviewer: str | None = None,
        create: bool = False,
        progress: Progress | None = None,
        clock: Clock = utc_now,
    ) -> Self:
        """Open a workspace; one with articles but no database is filled from them first.

        Raises:
            NoWorkspace: if there is none and none is to be made.
            DatabaseError: if its database cannot be used.
        """
        if not workspace.exists and not workspace.articles.is_dir():
            if not create:
                raise NoWorkspace(
                    f"There is no workspace in {workspace.folder}. Make one with: redpencil init {workspace.folder}"
                )
            workspaces.init(workspace.folder)
        rules = config.load(workspace.config)
        who = config.reviewer(rules, reviewer)
        warnings: list[str] = []

        def fill(new: Database) -> None:
            warnings.extend(_fill(Bench(workspace, rules, who, new, clock), progress or silent))

        if rules.database_url:
            opened = database.open_database(rules.database_url)
        elif workspace.database.exists():
            opened = database.open_database(workspace.database)
        else:
            opened = workspaces.build(workspace.database, fill)
        return cls(Bench(workspace, rules, who, opened, clock), tuple(warnings))

    @property
    def read_only(self) -> bool:
        """Whether the workspace can only be read."""
        return bool(self._database.read_only)

    @property
    def read_only_reason(self) -> str:
        """Why the workspace can only be read, or nothing."""
        return self._database.read_only

    def close(self) -> None:
        """Let go of the database; everything is saved already."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _fill(bench: Bench, progress: Progress) -> list[str]:
    """Read in every article of the workspace; return what could not be read."""
    if not bench.workspace.articles.is_dir() or not any(bench.workspace.articles.iterdir()):
        return []
    from redpencil.desk.importing import Importing

    results = Importing(bench).add_paths([bench.workspace.articles], progress)
    return [str(result) for result in results if isinstance(result, RedpencilError)]
