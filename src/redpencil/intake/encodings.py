"""Encodings: from bytes to characters, with the guess said aloud where it is one."""

import codecs
import importlib
import re
from dataclasses import dataclass
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SAMPLE: Final = 4096

_FEW: Final = 200
"""UTF-8 with at most one wrong byte in so many (or eight in all) is damaged UTF-8 and no other encoding."""

_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""",
    re.IGNORECASE,
)

_WEB_NAMES: Final = {
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "x-sjis"), "cp932"),
    **dict.fromkeys(("ks_c_5601-1987", "euc-kr"), "cp949"),
}
"""What browsers read under these names (WHATWG Encoding Standard)."""

_NEVER: Final = re.compile(
    r"utf[-_]?7|.*(?:codec|punycode|idna|rot|escape|hex|base64|undefined|mbcs|oem|zip|bz2|uu|quopri)", re.IGNORECASE
)
"""Encodings that hide markup, or are none of text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters, the name of the encoding, and what the reader should know about the guess."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, declares: bool = False) -> Decoded:
    """Decode `data`: byte order mark, strict UTF-8, declared charset (`declares`), damaged UTF-8, detector, cp1252."""
    if (marked := _by_mark(data)) is not None:
        return marked
    if (wide := _by_zeros(data)) is not None:
        return Decoded(data.decode(wide, "replace"), wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declares and (declared := _by_declaration(data)) is not None:
        return declared
    return _damaged(data) or _detected(data) or _last_resort(data)


def sample(data: bytes) -> str | None:
    """Return the beginning of `data` as text when it is in a Unicode encoding beyond doubt, or None."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) : _SAMPLE].decode(encoding, "replace")
    if (wide := _by_zeros(data)) is not None:
        return data[:_SAMPLE].decode(wide, "replace")
    return None


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            try:
                return Decoded(body.decode(encoding), encoding)
            except UnicodeDecodeError:
                warning = (
                    f"The file says that it is {encoding.upper()}, but some bytes are not; they are shown as \ufffd."
                )
                return Decoded(body.decode(encoding, "replace"), encoding, (warning,))
    return None


def _by_zeros(data: bytes) -> str | None:
    """Recognise UTF-16 and UTF-32 without a mark: in Western text all but one byte of a character are zero."""
    beginning = data[:_SAMPLE]
    if len(beginning) < 8 or b"\x00" not in beginning:
        return None
    shares = [beginning[place::4].count(0) / len(beginning[place::4]) for place in range(4)]
    patterns = (
        ("utf-32-le", (False, True, True, True)),
        ("utf-32-be", (True, True, True, False)),
        ("utf-16-le", (False, True, False, True)),
        ("utf-16-be", (True, False, True, False)),
    )
    for encoding, pattern in patterns:
        if all(share > 0.7 if zero else share < 0.05 for share, zero in zip(shares, pattern, strict=True)):
            return encoding
    return None


def _by_declaration(data: bytes) -> Decoded | None:
    match = _DECLARED.search(data[:_SAMPLE])
    if match is None:
        return None
    return declared(data, (match[1] or match[2]).decode("ascii"))


def declared(data: bytes, name: str) -> Decoded | None:
    """Decode `data` by the name that a page or its server declares; None where that is none or does not fit."""
    name = name.lower()
    name = _WEB_NAMES.get(name, name)
    if _NEVER.fullmatch(name) or name.replace("_", "-").startswith(("utf-8", "utf8", "utf-16", "utf-32")):
        return None
    try:
        return Decoded(data.decode(name), name)
    except (LookupError, ValueError):
        return None


def _damaged(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - wrong
    cut_off = wrong == 1 and text.endswith("\ufffd")
    if cut_off or (wrong <= max(8, len(data) // _FEW) and right >= wrong and right):
        return Decoded(
            text, "utf-8", (f"{wrong} {'byte is' if wrong == 1 else 'bytes are'} not UTF-8 and shown as \ufffd.",)
        )
    return None


def _detected(data: bytes) -> Decoded | None:
    """Ask chardet, where it is installed (the extra `encodings`)."""
    try:
        chardet = importlib.import_module("chardet")
    except ImportError:
        return None
    found = chardet.detect(data[:200_000])
    name = str(found.get("encoding") or "").lower()
    if not name or _NEVER.fullmatch(name) or name.startswith(("utf", "ascii")):
        return None
    try:
        text = data.decode(name)
    except (LookupError, ValueError):
        return None
    return Decoded(text, name, (f"The encoding is not stated; it was read as {name}, which is a guess.",))


def _last_resort(data: bytes) -> Decoded:
    """Read as cp1252, which has a character for nearly every byte."""
    text = data.decode("cp1252", "replace")
    return Decoded(
        text, "cp1252", ("The encoding is not stated; it was read as cp1252 (Western European), which is a guess.",)
    )
