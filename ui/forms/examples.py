"""Giving an example on a phone: a sentence, what happened, what was seen, and showing it."""

from functools import partial
from typing import Any, Final

import streamlit as st

from db import engine
from db.queries import examples
from db.queries.examples import Incomplete, OwnExample
from ui import aspects, layout, markup, session, writing
from ui.examples import card, style
from ui.forms import examples_shown, paging, photo, place
from ui.forms.visit import (
    Visit,
    action_bar,
    instruction,
    keep,
    note,
    ready_button,
    renew_if_refused,
)
from workshop import typed
from workshop.access import Screen
from workshop.examples import MOST_SENTENCES, OUTCOMES, PER_PERSON, SEEN, Part, Sentence
from workshop.words import examples as words

_SCREENS: Final = 4
_PROBLEM: Final = "example-problem"
# Where what is missing is filled in.
_AT: Final = {"no_sentence": 0, "no_title": 1, "no_story": 1}


@st.fragment
def ask(visit: Visit) -> None:
    """This person's examples, or the one that is open, one screen at a time."""
    renew_if_refused()
    style.apply()
    mine = own(visit)
    number, screen = _opened(visit)
    one = next((example for example in mine if example.id == number), None)
    paging.start(visit, (number, screen) if one else None)
    if one is None:
        _list(visit, mine)
    else:
        _edit(visit, one, screen)


def own(visit: Visit) -> tuple[OwnExample, ...]:
    """This person's examples."""
    with engine.reading() as db:
        return examples.own(db, person_id=visit.person)


def question(visit: Visit, key: str) -> str:
    """What the content asks about this part of an example."""
    form = session.content().instrument(visit.activity.instrument or "")
    return next(field.text[visit.lang] for field in form.fields if field.key == key)


def _opened(visit: Visit) -> tuple[int | None, int]:
    """Which example is open, and at which of its screens; the address may say anything."""
    number, _, screen = (place.part(visit.activity.id) or "").partition("-")
    if not (number.isdecimal() and len(number) < 18):
        return None, 0
    known = screen.isdecimal() and len(screen) == 1 and int(screen) < _SCREENS
    return int(number), int(screen) if known else 0


def _go(visit: Visit, example: int | None, screen: int = 0) -> None:
    st.session_state.pop(_PROBLEM, None)
    place.turn_to(visit.activity.id, None if example is None else f"{example}-{screen}")


def _list(visit: Visit, mine: tuple[OwnExample, ...]) -> None:
    lang = visit.lang
    if not mine and not _text(visit):
        markup.show('<p class="gt-empty">{text}</p>', text=words.NO_TEXT[lang])
        return
    instruction(visit)
    for one in mine:
        state = words.STATE_SHARED if one.shared else words.STATE_PRIVATE
        title = markup.plain(one.parts.get("title", "")) or words.UNTITLED[lang]
        st.button(
            f"{title}  \n**{state[lang]}**",
            key=f"thread-example-{one.id}",
            width="stretch",
            on_click=partial(_go, visit, one.id),
        )
    if visit.is_open and len(mine) < PER_PERSON:
        st.button(
            (words.GIVE_ANOTHER if mine else words.GIVE)[lang],
            key="example-begin",
            type="secondary" if mine else "primary",
            width="stretch",
            on_click=partial(_begin, visit),
        )
    elif visit.is_open:
        note(words.ENOUGH[lang])
    layout.link(Screen.EXAMPLES, visit.who, label=words.TO_GALLERY[lang])
    if visit.is_open and mine:
        with action_bar():
            ready_button(visit)


def _text(visit: Visit) -> tuple[Sentence, ...]:
    with engine.reading() as db:
        return examples.text(db, workshop_id=visit.who.workshop_id, aspects=aspects.keys())


def _begin(visit: Visit) -> None:
    begun: list[int] = []

    def write(db: Any) -> None:
        begun.append(examples.begin(db, person_id=visit.person))

    if keep(visit.who, write):
        _go(visit, begun[0])


def _edit(visit: Visit, one: OwnExample, screen: int) -> None:
    note(words.STEP[visit.lang].format(n=screen + 1, total=_SCREENS))
    (_sentences, _story, _seen, _finish)[screen](visit, one)
    with action_bar():
        back = partial(_go, visit, one.id, screen - 1) if screen else partial(_go, visit, None)
        st.button(words.BACK[visit.lang], key="go-back", on_click=back)
        if screen < _SCREENS - 1:
            st.button(
                words.NEXT[visit.lang],
                type="primary",
                width="stretch",
                key="go-on",
                on_click=partial(_go, visit, one.id, screen + 1),
            )
        else:
            _last(visit, one)


def _sentences(visit: Visit, one: OwnExample) -> None:
    lang, aspect = visit.lang, ""
    markup.show("<h2>{title}</h2>", title=question(visit, "sentences"))
    note(words.SENTENCES_HOW[lang].format(most=MOST_SENTENCES))
    text = _text(visit)
    gone = [sentence for sentence in one.sentences if sentence not in text]
    for number, sentence in enumerate((*gone, *text)):
        if sentence.aspect != aspect:
            aspect = sentence.aspect
            note(aspects.name(aspect, lang))
        chosen = sentence in one.sentences
        mark = words.SENTENCE_GONE if sentence in gone else words.CHOSEN
        told = markup.plain(sentence.body)
        st.button(
            f"{told}  \n**{mark[lang]}**" if chosen else told,
            key=f"thread-sentence-{number}",
            width="stretch",
            disabled=not visit.is_open or (not chosen and len(one.sentences) >= MOST_SENTENCES),
            on_click=partial(_link, visit, one.id, sentence, linked=not chosen),
        )


def _link(visit: Visit, example: int, sentence: Sentence, *, linked: bool) -> None:
    keep(
        visit.who,
        partial(
            examples.link,
            person_id=visit.person,
            example_id=example,
            sentence=sentence,
            linked=linked,
            aspects=aspects.keys(),
        ),
    )


def _story(visit: Visit, one: OwnExample) -> None:
    lang, key = visit.lang, f"choices-outcome-{one.id}"
    _problem(visit)
    _write(visit, one, "title", words.TITLE_LABEL[lang], hint=words.TITLE_HINT[lang])
    _write(visit, one, "happened", question(visit, "happened"), height=140)
    note(words.NO_NAMES[lang])
    st.session_state[f"outcome-{one.id}"] = one.outcome
    with st.container(key=key):
        st.radio(
            words.OUTCOME_ASK[lang],
            OUTCOMES,
            index=None,
            format_func=lambda outcome: words.OUTCOMES[outcome][lang],
            width="stretch",
            disabled=not visit.is_open,
            key=f"outcome-{one.id}",
            on_change=partial(_judge, visit, one.id),
        )
    note(words.OUTCOME_NOTE[lang])


def _judge(visit: Visit, example: int) -> None:
    outcome = st.session_state[f"outcome-{example}"]
    judge = partial(examples.judge, person_id=visit.person, example_id=example, outcome=outcome)
    keep(visit.who, judge)


def _seen(visit: Visit, one: OwnExample) -> None:
    note(words.SEEN_LEAD[visit.lang])
    for part in SEEN:
        _write(visit, one, part, question(visit, part))


def _write(
    visit: Visit, one: OwnExample, part: Part, label: str, *, height: int = 90, hint: str = ""
) -> None:
    writing.text(
        visit.who,
        field=one.fields[part],
        label=label,
        value=one.parts[part],
        limit=typed.STORY_TITLE if part == "title" else typed.STORY,
        height=68 if part == "title" else height,
        placeholder=hint,
        disabled=not visit.is_open,
    )


def _finish(visit: Visit, one: OwnExample) -> None:
    lang = visit.lang
    _write(visit, one, "learned", question(visit, "learned"))
    markup.show("<h2>{title}</h2>", title=words.PHOTO[lang])
    photo.ask(visit, one)
    examples_shown.sign(visit, one)
    note((words.SHOWN_MEANS if one.shared else words.SHOW_MEANS)[lang])
    _problem(visit)


def _last(visit: Visit, one: OwnExample) -> None:
    lang = visit.lang
    if one.shared or not visit.is_open:
        to_list = partial(_go, visit, None)
        st.button(
            words.TO_LIST[lang], type="primary", width="stretch", key="go-on", on_click=to_list
        )
        return
    st.button(
        words.SHOW[lang],
        type="primary",
        width="stretch",
        key="go-on",
        on_click=partial(_show, visit, one.id),
    )


def _show(visit: Visit, example: int) -> None:
    show = partial(examples.show, person_id=visit.person, example_id=example, shared=True)
    try:
        if keep(visit.who, show):
            _go(visit, None)
    except Incomplete as missing:
        if _AT[missing.problem] == 0:
            # Said where the button was: the sentences stand on a screen of their own.
            st.session_state[_PROBLEM] = missing.problem
            return
        _go(visit, example, _AT[missing.problem])
        st.session_state[_PROBLEM] = missing.problem


def _problem(visit: Visit) -> None:
    problem = st.session_state.get(_PROBLEM)
    if problem in words.PROBLEMS:
        st.warning(words.PROBLEMS[problem][visit.lang])


def given(visit: Visit) -> bool:
    """Show this person's examples, read only, each to be withdrawn; returns whether there are."""
    style.apply()
    mine = own(visit)
    for one in mine:
        with st.container(border=True, gap="small", key=f"given-example-{one.id}"):
            for sentence in one.sentences:
                markup.said(sentence.body)
            st.html(card.whole(one.parts, one.outcome, "", one.photo, visit.lang))
            examples_shown.state(visit, one)
            with st.container(key=f"noprint-example-{one.id}", gap="small"):
                examples_shown.privacy(visit, one)
                if one.photo:
                    photo.away(visit, one)
                examples_shown.withdrawal(visit, one)
    with st.container(key="noprint-to-gallery"):
        layout.link(Screen.EXAMPLES, visit.who, label=words.TO_GALLERY[visit.lang])
    return bool(mine)
