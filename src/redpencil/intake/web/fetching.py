"""Fetching: the one door through which an address is asked for, and only when a person asks for it."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from redpencil.errors import BadAnswer, Disallowed, Gone, NotAnAddress, NothingToRead, NotServed, PrivateAddress
from redpencil.intake.web import address as addresses
from redpencil.intake.web import warc
from redpencil.intake.web.address import Address
from redpencil.intake.web.agent import AGENT
from redpencil.intake.web.fetched import DEFAULT, Fetched, Hop, Limits
from redpencil.intake.web.network import SYSTEM, Guard, Network
from redpencil.intake.web.robots import Robots
from redpencil.intake.web.session import Exchange, Session
from redpencil.intake.web.watch import Tell, Watch

_GONE: Final = frozenset({404, 410})
_MEDIA_TYPE: Final = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}")
_CHARSET: Final = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)


def fetch(  # noqa: PLR0913  (what a house and a person may say of it, all of it optional)
    url: str,
    *,
    agent: str = AGENT,
    allowed: Collection[str] = (),
    ignore_robots: bool = False,
    limits: Limits = DEFAULT,
    tell: Tell = lambda _received, _expected: None,
    network: Network = SYSTEM,
) -> Fetched:
    """Fetch one address, following its redirects one by one.

    A host of `allowed` may lie in a private network and use any port, but only if it is asked for itself: no public
    page can send us there. What `tell` raises stops the fetch.

    Raises:
        FetchError: if there is no whole answer, or it is not the page.
        TooLarge: if it is larger than the limit.
        NothingToRead: if it is empty.
    """
    first = addresses.parse(url)
    trusted = frozenset(addresses.of_host(host) for host in allowed)
    watch = Watch(limits, first.shown, tell)
    with Session(Guard(network, first.host, trusted, watch, limits.connect), agent, limits, watch) as session:
        robots = None if ignore_robots else Robots(session, limits)
        answers = _answers(session, first, robots, limits.redirects)
    _refuse(answers[-1])
    return _fetched(first, answers, warc.written(answers, agent))


def _answers(session: Session, first: Address, robots: Robots | None, most: int) -> list[Exchange]:
    """Ask for an address and for those it redirects to; each is looked at as if it were the first."""
    answers = [_answer(session, first, robots)]
    seen = {first.url}
    while location := answers[-1].redirect:
        if len(answers) > most:
            raise BadAnswer(f"{first.shown} redirects more than {most} times. Open it in a browser, and save the page.")
        try:
            address = answers[-1].address.joined(location)
            if address.url in seen:
                raise BadAnswer(f"{address.shown} redirects in a circle. Open it in a browser, and save the page.")
            answers.append(_answer(session, address, robots))
        except (NotAnAddress, PrivateAddress, Disallowed) as error:
            raise type(error)(f"{first.shown} redirects. {error}") from None
        seen.add(address.url)
    return answers


def _answer(session: Session, address: Address, robots: Robots | None) -> Exchange:
    if robots is not None:
        robots.check(address)
    return session.get(address)


def _refuse(answer: Exchange) -> None:
    shown = answer.address.shown
    if answer.status in _GONE:
        raise Gone(f"{shown} is not there: the site answered {answer.status}. Look for a copy in a web archive.")
    if answer.status == 429 or (answer.status == 503 and answer.header("retry-after")):
        raise NotServed(f"The site asks to wait{_wait(answer)} before {shown} is asked for again.")
    if not answer.is_full:
        raise NotServed(
            f"{shown} was not served: the site answered {answer.status}. Open it in a browser, and save it."
        )
    if not answer.body.strip():
        raise NothingToRead(f"{shown} is empty. Open it in a browser, and save the page.")


def _wait(answer: Exchange) -> str:
    words = re.sub(r"[^\w :,-]", "", answer.header("retry-after"))[:40].strip()
    return f" {words} seconds" if words.isdigit() else f" until {words}" if words else ""


def _fetched(first: Address, answers: Sequence[Exchange], record: bytes) -> Fetched:
    *before, answer = answers
    said = answer.header("content-type")
    media_type = said.partition(";")[0].strip().lower()
    charset = _CHARSET.search(said)
    return Fetched(
        asked=first.url,
        url=answer.address.url,
        hops=tuple(Hop(one.address.url, one.status, one.redirect) for one in before),
        status=answer.status,
        headers=answer.headers,
        body=answer.body,
        media_type=media_type if _MEDIA_TYPE.fullmatch(media_type) else "",
        charset=charset[1].lower() if charset else "",
        retrieved_at=answer.at,
        ip=answer.ip,
        warc=record,
    )
