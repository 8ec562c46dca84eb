"""What a reviewer can ask for, each with its key, its title and its help, in one table that knows no screen."""

from redpencil.tui.commands.command import Command as Command
from redpencil.tui.commands.command import Group as Group
from redpencil.tui.commands.keymap import every as every
from redpencil.tui.commands.keymap import in_house as in_house
from redpencil.tui.commands.keymap import keys as keys
from redpencil.tui.commands.keymap import keys_by_id as keys_by_id
from redpencil.tui.commands.keymap import named as named
from redpencil.tui.commands.table import COMMANDS as COMMANDS
