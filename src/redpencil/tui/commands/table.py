"""The table of commands, in the order in which the help lists them."""

from redpencil.tui.commands.command import Command, Group

RATINGS = 9
"""As many keys as there are digits; a scale uses the first of them."""

_MOVE = (
    Command("open", "enter", "Open", "Open the claim, or edit its verdict.", Group.MOVE, "open", fixed=True),
    Command(
        "back",
        "escape",
        "Back",
        "Go back; on the list, drop the selection, then the filter.",
        Group.MOVE,
        "back",
        fixed=True,
    ),
    Command("down", "j", "Next line", "Move down, as the arrow does.", Group.MOVE, "move(1)"),
    Command("up", "k", "Previous line", "Move up, as the arrow does.", Group.MOVE, "move(-1)"),
    Command(
        "next-open", "n", "Next open claim", "Go to the next open claim of the list.", Group.MOVE, "next_open", "next"
    ),
    Command("previous-open", "N", "Previous open claim", "Go to the open claim before.", Group.MOVE, "previous_open"),
    Command("next-finding", "f", "Next finding", "Go to the next finding in the draft.", Group.MOVE, "finding(1)"),
    Command("previous-finding", "F", "Previous finding", "Go to the finding before.", Group.MOVE, "finding(-1)"),
    Command(
        "next-untouched",
        ".",
        "Next untouched sentence",
        "Go to the next sentence that nobody has looked at.",
        Group.MOVE,
        "untouched(1)",
    ),
    Command(
        "previous-untouched",
        "-",
        "Previous untouched sentence",
        "Go to the one before that nobody has looked at.",
        Group.MOVE,
        "untouched(-1)",
    ),
    Command(
        "next-pane", "tab", "Next pane", "Go to the next pane: list, draft, card.", Group.MOVE, "pane(1)", fixed=True
    ),
    Command(
        "previous-pane", "shift+tab", "Previous pane", "Go to the pane before.", Group.MOVE, "pane(-1)", fixed=True
    ),
)

_RATE = tuple(
    Command(
        f"rate-{key}",
        str(key),
        f"Judge with rating {key}",
        f"Give the claim rating {key} of the house scale.",
        Group.JUDGE,
        f"judge({key})",
        "judge" if key == 1 else "",
    )
    for key in range(1, RATINGS + 1)
)

_JUDGE = (
    *_RATE,
    Command("correction", "c", "Should be", "Write why, and what the text should say.", Group.JUDGE, "correction"),
    Command("accept", "a", "Accept the finding", "It is right: correct the text.", Group.JUDGE, "accept_finding"),
    Command("dismiss", "x", "Dismiss the finding", "It is wrong: leave the text.", Group.JUDGE, "dismiss_finding"),
    Command(
        "agree",
        "y",
        "Rightly skipped",
        "Agree with what was skipped in the paragraph of the draft.",
        Group.JUDGE,
        "agree",
    ),
    Command("take-up", "o", "Take up", "Mark the claim as being worked on, or put it back.", Group.JUDGE, "take_up"),
    Command("waiting", "w", "Waiting for", "Note for whom or what the claim is waiting.", Group.JUDGE, "waiting"),
    Command("drop", "d", "Off the list", "Take the claim off the list, with a reason.", Group.JUDGE, "drop"),
    Command("undo", "u", "Undo", "Take the last step back.", Group.JUDGE, "undo"),
    Command("redo", "U", "Redo", "Take the step again.", Group.JUDGE, "redo"),
)

_EVIDENCE = (
    Command("source", "s", "Source", "Attach a source to the claim.", Group.EVIDENCE, "source", "source"),
    Command("same-source", "S", "Same source again", "Attach the last source again.", Group.EVIDENCE, "same_source"),
    Command(
        "evidence", "e", "Find evidence", "See the passages of sources that bear on it.", Group.EVIDENCE, "evidence"
    ),
    Command("to-author", "m", "To the author", "Write a note to the author.", Group.EVIDENCE, "note('author')"),
    Command(
        "to-colleagues",
        "M",
        "To colleagues",
        "Write a note that is never exported.",
        Group.EVIDENCE,
        "note('colleagues')",
    ),
)

_LIST = (
    Command(
        "filter",
        "/",
        "Filter",
        "Show some of the claims: status, kind, priority, words.",
        Group.LIST,
        "filter",
        "filter",
    ),
    Command("sort", "O", "Sort", "Put the list in another order, or turn it round.", Group.LIST, "sort"),
    Command("group", "G", "Group", "Put the list under headings: status, kind, article.", Group.LIST, "group"),
    Command("go-to", "g", "Go to a number", "Go to a claim by its number.", Group.LIST, "go_to"),
    Command(
        "select",
        "space",
        "Select",
        "Select the claim, for one step on several; escape drops the selection.",
        Group.LIST,
        "select",
        fixed=True,
    ),
    Command("reword", "r", "Reword", "Say the claim in other words.", Group.LIST, "reword"),
    Command(
        "new-claim", "i", "New claim", "Add a claim; text selected in the draft is its place.", Group.LIST, "new_claim"
    ),
    Command("place", "I", "Its place", "Tie the claim to the words selected in the draft.", Group.LIST, "place"),
    Command("split", "t", "Split", "Make two claims of one.", Group.LIST, "split"),
    Command("join", "b", "Join", "Make one claim of it and another, or of those selected.", Group.LIST, "join"),
    Command("part", "B", "Part again", "Make a place of a repeated claim a claim of its own.", Group.LIST, "part"),
)

_SCREENS = (
    Command("add", "+", "Add an article", "Add an article from a file or pasted text.", Group.SCREENS, "add"),
    Command("report", "p", "Report", "Write a report of the article.", Group.SCREENS, "report", "report"),
    Command("articles", "va", "Articles", "See all articles, and open one.", Group.SCREENS, "show('articles')"),
    Command("sources", "vs", "Sources", "See all sources.", Group.SCREENS, "show('sources')"),
    Command(
        "names", "vn", "Names", "See the names of the article and their spellings.", Group.SCREENS, "show('names')"
    ),
    Command("numbers", "vu", "Numbers", "See the numbers and dates of the article.", Group.SCREENS, "show('numbers')"),
    Command(
        "quotations",
        "vq",
        "Quotations",
        "See the quotations of the article, and what its sources have of them.",
        Group.SCREENS,
        "show('quotations')",
    ),
    Command(
        "look-again", "vl", "Look again", "See the claims whose sources have changed.", Group.SCREENS, "show('again')"
    ),
    Command(
        "skipped",
        "vk",
        "Skipped sentences",
        "See what was skipped and why, and agree with it.",
        Group.SCREENS,
        "show('skipped')",
    ),
    Command("keys", "?", "Keys", "Say what this pane is for, and all keys.", Group.SCREENS, "keys", "keys"),
    Command(
        "palette", ":", "Palette", "Find any command by its name (also ctrl+p).", Group.SCREENS, "app.command_palette"
    ),
    Command("quit", "q", "Quit", "Leave; everything is saved.", Group.SCREENS, "leave", "quit"),
)

COMMANDS = (*_MOVE, *_JUDGE, *_EVIDENCE, *_LIST, *_SCREENS)
"""Every command, each once."""
