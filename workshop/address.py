"""The address that phones in the room can reach."""

import os
import re
import socket
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address, ip_address
from typing import Final, Literal
from urllib.parse import urlsplit

CONFIGURED: Final = "GRONDTOON_ADDRESS"
LONGEST: Final = 200

FoundBy = Literal["chosen", "configured", "asked", "network", "alone"]
Way = Literal["wifi", "cable", "other", "virtual"]
Fault = Literal["empty", "long", "shape", "port", "own"]

_ORDER: Final[tuple[Way, ...]] = ("wifi", "cable", "other", "virtual")
_NAME: Final = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_TYPED: Final = re.compile(
    rf"(?:(?P<scheme>https?)://)?(?P<host>{_NAME}(?:\.{_NAME})*|\[[0-9a-f:.]{{2,45}}\])"
    r"(?::(?P<port>\d{1,5}))?(?P<path>(?:/[A-Za-z0-9._~-]+)*)/?",
    re.IGNORECASE,
)
# What somebody copies from the bar of a browser may already lead to one of our own pages.
_OWN_PAGE: Final = re.compile(r"/(?:j|test)(?:[/?].*)?$")
_VIRTUAL: Final = re.compile(
    "docker|br-|veth|virbr|vmnet|vbox|vmenet|tun|tap|wg|utun|ppp|tailscale|zt|podman|cni|lxc|ipsec"
)


class BadAddress(ValueError):
    """What was typed cannot be an address for phones; `why` says in what way."""

    def __init__(self, why: Fault) -> None:
        super().__init__(why)
        self.why: Final[Fault] = why


@dataclass(frozen=True)
class Address:
    """An address without its last slash, and how it was found.

    `chosen` is what the facilitator set for this workshop, `configured` was set by the host,
    `asked` is what this visitor's own browser used, `network` is this machine's place on its
    network, and `alone` can be reached from this machine only.
    """

    url: str
    found: FoundBy

    def join(self, code: str) -> str:
        """The address of the joining page of a workshop."""
        return f"{self.url}/j/{code}"

    def test(self, code: str, lang: str) -> str:
        """The address of the page on which a phone tests whether everything works."""
        return f"{self.url}/test?w={code}&lang={lang}"

    @property
    def short(self) -> str:
        """The address as people type it: without http://."""
        return self.url.removeprefix("http://").removeprefix("https://")

    @property
    def host(self) -> str:
        """The name and port, as a browser that came this way has them."""
        return urlsplit(self.url).netloc.lower()


@dataclass(frozen=True)
class Place:
    """A place of this machine on one of its networks."""

    ip: str
    way: Way


def public_address(host: str, *, scheme: str = "http", chosen: str | None = None) -> Address:
    """The address for others, given the host (name:port) that this visitor's browser asked for.

    What the facilitator chose for this workshop counts before what the host configured for all of
    them: the facilitator stands in the room and sees that phones do not arrive, for instance when
    everybody is on a hotspot today, while the host is not there. It changes nothing elsewhere.

    Without either: a visitor on another device than this machine has proven that its address works;
    one at the machine itself sees `localhost`, which is of no use to a phone.
    """
    if chosen:
        return Address(chosen, "chosen")
    configured = os.environ.get(CONFIGURED, "").rstrip("/")
    if configured:
        return Address(configured, "configured")
    return _automatic(host, scheme)


def _automatic(host: str, scheme: str) -> Address:
    asked = f"{scheme}://{host}"
    if not _is_own_machine(urlsplit(asked).hostname or ""):
        return Address(asked, "asked")
    found = places()
    if not found:
        return Address(asked, "alone")
    return Address(_at(found[0], asked), "network")


def alternatives(host: str, *, scheme: str = "http") -> tuple[tuple[str, Way], ...]:
    """Every address of this machine on its networks, the most likely one first.

    With the port by which this visitor's browser came in; empty when that browser came in over a
    name or another machine, for then these addresses need not lead here.
    """
    asked = f"{scheme}://{host}"
    name = urlsplit(asked).hostname or ""
    found = places()
    if not _is_own_machine(name) and name not in {place.ip for place in found}:
        return ()
    return tuple((_at(place, asked), place.way) for place in found)


def checked(typed: str) -> str:
    """What somebody typed as a whole address: with http:// and without its last slash.

    Raises BadAddress, also for an address that only leads back to the device itself.
    """
    text = _OWN_PAGE.sub("", typed.strip())
    if not text:
        raise BadAddress("empty")
    if len(text) > LONGEST - len("https://"):
        raise BadAddress("long")
    found = _TYPED.fullmatch(text)
    if found is None or not _is_host(found["host"].lower()):
        raise BadAddress("shape")
    if found["port"] and not 0 < int(found["port"]) < 65536:
        raise BadAddress("port")
    host = found["host"].lower()
    if _is_own_machine(host.strip("[]")):
        raise BadAddress("own")
    port = f":{int(found['port'])}" if found["port"] else ""
    return f"{(found['scheme'] or 'http').lower()}://{host}{port}{found['path']}"


def places() -> tuple[Place, ...]:
    """The places of this machine on its networks, the most likely one for phones first.

    Virtual networks, of which a phone knows nothing, come last; nothing is sent to find out.
    """
    ways = {ip: way for ip, way in _networks() if _may_be_reached(ip)}
    outward = _outward()
    if outward is not None and _may_be_reached(outward):
        ways.setdefault(outward, "other")
    found = (Place(ip, way) for ip, way in ways.items())
    return tuple(
        sorted(
            found,
            key=lambda one: (one.way == "virtual", one.ip != outward, _ORDER.index(one.way)),
        )
    )


def way_of(name: str) -> Way:
    """What kind of network this is, going by the name that the system gave it.

    >>> way_of("wlp3s0"), way_of("eth0"), way_of("docker0"), way_of("en0")
    ('wifi', 'cable', 'virtual', 'other')
    """
    if _VIRTUAL.match(name):
        return "virtual"
    if name.startswith("wl"):
        return "wifi"
    # On a Mac en0 is mostly Wi-Fi; elsewhere a cable is called enp3s0, eno1 or eth0.
    return "cable" if re.match(r"eth|en[opsx]", name) else "other"


def _at(place: Place, asked: str) -> str:
    found = urlsplit(asked)
    return f"{found.scheme}://{place.ip}" + (f":{found.port}" if found.port else "")


def _is_host(host: str) -> bool:
    """Whether this is an address of numbers that exists, or a name."""
    if host.startswith("["):
        return _is_ip(host.strip("[]"))
    return _is_ip(host) if re.fullmatch(r"[\d.]+", host) else True


def _is_ip(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _is_own_machine(name: str) -> bool:
    try:
        found = ip_address(name)
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")
    return found.is_loopback or found.is_unspecified


def _may_be_reached(ip: str) -> bool:
    found = IPv4Address(ip)
    return not (found.is_loopback or found.is_link_local or found.is_unspecified)


def _outward() -> str | None:
    """The place from which this machine would go outward."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: it only chooses the way out
        except OSError:
            return None
        own: str = probe.getsockname()[0]
        return own


if sys.platform == "win32":

    def _networks() -> Iterator[tuple[str, Way]]:
        """The places that the system knows for its own name; it does not tell which is which."""
        try:
            for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
                yield str(found[4][0]), "other"
        except OSError:
            return

else:
    import fcntl

    # The number under which the system tells the address of a network: SIOCGIFADDR.
    _ASK: Final = 0xC0206921 if sys.platform == "darwin" else 0x8915

    def _networks() -> Iterator[tuple[str, Way]]:
        """The place on every network that is up, by the name of that network."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            for _, name in socket.if_nameindex():
                try:
                    told = fcntl.ioctl(
                        probe.fileno(), _ASK, struct.pack("256s", name[:15].encode())
                    )
                except OSError:
                    continue
                yield socket.inet_ntoa(told[20:24]), way_of(name)
