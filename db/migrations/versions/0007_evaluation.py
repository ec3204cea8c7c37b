"""The evaluation of step 6: its questions, the classes, and counts of what learners chose."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables up to date."""
    op.create_table(
        "learner_class",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("audience", sa.String(length=10), nullable=False),
        sa.CheckConstraint(
            "audience IN ('children', 'youth')", name=op.f("ck_learner_class_audience")
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_learner_class_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learner_class")),
    )
    with op.batch_alter_table("learner_class", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_learner_class_workshop_id"), ["workshop_id"], unique=False
        )

    op.create_table(
        "evaluation_shift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("earlier_id", sa.Integer(), nullable=False),
        sa.Column("later_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("lens", sa.String(length=12), nullable=False),
        sa.Column("up", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("down", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["earlier_id"],
            ["snapshot.id"],
            name=op.f("fk_evaluation_shift_earlier_id_snapshot"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["later_id"],
            ["snapshot.id"],
            name=op.f("fk_evaluation_shift_later_id_snapshot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_shift")),
        sa.UniqueConstraint(
            "earlier_id",
            "later_id",
            "item",
            "lens",
            name=op.f("uq_evaluation_shift_earlier_id_later_id_item_lens"),
        ),
    )
    with op.batch_alter_table("evaluation_shift", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evaluation_shift_later_id"), ["later_id"], unique=False
        )

    op.create_table(
        "learner_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("class_id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.String(length=8), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("forms", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "moment IN ('before', 'during', 'after')", name=op.f("ck_learner_round_moment")
        ),
        sa.ForeignKeyConstraint(
            ["class_id"],
            ["learner_class.id"],
            name=op.f("fk_learner_round_class_id_learner_class"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learner_round")),
        sa.UniqueConstraint("class_id", "moment", name=op.f("uq_learner_round_class_id_moment")),
        sa.UniqueConstraint("token", name=op.f("uq_learner_round_token")),
    )
    op.create_table(
        "used_form",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["learner_round.id"],
            name=op.f("fk_used_form_round_id_learner_round"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("round_id", "digest", name=op.f("pk_used_form")),
    )
    op.create_table(
        "evaluation_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.String(length=60), nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["text_version.id"],
            name=op.f("fk_evaluation_item_version_id_text_version"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_evaluation_item_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_item")),
    )
    with op.batch_alter_table("evaluation_item", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evaluation_item_workshop_id"), ["workshop_id"], unique=False
        )

    op.create_table(
        "evaluation_wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(length=10), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "audience IN ('colleagues', 'children', 'youth')",
            name=op.f("ck_evaluation_wording_audience"),
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["evaluation_item.id"],
            name=op.f("fk_evaluation_wording_item_id_evaluation_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_wording")),
        sa.UniqueConstraint(
            "item_id", "audience", name=op.f("uq_evaluation_wording_item_id_audience")
        ),
    )
    op.create_table(
        "learner_count",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(length=16), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("frozen", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["evaluation_item.id"],
            name=op.f("fk_learner_count_item_id_evaluation_item"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["learner_round.id"],
            name=op.f("fk_learner_count_round_id_learner_round"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learner_count")),
        sa.UniqueConstraint(
            "round_id", "item_id", "value", name=op.f("uq_learner_count_round_id_item_id_value")
        ),
    )
