"""The style of examples, on phones and in the gallery."""

from typing import Final

import streamlit as st

_STYLE: Final = """<style>
.gt-photo { display: block; width: 100%; max-height: 22rem; object-fit: contain;
  background: var(--gt-grey-pale); border-radius: 8px; }
.gt-example { display: grid; gap: .45rem; overflow-wrap: anywhere; }
.gt-example h3, .gt-example p { margin: 0; }
[data-testid="stApp"] .gt-example h3 { padding: 0; font-size: 1.15rem; }
.gt-example .gt-outcome { color: var(--gt-grey-dark); font-size: .95rem; }
.gt-example .gt-outcome b { color: var(--gt-teal); font-weight: 650; }
.gt-example.gt-example dl { margin: 0; padding: 0; display: grid; gap: .1rem; }
.gt-example.gt-example dt { margin: 0; font-weight: 650; font-size: .95rem;
  color: var(--gt-grey-dark); }
.gt-example.gt-example dd { margin: 0 0 .35rem; max-width: 70ch; }
.gt-shelf { border-left: 5px solid var(--gt-teal); padding: .2rem 0 .2rem .9rem; margin: 0;
  font-size: 1.2rem; line-height: 1.4; font-weight: 650; overflow-wrap: anywhere; max-width: 65ch; }
.gt-shelf.gap { border-left: 5px dashed var(--gt-grey); font-weight: 500; }
.gt-shelf small { display: block; font-size: .9rem; font-weight: 400; color: var(--gt-grey-dark); }
ul.gt-said-here.gt-said-here { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
ul.gt-said-here.gt-said-here li { margin: 0; }
ul.gt-said-here i { display: block; font-style: normal; font-size: .92rem;
  color: var(--gt-grey-dark); }
.gt-clock { font-weight: 650; font-size: 1.1rem; font-variant-numeric: tabular-nums; margin: 0; }
</style>"""


def apply() -> None:
    """Put the style on this page."""
    st.html(_STYLE)
