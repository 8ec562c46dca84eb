"""The suspicion that a form is another name misspelled, and what it rests on."""

from dataclasses import dataclass
from enum import IntEnum

from redpencil.analysis.names.bearers import Fit
from redpencil.analysis.names.forms import Form
from redpencil.domain.name import ReferenceName
from redpencil.domain.reason import Reason
from redpencil.text.spellings.edits import Edit


class Grounds(IntEnum):
    """What a suggestion rests on, the strongest last."""

    TWIN = 0
    SHIPPED = 1
    ARTICLE = 2
    LETTERS = 3
    CONTEXT = 4
    SOURCE = 5
    HOUSE = 6


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A form that may be another name misspelled.

    `times` says how often the right form stands in the article, `neighbour` which capitalised word stands beside both;
    `apart` is true where both have such neighbours and share none.
    Where the form was held against reference names, `fit` is the bearer that is meant, `rivals` are the other bearers
    of the right form, `namesakes` those of the wrong one.
    """

    form: Form
    right: str
    edit: Edit
    grounds: Grounds
    times: int = 0
    neighbour: str = ""
    apart: bool = False
    fit: Fit | None = None
    rivals: tuple[ReferenceName, ...] = ()
    namesakes: tuple[ReferenceName, ...] = ()


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A suspicion with the weighted reasons for and against it, the weightiest first."""

    suspicion: Suspicion
    reasons: tuple[Reason, ...]

    @property
    def form(self) -> Form:
        """The form that is misspelled."""
        return self.suspicion.form

    @property
    def right(self) -> str:
        """What it should be."""
        return self.suspicion.right

    @property
    def grounds(self) -> Grounds:
        """What the suggestion rests on."""
        return self.suspicion.grounds

    @property
    def weight(self) -> float:
        """The sum of the reasons."""
        return sum(reason.weight for reason in self.reasons)
