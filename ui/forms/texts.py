"""One text of a person: saved while it is typed, private until shared, withdrawn at will."""

from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import streamlit as st

from db import engine
from db.queries import writings
from db.queries.writings import WritingView
from ui import markup, writing
from ui.forms.visit import Visit, keep, note
from workshop.language import Lang
from workshop.words import contribute as words

_PARTS: Final = Path(__file__).resolve().parent.parent / "components"


def own(visit: Visit, *, item: str | None = None) -> tuple[WritingView, ...]:
    """This person's texts in the activity, or under one of its items."""
    with engine.reading() as db:
        return writings.own(db, person_id=visit.person, activity=visit.activity.id, item=item)


def begun(visit: Visit, *, item: str) -> WritingView | None:
    """The one text of this person under an item, begun if it was not; None when it is closed."""
    existing = own(visit, item=item)
    if not existing and visit.is_open and begin(visit, item=item, allowed=frozenset({item})):
        existing = own(visit, item=item)
    return existing[0] if existing else None


def begin(visit: Visit, *, item: str, allowed: frozenset[str]) -> bool:
    """Give this person an empty text under an item; returns whether it is there."""
    return keep(
        visit.who,
        lambda db: writings.begin(
            db,
            person_id=visit.person,
            activity=visit.activity.id,
            item=item,
            allowed=allowed,
        ),
    )


def ask(
    visit: Visit,
    text: WritingView,
    *,
    label: str,
    limit: int,
    height: int = 140,
    placeholder: str = "",
) -> str:
    """Ask for the text, with its share mark and the way to withdraw it; returns it as saved."""
    with st.container(key=f"writing-{text.id}"):
        body = writing.text(
            visit.who,
            field=text.field,
            label=label,
            value=text.body,
            limit=limit,
            height=height,
            placeholder=placeholder,
            disabled=not visit.is_open,
        )
        share_mark(visit, text)
        if text.body:
            withdrawal(visit, text)
    return body


def share_mark(visit: Visit, text: WritingView, *, means: str = "") -> None:
    """The switch with which a text is shared without a name, or made private again.

    `means` says who can read it, where that is not what the switch says.
    """
    key = f"share-{text.id}"

    def changed() -> None:
        shared = st.session_state[key]
        keep(
            visit.who,
            lambda db: writings.share(
                db, person_id=visit.person, writing_id=text.id, shared=shared
            ),
        )

    new_here = key not in st.session_state
    # What is shown is what is saved: who thinks that a text is private must be right.
    if not new_here and st.session_state[key] != text.shared:
        st.session_state[key] = text.shared
    shown = st.toggle(
        words.SHARE[visit.lang], value=text.shared and new_here, key=key, on_change=changed
    )
    if new_here and shown != text.shared:  # the tab lost its session, and this never arrived
        st.rerun()
    note(means or state(text, visit.lang))


def state(text: WritingView, lang: Lang) -> str:
    """Who can read this text, in words."""
    return (words.SHARE_MEANS if text.shared else words.PRIVATE_MEANS)[lang]


def withdrawal(visit: Visit, text: WritingView) -> None:
    """The way to withdraw a text for good, with a second thought."""
    sure = f"sure-{text.id}"

    def answered(yes: bool) -> None:
        st.session_state.pop(sure, None)
        if yes:
            keep(
                visit.who,
                lambda db: writings.withdraw(db, person_id=visit.person, writing_id=text.id),
            )

    if not st.session_state.get(sure):
        st.button(
            words.WITHDRAW[visit.lang],
            type="tertiary",
            key=f"withdraw-{text.id}",
            on_click=partial(st.session_state.__setitem__, sure, True),
        )
        return
    note(words.WITHDRAW_SURE[visit.lang])
    with st.container(horizontal=True):
        st.button(
            words.WITHDRAW_YES[visit.lang], key=f"yes-{text.id}", on_click=answered, args=(True,)
        )
        st.button(words.KEEP[visit.lang], key=f"no-{text.id}", on_click=answered, args=(False,))


def stems(visit: Visit, text: WritingView, beginnings: Sequence[str], *, limit: int) -> None:
    """Beginnings of sentences; a tap puts one at the end of the text and changes nothing else.

    That happens in the browser, where the text is: what is being typed is never a step behind.
    """
    if visit.is_open:
        _stems()(
            key=f"stems-{text.id}",
            data={
                "box": "st-key-text-" + text.field.replace(":", "-"),
                "stems": list(beginnings),
                "limit": limit,
            },
        )


@cache
def _stems() -> Any:
    return st.components.v2.component(
        "grondtoon_stems",
        html=(_PARTS / "stems.html").read_text("utf-8"),
        css=(_PARTS / "stems.css").read_text("utf-8"),
        js=(_PARTS / "stems.js").read_text("utf-8"),
    )


def given(visit: Visit) -> bool:
    """Show the person's texts in this activity, read only; returns whether there are any."""
    written = [text for text in own(visit) if text.body]
    for text in written:
        markup.said(text.body)
        note(state(text, visit.lang))
    return bool(written)
