"""Blocks: what each paragraph of a plain text is to the article."""

import re
from collections.abc import Sequence
from typing import Final

from redpencil.domain.article import Block, Role
from redpencil.text.pages.bylines import is_byline
from redpencil.text.pages.furniture import furniture
from redpencil.text.pages.paragraphs import ITEM, Paragraph, paragraphs

_HEADLINE_WORDS: Final = 25
_DEK_WORDS: Final = 45
_SUBHEAD_WORDS: Final = 14

_AGENCIES: Final = (
    r"getty(?:\ images)?|shutterstock|reuters|ap(?:\ photo)?|afp|ap\ images|istock(?:photo)?|unsplash|alamy"
    r"|epa(?:-efe)?|bloomberg|statista|associated\ press|pexels|flickr|wikimedia(?:\ commons)?"
)
_CAPTION: Final = re.compile(
    rf"""
    (?:photo(?:graph)?s?|image|picture|illustration|video|credit|source|caption|fig(?:ure|\.)?\s*\d+|file\ photo)\b
      [^.]{{0,40}}[:/]                                                               # Photo: Ann Lee
  | (?:image|media|photo|video)\ caption\b.*                                        # Image caption The town hall
  | \d{{1,3}}\s?(?:of|/)\s?\d{{1,3}}\ .*                                           # 2 of 9 The town hall
  | (?:photo(?:graph)?s?|picture|image|illustration)\ (?:by|courtesy|credit)\b.*     # Photograph by Ann Lee
  | .{{0,250}}\((?:reuters|ap|afp|getty|epa|pa|ap\ photo|file\ photo|photo|image|supplied)\b[^)]{{0,60}}\)$
  | .{{0,280}}(?:/\ ?|\bvia\ |\bby\ |courtesy\ of\ |credit:?\ ?|[.!?…]\ ?|©\ ?)(?:{_AGENCIES})\W*$
  | .{{0,280}}\bcredit:\ ?[^.]{{1,60}}$                                              # The town hall. Credit: Ann Lee
  | .{{0,280}}©\ ?[^.]{{1,60}}$
  | .{{0,200}}(?:getty\ images|ap\ photo|photo\ (?:by|courtesy|credit)|credit\s?\.\.\.|file\ photo)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_CAPTION: Final = 300

_TABLE: Final = re.compile(r"\|.*\||\S+(?:\t+\S[^\t]*){2,}")


def blocks(text: str) -> tuple[Block, ...]:
    """Split normalised `text` into blocks with their roles: every line that is not blank is in one, in order."""
    found = paragraphs(text)
    whys = furniture(found)
    matter = [paragraph for paragraph, why in zip(found, whys, strict=True) if not why]
    roles = iter(_roles(matter))
    return tuple(
        Block(paragraph.start, paragraph.end, Role.FURNITURE, why)
        if why
        else Block(paragraph.start, paragraph.end, next(roles))
        for paragraph, why in zip(found, whys, strict=True)
    )


def _roles(matter: Sequence[Paragraph]) -> list[Role]:
    """Name the role of each paragraph of the article proper."""
    roles = [_role_alone(paragraph) for paragraph in matter]
    _name_head(matter, roles)
    for place, paragraph in enumerate(matter):
        if roles[place] is Role.BODY and place and _is_subhead(matter, roles, place):
            roles[place] = Role.SUBHEAD
        elif roles[place] is Role.BODY and is_byline(paragraph.text):
            roles[place] = Role.DEK
    return roles


def _role_alone(paragraph: Paragraph) -> Role:
    """Name the role as far as the paragraph itself tells."""
    if paragraph.quoted:
        return Role.QUOTATION
    if ITEM.match(paragraph.text) and not _is_initial(paragraph.text):
        return Role.LIST
    if len(paragraph.text) <= _LONGEST_CAPTION and _CAPTION.match(paragraph.text):
        return Role.CAPTION
    if _TABLE.fullmatch(paragraph.text):
        return Role.TABLE
    return Role.BODY


def _is_initial(text: str) -> bool:
    """Tell whether the text begins with a name ("J. Edgar Hoover"), a dash or a quotation in dialogue."""
    return bool(re.match(r"[A-Z]\. [A-Z]|[–—-]\s*[\"“‘]", text)) and not re.match(r"A\. ", text)


def _name_head(matter: Sequence[Paragraph], roles: list[Role]) -> None:
    """Find the headline, and the dek that may stand under it."""
    if len(matter) < 2 or roles[0] is not Role.BODY or not _is_title(matter[0]):
        return
    roles[0] = Role.HEADLINE
    title = matter[0].text.casefold()
    place = 1
    while place < len(matter) and roles[place] is Role.BODY and matter[place].text.casefold() in title:
        roles[place] = Role.HEADLINE  # a page gives its title, and then the headline itself
        place += 1
    if place + 1 < len(matter) and roles[place] is Role.BODY and _is_dek(matter, place):
        roles[place] = Role.DEK


def _is_title(paragraph: Paragraph) -> bool:
    return len(paragraph.words) <= _HEADLINE_WORDS and not re.search(r"[.;:,][\"”’]?$", paragraph.text)


def _is_dek(matter: Sequence[Paragraph], place: int) -> bool:
    """Tell whether a paragraph under the headline only leads in: a byline, credit or subhead follows it."""
    if len(matter[place].words) > _DEK_WORDS or is_byline(matter[place].text):
        return False
    following = matter[place + 1]
    return (
        is_byline(following.text)
        or (_is_short(following) and place + 2 < len(matter))
        or (len(matter[place].words) >= 6 and not matter[place].ended)
    )


def _is_subhead(matter: Sequence[Paragraph], roles: Sequence[Role], place: int) -> bool:
    """Tell whether a paragraph is a line over what follows it."""
    return (
        _is_short(matter[place])
        and place + 1 < len(matter)
        and roles[place + 1] in {Role.BODY, Role.LIST, Role.QUOTATION, Role.TABLE, Role.CAPTION}
        and not _is_short(matter[place + 1])
        and not is_byline(matter[place].text)
    )


def _is_short(paragraph: Paragraph) -> bool:
    return len(paragraph.words) <= _SUBHEAD_WORDS and not re.search(r"[.…;,][\"”’)]*$", paragraph.text)
