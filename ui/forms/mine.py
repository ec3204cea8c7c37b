"""Everything that one person gave, on one page: to read, print, correct and withdraw."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

import streamlit as st

from db import engine
from db.queries import (
    answers,
    dealing,
    not_meant,
    pilot_log,
    progress,
    statements,
    votes,
    workshops,
    writings,
)
from db.queries import consent as consent_queries
from db.queries import examples as example_queries
from db.queries import margin as margin_queries
from db.queries.not_meant import OwnNote
from db.queries.statements import Destination
from db.queries.workshops import Description
from db.queries.writings import WritingView
from ui import layout, markup, session, writing
from ui.forms import (
    axes,
    checklist,
    consent,
    evaluation,
    examples,
    margin,
    pilots,
    points,
    shortlist,
    texts,
    turn,
    way_back,
)
from ui.forms.visit import Visit, keep, lead, note, person
from workshop import typed
from workshop.access import Screen, Who
from workshop.agenda import PAPER_KINDS
from workshop.language import Text
from workshop.statements import Fate
from workshop.words import profile as words

# The kinds of which the form itself shows what was given, and how it is withdrawn.
_SHOW_THEMSELVES: Final = {
    "checklist": checklist,
    "consent": consent,
    "examples": examples,
    "evaluation": evaluation,
    "margin": margin,
    "pilots": pilots,
    "shortlist": shortlist,
}


def gather(who: Who) -> tuple[Description, tuple[Visit, ...]]:
    """The workshop, and the activities in which this person gave anything."""
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        standings = progress.standings(db, workshop_id=who.workshop_id)
        filled = set(answers.own_by_activity(db, person_id=person(who)))
        filled |= {text.activity for text in writings.own(db, person_id=person(who)) if text.body}
        filled |= {
            activity.id
            for activity in session.content().activities
            if activity.kind == "weigh"
            and votes.count(db, person_id=person(who), activity=activity.id)
        }
        if dealing.choices(db, person_id=person(who)):
            filled.add(dealing.SHORTLIST)
        if any(remark.body for remark in margin_queries.own(db, person_id=person(who))):
            filled.add(margin_queries.ACTIVITY)
        if consent_queries.gave(db, person_id=person(who)):
            filled.add(consent_queries.ACTIVITY)
        if example_queries.own(db, person_id=person(who)):
            filled.add(example_queries.ACTIVITY)
        filled |= {
            activity.id
            for activity in session.content().activities
            if activity.kind == "pilots" and pilot_log.gave(db, person_id=person(who))
        }
    return workshop, tuple(
        Visit(who, activity, standings[activity.id].state, ready=True)
        for activity in session.content().activities
        if activity.kind in (*PAPER_KINDS, "checkout", *_SHOW_THEMSELVES)
        and activity.id in standings
        and activity.id in filled
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
    if kind in _SHOW_THEMSELVES:
        _SHOW_THEMSELVES[kind].given(visit)
        return
    if kind == "axes":
        note(words.LEGEND[visit.lang])
        axes.given(visit)
    elif kind == "points":
        points.given(visit)
    elif kind == "weigh":
        with engine.reading() as db:
            weighed = votes.count(db, person_id=visit.person, activity=visit.activity.id)
        note(words.VOTES[visit.lang].format(n=weighed))
    if kind not in ("axes", "points"):
        with engine.reading() as db:
            went = statements.for_author(db, person_id=visit.person)
            said = not_meant.own(db, person_id=visit.person)
        places = {place.writing_id: place for place in went}
        for text in texts.own(visit):
            if text.body:
                _text(visit, text, places.get(text.id), said.get(text.id))


def _text(visit: Visit, text: WritingView, went: Destination | None, said: OwnNote | None) -> None:
    lang = visit.lang
    with st.container(key=f"text-of-mine-{text.id}", gap="small"):
        markup.show('<p class="gt-note">{title}</p>', title=_about(visit, text))
        markup.said(text.body)
        if went is not None:
            _place(visit, went, said)
        with st.container(key=f"noprint-text-{text.id}", gap="small"):
            removed = went is not None and went.fate is Fate.REMOVED
            texts.share_mark(visit, text, means=words.REMOVED_MEANS[lang] if removed else "")
            texts.withdrawal(visit, text)
        state = words.SHARED if text.shared else words.PRIVATE
        markup.show('<p class="gt-note gt-printed">{state}</p>', state=state[lang])


def _place(visit: Visit, went: Destination, said: OwnNote | None) -> None:
    """Where a shared sentence went, the words that it has now, and the way to object to these."""
    lang = visit.lang
    note(words.FATES[went.fate][lang])
    if went.fate is Fate.REMOVED:
        return
    if went.fate in (Fate.EDITED, Fate.MERGED):
        markup.said(went.body)
    if went.unclear:
        note(words.UNCLEAR[lang])
    if went.fate in (Fate.EDITED, Fate.MERGED) or said is not None:
        with st.container(key=f"noprint-meant-{went.writing_id}", gap="small"):
            _meant(visit, went.writing_id, said)


def _meant(visit: Visit, writing_id: int, said: OwnNote | None) -> None:
    """Say that these words are not what was meant, explain it, take it back, or see it settled."""
    lang = visit.lang
    if said is None or said.settled:
        if said is not None:
            note(words.NOT_MEANT_SETTLED[lang])
        label = words.NOT_MEANT if said is None else words.NOT_MEANT_AGAIN
        _button(visit, label, f"not-meant-{writing_id}", not_meant.say, writing_id)
        return
    note(words.NOT_MEANT_TOLD[lang])
    writing.text(
        visit.who,
        field=said.field,
        label=words.NOT_MEANT_WHAT[lang],
        value=said.body,
        limit=typed.STATEMENT,
    )
    key = f"meant-after-all-{writing_id}"
    _button(visit, words.NOT_MEANT_BACK, key, not_meant.take_back, writing_id)


def _button(visit: Visit, label: Text, key: str, act: Callable[..., None], writing_id: int) -> None:
    def pressed() -> None:
        keep(visit.who, lambda db: act(db, person_id=visit.person, writing_id=writing_id))

    st.button(label[visit.lang], key=key, type="tertiary", on_click=pressed)


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
    st.button(
        words.CORRECT[lang],
        key=f"correct-{visit.activity.id}",
        on_click=_go_back,
        args=(visit,),
    )


def _go_back(visit: Visit) -> None:
    turn.back_to(visit.who, visit.activity, ready=True)
    layout.go_to(Screen.CONTRIBUTE, code=visit.who.code, role=visit.who.role)


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
