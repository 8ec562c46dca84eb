"""Which keys a terminal hands on to the program that runs in it."""

import re
from typing import Final

_NAMES: Final = frozenset(
    {"enter", "escape", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"}
    | {"up", "down", "left", "right"}
    | {f"f{number}" for number in range(1, 25)}
)
"""Keys that have a name and no letter."""

_SAME: Final = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape", "ctrl+h": "backspace"}
"""Keys that a terminal cannot tell from another."""

_HELD: Final = re.compile(r"(?:(?:ctrl|alt|shift)\+)+(?=.)")
"""What is held down while another key is pressed."""


def wrong_with(key: str) -> str:
    """Say why a key cannot be had, or nothing where it can; two letters are pressed one after the other."""
    if key in _SAME:
        return f'"{key}" arrives as {_SAME[key]} from a terminal. Take another.'
    held = _HELD.match(key)
    rest = key[held.end() :] if held else key
    if held and held[0] == "shift+" and len(rest) == 1:
        return f'"{key}" arrives as "{rest.upper()}" from a terminal. Write that.'
    if rest in _NAMES or (len(rest) == 1 and rest.isprintable() and not rest.isspace()):
        return ""
    if not held and len(rest) == 2 and rest.isalpha():
        return ""
    return "wants one key, such as x, S, f5 or ctrl+t."
