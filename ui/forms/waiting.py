"""What a participant sees before anything is open."""

from db.queries.workshops import Description
from ui import markup, session
from ui.forms.visit import lead
from workshop.content import Activity
from workshop.language import Lang
from workshop.words import contribute as words


def before_start(workshop: Description, lang: Lang) -> None:
    """A warm word, what will come, what to do now, and the promise."""
    lead(words.WAITING, lang)
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
