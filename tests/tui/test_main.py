"""The main screen, driven by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redpencil.desk.desk import Desk
from redpencil.domain.claim import About, Kind, Status
from redpencil.domain.note import Audience
from redpencil.domain.scale import ERROR, NO_ERROR
from redpencil.tui.widgets.claim_list import ClaimList

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Sit

    from redpencil.locations import Workspace


async def test_at_first_sight_the_misspelled_name_is_current_and_the_hint_says_what_to_do(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        assert seat.claim.statement == 'SAIC is misspelled as "SIAC"'
        assert seat.claim.statement in seat.text
        assert "This was found in the draft." in seat.text
        assert "1–5 judge · s source · ? keys · a error, correct it · x no error" in seat.text
        assert "Huawei sold its Honor brand" in seat.text
        assert "undated" in seat.text


async def test_three_panes_stand_side_by_side_where_there_is_room(sit: Sit) -> None:
    async with sit(size=(200, 50)) as seat:
        first = seat.text.splitlines()[1]
        assert [word in first for word in ("Claims", "Draft", "Claim ")] == [True] * 3


async def test_one_pane_is_shown_at_a_time_on_a_small_terminal(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        await seat.press("enter")
        assert "Findings" in seat.text
        assert "Huawei" not in seat.text
        await seat.press("escape", "tab")
        assert "remains to be seen" in seat.text
        await seat.press("tab", "tab")
        assert "╭─ Claims" in seat.text


async def test_a_tiny_terminal_does_not_bring_it_down(sit: Sit) -> None:
    async with sit(size=(40, 10)) as seat:
        await seat.press("enter", "escape", "tab", "question_mark", "escape", "s", "escape", "4", "escape")
        assert seat.app.is_running


async def test_j_and_k_and_the_arrows_move(sit: Sit) -> None:
    async with sit() as seat:
        start = seat.ref
        await seat.press("j")
        assert seat.ref != start
        await seat.press("k")
        assert seat.ref == start
        await seat.press("down", "up")
        assert seat.ref == start


async def test_a_good_rating_settles_at_once_and_goes_to_the_next_open_claim(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("1")
        kept = seat.desk.browsing.claim(claim.ref)
        assert kept.verdict is not None
        assert (kept.status, kept.verdict.rating, kept.verdict.unsourced) == (Status.SETTLED, "confirmed", True)
        assert seat.ref != claim.ref
        assert seat.claim.status is Status.OPEN


async def test_every_other_rating_first_asks_why_and_what_it_should_be(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("4")
        assert "Refuted" in seat.text
        await seat.type("the filing says 150 [sic]")
        await seat.press("enter")
        await seat.type("$150 million")
        await seat.press("enter")
        verdict = seat.desk.browsing.claim(claim.ref).verdict
        assert verdict is not None
        assert (verdict.rating, verdict.rationale, verdict.correction) == (
            "refuted",
            "the filing says 150 [sic]",
            "$150 million",
        )
        await seat.go_to("$160 million")
        assert "the filing says 150 [sic]" in seat.text


async def test_escape_takes_a_rating_back_before_it_is_given(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("4", "escape")
        assert seat.desk.browsing.claim(claim.ref).verdict is None
        assert seat.ref == claim.ref


async def test_a_accepts_the_misspelling_and_u_takes_it_back_and_shift_u_does_it_again(sit: Sit) -> None:
    async with sit() as seat:
        ref = seat.ref
        await seat.press("a")
        verdict = seat.desk.browsing.claim(ref).verdict
        assert verdict is not None
        assert verdict.rating == ERROR
        await seat.press("u")
        assert seat.desk.browsing.claim(ref).status is Status.OPEN
        assert seat.ref == ref
        await seat.press("U")
        assert seat.desk.browsing.claim(ref).status is Status.SETTLED


async def test_x_says_that_there_is_no_error(sit: Sit) -> None:
    async with sit() as seat:
        ref = seat.ref
        await seat.press("x")
        verdict = seat.desk.browsing.claim(ref).verdict
        assert verdict is not None
        assert verdict.rating == NO_ERROR


async def test_one_on_a_claim_about_the_text_means_an_error_to_correct(sit: Sit) -> None:
    async with sit() as seat:
        ref = seat.ref
        await seat.press("1")
        await seat.go_to("misspelled")
        assert seat.ref == ref
        assert "Error, correct it" in seat.text


async def test_d_takes_a_claim_off_the_list_for_a_picked_reason(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("d", "3")
        kept = seat.desk.browsing.claim(claim.ref)
        assert (kept.status, kept.drop_reason) == (Status.DROPPED, "too vague to check")
        assert "$160 million into a fund" not in seat.text.split("Draft")[0].split("│")[0]


async def test_w_notes_whom_a_claim_is_waiting_for(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("w")
        await seat.type("the fund")
        await seat.press("enter")
        kept = seat.desk.browsing.claim(claim.ref)
        assert (kept.status, kept.waiting_for) == (Status.WAITING, "the fund")


async def test_what_is_refused_is_told_and_the_typed_words_stay(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("w", "enter")
        assert "Say whom the claim waits for." in seat.text
        assert "Waiting for" in seat.text
        assert seat.desk.browsing.claim(claim.ref).status is Status.OPEN


async def test_c_edits_why_and_should_be_of_a_verdict(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("c", "2")
        await seat.type("$161 million")
        await seat.press("enter")
        verdict = seat.desk.browsing.claim(claim.ref).verdict
        assert verdict is not None
        assert (verdict.rating, verdict.correction) == ("partly-right", "$161 million")


async def test_m_writes_to_the_author_and_shift_m_to_colleagues(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("m")
        await seat.type("please mend")
        await seat.press("enter", "M")
        await seat.type("odd")
        await seat.press("enter")
        assert [(note.text, note.audience) for note in seat.claim.notes] == [
            ("please mend", Audience.AUTHOR),
            ("odd", Audience.COLLEAGUES),
        ]


async def test_s_attaches_a_source_and_shift_s_the_same_one_again(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("s")
        await seat.type("http://127.0.0.1/filing")
        await seat.press("enter", "right", "enter")
        await seat.type("150 million")
        await seat.press("enter")
        await seat.type("p. 4")
        await seat.press("enter")
        (evidence,) = seat.desk.browsing.claim(claim.ref).evidence
        assert (evidence.source.url, str(evidence.stance)) == ("http://127.0.0.1/filing", "refutes")
        assert (evidence.quote, evidence.locator) == ("150 million", "p. 4")
        other = await seat.go_to("Huawei")
        await seat.press("S")
        assert seat.desk.browsing.claim(other.ref).evidence[0].source.id == evidence.source.id


async def test_what_only_the_source_tells_of_a_name_is_told_and_listed(sit: Sit, tmp_path: Path) -> None:
    file = tmp_path / "register.txt"
    file.write_text("The bridge at Port Andres was built by hand. Port Andres is a town.\n")
    async with sit(article="bridge") as seat:
        await seat.go_to("1999")
        before = seat.main.query_one(ClaimList).total
        await seat.press("s")
        await seat.type(str(file))
        await seat.press("enter", "ctrl+s")
        await seat.until("brought up")
        assert 'Andres is misspelled as "Anders"' in seat.text
        assert seat.main.query_one(ClaimList).total == before + 1
        assert seat.claim.evidence
        await seat.press("u")
        assert 'Andres is misspelled as "Anders"' not in seat.text


async def test_a_known_source_is_offered_again(sit: Sit) -> None:
    async with sit() as seat:
        source = seat.desk.researching.add_person("Ann Example")
        await seat.press("s", "tab")
        assert "Ann Example" in seat.text
        await seat.press("enter", "ctrl+s")
        assert seat.claim.evidence[0].source.id == source.id


async def test_r_rewords_a_claim(sit: Sit) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("r")
        await seat.type(" [checked]")
        await seat.press("enter")
        assert seat.desk.browsing.claim(claim.ref).statement == f"{claim.statement} [checked]"
        assert "[checked]" in seat.text


async def test_i_makes_a_claim_of_the_words_selected_in_the_draft(sit: Sit) -> None:
    async with sit() as seat:
        await seat.go_to("Huawei")
        await seat.press("tab", *["shift+right"] * 6, "i", "enter")
        assert seat.claim.statement == "Huawei"
        assert seat.claim.exact == "Huawei"


async def test_n_and_shift_n_go_through_the_open_claims_of_the_filter(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("slash")
        await seat.type("kind:quantity")
        await seat.press("enter")
        kinds = set()
        for _ in range(4):
            await seat.press("n")
            kinds.add(seat.claim.kind)
        here = seat.ref
        await seat.press("n", "N")
        assert seat.ref == here
        assert kinds == {Kind.QUANTITY}
        await seat.press("escape")
        assert seat.main.choice.kinds == frozenset()


async def test_a_filter_that_means_nothing_is_explained_and_kept(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("slash")
        await seat.type("status:opne")
        await seat.press("enter")
        assert 'did you mean "open"? There are open' in seat.text
        assert "status:opne" in seat.text


async def test_a_filter_is_completed_while_it_is_typed_and_counts_what_passes(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("slash")
        await seat.type("about:w")
        await seat.settle()
        assert "about:world" in seat.text
        await seat.press("tab")
        await seat.settle()
        assert "4 claims: 4 open" in seat.text
        await seat.press("enter")
        assert seat.main.choice.about is About.WORLD
        assert "4 of 4 open" in seat.text


async def test_a_filter_of_the_house_is_offered(sit: Sit, workspace: Workspace) -> None:
    with workspace.config.open("a") as file:
        file.write('\n[filters]\nslips = "about:text"\n')
    async with sit() as seat:
        await seat.press("slash")
        assert "slips: about:text" in seat.text
        await seat.press("tab", "enter")
        assert seat.main.choice.about is About.TEXT
        await seat.press("colon")
        await seat.type("slips")
        await seat.until("Filter: slips")


async def test_the_list_is_sorted_and_turned_round(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("O", "n")
        numbers = [line.number for line in seat.desk.browsing.lines(seat.main.choice, 0, 9)]
        assert numbers == sorted(numbers)
        await seat.press("O", "n")
        assert "sort:-number" in seat.text
        first = seat.main.query_one(ClaimList).line_at(0)
        assert first is not None
        assert first.number == numbers[-1]
        await seat.press("escape")
        assert "sort:-number" in seat.text


async def test_the_list_is_put_under_headings(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("G", "k")
        assert "quantity (" in seat.text
        claims, seen = seat.main.query_one(ClaimList), []
        await seat.press("home")
        for _ in range(claims.total):
            assert claims.current is not None
            seen.append(claims.current.kind)
            await seat.press("down")
        assert [kind for kind in Kind if kind in seen] == list(dict.fromkeys(seen))
        await seat.press("G", "n")
        assert "quantity (" not in seat.text


async def test_a_long_statement_takes_a_second_line_where_the_whole_list_is_in_view(sit: Sit) -> None:
    async with sit(size=(100, 40)) as seat:
        claims = seat.main.query_one(ClaimList)
        lines = [claims.line_at(row) for row in range(claims.total)]
        longest = max((line.statement for line in lines if line is not None), key=len)
        assert longest.split()[-1] in seat.text.split("╮")[0] or claims.virtual_size.height > claims.total
    async with sit(size=(80, 24)) as seat:
        assert seat.main.query_one(ClaimList).virtual_size.height >= seat.main.query_one(ClaimList).total


async def test_a_filter_that_nothing_passes_says_how_to_drop_it(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("slash", *"zebra")
        await seat.press("enter")
        assert "No claim passes the filter. escape drops it" in seat.text


async def test_g_goes_to_a_number_even_if_the_filter_hides_it(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("slash")
        await seat.type("about:text")
        await seat.press("enter", "g")
        await seat.type("3")
        await seat.press("enter")
        assert seat.ref.number == 3
        await seat.press("g")
        await seat.type("999")
        await seat.press("enter")
        assert seat.ref.number == 3


async def test_o_takes_a_claim_up_and_puts_it_back(sit: Sit) -> None:
    async with sit() as seat:
        seen = []
        for _ in range(2):
            await seat.press("o")
            seen.append(seat.claim.status)
        assert seen == [Status.IN_WORK, Status.OPEN]


async def test_enter_on_the_draft_goes_to_the_claim_under_the_cursor(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("tab", "slash")
        await seat.type("Huawei sold")
        await seat.press("enter", "escape", "enter")
        assert "Huawei sold" in seat.claim.exact


async def test_question_mark_shows_every_key_and_what_the_pane_is_for(sit: Sit) -> None:
    async with sit(size=(120, 90)) as seat:
        await seat.press("question_mark")
        for command in seat.main.commands:
            assert f" {command.key} " in seat.text
        assert "in the order of the text" in seat.text


async def test_the_palette_opens_by_colon_and_by_control_p(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("colon")
        assert "Next open claim" in seat.text
        await seat.press("escape", "ctrl+p")
        assert "Next open claim" in seat.text


async def test_q_leaves_with_exit_code_0(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("q")
        assert seat.app.return_code == 0


async def test_the_hint_goes_once_something_was_done(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        await seat.press("j")
        assert "This was found in the draft." in seat.text
        await seat.press("o")
        assert "This was found in the draft." not in seat.text


async def test_the_hint_about_an_empty_list_goes_with_the_filter(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("o", "slash")
        await seat.type("zebra")
        await seat.press("enter", "escape")
        assert "No claim passes the filter." not in seat.text


async def test_a_house_that_demands_more_is_told_of_an_exception_and_prints_its_reason(
    sit: Sit, workspace: Workspace
) -> None:
    workspace.config.write_text('[evidence]\ndemand = "two-origins"\n')
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("4")
        await seat.type("the filing says 150")
        await seat.press("enter", "enter")
        assert "this house demands" in seat.text
        assert "it is printed in every report" in seat.text
        await seat.press("enter")
        assert "Write the reason for the exception" in seat.text
        await seat.press("escape")
        assert "the filing says 150" in seat.text
        await seat.press("enter", "enter")
        await seat.type("the fund is closed")
        await seat.press("enter")
        verdict = seat.desk.browsing.claim(claim.ref).verdict
        assert verdict is not None
        assert (verdict.rationale, verdict.override) == ("the filing says 150", "the fund is closed")


async def test_a_verdict_at_one_key_meets_the_demand_of_the_house_too(sit: Sit, workspace: Workspace) -> None:
    workspace.config.write_text('[evidence]\ndemand = "quote"\n')
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("1")
        await seat.type("common knowledge")
        await seat.press("enter")
        verdict = seat.desk.browsing.claim(claim.ref).verdict
        assert verdict is not None
        assert (verdict.rating, verdict.override) == ("confirmed", "common knowledge")


async def test_what_somebody_else_changed_meanwhile_is_told_and_the_typed_words_stay(
    sit: Sit, workspace: Workspace
) -> None:
    async with sit() as seat:
        claim = await seat.go_to("$160 million")
        await seat.press("m")
        await seat.type("please mend")
        with Desk.open(workspace, reviewer="otto") as other:
            other.reviewing.judge(claim.ref, "confirmed", why="I rang them")
        await seat.press("enter")
        assert "Somebody else has just changed cars#" in seat.text
        assert "please mend" in seat.text
        await seat.press("enter")
        assert [note.text for note in seat.desk.browsing.claim(claim.ref).notes] == ["please mend"]
        assert "I rang them" in seat.text


async def test_another_desk_on_the_same_workspace_is_seen_at_the_next_step(sit: Sit, workspace: Workspace) -> None:
    async with sit() as seat:
        with Desk.open(workspace, reviewer="otto") as other:
            found = next(c for c in other.browsing.claims(seat.main.choice) if "$160 million" in c.statement)
            other.reviewing.judge(found.ref, "confirmed", why="I rang them")
        await seat.press("o")
        assert "●✓" in seat.text


async def test_words_half_typed_outlive_a_change_of_size(sit: Sit) -> None:
    async with sit(size=(80, 24)) as seat:
        await seat.press("m")
        await seat.type("half a th")
        for size in ((40, 10), (200, 50), (120, 40)):
            await seat.pilot.resize_terminal(*size)
            await seat.settle()
        await seat.type("ought")
        await seat.press("enter")
        assert seat.claim.notes[0].text == "half a thought"


async def test_a_path_that_is_no_file_is_not_taken_for_a_person(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("s")
        await seat.type("/no/such/file.txt")
        await seat.press("ctrl+s")
        assert "/no/such/file.txt" in seat.text
        assert seat.claim.evidence == ()
        assert seat.desk.browsing.sources() == ()


async def test_every_kind_of_source_is_attached_through_one_field(sit: Sit, tmp_path: Path) -> None:
    file = tmp_path / "filing.txt"
    file.write_text("The fund holds 150 million dollars and no more.\n")
    kinds = []
    async with sit() as seat:
        await seat.go_to("$160 million")
        for words, fields in (
            (str(file), 2),
            ("http://127.0.0.1/a", 2),
            ("Ann Example", 6),
            ("She said that the fund is small. I wrote it down.", 2),
        ):
            await seat.press("s")
            await seat.type(words)
            await seat.press(*["enter"] * fields)
            await seat.type("150 million  dollars")
            await seat.press("ctrl+s")
            kinds.append((str(seat.claim.evidence[-1].source.kind), str(seat.claim.evidence[-1].quote_check)))
        assert kinds == [
            ("document", "found"),
            ("web-page", "unchecked"),
            ("person", "unchecked"),
            ("notes", "not-found"),
        ]


async def test_after_the_last_open_claim_the_report_is_next(sit: Sit) -> None:
    async with sit() as seat:
        for claim in list(seat.desk.browsing.claims(seat.main.choice))[1:]:
            seat.desk.reviewing.judge(claim.ref, "confirmed")
        await seat.press("home", "1")
        assert "No claim of this list is open" in seat.text


async def test_undo_outlives_the_desk(sit: Sit) -> None:
    async with sit() as seat:
        await seat.press("a")
        ref = seat.ref
    async with sit() as seat:
        await seat.press("u")
        assert seat.claim.statement == 'SAIC is misspelled as "SIAC"'
        assert seat.claim.status is Status.OPEN
        assert seat.ref != ref


async def test_accepting_a_misspelling_says_at_how_many_places(sit: Sit) -> None:
    async with sit() as seat:
        places = len(seat.claim.anchors)
        await seat.press("a")
        assert f"to be corrected at all {places} places" in seat.text
