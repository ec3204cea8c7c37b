"""Responses to an example by prompt: read without a name, and one's own."""

from functools import partial

import streamlit as st

from db.queries import gallery
from db.queries.gallery import OwnResponse, Shown
from ui import markup, writing
from ui.examples import acts
from ui.examples.state import Room, prompts
from workshop import typed
from workshop.access import Role
from workshop.words import examples as words


def show(room: Room, one: Shown, key: str) -> None:
    """What others said, and for participants the prompts."""
    lang, found = room.lang, prompts(room.lang)
    participant = room.who.role is Role.PARTICIPANT
    mine = room.said.get(one.id, ())
    if not one.responses and not participant:
        return
    label = words.RESPONSES[lang].format(n=len(one.responses)) if one.responses else ""
    with st.expander(label or words.RESPOND[lang], key=f"responses-{key}"):
        lines = "".join(
            markup.filled(
                '<li><i>{prompt}</i><span dir="auto">{body}</span></li>',
                prompt=found.get(said.prompt, ""),
                body=said.body,
            )
            for said in one.responses
        )
        if lines:
            st.html(f'<ul class="gt-said-here">{lines}</ul>')
        else:
            _note(words.NO_RESPONSES[lang])
        if participant:
            _own(room, one, mine)


def _own(room: Room, one: Shown, mine: tuple[OwnResponse, ...]) -> None:
    lang, begun = room.lang, {said.prompt: said for said in mine}
    _note(words.RESPONSE_NOTE[lang])
    for prompt, text in prompts(lang).items():
        if prompt in begun:
            _write(room, begun[prompt], text)
            continue
        begin = partial(acts.try_to, gallery.respond, person_id=room.who.person_id)
        st.button(
            markup.plain(text),
            key=f"respond-{one.id}-{prompt}",
            width="stretch",
            on_click=partial(begin, example_id=one.id, prompt=prompt),
        )


def _write(room: Room, said: OwnResponse, prompt: str) -> None:
    lang, act = room.lang, partial(acts.try_to, person_id=room.who.person_id, response_id=said.id)
    writing.text(
        room.who,
        field=said.field,
        label=markup.plain(prompt),
        value=said.body,
        limit=typed.STATEMENT,
        height=90,
        disabled=said.sent,
    )
    if said.sent:
        _note(words.SENT[lang])
    with st.container(horizontal=True):
        st.button(
            (words.UNSEND if said.sent else words.SEND)[lang],
            key=f"send-{said.id}",
            on_click=partial(act, gallery.send, sent=not said.sent),
        )
        st.button(
            words.RESPONSE_AWAY[lang],
            key=f"unsay-{said.id}",
            type="tertiary",
            on_click=partial(act, gallery.withdraw_response),
        )


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
