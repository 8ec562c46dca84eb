"""Robots: what a site asks programs not to read (RFC 9309)."""

from typing import Final

from redpencil.errors import Disallowed, FetchError
from redpencil.intake.web.address import Address
from redpencil.intake.web.agent import NAME
from redpencil.intake.web.fetched import Limits
from redpencil.intake.web.session import Exchange, Session

_REDIRECTS: Final = 5
_ADVICE: Final = "Save the page, and add the file; or fetch it all the same with --ignore-robots."


class Robots:
    """Asks each site once for its rules."""

    def __init__(self, session: Session, limits: Limits) -> None:
        self._session, self._limits = session, limits
        self._rules: dict[str, str | None] = {}

    def check(self, address: Address) -> None:
        """Refuse an address that its site does not want read by programs.

        Raises:
            Disallowed: if robots.txt says so, or exists and cannot be had.
            FetchError: if the site cannot be reached at all.
        """
        from protego import Protego

        if address.origin not in self._rules:
            self._rules[address.origin] = self._asked(address)
        rules = self._rules[address.origin]
        if rules is None:
            raise Disallowed(
                f"{address.host} did not give out its robots.txt, which may forbid to read {address.shown}. {_ADVICE}"
            )
        if not Protego.parse(rules).can_fetch(address.url, NAME):
            raise Disallowed(f"The robots.txt of {address.host} asks programs not to read {address.shown}. {_ADVICE}")

    def _asked(self, address: Address) -> str | None:
        """Return the rules of a site: none where it has none, and None where it fails to say."""
        answer = self._followed(address.joined("/robots.txt"))
        if answer is None or (400 <= answer.status < 500 and answer.status != 429):
            return ""
        return answer.body.decode("utf-8", "replace") if answer.is_full else None

    def _followed(self, address: Address) -> Exchange | None:
        for _ in range(_REDIRECTS + 1):
            answer = self._session.get(address, most=self._limits.robots, cut=True)
            if not answer.redirect:
                return answer
            try:
                address = address.joined(answer.redirect)
            except FetchError:
                return None
        return None
