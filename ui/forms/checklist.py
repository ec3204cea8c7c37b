"""A checklist: one item after the other with three worded answers, then a list of all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from db import engine
from db.queries import answers, drafting, left_out
from ui import markup, session
from ui.forms import choices, paging
from ui.forms.visit import Visit, instructed, keep, note, renew_if_refused
from workshop import vision
from workshop.content import Activity, Dim
from workshop.language import Lang
from workshop.spider_web import short_name
from workshop.vision import Answers, Sheet
from workshop.words import checking as words
from workshop.words import contribute as contribute_words

_WEB = "spinnenweb"
# A longer text would push the question off a phone.
_SHORT = 300


def own(visit: Visit) -> tuple[Sheet, Answers]:
    """What the activity asks, and what this person answered so far."""
    with engine.reading() as db:
        found = answers.own(db, person_id=visit.person, activity=visit.activity.id)
    return vision.sheet(session.content(), visit.activity), found


@dataclass(frozen=True)
class Proposal:
    """The text that lies before the team, by aspect, and why it leaves others out on purpose."""

    text: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)


def ask(visit: Visit) -> None:
    """Go through the items; a tap does not read the proposal anew."""
    _ask(visit, _proposal(visit))


@st.fragment
def _ask(visit: Visit, proposal: Proposal) -> None:
    renew_if_refused()
    asked, found = own(visit)
    at = paging.at(visit, first=vision.first_open(asked, found))
    top = instructed(visit) if at == 0 else ""
    if at >= len(asked.questions):
        paging.start(visit, at)
        _list(visit, asked, found)
        return
    item, lens = asked.questions[at]
    text = item_words(visit.activity, visit.lang)[item]
    total = len(asked.questions)
    count = contribute_words.COUNT[visit.lang].format(n=at + 1, total=total)
    thread = _threads().get(item)
    head = markup.filled(
        '<p class="gt-head-line"><b>{thread}</b><span class="gt-count">{count}</span></p>',
        thread=short_name(thread.title[visit.lang]) if thread else "",
        count=count,
    )
    paging.start(visit, at, top, head)
    _read(visit, item, proposal)
    markup.said(text, kind="statement")
    choices.ask(
        visit,
        key=f"{asked.activity}-{item}",
        question=text,
        options=options(visit.lang, visit.activity),
        chosen=found.get((item, lens)),
        keep=partial(_keep, visit, asked, item, lens),
    )
    paging.buttons(visit, screen=at, last=total - 1, answered=(item, lens) in found)


def _proposal(visit: Visit) -> Proposal:
    """What lies before the team now; nothing while leaders still write it."""
    id = visit.who.workshop_id
    with engine.reading() as db:
        if drafting.proposed_at(db, workshop_id=id) is None:
            return Proposal()
        text = drafting.paragraphs(db, workshop_id=id)
        return Proposal(text, left_out.reasons(db, workshop_id=id, paragraphs=text))


def _read(visit: Visit, item: str, proposal: Proposal) -> None:
    """The text that the item is about: of its own thread, or all of it."""
    lang, threads = visit.lang, _threads()
    if not any(body.strip() for body in proposal.text.values()):
        return
    if item in threads:
        _read_thread(proposal.text.get(item, ""), proposal.left_out.get(item, ""), lang)
        return
    with st.expander(words.WHOLE_TEXT[lang]):
        for key, thread in threads.items():
            if proposal.text.get(key, "").strip():
                markup.show("<h3>{title}</h3>", title=thread.title[lang])
                markup.said(proposal.text[key])


def _read_thread(body: str, why_not: str, lang: Lang) -> None:
    """What the text says about one thread, or that it says nothing and why."""
    if body.strip():
        with st.expander(words.THE_TEXT[lang], expanded=len(body) <= _SHORT):
            markup.said(body)
    elif why_not:
        note(words.LEFT_OUT[lang])
        markup.said(why_not)
    else:
        note(words.NO_TEXT[lang])


def _threads() -> dict[str, Dim]:
    return {dim.key: dim for dim in session.content().instrument(_WEB).dims}


def _keep(visit: Visit, asked: Sheet, item: str, lens: str, value: str | None) -> None:
    write: Callable[..., None] = (
        answers.take_back if value is None else partial(answers.give, value=value)
    )
    keep(visit.who, partial(write, person_id=visit.person, asked=asked, item=item, lens=lens))


def _list(visit: Visit, asked: Sheet, found: Answers) -> None:
    lang, total = visit.lang, len(asked.questions)
    missing = sum(question not in found for question in asked.questions)
    markup.show("<h2>{title}</h2>", title=contribute_words.OVERVIEW_TITLE[lang])
    told = words.LEFT if missing else contribute_words.OVERVIEW_COMPLETE
    note(told[lang].format(n=missing, total=total))
    texts, answered = item_words(visit.activity, lang), options(lang, visit.activity)
    for at, question in enumerate(asked.questions):
        value = found.get(question)
        chosen = contribute_words.NOT_ANSWERED[lang] if value is None else answered[value]
        st.button(
            f"{markup.plain(texts[question[0]])}  \n**{chosen}**",
            key=f"thread-{asked.activity}-{at}",
            width="stretch",
            on_click=paging.go,
            args=(visit, at),
        )
    paging.ready(visit, back=total - 1)


def item_words(activity: Activity, lang: Lang) -> dict[str, str]:
    """The words of every item of the checklist, by its key."""
    instrument = session.content().instrument(activity.instrument or "")
    return {item.key or item.id: item.text[lang] for item in instrument.items}


def options(lang: Lang, activity: Activity) -> dict[str, str]:
    """The answers of the checklist in words, by value."""
    content = session.content()
    scale = content.scale(content.instrument(activity.instrument or "").scale)
    return {str(choice.value): choice.label[lang] for choice in scale.choices}


def given(visit: Visit) -> bool:
    """Show what this person answered, read only; returns whether there is anything."""
    asked, found = own(visit)
    texts, answered = item_words(visit.activity, visit.lang), options(visit.lang, visit.activity)
    lines = "".join(
        markup.filled(
            "<dt>{item}</dt><dd>{answer}</dd>",
            item=texts[question[0]],
            answer=answered[found[question]],
        )
        for question in asked.questions
        if question in found
    )
    if lines:
        st.html(f'<dl class="gt-given">{lines}</dl>')
    return bool(lines)
