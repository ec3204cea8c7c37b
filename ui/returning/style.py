"""The looks of the field for a file, whose own words are English whatever the page speaks."""

import streamlit as st

from workshop.language import Lang
from workshop.words import returning as words

_STYLE = """<style>
.gt-changes del {{ color: var(--gt-plum); text-decoration: line-through; }}
.gt-changes ins {{ color: var(--gt-green); text-decoration: underline; }}
.gt-changes {{ overflow-wrap: anywhere; }}
.gt-subject {{ margin: 0; padding: 0; }}
.st-key-returning-upload [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}
.st-key-returning-upload [data-testid="stFileUploaderDropzone"] button p {{ font-size: 0; }}
.st-key-returning-upload [data-testid="stFileUploaderDropzone"] button p::after {{
  content: "{choose}"; font-size: .95rem; }}
.st-key-returning-upload button[aria-label="Add files"] {{ display: none; }}
</style>"""


def apply(lang: Lang) -> None:
    """Put the looks on this page."""
    st.html(_STYLE.format(choose=words.CHOOSE_FILE[lang]))
