"""The mark of a rehearsal, on every page of it: nobody takes it for the real workshop."""

from typing import Final

import streamlit as st

from workshop.access import Role, Who
from workshop.words import rehearsal as words

# Drawn by the style alone, so that it stands still while the page below it scrolls. The transform
# makes whatever is fixed inside the page start below the band as well.
_BAND: Final = """<style>
body::after {{ content: "{text}"; position: fixed; top: 0; left: 0; right: 0; z-index: 1000001;
  height: 2rem; line-height: 2rem; text-align: center; background: var(--gt-amber); color: #fff;
  font-size: 1rem; font-weight: 650; white-space: nowrap; overflow: hidden; }}
[data-testid="stApp"] {{ top: 2rem; transform: translate(0); }}
</style>"""

# On the beamer it takes no room from what the room has to see.
_ON_BEAMER: Final = """<style>
body::before {{ content: ""; position: fixed; inset: 0; z-index: 1000000; pointer-events: none;
  border: 6px dashed var(--gt-amber); }}
body::after {{ content: "{text}"; position: fixed; top: 0; right: 3.5vw; z-index: 1000001;
  background: var(--gt-amber); color: #fff; font-size: 20px; font-weight: 650; line-height: 1;
  padding: 8px 16px 10px; border-radius: 0 0 10px 10px; pointer-events: none; }}
</style>"""


def show(who: Who) -> None:
    """Say that this workshop is a rehearsal; draw nothing where it is a real one."""
    if not who.rehearsal:
        return
    band = _ON_BEAMER if who.role is Role.BEAMER else _BAND
    st.html(band.format(text=words.BAND[who.language]))
