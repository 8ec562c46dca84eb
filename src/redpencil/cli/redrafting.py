"""The command that confirms what is gone from a draft."""

import click

from redpencil.cli import access, output
from redpencil.cli.changed import put_changes
from redpencil.cli.command import command, with_json
from redpencil.cli.documents import put_json
from redpencil.domain.claim import Ref


@command("redpencil gone alibaba-ev")
@click.argument("what", metavar="ARTICLE|REF...", nargs=-1, required=True)
@with_json
def gone(*, what: tuple[str, ...], as_json: bool) -> None:
    """Confirm that claims are gone from the draft.

    They come off the list, in one step that one `undo` takes back; with an article, all that `redpencil claims
    ARTICLE --vanished` lists. When a later draft has their words again, they are open again.
    """
    with access.desk() as desk:
        refs: list[Ref] = []
        for each in what:
            if "#" in each:
                refs.append(Ref.parse(each))
                continue
            desk.browsing.expect(each)
            refs += [claim.ref for claim in desk.redrafting.orphans(each)]
        if refs:
            put_changes(desk, desk.redrafting.confirm(refs), as_json=as_json)
        elif as_json:
            put_json([])
        else:
            output.say("Every claim there has its place in the draft.")
