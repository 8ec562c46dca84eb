"""The table of commands: where each one lies and what it does, known without importing any."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its module and name within `redpencil.cli`, and its line in the overview."""

    module: str
    name: str
    help: str


COMMANDS: Final[Mapping[str, Mapping[str, Entry]]] = {
    "The desk": {
        "open": Entry("opening", "open_desk", "Open the desk in the terminal."),
        "replay": Entry("replaying", "replay", "Replay a sitting in a copy of the workspace."),
        "keys": Entry("opening", "keys", "List the keys of the desk."),
        "init": Entry("workspace", "init", "Make a workspace."),
        "demo": Entry("workspace", "demo", "Lay out the sample workspace."),
        "config": Entry("workspace", "config", "Say where things lie and which rules hold."),
    },
    "Articles": {
        "add": Entry("articles", "add", "Read articles, find their claims, check and keep them."),
        "check": Entry("checking", "check", "Check articles without keeping anything."),
        "articles": Entry("reading", "articles", "List the articles."),
        "names": Entry("reading", "names", "List the names that the articles mention."),
        "numbers": Entry("figures", "numbers", "List the numbers and dates of the articles."),
        "quotes": Entry("quoted", "quotes", "List the quotations of an article, or hold them against a transcript."),
    },
    "Claims": {
        "claims": Entry("claims", "claims", "List the claims."),
        "show": Entry("reading", "show", "Show a claim or an article."),
        "new": Entry("editing", "new", "Add a claim of your own."),
        "reword": Entry("editing", "reword", "Word a claim differently."),
        "split": Entry("reshaping", "split", "Make two or more claims of one."),
        "join": Entry("reshaping", "join", "Make one claim of several."),
        "part": Entry("reshaping", "part", "Make a place of a repeated claim a claim of its own."),
        "anchor": Entry("reshaping", "anchor", "Tie a claim to other words of its article."),
        "agree": Entry("skipping", "agree", "Agree that sentences were rightly skipped."),
        "note": Entry("editing", "note", "Write a note to the author."),
        "comment": Entry("editing", "comment", "Write a note to colleagues."),
        "drop": Entry("editing", "drop", "Take claims off the list."),
        "gone": Entry("redrafting", "gone", "Confirm that claims are gone from the draft."),
        "reopen": Entry("editing", "reopen", "Open settled or dropped claims again."),
    },
    "Judging": {
        "verdict": Entry("judging", "verdict", "Give a verdict."),
        "accept": Entry("judging", "accept", "Accept what a check found."),
        "dismiss": Entry("judging", "dismiss", "Dismiss what a check found."),
        "waiting": Entry("judging", "waiting", "Say for whom claims are waiting."),
        "look-again": Entry("drifting", "look_again", "List the claims whose sources are not what they were."),
        "stands": Entry("drifting", "stands", "Let a verdict stand that wanted another look."),
        "log": Entry("history", "log", "Show what was done, by whom and when."),
        "undo": Entry("history", "undo", "Take back the last step."),
        "redo": Entry("history", "redo", "Do again what was taken back."),
    },
    "Sources": {
        "source": Entry("sources", "source", "Add, correct and show sources, and fetch them again."),
        "sources": Entry("sources", "sources", "List the sources."),
        "evidence": Entry("evidence", "evidence", "Find the passages of sources that bear on a claim."),
        "offers": Entry("calling", "offers", "List the sources that a claim may want."),
        "attach": Entry("attaching", "attach", "Attach a source to a claim."),
        "reattach": Entry("attaching", "reattach", "Change what a piece of evidence says."),
        "detach": Entry("attaching", "detach", "Take a source off a claim."),
        "calls": Entry("calling", "calls", "List what is still to be asked of whom."),
    },
    "Reports": {
        "report": Entry("reports", "report", "Write reports."),
        "formats": Entry("reports", "formats", "List the formats of reports."),
    },
}
"""Every command under the heading it stands below in the overview."""
