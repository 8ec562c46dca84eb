"""The looks: calm, with one accent, used for focus alone; the red pencil shows in underlines only.

Every ink reaches a contrast of 4.5 on its paper (WCAG 2.2, 1.4.3), every frame and sign one of 3 (1.4.11). The
colour-safe looks take their hues from Okabe and Ito's set for colour-blind readers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

from redpencil.config import Look


@dataclass(frozen=True, slots=True)
class _Inks:
    """What a look is mixed of; `states` are the inks of what is good, mixed, bad and unknown."""

    ink: str
    faint: str
    paper: str
    panel: str
    frame: str
    accent: str
    states: tuple[str, str, str, str]

    def theme(self, name: str) -> Theme:
        """Mix them."""
        good, mixed, bad, unknown = self.states
        return Theme(
            name=f"redpencil-{name}",
            primary=self.accent,
            secondary=unknown,
            accent=self.accent,
            warning=mixed,
            error=bad,
            success=good,
            foreground=self.ink,
            background=self.paper,
            surface=self.paper,
            panel=self.panel,
            dark=not name.endswith("light"),
            variables=_footer(self.ink, self.faint, self.paper) | {"frame": self.frame},
        )


def _footer(ink: str, faint: str, paper: str) -> dict[str, str]:
    return {
        "footer-key-foreground": ink,
        "footer-background": paper,
        "footer-key-background": paper,
        "footer-description-foreground": faint,
        "footer-description-background": paper,
        "footer-item-background": paper,
        "block-cursor-text-style": "none",
    }


DARK = _Inks(
    ink="#d7d9dc", faint="#9a9ea5", paper="#16181b", panel="#22262b", frame="#666d76", accent="#7aa2c8",
    states=("#86b58a", "#d9a557", "#e57373", "#98a1ad"),
).theme("dark")  # fmt: skip
"""Light ink on a dark desk."""

LIGHT = _Inks(
    ink="#22262b", faint="#5f646c", paper="#f7f6f2", panel="#e9e7e0", frame="#85837c", accent="#2f5f8f",
    states=("#2a6335", "#7d5100", "#b3261e", "#565e69"),
).theme("light")  # fmt: skip
"""Dark ink on paper."""

CONTRAST = _Inks(
    ink="#ffffff", faint="#e0e0e0", paper="#000000", panel="#101010", frame="#a0a0a0", accent="#4fc3ff",
    states=("#7dff8a", "#ffd24d", "#ff8a80", "#d0d0d0"),
).theme("contrast")  # fmt: skip
"""White on black, for eyes that want all the contrast there is."""

CONTRAST_LIGHT = _Inks(
    ink="#000000", faint="#303030", paper="#ffffff", panel="#f0f0f0", frame="#606060", accent="#0047a8",
    states=("#004d12", "#5c3a00", "#8f0000", "#383838"),
).theme("contrast-light")  # fmt: skip
"""Black on white."""

SAFE = _Inks(
    ink="#d7d9dc", faint="#9a9ea5", paper="#121416", panel="#1b1e22", frame="#666d76", accent="#cc79a7",
    states=("#56b4e9", "#f0e442", "#e8752b", "#98a1ad"),
).theme("colour-safe")  # fmt: skip
"""Sky blue for good, yellow for mixed, vermilion for bad: told apart with every kind of colour-blindness."""

SAFE_LIGHT = _Inks(
    ink="#1d2024", faint="#5f646c", paper="#fbfaf7", panel="#efeeea", frame="#85837c", accent="#8f4470",
    states=("#0063a0", "#6b5900", "#a83f00", "#565e69"),
).theme("colour-safe-light")  # fmt: skip
"""The same hues, as dark as paper wants them."""

TERMINAL = Theme(
    name="redpencil-terminal",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_default",
    accent="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables=BUILTIN_THEMES["ansi-dark"].variables
    | _footer("ansi_default", "ansi_default", "ansi_default")
    | {"frame": "ansi_default"},
)
"""The terminal's own sixteen colours on its own paper; what is lit is reversed."""

LOOKS: Final[Mapping[Look, Theme]] = {
    Look.DARK: DARK,
    Look.LIGHT: LIGHT,
    Look.CONTRAST: CONTRAST,
    Look.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Look.SAFE: SAFE,
    Look.SAFE_LIGHT: SAFE_LIGHT,
    Look.TERMINAL: TERMINAL,
}
"""The theme of every look."""

THEMES: Final = tuple(LOOKS.values())
"""All of them; the palette offers them beside Textual's own."""

FRAME: Final = {"frame": "#808080"}
"""The colour of frames in a theme that is none of ours."""


def fitting(look: Look | None, colours: str | None) -> Theme:
    """Choose a theme: the house's, else one that the terminal can show; `colours` is Rich's name for what it can."""
    if look is not None:
        return LOOKS[look]
    return DARK if colours in {"256", "truecolor"} else TERMINAL


ON_SIXTEEN_COLOURS: Final = """
DataTable:ansi > .datatable--cursor, DataTable:ansi:focus > .datatable--cursor,
OptionList:ansi > .option-list--option-highlighted, OptionList:ansi:focus > .option-list--option-highlighted,
SelectionList:ansi > .option-list--option-highlighted, PickRow:ansi:focus, Toggle:ansi:focus {
    background: ansi_default; color: ansi_default; text-style: reverse;
}
Dialog:ansi { background: ansi_default; & > .box { background: ansi_default; } }
Headline:ansi, Table:ansi .title, ReadSource:ansi .title { text-style: reverse; }
"""
"""How lit rows and headings look where colours cannot be mixed."""

STATE_COLOURS = {
    "open": "$foreground",
    "good": "$success",
    "mixed": "$warning",
    "bad": "$error",
    "unknown": "$secondary",
    "correct": "$error",
    "dropped": "$secondary",
}
"""The colour of each state that a claim can be in (`signs.STATES`), as a variable of the theme."""
