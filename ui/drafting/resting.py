"""What each sentence of a thread rests on: leaders choose it, everybody on this page sees it."""

from collections.abc import Collection, Iterator
from functools import partial
from hashlib import sha256
from typing import Final

import streamlit as st

from db.queries import foundations
from ui import markup, session
from ui.drafting import saving
from ui.drafting.state import Desk
from workshop.foundations import Candidate, candidates, found_again, lost
from workshop.words import draft as words

_OPENED: Final = "ground-opened"
_ALL: Final = "ground-all"
# So many candidates can be taken in at once; the others are one tap away.
_SHORT: Final = 6


def show(desk: Desk, aspect: str) -> None:
    """Every sentence with what it rests on, and the way to choose that."""
    lang, rests = desk.who.language, desk.rests(aspect)
    st.subheader(words.GROUNDS[lang])
    if not rests:
        markup.show('<p class="gt-empty">{text}</p>', text=words.GROUNDS_EMPTY[lang])
        return
    if desk.writes:
        _note(words.GROUNDS_HOW[lang])
    opened = _opened(aspect, tuple(rests))
    for number, (sentence, origins) in enumerate(rests.items()):
        with st.container(border=True, gap="small", key=f"resting-{number}"):
            markup.said(sentence)
            if desk.writes and sentence == opened:
                _choose(desk, aspect, sentence, origins)
            else:
                _told(desk, origins)
                if desk.writes:
                    st.button(
                        words.CHOOSE_GROUND[lang],
                        key=f"ground-{number}",
                        on_click=partial(_open, aspect, sentence),
                    )
    if desk.writes:
        _lost(desk, aspect)


def _opened(aspect: str, sentences: tuple[str, ...]) -> str | None:
    """The sentence for which grounds are being chosen, also when its words just changed."""
    opened = st.session_state.get(_OPENED)
    if opened is None or opened[0] != aspect:
        return None
    return found_again((opened[1],), sentences).get(opened[1])


def _open(aspect: str, sentence: str) -> None:
    st.session_state[_OPENED] = (aspect, sentence)
    st.session_state.pop(_ALL, None)


def _told(desk: Desk, origins: Collection[str]) -> None:
    lang = desk.who.language
    if not origins:
        markup.show('<p class="gt-bin attention">{text}</p>', text=words.WITHOUT_GROUND[lang])
        return
    lines = "".join(
        markup.filled("<li dir='auto'>{text}</li>", text=t) for t in _in_words(desk, origins)
    )
    title = markup.filled('<p class="gt-note">{title}</p>', title=words.RESTS_ON[lang])
    st.html(f'{title}<ul class="gt-rests">{lines}</ul>')


def _in_words(desk: Desk, origins: Collection[str]) -> Iterator[str]:
    """The grounds in their order; of those that are not shown now only that there are some."""
    known = {ground.origin: ground for ground in desk.grounds if ground.origin in origins}
    lang = desk.who.language
    for ground in known.values():
        place = f" ({words.PLACES[ground.place][lang].lower()})" if ground.place else ""
        yield f"{ground.words}{place}"
    if any(origin not in known for origin in origins):
        yield words.GROUND_NOT_SHOWN[lang]


def _choose(desk: Desk, aspect: str, sentence: str, origins: Collection[str]) -> None:
    lang = desk.who.language
    found = candidates(sentence, aspect=aspect, grounds=desk.grounds, chosen=origins)
    if not found:
        _note(words.NO_GROUNDS[lang])
    short = found if st.session_state.get(_ALL) else _shortened(found, origins)
    for candidate in short:
        _tick(desk, aspect, sentence, candidate, candidate.ground.origin in origins)
    with st.container(horizontal=True):
        st.button(words.CLOSE_GROUND[lang], key="ground-done", on_click=_close)
        if len(short) < len(found):
            st.button(
                words.MORE_GROUNDS[lang].format(n=len(found) - len(short)),
                key="ground-more",
                type="tertiary",
                on_click=partial(st.session_state.__setitem__, _ALL, True),
            )


def _shortened(found: tuple[Candidate, ...], origins: Collection[str]) -> tuple[Candidate, ...]:
    """The first few, and all that look alike or were chosen."""
    return tuple(
        one
        for place, one in enumerate(found)
        if place < _SHORT or one.alike or one.ground.origin in origins
    )


def _tick(desk: Desk, aspect: str, sentence: str, candidate: Candidate, chosen: bool) -> None:
    lang, ground = desk.who.language, candidate.ground
    place = f"{words.PLACE_MARKS[ground.place]} " if ground.place else ""
    told = [words.PLACES[ground.place][lang].lower()] if ground.place else []
    told += [words.ALIKE[lang]] if candidate.alike else []
    key = f"rest-{_short_key(sentence)}-{ground.origin}"
    # What is shown is what is saved, also after a change by another leader.
    new_here = key not in st.session_state
    if not new_here and st.session_state[key] != chosen:
        st.session_state[key] = chosen
    st.checkbox(
        f"{place}{markup.plain(ground.words)}" + "".join(f" · *{one}*" for one in told),
        value=chosen and new_here,
        key=key,
        on_change=partial(_keep, desk, aspect, sentence, ground.origin, key),
    )


def _short_key(sentence: str) -> str:
    return sha256(sentence.encode()).hexdigest()[:12]


def _keep(desk: Desk, aspect: str, sentence: str, origin: str, key: str) -> None:
    with session.writing() as db:
        kept = foundations.set_rests(
            db,
            workshop_id=desk.who.workshop_id,
            aspect=aspect,
            sentence=sentence,
            origin=origin,
            rests=st.session_state[key],
        )
    if not kept:
        saving.notify(words.SENTENCE_MOVED[desk.who.language])


def _close() -> None:
    st.session_state.pop(_OPENED, None)


def _lost(desk: Desk, aspect: str) -> None:
    """Sentences with evidence that are no longer in the text: nothing goes without being said."""
    lang = desk.who.language
    for number, sentence in enumerate(lost(desk.links.get(aspect, ()), tuple(desk.rests(aspect)))):
        _note(words.LOST[lang].format(sentence=sentence))
        st.button(
            words.FORGET[lang],
            key=f"forget-{number}",
            type="tertiary",
            on_click=partial(_forget, desk, aspect, sentence),
        )


def _forget(desk: Desk, aspect: str, sentence: str) -> None:
    with session.writing() as db:
        foundations.forget(db, workshop_id=desk.who.workshop_id, aspect=aspect, sentence=sentence)


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)
