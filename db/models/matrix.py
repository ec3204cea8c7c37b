"""The Vision Deployment Matrix."""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now


class MatrixTheme(Table, table=True):
    """One theme of the vision for which a Vision Deployment Matrix is filled."""

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    title: str = Field(default="", max_length=200)
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    created_at: datetime = moment(default_factory=now)


class MatrixCell(Table, table=True):
    """One cell of a matrix: a level by a column."""

    __table_args__ = (UniqueConstraint("theme_id", "level", "column"),)

    id: int | None = Field(default=None, primary_key=True)
    theme_id: int = Field(foreign_key="matrixtheme.id", ondelete="CASCADE")
    level: str = Field(max_length=24)
    column: str = Field(max_length=24)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)
