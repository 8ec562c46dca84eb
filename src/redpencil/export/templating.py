"""The one place where HTML is made: every value is cleaned and escaped on its way into a template."""

from functools import cache
from typing import TYPE_CHECKING, Any

from redpencil.export import charts, corrections, notices, places, sourcing, summary, weighing, wording
from redpencil.export.bibliography import Bibliography
from redpencil.export.links import link
from redpencil.export.report import is_settled
from redpencil.text.clean import clean

if TYPE_CHECKING:
    from jinja2 import Environment


def fill(template: str, **values: object) -> bytes:
    """Fill a template of ours and return the page in UTF-8."""
    return _environment().get_template(template).render(values).encode()


def _quoted(value: Any) -> Any:
    """Clean what is printed; jinja2 escapes it right after. What jinja2 made itself is escaped already."""
    return clean(value.replace("\r\n", "\n").replace("\r", "\n")) if type(value) is str else value


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=PackageLoader("redpencil.export"),
        finalize=_quoted,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        link=link,
        is_settled=is_settled,
        summary=summary,
        corrections=corrections.corrections,
        excepted=corrections.excepted,
        Places=places.Places,
        charts=charts,
        wording=wording,
        sourcing=sourcing,
        weighing=weighing,
        notices=notices,
        Bibliography=Bibliography,
    )
    return environment
