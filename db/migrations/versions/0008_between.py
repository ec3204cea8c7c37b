"""Between study days: home work, the change approach, closing a step, reminders."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ROLES = "role IN ('host', 'facilitator', 'leader', 'beamer', 'note_keeper', 'participant')"


def upgrade() -> None:
    """Bring the tables up to date."""
    with op.batch_alter_table("progress") as batch_op:
        batch_op.add_column(sa.Column("home_until", sa.Date(), nullable=True))
    _approach()
    _steps()
    op.create_table(
        "rested_reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.CheckConstraint(_ROLES, name=op.f("ck_rested_reminder_role")),
        _of_workshop("rested_reminder"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rested_reminder")),
        sa.UniqueConstraint(
            "workshop_id", "role", "key", name=op.f("uq_rested_reminder_workshop_id_role_key")
        ),
    )


def _approach() -> None:
    op.create_table(
        "approach_talk",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        _of_workshop("approach_talk"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approach_talk")),
    )
    _index("approach_talk", "workshop_id")
    op.create_table(
        "approach_point",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("talk_id", sa.Integer(), nullable=False),
        sa.Column("point", sa.String(length=40), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.CheckConstraint("stage BETWEEN 1 AND 4", name=op.f("ck_approach_point_stage")),
        sa.ForeignKeyConstraint(
            ["talk_id"],
            ["approach_talk.id"],
            name=op.f("fk_approach_point_talk_id_approach_talk"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approach_point")),
        sa.UniqueConstraint("talk_id", "point", name=op.f("uq_approach_point_talk_id_point")),
    )
    op.create_table(
        "approach_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("point_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=8), nullable=False),
        *_typed(),
        sa.CheckConstraint(
            "part IN ('reason', 'action', 'owner')", name=op.f("ck_approach_note_part")
        ),
        sa.ForeignKeyConstraint(
            ["point_id"],
            ["approach_point.id"],
            name=op.f("fk_approach_note_point_id_approach_point"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approach_note")),
        sa.UniqueConstraint("point_id", "part", name=op.f("uq_approach_note_point_id_part")),
    )


def _steps() -> None:
    op.create_table(
        "step_tick",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.String(length=40), nullable=False),
        sa.Column("ticked_on", sa.Date(), nullable=False),
        _of_workshop("step_tick"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_tick")),
        sa.UniqueConstraint(
            "workshop_id", "criterion", name=op.f("uq_step_tick_workshop_id_criterion")
        ),
    )
    op.create_table(
        "step_passing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("passed_on", sa.Date(), nullable=True),
        sa.Column("missing", sa.JSON(), nullable=False),
        *_typed(),
        sa.CheckConstraint(_ROLES, name=op.f("ck_step_passing_role")),
        _of_workshop("step_passing"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_passing")),
    )
    _index("step_passing", "workshop_id")
    op.create_table(
        "vision_care",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        *_typed(),
        _of_workshop("vision_care"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vision_care")),
        sa.UniqueConstraint("workshop_id", name=op.f("uq_vision_care_workshop_id")),
    )


def _typed() -> tuple[sa.Column[str], sa.Column[int], sa.Column[object]]:
    return (
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )


def _of_workshop(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workshop_id"],
        ["workshop.id"],
        name=op.f(f"fk_{table}_workshop_id_workshop"),
        ondelete="CASCADE",
    )


def _index(table: str, column: str) -> None:
    with op.batch_alter_table(table) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)
