"""The network between one device and the server, which a test can cut."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Network:
    """Passes everything on from a port of its own to the server's port, until it is cut."""

    def __init__(self, server_port: int) -> None:
        self.port = 0
        self._server_port, self._is_cut = server_port, False
        self._open: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def cut(self) -> None:
        """Break every connection; new ones are refused until `mend`."""
        self._is_cut = True
        self._loop.call_soon_threadsafe(self._break)

    def mend(self) -> None:
        """Let connections be made again."""
        self._is_cut = False

    @contextmanager
    def running(self) -> Iterator["Network"]:
        self._thread.start()
        listening = self._do(asyncio.start_server(self._carry, "127.0.0.1", 0))
        self.port = listening.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            self._do(self._end(listening))
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()

    def _do(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _end(self, listening: asyncio.Server) -> None:
        listening.close()
        self._is_cut = True
        self._break()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*others, return_exceptions=True)

    def _break(self) -> None:
        for writer in self._open:
            writer.transport.abort()

    async def _carry(self, up: asyncio.StreamReader, down: asyncio.StreamWriter) -> None:
        ends = {down}
        self._open.add(down)
        try:
            if self._is_cut:
                return
            back, there = await asyncio.open_connection("127.0.0.1", self._server_port)
            ends.add(there)
            self._open.add(there)
            await asyncio.gather(_pass_on(up, there), _pass_on(back, down))
        except OSError:
            return  # the server is not there
        finally:
            self._open -= ends
            for end in ends:
                end.transport.abort()


async def _pass_on(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while part := await source.read(65536):
            target.write(part)
            await target.drain()
    target.close()
