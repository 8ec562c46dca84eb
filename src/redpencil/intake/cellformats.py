"""Cell formats: what Excel shows for the number that it keeps - a day, a time, a share of a hundred."""

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Final

_BUILT_IN: Final = {
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58), "yyyy-mm-dd"),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56), "hh:mm"),
    22: "yyyy-mm-dd hh:mm",
}
"""Formats that a workbook uses without describing them (ECMA-376, part 1, 18.8.30)."""

_NO_CODE: Final = re.compile(r'"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\.|_.', re.IGNORECASE)
_DECIMALS: Final = re.compile(r"\.(0+)")

_LAST_DAY: Final = 2_958_465
"""31 December 9999, the last day that Excel knows."""

_MISTAKEN_DAY: Final = 60
"""Excel counts a 29 February 1900, which there was not."""


class CellFormats:
    """The number formats of a workbook."""

    def __init__(self, styles: Any, *, since_1904: bool = False) -> None:
        self._codes: list[str] = []
        self._since_1904 = since_1904
        if styles is None:
            return
        own = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.iter("{*}numFmt")}
        listed = styles.find("{*}cellXfs")
        for each in listed if listed is not None else ():
            key = each.get("numFmtId", "0")
            self._codes.append(own.get(key) or _BUILT_IN.get(int(key) if key.isdecimal() else 0, ""))

    def shown(self, value: str, style: str) -> str:
        """Return a number as a reader of the sheet sees it; days are written as YYYY-MM-DD."""
        try:
            number = float(value)
        except ValueError:
            return value
        code = self._codes[int(style)] if style.isdecimal() and int(style) < len(self._codes) else ""
        kind, decimals = _kind(code)
        if kind == "%":
            return f"{number * 100:.{decimals}f}%"
        if kind and 0 <= number <= _LAST_DAY:
            return self._moment(number, kind)
        return _bare(number)

    def _moment(self, number: float, kind: str) -> str:
        if kind == "time" and number >= 1:
            kind = "both"
        first = datetime(1899, 12, 30 if number >= _MISTAKEN_DAY else 31, tzinfo=UTC)
        start = datetime(1904, 1, 1, tzinfo=UTC) if self._since_1904 else first
        moment = start + timedelta(seconds=round(number * 86_400))
        return moment.strftime({"date": "%Y-%m-%d", "time": "%H:%M", "both": "%Y-%m-%d %H:%M"}[kind])


@cache
def _kind(code: str) -> tuple[str, int]:
    """Tell what a format makes of a number, and with how many decimals."""
    bare = _NO_CODE.sub("", code.partition(";")[0])
    if "%" in bare:
        match = _DECIMALS.search(bare)
        return "%", len(match[1]) if match else 0
    if bare.strip().lower() in {"", "general", "@"} or "0" in bare or "#" in bare:
        return "", 0
    letters = set(bare.lower())
    time = bool(letters & set("hs"))
    # An m is a month, or minutes beside hours or seconds.
    date = bool(letters & set("yd")) or ("m" in letters and not time)
    return ("both" if date and time else "date" if date else "time" if time else ""), 0


def _bare(number: float) -> str:
    """Return a number with the 15 digits that Excel keeps."""
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}"
