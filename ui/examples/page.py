"""The page of the examples: by sentence, what is still without, and the programme."""

from typing import Final

import streamlit as st

from db.queries.gallery import Shown
from ui import aspects, layout, markup
from ui.examples import acts, card, picture, programme, responses, steering, style
from ui.examples.state import Room, gather
from workshop.access import Role, Screen, Who
from workshop.examples import OUTCOMES, SEEN, Sentence, Shelf
from workshop.words import examples as words

_ALL: Final = ""
_WORTH_CHOOSING: Final = 3


def show(who: Who) -> None:
    """Draw the page."""
    room = gather(who)
    lang = who.language
    style.apply()
    st.title(words.TITLE[lang], anchor=False)
    markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[lang])
    acts.notice(room)
    view = st.segmented_control(
        words.VIEW[lang],
        list(words.VIEWS),
        format_func=lambda name: words.VIEWS[name][lang],
        default="gallery",
        required=True,
        wrap=True,
        label_visibility="collapsed",
        key="examples-view",
        persist_state="session",
    )
    if view == "programme":
        programme.show(room)
    elif not room.text and not room.shown:
        _empty(words.NO_TEXT[lang])
    elif view == "gaps":
        _gaps(room)
    else:
        _gallery(room)


def _gallery(room: Room) -> None:
    lang = room.lang
    if not room.shown:
        _empty(words.EMPTY[lang])
        _to_form(room)
        return
    _coverage(room)
    if room.steers:
        _note(words.RELEASE_LEAD[lang])
        if all(one.outcome in ("worked", None) for one in room.shown):
            _note(words.NO_FAILURES[lang])
    wanted, aspect = _filter(room)
    seen: set[int] = set()
    for shelf in room.shelves.shelves:
        fitting = [id for id in shelf.examples if id in wanted]
        if fitting and aspect in (_ALL, shelf.sentence.aspect):
            _shelf(room, shelf, fitting, seen)
    elsewhere = [id for id in room.shelves.elsewhere if id in wanted and aspect == _ALL]
    if elsewhere:
        st.subheader(words.ELSEWHERE[lang], anchor=False)
        for id in elsewhere:
            _example(room, id, None, seen)
    if not seen:
        _empty(words.NOTHING_FILTERED[lang])
    _to_form(room)


def _coverage(room: Room) -> None:
    lang, shelves = room.lang, room.shelves
    if not shelves.shelves:
        return
    told = words.COVERED[lang].format(n=shelves.covered, total=len(shelves.shelves))
    goal = words.COVERED_ENOUGH if shelves.is_enough else words.COVERED_MORE
    _note(told if room.who.role is Role.PARTICIPANT else f"{told} {goal[lang]}")


def _filter(room: Room) -> tuple[frozenset[int], str]:
    """Which examples are wanted, and of which aspect; a few need no choosing."""
    lang = room.lang
    every = frozenset(one.id for one in room.shown)
    if len(every) < _WORTH_CHOOSING:
        return every, _ALL
    there = tuple(dict.fromkeys(sentence.aspect for sentence in room.text))
    # A choice of its own in each language: the browser keeps the words that it was chosen in.
    with st.container(horizontal=True, key="examples-filter"):
        aspect = st.selectbox(
            words.FILTER_ASPECT[lang],
            [_ALL, *there],
            format_func=lambda key: aspects.name(key, lang) if key else words.ALL[lang],
            key=f"examples-aspect-{lang}",
            persist_state="session",
        )
        outcome = st.selectbox(
            words.FILTER_OUTCOME[lang],
            [_ALL, *OUTCOMES],
            format_func=lambda key: (words.OUTCOMES[key] if key else words.ALL)[lang],
            key=f"examples-outcome-{lang}",
            persist_state="session",
        )
    fitting = frozenset(one.id for one in room.shown if outcome in (_ALL, one.outcome))
    return fitting, aspect or _ALL


def _shelf(room: Room, shelf: Shelf, fitting: list[int], seen: set[int]) -> None:
    _sentence(room, shelf.sentence)
    for id in fitting:
        _example(room, id, shelf.sentence, seen)


def _sentence(room: Room, sentence: Sentence, *, gap: bool = False) -> None:
    markup.show(
        '<p class="gt-shelf {kind}"><span dir="auto">{body}</span><small>{aspect}</small></p>',
        kind="gap" if gap else "",
        body=sentence.body,
        aspect=aspects.name(sentence.aspect, room.lang),
    )


def _example(room: Room, id: int, sentence: Sentence | None, seen: set[int]) -> None:
    """An example in full where it comes first, and only its title after that."""
    one, lang = room.example(id), room.lang
    if one is None:
        return
    if id in seen:
        _note(words.SEE_ALSO[lang].format(title=one.title))
        if sentence is not None and room.author is not None:
            steering.sharpen(room, one, sentence, f"{id}-{room.text.index(sentence)}")
        return
    seen.add(id)
    with st.container(border=True, gap="small", key=f"example-{id}"):
        _told(room, one)
        if sentence is not None:
            steering.sharpen(room, one, sentence, str(id))
        if room.steers:
            steering.show(room, one)
        responses.show(room, one, str(id))


def _told(room: Room, one: Shown) -> None:
    lang = room.lang
    main = (
        f'<div class="gt-example">{card.head(one.title, one.outcome, one.signed, lang)}'
        f"{card.told(one.parts, ('happened', 'learned'), lang)}</div>"
    )
    if one.id in room.mine:
        _note(words.YOURS[lang])
    if one.photo and room.who.role is not Role.PARTICIPANT:
        left, right = st.columns([2, 3], gap="medium")
        with left:
            st.html(picture.html(one.photo, one.title, lang))
        with right:
            st.html(main)
    else:
        st.html((picture.html(one.photo, one.title, lang) if one.photo else "") + main)
    more = card.told(one.parts, SEEN, lang)
    if more:
        with st.expander(words.MORE[lang], key=f"more-{one.id}"):
            st.html(f'<div class="gt-example">{more}</div>')


def _gaps(room: Room) -> None:
    lang, gaps = room.lang, room.shelves.gaps
    _coverage(room)
    if not gaps:
        _empty(words.NO_GAPS[lang])
        return
    _note(words.GAPS_LEAD[lang])
    for sentence in gaps:
        _sentence(room, sentence, gap=True)
    _to_form(room)


def _to_form(room: Room) -> None:
    if room.who.role is Role.PARTICIPANT:
        layout.link(Screen.CONTRIBUTE, room.who, label=words.TO_FORM[room.lang])


def _empty(text: str) -> None:
    markup.show('<p class="gt-empty">{text}</p>', text=text)


def _note(text: str) -> None:
    markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)
