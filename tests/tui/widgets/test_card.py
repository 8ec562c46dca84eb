"""The card of a claim: its findings one by one, and what speaks for its priority."""

from dataclasses import replace

from textual.app import App, ComposeResult

from redpencil import config
from redpencil.domain.claim import Claim
from redpencil.domain.finding import Finding, FindingState
from redpencil.domain.reason import Reason
from redpencil.tui.commands import COMMANDS, named
from redpencil.tui.theme import DARK
from redpencil.tui.widgets.card import Card
from redpencil.tui.widgets.card_words import Beside, Focus, words
from redpencil.tui.widgets.deeds import DEEDS

SCALE = config.load(None).scale
KEYS = named(COMMANDS)
CLAIM = Claim(
    "a",
    1,
    "It cost $160 million [sic]",
    reasons=(Reason("a figure", 0.5), Reason("a forecast", -0.2), Reason("a letter", 0.01)),
    findings=tuple(
        Finding("sums", f"Sum {number} is wrong.", 0, 2, state=state, number=number)
        for number, state in ((1, FindingState.ACCEPTED), (2, FindingState.OPEN), (3, FindingState.OPEN))
    ),
)


class _Cards(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        yield Card(SCALE, KEYS)


async def test_one_of_several_findings_is_picked_out_and_the_keys_move_on() -> None:
    app = _Cards()
    async with app.run_test():
        card = app.query_one(Card)
        card.show(CLAIM)
        picked = [card.finding]
        for by in (1, 1, -1, -1):
            card.move(by)
            picked.append(card.finding)
        assert picked == [2, 3, 3, 2, 2]


def test_the_picked_finding_is_marked() -> None:
    shown = words(CLAIM, SCALE, KEYS, picked=Focus(finding=3)).plain
    assert "▸! Sum 3 is wrong." in shown
    assert "\n! Sum 2 is wrong." in shown
    assert "Sum 1 is wrong.: accepted" in shown
    assert "a accepts · x dismisses the one marked ▸" in shown


def test_what_speaks_for_a_priority_is_told_from_what_speaks_against_it() -> None:
    shown = words(CLAIM, SCALE, KEYS).plain
    assert "for: a figure · against: a forecast" in shown
    assert "a letter" not in shown


def test_a_finding_says_what_it_rests_on_while_nobody_has_decided() -> None:
    spelled = (Reason("a [sic] name is misspelled", 0.7), Reason("a letter", 0.01), Reason("it stands alone", -0.05))
    findings = tuple(replace(one, reasons=spelled) for one in CLAIM.findings[1:])
    shown = words(replace(CLAIM, findings=findings), SCALE, KEYS).plain
    assert "! Sum 2 is wrong.\n  a [sic] name is misspelled +0.70 · it stands alone -0.05\n" in shown
    accepted = tuple(replace(one, state=FindingState.ACCEPTED) for one in findings)
    assert "+0.70" not in words(replace(CLAIM, findings=accepted), SCALE, KEYS).plain


def test_what_a_claim_and_its_finding_both_rest_on_is_said_once() -> None:
    findings = (replace(CLAIM.findings[1], reasons=CLAIM.reasons),)
    shown = words(replace(CLAIM, findings=findings), SCALE, KEYS).plain
    assert shown.count("a figure") == 1


def test_findings_of_the_article_that_belong_to_no_claim_stand_at_the_foot() -> None:
    loose = Finding("names", 'The dek spells it "SIAC" [sic].', 0, 2)
    shown = words(CLAIM, SCALE, KEYS, Beside(loose=(loose,))).plain
    assert shown.endswith('Elsewhere in the article\n! The dek spells it "SIAC" [sic].')


def test_keys_that_a_house_has_changed_are_the_ones_that_are_shown() -> None:
    shown = words(CLAIM, SCALE, {**KEYS, "accept": "f5", "source": "f6"}, picked=Focus(finding=3)).plain
    assert "f5 accepts" in shown
    assert "f6 attaches a source" in shown


def test_no_deed_is_shown_by_its_id() -> None:
    assert all("-" not in shown for shown in DEEDS.values())
