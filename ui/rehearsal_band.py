"""The mark of a rehearsal, on every page of it: nobody takes it for the real workshop."""

from typing import Final

import streamlit as st

from db import engine
from db.queries import workshops
from ui import markup
from workshop.access import Role, Who
from workshop.words import rehearsal as words

_STYLE: Final = """<style>
.gt-rehearsal { background: var(--gt-amber); color: #fff; padding: .5rem .9rem; margin: 0;
  border-radius: 8px; font-weight: 650; }
.gt-rehearsal span { font-weight: 400; }
</style>"""

# Drawn by the style alone: on the beamer it takes no room from what the room has to see.
_ON_BEAMER: Final = """<style>
body::before {{ content: ""; position: fixed; inset: 0; z-index: 1000; pointer-events: none;
  border: 6px dashed var(--gt-amber); }}
body::after {{ content: "{text}"; position: fixed; top: 0; right: 3.5vw; z-index: 1001;
  background: var(--gt-amber); color: #fff; font-size: 20px; font-weight: 650; line-height: 1;
  padding: 8px 16px 10px; border-radius: 0 0 10px 10px; pointer-events: none; }}
</style>"""


def show(who: Who) -> None:
    """Say that this workshop is a rehearsal; draw nothing where it is a real one."""
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
    if workshop.rehearsal_of is None:
        return
    if who.role is Role.BEAMER:
        st.html(_ON_BEAMER.format(text=words.BAND[workshop.language]))
        return
    st.html(_STYLE)
    markup.show(
        '<p class="gt-rehearsal" role="note">{band}. <span>{more}</span></p>',
        band=words.BAND[who.language],
        more=words.BAND_MORE[who.language],
    )
