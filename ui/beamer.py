"""What the beamer shows: how to join, what to do now, and a result once it is revealed."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import progress, workshops
from db.queries.statements import StatementView
from db.queries.workshops import Description
from db.tokens import spaced
from ui import address as addresses
from ui import (
    amendments,
    board,
    clock,
    denominator,
    markup,
    picture,
    pilots,
    recall,
    session,
    statements,
    vision_matrix,
)
from ui.address import reachable
from ui.agenda import names
from ui.dialogue import beamer as dialogue_beamer
from ui.dialogue import shifted
from ui.examples import beamer as examples_beamer
from ui.picture import Slide
from workshop.access import Who
from workshop.agenda import ANSWERED_KINDS, BREAK, RECALL, State
from workshop.content import Activity, Phrase
from workshop.language import Lang, Text
from workshop.words import announce as announce_words
from workshop.words import beamer as words

# So many cards can be read from the back of a room.
_CARDS: Final = 3

# Where the room looks at the common denominator, the three bins come behind it.
_BINS_TOO: Final = "denominator"

# One rem is 28 px on a beamer of 1280 by 720 and grows with it: everything here keeps its place.
_STYLE = """
html { font-size: min(2.1875vw, 3.8889vh); }
:root { --gt-line-bottom: 2.1rem; --gt-line-width: 38rem; }
[data-testid="stMainBlockContainer"] { max-width: none; padding: .6rem 1.6rem 1.6rem; }
[data-testid="stMainBlockContainer"] [data-testid="stVerticalBlock"] { gap: .5rem; }
[data-testid="stMainBlockContainer"] [data-testid="stElementToolbar"] { display: none; }
[data-testid="stElementContainer"]:has(> * [data-testid="stVegaLiteChart"]),
[data-testid="stElementContainer"] div:has([data-testid="stVegaLiteChart"]),
[data-testid="stVegaLiteChart"], [data-testid="stVegaLiteChart"] div { width: 100% !important; }
[data-testid="stVegaLiteChart"] svg { width: 100% !important; height: auto !important; }
.gt-b { display: flex; flex-direction: column; gap: .5rem; }
[data-testid="stApp"] .gt-b h1 { font-size: 1.8rem; margin: 0; padding: 0; line-height: 1.15;
  color: var(--gt-teal); }
[data-testid="stApp"] .gt-b h2 { font-size: 1.15rem; margin: 0; padding: 0; }
.gt-b p { margin: 0; font-size: 1rem; max-width: none; line-height: 1.3; }
.gt-b .gt-note { font-size: 1rem; }
.gt-b .gt-say { font-size: 1.7rem; max-width: 46ch; text-wrap: balance; }
.gt-told { padding-top: .8rem; }
.gt-told p { font-size: 1.35rem; }
.gt-b ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .45rem; }
.gt-b li { max-width: none; margin: 0; padding: .35rem .8rem; background: var(--gt-paper);
  border: 1px solid var(--gt-grey-pale); border-radius: .4rem; }
.gt-b li, .gt-b li p, .gt-b li span { font-size: 1.2rem; line-height: 1.3; }
.gt-b li span { color: var(--gt-grey-dark); }
.gt-b .gt-card { font-size: 1.5rem; padding: .7rem 1.1rem; border-radius: .5rem; }
.gt-overview { border-collapse: collapse; width: 100%; font-size: 1.05rem; line-height: 1.25; }
.gt-overview th, .gt-overview td { text-align: left; padding: .4rem .8rem .4rem 0; border: 0;
  border-top: 1px solid var(--gt-grey-pale); vertical-align: top; width: 37%; }
.gt-overview th { font-weight: 650; width: 26%; }
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
.gt-coming { position: fixed; z-index: 2; left: 1.6rem; bottom: 2.1rem; padding: .3rem .9rem;
  font-size: 1.5rem; font-weight: 650; line-height: 1.3; color: #fff; background: var(--gt-teal);
  border-radius: .5rem; font-variant-numeric: tabular-nums; }
.gt-coming[hidden] { display: none; }
.gt-foot { position: fixed; left: 1.6rem; right: 1.6rem; bottom: .35rem; display: flex; z-index: 2;
  justify-content: space-between; align-items: baseline; gap: 1rem; color: var(--gt-grey-dark);
  font-size: 1rem; }
.gt-foot .gt-time { font-size: 1.2rem; }
/* Where the clock stands large, it does not stand small as well. */
body:has(.gt-now .gt-time) .gt-foot .gt-time { visibility: hidden; }
[data-testid="stMainBlockContainer"] .gt-empty { font-size: 1.7rem; border: 0; background: none;
  padding: 5rem 0 0; max-width: 40ch; }
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
    _coming(who)
    _foot(who, workshop, activity)


def pages(who: Who, workshop: Description, activity: Activity | None) -> int:
    """How many screens the beamer has for where the room is, one after the other; at least 1."""
    return len(_slides(who, workshop, activity))


def withheld(
    who: Who, workshop: Description, activity: Activity | None
) -> tuple[StatementView, ...]:
    """The statements on the screen of now whose words the room may not read yet."""
    if activity is None:
        return ()
    own = _own_parts(who, activity)
    if activity.id == _BINS_TOO and workshop.beamer_page >= own:
        shown = board.on_beamer(who, workshop.beamer_page - own)
    elif _weighed_now(who, workshop, activity):
        shown = denominator.on_beamer(who, workshop.beamer_page, denominator.about(activity))
    else:
        return ()
    return tuple(one for one in shown if one.body and not one.on_beamer)


def bins_from(who: Who, activity: Activity | None) -> int | None:
    """On which screen of this activity the three bins begin; None where they are not shown."""
    if activity is None or activity.id != _BINS_TOO or not board.slides(who):
        return None
    return _own_parts(who, activity)


def _own_parts(who: Who, activity: Activity) -> int:
    return max(1, denominator.beamer_parts(who, denominator.about(activity)))


def _weighed_now(who: Who, workshop: Description, activity: Activity) -> bool:
    with engine.reading() as db:
        state = progress.standing(db, workshop_id=workshop.id, activity=activity.id).state
    return _shows_denominator(activity, state)


def _shows_denominator(activity: Activity, state: State) -> bool:
    return activity.id == _BINS_TOO or (activity.kind == "weigh" and state is State.SHOWN)


def _slides(who: Who, workshop: Description, activity: Activity | None) -> tuple[Slide, ...]:
    if activity is None:
        return (partial(_joining, who, workshop),)
    if activity.kind == RECALL:
        return recall.slides(who)
    with engine.reading() as db:
        state = progress.standing(db, workshop_id=workshop.id, activity=activity.id).state
    result = _result(who, activity, state)
    if result and (state is State.NOT_YET or not activity.cards):
        return result
    if activity.kind == "dialogue" and state is not State.NOT_YET:
        return (partial(dialogue_beamer.show, who, activity, state),)
    if activity.kind == BREAK:
        return (partial(_instruction, who, workshop, activity, activity.beamer),)
    if activity.kind not in ANSWERED_KINDS and state is not State.NOT_YET:
        return (*result, *_conversation(who, workshop, activity))
    then = _examples(who, activity, state)
    if state is State.OPEN:
        return (partial(_answering, who, workshop, activity), *then)
    said = words.NOT_YET if state is State.NOT_YET else words.CLOSED
    return (partial(_instruction, who, workshop, activity, said), *then)


def _examples(who: Who, activity: Activity, state: State) -> tuple[Slide, ...]:
    """The examples that were released, behind the screen that asks for them."""
    if activity.kind != "examples" or state is State.NOT_YET:
        return ()
    return examples_beamer.slides(who)


def _result(who: Who, activity: Activity, state: State) -> tuple[Slide, ...]:
    if activity.id == "picture":
        return picture.highlight_slides(who)
    if activity.kind == "harvest" and state is not State.NOT_YET:
        return statements.slides(who)
    if activity.kind == "checkout":
        return shifted.slides(who)
    if activity.kind == "consent" and state is not State.NOT_YET:
        return amendments.slides(who)
    if activity.kind == "matrix" and state is not State.NOT_YET:
        return vision_matrix.slides(who)
    if activity.kind == "pilots" and state is not State.NOT_YET:
        return pilots.slides(who)
    if _shows_denominator(activity, state):
        # It turns its own pages, and completes itself while it is being calculated.
        about = denominator.about(activity)
        drawn = partial(denominator.show, who, size="beamer", activity=about)
        own = (drawn,) * _own_parts(who, activity)
        return (*own, *board.slides(who)) if activity.id == _BINS_TOO else own
    return picture.slides(who, activity) if state is State.SHOWN else ()


def _conversation(who: Who, workshop: Description, activity: Activity) -> Iterator[Slide]:
    for first in range(0, max(1, len(activity.cards)), _CARDS):
        cards = activity.cards[first : first + _CARDS]
        yield partial(_instruction, who, workshop, activity, activity.beamer, cards)


def _joining(who: Who, workshop: Description) -> None:
    lang = who.language
    with engine.reading() as db:
        joined = workshops.people_count(db, workshop_id=workshop.id)
    markup.show(
        '<div class="gt-b gt-join"><img src="{square}" alt="{scan}">'
        '<div class="gt-b"><h1>{join}</h1><p>{scan}</p><p class="address">{go}</p>'
        '<p class="code">{code}</p><p>{joined} <b data-count="people">{n}</b></p></div></div>',
        square=addresses.square(who, workshop.code),
        join=words.JOIN[lang],
        scan=words.SCAN[lang],
        go=words.OR_GO_TO[lang].format(address=f"{reachable(who).short}/j"),
        code=spaced(workshop.code),
        joined=words.JOINED[lang],
        n=joined,
    )


def _instruction(
    who: Who,
    workshop: Description,
    activity: Activity,
    said: Text,
    cards: Sequence[Phrase] = (),
) -> None:
    lang = who.language
    listed = "".join(
        markup.filled('<p class="gt-card">{card}</p>', card=card.text[lang]) for card in cards
    )
    large = "" if cards else clock.html(workshop, lang)
    st.html(_said(workshop, activity, said, lang) + f"{listed}{large}</div>")


def _answering(who: Who, workshop: Description, activity: Activity) -> None:
    lang = who.language
    with engine.reading() as db:
        done = progress.readiness(db, workshop_id=workshop.id, activity=activity.id)
    counted = markup.escaped(words.READY[lang]).format(
        ready=f'<span data-count="ready">{done.ready}</span>',
        people=f'<span data-count="people">{done.people}</span>',
    )
    part = round(100 * done.ready / done.people) if done.people else 0
    large = clock.html(workshop, lang)
    st.html(
        _said(workshop, activity, activity.beamer, lang)
        + f'<div class="gt-side"><p class="gt-ready">{counted}</p>{large}</div>'
        + f'<div class="gt-part" aria-hidden="true"><div style="width: {part}%"></div></div></div>'
    )


def _said(workshop: Description, activity: Activity, said: Text, lang: Lang) -> str:
    return markup.filled(
        '<div class="gt-b gt-now"><h1 dir="auto">{title}</h1><p class="gt-say">{said}</p>',
        title=names.here(workshop.id, activity, lang),
        said=said[lang],
    )


def _blank(workshop: Description) -> None:
    markup.show(
        '<div class="gt-b gt-blank"><p dir="auto">{school} · {team}</p></div>',
        school=workshop.school,
        team=workshop.team,
    )


def _coming(who: Who) -> None:
    # Always there and always the same: the listener of ui.live shows it while it counts down.
    markup.show(
        '<p class="gt-coming" data-moves="{text}" hidden></p>',
        text=announce_words.ON_BEAMER[who.language],
    )


def _foot(who: Who, workshop: Description, activity: Activity | None) -> None:
    lang = who.language
    address = f"{reachable(who).short}/j"
    join = words.JOIN_SMALL[lang].format(address=address, code=spaced(workshop.code))
    now = datetime.now().astimezone()
    st.html(
        markup.filled('<div class="gt-foot"><span>{join}</span>', join=join if activity else "")
        + clock.html(workshop, lang)
        + markup.filled(
            "<span>{refreshed}</span></div>",
            refreshed=words.REFRESHED[lang].format(time=f"{now:%H:%M:%S}"),
        )
    )
