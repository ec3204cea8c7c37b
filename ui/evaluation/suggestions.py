"""What colleagues suggested, under the sentence that it is about and without a name."""

from itertools import groupby

from db import engine
from db.queries import evaluation_suggestions as queries
from ui import markup
from workshop.access import Who
from workshop.words import evaluation as words


def show(who: Who) -> None:
    """All suggestions that may be read now, sentence by sentence."""
    lang = who.language
    markup.show('<p class="gt-note">{text}</p>', text=words.SUGGESTIONS_LEAD[lang])
    with engine.reading() as db:
        found = queries.suggested(db, workshop_id=who.workshop_id)
    if not found:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NO_SUGGESTIONS[lang])
    for _, given in groupby(found, key=lambda one: one.item):
        several = list(given)
        markup.show('<h3 dir="auto">{text}</h3>', text=several[0].sentence)
        for one in several:
            markup.said(one.body)
