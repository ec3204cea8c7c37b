"""How groups are made and changed: mixed, by the parts of the team, or by hand."""

from collections.abc import Sequence
from secrets import randbelow
from typing import Final

import streamlit as st

from db import engine
from db.queries import seating
from db.queries.dialogue import Group, NotInGroup
from db.queries.seating import TextsInTheWay, Way
from db.queries.workshops import Description
from ui import markup, session
from workshop import grouping
from workshop.access import Who
from workshop.language import Lang
from workshop.words import dialogue as words

_TOLD: Final = "groups-told"
_SEEDS: Final = 1_000_000


def first(who: Who, workshop: Description) -> None:
    """Ask how to make the groups, as long as there are none."""
    with engine.reading() as db:
        people = seating.here(db, workshop_id=workshop.id)
    if people == 0:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOBODY[who.language])
        return
    markup.show("<h2>{title}</h2>", title=words.MAKE_TITLE[who.language])
    _ask(who, workshop, people, again=False)


def change(who: Who, workshop: Description, groups: Sequence[Group]) -> None:
    """What can be changed about groups that exist; who has none is placed by one press."""
    lang = who.language
    with engine.reading() as db:
        people = seating.here(db, workshop_id=workshop.id)
        without = seating.unplaced(db, workshop_id=workshop.id)
    if without:
        text = words.WITHOUT_ONE if without == 1 else words.WITHOUT_MANY
        with st.container(horizontal=True, vertical_alignment="center"):
            markup.show("<p>{text}</p>", text=text[lang].format(n=without))
            st.button(words.PLACE[lang], key="place", on_click=_place, args=(who,))
    with st.expander(words.CHANGE_GROUPS[lang]):
        told = st.session_state.pop(_TOLD, None)
        if told:
            st.warning(told)
        left, right = st.columns(2, gap="large")
        with left:
            if people:
                _ask(who, workshop, people, again=True)
        with right:
            _by_hand(who, workshop, groups)


def _ask(who: Who, workshop: Description, people: int, *, again: bool) -> None:
    lang = who.language
    with engine.reading() as db:
        written = seating.last_with_texts(db, workshop_id=workshop.id)
    way: Way = "mixed"
    if workshop.subgroups and st.toggle(words.BY_SUBGROUP[lang], key="groups-by-subgroup"):
        way = "subgroups"
    groups = _how_many(lang, people, written) if way == "mixed" else 0
    if again:
        markup.show('<p class="gt-note">{text}</p>', text=words.AGAIN_MEANS[lang])
    st.button(
        (words.AGAIN if again else words.MAKE)[lang],
        type="secondary" if again else "primary",
        key="groups-make",
        on_click=_make,
        args=(who, way, groups),
    )
    with st.expander(words.RULE_TITLE[lang]):
        markup.show("<p>{rule}</p>", rule=words.RULE[lang])


def _how_many(lang: Lang, people: int, written: int) -> int:
    allowed = grouping.possible(people)
    least, most = max(allowed[0], written), max(allowed[-1], written)
    groups = (
        st.number_input(
            words.HOW_MANY[lang],
            min_value=least,
            max_value=most,
            value=min(max(grouping.usual(people), least), most),
            width=160,
            key=f"groups-number-{least}-{most}",
        )
        if most > least
        else least
    )
    size = sorted(set(grouping.sizes(people, groups)))
    told = words.OR[lang].format(least=size[0], most=size[-1]) if len(size) > 1 else str(size[0])
    text = words.WILL_BE_ONE if groups == 1 else words.WILL_BE
    if people == 1:
        text = words.WILL_BE_ALONE
    markup.show("<p>{text}</p>", text=text[lang].format(people=people, groups=groups, size=told))
    if written > allowed[0]:
        markup.show(
            '<p class="gt-note">{text}</p>', text=words.MIN_BY_TEXTS[lang].format(n=written)
        )
    return groups


def _make(who: Who, way: Way, groups: int) -> None:
    with engine.reading() as db:
        planned = seating.plan(
            db,
            workshop_id=who.workshop_id,
            content=session.content(),
            way=way,
            groups=groups,
            seed=randbelow(_SEEDS),
        )
    try:
        with session.writing() as db:
            seating.seat(db, workshop_id=who.workshop_id, groups=planned)
    except TextsInTheWay:
        st.session_state[_TOLD] = words.TEXTS_IN_THE_WAY[who.language]


def _place(who: Who) -> None:
    with session.writing() as db:
        seating.place_everybody(db, workshop_id=who.workshop_id)


def _by_hand(who: Who, workshop: Description, groups: Sequence[Group]) -> None:
    """Move one person: by name where the promise allows it, otherwise whoever came last."""
    lang = who.language
    named = workshop.promise == "named"
    markup.show("<h3>{title}</h3>", title=words.SHIFT_TITLE[lang])
    markup.show(
        '<p class="gt-note">{text}</p>', text=(words.MOVE_HOW if named else words.SHIFT_HOW)[lang]
    )
    numbers = [group.number for group in groups]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if named:
            with engine.reading() as db:
                placed = seating.names(db, workshop_id=workshop.id)
            st.selectbox(
                words.WHO[lang],
                list(placed),
                format_func=lambda person: (
                    f"{placed[person][1] or words.UNNAMED[lang]} · "
                    f"{words.GROUP[lang].format(n=placed[person][0])}"
                    if person in placed
                    else ""
                ),
                key="shift-who",
            )
        else:
            st.selectbox(words.FROM[lang], numbers, key="shift-from")
        st.selectbox(words.TO[lang], numbers, index=len(numbers) - 1, key="shift-to")
        st.button(words.SHIFT[lang], key="shift", on_click=_shift, args=(who, named))


def _shift(who: Who, named: bool) -> None:
    target = st.session_state["shift-to"]
    try:
        with session.writing() as db:
            if named:
                seating.move(
                    db,
                    workshop_id=who.workshop_id,
                    person_id=st.session_state["shift-who"] or 0,
                    number=target,
                )
                return
            moved = seating.shift(
                db,
                workshop_id=who.workshop_id,
                origin=st.session_state["shift-from"],
                target=target,
            )
    except NotInGroup:
        moved = False
    if not moved:
        st.session_state[_TOLD] = words.NOBODY_TO_SHIFT[who.language]
