"""The result of one activity, while it is shown."""

from db import engine
from db.queries import results
from ui import markup, session
from ui.picture import axes, points
from ui.picture.frame import box, show_too_few
from workshop.access import Who
from workshop.content import Activity
from workshop.picture import AxesPicture, PointsPictures


def show_activity(who: Who, activity: Activity) -> None:
    """Show the result of an activity with axes or points; nothing while it is not shown."""
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
