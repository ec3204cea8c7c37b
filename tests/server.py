"""A real server for tests: its own process, its own data, a port of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0


@dataclass
class Server:
    """A running server; `url` has no last slash."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path
    options: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def stop(self, *, roughly: bool = False) -> float:
        """Stop it as Ctrl-C does, or with kill -9; returns how many seconds that took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGKILL if roughly else signal.SIGTERM)
        self.process.wait(PATIENCE)
        return time.monotonic() - began

    def again(self) -> None:
        """Start it once more after it was stopped: on the same data, port and options."""
        started = start(self.log.parent, port=self.port, options=self.options)
        self.process = started.process


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def start(data: Path, *, port: int | None = None, options: tuple[str, ...] = ()) -> Server:
    """Start the server on a data folder and wait until it answers.

    `options` are further options of `streamlit run`. The caller stops it.
    """
    port = port or free_port()
    log = data / f"server-{port}.log"
    command = [sys.executable, "-m", "streamlit", "run", "server.py"]
    command += ["--server.port", str(port), "--server.address", "127.0.0.1", *options]
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment |= {"GRONDTOON_DATA": str(data), "GRONDTOON_ADDRESS": f"http://127.0.0.1:{port}"}
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    server = Server(port, process, log, options)
    _wait(server)
    return server


@contextmanager
def running(data: Path, **how: object) -> Iterator[Server]:
    """A server that is stopped at the end, whatever happens."""
    server = start(data, **how)  # type: ignore[arg-type]  # the same options
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop(roughly=True)


def _wait(server: Server) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            break
        try:
            link = HTTPConnection("127.0.0.1", server.port, timeout=5)
            link.request("GET", "/health")
            if link.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            link.close()
    raise RuntimeError("The server did not start:\n" + server.log.read_text("utf-8", "replace"))
