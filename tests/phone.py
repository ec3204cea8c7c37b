"""What a phone shows, as a person reads it."""

import html
import re

from streamlit.testing.v1 import AppTest

_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


def title(page: AppTest) -> str:
    """The words at the top of the screen; IndexError where there are none."""
    bodies = "".join(element.proto.body for element in page.get("html"))
    found = [html.unescape(text) for text in _TITLE.findall(bodies)]
    return (found + [element.value for element in page.title])[0]
