"""The keys of the screen that shows the claims to look at again."""

from redpencil.tui.commands.command import Command, Group

LOOKING = (
    Command("looking-stands", "a", "Still stands", "Let the verdict stand.", Group.JUDGE, "stand", "still stands"),
    Command(
        "looking-rest", "r", "Rest on it", "Let the evidence rest on what is there now.", Group.JUDGE, "rest", "rest"
    ),
    Command("looking-undo", "u", "Undo", "Take back what was done here.", Group.JUDGE, "undo", "undo"),
    Command(
        "looking-passage",
        "d",
        "Then and now",
        "See the cited passage as it was and as it is.",
        Group.EVIDENCE,
        "compare",
        "then and now",
    ),
    Command("looking-keys", "?", "Keys", "Say what this is for.", Group.SCREENS, "keys", "help"),
)
"""Every command of the screen, each once."""
