"""The result of one activity, while it is shown."""

from db import engine
from db.queries import results
from ui import markup, session
from ui.picture import axes, checklist, evaluation, points, shortlist
from ui.picture.frame import box, show_too_few
from workshop.access import Who
from workshop.content import Activity
from workshop.picture import AxesPicture, PointsPictures


def show_activity(who: Who, activity: Activity) -> None:
    """Show the result of axes, points, a checklist or a shortlist; nothing while not shown."""
    if activity.kind == "checklist":
        _checklist(who, activity)
        return
    if activity.kind == "shortlist":
        _shortlist(who, activity)
        return
    if activity.kind == "evaluation":
        evaluation.show_activity(who, activity)
        return
    found = gather(who, activity)
    if found is None:
        return
    with box(activity.id):
        markup.show("<h2>{title}</h2>", title=activity.title[who.language])
        if found.too_few:
            show_too_few(found.minimum, who.language)
        elif isinstance(found, AxesPicture):
            axes.show(found, who.language)
        else:
            points.show(found, who.language)


def _checklist(who: Who, activity: Activity) -> None:
    found = checklist.gather(who, activity.id)
    if found is not None:
        with box(activity.id):
            markup.show("<h2>{title}</h2>", title=activity.title[who.language])
            checklist.show(found, who.language)


def _shortlist(who: Who, activity: Activity) -> None:
    found = shortlist.gather(who)
    if found is not None:
        with box(activity.id):
            markup.show("<h2>{title}</h2>", title=activity.title[who.language])
            shortlist.show(found, who.language)


def gather(who: Who, activity: Activity) -> AxesPicture | PointsPictures | None:
    """The result of an activity as the team may see it; None while it is not shown."""
    result = results.axes if activity.kind == "axes" else results.points
    with engine.reading() as db:
        return result(
            db,
            workshop_id=who.workshop_id,
            content=session.content(),
            activity=activity.id,
        )
