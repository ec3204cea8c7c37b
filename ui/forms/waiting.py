"""What a participant sees before anything is open."""

from db import engine
from db.queries import workshops
from ui import markup, session
from ui.forms.visit import lead
from workshop.access import Who
from workshop.content import Activity
from workshop.language import Lang
from workshop.words import contribute as words


def before_start(who: Who) -> None:
    """A warm word, what will come, what to do now, and the promise."""
    lang = who.language
    lead(words.WAITING, lang)
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
    promise = session.content().promise(workshop.promise)
    for title, text in (
        (words.WAITING_NOW_TITLE, words.WAITING_NOW),
        (words.WAITING_COMES_TITLE, words.WAITING_COMES),
        (words.PROMISE_TITLE, promise.text),
    ):
        markup.show(
            '<div class="gt-card"><b>{title}</b><br>{text}</div>',
            title=title[lang],
            text=text[lang],
        )


def before_opening(activity: Activity, lang: Lang) -> None:
    """What the activity will ask, while the facilitator still explains."""
    markup.show('<p class="gt-empty">{text}</p>', text=words.NOT_YET[lang])
    markup.show('<p class="gt-lead">{text}</p>', text=activity.beamer[lang])
