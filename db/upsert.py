"""Insert a row or change the one that is there, in one statement that two devices cannot race."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from db.models import Table


def upsert(db: Session, table: type[Table], *, key: dict[str, Any], values: dict[str, Any]) -> None:
    """Set the values of the row with this unique key, and create the row where there is none."""
    columns: dict[str, Any] = {**key, **values}
    if db.get_bind().dialect.name == "postgresql":
        on_postgres = postgresql.insert(table).values(columns)
        db.execute(on_postgres.on_conflict_do_update(index_elements=list(key), set_=values))
        return
    on_sqlite = sqlite.insert(table).values(columns)
    db.execute(on_sqlite.on_conflict_do_update(index_elements=list(key), set_=values))
