"""The result of one activity, while it is shown."""

from db import engine
from db.queries import results
from ui import session
from ui.picture import axes, points
from ui.picture.frame import box, heading, show_too_few
from workshop.access import Who
from workshop.charts import Size
from workshop.content import Activity
from workshop.picture import AxesPicture, PointsPictures


def show_activity(who: Who, activity: Activity, *, size: Size = "screen") -> None:
    """Show the result of an activity with axes or points; nothing while it is not shown."""
    found = _gather(who, activity)
    if found is None:
        return
    with box(size, activity.id):
        heading(activity.title[who.language], size)
        if found.too_few:
            show_too_few(found.minimum, who.language)
        elif isinstance(found, AxesPicture):
            axes.show(found, who.language, size)
        else:
            points.show(found, who.language, size)


def _gather(who: Who, activity: Activity) -> AxesPicture | PointsPictures | None:
    result = results.axes if activity.kind == "axes" else results.points
    with engine.reading() as db:
        return result(
            db,
            workshop_id=who.workshop_id,
            content=session.content(),
            activity=activity.id,
        )
