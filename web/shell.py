"""The one HTML page in which Streamlit's browser side runs, in our words and language."""

import base64
import hashlib
import importlib.util
import re
from functools import cache
from pathlib import Path
from typing import Final

from workshop.language import LANGS, Lang
from workshop.words import web as words

_SCRIPT: Final = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NO_SCRIPT: Final = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_COMMENT: Final = re.compile(r"<!--.*?-->\s*", re.DOTALL)
# The app lives at the root. Left to itself, Streamlit's browser side would first look for it under
# the address of the page: a vain request and an error in the console of every phone. Its English
# dialogs about lost contact would take the keyboard away from who is typing; we tell it ourselves.
_SETTINGS: Final = (
    'window.__streamlit = { BACKEND_BASE_URL: window.location.origin + "/", '
    "HOST_CONFIG: { blockErrorDialogs: true } };"
)
# The address also says where somebody is on a page (ui/forms/place.py). One page stays one step
# back: otherwise the back button of a phone would seem to do nothing, many times in a row.
_ONE_STEP_BACK: Final = (
    "{ const push = history.pushState.bind(history); history.pushState = (state, title, to) => "
    "new URL(to, location.href).pathname === location.pathname "
    "? history.replaceState(state, title, to) : push(state, title, to); }"
)
_AGENT: Final = re.compile(r'<link rel="service-desc"[^>]*>\s*')


def static_folder() -> Path:
    """Where Streamlit keeps the files for the browser."""
    found = importlib.util.find_spec("streamlit")
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0]) / "static"


@cache
def _original() -> str:
    return (static_folder() / "index.html").read_text("utf-8")


@cache
def page(lang: Lang) -> str:
    """The page in one language: the words before Streamlit has started, and `lang` for readers."""
    sentence = f"<noscript><p>{words.NO_SCRIPT[lang]}</p></noscript>"
    made = _COMMENT.sub("", _original())
    made = _AGENT.sub("", made)
    made = _NO_SCRIPT.sub(lambda found: sentence, made)
    for old, new in (
        ('<html lang="en">', f'<html lang="{lang}">'),
        ("<title>Streamlit</title>", f"<title>{words.BRAND}</title>"),
        ("./favicon.png", "./icon.png"),
        ("<script>", f"<script>{_SETTINGS} {_ONE_STEP_BACK}"),
    ):
        if old not in made:
            raise RuntimeError(f"This version of Streamlit has no {old} in its page.")
        made = made.replace(old, new)
    return made


@cache
def script_hashes() -> str:
    """What a content security policy needs to allow this page's inline scripts and no other."""
    scripts = {script for lang in LANGS for script in _SCRIPT.findall(page(lang))}
    digests = sorted(hashlib.sha256(script.encode()).digest() for script in scripts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


@cache
def font() -> str:
    """The address of the typeface that comes with Streamlit."""
    file = next((static_folder() / "static" / "media").glob("SourceSansVF-Upright*.woff2"))
    return f"/static/media/{file.name}"


@cache
def first_files() -> tuple[str, ...]:
    """The addresses of what the app needs first, so that a joining page can fetch it ahead."""
    found = re.findall(r'(?:src|href)="\./(static/(?:js|css)/[^"]+)"', _original())
    return tuple(f"/{address}" for address in found)
