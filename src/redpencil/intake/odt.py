"""The reader of OpenDocument texts (LibreOffice Writer): its markup is turned into plain HTML and walked as such."""

from itertools import count
from typing import Any, Final

from lxml import etree

from redpencil.domain.article import Metadata, Reading
from redpencil.errors import Unreadable
from redpencil.intake.archive import Archive
from redpencil.intake.assembly import Assembly, fact
from redpencil.intake.flow import COMMENT, Flow

MEDIA_TYPE: Final = "application/vnd.oasis.opendocument.text"

_TAGS: Final = {
    "p": "p",
    "list": "ul",
    "list-item": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "a": "a",
    "line-break": "br",
    "text-box": "div",
    "section": "div",
}
_LEFT_OUT: Final = frozenset(
    ["tracked-changes", "sequence-decls", "variable-decls", "forms", "hidden-text", "hidden-paragraph", "note-citation"]
)
_QUOTED: Final = ("Quotation", "Quote", "Block_20_Quotation")
_MOST_BLANKS: Final = 100
_DEEPEST: Final = 200


def read(data: bytes) -> Reading:
    """Read `data` as an OpenDocument text; what was deleted with changes recorded is out."""
    archive = Archive(data)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Unreadable("it is password-protected. Save a copy without the password")
    body = archive.xml("content.xml").find("{*}body/{*}text")
    if body is None:
        raise Unreadable("it is no OpenDocument text: there is no body of text in it")
    notes: dict[str, str] = {}
    tree = etree.Element("div")
    _turn(body, tree, notes, 0)
    numbers = count(1)
    assembly = Assembly()
    Flow(assembly, lambda: f"par. {next(numbers)}", notes).walk(tree)
    return assembly.reading(_metadata(archive), MEDIA_TYPE)


def _turn(source: Any, target: Any, notes: dict[str, str], depth: int) -> None:
    """Put what `source` holds into `target` as HTML."""
    if depth > _DEEPEST:
        raise Unreadable("it is nested too deeply")
    _say(target, source.text)
    for child in source:
        name = etree.QName(child).localname
        if name == "s":
            _say(target, " " * min(_MOST_BLANKS, int(_attribute(child, "c") or 1)))
        elif name == "tab":
            _say(target, " ")
        elif name in {"note", "annotation"}:
            _note(child, name, target, notes)
        elif name not in _LEFT_OUT and not name.startswith("annotation"):
            tag = _tag(child, name)
            inside = etree.SubElement(target, tag) if tag else target
            if tag == "a":
                inside.set("href", _attribute(child, "href"))
            _turn(child, inside, notes, depth + 1)
        _say(target, child.tail)


def _tag(element: Any, name: str) -> str:
    """Return the HTML tag for an element; none where only its contents count."""
    style = _attribute(element, "style-name")
    if name == "h":
        level = _attribute(element, "outline-level")
        return f"h{level}" if level in {"1", "2", "3", "4", "5", "6"} else "h6"
    if name == "p" and style in {"Title", "Heading"}:
        return "h1"
    if name == "p" and style in _QUOTED:
        return "blockquote"
    return _TAGS.get(name, "")


def _note(element: Any, name: str, target: Any, notes: dict[str, str]) -> None:
    """Keep a footnote or comment, and put its sign where it stands."""
    citation = element.findtext("{*}note-citation") or str(len(notes) + 1)
    body = element.find("{*}note-body") if name == "note" else element
    words = (
        " ".join(" ".join(" ".join(each.itertext()) for each in body.iter("{*}p")).split()) if body is not None else ""
    )
    if name == "annotation":
        writer = element.findtext("{*}creator") or ""
        words = f"{COMMENT}{f' by {writer}' if writer else ''}: {words}"
    key = f"note-{len(notes)}"
    notes[key] = words
    etree.SubElement(target, "a", href=f"#{key}").text = citation


def _say(element: Any, words: str | None) -> None:
    """Put words after what an element holds already."""
    if not words:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def _attribute(element: Any, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), "")


def _metadata(archive: Archive) -> Metadata:
    if "meta.xml" not in archive:
        return Metadata()
    facts = {etree.QName(each).localname: each.text for each in archive.xml("meta.xml").iter("{*}*") if each.text}
    return Metadata(title=fact(facts.get("title")), author=fact(facts.get("creator") or facts.get("initial-creator")))
