"""Home work in the cockpit: what is open until when, and how many took part."""

from datetime import date, datetime, timedelta
from typing import Final

import streamlit as st

from db import engine
from db.queries import home_work, presence
from db.queries.home_work import NoLongerOpen, NotPossible
from db.queries.workshops import Description
from ui import markup, session
from ui.cockpit import notice
from ui.cockpit.steering import Standings, state_of
from workshop import dates
from workshop.access import Who
from workshop.content import Activity
from workshop.home_work import can_be_home_work
from workshop.words import facilitate
from workshop.words import home_work as words

# Days; what is proposed first.
_A_WEEK: Final = 7


def show(who: Who, workshop: Description, standings: Standings) -> None:
    """What is open and could be, or is, home work; each with its last day and its counts."""
    lang = who.language
    possible = [
        activity
        for activity in session.content().activities
        if can_be_home_work(activity.kind, state_of(standings, activity))
    ]
    given = [each for each in possible if standings[each.id].home_until is not None]
    for activity in given:
        _followed(who, workshop, activity, standings[activity.id].home_until)
    with st.expander(words.PANEL[lang]):
        _note(words.PANEL_LEAD[lang])
        if not possible:
            markup.show('<p class="gt-empty">{text}</p>', text=words.NOTHING_OPEN[lang])
        for activity in possible:
            _ask(who, activity, standings[activity.id].home_until)


def _followed(who: Who, workshop: Description, activity: Activity, until: date | None) -> None:
    """Until when it is open, and how many are how far; names only where that was promised."""
    assert until is not None
    lang = who.language
    with engine.reading() as db:
        found = home_work.participation(
            db, workshop_id=workshop.id, activity=activity.id, kind=activity.kind
        )
        named = presence.named(db, workshop_id=workshop.id, activity=activity.id)
    markup.show(
        '<div class="gt-card"><b>{panel}: {title}</b><br>{until}<br>{counts}<br>'
        '<span class="gt-note">{only}</span></div>',
        panel=words.PANEL[lang],
        title=activity.title[lang],
        until=words.UNTIL[lang].format(day=dates.coming(until, lang)),
        counts=words.COUNTS[lang].format(
            done=found.done, begun=found.begun, nothing=found.nothing, people=found.people
        ),
        only=words.COUNTS_ONLY[lang],
    )
    waiting = [each.name or facilitate.UNNAMED[lang] for each in named if not each.ready]
    if waiting:
        _note(words.NOT_DONE[lang].format(names=", ".join(waiting)))


def _ask(who: Who, activity: Activity, until: date | None) -> None:
    lang, key = who.language, f"home-until-{activity.id}-{until}"
    st.date_input(
        words.LAST[lang].format(title=markup.plain(activity.title[lang])),
        value=until or _today() + timedelta(days=_A_WEEK),
        format="DD-MM-YYYY",
        key=key,
    )
    with st.container(horizontal=True):
        st.button(
            (words.MOVE if until else words.SET)[lang],
            key=f"home-set-{activity.id}",
            on_click=_set,
            args=(who, activity, key),
        )
        if until:
            st.button(
                words.TAKE_BACK[lang],
                key=f"home-back-{activity.id}",
                type="tertiary",
                on_click=_take_back,
                args=(who, activity),
            )


def _set(who: Who, activity: Activity, key: str) -> None:
    try:
        with session.writing() as db:
            home_work.set_until(
                db,
                workshop_id=who.workshop_id,
                activity=activity.id,
                until=st.session_state.get(key),
                today=_today(),
            )
    except NotPossible as refused:
        notice.tell(words.PROBLEMS[refused.problem][who.language])
    except NoLongerOpen:
        title = activity.title[who.language]
        notice.tell(words.NO_LONGER_OPEN[who.language].format(title=title))


def _take_back(who: Who, activity: Activity) -> None:
    with session.writing() as db:
        home_work.take_back(db, workshop_id=who.workshop_id, activity=activity.id)


def _today() -> date:
    return datetime.now().astimezone().date()


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
