"""What came out of the evaluation: per question, only while shown, only out of frozen answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from db.models import Workshop
from db.queries import evaluation, learners, progress, shifts, snapshots
from workshop.agenda import State
from workshop.evaluation import SCALES, Shift, Spread, activity, shift, spread
from workshop.rounds import Audience, Moment


@dataclass(frozen=True)
class ItemResult:
    """What came out of one question in one round; without what too few people answered.

    `learners` has by audience how many learners chose which option, of all classes that are shown.
    """

    item: int
    aspect: str
    sentence: str
    colleagues: Mapping[str, Spread]
    learners: Mapping[Audience, Mapping[str, int]]
    moved: Mapping[str, Shift]


@dataclass(frozen=True)
class RoundResult:
    """What came out of one round; `people` are the colleagues who answered anything.

    `shown` says whether the answers of colleagues are shown now. `compared` is the earlier round
    with which the moves compare, `classes` the number of classes shown by audience.
    """

    moment: Moment
    shown: bool
    people: int
    minimum: int
    compared: Moment | None
    classes: Mapping[Audience, int]
    items: tuple[ItemResult, ...]

    @property
    def too_few(self) -> bool:
        """Whether colleagues answered, but too few of them to show anything."""
        return self.shown and not any(one.colleagues for one in self.items)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show at all."""
        return not any(one.colleagues or one.learners for one in self.items)


def result(
    db: Session, *, workshop_id: int, moment: Moment, class_id: int | None = None
) -> RoundResult | None:
    """What may be shown of one round now; None before the questions were made.

    With `class_id` the learners are those of one class alone.
    """
    form = evaluation.form(db, workshop_id=workshop_id)
    if form is None:
        return None
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    team = _team(db, workshop_id, moment)
    earlier = _earlier(db, workshop_id, moment) if team is not None else None
    moved = _moved(db, workshop_id, earlier, moment, minimum) if earlier is not None else {}
    classes = learners.together(db, workshop_id=workshop_id, moment=moment, class_id=class_id)
    items = []
    for item in form.items:
        spreads = {scale: _spread(team or (), item.id, scale, minimum) for scale in SCALES}
        items.append(
            ItemResult(
                item.id,
                item.aspect,
                item.sentence,
                {scale: found for scale, found in spreads.items() if found is not None},
                {
                    audience: counts[item.id]
                    for audience, (_, counts) in classes.items()
                    if item.id in counts
                },
                {scale: moved[item.id, scale] for scale in SCALES if (item.id, scale) in moved},
            )
        )
    return RoundResult(
        moment,
        team is not None,
        sum(bool(answers) for answers in team or ()),
        minimum,
        earlier,
        {audience: number for audience, (number, _) in classes.items()},
        tuple(items),
    )


def shown(db: Session, *, workshop_id: int) -> tuple[Moment, ...]:
    """The rounds of which the answers of colleagues are shown now, in their order."""
    return tuple(one for one in Moment if _is_shown(db, workshop_id, one))


def _is_shown(db: Session, workshop_id: int, moment: Moment) -> bool:
    standing = progress.standing(db, workshop_id=workshop_id, activity=activity(moment))
    return standing.state is State.SHOWN


def _team(db: Session, workshop_id: int, moment: Moment) -> tuple[Mapping[str, str], ...] | None:
    """What each colleague had answered; None while the round is not shown."""
    if not _is_shown(db, workshop_id, moment):
        return None
    frozen = snapshots.latest(db, workshop_id=workshop_id, activity=activity(moment))
    return tuple(row.answers for row in frozen.rows) if frozen else None


def _earlier(db: Session, workshop_id: int, moment: Moment) -> Moment | None:
    """The round with which this one compares: the first that is shown too."""
    order = tuple(Moment)
    before = order[: order.index(moment)]
    return next((one for one in before if _is_shown(db, workshop_id, one)), None)


def _spread(
    team: tuple[Mapping[str, str], ...], item: int, scale: str, minimum: int
) -> Spread | None:
    return spread([answers.get(f"{item}|{scale}") for answers in team], scale, minimum=minimum)


def _moved(
    db: Session, workshop_id: int, earlier: Moment, later: Moment, minimum: int
) -> Mapping[tuple[int, str], Shift]:
    found = shifts.between_rounds(
        db, workshop_id=workshop_id, earlier=activity(earlier), later=activity(later)
    )
    teams = [_team(db, workshop_id, one) or () for one in (earlier, later)]
    told: dict[tuple[int, str], Shift] = {}
    for (item, scale), counted in found.items():
        answered = [_spread(team, int(item), scale, 1) for team in teams]
        once = [one.people - counted.people for one in answered if one is not None]
        one = shift(counted, once=once, minimum=minimum)
        if one is not None:
            told[int(item), scale] = one
    return told
