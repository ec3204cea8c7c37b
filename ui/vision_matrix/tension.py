"""The creative tension: rate how far desired and now lie apart, and see where it pinches."""

from functools import partial

import streamlit as st

from db.queries import matrix as queries
from ui import markup, session
from ui.picture.frame import show_chart
from ui.vision_matrix import look
from ui.vision_matrix.desk import Desk, follow_stored
from workshop import charts
from workshop.charts import Size
from workshop.deployment.theme import DISTANCES, Theme
from workshop.language import Lang
from workshop.matrix import Level
from workshop.words import matrix_plan as words


def show(desk: Desk) -> None:
    """The picture with its sentence, and the rating below it."""
    lang = desk.lang
    st.subheader(words.TENSION[lang], anchor=False)
    picture(desk.theme, lang, size="screen")
    if desk.writes:
        rating(desk)


def picture(theme: Theme, lang: Lang, *, size: Size) -> None:
    """A band for each level, and in a sentence where it pinches most."""
    if not theme.distances:
        markup.show('<p class="gt-empty">{text}</p>', text=words.TENSION_EMPTY[lang])
        return
    levels = [(look.level_title(level, lang), theme.distances.get(level)) for level in Level]
    chart = charts.tension(levels, lang=lang, size=size)
    if chart is not None:
        show_chart(charts.finished(chart), key=f"tension-{theme.id}-{size}")
    if size == "screen":
        markup.show('<p class="gt-lead">{text}</p>', text=most(theme, lang))
        markup.show('<p class="gt-note">{text}</p>', text=words.TENSION_KEEP[lang])


def most(theme: Theme, lang: Lang) -> str:
    """Where it pinches most, in one sentence."""
    largest = max(theme.distances.values())
    if not largest:
        return words.TENSION_NONE[lang]
    names = [
        look.level_title(level, lang) for level in Level if theme.distances.get(level) == largest
    ]
    return words.TENSION_MOST[lang].format(levels=", ".join(names), value=largest)


def rating(desk: Desk) -> None:
    """For each level a choice of 0 to 10; untouched is no answer."""
    lang = desk.lang
    markup.show('<p class="gt-note">{text}</p>', text=words.RATE[lang])
    for level in Level:
        key = f"distance-{desk.theme.id}-{level}"
        follow_stored(key, desk.theme.distances.get(level))
        st.segmented_control(
            words.RATE_LEVEL[lang].format(level=look.level_title(level, lang)),
            DISTANCES,
            key=key,
            on_change=partial(_rate, desk, level, key),
        )


def _rate(desk: Desk, level: Level, key: str) -> None:
    with session.writing() as db:
        queries.rate(
            db,
            workshop_id=desk.who.workshop_id,
            theme_id=desk.theme.id,
            level=level,
            value=st.session_state[key],
        )
