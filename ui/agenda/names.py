"""What an item of the agenda is called, wherever it is shown."""

from db import engine
from db.queries import agenda
from ui import session
from workshop.agenda import BETWEEN
from workshop.content import Activity
from workshop.day import Item
from workshop.language import Lang


def of(item: Item | None, activity: Activity, lang: Lang) -> str:
    """The title that the item has of its own, else that of its activity."""
    if item is None or not item.title:
        return activity.title[lang]
    return session.content().agenda_title(item.title, lang)


def here(workshop_id: int, activity: Activity, lang: Lang) -> str:
    """What is called where the room is: a break may have a title of its own, such as Lunch."""
    if activity.kind not in BETWEEN:
        return activity.title[lang]
    with engine.reading() as db:
        found = agenda.here(db, workshop_id=workshop_id)
    return of(found if found and found.activity == activity.id else None, activity, lang)


def meant(item: int | None, activity: Activity, lang: Lang) -> str:
    """What a place of the agenda is called, by its number; else the activity's own title."""
    if item is None:
        return activity.title[lang]
    with engine.reading() as db:
        found = agenda.find(db, item=item)
    return of(found, activity, lang)
