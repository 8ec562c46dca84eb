"""Recovery: paragraphs of the article that trafilatura passed over, found where their brothers were taken."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from lxml import etree

from redpencil.intake.pagetext import BREAKS

CAPTION: Final = "figcaption"

_FEWEST_WORDS: Final = 12
_CAPTION_WORDS: Final = 3
_BROTHERS: Final = 2
_MOST_LINKED: Final = 0.3
_GRAM: Final = 5
_FULLER: Final = 1.05
_WORD: Final = re.compile(r"\w+")
_ENDING: Final = re.compile(r"[.!?…:]['\"’”)\]]*$")
_OUTSIDE: Final = frozenset({"aside", "nav", "footer", "form"})
_ASIDE: Final = frozenset(
    {"aside", "nav", "footer", "header", "form", "figure", "figcaption", "table", "li", "blockquote"}
)

Kinship: TypeAlias = tuple[object, ...]
"""What two paragraphs have in common: the same parent, or parents of one class under one grandparent's parent."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a page: its element, its words, and its kin."""

    element: Any
    words: tuple[str, ...]
    kin: tuple[Kinship, ...]


def pieces(tree: Any) -> tuple[Piece, ...]:
    """Return the paragraphs and captions of a page in order: each p or div that holds text and no other block."""
    holds_block: set[Any] = set()
    aside = outside = 0
    found: list[Piece] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        step = 1 if event == "start" else -1
        aside += step * (element.tag in _ASIDE)
        outside += step * (element.tag in _OUTSIDE)
        if event == "start":
            continue
        parent = element.getparent()
        if parent is not None and (element.tag in BREAKS or element in holds_block) and element.tag != "br":
            holds_block.add(parent)
        if element.tag == CAPTION:
            if not outside:
                found.append(Piece(element, _words(element), ()))
        elif element.tag in {"p", "div"} and not aside and element not in holds_block and (words := _words(element)):
            found.append(Piece(element, words, tuple(_kin(element))))
    return tuple(found)


def _kin(element: Any) -> Iterator[Kinship]:
    """Yield by what the brothers and cousins of a paragraph are known."""
    own = (element.tag, element.get("class"))
    parent = element.getparent()
    if parent is None:
        return
    yield (*own, parent)
    elder = parent.getparent()
    family = elder.getparent() if elder is not None else None
    if family is not None and parent.get("class"):
        yield (*own, parent.tag, parent.get("class"), family)


def is_torn(body: Any, page: Sequence[Piece]) -> bool:
    """Tell whether `body`, trafilatura's article, holds a paragraph of the page without its beginning.

    That happens to text that stands in a div with links in it.
    """
    starts = {_start(piece.words) for piece in page}
    cut = {_start(words) for child in body.iter("p") if len(words := _words(child)) >= _GRAM} - starts
    return bool(cut) and any(not cut.isdisjoint(_grams(piece.words)) for piece in page)


def is_fuller(body: Any, other: Any) -> bool:
    """Tell whether one article has clearly more words than another."""
    return len(_words(body)) > _FULLER * len(_words(other))


def recover(body: Any, page: Sequence[Piece]) -> int:
    """Put what was passed over into `body`, trafilatura's article, at its place, and return how many paragraphs.

    A caption is put in where its picture stands within the article, or right before it.
    """
    known = set(_grams(_words(body)))
    taken = [_is_in(piece, known) for piece in page]
    kin = Counter(kinship for piece, there in zip(page, taken, strict=True) if there for kinship in piece.kin)
    lost = [
        not there and _is_prose(piece) and any(kin[kinship] >= _BROTHERS for kinship in piece.kin)
        for piece, there in zip(page, taken, strict=True)
    ]
    _insert(body, page, taken, [gone or seen for gone, seen in zip(lost, _captions(page, taken, lost), strict=True)])
    return sum(lost)


def _captions(page: Sequence[Piece], taken: Sequence[bool], lost: Sequence[bool]) -> list[bool]:
    """Tell for each piece whether it is a caption of the article: one among its paragraphs, or the last before them."""
    own = [place for place, (there, gone) in enumerate(zip(taken, lost, strict=True)) if there or gone]
    if not own:
        return [False] * len(page)
    first = own[0]
    if first and page[first - 1].element.tag == CAPTION:
        first -= 1
    return [
        first <= place < own[-1]
        and piece.element.tag == CAPTION
        and not taken[place]
        and len(piece.words) >= _CAPTION_WORDS
        for place, piece in enumerate(page)
    ]


def _insert(body: Any, page: Sequence[Piece], taken: Sequence[bool], wanted: Sequence[bool]) -> None:
    """Put the wanted pieces behind the children of `body` that they follow on the page."""
    children: dict[int, Any] = {}
    for child in body if any(wanted) else ():
        children.setdefault(_start(_words(child)), child)
    latest = None
    for piece, there, want in zip(page, taken, wanted, strict=True):
        if there:
            latest = children.get(_start(piece.words), latest)
        elif want:
            paragraph = _paragraph(piece.element)
            if latest is None:
                body.insert(0, paragraph)
            else:
                latest.addnext(paragraph)
            latest = paragraph


def _words(element: Any) -> tuple[str, ...]:
    return tuple(_WORD.findall("".join(element.itertext())))


def _start(words: Sequence[str]) -> int:
    return hash(tuple(words[:_GRAM]))


def _grams(words: Sequence[str]) -> Iterator[int]:
    """Yield a number for each run of five words: of a long article the words themselves would take much memory."""
    return (hash(tuple(words[place : place + _GRAM])) for place in range(max(1, len(words) - _GRAM + 1)))


def _is_in(piece: Piece, known: Container[int]) -> bool:
    """Tell whether a paragraph is in the article already, for the most part."""
    there = [gram in known for gram in _grams(piece.words)]
    return 2 * sum(there) > len(there)


def _is_prose(piece: Piece) -> bool:
    """Tell whether a paragraph runs on as text and is no list of links."""
    if len(piece.words) < _FEWEST_WORDS or not _ENDING.search("".join(piece.element.itertext()).rstrip()):
        return False
    linked = sum(len(_words(link)) for link in piece.element.iter("a"))
    return linked <= _MOST_LINKED * len(piece.words)


def _paragraph(element: Any) -> Any:
    """Copy a paragraph of the page with its links, as trafilatura writes them."""
    paragraph = etree.Element(CAPTION if element.tag == CAPTION else "p")
    gap = " " if element.tag == CAPTION else ""  # a caption's credit is an element of its own
    linked = 0
    for event, each in etree.iterwalk(element, events=("start", "end")):
        begins = event == "start"
        if each.tag == "a" and each.get("href"):
            if begins and not linked:
                etree.SubElement(paragraph, "ref", target=each.get("href")).text = "".join(each.itertext())
            linked += 1 if begins else -1
        if not linked and (begins or each is not element):
            _append(paragraph, gap + ((each.text if begins else each.tail) or ""))
    return paragraph


def _append(paragraph: Any, text: str) -> None:
    """Put `text` behind what a paragraph holds already."""
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + text
    else:
        paragraph.text = (paragraph.text or "") + text
