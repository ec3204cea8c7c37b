"""What a page does when it has contact with the server again."""

from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st

_SCRIPT: Final = Path(__file__).parent / "components" / "contact.js"


def renew() -> None:
    """Draw the whole page anew after lost contact: the server may have forgotten this tab."""
    _contact()(key="contact", on_back_change=_draw_anew)


def _draw_anew() -> None:
    """Nothing to do: that the browser called is what draws the page anew."""


@cache
def _contact() -> Any:
    return st.components.v2.component("grondtoon_contact", js=_SCRIPT.read_text(encoding="utf-8"))
