"""Looking over the text before the team gets it: whole, grounded, feasible, the requirements."""

from functools import partial

import streamlit as st

from db.queries.checklists import FEASIBLE, REQUIREMENTS
from ui import markup
from ui.drafting import leaving_out, proposing, write
from ui.drafting.state import Desk
from ui.picture import checklist
from workshop.language import Text
from workshop.words import common
from workshop.words import draft as words

VIEW = "draft-view"


def show(desk: Desk) -> None:
    """The checks side by side, and under them the way to the team."""
    left, right = st.columns(2, gap="large")
    with left:
        _whole(desk)
        _kern(desk)
        _grounded(desk)
        proposing.show(desk)
    with right:
        _feasible(desk)
        _requirements(desk)


def _whole(desk: Desk) -> None:
    lang, written = desk.who.language, desk.written()
    st.subheader(words.WHOLE[lang])
    if desk.silent:
        total = len(desk.aspects)
        _to_do(words.WHOLE_GAPS[lang].format(n=len(written), total=total))
        leaving_out.silent(desk, _go_to)
    else:
        _in_order((words.WHOLE_REASONS if desk.left_out else words.WHOLE_YES)[lang])
    leaving_out.show(desk)


def _kern(desk: Desk) -> None:
    """The statements of the kern that no sentence uses: they are what the team agreed on most."""
    lang = desk.who.language
    st.subheader(words.KERN[lang])
    if not any(ground.place == "kern" for ground in desk.grounds):
        _empty(words.KERN_WAITING[lang])
        return
    if not desk.unused:
        _in_order(words.KERN_ALL[lang])
        return
    _to_do(words.KERN_UNUSED[lang].format(n=len(desk.unused)))
    lines = "".join(
        markup.filled(
            "<li><span dir='auto'>{body}</span> ({aspect})</li>",
            body=ground.words,
            aspect=desk.name(ground.aspect),
        )
        for ground in desk.unused
    )
    st.html(f'<ul class="gt-rests">{lines}</ul>')
    threads = dict.fromkeys(ground.aspect for ground in desk.unused)
    _ways(desk, list(threads), words.LOOK_AT, key="kern")


def _grounded(desk: Desk) -> None:
    lang = desk.who.language
    bare = {
        dim.key: sum(not origins for origins in desk.rests(dim.key).values())
        for dim in desk.aspects
    }
    st.subheader(words.GROUNDS[lang])
    if not desk.written():
        _empty(words.READ_EMPTY[lang])
        return
    if not any(bare.values()):
        _in_order(words.GROUNDED_ALL[lang])
        return
    _to_do(words.UNGROUNDED[lang].format(n=sum(bare.values())))
    _ways(desk, [key for key, count in bare.items() if count], words.LOOK_AT, key="bare")


def _ways(desk: Desk, keys: list[str], label: Text, *, key: str) -> None:
    """A way to each of these threads."""
    with st.container(horizontal=True, gap="small"):
        for aspect in keys:
            st.button(
                label[desk.who.language].format(aspect=desk.name(aspect)),
                key=f"{key}-{aspect}",
                on_click=partial(_go_to, aspect),
            )


def _go_to(aspect: str) -> None:
    st.session_state[VIEW] = "write"
    st.session_state[write.CHOICE] = aspect


def _feasible(desk: Desk) -> None:
    lang = desk.who.language
    st.subheader(words.FEASIBLE[lang])
    found = checklist.gather(desk.who, FEASIBLE)
    if found is None:
        _empty(words.FEASIBLE_WAITING[lang])
    else:
        checklist.show(found, lang)


def _requirements(desk: Desk) -> None:
    """The tasks that the eleven requirements leave, and beside them the whole result."""
    lang = desk.who.language
    st.subheader(words.REQUIREMENTS[lang])
    found = checklist.gather(desk.who, REQUIREMENTS)
    if found is None:
        _empty(words.REQUIREMENTS_WAITING[lang])
        return
    if found.too_few:
        _empty(common.TOO_FEW[lang].format(minimum=found.minimum))
        return
    if found.tasks:
        _to_do(words.REQUIREMENTS_TASKS[lang])
        checklist.tasks(found, lang)
    else:
        _in_order(words.REQUIREMENTS_DONE[lang])
    with st.expander(words.REQUIREMENTS_ALL[lang]):
        checklist.show(found, lang)


def _in_order(text: str) -> None:
    markup.show('<p class="gt-bin shared">● {text}</p>', text=text)


def _to_do(text: str) -> None:
    markup.show('<p class="gt-bin attention">▲ {text}</p>', text=text)


def _empty(text: str) -> None:
    markup.show('<p class="gt-empty">{text}</p>', text=text)
