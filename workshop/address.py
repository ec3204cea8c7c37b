"""The address that phones in the room can reach."""

import os
import socket
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final, Literal
from urllib.parse import urlsplit

CONFIGURED: Final = "GRONDTOON_ADDRESS"


@dataclass(frozen=True)
class Address:
    """An address without its last slash, and how it was found.

    `configured` was set by the host, `asked` is what this visitor's own browser used, `network` is
    this machine's place on its network, and `alone` can be reached from this machine only.
    """

    url: str
    found: Literal["configured", "asked", "network", "alone"]

    def join(self, code: str) -> str:
        """The address of the joining page of a workshop."""
        return f"{self.url}/j/{code}"

    @property
    def short(self) -> str:
        """The address as people type it: without http://."""
        return self.url.removeprefix("http://").removeprefix("https://")


def public_address(host: str, *, scheme: str = "http") -> Address:
    """The address for others, given the host (name:port) that this visitor's browser asked for.

    A visitor on another device than the server has proven that the address works; one at the server
    itself sees `localhost`, which is of no use to a phone.
    """
    configured = os.environ.get(CONFIGURED, "").rstrip("/")
    if configured:
        return Address(configured, "configured")
    asked = f"{scheme}://{host}"
    if not _is_own_machine(urlsplit(asked).hostname or ""):
        return Address(asked, "asked")
    own = _own_place()
    if own is None:
        return Address(asked, "alone")
    port = urlsplit(asked).port
    return Address(f"{scheme}://{own}:{port}" if port else f"{scheme}://{own}", "network")


def _is_own_machine(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")


def _own_place() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: it only chooses the way out
        except OSError:
            return None
        own: str = probe.getsockname()[0]
        return own
