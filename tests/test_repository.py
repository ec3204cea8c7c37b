"""What must hold for the files of the checkout themselves."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit import config

import dev
from workshop import design

ROOT = dev.ROOT
LARGEST = 1_500_000  # bytes

# Written so that no pattern matches itself.
REGISTRY = re.compile(
    r"https?://\S*[/](simple|packages)\b|[/]simple[/]|\"resolved[\"]\s*:|--(extra-)?index[-]url"
    r"|https?://[\w.-]*(mirror|registry|artifactory|nexus)[\w.-]*|pypi[.]org|pythonhosted[.]org"
    r"|npmjs[.](org|com)|debian[.]org/debian",
    re.IGNORECASE,
)
PATH_OF_ONE_MACHINE = re.compile(r"(?<![\w.)])/(work|farm|root|home|opt|tmp/bash_jobs)/")


def files() -> list[Path]:
    """Every file that .gitignore does not leave out; without git, which a machine may lack."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    patterns = [".git", *(line.rstrip("/") for line in lines if line and line[0] != "#")]

    def is_ignored(path: Path, pattern: str) -> bool:
        return path == ROOT / pattern[1:] if pattern[0] == "/" else path.match(pattern)

    def walk(folder: Path) -> Iterator[Path]:
        for path in folder.iterdir():
            if not any(is_ignored(path, pattern) for pattern in patterns):
                yield from walk(path) if path.is_dir() else [path]

    return sorted(walk(ROOT))


def places(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern stands in the text files, as file:line."""
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files()
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), 1
        )
        if pattern.search(line)
    ]


def read_toml(name: str) -> dict:
    return tomllib.loads((ROOT / name).read_text(encoding="utf-8"))


def pins(lock: Path) -> set[str]:
    """The requirement lines of a lock, each with its version and marker."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return {line.removesuffix(" \\") for line in lines if re.match(r"\w", line)}


def test_no_file_names_a_registry():
    assert places(REGISTRY) == []


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/_simple",
        "https://files.example.org/_packages/a.whl",
        '"resolved_": "x"',
        "--index_-url x",
        "https://mir_ror.example.org/x",
        "pip install from pypi_.org",
    ],
)
def test_a_registry_is_recognised(line):
    assert REGISTRY.search(line.replace("_", ""))  # with it, this very file would be found


@pytest.mark.parametrize("line", ["_/work/main", "('_/tmp/bash_jobs/1')", "see _/home/me/x"])
def test_a_path_of_one_machine_is_recognised(line):
    assert PATH_OF_ONE_MACHINE.search(line.replace("_/", "/", 1))


def test_no_file_names_a_path_of_one_machine():
    allowed = ("deploy/", "docs/hosting.md:")  # there a path on the server is the subject

    assert [place for place in places(PATH_OF_ONE_MACHINE) if not place.startswith(allowed)] == []


def test_no_file_is_large():
    assert [path.name for path in files() if path.stat().st_size > LARGEST] == []


def test_data_and_environment_stay_out_of_version_control():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()

    assert {"/data/", "*.db", ".venv/"} <= set(ignored)


def test_the_files_are_found():
    found = {str(path.relative_to(ROOT)) for path in files()}

    assert {"dev.py", ".ci/run", "tests/test_repository.py", "db/models/__init__.py"} <= found
    assert not [name for name in found if name.startswith((".venv", ".git/"))]


def test_ci_runs_the_test_command_and_nothing_else():
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()

    assert lines == ["#!/usr/bin/env bash", "exec python3 dev.py test"]
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_the_readme_gives_the_two_commands_of_dev():
    commands = set(
        re.findall(r"python3 dev\.py (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    )

    assert commands == {"start", "test"}


@pytest.mark.parametrize("page", ["README.md", "docs/hosting.md", "deploy/grondtoon.service"])
def test_every_option_of_start_that_a_page_names_exists(page, capsys):
    with pytest.raises(SystemExit):
        dev.main(["start", "--help"])
    known = set(re.findall(r"--[\w-]+", capsys.readouterr().out))
    named = re.findall(
        r"dev\.py start((?: --[\w-]+(?: [^-\s`]\S*)?)*)", (ROOT / page).read_text(encoding="utf-8")
    )

    assert set(re.findall(r"--[a-z][\w-]+", " ".join(named))) <= known


def test_folders_in_the_readme_exist():
    tree = re.search(
        r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert tree is not None

    named = [line.split()[0] for line in tree[1].splitlines() if line and line[0] != " "]

    assert len(named) > 10
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_links_between_pages_lead_somewhere():
    pages = [path for path in files() if path.suffix == ".md"]
    dead = [
        f"{page.relative_to(ROOT)} -> {target}"
        for page in pages
        for target in re.findall(
            r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8")
        )
        if not (page.parent / target).exists()
    ]

    assert dead == []


def test_the_test_lock_holds_the_whole_runtime_lock():
    assert len(pins(dev.RUNTIME_LOCK)) > 40
    assert pins(dev.RUNTIME_LOCK) <= pins(dev.TEST_LOCK)


def test_every_dependency_is_locked_and_has_its_reason():
    project = read_toml("pyproject.toml")["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["postgres"], *extras["test"]]
    names = {re.split(r"[\[<>=]", requirement)[0] for requirement in wanted}
    locked = {re.split(r"[\[<>= ]", pin)[0] for pin in pins(dev.TEST_LOCK)}
    reasons = (ROOT / "docs/decisions/0001-dependencies.md").read_text(encoding="utf-8")

    assert {name.lower() for name in names} <= locked
    assert [name for name in names if f"| {name} |" not in reasons] == []


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("runner.postScriptGC", False),
        ("runner.magicEnabled", False),
        ("server.fileWatcherType", "none"),
        ("server.maxUploadSize", 5),
        ("server.headless", True),
        ("server.showEmailPrompt", False),
        ("server.enableXsrfProtection", True),
        ("server.enableCORS", True),
        ("browser.gatherUsageStats", False),
        ("client.showErrorDetails", "none"),
        ("client.toolbarMode", "minimal"),
        ("logger.hideWelcomeMessage", True),
        ("theme.primaryColor", design.TEAL),
        ("theme.backgroundColor", design.GROUND),
        ("theme.secondaryBackgroundColor", design.PAPER),
        ("theme.textColor", design.INK),
        ("theme.linkColor", design.TEAL),
        ("theme.borderColor", design.GREY),
    ],
)
def test_streamlit_gets_our_setting(option, value):
    assert config.get_option(option) == value


def test_every_setting_is_one_that_streamlit_knows():
    written = read_toml(".streamlit/config.toml")

    assert written == {
        section: {name: config.get_option(f"{section}.{name}") for name in options}
        for section, options in written.items()
    }
