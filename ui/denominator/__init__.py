"""The joint denominator, for the page and for the beamer."""

from typing import Final, Literal

import streamlit as st

from db import engine
from db.queries import denominator
from db.queries.statements import WEIGHED, StatementView
from db.queries.support import TEXT
from ui import markup
from ui.denominator import beamer, screen
from ui.denominator.found import Found, gather
from ui.denominator.pieces import style
from workshop.access import Role, Who
from workshop.content import Activity
from workshop.words import denominator as words
from workshop.words import support as support_words

Size = Literal["screen", "beamer"]

# While something is being calculated. Two hundred phones that ask every two seconds are too many.
_AGAIN: Final = "2s"
_AGAIN_ON_PHONES: Final = "8s"


def show(who: Who, *, size: Size = "screen", activity: str | None = None) -> None:
    """Draw the joint denominator as far as it is known; it completes itself.

    Without `activity` the reader chooses between the statements and the text where both are shown.
    """
    st.html(style())
    of = activity or _chosen(who)
    found = gather(who, of)
    if found is None:
        _waiting(who)
        return
    if of == TEXT and size == "screen":
        markup.show('<p class="gt-note">{text}</p>', text=support_words.ABOUT[who.language])
    again = _AGAIN_ON_PHONES if who.role is Role.PARTICIPANT else _AGAIN
    complete = found.outcome.complete
    st.fragment(_draw, run_every=None if complete else again)(who, size, of, follows=not complete)


def _chosen(who: Who) -> str:
    with engine.reading() as db:
        shown = denominator.which(db, workshop_id=who.workshop_id)
    if len(shown) < 2:
        return next(iter(shown), WEIGHED)
    lang = who.language
    names = {WEIGHED: support_words.STATEMENTS[lang], TEXT: support_words.SENTENCES[lang]}
    return st.segmented_control(
        support_words.WHICH[lang],
        list(names),
        default=shown[0],
        required=True,
        format_func=lambda each: names[each],
        key="denominator-about",
    )


def about(activity: Activity) -> str:
    """Of which activity the beamer shows the denominator while the room is at this one."""
    return activity.id if activity.kind == "weigh" else WEIGHED


def beamer_parts(who: Who, activity: str = WEIGHED) -> int:
    """How many pictures the beamer has of it, one after the other; 0 while nothing is shown."""
    found = gather(who, activity)
    return 0 if found is None else len(beamer.parts(found))


def on_beamer(who: Who, page: int, activity: str = WEIGHED) -> tuple[StatementView, ...]:
    """The statements that are on this picture of the beamer; none while nothing is shown."""
    found = gather(who, activity)
    drawn = beamer.parts(found) if found else ()
    return drawn[min(page, len(drawn) - 1)].statements if drawn else ()


def _draw(who: Who, size: Size, activity: str, *, follows: bool) -> None:
    found = gather(who, activity)
    if found is None or (follows and found.outcome.complete):
        st.rerun()  # the whole page, which then has no clock any more
    outcome = found.outcome
    if outcome.too_few:
        text = words.TOO_FEW[who.language].format(minimum=outcome.minimum)
        markup.show('<p class="gt-empty">{text}</p>', text=text)
    elif outcome.kern is None:
        markup.show('<p class="gt-empty">{text}</p>', text=words.CALCULATING[who.language])
    elif size == "beamer":
        beamer.show(found)
    else:
        screen.show(found)


def _waiting(who: Who) -> None:
    text = words.WAITING_FACILITATOR if who.role is Role.FACILITATOR else words.WAITING
    markup.show('<p class="gt-empty">{text}</p>', text=text[who.language])


__all__ = ["Found", "about", "beamer_parts", "on_beamer", "show"]
