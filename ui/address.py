"""The address that phones can reach, as seen from this page."""

from urllib.parse import urlsplit
from zlib import crc32

import streamlit as st

from db import engine
from db.queries import workshops
from workshop import address
from workshop.access import Who
from workshop.address import Address, Way

_SELF = "http://localhost:8501"


def reachable(who: Who) -> Address:
    """The address of this workshop to put on the beamer and in links."""
    here = urlsplit(st.context.url or _SELF)
    with engine.reading() as db:
        chosen = workshops.chosen_address(db, workshop_id=who.workshop_id)
    return address.public_address(here.netloc, scheme=here.scheme, chosen=chosen)


def automatic() -> Address:
    """The address that counts while the facilitator chose none."""
    here = urlsplit(st.context.url or _SELF)
    return address.public_address(here.netloc, scheme=here.scheme)


def alternatives() -> tuple[tuple[str, Way], ...]:
    """The addresses of this machine on its networks, the most likely one first."""
    here = urlsplit(st.context.url or _SELF)
    return address.alternatives(here.netloc, scheme=here.scheme)


def square(who: Who, code: str, *, test: bool = False) -> str:
    """Where the QR code of the joining page is, or that of the page on which a phone tests.

    It changes with the address, so that a browser does not go on showing the earlier one.
    """
    mark = crc32(reachable(who).url.encode())
    return f"/qr/{code}.svg?at={mark:x}" + (f"&to=test&lang={who.language}" if test else "")
