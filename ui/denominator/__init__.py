"""The joint denominator, for the page and for the beamer."""

from typing import Final, Literal

import streamlit as st

from db.queries.statements import StatementView
from ui import markup
from ui.denominator import beamer, screen
from ui.denominator.found import Found, gather
from ui.denominator.pieces import style
from workshop.access import Role, Who
from workshop.words import denominator as words

Size = Literal["screen", "beamer"]

# While something is being calculated. Two hundred phones that ask every two seconds are too many.
_AGAIN: Final = "2s"
_AGAIN_ON_PHONES: Final = "8s"


def show(who: Who, *, size: Size = "screen") -> None:
    """Draw the joint denominator as far as it is known; it completes itself."""
    st.html(style())
    found = gather(who)
    if found is None:
        _waiting(who)
        return
    again = _AGAIN_ON_PHONES if who.role is Role.PARTICIPANT else _AGAIN
    complete = found.outcome.complete
    st.fragment(_draw, run_every=None if complete else again)(who, size, follows=not complete)


def beamer_parts(who: Who) -> int:
    """How many pictures the beamer has of it, one after the other; 0 while nothing is shown."""
    found = gather(who)
    return 0 if found is None else len(beamer.parts(found))


def on_beamer(who: Who, page: int) -> tuple[StatementView, ...]:
    """The statements that are on this picture of the beamer; none while nothing is shown."""
    found = gather(who)
    drawn = beamer.parts(found) if found else ()
    return drawn[min(page, len(drawn) - 1)].statements if drawn else ()


def _draw(who: Who, size: Size, *, follows: bool) -> None:
    found = gather(who)
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


__all__ = ["Found", "beamer_parts", "on_beamer", "show"]
