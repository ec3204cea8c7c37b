"""What the beamer shows: how to join, what to do now, and a result once it is revealed."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import progress, workshops
from db.queries.workshops import Description
from db.tokens import spaced
from ui import clock, denominator, markup, picture, session
from ui.address import reachable
from ui.picture import Slide
from workshop.access import Who
from workshop.agenda import ANSWERED_KINDS, State
from workshop.content import Activity, Phrase
from workshop.language import Lang, Text
from workshop.words import beamer as words

# So many cards can be read from the back of a room.
_CARDS: Final = 3

# One rem is 28 px on a beamer of 1280 by 720 and grows with it: everything here keeps its place.
_STYLE = """
html { font-size: min(2.1875vw, 3.8889vh); }
[data-testid="stMainBlockContainer"] { max-width: none; padding: .7rem 1.6rem 2rem; }
[data-testid="stMainBlockContainer"] [data-testid="stVerticalBlock"] { gap: .5rem; }
[data-testid="stMainBlockContainer"] [data-testid="stElementToolbar"] { display: none; }
[data-testid="stVegaLiteChart"] svg { width: 100% !important; height: auto !important; }
.gt-b { display: flex; flex-direction: column; gap: .5rem; }
[data-testid="stApp"] .gt-b h1 { font-size: 1.8rem; margin: 0; padding: 0; line-height: 1.15;
  color: var(--gt-teal); }
[data-testid="stApp"] .gt-b h2 { font-size: 1.15rem; margin: 0; padding: 0; }
.gt-b p { margin: 0; font-size: 1rem; max-width: none; line-height: 1.3; }
.gt-b .gt-note { font-size: 1rem; }
.gt-b .gt-say { font-size: 1.7rem; max-width: 40ch; }
.gt-b ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .45rem; }
.gt-b li { max-width: none; margin: 0; padding: .35rem .8rem; background: var(--gt-paper);
  border: 1px solid var(--gt-grey-pale); border-radius: .4rem; font-size: 1rem; line-height: 1.3; }
.gt-b li span { color: var(--gt-grey-dark); }
.gt-b .gt-card { font-size: 1.5rem; padding: .7rem 1.1rem; border-radius: .5rem; }
.gt-overview { border-collapse: collapse; width: 100%; font-size: 1.05rem; line-height: 1.25; }
.gt-overview th, .gt-overview td { text-align: left; padding: .55rem .8rem .55rem 0; border: 0;
  border-top: 1px solid var(--gt-grey-pale); vertical-align: top; width: 33%; font-weight: 650; }
.gt-overview thead th { border: 0; padding-top: 0; font-weight: 400; font-size: 1rem;
  color: var(--gt-grey-dark); }
.gt-join { display: grid; grid-template-columns: auto 1fr; gap: 2.4rem; align-items: center;
  min-height: 21rem; }
.gt-join img { height: 16rem; width: 16rem; background: #fff; padding: .4rem;
  border-radius: .5rem; }
.gt-join p { font-size: 1.4rem; }
.gt-b .code { font-size: 4rem; font-weight: 700; letter-spacing: .1em; line-height: 1.1; }
.gt-join .address { overflow-wrap: anywhere; }
.gt-b .gt-ready { font-size: 2.4rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.gt-part { height: .7rem; border-radius: .35rem; background: var(--gt-grey-pale); }
.gt-part div { height: 100%; border-radius: .35rem; background: var(--gt-teal); }
.gt-now { min-height: 20rem; justify-content: center; gap: 1rem; }
.gt-time { font-size: 4.4rem; font-weight: 650; line-height: 1.1; color: var(--gt-ink);
  font-variant-numeric: tabular-nums; }
.gt-side { display: flex; justify-content: space-between; align-items: end; gap: 2rem; }
.gt-blank { min-height: 22rem; justify-content: center; align-items: center; }
.gt-blank p { font-size: 1.4rem; color: var(--gt-grey-dark); overflow-wrap: anywhere; }
.gt-foot { position: fixed; left: 1.6rem; right: 1.6rem; bottom: .35rem; display: flex; z-index: 2;
  justify-content: space-between; align-items: baseline; gap: 1rem; color: var(--gt-grey-dark);
  font-size: 1rem; }
.gt-foot .gt-time { font-size: 1.2rem; }
"""


def show(who: Who) -> None:
    """Draw what the room sees now; there is nothing to press."""
    st.html(f"<style>{_STYLE}</style>")
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
    if workshop.beamer_blank:
        _blank(workshop)
        return
    current = workshop.current_activity
    activity = session.content().activity(current) if current else None
    shown = _slides(who, workshop, activity)
    shown[min(workshop.beamer_page, len(shown) - 1)]()
    _foot(who, workshop, activity)


def pages(who: Who, workshop: Description, activity: Activity | None) -> int:
    """How many screens the beamer has for where the room is, one after the other; at least 1."""
    return len(_slides(who, workshop, activity))


def _slides(who: Who, workshop: Description, activity: Activity | None) -> tuple[Slide, ...]:
    if activity is None:
        return (partial(_joining, who, workshop),)
    with engine.reading() as db:
        state = progress.standing(db, workshop_id=workshop.id, activity=activity.id).state
    return (
        *_result(who, activity, state),
        *_instructions(who, workshop, activity, state),
    )


def _result(who: Who, activity: Activity, state: State) -> tuple[Slide, ...]:
    if activity.id == "picture":
        return picture.highlight_slides(who)
    if _shows_denominator(activity, state):
        # It counts its own pages, and completes itself while it is being calculated.
        whole = partial(denominator.show, who, size="beamer")
        return (whole,) * max(1, denominator.beamer_parts(who))
    return picture.slides(who, activity) if state is State.SHOWN else ()


def _shows_denominator(activity: Activity, state: State) -> bool:
    """Whether this is where the room looks at the kern and the draagvlak."""
    return activity.id == "denominator" or (activity.kind == "weigh" and state is State.SHOWN)


def _instructions(
    who: Who, workshop: Description, activity: Activity, state: State
) -> Iterator[Slide]:
    """What to do, where there is no result; with the cards of a conversation behind it."""
    lang = who.language
    talking = activity.kind not in ANSWERED_KINDS
    if not talking:
        if state is State.OPEN:
            yield partial(_answering, who, workshop, activity)
        elif state is not State.SHOWN:
            said = words.CLOSED if state is State.CLOSED else words.NOT_YET
            yield partial(_instruction, workshop, activity, said, (), lang)
        return
    if state is State.NOT_YET and activity.id not in ("picture", "denominator"):
        yield partial(_instruction, workshop, activity, words.NOT_YET, (), lang)
        return
    for first in range(0, max(1, len(activity.cards)), _CARDS):
        cards = activity.cards[first : first + _CARDS]
        yield partial(_instruction, workshop, activity, activity.beamer, cards, lang)
