"""The matrix with several lines in a cell."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables up to date."""
    _themes()
    _entries()
    op.create_table(
        "matrix_distance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=24), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.CheckConstraint("value BETWEEN 0 AND 10", name=op.f("ck_matrix_distance_value")),
        sa.ForeignKeyConstraint(
            ["theme_id"],
            ["matrixtheme.id"],
            name=op.f("fk_matrix_distance_theme_id_matrixtheme"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matrix_distance")),
        sa.UniqueConstraint("theme_id", "level", name=op.f("uq_matrix_distance_theme_id_level")),
    )
    _lines_of_cells()
    op.drop_table("matrixcell")


def _themes() -> None:
    with op.batch_alter_table("matrixtheme") as batch_op:
        for name, length, default in (
            ("aspect", 60, ""),
            ("status", 12, "concept"),
            ("example", 60, ""),
        ):
            batch_op.add_column(
                sa.Column(name, sa.String(length=length), nullable=False, server_default=default)
            )
        batch_op.add_column(sa.Column("copy_of_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("subgroup_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("merged_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_check_constraint(
            batch_op.f("ck_matrixtheme_status"), "status IN ('concept', 'in_use', 'evaluated')"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_matrixtheme_copy_of_id_matrixtheme"),
            "matrixtheme",
            ["copy_of_id"],
            ["id"],
            ondelete="CASCADE",
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_matrixtheme_subgroup_id_subgroup"),
            "subgroup",
            ["subgroup_id"],
            ["id"],
            ondelete="SET NULL",
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_matrixtheme_copy_of_id_subgroup_id"), ["copy_of_id", "subgroup_id"]
        )
        batch_op.create_index(
            batch_op.f("ix_matrixtheme_subgroup_id"), ["subgroup_id"], unique=False
        )
    with op.batch_alter_table("matrixtheme") as batch_op:
        for name in ("aspect", "status", "example"):
            batch_op.alter_column(name, server_default=None)


def _entries() -> None:
    op.create_table(
        "matrix_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=24), nullable=False),
        sa.Column("column", sa.String(length=24), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("origin", sa.String(length=80), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("gap_id", sa.Integer(), nullable=True),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["gap_id"],
            ["matrix_entry.id"],
            name=op.f("fk_matrix_entry_gap_id_matrix_entry"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"],
            ["matrixtheme.id"],
            name=op.f("fk_matrix_entry_theme_id_matrixtheme"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matrix_entry")),
        sa.UniqueConstraint(
            "theme_id",
            "level",
            "column",
            "slot",
            name=op.f("uq_matrix_entry_theme_id_level_column_slot"),
        ),
    )
    with op.batch_alter_table("matrix_entry") as batch_op:
        batch_op.create_index(batch_op.f("ix_matrix_entry_gap_id"), ["gap_id"], unique=False)
    op.create_table(
        "matrix_owner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["matrix_entry.id"],
            name=op.f("fk_matrix_owner_entry_id_matrix_entry"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matrix_owner")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_matrix_owner_entry_id")),
    )
    op.create_table(
        "matrix_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["matrix_entry.id"],
            name=op.f("fk_matrix_link_entry_id_matrix_entry"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matrix_link")),
        sa.UniqueConstraint("entry_id", "sentence", name=op.f("uq_matrix_link_entry_id_sentence")),
    )


def _lines_of_cells() -> None:
    """Every line that was typed in a cell becomes a line of its own, in the same order."""
    columns = ("theme_id", "level", "column", "body", "updated_at")
    cells = sa.table("matrixcell", *map(sa.column, ("id", *columns)))
    kept = ("theme_id", "level", "column", "body", "updated_at")
    added = ("slot", "place", "origin", "draft_revision")
    entries = sa.table("matrix_entry", *map(sa.column, (*kept, *added)))
    found = op.get_bind().execute(sa.select(cells).order_by(cells.c.id)).mappings().all()
    rows = [
        {**{name: cell[name] for name in columns}, "body": line}
        | {"slot": number, "place": number, "origin": "", "draft_revision": 0}
        for cell in found
        for number, line in enumerate(_lines(cell["body"]), start=1)
    ]
    if rows:
        op.bulk_insert(entries, rows)


def _lines(body: str) -> list[str]:
    return [line.strip() for line in body.splitlines() if line.strip()]
