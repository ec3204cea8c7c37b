"""Insert a row or change the one that is there, in one statement that two devices cannot race."""

from functools import cache
from typing import Any

from sqlalchemy import Executable, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from db.models import Table
from db.plain import plainly


def upsert(db: Session, table: type[Table], *, key: dict[str, Any], values: dict[str, Any]) -> None:
    """Set the values of the row with this unique key, and create the row where there is none."""
    dialect = db.get_bind().dialect.name
    plainly(db, _statement(dialect, table, tuple(key), tuple(values)), {**key, **values})


@cache
def _statement(
    dialect: str, table: type[Table], key: tuple[str, ...], values: tuple[str, ...]
) -> Executable:
    # Put together once for each table: it is carried out at every tap.
    columns: dict[str, Any] = {name: bindparam(name) for name in (*key, *values)}
    if dialect == "postgresql":
        on_postgres = postgresql.insert(table).values(columns)
        changed = {name: on_postgres.excluded[name] for name in values}
        return on_postgres.on_conflict_do_update(index_elements=key, set_=changed)
    on_sqlite = sqlite.insert(table).values(columns)
    changed = {name: on_sqlite.excluded[name] for name in values}
    return on_sqlite.on_conflict_do_update(index_elements=key, set_=changed)
