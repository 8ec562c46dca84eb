"""The README's table of keys is the table of commands.

Write it anew with: REDPENCIL_GOLDEN=write pytest tests/tui/commands/test_printed.py
"""

import os
import re
from dataclasses import replace
from pathlib import Path

from redpencil import config
from redpencil.tui.commands import COMMANDS
from redpencil.tui.commands.keymap import keys_by_id
from redpencil.tui.commands.printed import RATINGS, ROWS, markdown

README = Path(__file__).parents[3] / "README.md"
TABLE = re.compile(r"\| key \| does \|\n(?:\|.*\n)+")


def test_the_readme_has_the_table_of_keys() -> None:
    words = README.read_text(encoding="utf-8")
    table = markdown(config.load(None))
    if os.environ.get("REDPENCIL_GOLDEN") == "write":
        README.write_text(TABLE.sub(lambda _: table, words, count=1), encoding="utf-8")
        words = README.read_text(encoding="utf-8")
    found = TABLE.search(words)
    assert found is not None
    assert found[0] == table


def test_every_command_stands_on_one_line_of_the_table() -> None:
    table = markdown(config.load(None))
    for key in (command.key for command in COMMANDS if not command.id.startswith("rate-")):
        assert f"`{key}`" in table, key
    named = [id_ for row in ROWS for id_ in row.ids]
    assert len(named) == len(set(named))


def test_the_table_speaks_of_commands_that_are_there() -> None:
    known = {*keys_by_id(config.load(None)), RATINGS}
    spoken = {name for row in ROWS for name in re.findall(r"\{([\w-]+)\}", row.words)}
    assert spoken <= known
    assert {id_ for row in ROWS for id_ in row.ids} <= known


def test_the_table_has_the_keys_of_the_house() -> None:
    house = replace(config.load(None), keys={"report": "f5", "sources-fetch": "f6"})
    assert "| `+` `f5` | add an article, write a report |" in markdown(house)
    assert "`f6` fetches it again" in markdown(house)
