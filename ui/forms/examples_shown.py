"""What an author decides about an own example at any time: who signs, who sees it, if it stays."""

from functools import partial
from typing import cast

import streamlit as st

from db import engine
from db.queries import examples, gallery, workshops
from db.queries.examples import Incomplete, OwnExample
from ui import markup
from ui.forms.visit import Visit, keep, note
from workshop import typed
from workshop.examples import Signature
from workshop.words import examples as words


def sign(visit: Visit, one: OwnExample) -> None:
    """Ask who stands under it; a small subgroup and, where promised so, a name are not offered."""
    lang, key = visit.lang, f"sign-{one.id}"
    with engine.reading() as db:
        promise = workshops.describe(db, workshop_id=visit.who.workshop_id).promise
        group = gallery.may_sign_as_subgroup(db, person_id=visit.person)
    offered: list[Signature] = ["nobody"]
    offered += ["subgroup"] if group else []
    offered += ["name"] if promise != "anonymous" else []
    if len(offered) == 1:
        return
    st.session_state[key] = one.signature if one.signature in offered else "nobody"
    with st.container(key=f"choices-{key}"):
        st.radio(
            words.SIGN_ASK[lang],
            offered,
            format_func=lambda who: words.SIGNATURES[who][lang].format(group=markup.plain(group)),
            width="stretch",
            key=key,
            on_change=partial(_sign, visit, one),
        )
    if st.session_state[key] == "name":
        st.session_state[f"{key}-name"] = one.signed
        st.text_input(
            words.SIGN_NAME[lang],
            key=f"{key}-name",
            max_chars=typed.NAME,
            autocomplete="off",
            on_change=partial(_sign, visit, one),
        )


def _sign(visit: Visit, one: OwnExample) -> None:
    signature = cast("Signature", st.session_state[f"sign-{one.id}"])
    name = st.session_state.get(f"sign-{one.id}-name", one.signed)
    keep(
        visit.who,
        partial(
            examples.sign,
            person_id=visit.person,
            example_id=one.id,
            signature=signature,
            name=name,
        ),
    )


def state(visit: Visit, one: OwnExample) -> None:
    """Who sees this example now."""
    lang = visit.lang
    note((words.STATE_SHARED if one.shared else words.STATE_PRIVATE)[lang])
    if one.hidden:
        note(words.STATE_HIDDEN[lang])


def privacy(visit: Visit, one: OwnExample) -> None:
    """Show it to the team, or keep it private again."""
    label = words.MAKE_PRIVATE if one.shared else words.SHOW
    st.button(
        label[visit.lang],
        key=f"example-show-{one.id}",
        type="tertiary",
        disabled=not one.shared and one.problem is not None,
        on_click=partial(_show, visit, one.id, shared=not one.shared),
    )


def _show(visit: Visit, example: int, *, shared: bool) -> None:
    show = partial(examples.show, person_id=visit.person, example_id=example, shared=shared)
    try:
        keep(visit.who, show)
    except Incomplete:
        # On another device something was taken out of it: the page drawn anew says so.
        return


def withdrawal(visit: Visit, one: OwnExample) -> None:
    """The way to withdraw an example for good, with a second thought."""
    lang, sure = visit.lang, f"sure-example-{one.id}"

    def answered(yes: bool) -> None:
        st.session_state.pop(sure, None)
        if yes:
            write = partial(examples.withdraw, person_id=visit.person, example_id=one.id)
            keep(visit.who, write)

    if not st.session_state.get(sure):
        st.button(
            words.WITHDRAW[lang],
            type="tertiary",
            key=f"withdraw-example-{one.id}",
            on_click=partial(st.session_state.__setitem__, sure, True),
        )
        return
    note(words.WITHDRAW_SURE[lang])
    with st.container(horizontal=True):
        yes, no = f"yes-example-{one.id}", f"no-example-{one.id}"
        st.button(words.WITHDRAW_YES[lang], key=yes, on_click=answered, args=(True,))
        st.button(words.KEEP[lang], key=no, on_click=answered, args=(False,))
