"""A press counts, also when its page is drawn anew by itself in the same moment.

Streamlit tells a page once that a button was pressed. When that drawing is cut short before it
comes to the button, because the page has to be drawn anew, only a callback has been carried out.
"""

import ast
from pathlib import Path

import pytest

_TOP = Path(__file__).resolve().parent.parent
_PAGES = sorted([*_TOP.glob("ui/**/*.py"), *_TOP.glob("pages/*.py")])
# On these nothing is drawn anew by itself: a page without a stream.
_AT_REST = {"ui/forms/mine.py", "ui/start.py"}


def _pressed(source: str) -> list[int]:
    """The lines on which what a button returns is used."""
    tree = ast.parse(source)
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("button", "form_submit_button", "download_button")
        and isinstance(node.func.value, ast.Name)
        and id(node) not in alone
    ]


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: str(page.relative_to(_TOP)))
def test_no_screen_that_follows_the_room_reads_a_press_while_it_is_drawn(page):
    lines = _pressed(page.read_text("utf-8"))
    if str(page.relative_to(_TOP)) in _AT_REST:
        assert len(lines) == 1, "One known press, on a page that is not drawn anew by itself."
    else:
        assert lines == []


@pytest.mark.parametrize(
    "source", ["if st.button('a'):\n    go()", "on = st.button('a')", "return_(st.button('a'))"]
)
def test_a_press_that_is_read_while_drawing_is_found(source):
    assert _pressed(source) == [1]


def test_a_press_with_a_callback_is_not():
    assert _pressed("st.button('a', on_click=go)") == []
