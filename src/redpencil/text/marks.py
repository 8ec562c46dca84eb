"""Marks: what a line of furniture can be recognised as, in plain words, and how far that reaches."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final


class Reach(Enum):
    """How much of what follows a piece of furniture takes with it."""

    LINE = auto()
    LIST = auto()
    REST = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line was recognised as, and how far that reaches."""

    why: str
    reach: Reach = Reach.LINE


OTHER_STORIES: Final = "list of other stories"
TIME_STAMP: Final = "time stamp of the page"
SHARE: Final = "share line"
SIGN_UP: Final = "sign-up or subscription line"
ADVERT: Final = "advertisement"
COOKIES: Final = "cookie or privacy notice"
CONTACT: Final = "call to readers"
FOLLOW: Final = "follow line"
RIGHTS: Final = "copyright line"
COMMENTS: Final = "readers' comments"
MENU: Final = "menu of the page"
CONTROL: Final = "button or control of the page"
CREDIT: Final = "note about the writer or the site"
OUTSIDE: Final = "outside the article's own text"
