"""Who is here and how far the room is, as far as the promise lets a facilitator see that."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import streamlit as st

from db import engine
from db.queries import people, presence, progress, workshops
from db.queries.people import NoName
from db.queries.presence import Named
from db.queries.workshops import Description
from ui import markup, session
from workshop.access import Screen, Who
from workshop.agenda import ANSWERED_KINDS, State
from workshop.content import Activity
from workshop.language import Lang
from workshop.presence import Room
from workshop.typed import NAME, TooLong
from workshop.words import facilitate
from workshop.words import people as words
from workshop.words import web as web_words

_CHOSEN: Final = "participant"
_LEAVING: Final = "participant-leaving"
_TOLD: Final = "participant-told"
# Seconds; people go away without doing anything, so nothing else tells this screen.
_AGAIN: Final = 10
_STYLE: Final = """<style>
[data-testid="stHtml"] .gt-people { columns: 13rem; column-gap: 1.5rem; max-height: 20rem;
  overflow: auto; list-style: none; padding: 0; margin: 0; }
.gt-people li { display: flex; justify-content: space-between; gap: .75rem; margin: 0;
  padding: .15rem 0; break-inside: avoid; }
.gt-people li span:first-child { overflow-wrap: anywhere; }
.gt-people .gt-note { white-space: nowrap; }
.gt-counts { margin: 0 0 .25rem; }
</style>"""


@st.fragment(run_every=_AGAIN)
def show(who: Who) -> None:
    """How many are ready, busy, stuck or away, and below it the people themselves."""
    # This part is drawn anew on its own, so it asks again who is looking.
    if session.who(Screen.FACILITATE) != who:
        st.rerun()
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        current = _taking_answers(workshop)
        activity = current.id if current else None
        kind = current.kind if current else None
        room = presence.room(db, workshop_id=workshop.id, activity=activity, kind=kind)
        named = presence.named(db, workshop_id=workshop.id, activity=activity)
    _counts(room, who.language, answering=current is not None)
    with st.expander(facilitate.PEOPLE[who.language]):
        # Stays until the next choice: what happened also draws this whole page anew.
        told = st.session_state.get(_TOLD)
        if told:
            markup.show('<p class="gt-note" role="status">{told}</p>', told=told)
        if room.people == 0:
            _note(words.NOBODY[who.language])
        elif workshop.promise == "named":
            _list(named, who.language)
            _change(who, named)
        else:
            _nameless(who)


def _taking_answers(workshop: Description) -> Activity | None:
    """The activity where the room is, as long as people can give something there."""
    if workshop.current_activity is None:
        return None
    current = session.content().activity(workshop.current_activity)
    with engine.reading() as db:
        standing = progress.standing(db, workshop_id=workshop.id, activity=current.id)
    answered = current.kind in ANSWERED_KINDS and standing.state is State.OPEN
    return current if answered else None


def _counts(room: Room, lang: Lang, *, answering: bool) -> None:
    if room.people == 0:
        return
    template = words.READY if answering else words.HERE
    others = (words.BUSY, room.busy), (words.NOTHING, room.nothing), (words.AWAY, room.away)
    told = markup.filled(
        '<p class="gt-counts"><b>{first}</b>{others}</p>',
        first=template[lang].format(ready=room.ready, here=room.here, people=room.people),
        others="".join(f" · {text[lang].format(n=n)}" for text, n in others if answering and n),
    )
    notes = _about(room, lang) if answering else ()
    said = "".join(markup.filled('<p class="gt-note">{note}</p>', note=note) for note in notes)
    st.html(f"{_STYLE}<div>{told}{said}</div>")


def _about(room: Room, lang: Lang) -> Iterator[str]:
    if room.nothing:
        yield words.NOTHING_HELP[lang]
    if room.late:
        yield (words.LATE_ONE if room.late == 1 else words.LATE_MANY)[lang].format(n=room.late)


def _list(named: Sequence[Named], lang: Lang) -> None:
    shown = _told_apart(named, lang)
    rows = "".join(
        markup.filled(
            '<li><span dir="auto">{name}</span><span class="gt-note">{here}</span></li>',
            name=shown[each.person_id],
            here=" · ".join(_standing(each, lang)),
        )
        for each in named
    )
    # A list that scrolls has to be reached without a mouse as well.
    label = markup.escaped(words.LIST[lang])
    st.html(f'<ul class="gt-people" tabindex="0" aria-label="{label}">{rows}</ul>')
    _note(words.AWAY_HELP[lang])


def _standing(each: Named, lang: Lang) -> tuple[str, ...]:
    here = (words.IS_HERE if each.here else words.IS_AWAY)[lang]
    return (here, words.IS_READY[lang]) if each.ready else (here,)


def _told_apart(named: Sequence[Named], lang: Lang) -> Mapping[int, str]:
    """A text for everybody; people with the same name get a number, in the order they joined."""
    called = {each.person_id: each.name or facilitate.UNNAMED[lang] for each in named}
    often, number = Counter(called.values()), Counter[str]()
    shown = {}
    for person_id, name in sorted(called.items()):
        number[name] += 1
        shown[person_id] = (
            words.SAME_NAME[lang].format(name=name, n=number[name]) if often[name] > 1 else name
        )
    return shown


def _change(who: Who, named: Sequence[Named]) -> None:
    lang, shown = who.language, _told_apart(named, who.language)
    chosen = st.selectbox(
        words.CHOOSE[lang],
        [each.person_id for each in named],
        index=None,
        format_func=lambda person_id: shown.get(person_id, ""),
        placeholder=words.CHOOSE_HINT[lang],
        key=_CHOSEN,
        on_change=st.session_state.pop,
        args=(_TOLD, None),
    )
    if chosen is None:
        return
    if st.session_state.get(_LEAVING) == chosen:
        _confirm(who, chosen, shown[chosen])
        return
    name = next(each.name for each in named if each.person_id == chosen)
    field = f"name-of-{chosen}"
    st.text_input(words.NAME[lang], value=name, max_chars=NAME, key=field)
    with st.container(horizontal=True):
        st.button(words.RENAME[lang], key="rename", on_click=_rename, args=(who, chosen, field))
        st.button(words.REMOVE[lang], key="take-out", on_click=_leaving, args=(chosen,))


def _confirm(who: Who, chosen: int, name: str) -> None:
    lang = who.language
    markup.show(
        '<div class="gt-card" role="alert"><b>{sure}</b><br>{what}</div>',
        sure=words.REMOVE_SURE[lang].format(name=name),
        what=words.REMOVE_WHAT[lang].format(name=name),
    )
    with st.container(horizontal=True):
        st.button(
            words.REMOVE_YES[lang], key="take-out-yes", on_click=_remove, args=(who, chosen, name)
        )
        st.button(words.REMOVE_NO[lang], key="take-out-no", on_click=_leaving, args=(None,))


def _nameless(who: Who) -> None:
    lang = who.language
    _note(facilitate.NO_NAMES[lang])
    _note(words.AWAY_HELP[lang])
    with engine.reading() as db:
        empty = presence.empty(db, workshop_id=who.workshop_id)
    if empty:
        _note((words.EMPTY_ONE if empty == 1 else words.EMPTY_MANY)[lang].format(n=empty))
        label = words.REMOVE_EMPTY_ONE if empty == 1 else words.REMOVE_EMPTY_MANY
        st.button(
            label[lang].format(n=empty), key="remove-empty", on_click=_remove_empty, args=(who,)
        )


def _leaving(person_id: int | None) -> None:
    st.session_state[_LEAVING] = person_id


def _rename(who: Who, person_id: int, field: str) -> None:
    lang = who.language
    try:
        with session.writing() as db:
            kept = people.rename(
                db,
                workshop_id=who.workshop_id,
                person_id=person_id,
                name=st.session_state[field],
            )
    except NoName:
        st.session_state[_TOLD] = words.NAME_MISSING[lang]
    except TooLong:
        st.session_state[_TOLD] = web_words.NAME_TOO_LONG[lang].format(limit=NAME)
    else:
        st.session_state[_TOLD] = (words.RENAMED if kept else words.ALREADY_GONE)[lang]
        st.session_state[_CHOSEN] = None


def _remove(who: Who, person_id: int, name: str) -> None:
    with session.writing() as db:
        gone = presence.remove(db, workshop_id=who.workshop_id, person_id=person_id)
    told = words.REMOVED if gone else words.ALREADY_GONE
    st.session_state[_TOLD] = told[who.language].format(name=name)
    st.session_state[_CHOSEN] = None
    _leaving(None)


def _remove_empty(who: Who) -> None:
    with session.writing() as db:
        gone = presence.remove_empty(db, workshop_id=who.workshop_id)
    st.session_state[_TOLD] = words.REMOVED_EMPTY[who.language].format(n=gone)


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
