"""What a finding about a misspelled name says: what was seen, what it rests on, and who else bears the names."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from redpencil.analysis.names.bearers import described
from redpencil.analysis.names.spelling.suspicion import Grounds, Suspicion
from redpencil.analysis.names.spelling.weights import times
from redpencil.domain.name import ReferenceName
from redpencil.text.spellings.edits import Slip
from redpencil.text.spellings.readings import stranger

_SLIPS: Final = {
    Slip.SWAP: "two letters are swapped",
    Slip.MISSING: "a letter is missing",
    Slip.EXTRA: "there is a letter too many",
    Slip.OTHER: "one letter differs",
    Slip.LOOKALIKE: "letters in it look like others",
}


def statement(one: Suspicion) -> str:
    """Return what is claimed about the text."""
    if one.grounds is Grounds.TWIN:
        return f'"{one.right}" and "{one.form.spelling}" are both used'
    # Letters that look alike do so in the statement as well.
    strange = f", with {seen}" if (seen := _strange(one)) else ""
    return f'{one.right} is misspelled as "{one.form.spelling}"{strange}'


def message(one: Suspicion) -> str:
    """Return the message: one plain sentence first, then what it rests on."""
    return " ".join(_sentences(one))


def _sentences(one: Suspicion) -> Iterator[str]:
    found, fit = one.form.spelling, one.fit
    if one.grounds is Grounds.TWIN:
        yield f'"{one.right}" and "{found}" may be one name in two spellings. Check which is right.'
        return
    if strange := _strange(one):
        yield f'"{found}" contains {strange}: write "{one.right}".'
    else:
        yield f'"{found}" should probably be "{one.right}": {_SLIPS[one.edit.slip]}.'
    if one.times:
        here = len(one.form.places)
        yield f'"{one.right}" stands in this article {times(one.times)}, "{found}" {times(here)}.'
    if fit is None:
        return
    meant = described(fit.bearer, (*fit.near, *fit.far))
    if one.grounds is Grounds.HOUSE:
        yield f"The house verified {meant}: {fit.bearer.verified}."
    elif one.grounds is Grounds.SOURCE:
        yield f'"{fit.bearer.canonical}" stands {fit.bearer.verified}.'
    else:
        yield f"{meant} is probably meant{_support(one)}; this is from the shipped list, a hint only."
    if one.rivals:
        yield f'"{one.right}" can also mean {_either(one.rivals)}, which fits less well here.'
    if one.namesakes:
        yield f'"{found}" is itself a real name: {_either(one.namesakes)}. The words around it do not speak for that.'


def _strange(one: Suspicion) -> str:
    """Return the first Cyrillic letter of a word and what it looks like: a Cyrillic а that looks like a."""
    place = next((n for n, letter in enumerate(one.form.spelling) if stranger(letter)), None)
    if place is None or len(one.form.spelling) != len(one.right):
        return ""
    letter, alike = one.form.spelling[place], one.right[place]
    alphabet = unicodedata.name(letter).split()[0].title()
    return f"a {alphabet} {letter} that looks like {alike}"


def _support(one: Suspicion) -> str:
    fit = one.fit
    if fit is None:
        return ""
    words = ", ".join((*fit.near, *fit.far)[:4])
    phrase = f'it is called "{fit.phrase}" here' if fit.phrase else ""
    near = f"the text speaks of {words}" if words else ""
    grounds = " and ".join(part for part in (phrase, near) if part)
    return f" ({grounds})" if grounds else ""


def _either(names: Sequence[ReferenceName]) -> str:
    return " or ".join(dict.fromkeys(described(name) for name in names[:3]))
