"""Asking for a few columns without what SQLAlchemy does for whole rows, which takes twice as long.

For what every phone asks at every drawing (docs/performance.md); anything else reads better as
`db.exec(...)`.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import CursorResult, Executable
from sqlmodel import Session


def plainly(
    db: Session, statement: Executable, values: Mapping[str, Any]
) -> CursorResult[*tuple[Any, ...]]:
    """Carry out a statement that was put together before, in the transaction of this session."""
    if db.new or db.dirty or db.deleted:
        db.flush()
    return db.connection().execute(statement, values)
