"""Reading: the one door through which bytes from outside become text."""

from collections.abc import Callable

from redpencil.domain.article import Reading
from redpencil.errors import NothingToRead, TooLarge
from redpencil.intake import formats, worker
from redpencil.intake.limits import DEFAULT, Limits


def read(
    data: bytes,
    *,
    name: str = "",
    media_type: str = "",
    limits: Limits = DEFAULT,
    waiting: Callable[[], None] | None = None,
) -> Reading:
    """Read `data` as the format its content and `name` tell, in a child process that cannot take the machine along.

    `waiting` is called while that goes on, and stops it by raising what it likes.

    Raises TooLarge, UnknownFormat, Unreadable or NothingToRead; the text of what comes back is normalised.
    """
    what = name or "the text"
    if len(data) > limits.size:
        raise TooLarge(f"{what} is larger than {limits.size // 1_000_000} MB. Cut it, or read its parts one by one.")
    if not data.strip():
        raise NothingToRead(f"{what} is empty.")
    reader = formats.recognise(data, name=name, media_type=media_type)
    return worker.run(reader, data, what=what, limits=limits, waiting=waiting)
