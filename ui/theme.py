"""The one style sheet of the app: paper, ink and room, on a phone, a laptop and a beamer."""

from collections.abc import Callable
from functools import cache

import streamlit as st
from streamlit.proto.NewSession_pb2 import CustomThemeConfig

from workshop import design

_TOKENS = ":root {{ {} }}".format(
    " ".join(
        f"--gt-{name}: {value};"
        for name, value in {
            "ground": design.GROUND,
            "paper": design.PAPER,
            "ink": design.INK,
            "teal": design.TEAL,
            "teal-pale": design.TEAL_PALE,
            "grey-dark": design.GREY_DARK,
            "grey": design.GREY,
            "grey-pale": design.GREY_PALE,
            "green": design.GREEN,
            "amber": design.AMBER,
            "plum": design.PLUM,
            "red": design.RED,
        }.items()
    )
)

_SCREEN = """
[data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stStatusWidget"],
[data-testid="stDecoration"], footer { display: none; }
[data-testid="stMainBlockContainer"] { padding: 1.25rem 1rem 6rem; max-width: 46rem; }
[data-testid="stAppViewContainer"] { background: var(--gt-ground); }
[data-testid="stApp"] h1 { font-size: 1.8rem; line-height: 1.2; font-weight: 650;
  padding: 0 0 .35rem; }
[data-testid="stApp"] h2 { font-size: 1.3rem; line-height: 1.3; font-weight: 650;
  padding: .6rem 0 0; }
[data-testid="stApp"] h3 { font-size: 1.1rem; line-height: 1.3; font-weight: 650;
  padding: .3rem 0 0; }
[data-testid="stHtml"] p, [data-testid="stMarkdown"] p, li { max-width: 75ch; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p,
[data-testid="stWidgetLabelHelp"] { color: var(--gt-grey-dark); opacity: 1; }
button { min-height: 2.75rem; }
.gt-bar { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline;
  border-bottom: 1px solid var(--gt-grey-pale); padding-bottom: .5rem; }
.gt-bar b { color: var(--gt-teal); letter-spacing: .01em; }
.gt-bar span { color: var(--gt-grey-dark); }
.gt-lead { font-size: 1.1rem; color: var(--gt-grey-dark); margin: 0; }
.gt-note { color: var(--gt-grey-dark); font-size: .95rem; margin: 0; }
.gt-said { border-left: 4px solid var(--gt-teal-pale); padding: .25rem 0 .25rem .8rem; margin: 0;
  overflow-wrap: anywhere; }
.gt-card { background: var(--gt-paper); border: 1px solid var(--gt-grey-pale);
  border-radius: 10px; padding: .9rem 1.1rem; margin: 0; overflow-wrap: anywhere; }
.gt-empty { background: var(--gt-paper); border: 1px dashed var(--gt-grey); border-radius: 10px;
  padding: 1rem 1.1rem; color: var(--gt-grey-dark); margin: 0; }
.gt-bin { font-weight: 650; margin: 0; }
.gt-bin.shared { color: var(--gt-green); }
.gt-bin.attention { color: var(--gt-amber); }
.gt-bin.open { color: var(--gt-plum); }
.gt-button, .gt-button:visited { display: block; background: var(--gt-teal); color: #fff;
  text-align: center; padding: .8rem 1rem; border-radius: 10px; text-decoration: none;
  font-weight: 600; }
.gt-state { border-radius: 999px; padding: .1rem .6rem; font-size: .85rem; margin: 0 .4rem;
  border: 1px solid var(--gt-grey); color: var(--gt-grey-dark); }
.gt-state.open { background: var(--gt-teal); border-color: var(--gt-teal); color: #fff; }
.gt-state.closed { border-style: dashed; }
.gt-state.shown { border-color: var(--gt-teal); color: var(--gt-teal); }
.st-key-contact, .st-key-live { width: 0 !important; }
[data-testid="stHtml"] a:not(.gt-button) { color: var(--gt-teal); }
.gt-time { font-size: 1.4rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.gt-head p { margin: 0 0 .3rem; }
.gt-code { font-size: 1.6rem; font-weight: 700; letter-spacing: .18em; margin: 0; }
.gt-counting { background: var(--gt-teal-pale); color: var(--gt-teal); font-weight: 650; margin: 0;
  border-radius: 10px; padding: .3rem 1rem; min-height: 2.75rem; box-sizing: border-box;
  display: flex; align-items: center; font-variant-numeric: tabular-nums; }
@media print {
  [data-testid="stSidebar"], .st-key-noprint, button { display: none !important; }
  [data-testid="stMainBlockContainer"] { max-width: none; padding: 0; }
}
"""

_WIDE = '[data-testid="stMainBlockContainer"] { max-width: 76rem; }'


def put_together_once(
    populate: Callable[[CustomThemeConfig, str], None],
) -> Callable[..., None]:
    """The same as Streamlit's own way to fill in its theme, which reads each section only once."""

    @cache
    def section(name: str) -> CustomThemeConfig:
        made = CustomThemeConfig()
        populate(made, name)
        return made

    def fill(message: CustomThemeConfig, name: str = "theme") -> None:
        found = section(name)
        if found.ByteSize():
            message.MergeFrom(found)

    return fill


def apply(*, wide: bool = False) -> None:
    """Put the style on this page; wide for screens that are only used on a laptop."""
    st.html(f"<style>{_TOKENS}{_SCREEN}{_WIDE if wide else ''}</style>")
