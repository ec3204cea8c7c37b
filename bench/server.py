"""A server of its own for a benchmark: its own process, folder and port; it never outlives it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

import psutil  # type: ignore[import-untyped]  # it ships no types

ROOT: Final = Path(__file__).resolve().parent.parent
PATIENCE: Final = 60.0


@dataclass
class Server:
    """A running server and what it takes of the machine."""

    port: int
    process: psutil.Process
    log: Path
    started_in: float

    @property
    def cpu(self) -> float:
        """The seconds of one core that it has used so far."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    @property
    def others(self) -> float:
        """The seconds of a core that went to anything but the server and this program."""
        whole, own = psutil.cpu_times(), psutil.Process().cpu_times()
        busy = whole.user + whole.system + getattr(whole, "nice", 0.0)
        return float(busy - own.user - own.system) - self.cpu

    @property
    def memory(self) -> int:
        """The bytes that it holds in memory now."""
        return int(self.process.memory_info().rss)

    def rest(self) -> None:
        """Wait until it has done what it does by itself after starting; at most half a minute."""
        for _ in range(30):
            before = self.cpu
            time.sleep(1)
            if self.cpu - before < 0.05:
                return

    def complaints(self) -> list[str]:
        """What it wrote to its log; a healthy server has nothing to say."""
        return self.log.read_text("utf-8", "replace").splitlines()


@contextmanager
def running(script: str, data: Path) -> Iterator[Server]:
    """A server for a script of this project on a data folder; it is killed at the end."""
    port = _free_port()
    log = data / f"{Path(script).stem}.log"
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    command += ["--server.address", "127.0.0.1"]
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment |= {"GRONDTOON_DATA": str(data), "GRONDTOON_ADDRESS": f"http://127.0.0.1:{port}"}
    begun = time.monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        _wait(process, port, log)
        yield Server(port, psutil.Process(process.pid), log, time.monotonic() - begun)
    finally:
        process.kill()
        process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        link = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            link.request("GET", "/_stcore/health")
            if link.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.05)
        finally:
            link.close()
    raise RuntimeError("The server did not start:\n" + log.read_text("utf-8", "replace"))
