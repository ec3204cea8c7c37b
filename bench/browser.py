"""A browser as far as HTTP goes: one cookie jar, plain requests, and an open event stream."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any, Final
from urllib.parse import urlencode

PATIENCE: Final = 60.0


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    location: str
    body: bytes


Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass
class Browser:
    """One phone or laptop on the network of this machine; it talks to 127.0.0.1 alone.

    Its requests follow one another on one connection, which stays open for the next, as browsers
    do; the event stream has a connection of its own.
    """

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    _line: Line | None = None
    _in_use: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def host(self) -> str:
        """The server as this browser addresses it."""
        return f"127.0.0.1:{self.port}"

    @property
    def headers(self) -> dict[str, str]:
        """What goes along with everything that it asks."""
        told = {"Host": self.host, "Origin": f"http://{self.host}"}
        if self.cookies:
            told["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return told

    async def get(self, path: str) -> Answer:
        """Open an address."""
        return await self._ask("GET", path, b"", "")

    async def post(self, path: str, fields: Mapping[str, str]) -> Answer:
        """Send a form."""
        return await self._ask(
            "POST", path, urlencode(fields).encode(), "application/x-www-form-urlencoded"
        )

    async def post_json(self, path: str, sent: Mapping[str, object]) -> Any:
        """Send a message of a script and return the answer to it."""
        answer = await self._ask("POST", path, json.dumps(sent).encode(), "application/json")
        return json.loads(answer.body)

    async def events(self, path: str) -> AsyncIterator[dict[str, Any]]:
        """The messages of an event stream, as they come, until the server ends it."""
        reader, writer = await self._connect()
        try:
            await self._send(writer, "GET", path, b"", "")
            await _head(reader)
            while line := await reader.readline():
                # The sizes of the chunks stand on lines of their own and are passed over.
                if line.startswith(b"data: {"):
                    yield json.loads(line[len(b"data: ") :])
        finally:
            writer.close()

    async def _ask(self, method: str, path: str, body: bytes, kind: str) -> Answer:
        async with asyncio.timeout(PATIENCE), self._in_use:
            known = self._line is not None
            try:
                status, headers, content = await self._exchange(method, path, body, kind)
            except ConnectionError:
                # The server may just have hung up a connection that was idle; browsers ask again.
                if not known:
                    raise
                status, headers, content = await self._exchange(method, path, body, kind)
            if dict(headers).get("connection") == "close":
                self.close()
        for name, value in headers:
            if name == "set-cookie":
                self.cookies |= {each.key: each.value for each in SimpleCookie(value).values()}
        return Answer(status, dict(headers).get("location", ""), content)

    async def _exchange(
        self, method: str, path: str, body: bytes, kind: str
    ) -> tuple[int, list[tuple[str, str]], bytes]:
        if self._line is not None and self._line[0].at_eof():
            self.close()
        reader, writer = self._line = self._line or await self._connect()
        try:
            await self._send(writer, method, path, body, kind)
            status, headers = await _head(reader)
            return status, headers, await _body(reader, dict(headers))
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Give up the connection; the next request opens another."""
        if self._line is not None:
            self._line[1].close()
            self._line = None

    async def _connect(self) -> Line:
        return await asyncio.open_connection("127.0.0.1", self.port)

    async def _send(
        self, writer: asyncio.StreamWriter, method: str, path: str, body: bytes, kind: str
    ) -> None:
        headers = self.headers | {"Content-Length": str(len(body))}
        if body:
            headers["Content-Type"] = kind
        lines = [f"{method} {path} HTTP/1.1", *(f"{k}: {v}" for k, v in headers.items()), "", ""]
        writer.write("\r\n".join(lines).encode() + body)
        await writer.drain()


async def _head(reader: asyncio.StreamReader) -> tuple[int, list[tuple[str, str]]]:
    first = (await reader.readline()).split()
    if len(first) < 2:
        raise ConnectionError("The server hung up.")
    headers = []
    while line := (await reader.readline()).decode("latin-1").strip():
        name, value = line.split(":", 1)
        headers.append((name.lower(), value.strip()))
    return int(first[1]), headers


async def _body(reader: asyncio.StreamReader, headers: Mapping[str, str]) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return await reader.readexactly(int(headers.get("content-length", 0)))
    parts = []
    while size := int(await reader.readline(), 16):
        parts.append(await reader.readexactly(size))
        await reader.readline()
    await reader.readline()
    return b"".join(parts)
