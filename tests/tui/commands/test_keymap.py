import subprocess
import sys
from dataclasses import replace

import pytest

from redpencil import config
from redpencil.errors import ConfigError
from redpencil.tui.commands import COMMANDS, every, keys

CONFIG = config.load(None)


def _remapped(**changes: str) -> config.Config:
    return replace(CONFIG, keys={name.replace("_", "-"): key for name, key in changes.items()})


def test_every_command_has_its_own_id_key_and_words() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert len({command.key for command in COMMANDS}) == len(COMMANDS)
    assert all(command.title and command.help.endswith(".") and command.action for command in COMMANDS)


def test_the_footer_has_five_to_seven_keys() -> None:
    assert 5 <= sum(bool(command.footer) for command in COMMANDS) <= 7


def test_there_are_as_many_rating_keys_as_ratings() -> None:
    rates = [command.key for command in keys(CONFIG) if command.id.startswith("rate-")]
    assert rates == ["1", "2", "3", "4", "5"]


def test_no_key_promises_what_is_not_there() -> None:
    assert {"z", "vm"}.isdisjoint(command.key for command in COMMANDS)


def test_a_house_can_change_a_key() -> None:
    changed = {command.id: command.key for command in keys(_remapped(next_open="f5"))}
    assert changed["next-open"] == "f5"


def test_two_commands_may_change_places() -> None:
    changed = {command.id: command.key for command in keys(_remapped(accept="x", dismiss="a"))}
    assert (changed["accept"], changed["dismiss"]) == ("x", "a")


def test_a_clash_is_refused_and_names_both_commands() -> None:
    with pytest.raises(ConfigError, match='"source" and "report"'):
        keys(_remapped(report="s"))


def test_a_key_that_begins_a_chord_is_refused() -> None:
    with pytest.raises(ConfigError, match="begins with it"):
        keys(_remapped(report="v"))


def test_every_command_of_every_screen_has_its_own_key_and_words() -> None:
    for commands in every(CONFIG).values():
        assert len({command.key for command in commands}) == len(commands)
        assert all(command.title and command.help.endswith(".") and command.action for command in commands)


def test_a_command_that_screens_share_has_one_key_on_all_of_them() -> None:
    screens = every(_remapped(down="f5"))
    assert [one.key for commands in screens.values() for one in commands if one.id == "down"] == ["f5"] * 6


def test_a_clash_on_another_screen_is_refused() -> None:
    with pytest.raises(ConfigError, match='"reading-next" and "reading-sentence"'):
        keys(_remapped(reading_sentence="n"))
    with pytest.raises(ConfigError, match='"down" and "sources-fetch"'):
        keys(_remapped(next_finding="f7", down="f"))


@pytest.mark.parametrize("name", ["open", "back", "next_pane", "reading_mark", "reading_attach"])
def test_fixed_keys_stay(name: str) -> None:
    with pytest.raises(ConfigError, match="is fixed"):
        keys(_remapped(**{name: "f9"}))


@pytest.mark.parametrize(("name", "key"), [("nonsense", "x"), ("source", ""), ("source", "a b"), ("quit", "ctrl+p")])
def test_what_cannot_be_a_key_is_refused(name: str, key: str) -> None:
    with pytest.raises(ConfigError):
        keys(_remapped(**{name: key}))


@pytest.mark.parametrize(
    ("key", "said"),
    [("ctrl+i", "arrives as tab"), ("ctrl+m", "arrives as enter"), ("shift+s", 'arrives as "S"'), ("slash", "wants")],
)
def test_a_key_that_no_terminal_hands_on_is_refused(key: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        keys(_remapped(report=key))


@pytest.mark.parametrize("key", ["f5", "ctrl+t", "alt+x", "Q", "&", "ß", "pageup", "hr"])
def test_a_key_that_a_terminal_hands_on_is_taken(key: str) -> None:
    assert {command.id: command.key for command in keys(_remapped(report=key))}["report"] == key


def test_no_key_is_one_that_shells_and_multiplexers_take() -> None:
    taken = {"ctrl+a", "ctrl+b", "ctrl+z", "ctrl+q", "ctrl+s", "ctrl+c", "ctrl+d"}
    assert not taken & {command.key for commands in every(CONFIG).values() for command in commands}


def test_the_table_of_commands_needs_no_textual() -> None:
    code = "import sys, redpencil.tui.commands; sys.exit('textual' in sys.modules or 'rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
