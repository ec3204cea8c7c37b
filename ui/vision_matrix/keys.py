"""The keyboard in the matrix."""

from pathlib import Path
from typing import Final

import streamlit as st

_PARTS: Final = Path(__file__).parents[1] / "components"
_keys: Final = st.components.v2.component(
    "grondtoon_matrix_keys", js=(_PARTS / "matrix_keys.js").read_text("utf-8")
)


def show(cell: str) -> None:
    """Let the keyboard move through the lines; the cursor goes along when `cell` is another one."""
    _keys(key="matrix-keys", data={"box": "st-key-matrix-write", "cell": cell})
