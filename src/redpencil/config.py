"""The house rules, read from redpencil.toml into frozen values."""

import getpass
import os
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from redpencil import locations
from redpencil.domain.checks import CHECKS, EVERY, Selection, Wish
from redpencil.domain.reviewer import Reviewer
from redpencil.domain.scale import Rating, Scale, Tone
from redpencil.domain.scoring import Scoring
from redpencil.errors import ConfigError, FilterNotUnderstood

REVIEWER_VARIABLE = "REDPENCIL_REVIEWER"
"""The environment variable that names the reviewer."""

_GROUPS: Final = {
    "house": {"name", "url", "scale", "reviewer", "corrections"},
    "evidence": {"demand"},
    "checks": set(CHECKS),
    "worthiness": {"model"},
    "web": {"allow"},
    "desk": {"theme"},
    "database": {"url"},
    "filters": None,
    "keys": None,
    "scales": None,
}


_HOST: Final = re.compile(r"[\w.-]+|(?:[0-9a-fA-F]*:){2,}[0-9a-fA-F.]*")


class Demand(StrEnum):
    """What a decisive verdict wants before it may be given without an override."""

    ANY = "any"
    QUOTE = "quote"
    TWO_ORIGINS = "two-origins"


class Look(StrEnum):
    """How the desk looks in the terminal."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"
    CONTRAST_LIGHT = "contrast-light"
    SAFE = "colour-safe"
    SAFE_LIGHT = "colour-safe-light"
    TERMINAL = "terminal"


@dataclass(frozen=True, slots=True)
class House:
    """Who publishes: `url` is the house's address, `corrections` the line on how it corrects itself."""

    name: str = ""
    url: str = ""
    corrections: str = ""


@dataclass(frozen=True, slots=True)
class Web:
    """Whom the house allows to be fetched from though they are not public: `allow` has the names of hosts."""

    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a workspace can set; `keys` maps a command's id to the key that calls it.

    `filters` are those that the house has named, in the language of `domain.filtering`.

    A decisive verdict must meet each of `demands`. Without a `look` the desk takes one that the terminal can show.
    """

    scale: Scale
    house: House = field(default_factory=House)
    reviewer: str = ""
    demands: tuple[Demand, ...] = (Demand.ANY,)
    checks: Selection = EVERY
    scoring: Scoring = Scoring.RULES
    web: Web = field(default_factory=Web)
    look: Look | None = None
    database_url: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)


def load(path: Path | None) -> Config:
    """Read a workspace's redpencil.toml, or give the defaults where there is none.

    Raises:
        ConfigError: with file and key, if a setting is unknown or of the wrong kind.
    """
    settings = _Settings(path, _toml(path)) if path is not None and path.is_file() else _Settings(path, {})
    settings.refuse_unknown()
    scale = _scale(settings)
    return Config(
        scale=scale,
        house=House(
            settings.text("house", "name"), settings.text("house", "url"), settings.text("house", "corrections")
        ),
        reviewer=settings.text("house", "reviewer"),
        demands=_demands(settings),
        checks=_checks(settings),
        scoring=Scoring(settings.one_of("worthiness", "model", tuple(Scoring)) or Scoring.RULES),
        web=Web(_hosts(settings)),
        look=Look(look) if (look := settings.one_of("desk", "theme", tuple(Look))) else None,
        database_url=settings.text("database", "url"),
        filters=_filters(settings, scale),
        keys=settings.texts("keys"),
    )


def reviewer(config: Config, named: str | None = None, environ: Mapping[str, str] = os.environ) -> Reviewer:
    """Tell who is reviewing: the named one, the environment's, the config's, else the login name."""
    name = named or environ.get(REVIEWER_VARIABLE) or config.reviewer
    if not name:
        try:
            name = getpass.getuser()
        except (KeyError, OSError):
            name = "reviewer"
    return Reviewer(" ".join(name.split())[:80])


def built_in_scales() -> Mapping[str, Scale]:
    """Return the scales that ship with the package, by id."""
    path = locations.reference("scales.toml")
    return {key: _as_scale(_Settings(path, {}), key, table) for key, table in _toml(path).items()}


class _Settings:
    """A parsed file that can say where in it something is wrong."""

    def __init__(self, path: Path | None, table: Mapping[str, Any]) -> None:
        self._path, self._table = path, table

    def error(self, key: str, what: str) -> ConfigError:
        return ConfigError(f"{self._path}: {key}: {what}. Mend the line and start again.")

    def group(self, name: str) -> Mapping[str, Any]:
        group = self._table.get(name, {})
        if not isinstance(group, dict):
            raise self.error(name, "must be a table, written as a [heading]")
        return group

    def text(self, group: str, key: str) -> str:
        value = self.group(group).get(key, "")
        if not isinstance(value, str):
            raise self.error(f"{group}.{key}", "must be text in quotation marks")
        return value.strip()

    def one_of(self, group: str, key: str, known: Collection[str]) -> str:
        value = self.text(group, key)
        if value and value not in known:
            raise self.error(f"{group}.{key}", f'"{value}" is none of {", ".join(known)}')
        return value

    def texts(self, group: str) -> Mapping[str, str]:
        return {key: self.text(group, key) for key in self.group(group)}

    def refuse_unknown(self) -> None:
        for group, table in self._table.items():
            if group not in _GROUPS:
                raise self.error(group, f"is no group of settings; there are {', '.join(_GROUPS)}")
            known = _GROUPS[group]
            if known is not None and isinstance(table, dict):
                for key in table.keys() - known:
                    raise self.error(f"{group}.{key}", f"is no setting; [{group}] has {', '.join(sorted(known))}")


def _toml(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}. Mend the line and start again.") from None
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}. Check that you may read it.") from None


def _demands(settings: _Settings) -> tuple[Demand, ...]:
    """Read one demand, or a list of those that must be met together."""
    said = settings.group("evidence").get("demand", [])
    several = [said] if isinstance(said, str) else said
    if not isinstance(several, list) or not all(isinstance(one, str) for one in several):
        raise settings.error("evidence.demand", 'must be text in quotation marks, or a list as in ["quote"]')
    wanted = [one.strip() for one in several if one.strip()]
    for one in wanted:
        if one not in set(Demand):
            raise settings.error("evidence.demand", f'"{one}" is none of {", ".join(Demand)}')
    return tuple(Demand(one) for one in dict.fromkeys(wanted)) or (Demand.ANY,)


def _checks(settings: _Settings) -> Selection:
    group = settings.group("checks")
    for check, wish in group.items():
        if wish not in tuple(Wish):
            known = ", ".join(f'"{one}"' for one in Wish)
            raise settings.error(f"checks.{check}", f"must be one of {known}")
    return Selection({check: Wish(wish) for check, wish in group.items()})


def _filters(settings: _Settings, scale: Scale) -> Mapping[str, str]:
    named = settings.texts("filters")
    if named:
        # Here, as a house without filters need not wait for it before the first frame.
        from redpencil.domain import filtering
        from redpencil.domain.query import ClaimQuery
    for name, words in named.items():
        try:
            filtering.parse(words, ClaimQuery(), scale)
        except FilterNotUnderstood as error:
            raise settings.error(f"filters.{name}", str(error).rstrip(".")) from None
    return named


def _hosts(settings: _Settings) -> tuple[str, ...]:
    hosts = settings.group("web").get("allow", [])
    if not isinstance(hosts, list) or not all(isinstance(host, str) and _HOST.fullmatch(host) for host in hosts):
        raise settings.error("web.allow", 'must be a list of hosts without scheme and port, as in ["intranet.example"]')
    return tuple(host.lower() for host in hosts)


def _scale(settings: _Settings) -> Scale:
    wanted = settings.text("house", "scale") or "house"
    own = settings.group("scales")
    if wanted in own:
        return _as_scale(settings, wanted, own[wanted])
    scales = built_in_scales()
    if wanted not in scales:
        raise settings.error("house.scale", f'"{wanted}" is none of {", ".join((*own, *scales))}')
    return scales[wanted]


def _as_scale(settings: _Settings, key: str, table: Any) -> Scale:
    where = f"scales.{key}"
    rows = table.get("ratings") if isinstance(table, dict) else None
    if not isinstance(rows, list) or not 2 <= len(rows) <= 9:
        raise settings.error(where, "wants a list of two to nine ratings, one for each key")
    ratings = tuple(_as_rating(settings, f"{where}.ratings[{n}]", row) for n, row in enumerate(rows, 1))
    if len({rating.id for rating in ratings}) < len(ratings):
        raise settings.error(where, "has two ratings of the same id")
    return Scale(key, str(table.get("name", key)), ratings)


def _as_rating(settings: _Settings, where: str, row: Any) -> Rating:
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not row["id"]:
        raise settings.error(where, 'wants at least an id, as in { id = "refuted", label = "Refuted", tone = "bad" }')
    if row.get("tone", "unknown") not in set(Tone):
        raise settings.error(f"{where}.tone", f"is none of {', '.join(Tone)}")
    if not isinstance(row.get("decisive", True), bool):
        raise settings.error(f"{where}.decisive", "must be true or false")
    return Rating(
        id=row["id"],
        label=str(row.get("label", row["id"])),
        tone=Tone(row.get("tone", "unknown")),
        decisive=row.get("decisive", True),
        meaning=str(row.get("meaning", "")),
    )
