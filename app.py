"""Lists the pages; every page guards itself on its first line."""

from pathlib import Path

import streamlit as st

from workshop.access import Screen

st.set_page_config(
    page_title="Grondtoon",
    page_icon=str(Path(__file__).parent / "static" / "icon.png"),
    layout="centered",
)
st.navigation(
    [
        st.Page(f"pages/{screen}.py", url_path=screen, default=screen is Screen.START)
        for screen in Screen
    ],
    position="hidden",
).run()
