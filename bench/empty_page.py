"""The least that a Streamlit page can be: the floor under what our own pages take."""

import streamlit as st

st.radio("How far?", [str(level) for level in range(1, 8)], index=None, key="choice")
