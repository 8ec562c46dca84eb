"""The look: two calm themes with one accent, used for focus alone; the red pencil shows in underlines only."""

from textual.theme import Theme


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


DARK = Theme(
    name="redpencil-dark",
    primary="#7aa2c8",
    secondary="#8a93a0",
    accent="#7aa2c8",
    warning="#d9a557",
    error="#e06c6c",
    success="#86b58a",
    foreground="#d7d9dc",
    background="#16181b",
    surface="#16181b",
    panel="#22262b",
    dark=True,
    variables=_footer("#d7d9dc", "#8d9197", "#16181b"),
)
"""Light ink on a dark desk."""

LIGHT = Theme(
    name="redpencil-light",
    primary="#2f5f8f",
    secondary="#5d6672",
    accent="#2f5f8f",
    warning="#8a5a00",
    error="#b3261e",
    success="#2f6b3a",
    foreground="#22262b",
    background="#f7f6f2",
    surface="#f7f6f2",
    panel="#e9e7e0",
    dark=False,
    variables=_footer("#22262b", "#6b7078", "#f7f6f2"),
)
"""Dark ink on paper."""

THEMES = (DARK, LIGHT)
"""Both of them; the palette offers them beside Textual's own."""

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
