"""What holds for every test: no real database, no real data, no hurry on a loaded machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import dev

settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


@pytest.fixture(scope="session", autouse=True)
def _away_from_real_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fixtures that outlive one test reach no real database either."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DATABASE_URL", raising=False)
        patch.setenv("GRONDTOON_DATA", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test alone; empty at first."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("GRONDTOON_ADDRESS", raising=False)
    monkeypatch.setenv("GRONDTOON_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program of the browser that tests drive."""
    browser = dev.find_browser()
    if browser is None:
        pytest.fail("no browser here: `python3 dev.py test` installs one")
    return browser
