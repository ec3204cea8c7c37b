"""Examples out of practice, and the conference where they are shown."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables up to date."""
    op.create_table(
        "conference",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("starts", sa.String(length=5), nullable=False),
        sa.Column("attendance", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_conference_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conference")),
        sa.UniqueConstraint("workshop_id", name=op.f("uq_conference_workshop_id")),
    )
    op.create_table(
        "conference_slot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_conference_slot_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conference_slot")),
    )
    with op.batch_alter_table("conference_slot") as batch_op:
        batch_op.create_index(
            batch_op.f("ix_conference_slot_workshop_id"), ["workshop_id"], unique=False
        )

    op.create_table(
        "example",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=8), nullable=False),
        sa.Column("signature", sa.String(length=8), nullable=False),
        sa.Column("signed", sa.String(length=60), nullable=False),
        sa.Column("shared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("on_beamer_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('', 'worked', 'partly', 'failed')", name=op.f("ck_example_outcome")
        ),
        sa.CheckConstraint(
            "signature IN ('nobody', 'subgroup', 'name')", name=op.f("ck_example_signature")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_example_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_example_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_example")),
    )
    with op.batch_alter_table("example") as batch_op:
        batch_op.create_index(batch_op.f("ix_example_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_example_workshop_id"), ["workshop_id"], unique=False)

    op.create_table(
        "example_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("example_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=12), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "part IN ('title', 'happened', 'learners', 'teachers', 'leaders', 'no_longer', "
            "'learned')",
            name=op.f("ck_example_part_part"),
        ),
        sa.ForeignKeyConstraint(
            ["example_id"],
            ["example.id"],
            name=op.f("fk_example_part_example_id_example"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_example_part")),
        sa.UniqueConstraint("example_id", "part", name=op.f("uq_example_part_example_id_part")),
    )
    op.create_table(
        "example_photo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("example_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("promised_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["example_id"],
            ["example.id"],
            name=op.f("fk_example_photo_example_id_example"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_example_photo")),
        sa.UniqueConstraint("example_id", name=op.f("uq_example_photo_example_id")),
        sa.UniqueConstraint("token", name=op.f("uq_example_photo_token")),
    )
    op.create_table(
        "example_response",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("example_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("prompt", sa.String(length=60), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("sent", sa.Boolean(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["example_id"],
            ["example.id"],
            name=op.f("fk_example_response_example_id_example"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_example_response_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_example_response")),
        sa.UniqueConstraint(
            "example_id",
            "person_id",
            "prompt",
            name=op.f("uq_example_response_example_id_person_id_prompt"),
        ),
    )
    with op.batch_alter_table("example_response") as batch_op:
        batch_op.create_index(
            batch_op.f("ix_example_response_person_id"), ["person_id"], unique=False
        )

    op.create_table(
        "example_sentence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("example_id", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.String(length=60), nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["example_id"],
            ["example.id"],
            name=op.f("fk_example_sentence_example_id_example"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_example_sentence")),
    )
    with op.batch_alter_table("example_sentence") as batch_op:
        batch_op.create_index(
            batch_op.f("ix_example_sentence_example_id"), ["example_id"], unique=False
        )

    op.create_table(
        "slot_example",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slot_id", sa.Integer(), nullable=False),
        sa.Column("example_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["example_id"],
            ["example.id"],
            name=op.f("fk_slot_example_example_id_example"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["slot_id"],
            ["conference_slot.id"],
            name=op.f("fk_slot_example_slot_id_conference_slot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot_example")),
        sa.UniqueConstraint(
            "slot_id", "example_id", name=op.f("uq_slot_example_slot_id_example_id")
        ),
    )
    with op.batch_alter_table("slot_example") as batch_op:
        batch_op.create_index(
            batch_op.f("ix_slot_example_example_id"), ["example_id"], unique=False
        )

    op.create_table(
        "sharpening",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("example_id", sa.Integer(), nullable=False),
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["amendment_id"],
            ["amendment.id"],
            name=op.f("fk_sharpening_amendment_id_amendment"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["example_id"],
            ["example.id"],
            name=op.f("fk_sharpening_example_id_example"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sharpening")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_sharpening_amendment_id")),
    )
    with op.batch_alter_table("sharpening") as batch_op:
        batch_op.create_index(batch_op.f("ix_sharpening_example_id"), ["example_id"], unique=False)
