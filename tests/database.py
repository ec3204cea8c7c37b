"""An empty database for one test, copied from one that was migrated once: that takes a fifth."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pytest

from db import engine


def fresh() -> None:
    """Have the tables there and nothing in them, as `engine.migrate` does; SQLite alone."""
    file = engine.data_folder() / "grondtoon.db"
    if "DATABASE_URL" in os.environ or file.exists():
        engine.migrate()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_migrated(), file)


@cache
def _migrated() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="migrated"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRONDTOON_DATA", str(folder))
        patch.delenv("DATABASE_URL", raising=False)
        engine.migrate()
        engine.engine().dispose()  # writes all of it into the one file
    return folder / "grondtoon.db"
