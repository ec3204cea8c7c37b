"""The server: `streamlit run server.py`. Streamlit's pages, with our doors around them."""

import gc
import importlib
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from anyio.to_thread import current_default_thread_limiter, run_sync
from streamlit.runtime import app_session
from streamlit.runtime.pages_manager import PagesManager

from db import engine
from ui import live, session, trouble
from ui.theme import put_together_once
from web import conductor, doors, events, files

# With a folder called pages/, a direct link would run that page without app.py until somebody has
# opened the root. st.navigation switches this off at its first run; we do before any run.
PagesManager.uses_pages_directory = False
# The thread that listens to all browsers has to come in between when many pages are being drawn:
# with Python's own 5 ms it waited so long, each time, that everybody did (docs/performance.md).
sys.setswitchinterval(0.0005)
# Streamlit puts the theme together anew for every run, from some three hundred settings: a tenth of
# what a tap costs. It stays what it was when the server started.
app_session._populate_theme_msg = put_together_once(app_session._populate_theme_msg)


def warm_up() -> None:
    """Load what makes the first page slow, before anybody asks for it."""
    session.content()
    files.compress_first_files()
    for name in ("altair", "pandas", "scipy.optimize", "workshop.denominator"):
        importlib.import_module(name)
    # What was loaded stays; a collection then has only the sessions to go through, not all of it.
    gc.collect()
    gc.freeze()
    gc.collect()  # so that Python counts from here when the next one is due


@asynccontextmanager
async def lifespan(app: Any) -> AsyncIterator[None]:
    """Bring the database up to date, then follow its changes and conduct until the server stops."""
    await run_sync(engine.migrate)
    # Python runs one of them at a time anyway, and more that try only hinder each other.
    current_default_thread_limiter().total_tokens = 8
    threading.Thread(target=warm_up, daemon=True, name="warm-up").start()
    async with events.following(live.drawing), conductor.conducting():
        yield


app = st.App(
    "app.py",
    lifespan=lifespan,
    routes=doors.ROUTES,
    middleware=doors.MIDDLEWARE,
    on_script_error=trouble.explain,
    exception_handlers={Exception: doors.broken},
)
