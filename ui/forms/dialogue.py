"""The page of a subgroup on every phone in it: where to go, what to do now, what to take along."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn

import streamlit as st

from db import engine
from db.models import now
from db.queries import dialogue, drafting, seating
from db.queries.dialogue import Group, NotInGroup, Topic
from ui import aspects, clock, layout, markup, session, writing
from ui.forms import amend
from ui.forms.visit import STAGE, Visit, action_bar, instruction, keep, note, renew_if_refused
from workshop import dialogue_script as script
from workshop import typed
from workshop.access import Screen
from workshop.content import Instrument
from workshop.words import dialogue as words

_STYLE = """<style>
.gt-seat { text-align: center; }
.gt-seat b { display: block; font-size: 5rem; line-height: 1.05; color: var(--gt-teal);
  font-variant-numeric: tabular-nums; }
.gt-seat span { display: block; }
.gt-part-now { display: grid; gap: .35rem; border-left: 5px solid var(--gt-teal); }
.gt-part-now p { margin: 0; }
.gt-part-now .gt-say { font-size: 1.15rem; font-weight: 650; line-height: 1.35; }
.gt-where { display: flex; justify-content: space-between; align-items: baseline; gap: .75rem;
  color: var(--gt-grey-dark); }
.gt-until { font-size: 1.4rem; font-weight: 650; color: var(--gt-ink);
  font-variant-numeric: tabular-nums; }
.gt-topic p { margin: 0 0 .4rem; overflow-wrap: anywhere; }
.gt-topic p:last-child { margin: 0; }
.gt-topic ul { margin: 0; padding-left: 1.2rem; }
.gt-topic li { overflow-wrap: anywhere; }
.gt-heard { background: var(--gt-teal-pale); color: var(--gt-teal); font-weight: 650; }
</style>"""


@st.fragment
def ask(visit: Visit) -> None:
    """The group of this person as it stands now; while it has none, what it waits for."""
    renew_if_refused()
    st.html(_STYLE)
    group = _group(visit)
    if group is None:
        markup.show(
            '<p class="gt-empty" data-group="0:0" role="status">{text}</p>',
            text=words.NO_GROUP[visit.lang],
        )
        instruction(visit)
        return
    asked = instrument(visit)
    _where(visit, group, asked)
    _topics(visit, group)
    if visit.is_open and script.is_amending(asked.phases, group.stand):
        _amendments(visit, group)
    _insights(visit, group)
    if not visit.is_open:
        return
    _cards(visit, group, asked)
    _rules(visit, asked)
    _other_group(visit, group)
    _actions(visit, group, asked)


def given(visit: Visit) -> bool:
    """Show what the group of this person wrote, read only; returns whether there is anything."""
    with engine.reading() as db:
        group = dialogue.of_person(db, person_id=visit.person)
    return group is not None and _written(group)


def instrument(visit: Visit) -> Instrument:
    """The script, the cards and the agreements of this talk."""
    return session.content().instrument(visit.activity.instrument or "")


def _group(visit: Visit) -> Group | None:
    with engine.reading() as db:
        group = dialogue.of_person(db, person_id=visit.person)
        made = group is None and bool(dialogue.numbers(db, workshop_id=visit.who.workshop_id))
    if not made or not visit.is_open:
        return group
    keep(visit.who, partial(seating.place_late, person_id=visit.person))
    with engine.reading() as db:
        return dialogue.of_person(db, person_id=visit.person)


def _where(visit: Visit, group: Group, asked: Instrument) -> None:
    """Where to go; once the group has begun, what to do now and how long that takes."""
    lang = visit.lang
    if not visit.is_open:
        markup.show('<p class="gt-empty">{text}</p>', text=words.OVER[lang])
    elif group.stand.ends_at is None:
        _seat(visit, group)
    else:
        part = script.of(asked.phases, group.stand.phase)
        head = markup.filled(
            '<div class="gt-card gt-part-now" data-group="{group}"><p class="gt-where">'
            "<span>{name} · {part}</span>",
            group=f"{group.number}:{group.version}",
            name=words.GROUP[lang].format(n=group.number),
            part=words.PART[lang].format(n=group.stand.phase + 1, total=len(asked.phases)),
        )
        said = markup.filled(
            '</p><p class="gt-say">{text}</p><p>{how}</p></div>',
            text=part.text[lang],
            how=words.HOW[part.id][lang] if part.id in words.HOW else "",
        )
        st.html(head + clock.until(group.stand.ends_at, lang) + said)
    if visit.is_open:
        _call_state(visit, group)


def _seat(visit: Visit, group: Group) -> None:
    lang, others = visit.lang, group.size - 1
    company = {0: words.WITH_NOBODY, 1: words.WITH_ONE}.get(others, words.WITH_MANY)
    markup.show(
        '<div class="gt-card gt-seat" data-group="{group}"><span>{yours}</span><b>{number}</b>'
        "<span>{company}</span></div>",
        group=f"{group.number}:{group.version}",
        yours=words.YOUR_GROUP[lang],
        number=group.number,
        company=company[lang].format(n=others),
    )
    note(words.GO_THERE[lang].format(n=group.number))
    note(words.HOW_TO_BEGIN[lang])


def _call_state(visit: Visit, group: Group) -> None:
    if group.called_at is not None:
        text = words.CALLED[visit.lang].format(n=group.number)
    elif group.heard_at is not None:
        text = words.HEARD[visit.lang]
    else:
        return
    markup.show('<p class="gt-card gt-heard" role="status">{text}</p>', text=text)


def _topics(visit: Visit, group: Group) -> None:
    lang = visit.lang
    with engine.reading() as db:
        known = {one.origin: one for one in dialogue.topics(db, workshop_id=visit.who.workshop_id)}
    about = [known[origin] for origin in group.topics if origin in known]
    markup.show("<h2>{title}</h2>", title=words.ABOUT[lang])
    if not about:
        markup.show('<p class="gt-empty">{text}</p>', text=words.ABOUT_NOTHING[lang])
    for topic in about:
        _topic(visit, topic)
    with engine.reading() as db:
        proposed = drafting.proposed_at(db, workshop_id=visit.who.workshop_id) is not None
    if proposed:
        with st.container(key="to-text"):
            layout.link(Screen.AMENDMENTS, visit.who, label=words.WHOLE_TEXT[lang])


def _topic(visit: Visit, topic: Topic) -> None:
    lang = visit.lang
    title = aspects.name(topic.aspect, lang) if topic.aspect else words.QUESTION[lang]
    options = "".join(
        markup.filled('<li dir="auto">{option}</li>', option=option)
        for option in topic.alternatives
    )
    st.html(
        markup.filled(
            '<div class="gt-card gt-topic"><p><b>{title}</b></p><p dir="auto">{body}</p>',
            title=title,
            body=topic.body,
        )
        + (
            markup.filled("<p>{lead}</p>", lead=words.ALTERNATIVES[lang]) + f"<ul>{options}</ul>"
            if options
            else ""
        )
        + "</div>"
    )


def _amendments(visit: Visit, group: Group) -> None:
    if group.keeper_id == visit.person:
        amend.show(visit, group.id)
        return
    markup.show("<h2>{title}</h2>", title=words.AMENDMENTS[visit.lang])
    note(words.AMENDMENTS_HOW[visit.lang].format(n=group.amendments))


def _insights(visit: Visit, group: Group) -> None:
    lang = visit.lang
    markup.show("<h2>{title}</h2>", title=words.INSIGHTS[lang])
    mine = visit.is_open and group.keeper_id == visit.person
    if mine:
        note(words.INSIGHTS_HOW[lang].format(n=script.INSIGHTS, group=group.number))
        _fields(visit, group)
    elif not _written(group):
        note((words.INSIGHTS_NONE if visit.is_open else words.INSIGHTS_NEVER)[lang])
    if visit.is_open:
        _keeper(visit, group)


def _fields(visit: Visit, group: Group) -> None:
    """A field for every insight there is, and one more."""
    with engine.reading() as db:
        found = dialogue.insights(db, group_id=group.id)
    for number, one in enumerate(found, start=1):
        body = writing.text(
            visit.who,
            field=one.field,
            label=words.INSIGHT[visit.lang].format(n=number),
            value=one.body,
            limit=typed.STATEMENT,
            height=90,
        )
        if not body:
            return


def _written(group: Group) -> bool:
    with engine.reading() as db:
        found = [one for one in dialogue.insights(db, group_id=group.id) if one.body]
    for one in found:
        markup.said(one.body)
    return bool(found)


def _keeper(visit: Visit, group: Group) -> None:
    lang = visit.lang
    if group.keeper_id == visit.person:
        note(words.KEEPER_YOU[lang])
        _tap(visit, words.HAND_OVER[lang], "notes-stop", dialogue.stop_notes, kind="tertiary")
    elif group.keeper_id is None:
        note(words.KEEPER_NONE[lang])
    elif not st.session_state.get("notes-sure"):
        note(words.KEEPER_OTHER[lang])
        st.button(
            words.TAKE_OVER[lang],
            type="tertiary",
            key="notes-take-over",
            on_click=st.session_state.__setitem__,
            args=("notes-sure", True),
        )
    else:
        note(words.TAKE_OVER_SURE[lang])
        with st.container(horizontal=True):
            _tap(visit, words.YES_TAKE_OVER[lang], "notes-yes", dialogue.take_notes)
            st.button(
                words.NO[lang],
                key="notes-no",
                on_click=st.session_state.pop,
                args=("notes-sure", None),
            )


def _cards(visit: Visit, group: Group, asked: Instrument) -> None:
    lang = visit.lang
    titles = {one.key: one.text[lang] for one in asked.group_labels}
    with st.expander(words.CARDS[lang]):
        aim = st.pills(
            words.CARDS_AIM[lang],
            list(titles),
            default=script.aim(asked, group.stand),
            format_func=lambda key: titles[key],
            key=f"cards-{group.stand.phase}",
        )
        cards = "".join(
            markup.filled("<li>{text}</li>", text=card.text[lang])
            for card in asked.cards
            if card.group == aim
        )
        st.html(f'<ul class="gt-cards">{cards}</ul>')


def _rules(visit: Visit, asked: Instrument) -> None:
    with st.expander(words.RULES[visit.lang]):
        for rule in asked.list("rules").items:
            note(rule.text[visit.lang])


def _other_group(visit: Visit, group: Group) -> None:
    lang = visit.lang
    with engine.reading() as db:
        numbers = dialogue.numbers(db, workshop_id=visit.who.workshop_id)
    others = [number for number in numbers if number != group.number]
    if not others:
        return
    with st.expander(words.OTHER_GROUP[lang]):
        note(words.OTHER_GROUP_HOW[lang])
        chosen = st.selectbox(
            words.CHOOSE_GROUP[lang],
            others,
            index=None,
            placeholder="",
            format_func=lambda number: words.GROUP[lang].format(n=number),
            key=f"other-group-{group.number}",
        )
        if chosen is not None:
            _tap(visit, words.CHANGE[lang], "change-group", partial(seating.join, number=chosen))


def _actions(visit: Visit, group: Group, asked: Instrument) -> None:
    """The one main action: take the notes when nobody does, or bring the group on."""
    lang = visit.lang
    following = script.following(asked.phases, group.stand)
    mine = group.keeper_id == visit.person
    if mine and following is None:
        note(words.LAST_PART[lang])
    with action_bar():
        called = group.called_at is not None
        _tap(
            visit,
            (words.UNCALL if called else words.CALL)[lang],
            "call",
            partial(dialogue.call, wanted=not called),
            wide=not mine and group.keeper_id is not None,
        )
        if group.keeper_id is None:
            _tap(visit, words.WRITE[lang], "go-on", dialogue.take_notes, kind="primary", wide=True)
        elif mine and following is not None:
            label = words.NEXT_PART if group.stand.begun else words.BEGIN
            _tap(
                visit,
                label[lang].format(n=following + 1),
                "go-on",
                partial(_go_on, asked=asked, phase=following),
                kind="primary",
                wide=True,
            )


def _go_on(db: Any, *, person_id: int, asked: Instrument, phase: int) -> None:
    dialogue.go_on(db, person_id=person_id, phases=asked.phases, phase=phase, at=now())


def _tap(
    visit: Visit,
    label: str,
    key: str,
    write: Callable[..., object],
    *,
    kind: str = "secondary",
    wide: bool = False,
) -> None:
    """A button that changes something of the group of this person."""
    st.button(
        label,
        type=kind,  # type: ignore[arg-type]  # one of Streamlit's three
        key=key,
        width="stretch" if wide else "content",
        on_click=_change,
        args=(visit, write),
    )


def _change(visit: Visit, write: Callable[..., object]) -> NoReturn:
    st.session_state.pop("notes-sure", None)

    def tried(db: Any) -> None:
        # What is no longer possible, because another was first, shows in what is drawn now.
        with suppress(NotInGroup):
            write(db, person_id=visit.person)

    keep(visit.who, tried)
    st.rerun(STAGE)
