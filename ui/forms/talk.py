"""Activities without input: talking, watching, waiting for what others write."""

from ui import markup, session
from ui.forms.visit import Visit
from workshop.content import Activity
from workshop.language import Text
from workshop.words import contribute as words


def show(visit: Visit) -> None:
    """The questions to talk about, of the activity itself or of its instrument."""
    found = cards(visit.activity)
    if visit.activity.kind != "talk" or not found:
        markup.show('<p class="gt-empty">{text}</p>', text=words.WATCH[visit.lang])
        return
    markup.show("<h2>{title}</h2>", title=words.CARDS[visit.lang])
    for card in found:
        markup.show('<p class="gt-card">{text}</p>', text=card[visit.lang])


def cards(activity: Activity) -> tuple[Text, ...]:
    """The questions on which people can talk in this activity."""
    if activity.cards:
        return tuple(card.text for card in activity.cards)
    if activity.instrument is None:
        return ()
    return tuple(card.text for card in session.content().instrument(activity.instrument).cards)
