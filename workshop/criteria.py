"""Closing a step: what is there, what is missing, and that a team may always go on with a reason.

Source: the closing criteria per step in our own design of the seven steps (after Simons, table 7).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workshop.access import Role
from workshop.agenda import Next, Place
from workshop.content import Content
from workshop.content.parts import Criterion
from workshop.language import Lang


@dataclass(frozen=True)
class Measure:
    """How many of what there is; `of` is None where there is nothing to compare it with."""

    have: int
    of: int | None = None


@dataclass(frozen=True)
class Standing:
    """Whether a criterion is met; `measure` is None where people say so themselves."""

    criterion: Criterion
    met: bool
    measure: Measure | None = None


@dataclass(frozen=True)
class Gate:
    """Where a step stands before it is closed."""

    step: int
    standings: tuple[Standing, ...]

    @property
    def missing(self) -> tuple[Standing, ...]:
        """What is not there yet."""
        return tuple(each for each in self.standings if not each.met)

    @property
    def met(self) -> int:
        """How many criteria are met."""
        return len(self.standings) - len(self.missing)


@dataclass(frozen=True)
class Passing:
    """That a team went on from a step while something was missing, by whom, when and why.

    Without a day it is still being written; `missing` has the ids of the criteria.
    """

    id: int
    step: int
    role: Role
    reason: str
    passed_on: date | None
    missing: tuple[str, ...]

    @property
    def field(self) -> str:
        """The address under which the reason is saved while it is being typed."""
        return f"passing:{self.id}"


def gates(
    content: Content, measures: Mapping[str, Measure], ticked: Collection[str]
) -> tuple[Gate, ...]:
    """Where every step stands; `measures` has what the app knows, `ticked` what people said."""
    return tuple(
        Gate(
            step.number,
            tuple(
                _standing(each, measures, ticked)
                for each in content.criteria
                if each.step == step.number
            ),
        )
        for step in content.steps
    )


def _standing(
    criterion: Criterion, measures: Mapping[str, Measure], ticked: Collection[str]
) -> Standing:
    if criterion.known is None:
        return Standing(criterion, criterion.id in ticked)
    measure = measures.get(criterion.known)
    return Standing(criterion, measure is not None and meets(criterion, measure), measure)


def meets(criterion: Criterion, measure: Measure) -> bool:
    """Whether a measure is enough: the share, the number, or, without either, anything at all.

    Of nothing all is there, but not a smaller share: of no people nobody took part.
    """
    enough = measure.have >= (criterion.count or 0)
    if criterion.share is None:
        return enough and measure.have > 0
    if not measure.of:
        return enough and criterion.share == 100
    return enough and 100 * measure.have >= criterion.share * measure.of


def words(criterion: Criterion, lang: Lang) -> str:
    """The criterion as people read it, with its numbers."""
    return criterion.text[lang].format(share=criterion.share, count=criterion.count)


def leaving(
    places: Sequence[Place], current: str | None, coming: Next | None, content: Content
) -> int | None:
    """The step that the room leaves with what comes next; None when it stays in one.

    A break belongs to the step of what was done before it. At the end of everything it is the step
    where the room is now.
    """
    here = _step_of_room(places, current, content)
    if here is None or coming is None:
        return None
    step = content.activity(coming.activity).step
    return here if step is not None and step > here else None


def _step_of_room(places: Sequence[Place], current: str | None, content: Content) -> int | None:
    if current is None:
        return None
    at = next((i for i, place in enumerate(places) if place.here), None)
    if at is None:
        at = next((i for i, place in enumerate(places) if place.activity == current), -1)
    before = [place.activity for place in reversed(places[: at + 1])] or [current]
    steps = (content.activity(activity).step for activity in before)
    return next((step for step in steps if step is not None), None)
