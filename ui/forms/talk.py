"""Activities without input: talking, watching, waiting for what others write."""

import streamlit as st

from db import engine
from db.queries import matrix_groups
from ui import layout, markup, session
from ui.forms.visit import Visit
from workshop.access import Screen, Who
from workshop.content import Activity
from workshop.language import Text
from workshop.words import contribute as words
from workshop.words import matrix as matrix_words


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


def matrix_of_group(who: Who) -> None:
    """The way to the matrix that this person's subgroup fills, where there is one."""
    with engine.reading() as db:
        found = matrix_groups.of_person(
            db, workshop_id=who.workshop_id, person_id=who.person_id or 0
        )
    if any(not copy.merged for copy in found):
        with st.container(key="to-result"):
            layout.link(Screen.MATRIX, who, label=matrix_words.TO_GROUP[who.language])
