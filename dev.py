"""Two commands for a fresh machine, written with Python's standard library alone.

    python3 dev.py start    sets up what is missing and serves Grondtoon
    python3 dev.py test     sets up what is missing and runs every check and test

On Windows: `py dev.py start`. Why it works like this: docs/decisions/0003-dev-script.md.
"""

import argparse
import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import venv
from pathlib import Path
from typing import IO

OLDEST_PYTHON = (3, 11)
OLDEST_PIP = (22, 3)  # the first that can install into another Python


def demand_python(version: "tuple[int, ...]") -> None:
    """Exit with one sentence when this Python (major, minor) is too old to run Grondtoon."""
    if version < OLDEST_PYTHON:
        sys.exit(f"Grondtoon needs Python 3.11 or newer, and this is {version[0]}.{version[1]}.")


# Before anything below is defined: an old Python reads this far, and would stumble further down.
demand_python(sys.version_info[:2])

WINDOWS = os.name == "nt"
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
RUNTIME_LOCK = ROOT / "requirements.txt"
TEST_LOCK = ROOT / "requirements-test.txt"
FIRST_PORT = 8501
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "msedge", "microsoft-edge")
BROWSER_FILES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# What drives a browser or has a clock to beat goes first, two files at a time: it waits a lot. All
# the rest takes what is left of the processor.
FIRST = ("-m", "browser or timed", "--numprocesses=2", "--dist=loadfile")
REST = (
    *("-m", "not browser and not timed"),
    *("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile"),
)
NO_TESTS = 5  # how pytest says that none of these was asked for
MEMORY = Path("/dev/shm")  # on Linux
DEBIAN_PACKAGES = ("libatomic1", "fonts-liberation")
CHECKS = {
    "ruff check": ["-m", "ruff", "check", "--quiet"],
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet"],
    "mypy": ["-m", "mypy"],
    "import contracts": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
    "content": ["-m", "workshop.content", "content"],
}


def main(arguments: list[str]) -> int:
    """Carry out one command line and give its exit status."""
    parser = argparse.ArgumentParser(prog="dev.py", allow_abbrev=False)
    verbs = parser.add_subparsers(dest="verb", required=True)
    start_verb = verbs.add_parser("start", help="set up and serve Grondtoon", allow_abbrev=False)
    start_verb.add_argument("--port", type=port_number, default=FIRST_PORT)
    start_verb.add_argument("--address", type=web_address, help="the address that people will use")
    start_verb.add_argument("--new-key", action="store_true", help="make a new way in for the host")
    verbs.add_parser("test", help="set up and test; further words go to pytest", add_help=False)
    options, further = parser.parse_known_args(arguments)
    os.chdir(ROOT)
    if options.verb == "test":
        return test(further)
    if further:
        parser.error("start does not know: " + " ".join(further))
    return start(options.port, options.address, new_key=options.new_key)


def port_number(text: str) -> int:
    """A port between 1 and 65535; raises argparse's error for anything else."""
    if text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a port between 1 and 65535")


def web_address(text: str) -> str:
    """An address without its last slash; raises argparse's error when it is not http(s)."""
    if text.startswith(("http://", "https://")):
        return text.rstrip("/")
    raise argparse.ArgumentTypeError(f"{text} does not begin with http:// or https://")


# --- start ---


def start(port: int, address: str | None, *, new_key: bool) -> int:
    """Serve Grondtoon on a port until it is stopped; `address` is what people type, if not ours."""
    demand_free(port)
    install(RUNTIME_LOCK)
    here = f"http://localhost:{port}"
    everyone = address or network_address(port)
    print(f"\nOn this machine: {here}")
    print(f"For everyone: {everyone}" if everyone else "There is no network for other devices now.")
    sys.stdout.flush()
    key = ["--new-key"] if new_key else []
    status = run("-m", "db", "start", "--address", address or here, *key)
    if status:
        return status
    if address:  # else the app takes the address by which people come in
        os.environ["GRONDTOON_ADDRESS"] = address
    return serve(port)


def demand_free(port: int) -> None:
    """Exit with one sentence when another program already listens on this port."""
    with socket.socket() as probe:
        if not WINDOWS:  # there this option would let two programs share the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError as error:
            sys.exit(
                f"Port {port} cannot be used ({error.strerror}): stop the program that has it, "
                f"or choose another one with --port."
            )


def network_address(port: int) -> str | None:
    """The address of this machine for others on its network, or None without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: it only chooses the way out
        except OSError:
            return None
        return f"http://{probe.getsockname()[0]}:{port}"


def serve(port: int) -> int:
    """Run the server in the place of this process, so that stopping it leaves nothing behind."""
    command = [str(PYTHON), "-m", "streamlit", "run", "server.py", "--server.port", str(port)]
    sys.stdout.flush()
    if not WINDOWS:
        os.execv(command[0], command)
    server = subprocess.Popen(command)
    try:
        return server.wait()
    except KeyboardInterrupt:  # Ctrl-C reached the server as well; let it finish
        return server.wait()


# --- test ---


def test(pytest_arguments: list[str]) -> int:
    """Run every check and then the tests; the first that fails decides the exit status."""
    install(TEST_LOCK)
    os.environ["GRONDTOON_CHROMIUM"] = browser_for_tests()
    if has_room(MEMORY):  # thousands of small databases: waiting for a disk takes most of the time
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    for name, check in CHECKS.items():
        print(f"--- {name}", flush=True)
        status = run(*check)
        if status:
            print(f"Stopped at {name}: see above. The tests did not run.", file=sys.stderr)
            return status
    print("--- tests", flush=True)
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as told:
        # A terminal shows one of them at a time.
        beside = start_beside(told, "-m", "pytest", *REST, *pytest_arguments)
        try:
            ended = [run("-m", "pytest", *FIRST, *pytest_arguments), beside.wait()]
        finally:
            beside.kill()
        told.seek(0)
        print("--- tests that ran beside them", flush=True)
        shutil.copyfileobj(told, sys.stdout)
    return next((status for status in ended if status not in (0, NO_TESTS)), min(ended))


def start_beside(output: IO[str], *arguments: str) -> "subprocess.Popen[str]":
    """Start the Python of .venv on something that gives way to whatever else runs."""
    kind = ["nice", "-n", "19"] if shutil.which("nice") else []
    command = [*kind, str(PYTHON), *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, text=True)


def has_room(folder: Path) -> bool:
    """Whether this folder is there, may be written to and has 2 GiB free."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > 2 * 2**30


def browser_for_tests() -> str:
    """The browser that the tests drive, installed with apt-get if needed and allowed."""
    wanted = missing_packages() + ([] if find_browser() else ["chromium"])
    if wanted and shutil.which("apt-get"):
        apt_install(wanted)
    browser = find_browser()
    if browser is None:
        sys.exit(
            "Chromium is missing: install Chromium, Chrome or Edge, or set GRONDTOON_CHROMIUM "
            "to the program of one."
        )
    return browser


def find_browser() -> str | None:
    """The program of a Chromium-like browser on this machine, or None."""
    chosen = os.environ.get("GRONDTOON_CHROMIUM")
    if chosen:
        return chosen if Path(chosen).is_file() else None
    found = (shutil.which(name) for name in BROWSER_NAMES)
    files = (file for file in BROWSER_FILES if Path(file).is_file())
    return next((path for path in (*found, *files) if path), None)


def missing_packages() -> list[str]:
    """The Debian packages that the tests need beside a browser and that are not installed."""
    if not shutil.which("dpkg-query"):
        return []
    return [
        package
        for package in DEBIAN_PACKAGES
        if "install ok installed"
        not in subprocess.run(
            ["dpkg-query", "-W", "-f=${Status}", package], capture_output=True, text=True
        ).stdout
    ]


def apt_install(packages: list[str]) -> None:
    """Install Debian packages, or exit with one sentence when that is not allowed or fails."""
    names = " ".join(packages)
    rights = root_prefix()
    if rights is None:
        sys.exit(
            f"{names} must be installed, and that needs root rights: "
            f"run `sudo apt-get install {names}` and try again."
        )
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt += ["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    print(f"Installing {names} ...", flush=True)
    install_now = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if not twice([*apt, "update"], install_now):
        sys.exit(f"{names} could not be installed with apt-get (see above).")


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root, or None when we may not."""
    if os.geteuid() == 0:
        return []
    asked = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True)
    return ["sudo", "-n"] if asked and asked.returncode == 0 else None


# --- the environment ---


def install(lock: Path) -> None:
    """Bring .venv up to a lock file; does nothing when the stamps say that it already is."""
    machine = VENV / "machine.stamp"
    if not is_stamped(machine, MACHINE) or not PYTHON.exists():
        demand_installer()
        venv.create(VENV, clear=True, symlinks=not WINDOWS)
        machine.write_text(MACHINE)
    packages = lock.read_text()
    if is_stamped(stamp_of(lock), fingerprint(packages)):
        return
    demand_installer()
    print("Installing what Grondtoon needs: a minute or two, only this once ...", flush=True)
    if not twice(pip_command(lock)):
        sys.exit(
            f"The packages of {lock.name} could not be installed (see above): "
            "is the package index within reach?"
        )
    for installed in {lock, RUNTIME_LOCK}:  # the test lock holds the whole runtime lock
        stamp_of(installed).write_text(fingerprint(installed.read_text()))


def demand_installer() -> None:
    """Exit with one sentence when this Python cannot install packages into .venv."""
    if Path(sys.prefix) == VENV:
        sys.exit(".venv cannot install into itself: run `deactivate` and then this command again.")
    if importlib.util.find_spec("pip") is None:
        sys.exit("pip is missing: install it (on Debian: sudo apt-get install python3-pip).")
    found = importlib.import_module("pip").__version__
    if tuple(int(part) for part in found.split(".")[:2]) < OLDEST_PIP:
        sys.exit(f"pip {found} is too old: run `{sys.executable} -m pip install --upgrade pip`.")


def pip_command(lock: Path) -> list[str]:
    """Install a lock with the pip outside .venv: Debian's venv has none, and needs none this way.

    Wheels only, each with its hash, so that no compiler is needed and no package runs set-up code.
    """
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--no-input", "-qq"]
    pip += ["--disable-pip-version-check", "--timeout", "180", "--root-user-action", "ignore"]
    return [*pip, "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)]


def fingerprint(*parts: str) -> str:
    """A mark that changes whenever one of the parts does."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


# An environment cannot move or change its Python; a bug-fix release of that Python is no change.
MACHINE = fingerprint(str(sys.version_info[:2]), sysconfig.get_platform(), str(ROOT))


def stamp_of(lock: Path) -> Path:
    """Where .venv remembers which version of a lock it holds."""
    return VENV / f"{lock.stem}.stamp"


def is_stamped(stamp: Path, mark: str) -> bool:
    """Whether a stamp file carries exactly this mark."""
    return stamp.is_file() and stamp.read_text() == mark


def run(*arguments: str) -> int:
    """Run the Python of .venv from the root of the checkout and give its exit status."""
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT).returncode


def twice(*commands: list[str]) -> bool:
    """Run commands in order, and all of them once more when one fails: networks hiccup."""
    return any(all(subprocess.run(command).returncode == 0 for command in commands) for _ in "12")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
