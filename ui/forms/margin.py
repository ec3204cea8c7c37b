"""The margin of the proposal: read it, tap a sentence, write what touches, rubs or is missing."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from db import engine
from db.queries import drafting, left_out, margin
from db.queries.margin import OwnRemark
from ui import markup, session, writing
from ui.forms import paging, place
from ui.forms.visit import (
    Visit,
    action_bar,
    instruction,
    keep,
    note,
    ready_button,
    renew_if_refused,
)
from workshop import typed
from workshop.content import Dim
from workshop.sentence_split import split
from workshop.words import margin as words

_WEB = "spinnenweb"


@st.fragment
def ask(visit: Visit) -> None:
    """The whole proposal, or the note that this person opened."""
    renew_if_refused()
    mine = own(visit)
    opened = place.part(visit.activity.id)
    remark = next((one for one in mine if str(one.id) == opened), None)
    paging.start(visit, remark and remark.id)
    if remark is not None:
        _remark(visit, remark)
    elif visit.is_open:
        _text(visit, mine)
    else:
        given(visit)


def own(visit: Visit) -> tuple[OwnRemark, ...]:
    """This person's notes."""
    with engine.reading() as db:
        return margin.own(db, person_id=visit.person)


def _text(visit: Visit, mine: tuple[OwnRemark, ...]) -> None:
    lang = visit.lang
    with engine.reading() as db:
        proposed = drafting.proposed_at(db, workshop_id=visit.who.workshop_id) is not None
        bodies = drafting.paragraphs(db, workshop_id=visit.who.workshop_id)
    if not proposed:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOT_PROPOSED[lang])
        return
    instruction(visit)
    note(words.HOW[lang])
    noted = {(one.aspect, one.sentence) for one in mine if one.body}
    for dim in _threads():
        if bodies.get(dim.key, "").strip():
            _paragraph(visit, dim, bodies[dim.key], noted)
    _left_out(visit, bodies)
    _questions(visit)
    _tap(visit, "", "", label=words.WHOLE_TEXT[lang], key="thread-whole", noted=noted)
    with action_bar():
        ready_button(visit)


def _left_out(visit: Visit, bodies: Mapping[str, str]) -> None:
    """What the proposal leaves out on purpose: that can be missed as well."""
    with engine.reading() as db:
        why = left_out.reasons(db, workshop_id=visit.who.workshop_id, paragraphs=bodies)
    if why:
        markup.show("<h2>{title}</h2>", title=words.LEFT_OUT[visit.lang])
    for dim in _threads():
        if dim.key in why:
            with st.container(gap="small"):
                markup.show("<p><b>{title}</b></p>", title=dim.title[visit.lang])
                markup.said(why[dim.key])


def _threads() -> tuple[Dim, ...]:
    return session.content().instrument(_WEB).dims


def _paragraph(visit: Visit, dim: Dim, body: str, noted: set[tuple[str, str]]) -> None:
    lang = visit.lang
    markup.show("<h2>{title}</h2>", title=dim.title[lang])
    sentences = dict.fromkeys(split(body))
    for number, sentence in enumerate(sentences):
        key = f"thread-{dim.key}-{number}"
        _tap(visit, dim.key, sentence, label=markup.plain(sentence), key=key, noted=noted)
    if len(sentences) > 1:
        label, key = words.WHOLE_PARAGRAPH[lang], f"whole-{dim.key}"
        _tap(visit, dim.key, "", label=label, key=key, noted=noted)


def _tap(
    visit: Visit, aspect: str, sentence: str, *, label: str, key: str, noted: set[tuple[str, str]]
) -> None:
    """A sentence that opens the note beside it; it says so when this person wrote there."""
    if (aspect, sentence) in noted:
        label = f"{label}  \n**{words.NOTED[visit.lang]}**"
    st.button(
        label,
        key=key,
        width="stretch" if key.startswith("thread-") else "content",
        type="secondary" if key.startswith("thread-") else "tertiary",
        on_click=partial(_open, visit, aspect, sentence),
    )


def _questions(visit: Visit) -> None:
    """The open differences, to read: they are what the dialogue is about."""
    lang = visit.lang
    with engine.reading() as db:
        found = drafting.questions(db, workshop_id=visit.who.workshop_id)
        choices = drafting.alternatives(db, workshop_id=visit.who.workshop_id)
    asked = [question for question in found if question.included and question.body.strip()]
    if not asked:
        return
    markup.show("<h2>{title}</h2>", title=words.QUESTIONS[lang])
    note(words.QUESTIONS_LATER[lang])
    for question in asked:
        markup.said(question.body)
        for choice in choices.get(question.id, ()):
            if choice.body:
                markup.show('<p class="gt-note" dir="auto">○ {text}</p>', text=choice.body)


def _open(visit: Visit, aspect: str, sentence: str) -> None:
    begun: list[int] = []
    kept = keep(
        visit.who,
        lambda db: begun.append(
            margin.begin(db, person_id=visit.person, aspect=aspect, sentence=sentence)
        ),
    )
    if kept:
        place.turn_to(visit.activity.id, str(begun[0]))


def _back(visit: Visit) -> None:
    place.turn_to(visit.activity.id, None)


def _remark(visit: Visit, remark: OwnRemark) -> None:
    lang = visit.lang
    _about(visit, remark)
    body = writing.text(
        visit.who,
        field=remark.field,
        label=words.LABEL[lang],
        value=remark.body,
        limit=typed.STATEMENT,
        height=140,
        placeholder=words.HINT[lang],
        disabled=not visit.is_open,
    )
    note(words.WITHOUT_NAME[lang])
    if body:
        _withdrawal(visit, remark)
    with action_bar():
        st.button(
            words.BACK[lang],
            type="primary",
            width="stretch",
            key="go-on",
            on_click=_back,
            args=(visit,),
        )


def _about(visit: Visit, remark: OwnRemark) -> None:
    """The sentence that a note is about, or which part of the text."""
    lang = visit.lang
    if remark.sentence:
        markup.said(remark.sentence)
        return
    titles = {dim.key: dim.title[lang] for dim in _threads()}
    title = titles.get(remark.aspect)
    note(words.ABOUT_PARAGRAPH[lang].format(aspect=title) if title else words.ABOUT_TEXT[lang])


def _withdrawal(visit: Visit, remark: OwnRemark) -> None:
    """The way to withdraw a note for good, with a second thought."""
    lang, sure = visit.lang, f"sure-remark-{remark.id}"

    def answered(yes: bool) -> None:
        st.session_state.pop(sure, None)
        if yes:
            write = partial(margin.withdraw, person_id=visit.person, remark_id=remark.id)
            keep(visit.who, write)

    if not st.session_state.get(sure):
        st.button(
            words.WITHDRAW[lang],
            type="tertiary",
            key=f"withdraw-remark-{remark.id}",
            on_click=partial(st.session_state.__setitem__, sure, True),
        )
        return
    note(words.WITHDRAW_SURE[lang])
    with st.container(horizontal=True):
        yes, no = f"yes-remark-{remark.id}", f"no-remark-{remark.id}"
        st.button(words.WITHDRAW_YES[lang], key=yes, on_click=answered, args=(True,))
        st.button(words.KEEP[lang], key=no, on_click=answered, args=(False,))


def given(visit: Visit) -> bool:
    """Show this person's notes, read only, each to be withdrawn; returns whether there are any."""
    written = [one for one in own(visit) if one.body]
    for one in written:
        with st.container(border=True, gap="small"):
            _about(visit, one)
            markup.show("<p dir='auto'>{text}</p>", text=one.body)
            if one.hidden:
                note(words.HIDDEN_OWN[visit.lang])
            _withdrawal(visit, one)
    return bool(written)
