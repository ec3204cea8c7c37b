"""The looks of the draft page."""

import streamlit as st

_STYLE = """<style>
.st-key-draft-web { max-width: 26rem; margin: 0 auto; }
.st-key-draft-web [data-testid="stElementToolbar"] { display: none; }
.gt-thread { margin: 0; padding: 0; }
.gt-thread .gt-state { margin: 0; font-weight: 400; vertical-align: middle; }
ul.gt-rests { margin: 0; padding-left: 1.2rem; }
ul.gt-rests li { color: var(--gt-grey-dark); font-size: .95rem; overflow-wrap: anywhere; }
.gt-changes del { color: var(--gt-plum); text-decoration: line-through; }
.gt-changes ins { color: var(--gt-green); text-decoration: underline; }
/* Too small to read on a phone; the buttons beside it say the same. */
@media (max-width: 640px) { .st-key-draft-web { display: none; } }
</style>"""


def apply() -> None:
    """Put the looks of the draft on this page."""
    st.html(_STYLE)
