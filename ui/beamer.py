"""What the beamer shows: how to join, what to do now, and a result once it is revealed."""

from datetime import datetime

import streamlit as st

from db import engine
from db.queries import progress, workshops
from db.queries.workshops import Description
from db.tokens import spaced
from ui import denominator, markup, picture, session
from ui.address import reachable
from workshop.access import Who
from workshop.agenda import ANSWERED_KINDS, State
from workshop.content import Activity
from workshop.words import beamer as words

_STYLE = """
html { font-size: clamp(20px, 2.1vw, 40px); }
[data-testid="stMainBlockContainer"] { max-width: none; padding: 2.2vh 3.5vw 3rem; }
.gt-b { display: flex; flex-direction: column; gap: 1.2vh; }
.gt-b h1 { font-size: 2.1rem; margin: 0; padding: 0; color: var(--gt-teal); }
.gt-b p { margin: 0; font-size: 1.4rem; max-width: 46ch; line-height: 1.35; }
.gt-b .of { color: var(--gt-grey-dark); font-size: 1rem; }
.gt-join { display: grid; grid-template-columns: auto 1fr; gap: 5vw; align-items: center;
  min-height: 82vh; }
.gt-join img { height: 62vh; width: 62vh; background: #fff; padding: 1.2vh; border-radius: 14px; }
.gt-join .code { font-size: 4.2rem; font-weight: 700; letter-spacing: .12em; line-height: 1.1; }
.gt-join .address { overflow-wrap: anywhere; }
.gt-ready { font-size: 1.8rem; font-weight: 650; }
.gt-foot { position: fixed; left: 3.5vw; right: 3.5vw; bottom: 1.2vh; display: flex; z-index: 2;
  justify-content: space-between; color: var(--gt-grey-dark); font-size: .8rem; }
"""


def show(who: Who) -> None:
    """Draw what the room sees now; there is nothing to press."""
    st.html(f"<style>{_STYLE}</style>")
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
    current = workshop.current_activity
    activity = session.content().activity(current) if current else None
    if activity is None:
        _joining(workshop)
    else:
        _activity(who, workshop, activity)
    _foot(workshop, joining=activity is None)


def _joining(workshop: Description) -> None:
    lang = workshop.language
    with engine.reading() as db:
        joined = workshops.people_count(db, workshop_id=workshop.id)
    markup.show(
        '<div class="gt-b gt-join"><img src="/qr/{bare}.svg" alt="{scan}">'
        '<div class="gt-b"><h1>{join}</h1><p>{scan}</p><p class="address">{go}</p>'
        '<p class="code">{code}</p><p class="gt-ready">{joined} '
        '<span data-count="people">{n}</span></p></div></div>',
        bare=workshop.code,
        join=words.JOIN[lang],
        scan=words.SCAN[lang],
        go=words.OR_GO_TO[lang].format(address=f"{reachable().short}/j"),
        code=spaced(workshop.code),
        joined=words.JOINED[lang],
        n=joined,
    )


def _activity(who: Who, workshop: Description, activity: Activity) -> None:
    with engine.reading() as db:
        state = progress.standing(db, workshop_id=workshop.id, activity=activity.id).state
    if activity.id == "picture":
        picture.show_highlights(who, size="beamer")
    elif shows_denominator(activity, state):
        denominator.show(who, size="beamer")
    elif state is State.SHOWN:
        picture.show_activity(who, activity, size="beamer")
    else:
        _instruction(workshop, activity, state)


def shows_denominator(activity: Activity, state: State) -> bool:
    """Whether this is where the room looks at the kern and the draagvlak."""
    return activity.id == "denominator" or (activity.kind == "weigh" and state is State.SHOWN)


def _instruction(workshop: Description, activity: Activity, state: State) -> None:
    lang = workshop.language
    talking = activity.kind not in ANSWERED_KINDS
    said = words.CLOSED if state is State.CLOSED and not talking else activity.beamer
    if state is State.NOT_YET:
        said = words.NOT_YET
    markup.show(
        '<div class="gt-b"><h1>{title}</h1><p>{said}</p></div>',
        title=activity.title[lang],
        said=said[lang],
    )
    if state is State.OPEN and not talking:
        with engine.reading() as db:
            done = progress.readiness(db, workshop_id=workshop.id, activity=activity.id)
        markup.show(
            '<div class="gt-b"><p class="gt-ready">{ready}</p></div>',
            ready=words.READY[lang].format(ready=done.ready, people=done.people),
        )
    elif state is not State.NOT_YET:
        for card in activity.cards:
            markup.show(
                '<div class="gt-b"><p class="gt-card">{card}</p></div>', card=card.text[lang]
            )


def _foot(workshop: Description, *, joining: bool) -> None:
    lang = workshop.language
    address = f"{reachable().short}/j"
    join = words.JOIN_SMALL[lang].format(address=address, code=spaced(workshop.code))
    now = datetime.now().astimezone()
    markup.show(
        '<div class="gt-foot"><span>{join}</span><span>{refreshed}</span></div>',
        join="" if joining else join,
        refreshed=words.REFRESHED[lang].format(time=f"{now:%H:%M:%S}"),
    )
