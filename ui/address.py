"""The address that phones can reach, as seen from this page."""

from urllib.parse import urlsplit

import streamlit as st

from workshop import address
from workshop.address import Address

_SELF = "http://localhost:8501"


def reachable() -> Address:
    """The address to put on the beamer and in links."""
    here = urlsplit(st.context.url or _SELF)
    return address.public_address(here.netloc, scheme=here.scheme)
