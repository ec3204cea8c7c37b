"""Results that may be shown, out of frozen answers. Nothing else about answers leaves the database.

A result exists only while its activity is shown. What too few people answered is left out here, so
that no page, beamer or document can show it by mistake.
"""

from sqlmodel import Session

from db.models import Workshop
from db.queries import progress, snapshots
from db.queries.snapshots import Frozen
from workshop import picture
from workshop.agenda import State
from workshop.content import Content, Instrument
from workshop.picture import AxesPicture, Highlights, PointsPictures


def shown(db: Session, *, workshop_id: int, content: Content) -> tuple[str, ...]:
    """The activities with axes or points of which the result is shown now, in their order."""
    standings = progress.standings(db, workshop_id=workshop_id)
    return tuple(
        activity.id
        for activity in content.activities
        if activity.kind in ("axes", "points")
        and activity.id in standings
        and standings[activity.id].state is State.SHOWN
    )


def axes(
    db: Session, *, workshop_id: int, content: Content, activity: str = "axes"
) -> AxesPicture | None:
    """The axes of an activity as the team may see them; None while they are not shown."""
    frozen = _shown_answers(db, workshop_id, activity)
    if frozen is None:
        return None
    team = [row.answers for row in frozen.rows]
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    asked, instrument = content.activity(activity), _instrument(content, activity)
    return AxesPicture(
        activity=activity,
        instrument=instrument.id,
        taken_at=frozen.taken_at,
        minimum=minimum,
        rows=tuple(
            picture.axis_row(team, axis=axis.key, lenses=asked.lenses, minimum=minimum)
            for axis in instrument.axes
        ),
    )


def points(
    db: Session, *, workshop_id: int, content: Content, activity: str = "metaphors"
) -> PointsPictures | None:
    """The points of an activity as the team may see them; None while they are not shown."""
    frozen = _shown_answers(db, workshop_id, activity)
    if frozen is None:
        return None
    team = [row.answers for row in frozen.rows]
    minimum = db.get_one(Workshop, workshop_id).minimum_group
    asked, instrument = content.activity(activity), _instrument(content, activity)
    total = _points_to_divide(content, instrument)
    lenses = (
        picture.points_picture(team, instrument=instrument, lens=lens, total=total, minimum=minimum)
        for lens in asked.lenses
    )
    return PointsPictures(
        activity=activity,
        instrument=instrument.id,
        taken_at=frozen.taken_at,
        minimum=minimum,
        lenses=tuple(found for found in lenses if found is not None),
        comparisons=picture.points_comparisons(
            team, instrument=instrument, total=total, minimum=minimum
        ),
    )


def highlights(db: Session, *, workshop_id: int, content: Content) -> Highlights | None:
    """The most important agreements and hardest differences of all that is shown now.

    None while nothing is shown.
    """
    kinds = {
        activity: content.activity(activity).kind
        for activity in shown(db, workshop_id=workshop_id, content=content)
    }
    on_axes = [
        axes(db, workshop_id=workshop_id, content=content, activity=activity)
        for activity, kind in kinds.items()
        if kind == "axes"
    ]
    on_points = [
        points(db, workshop_id=workshop_id, content=content, activity=activity)
        for activity, kind in kinds.items()
        if kind == "points"
    ]
    if not on_axes and not on_points:
        return None
    return picture.highlights(
        [found for found in on_axes if found is not None],
        [found for found in on_points if found is not None],
    )


def _shown_answers(db: Session, workshop_id: int, activity: str) -> Frozen | None:
    standing = progress.standing(db, workshop_id=workshop_id, activity=activity)
    if standing.state is not State.SHOWN:
        return None
    return snapshots.latest(db, workshop_id=workshop_id, activity=activity)


def _instrument(content: Content, activity: str) -> Instrument:
    instrument = content.activity(activity).instrument
    if instrument is None:
        raise ValueError(f"The activity {activity} has no instrument, so it has no result.")
    return content.instrument(instrument)


def _points_to_divide(content: Content, instrument: Instrument) -> int:
    total = content.scale(instrument.scale).points if instrument.scale else None
    if total is None:
        raise ValueError(f"With {instrument.id} people do not divide points.")
    return total
