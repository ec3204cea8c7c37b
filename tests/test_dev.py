import ast
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import dev

NO_PROGRAMS = {"PATH": "", "GRONDTOON_CHROMIUM": sys.executable}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with empty locks, and stand-ins for everything that dev.py calls."""
    root = tmp_path / "checkout"
    root.mkdir()
    shutil.copy(dev.__file__, root)
    for lock in ("requirements.txt", "requirements-test.txt"):
        (root / lock).write_text("# nothing\n")
    for module in ("db", "streamlit", "ruff", "mypy", "workshop/content", "pytest"):
        stand_in(root, module)
    (root / "importlinter").mkdir()
    (root / "importlinter/cli.py").write_text("def lint_imports_command(): print('contracts')")
    return root


def stand_in(root: Path, module: str, *, status: int = 0, only: str = "") -> None:
    """Put a program in the place of a module, which ends with a status when asked for `only`."""
    folder = root / module
    folder.mkdir(parents=True, exist_ok=True)
    told = f"print({module!r}, *sys.argv[1:])\nprint(os.environ.get('GRONDTOON_ADDRESS'))"
    ending = f"sys.exit({status} if {only!r} in ' '.join(sys.argv) else 0)"
    (folder / "__main__.py").write_text(f"import os, sys\n{told}\n{ending}")


def run(root: Path, *arguments: str, pip: bool = True) -> subprocess.CompletedProcess[str]:
    """Run dev.py with the Python outside .venv; without pip if asked."""
    outer = Path(sys.base_prefix) / ("python.exe" if dev.WINDOWS else "bin/python3")
    command = [str(outer), *([] if pip else ["-S"]), str(root / "dev.py"), *arguments]
    environment = os.environ | NO_PROGRAMS | {"PIP_NO_INDEX": "1"}
    environment.pop("GRONDTOON_ADDRESS", None)
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("", 0))
        port: int = probe.getsockname()[1]
        return port


def test_an_old_python_is_told_in_one_sentence():
    with pytest.raises(SystemExit, match=r"^Grondtoon needs Python 3\.11 or newer.*3\.10\.$"):
        dev.demand_python((3, 10))


def test_an_old_python_can_read_far_enough_to_say_so():
    ast.parse(Path(dev.__file__).read_text(), feature_version=(3, 7))


def test_dev_needs_nothing_but_the_standard_library():
    tree = ast.parse(Path(dev.__file__).read_text())
    plain = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    imported = {alias.name for node in plain for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_start_prepares_the_database_and_serves(checkout):
    port = str(free_port())

    started = run(checkout, "start", "--port", port, "--address", "https://g.example/", "--new-key")

    assert started.returncode == 0, started.stderr
    assert f"On this machine: http://localhost:{port}" in started.stdout
    assert "For everyone: https://g.example\n" in started.stdout
    assert "db start --address https://g.example --new-key\n" in started.stdout
    assert f"streamlit run server.py --server.port {port}\nhttps://g.example\n" in started.stdout


def test_start_without_an_address_gives_the_way_in_on_this_machine(checkout):
    port = str(free_port())

    started = run(checkout, "start", "--port", port)

    assert f"db start --address http://localhost:{port}\n" in started.stdout
    assert f"streamlit run server.py --server.port {port}\nNone\n" in started.stdout


def test_start_stops_when_the_database_cannot_be_used(checkout):
    stand_in(checkout, "db", status=3)

    started = run(checkout, "start", "--port", str(free_port()))

    assert started.returncode == 3
    assert "streamlit" not in started.stdout


def test_a_taken_port_is_told_in_one_sentence(checkout):
    with socket.socket() as other:
        other.bind(("", 0))
        other.listen()
        port = other.getsockname()[1]

        started = run(checkout, "start", "--port", str(port))

    assert started.returncode == 1
    assert started.stderr.startswith(f"Port {port} cannot be used")
    assert started.stderr.count("\n") == 1
    assert not (checkout / ".venv").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "the following arguments are required"),
        (["begin"], "invalid choice: 'begin'"),
        (["start", "--port", "70000"], "70000 is not a port between 1 and 65535"),
        (["start", "--port", "x"], "x is not a port between 1 and 65535"),
        (["start", "--address", "school.nl"], "school.nl does not begin with http:// or https://"),
        (["start", "now"], "start does not know: now"),
    ],
)
def test_a_wrong_command_line_says_what_is_wrong(checkout, arguments, sentence):
    refused = run(checkout, *arguments)

    assert refused.returncode == 2
    assert sentence in refused.stderr


def test_without_pip_one_sentence(checkout):
    started = run(checkout, "start", "--port", str(free_port()), pip=False)

    assert started.returncode == 1
    assert started.stderr.startswith("pip is missing: ")
    assert started.stderr.count("\n") == 1


def test_a_pip_that_is_too_old_is_told_in_one_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(dev, "VENV", tmp_path)
    (tmp_path / "pip").mkdir()
    (tmp_path / "pip/__init__.py").write_text("__version__ = '22.0.2'")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "pip", raising=False)

    with pytest.raises(SystemExit, match=r"^pip 22\.0\.2 is too old: run `[^\n]*`\.$"):
        dev.demand_installer()


def test_inside_its_own_environment_one_sentence(monkeypatch):
    monkeypatch.setattr(dev, "VENV", Path(sys.prefix))

    with pytest.raises(SystemExit, match="run `deactivate`"):
        dev.demand_installer()


def test_without_the_package_index_the_last_sentence_says_so(checkout):
    (checkout / "requirements.txt").write_text(f"no-such-thing==1 --hash=sha256:{'0' * 64}\n")

    started = run(checkout, "start", "--port", str(free_port()))

    assert started.returncode == 1
    assert "requirements.txt could not be installed" in started.stderr.splitlines()[-1]


def test_nothing_is_installed_twice(checkout):
    first = run(checkout, "start", "--port", str(free_port()))
    second = run(checkout, "start", "--port", str(free_port()), pip=False)

    assert "Installing" in first.stdout
    assert "Installing" not in second.stdout
    assert second.returncode == 0, second.stderr


def test_a_changed_lock_is_installed_again(checkout):
    run(checkout, "start", "--port", str(free_port()))
    (checkout / "requirements.txt").write_text("# something else\n")

    again = run(checkout, "start", "--port", str(free_port()))

    assert "Installing" in again.stdout


def test_a_moved_checkout_gets_a_new_environment(checkout):
    run(checkout, "start", "--port", str(free_port()))
    moved = checkout.rename(checkout.with_name("moved"))

    again = run(moved, "start", "--port", str(free_port()))

    assert "Installing" in again.stdout


def test_what_the_tests_need_serves_the_app_too(checkout):
    run(checkout, "test")

    started = run(checkout, "start", "--port", str(free_port()), pip=False)

    assert started.returncode == 0, started.stderr


def test_test_runs_every_check_and_pytest_last(checkout):
    tested = run(checkout, "test", "tests/test_dev.py", "-k", "port")

    assert tested.returncode == 0, tested.stderr
    ran = [line for line in tested.stdout.splitlines() if line[:3] not in ("---", "Ins", "Non")]
    assert ran == [
        "ruff check --quiet",
        "ruff format --check --quiet",
        "mypy",
        "contracts",
        "workshop/content content",
        *(
            " ".join(["pytest", *part, "tests/test_dev.py -k port"])
            for part in (dev.FIRST, dev.REST)
        ),
    ]


def test_a_failing_check_stops_the_tests_and_is_named(checkout):
    stand_in(checkout, "mypy", status=1)

    tested = run(checkout, "test")

    assert tested.returncode == 1
    assert "Stopped at mypy" in tested.stderr
    assert "pytest" not in tested.stdout


def test_the_exit_status_of_pytest_is_ours(checkout):
    stand_in(checkout, "pytest", status=5)

    assert run(checkout, "test").returncode == 5


@pytest.mark.parametrize("part", [dev.FIRST, dev.REST])
def test_one_half_of_the_tests_that_fails_is_a_failure(checkout, part):
    stand_in(checkout, "pytest", status=1, only=" ".join(part))

    assert run(checkout, "test").returncode == 1


@pytest.fixture
def bare_machine(tmp_path, monkeypatch):
    """A machine on whose PATH nothing stands yet: no browser, no apt-get, no sudo."""
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.delenv("GRONDTOON_CHROMIUM", raising=False)
    monkeypatch.setattr(dev, "BROWSER_FILES", ())
    return programs


def program(folder: Path, name: str) -> Path:
    file = folder / name
    file.write_text("#!/bin/sh\nexit 1\n")
    file.chmod(0o755)
    return file


def test_without_a_browser_one_sentence_names_it(bare_machine):
    with pytest.raises(SystemExit, match=r"^Chromium is missing: [^\n]*$"):
        dev.browser_for_tests()


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "msedge"])
def test_a_browser_that_is_there_is_used(bare_machine, name):
    browser = program(bare_machine, name)

    assert dev.browser_for_tests() == str(browser)


def test_the_chosen_browser_goes_before_the_one_on_the_path(bare_machine, monkeypatch):
    program(bare_machine, "chromium")
    chosen = program(bare_machine, "mine")
    monkeypatch.setenv("GRONDTOON_CHROMIUM", str(chosen))

    assert dev.find_browser() == str(chosen)


def test_a_chosen_browser_that_does_not_exist_is_missing(bare_machine, monkeypatch):
    program(bare_machine, "chromium")
    monkeypatch.setenv("GRONDTOON_CHROMIUM", str(bare_machine / "gone"))

    with pytest.raises(SystemExit, match="GRONDTOON_CHROMIUM"):
        dev.browser_for_tests()


@pytest.mark.parametrize("refusing_sudo", [True, False])
def test_without_root_rights_one_sentence_says_what_to_run(
    bare_machine, monkeypatch, refusing_sudo
):
    program(bare_machine, "apt-get")
    if refusing_sudo:
        program(bare_machine, "sudo")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(SystemExit, match="`sudo apt-get install chromium`"):
        dev.browser_for_tests()


def test_when_apt_fails_one_sentence_says_so(bare_machine, monkeypatch):
    program(bare_machine, "apt-get")
    program(bare_machine, "env")
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    with pytest.raises(SystemExit, match="chromium could not be installed with apt-get"):
        dev.browser_for_tests()


def test_a_failed_command_is_tried_once_more(tmp_path):
    tries = tmp_path / "tries"
    code = f"open({str(tries)!r}, 'a').write('.'); raise SystemExit(1)"

    assert not dev.twice([sys.executable, "-c", code])
    assert tries.read_text() == ".."
