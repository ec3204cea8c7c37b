"""One open Streamlit page, as its browser speaks with the server over the websocket.

Written from the protocol of Streamlit 1.67: binary protobuf messages, `BackMsg` up and `ForwardMsg`
down. A page is a set of elements by their place; a rerun replaces them, and what it did not draw
again is gone.
"""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Final
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from bench.browser import Browser

PATIENCE: Final = 60.0
# A stand-in that Streamlit's own browser script sends when nobody is logged in.
_NO_TOKEN: Final = "PLACEHOLDER_AUTH_TOKEN"


@dataclass(frozen=True)
class Drawn:
    """One element on the page, with the fragment and the run that drew it."""

    element: Element
    fragment: str
    run: str

    @property
    def kind(self) -> str:
        """The sort of element, as the protocol calls it."""
        return self.element.WhichOneof("type") or ""

    @property
    def content(self) -> Any:
        """The message of that sort."""
        return getattr(self.element, self.kind)

    @property
    def key(self) -> str:
        """The key that the script gave it; empty when it gave none."""
        parts = str(getattr(self.content, "id", "")).split("-", maxsplit=2)
        return parts[2] if len(parts) == 3 and parts[2] != "None" else ""


class NotThere(LookupError):
    """The page has no such element now."""


class Page:
    """A page that is open in a browser: what is on it, and what can be done with it."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.problems: list[str] = []
        self.alerts: list[str] = []
        self.finished_at = 0.0
        self._link: ClientConnection | None = None
        self._drawn: dict[tuple[int, ...], Drawn] = {}
        self._blocks: dict[tuple[int, ...], tuple[str, str]] = {}
        self._states: dict[str, WidgetState] = {}
        self._cache: dict[str, ForwardMsg] = {}
        self._run, self._fragments, self._script = "", frozenset[str](), ""
        self._done: asyncio.Future[None] | None = None
        self._busy = asyncio.Lock()
        self._reading: asyncio.Task[None] | None = None
        self.drawn_anew = asyncio.Event()

    async def open(self) -> None:
        """Connect and wait until the first drawing is complete."""
        self._link = await connect(
            f"ws://{self.browser.host}/_stcore/stream",
            subprotocols=["streamlit", _NO_TOKEN],  # type: ignore[list-item]  # plain strings do
            origin=f"http://{self.browser.host}",  # type: ignore[arg-type]  # a plain string does
            additional_headers={"Cookie": self.browser.headers.get("Cookie", "")},
            compression=None,
            max_size=None,
            proxy=None,
        )
        self._reading = asyncio.create_task(self._read(self._link))
        await self._rerun()

    async def close(self) -> None:
        """Close the page as somebody does who leaves."""
        if self._link is not None:
            await self._link.close()
        if self._reading is not None:
            self._reading.cancel()
            with suppress(asyncio.CancelledError):
                await self._reading

    def elements(self, kind: str) -> Iterator[Drawn]:
        """The elements of one sort, in the order of the page."""
        return (drawn for _, drawn in sorted(self._drawn.items()) if drawn.kind == kind)

    def find(self, key: str) -> Drawn:
        """The element with this key; raises NotThere."""
        for drawn in self._drawn.values():
            if drawn.key == key:
                return drawn
        raise NotThere(f"{key} on {self.address}")

    def has(self, key: str) -> bool:
        """Whether an element with this key is on the page."""
        return any(drawn.key == key for drawn in self._drawn.values())

    def told(self, key: str) -> dict[str, Any]:
        """What the script gave to the component with this key; raises NotThere."""
        found: dict[str, Any] = json.loads(self.find(key).content.json)
        return found

    async def press(self, key: str) -> None:
        """Press a button and wait until the page is drawn again; raises NotThere."""

        def pressed() -> tuple[WidgetState, str]:
            button = self.find(key)
            return WidgetState(id=button.content.id, trigger_value=True), button.fragment

        await self._rerun(pressed)

    async def choose(self, key: str, option: str) -> None:
        """Choose an option of a radio, or leave a text field with this text in it."""

        def chosen() -> tuple[WidgetState, str]:
            field = self.find(key)
            state = WidgetState(id=field.content.id, string_value=option)
            self._states[state.id] = state
            return state, field.fragment

        await self._rerun(chosen)

    async def call(self, key: str, event: str, value: object) -> None:
        """Let a component tell the script that something happened in the browser."""

        def called() -> tuple[WidgetState, str]:
            component = self.find(key)
            told = json.dumps([{"event": event, "value": value}])
            name = f"$$STREAMLIT_INTERNAL_KEY_{component.content.id}__events"
            return WidgetState(id=name, json_trigger_value=told), component.fragment

        await self._rerun(called)

    async def _rerun(self, act: Callable[[], tuple[WidgetState, str]] | None = None) -> None:
        # Only then is the page looked at: it may just have been drawn anew.
        async with self._busy:
            if self._link is None:
                raise ConnectionError("The page is not open.")
            asked = self._asked(*(act() if act else (None, "")))
            self._done = asyncio.get_running_loop().create_future()
            await self._link.send(asked.SerializeToString())
            async with asyncio.timeout(PATIENCE):
                await self._done

    def _asked(self, state: WidgetState | None, fragment: str) -> BackMsg:
        address = urlsplit(self.address)
        asked = BackMsg()
        rerun = asked.rerun_script
        rerun.query_string, rerun.fragment_id = address.query, fragment
        # Only the first time the server is asked for a page by its name.
        rerun.page_script_hash = self._script
        rerun.page_name = "" if self._script else address.path.strip("/")
        states = self._states | ({state.id: state} if state else {})
        rerun.widget_states.widgets.extend(states.values())
        rerun.cached_message_hashes.extend(self._cache)
        rerun.context_info.timezone = "Europe/Amsterdam"
        rerun.context_info.locale = "nl-NL"
        rerun.context_info.url = f"http://{self.browser.host}{self.address}"
        return asked

    async def _read(self, link: ClientConnection) -> None:
        try:
            async for frame in link:
                message = ForwardMsg()
                message.ParseFromString(frame if isinstance(frame, bytes) else frame.encode())
                self._take(message)
        except ConnectionClosed as closed:
            self._fail(f"connection lost: {closed}")

    def _fail(self, problem: str) -> None:
        self.problems.append(problem)
        if self._done is not None and not self._done.done():
            self._done.set_exception(ConnectionError(problem))

    def _take(self, message: ForwardMsg) -> None:
        sort = message.WhichOneof("type")
        if sort == "ref_hash":
            known = ForwardMsg()
            known.CopyFrom(self._cache[message.ref_hash])
            known.metadata.CopyFrom(message.metadata)
            message, sort = known, "delta"
        if sort == "delta":
            self._draw(message)
        elif sort == "new_session":
            self._run = message.metadata.run.script_run_id
            self._fragments = frozenset(message.metadata.run.fragment_ids)
            self._script = self._script or message.new_session.page_script_hash
        elif sort == "navigation":
            self._script = message.navigation.page_script_hash
        elif sort == "page_info_changed":
            told = message.page_info_changed.query_string
            self.address = urlsplit(self.address)._replace(query=told).geturl()
        elif sort == "page_not_found":
            self.problems.append("page not found")
        elif sort == "script_finished":
            self._finish(message.script_finished)

    def _draw(self, message: ForwardMsg) -> None:
        delta, place = message.delta, tuple(message.metadata.delta_path)
        if message.metadata.cacheable:
            self._cache[message.hash] = message
        if delta.WhichOneof("type") != "new_element":
            self._drawn.pop(place, None)
            self._blocks[place] = (delta.fragment_id, self._run)
            return
        drawn = Drawn(delta.new_element, delta.fragment_id, self._run)
        self._drawn[place] = drawn
        if drawn.kind == "exception":
            self.problems.append(f"{drawn.content.type}: {drawn.content.message}")
        elif drawn.kind == "alert":
            self.alerts.append(drawn.content.body)

    def _finish(self, status: int) -> None:
        if status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return
        self._drawn = {
            place: drawn
            for place, drawn in self._drawn.items()
            if drawn.run == self._run or not self._was_redrawn(place)
        }
        here = {_id(drawn.content) for drawn in self._drawn.values()}
        self._states = {name: state for name, state in self._states.items() if name in here}
        self.finished_at = perf_counter()
        self.drawn_anew.set()
        if self._done is not None and not self._done.done():
            self._done.set_result(None)

    def _was_redrawn(self, place: tuple[int, ...]) -> bool:
        """Whether this run drew everything around this place: all, or what a fragment holds."""
        if not self._fragments:
            return True
        around = (self._blocks.get(place[:depth], ("", "")) for depth in range(1, len(place)))
        return any(run == self._run and within in self._fragments for within, run in around)


def _id(content: object) -> str:
    return str(getattr(content, "id", ""))
