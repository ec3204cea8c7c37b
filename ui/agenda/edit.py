"""Changing the agenda: order, times, titles, what is skipped, repeated, added or left out."""

from collections.abc import Callable
from typing import Any, Final

import streamlit as st

from db.queries import agenda
from db.queries.agenda import NotInAgenda
from ui import layout, markup, session
from ui.agenda import names
from workshop import day as clock
from workshop.access import Screen, Who
from workshop.agenda import BETWEEN
from workshop.content import Activity
from workshop.day import Day, Item, Planned
from workshop.language import Lang
from workshop.typed import AGENDA_TITLE
from workshop.words import agenda as words

_NOTICE: Final = "agenda-notice"
# Minutes; as in the content files.
_LONGEST: Final = 600
# Seconds between the times that can be chosen.
_STEP: Final = 300
_STYLE: Final = """<style>
.gt-item p { margin: 0; overflow-wrap: anywhere; }
.gt-item.off b, .gt-item.off .at { text-decoration: line-through; color: var(--gt-grey-dark);
  font-weight: 400; }
.gt-item .at { font-variant-numeric: tabular-nums; }
h2 { margin: 0; }
.gt-too-much { color: var(--gt-amber); font-weight: 650; margin: 0; }
</style>"""


def show(who: Who, days: tuple[Day, ...]) -> None:
    """All days with their items, each of them to be changed in its place."""
    st.html(_STYLE)
    message = st.session_state.pop(_NOTICE, None)
    if message:
        st.warning(message)
    for day in days:
        _day(who, day, days)


def _day(who: Who, day: Day, days: tuple[Day, ...]) -> None:
    lang = who.language
    with st.container(horizontal=True, vertical_alignment="center"):
        markup.show('<h2 dir="auto">{title}</h2>', title=_called(day, lang))
        with st.popover(words.CHANGE_DAY[lang], key=f"when-{day.id}"):
            _when(who, day)
    _fit(day, lang)
    edges = (days[0].items[:1], days[-1].items[-1:])
    for planned in clock.planned(day):
        # A key of its own: the browser moves the line instead of making it anew.
        with st.container(key=f"item-{planned.item.id}"):
            _item(who, planned, first=planned.item in edges[0], last=planned.item in edges[1])
    if not day.items:
        markup.show('<p class="gt-empty">{text}</p>', text=words.EMPTY_DAY[lang])
    with st.popover(words.ADD[lang], key=f"add-to-{day.id}"):
        _add(who, day)


def _called(day: Day, lang: Lang) -> str:
    title = session.content().agenda_title(day.title, lang) or words.TITLE[lang]
    return f"{title} · {day.held_on:%d-%m-%Y}" if day.held_on else title


def _fit(day: Day, lang: Lang) -> None:
    times = {"starts": f"{day.starts:%H:%M}", "ends": f"{day.ends:%H:%M}"}
    if day.room < 0:
        over = words.duration(-day.room)[lang]
        text = words.TOO_MUCH[lang].format(over=over, **times)
        markup.show('<p class="gt-too-much">▲ {text}</p>', text=text)
        return
    fits = words.FITS_WITH if day.room else words.FITS
    room = words.duration(day.room)[lang]
    markup.show('<p class="gt-note">{text}</p>', text=fits[lang].format(room=room, **times))


def _when(who: Who, day: Day) -> None:
    """What the day is called and when it is held."""
    lang = who.language

    def field(name: str) -> dict[str, Any]:
        # What is folded away can't be given another value later, so it becomes another field.
        key = f"day-{name}-{day.id}-{getattr(day, name)}"
        return {"key": key, "on_change": _set_day, "args": (who, day, name, key)}

    st.text_input(
        words.DAY_TITLE[lang],
        value=session.content().agenda_title(day.title, lang),
        max_chars=AGENDA_TITLE,
        **field("title"),
    )
    st.date_input(words.DATE[lang], value=day.held_on, format="DD-MM-YYYY", **field("held_on"))
    st.time_input(words.STARTS[lang], value=day.starts, step=_STEP, **field("starts"))
    st.time_input(words.ENDS[lang], value=day.ends, step=_STEP, **field("ends"))


def _set_day(who: Who, day: Day, name: str, key: str) -> None:
    fields = {each: getattr(day, each) for each in ("title", "held_on", "starts", "ends")}
    fields[name] = st.session_state[key]
    if None in (fields["starts"], fields["ends"]) or fields["ends"] <= fields["starts"]:
        st.session_state[_NOTICE] = words.ENDS_BEFORE[who.language]
        st.session_state[key] = getattr(day, name)
        return
    _change(who, agenda.set_day, day=day.id, **fields)


def _item(who: Who, planned: Planned, *, first: bool, last: bool) -> None:
    lang, item = who.language, planned.item
    activity = session.content().activity(item.activity)
    title = names.of(item, activity, lang)
    text, minutes, moves = st.columns([5, 2, 3.4], vertical_alignment="center")
    with text:
        markup.show(
            '<div class="gt-item{off}"><p><span class="at">{at}</span> &nbsp;'
            '<b dir="auto">{title}</b></p><p class="gt-note">{note}</p></div>',
            off=" off" if item.skipped else "",
            at=f"{planned.starts:%H:%M}",
            title=title,
            note=_note(item, activity, title, lang),
        )
    with minutes, st.container(horizontal=True, vertical_alignment="center", gap="small"):
        key = _field(f"minutes-{item.id}", item.minutes)
        st.number_input(
            words.MINUTES_OF[lang].format(title=markup.plain(title)),
            min_value=1,
            max_value=_LONGEST,
            value=item.minutes,
            width=130,
            key=key,
            label_visibility="collapsed",
            on_change=_set_minutes,
            args=(who, item, key),
        )
        markup.show('<p class="gt-note">{text}</p>', text=words.MIN[lang])
    with moves, st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for label, up, edge in ((words.UP, True, first), (words.DOWN, False, last)):
            st.button(
                label[lang],
                key=f"{'up' if up else 'down'}-{item.id}",
                type="tertiary",
                disabled=edge,
                on_click=_change,
                args=(who, agenda.shift),
                kwargs={"item": item.id, "up": up},
            )
        # A key of its own: what is open belongs to this item, not to this line on the screen.
        with st.popover(words.MORE[lang], type="tertiary", key=f"more-{item.id}"):
            _more(who, item)


def _note(item: Item, activity: Activity, title: str, lang: Lang) -> str:
    """In which step this is, and what it is really, where it is called otherwise here."""
    step = activity.step
    parts = [
        words.SKIPPED[lang] if item.skipped else "",
        session.content().step(step).title[lang] if step is not None else "",
        activity.title[lang] if title != activity.title[lang] else "",
    ]
    return " · ".join(filter(None, parts))


def _more(who: Who, item: Item) -> None:
    """What is needed less often: a title of its own, skipping, repeating, taking out."""
    lang = who.language
    key = f"title-{item.id}-{item.title}"
    st.text_input(
        words.ITEM_TITLE[lang],
        value=session.content().agenda_title(item.title, lang),
        key=key,
        max_chars=AGENDA_TITLE,
        help=words.ITEM_TITLE_HELP[lang],
        on_change=_set_title,
        args=(who, item, key),
    )
    acts: tuple[tuple[str, Any, Callable[..., None], dict[str, object]], ...] = (
        (
            "skip",
            words.UNSKIP if item.skipped else words.SKIP,
            agenda.skip,
            {"skipped": not item.skipped},
        ),
        ("repeat", words.REPEAT, agenda.repeat, {}),
        ("take-out", words.TAKE_OUT, agenda.take_out, {}),
    )
    for name, label, act, how in acts:
        st.button(
            label[lang],
            key=f"{name}-{item.id}",
            width="stretch",
            on_click=_change,
            args=(who, act),
            kwargs={"item": item.id, **how},
        )


def _add(who: Who, day: Day) -> None:
    lang = who.language
    content = session.content()
    breaks = [each for each in content.activities if each.kind in BETWEEN]
    others = [each for each in content.activities if each.kind not in BETWEEN]
    chosen = st.selectbox(
        words.ADD_WHAT[lang],
        [each.id for each in (*breaks, *others)],
        index=None,
        placeholder=words.ADD_HINT[lang],
        format_func=lambda id: content.activity(id).title[lang],
        key=f"add-what-{day.id}",
    )
    if chosen is None:
        return
    activity = content.activity(chosen)
    st.button(
        f"{words.ADD_YES[lang]} ({words.minutes(activity.minutes)[lang]})",
        key=f"add-{day.id}",
        on_click=_change,
        args=(who, agenda.add),
        kwargs={"day": day.id, "activity": activity.id, "minutes": activity.minutes},
    )


def _set_minutes(who: Who, item: Item, key: str) -> None:
    minutes: int = st.session_state[key]
    _change(who, agenda.set_item, item=item.id, title=item.title, minutes=minutes)


def _set_title(who: Who, item: Item, key: str) -> None:
    title: str = st.session_state[key]
    _change(who, agenda.set_item, item=item.id, title=title, minutes=item.minutes)


def _change(who: Who, act: Callable[..., None], **how: object) -> None:
    try:
        with session.writing() as db:
            act(db, workshop_id=who.workshop_id, **how)
    except NotInAgenda:
        st.session_state[_NOTICE] = words.GONE[who.language]


def _field(name: str, value: object) -> str:
    """The key of a field that shows a value; another key once a colleague changed that value.

    A field gets its value only when it is made: setting it later may not reach the browser when a
    drawing is cut short, and the browser would then send back an empty one as if it was typed.
    """
    turn: int = st.session_state.setdefault(f"{name}-turn", 0)
    if st.session_state.get(f"{name}-{turn}", value) != value:
        turn += 1
        st.session_state[f"{name}-turn"] = turn
    return f"{name}-{turn}"


def to_cockpit(who: Who) -> None:
    """The one main action: go on to the day itself."""
    st.button(
        words.TO_COCKPIT[who.language],
        type="primary",
        width="stretch",
        key="to-cockpit",
        on_click=layout.go_to,
        args=(Screen.FACILITATE,),
        kwargs={"code": who.code, "role": who.role},
    )
