"""New drafts on the desk: the summary, the word diff on the card, and confirming what is gone."""

from tests.tui.conftest import ARTICLE, Sit

from redpencil.domain.claim import Status


async def test_a_new_draft_is_summed_up_and_shown_on_the_card(sit: Sit) -> None:
    async with sit(size=(160, 50)) as seat:
        await seat.press("plus")
        title = "SIAC and Alibaba back an electric car brand"
        await seat.type("x")
        await seat.press("escape")
        seat.desk.importing.add(ARTICLE.replace("$160", "$150").encode(), slug="cars")
        assert title in seat.text
        await seat.press("j", "k")
        await seat.go_to("150 million")
        assert "Changed since version 1" in seat.text
        assert "$160 $150 million" in seat.text


async def test_what_is_gone_from_the_draft_comes_off_the_list_and_back_with_an_undo(sit: Sit) -> None:
    async with sit(size=(160, 50)) as seat:
        gone = " The two companies put $160 million into a fund for connected cars in 2015."
        seat.desk.importing.add(ARTICLE.replace(gone, "").encode(), slug="cars")
        seat.main.open_article("cars")
        await seat.settle()
        claim = await seat.go_to("$160 million")
        assert "No longer in the draft, last in version 1" in seat.text
        await seat.press("d")
        assert "gone from the draft" in seat.text
        await seat.press("7")
        assert seat.desk.browsing.claim(claim.ref).status is Status.DROPPED
        assert seat.desk.browsing.log(claim.ref)[0].action == "gone"
        await seat.press("u")
        assert seat.desk.browsing.claim(claim.ref).orphan
