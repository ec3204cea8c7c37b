"""One line of a cell, and what goes with it: its order, its level, its sentence, its plan."""

from functools import partial

import streamlit as st

from db.queries import matrix_lines
from db.queries.matrix_groups import FROM_GROUP
from db.queries.matrix_lines import Full
from ui import markup, session, writing
from ui.vision_matrix import look
from ui.vision_matrix.desk import Desk, follow_stored, tell
from workshop import typed
from workshop.deployment.theme import Entry
from workshop.matrix import Cell, Column, Level
from workshop.words import matrix as words

# The least height in pixels that a text field can have.
_ONE_LINE = 68
# No line has this number.
_NO_GAP = 0
_LINKED = frozenset({Column.DESIRED, Column.INDICATORS})


def address(theme_id: int, cell: Cell, slot: int) -> str:
    """Under which field a line is saved while it is typed."""
    first = f"cell:{theme_id}:{cell.level}:{cell.column}"
    return first if slot == 1 else f"{first}:{slot}"


def show(desk: Desk, cell: Cell, *, slot: int, number: int, entry: Entry | None) -> None:
    """One line to type in; a written one with what goes with it."""
    lang = desk.lang
    place = f"{desk.theme.id}-{cell.level}-{cell.column}-{slot}"
    with st.container(key=f"line-{place}", gap="small"):
        writing.text(
            desk.who,
            field=address(desk.theme.id, cell, slot),
            label=words.LINE[lang].format(
                column=look.instrument().column(cell.column).text[lang],
                level=look.level_title(cell.level, lang),
                n=number,
            ),
            value=entry.body if entry else "",
            limit=typed.CELL,
            height=_ONE_LINE,
            placeholder=words.HINT[lang] if number == 1 else "",
        )
        if entry is None or not (entry.text or entry.is_planned):
            return
        _origin(desk, entry)
        if cell.column is Column.ACTIONS:
            _plan(desk, entry)
        for sentence in entry.sentences:
            _linked(desk, entry, sentence)
        for sentence in entry.lost:
            markup.show(
                '<p class="gt-note">{text}</p>', text=words.LOST[lang].format(sentence=sentence)
            )
        if entry.text:
            with st.popover(words.MORE[lang], type="tertiary", key=f"more-{place}"):
                _more(desk, entry, number)


def _origin(desk: Desk, entry: Entry) -> None:
    group = entry.origin.removeprefix(FROM_GROUP)
    if group == entry.origin:
        return
    names = {str(one.subgroup_id): one.subgroup for one in desk.themes if one.copy_of}
    if names.get(group):
        text = words.FROM_GROUP[desk.lang].format(name=names[group])
        markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)


def _linked(desk: Desk, entry: Entry, sentence: str) -> None:
    lang = desk.lang
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        markup.show(
            '<p class="gt-note" dir="auto">{linked}: <q>{sentence}</q></p>',
            linked=words.LINKED[lang],
            sentence=sentence,
        )
        st.button(
            words.UNLINK[lang],
            type="tertiary",
            key=f"unlink-{entry.id}-{entry.sentences.index(sentence)}",
            on_click=partial(_link, desk, entry, sentence, linked=False),
        )


def _link(desk: Desk, entry: Entry, sentence: str, *, linked: bool) -> None:
    kept = [one for one in entry.sentences if one != sentence]
    with session.writing() as db:
        matrix_lines.link(
            db,
            workshop_id=desk.who.workshop_id,
            entry_id=entry.id,
            chosen=[*kept, sentence] if linked else kept,
        )


def _more(desk: Desk, entry: Entry, number: int) -> None:
    lang = desk.lang
    if number > 1:
        st.button(
            words.MOVE_UP[lang], key=f"up-{entry.id}", on_click=partial(_move_up, desk, entry)
        )
    if entry.cell.column in _LINKED:
        _choose_sentence(desk, entry)
    if entry.cell.column is Column.ACTIONS:
        _choose_gap(desk, entry)
    key = f"level-{entry.id}"
    st.selectbox(
        words.OTHER_LEVEL[lang],
        [level for level in Level if level is not entry.cell.level],
        index=None,
        format_func=lambda level: look.level_title(level, lang),
        placeholder=words.OTHER_LEVEL_HINT[lang],
        key=key,
        on_change=partial(_move_to, desk, entry, key),
    )


def _move_up(desk: Desk, entry: Entry) -> None:
    with session.writing() as db:
        matrix_lines.move_up(db, workshop_id=desk.who.workshop_id, entry_id=entry.id)


def _move_to(desk: Desk, entry: Entry, key: str) -> None:
    level: Level | None = st.session_state[key]
    if level is None:
        return
    st.session_state[key] = None
    try:
        with session.writing() as db:
            matrix_lines.move_to(
                db, workshop_id=desk.who.workshop_id, entry_id=entry.id, level=level
            )
    except Full:
        tell(words.FULL_CELL[desk.lang])


def _choose_sentence(desk: Desk, entry: Entry) -> None:
    lang, key = desk.lang, f"link-{entry.id}"
    indicates = entry.cell.column is Column.INDICATORS
    free = [one for one in desk.sentences if one not in entry.sentences]
    if free:
        st.selectbox(
            (words.LINK_INDICATOR if indicates else words.LINK)[lang],
            free,
            index=None,
            placeholder=words.LINK_HINT[lang],
            key=key,
            on_change=partial(_link_chosen, desk, entry, key),
        )


def _link_chosen(desk: Desk, entry: Entry, key: str) -> None:
    chosen: str | None = st.session_state[key]
    if chosen is not None:
        st.session_state[key] = None
        _link(desk, entry, chosen, linked=True)


def _choose_gap(desk: Desk, entry: Entry) -> None:
    lang, key = desk.lang, f"gap-of-{entry.id}"
    gaps = {gap.id: gap for gap in desk.theme.lines(Cell(entry.cell.level, Column.GAP))}
    if len(gaps) < 2:
        return
    follow_stored(key, entry.gap_id if entry.gap_id in gaps else _NO_GAP)
    st.selectbox(
        words.NARROWS[lang],
        [_NO_GAP, *gaps],
        format_func=lambda id: gaps[id].text if id in gaps else words.NARROWS_NONE[lang],
        key=key,
        on_change=partial(_narrow, desk, entry, key),
    )


def _narrow(desk: Desk, entry: Entry, key: str) -> None:
    with session.writing() as db:
        matrix_lines.narrow(
            db,
            workshop_id=desk.who.workshop_id,
            entry_id=entry.id,
            gap_id=st.session_state[key] or None,
        )


def _plan(desk: Desk, entry: Entry) -> None:
    lang = desk.lang
    if not entry.text:
        markup.show('<p class="gt-card" role="status">{text}</p>', text=words.NO_WORDS[lang])
    owner, starts, ends = st.columns([3, 2, 2], gap="small")
    with owner:
        writing.text(
            desk.who,
            field=f"owner:{entry.id}",
            label=words.OWNER[lang],
            value=entry.owner,
            limit=typed.NAME,
            height=_ONE_LINE,
        )
    stored = (entry.starts_on, entry.ends_on)
    keys = (f"starts-{entry.id}", f"ends-{entry.id}")
    for place, key, label, day in zip(
        (starts, ends), keys, (words.STARTS, words.ENDS), stored, strict=True
    ):
        follow_stored(key, day)
        with place:
            st.date_input(
                label[lang],
                None,
                format="DD-MM-YYYY",
                key=key,
                on_change=_set_dates,
                args=(desk, entry),
            )
    told = {"end_before_start": words.END_BEFORE_START, "stale": words.DATES_STALE}
    reason = st.session_state.get(f"dates-{entry.id}")
    if reason in told:
        markup.show('<p class="gt-card" role="alert">▲ {text}</p>', text=told[reason][lang])


def _set_dates(desk: Desk, entry: Entry) -> None:
    dates = (st.session_state[f"starts-{entry.id}"], st.session_state[f"ends-{entry.id}"])
    with session.writing() as db:
        outcome = matrix_lines.plan(
            db,
            workshop_id=desk.who.workshop_id,
            entry_id=entry.id,
            dates=dates,
            seen=(entry.starts_on, entry.ends_on),
        )
    st.session_state[f"dates-{entry.id}"] = outcome.reason
