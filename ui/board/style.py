"""The looks of the board."""

from typing import Final

import streamlit as st

_STYLE: Final = """<style>
[class*="st-key-board-"] [data-testid="stElementToolbar"] { display: none; }
[class*="st-key-card-"] { background: var(--gt-paper); border: 1px solid var(--gt-grey-pale);
  border-left: 4px solid var(--gt-grey); border-radius: 10px; padding: .7rem .8rem .6rem;
  gap: .5rem; }
[class*="st-key-card-shared-"] { border-left-color: var(--gt-green); }
[class*="st-key-card-attention-"] { border-left-color: var(--gt-amber); }
[class*="st-key-card-open-"] { border-left-color: var(--gt-plum); }
[data-testid="stApp"] h2.gt-column { margin: 0; padding: 0; font-size: 1.35rem; }
[data-testid="stApp"] h3.gt-column { margin: 0; padding: 0; font-size: 1.1rem; }
[class*="st-key-glance-"] p.gt-note { margin: 0; }
ul.gt-glance.gt-glance { list-style: none; margin: .5rem 0 0; padding: 0; display: grid;
  gap: .45rem; }
ul.gt-glance.gt-glance li { margin: 0; max-width: none; overflow-wrap: anywhere;
  background: var(--gt-paper); border: 1px solid var(--gt-grey-pale); border-left-width: 4px;
  border-radius: 8px; padding: .4rem .7rem .45rem; }
ul.gt-glance.shared li { border-left-color: var(--gt-green); }
ul.gt-glance.attention li { border-left-color: var(--gt-amber); }
ul.gt-glance.open li { border-left-color: var(--gt-plum); }
ul.gt-glance.gt-glance p { margin: 0; font-weight: 600; line-height: 1.3; overflow: hidden;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
ul.gt-glance.gt-glance small { display: block; color: var(--gt-grey-dark); font-size: .85rem;
  line-height: 1.3; }
.gt-finding { display: grid; gap: .25rem; overflow-wrap: anywhere; }
.gt-finding p, .gt-finding h3 { margin: 0; }
[data-testid="stApp"] .gt-finding h3 { padding: 0; font-size: 1.05rem; }
.gt-finding .gt-small { font-size: .85rem; color: var(--gt-grey-dark); }
.gt-finding .gt-words { font-size: 1.02rem; }
.gt-finding .gt-lens { font-weight: 650; font-size: .95rem; margin-top: .2rem; }
.gt-finding .gt-seeming { color: var(--gt-plum); font-size: .92rem; font-weight: 600;
  border-top: 1px dashed var(--gt-plum); padding-top: .35rem; margin-top: .2rem; }
.gt-hand h3 { margin: 0; }
.gt-hand ul, .gt-hand ol { padding-left: 1.2rem; margin: .3rem 0 0; }
.gt-hand li { margin: 0 0 .3rem; font-size: .98rem; }
ul.gt-agreed.gt-agreed { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; }
ul.gt-agreed.gt-agreed > li { margin: 0; overflow-wrap: anywhere; max-width: none;
  border-left: 4px solid var(--gt-teal-pale); padding: .1rem 0 .1rem .8rem; }
ul.gt-agreed.gt-agreed p { margin: 0; }
ul.gt-agreed.gt-agreed small { color: var(--gt-grey-dark); font-size: .88rem; }
ul.gt-shares.gt-shares { list-style: none; margin: .3rem 0 0; padding: 0; display: flex;
  flex-wrap: wrap; gap: .35rem; }
ul.gt-shares.gt-shares li { margin: 0; padding: .15rem .8rem; border-radius: 999px;
  border: 1px solid var(--gt-grey-pale); background: var(--gt-paper); font-size: .92rem;
  max-width: none; }
[class*="st-key-card-"] summary, [class*="st-key-card-"] summary * { color: var(--gt-teal);
  opacity: 1; }
[class*="st-key-card-"] summary { min-height: 2.75rem; display: flex; align-items: center; }
[class*="st-key-card-"] button { color: var(--gt-teal); }
.gt-talk { display: grid; gap: .5rem; padding-top: .4rem; }
.gt-talk h3 { margin: 0; }
</style>"""


def apply() -> None:
    """Put the looks of the board on this page."""
    st.html(_STYLE)
