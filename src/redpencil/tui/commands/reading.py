"""The keys of a source that is read: marking words and attaching them."""

from redpencil.tui.commands.command import Command, Group

READING = (
    Command("reading-down", "j", "Next line", "Move down, as the arrow does.", Group.MOVE, "line(1)"),
    Command("reading-up", "k", "Previous line", "Move up, as the arrow does.", Group.MOVE, "line(-1)"),
    Command("reading-word", "l", "Next word", "Go on by a word, as the arrow does.", Group.MOVE, "go_by('next_word')"),
    Command("reading-word-back", "h", "Previous word", "Go back by a word.", Group.MOVE, "go_by('previous_word')"),
    Command("reading-on", ".", "Next sentence", "Go on by a sentence.", Group.MOVE, "go_by('next_sentence')"),
    Command(
        "reading-before", ",", "Sentence before", "Go back by a sentence.", Group.MOVE, "go_by('previous_sentence')"
    ),
    Command("reading-next", "n", "Next", "Go to the next lit passage, the best first.", Group.MOVE, "lit(1)", "next"),
    Command("reading-previous", "N", "Previous", "Go to the lit passage before.", Group.MOVE, "lit(-1)"),
    Command("reading-find", "/", "Find words", "Light words of the text; n goes on.", Group.MOVE, "find"),
    Command("reading-place", "g", "Go to a place", "Go to a page, a time or a cell.", Group.MOVE, "go_to"),
    Command(
        "reading-mark", "space", "Mark", "Begin to mark words, or end it.", Group.EVIDENCE, "mark", "mark", fixed=True
    ),
    Command(
        "reading-sentence",
        "s",
        "Mark the sentence",
        "Mark it; again: one more.",
        Group.EVIDENCE,
        "sentence",
        "sentence",
    ),
    Command(
        "reading-attach",
        "enter",
        "Attach",
        "Attach what is marked or lit.",
        Group.EVIDENCE,
        "attach",
        "attach",
        fixed=True,
    ),
    Command(
        "reading-supports",
        "1",
        "Supports",
        "Attach it at once: it supports.",
        Group.EVIDENCE,
        "attach('supports')",
        "for",
    ),
    Command(
        "reading-refutes",
        "2",
        "Speaks against",
        "It speaks against the claim.",
        Group.EVIDENCE,
        "attach('refutes')",
        "against",
    ),
    Command("reading-context", "3", "Gives context", "It gives context.", Group.EVIDENCE, "attach('context')"),
    Command("reading-facts", "r", "Facts", "Correct what is known of the source.", Group.EVIDENCE, "facts"),
    Command("keys", "?", "Keys", "Show all keys.", Group.SCREENS, "keys", "keys"),
    Command("back", "escape", "Back", "Unmark, or go back.", Group.SCREENS, "back", "back", fixed=True),
    Command("quit", "q", "Leave", "Go back at once.", Group.SCREENS, "leave"),
)
"""Every command of a source that is read; the arrows move in it too."""
