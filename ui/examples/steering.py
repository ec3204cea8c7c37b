"""What the facilitator and who proposes changes can do with an example in the gallery."""

from functools import partial

import streamlit as st

from db.queries import gallery, photos
from db.queries.gallery import Shown
from ui import markup
from ui.examples import acts
from ui.examples.state import Room
from workshop.examples import Sentence
from workshop.words import examples as words


def show(room: Room, one: Shown) -> None:
    """Onto the beamer or off it, out of sight, and the picture away at once."""
    lang = room.lang
    if one.hidden:
        _note(words.HIDDEN[lang])
    elif one.on_beamer:
        _note(words.ON_BEAMER[lang])
    with st.container(horizontal=True, key=f"steer-{one.id}"):
        if not one.hidden:
            _beamer(room, one)
        st.button(
            (words.UNHIDE if one.hidden else words.HIDE)[lang],
            key=f"hide-{one.id}",
            type="tertiary",
            on_click=partial(
                acts.write,
                gallery.hide,
                workshop_id=room.who.workshop_id,
                example_id=one.id,
                hidden=not one.hidden,
            ),
        )
        if one.photo:
            st.button(
                words.PHOTO_TAKE[lang],
                key=f"photo-take-{one.id}",
                type="tertiary",
                on_click=partial(st.session_state.__setitem__, f"photo-sure-{one.id}", True),
            )
    if one.photo and st.session_state.get(f"photo-sure-{one.id}"):
        _take_photo(room, one)


def _beamer(room: Room, one: Shown) -> None:
    lang = room.lang
    if not one.on_beamer:
        st.button(
            words.RELEASE[lang],
            key=f"release-{one.id}",
            on_click=partial(acts.release, room, one, on_beamer=True),
        )
        return
    if room.here:
        st.button(
            words.TO_BEAMER[lang],
            key=f"to-beamer-{one.id}",
            on_click=partial(acts.release, room, one, on_beamer=True, at_once=True),
        )
    st.button(
        words.UNRELEASE[lang],
        key=f"unrelease-{one.id}",
        type="tertiary",
        on_click=partial(acts.release, room, one, on_beamer=False),
    )


def _take_photo(room: Room, one: Shown) -> None:
    lang, sure = room.lang, f"photo-sure-{one.id}"

    def answered(yes: bool) -> None:
        st.session_state.pop(sure, None)
        if yes:
            acts.write(photos.take_away, workshop_id=room.who.workshop_id, example_id=one.id)

    _note(words.PHOTO_TAKE_SURE[lang])
    with st.container(horizontal=True):
        yes, no = f"photo-yes-{one.id}", f"photo-no-{one.id}"
        st.button(words.PHOTO_TAKE_YES[lang], key=yes, on_click=answered, args=(True,))
        st.button(words.KEEP[lang], key=no, on_click=answered, args=(False,))


def sharpen(room: Room, one: Shown, sentence: Sentence, key: str) -> None:
    """Make an amendment of this sentence out of the example."""
    lang, made = room.lang, len(one.sharpened)
    if room.author is not None:
        st.button(
            words.SHARPEN[lang],
            key=f"sharpen-{key}",
            on_click=partial(acts.sharpen, room, one, sentence),
        )
    if made:
        text = words.SHARPEN_MADE if made == 1 else words.SHARPEN_MADE_MORE
        _note(text[lang].format(n=made))


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
