"""One command: its key, footer word, palette title, help line and config id in one value."""

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """Under which heading the help lists a command."""

    MOVE = "Move"
    JUDGE = "Judge"
    EVIDENCE = "Evidence and notes"
    LIST = "The list of claims"
    SCREENS = "Articles, reports, screens"


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reviewer can ask for.

    `id` is its name in redpencil.toml, `key` as people write it (`S`, `+`, `ctrl+p`; `va` is one key after another).
    `action` is what the screen runs. `footer` is its word in the footer, or empty; a `fixed` key cannot be changed.
    """

    id: str
    key: str
    title: str
    help: str
    group: Group
    action: str
    footer: str = ""
    fixed: bool = False

    @property
    def chord(self) -> bool:
        """Whether the command wants two keys, one after the other."""
        return len(self.key) == 2 and self.key.isalpha() and self.key not in _TWO_LETTER_KEYS


_TWO_LETTER_KEYS = frozenset({"up", "f1", "f2"})
"""Names of single keys that would read as two letters."""
