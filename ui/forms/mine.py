"""Everything that one person gave, on one page: to read, print, correct and withdraw."""

from datetime import UTC, datetime

import streamlit as st

from db import engine
from db.queries import answers, progress, statements, votes, workshops, writings
from db.queries.statements import Destination
from db.queries.workshops import Description
from db.queries.writings import WritingView
from ui import markup, session
from ui.forms import axes, points, texts, turn, way_back
from ui.forms.visit import Visit, keep, lead, note, person
from workshop.access import Screen, Who
from workshop.agenda import ANSWERED_KINDS
from workshop.statements import Fate
from workshop.words import profile as words


def gather(who: Who) -> tuple[Description, tuple[Visit, ...]]:
    """The workshop, and the activities in which this person gave anything."""
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        standings = progress.standings(db, workshop_id=who.workshop_id)
        filled = set(answers.own_by_activity(db, person_id=person(who)))
        filled |= {text.activity for text in writings.own(db, person_id=person(who)) if text.body}
        weighed = bool(votes.own(db, person_id=person(who)))
    return workshop, tuple(
        Visit(who, activity, standings[activity.id].state, ready=True)
        for activity in session.content().activities
        if activity.kind in ANSWERED_KINDS
        and activity.id in standings
        and (activity.id in filled or (activity.kind == "weigh" and weighed))
    )


def page(who: Who, workshop: Description, visits: tuple[Visit, ...]) -> None:
    """The one-page profile: choices, points, statements and vision of this person."""
    lang = who.language
    with st.container(key="noprint-lead"):
        lead(words.LEAD, lang)
        if visits:
            note(words.PRINT[lang])
    made = f"{datetime.now(UTC):%d-%m-%Y}"
    note(words.MADE_ON[lang].format(school=workshop.school, team=workshop.team, date=made))
    if not visits:
        markup.show('<p class="gt-empty">{text}</p>', text=words.EMPTY[lang])
    for visit in visits:
        st.header(visit.activity.title[lang], anchor=False)
        with st.container(key=f"part-{visit.activity.kind}-{visit.activity.id}"):
            _part(visit)
        with st.container(key=f"noprint-correct-{visit.activity.id}"):
            _correct(visit, workshop)


def _part(visit: Visit) -> None:
    kind = visit.activity.kind
    if kind == "axes":
        note(words.LEGEND[visit.lang])
        axes.given(visit)
    elif kind == "points":
        points.given(visit)
    elif kind == "weigh":
        with engine.reading() as db:
            weighed = len(votes.own(db, person_id=visit.person))
        note(words.VOTES[visit.lang].format(n=weighed))
    if kind not in ("axes", "points"):
        with engine.reading() as db:
            went = statements.for_author(db, person_id=visit.person)
        places = {place.writing_id: place for place in went}
        for text in texts.own(visit):
            if text.body:
                _text(visit, text, places.get(text.id))


def _text(visit: Visit, text: WritingView, went: Destination | None) -> None:
    lang = visit.lang
    with st.container(key=f"text-of-mine-{text.id}", gap="small"):
        markup.show('<p class="gt-note">{title}</p>', title=_about(visit, text))
        markup.said(text.body)
        if went is not None:
            note(words.FATES[went.fate][lang])
            if went.fate in (Fate.EDITED, Fate.MERGED):
                markup.said(went.body)
        with st.container(key=f"noprint-text-{text.id}", gap="small"):
            texts.share_mark(visit, text)
            texts.withdrawal(visit, text)
        state = words.SHARED if text.shared else words.PRIVATE
        markup.show('<p class="gt-note gt-printed">{state}</p>', state=state[lang])


def _about(visit: Visit, text: WritingView) -> str:
    """What the text is about: a thread of the web, a statement that was weighed, or neither."""
    if visit.activity.kind == "statements" and visit.activity.instrument:
        instrument = session.content().instrument(visit.activity.instrument)
        return instrument.dim(text.item).title[visit.lang]
    return words.OBJECTION[visit.lang] if visit.activity.kind == "weigh" else ""


def _correct(visit: Visit, workshop: Description) -> None:
    lang = visit.lang
    if not visit.is_open:
        note(words.CLOSED[lang])
        return
    if st.button(words.CORRECT[lang], key=f"correct-{visit.activity.id}"):
        turn.back_to(visit.who, visit.activity, ready=True)
        address = {"w": workshop.code, "as": visit.who.role}
        st.switch_page(f"pages/{Screen.CONTRIBUTE}.py", query_params=address)


def rights(who: Who, workshop: Description) -> bool:
    """A new code, passing on the device, and whether to withdraw everything now."""
    lang = who.language
    with st.container(key="noprint-rights"):
        with st.expander(words.CODE_TITLE[lang]):
            note(words.CODE[lang])
            st.button(words.CODE_NEW[lang], key="new-code", on_click=way_back.renew, args=(who,))
        with st.expander(words.LEAVE_TITLE[lang]):
            note(words.LEAVE[lang])
            markup.show(
                '<p><a class="gt-touch" href="/j/{code}" target="_self">{text}</a></p>',
                code=workshop.code,
                text=words.SOMEBODY_ELSE[lang],
            )
        with st.expander(words.ERASE_TITLE[lang]):
            note(words.ERASE[lang])
            sure = st.checkbox(words.ERASE_SURE[lang], key="sure-erase")
            return st.button(words.ERASE_YES[lang], key="erase", disabled=not sure)


def erase(who: Who) -> None:
    """Withdraw everything of this person and say goodbye in place of the page."""
    if not keep(who, lambda db: writings.withdraw_everything(db, person_id=person(who))):
        st.rerun()
    st.session_state.clear()
    st.title(words.ERASED_TITLE[who.language], anchor=False)
    lead(words.ERASED, who.language)
