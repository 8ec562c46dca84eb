"""The reader of Word documents: insertions are in, deletions are out, notes and comments stand at their words."""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import count
from typing import Any, Final

from lxml import etree, html

from redpencil.domain.article import Metadata, Reading
from redpencil.errors import NothingToRead, Unreadable
from redpencil.intake.archive import Archive
from redpencil.intake.assembly import Assembly, fact
from redpencil.intake.flow import COMMENT, Flow

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_STYLES: Final = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Block Text'] => blockquote:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
comment-reference => sup
"""
_NEEDED: Final = re.compile(
    r"\[Content_Types\]\.xml|(?:[^/]+/)*_rels/[^/]*\.rels"
    r"|(?:[^/]+/)*(?:document\d*|styles\d*|numbering\d*|footnotes\d*|endnotes\d*|comments\d*)\.xml"
)
_UNUSED: Final = ("proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak")
_WRAPPERS: Final = ("fldSimple", "bdo", "dir")
"""What stands around runs, and mammoth would leave out with all that is in it."""

_TOLERANCE, _LEAST_MISSING = 0.01, 20
"""So much may be missing at signs and marks before it is told."""

_OFF: Final = frozenset({"false", "0", "off", "none"})


def read(data: bytes) -> Reading:
    """Read `data` as a Word document (DOCX)."""
    import mammoth

    archive = Archive(data)
    clean, hidden, characters = _inspected(archive)
    try:
        made = mammoth.convert_to_html(
            clean, style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _image: {})
        )
    except (KeyError, ValueError, OSError, AttributeError, IndexError) as error:
        raise Unreadable(f"it is no whole Word document ({type(error).__name__})") from None
    if not made.value.strip():
        raise NothingToRead("it holds no text")
    tree = html.fragment_fromstring(made.value, create_parent="div")
    numbers = count(1)
    assembly = Assembly()
    Flow(assembly, lambda: f"par. {next(numbers)}", _notes(tree)).walk(tree)
    missing = characters - _length("".join(assembly.parts))
    return assembly.reading(_metadata(archive), MEDIA_TYPE, warnings=tuple(_warnings(hidden, missing, characters)))


def _warnings(hidden: int, missing: int, characters: int) -> Iterator[str]:
    if hidden:
        yield f"Its hidden text was left out (parts: {hidden})."
    if missing >= max(_LEAST_MISSING, characters * _TOLERANCE):
        yield f"Some of its text was not read (characters: {missing}). Save it as PDF and compare."


def _inspected(archive: Archive) -> tuple[io.BytesIO, int, int]:
    """Return a document of only those parts that hold text, each parsed safely.

    With it comes how many runs were hidden, and how many characters its main part has, blanks aside.
    """
    kept = io.BytesIO()
    hidden = characters = 0
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_STORED) as target:
        for name in archive.names:
            if _NEEDED.fullmatch(name):
                root = archive.xml(name)
                hidden += _without_hidden(root)
                _relieve(root)
                _hoist(root)
                if root.tag.endswith("}document"):
                    characters += _characters(root)
                target.writestr(name, etree.tostring(root, encoding="utf-8", xml_declaration=True))
    kept.seek(0)
    return kept, hidden, characters


def _without_hidden(root: Any) -> int:
    """Take out the runs that a reader of the document does not see, and return how many they were."""
    runs = {mark.getparent().getparent() for mark in root.iter("{*}vanish", "{*}webHidden") if _is_run(mark)}
    for run in runs:
        run.getparent().remove(run)
    return len(runs)


def _relieve(root: Any) -> None:
    """Take out what only says how letters look, which is most of a document, and what stands around runs."""
    for look in [each for each in root.iter("{*}rPr") if each.getparent().tag.endswith("}r")]:
        for each in [each for each in look if not each.tag.endswith("}rStyle")]:
            look.remove(each)
    for spare in list(root.iter(*(f"{{*}}{name}" for name in _UNUSED))):
        spare.getparent().remove(spare)
    etree.strip_tags(root, *(f"{{*}}{name}" for name in _WRAPPERS))


def _hoist(root: Any) -> None:
    """Put what stands in text boxes after the paragraphs that hold them, and only once."""
    for choice in list(root.iter("{*}AlternateContent")):
        if next(choice.iterfind("{*}Choice//{*}t"), None) is not None:
            for fallback in choice.findall("{*}Fallback"):
                choice.remove(fallback)
    for box in list(root.iter("{*}txbxContent")):
        holder = next(box.iterancestors("{*}p"), None)
        if holder is not None:
            for each in reversed(box):
                holder.addnext(each)


def _characters(root: Any) -> int:
    """Count the characters that a reader of the document sees."""
    gone = {text for away in root.iter("{*}moveFrom", "{*}del") for text in away.iter("{*}t")}
    return sum(_length(text.text or "") for text in root.iter("{*}t") if text not in gone)


def _length(text: str) -> int:
    return len("".join(text.split()))


def _is_run(mark: Any) -> bool:
    """Tell whether a mark says of a run of text, and not of a style or a paragraph's end, that it is hidden."""
    look = mark.getparent()
    values = [value for name, value in mark.attrib.items() if name.endswith("}val")]
    return look is not None and look.getparent().tag.endswith("}r") and not (values and values[0] in _OFF)


def _notes(tree: Any) -> dict[str, str]:
    """Take the footnotes and comments out of where mammoth lists them, and return their texts by their ids."""
    found = dict(_footnotes(tree))
    for listed in tree.xpath("./dl[dt[starts-with(@id, 'comment-')]]"):
        for term in listed.iter("dt"):
            words = _words(term.getnext()) if term.getnext() is not None else ""
            sign = re.sub(r"^Comment\s*\[?|\d*\]?$", "", _words(term))
            found[term.get("id", "")] = f"{COMMENT}{f' by {sign}' if sign else ''}: {words}"
        listed.drop_tree()
    return found


def _footnotes(tree: Any) -> Iterator[tuple[str, str]]:
    for listed in tree.xpath("./ol[li[starts-with(@id, 'footnote-') or starts-with(@id, 'endnote-')]]"):
        for item in listed.iter("li"):
            yield item.get("id", ""), _words(item)
        listed.drop_tree()


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).replace("↑", " ").split())


def _metadata(archive: Archive) -> Metadata:
    """Return what the document says of itself; the day is the day of the draft and not of publication."""
    if "docProps/core.xml" not in archive:
        return Metadata()
    facts = {etree.QName(each).localname: each.text for each in archive.xml("docProps/core.xml") if each.text}
    return Metadata(title=fact(facts.get("title")), author=fact(facts.get("creator")))
