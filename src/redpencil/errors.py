"""Everything that can go wrong, one small class per failure.

    RedpencilError
    ├── ReadError          UnknownFormat · Unreadable · NothingToRead · TooLarge · Missing · FetchError
    │                      of the last: NotAnAddress · PrivateAddress · Disallowed · Unreachable · Untrusted
    │                      NotServed · Gone · TooSlow · BadAnswer
    │                      of UnknownFormat: Picture
    ├── WorkspaceError     NoWorkspace · WorkspaceExists
    ├── ConfigError
    ├── DatabaseError      NewerDatabase · ForeignDatabase · DamagedDatabase · ReadOnly · Locked · DiskFull
    ├── ReviewError        UnknownReference · UnknownRating · UnknownFinding · UnknownSource · ReasonNeeded
    │                      NoSource · WrongStatus · NothingToUndo · NothingToRedo · ChangedSince
    │                      FilterNotUnderstood
    └── ExportError        UnknownExport · CannotWrite

A message says what happened, where, and what to do next. Both faces turn an error into words in one place each.
"""


class RedpencilError(Exception):
    """A failure the user can act on."""


class ReadError(RedpencilError):
    """An article or a source could not be read."""


class Missing(ReadError):
    """There is no such file or folder, or it holds nothing that can be read."""


class UnknownFormat(ReadError):
    """The bytes are of no format that Redpencil reads."""


class Picture(UnknownFormat):
    """The bytes are an image: it can be attached, but the words in it are not read."""


class Unreadable(ReadError):
    """The bytes look like a known format but cannot be read as it."""


class NothingToRead(ReadError):
    """Reading worked, but there is no text in it."""


class TooLarge(ReadError):
    """The file is larger than the limit."""


class FetchError(ReadError):
    """An address could not be fetched."""


class NotAnAddress(FetchError):
    """What was given, or what a site points to, is no address that is fetched."""


class PrivateAddress(FetchError):
    """The address leads to this machine or into a private network, or to a port of another service."""


class Disallowed(FetchError):
    """The site's robots.txt asks programs not to read the address."""


class Unreachable(FetchError):
    """No connection to the host came about, or it broke."""


class Untrusted(FetchError):
    """The host could not show that it is the one that was asked for."""


class NotServed(FetchError):
    """The site answered with something else than the page."""


class Gone(NotServed):
    """The site says that there is no such page, or none any more."""


class TooSlow(FetchError):
    """The site did not answer in time, or trickled."""


class BadAnswer(FetchError):
    """The site's answer is broken, cut short, packed in a way that was not asked for, or sends round in a circle."""


class WorkspaceError(RedpencilError):
    """The workspace is not where it is looked for, or cannot be made there."""


class NoWorkspace(WorkspaceError):
    """No workspace was found."""


class WorkspaceExists(WorkspaceError):
    """There is a workspace already where one is to be made."""


class ConfigError(RedpencilError):
    """A line of redpencil.toml, scales.toml or names.csv cannot be used."""


class DatabaseError(RedpencilError):
    """The database could not be opened, read or written."""


class NewerDatabase(DatabaseError):
    """The database was written by a newer Redpencil."""


class ForeignDatabase(DatabaseError):
    """The file is a database of another program, or no database at all."""


class DamagedDatabase(DatabaseError):
    """The database file is damaged."""


class ReadOnly(DatabaseError):
    """The workspace may be read but not written."""


class Locked(DatabaseError):
    """Another program is writing to the database."""


class DiskFull(DatabaseError):
    """There is no space left where the workspace lies."""


class ReviewError(RedpencilError):
    """A step of the review cannot be taken."""


class UnknownReference(ReviewError):
    """No article or claim goes by that name."""


class UnknownRating(ReviewError):
    """The house scale has no such rating."""


class UnknownFinding(ReviewError):
    """The claim has no such finding."""


class UnknownSource(ReviewError):
    """No source goes by that number."""


class ReasonNeeded(ReviewError):
    """The step wants a reason, a name or a text, and none was given."""


class NoSource(ReviewError):
    """The house demands evidence that the claim does not have."""


class WrongStatus(ReviewError):
    """The claim's status does not allow the step."""


class NothingToUndo(ReviewError):
    """There is no step left to take back."""


class NothingToRedo(ReviewError):
    """There is no step left to take again."""


class ChangedSince(ReviewError):
    """What is to be changed has been changed by somebody else since."""


class FilterNotUnderstood(ReviewError):
    """A word of a filter means nothing."""


class ExportError(RedpencilError):
    """A report could not be made."""


class UnknownExport(ExportError):
    """There is no such report format."""


class CannotReplay(ReviewError):
    """A sitting cannot be replayed."""


class CannotWrite(ExportError):
    """The report cannot be written where it was asked for."""
