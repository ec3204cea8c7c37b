"""The Vision Deployment Matrix."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of
from workshop.deployment.theme import DISTANCES, STATUSES


class MatrixTheme(Table, table=True):
    """One theme of the vision for which a Vision Deployment Matrix is filled."""

    __table_args__ = (
        one_of("status", list(STATUSES)),
        UniqueConstraint("copy_of_id", "subgroup_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    title: str = Field(default="", max_length=200)
    # The aspect that it is about; empty is the vision as a whole.
    aspect: str = Field(default="", max_length=60)
    status: str = Field(default="concept", max_length=12)
    # The worked example that it shows; empty is a theme of the team's own.
    example: str = Field(default="", max_length=60)
    # The theme of which a subgroup fills this copy.
    copy_of_id: int | None = Field(default=None, foreign_key="matrixtheme.id", ondelete="CASCADE")
    subgroup_id: int | None = Field(
        default=None, foreign_key="subgroup.id", ondelete="SET NULL", index=True
    )
    # Since when its lines stand in the theme that it is a copy of.
    merged_at: datetime | None = moment(default=None)
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    created_at: datetime = moment(default_factory=now)


class MatrixEntry(Table, table=True):
    """One line of a cell of a matrix, and for an action when it is done.

    `slot` is its number within the cell, for good; `place` is where it stands there.
    """

    __tablename__ = "matrix_entry"
    __table_args__ = (UniqueConstraint("theme_id", "level", "column", "slot"),)

    id: int | None = Field(default=None, primary_key=True)
    theme_id: int = Field(foreign_key="matrixtheme.id", ondelete="CASCADE")
    level: str = Field(max_length=24)
    column: str = Field(max_length=24)
    slot: int = 1
    place: int = 1
    body: str = ""
    # What it was taken over from, such as 'statement:12' or 'subgroup:3'; empty when it was typed.
    origin: str = Field(default="", max_length=80)
    starts_on: date | None = None
    ends_on: date | None = None
    # The line with the gap that an action narrows.
    gap_id: int | None = Field(
        default=None, foreign_key="matrix_entry.id", ondelete="SET NULL", index=True
    )
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class MatrixOwner(Table, table=True):
    """Who looks after an action."""

    __tablename__ = "matrix_owner"

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="matrix_entry.id", ondelete="CASCADE", unique=True)
    body: str = ""
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class MatrixLink(Table, table=True):
    """A sentence of the text that a line of a matrix is about."""

    __tablename__ = "matrix_link"
    __table_args__ = (UniqueConstraint("entry_id", "sentence"),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="matrix_entry.id", ondelete="CASCADE")
    # The sentence in full; when its words change, it is found again by what is most alike.
    sentence: str


class MatrixDistance(Table, table=True):
    """How far desired and now lie apart at one level, in whole numbers from 0 to 10."""

    __tablename__ = "matrix_distance"
    __table_args__ = (
        UniqueConstraint("theme_id", "level"),
        CheckConstraint(f"value BETWEEN {DISTANCES[0]} AND {DISTANCES[-1]}", name="value"),
    )

    id: int | None = Field(default=None, primary_key=True)
    theme_id: int = Field(foreign_key="matrixtheme.id", ondelete="CASCADE")
    level: str = Field(max_length=24)
    value: int
