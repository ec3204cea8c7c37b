"""Pilots."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables up to date."""
    op.create_table(
        "pilot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=8), nullable=False),
        sa.Column("scope", sa.String(length=5), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("considered", sa.String(length=8), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "considered IN ('', 'keep', 'adapt', 'extend', 'stop')",
            name=op.f("ck_pilot_considered"),
        ),
        sa.CheckConstraint("scope IN ('whole', 'part')", name=op.f("ck_pilot_scope")),
        sa.CheckConstraint(
            "stage IN ('idea', 'planned', 'running', 'paused', 'ended')",
            name=op.f("ck_pilot_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_pilot_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot")),
    )
    with op.batch_alter_table("pilot") as batch_op:
        batch_op.create_index(batch_op.f("ix_pilot_workshop_id"), ["workshop_id"], unique=False)

    op.create_table(
        "pilot_exchange",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_pilot_exchange_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_exchange")),
    )
    with op.batch_alter_table("pilot_exchange") as batch_op:
        batch_op.create_index(
            batch_op.f("ix_pilot_exchange_workshop_id"), ["workshop_id"], unique=False
        )

    op.create_table(
        "pilot_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pilot_id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reopened_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "decision IN ('keep', 'adapt', 'extend', 'stop')",
            name=op.f("ck_pilot_decision_decision"),
        ),
        sa.ForeignKeyConstraint(
            ["pilot_id"],
            ["pilot.id"],
            name=op.f("fk_pilot_decision_pilot_id_pilot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_decision")),
    )
    with op.batch_alter_table("pilot_decision") as batch_op:
        batch_op.create_index(batch_op.f("ix_pilot_decision_pilot_id"), ["pilot_id"], unique=False)

    op.create_table(
        "pilot_exchange_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("exchange_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=8), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "part IN ('brings', 'agreed')", name=op.f("ck_pilot_exchange_part_part")
        ),
        sa.ForeignKeyConstraint(
            ["exchange_id"],
            ["pilot_exchange.id"],
            name=op.f("fk_pilot_exchange_part_exchange_id_pilot_exchange"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_exchange_part")),
        sa.UniqueConstraint(
            "exchange_id", "part", name=op.f("uq_pilot_exchange_part_exchange_id_part")
        ),
    )
    op.create_table(
        "pilot_letter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pilot_id", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(length=8), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_pilot_letter_language")),
        sa.CheckConstraint("reader IN ('parents', 'council')", name=op.f("ck_pilot_letter_reader")),
        sa.ForeignKeyConstraint(
            ["pilot_id"],
            ["pilot.id"],
            name=op.f("fk_pilot_letter_pilot_id_pilot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_letter")),
        sa.UniqueConstraint(
            "pilot_id", "reader", "language", name=op.f("uq_pilot_letter_pilot_id_reader_language")
        ),
    )
    op.create_table(
        "pilot_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pilot_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=8), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "part IN ('name', 'question', 'people', 'doing', 'hope', 'research', 'learners', "
            "'support', 'owner', 'contact', 'reason')",
            name=op.f("ck_pilot_part_part"),
        ),
        sa.ForeignKeyConstraint(
            ["pilot_id"],
            ["pilot.id"],
            name=op.f("fk_pilot_part_pilot_id_pilot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_part")),
        sa.UniqueConstraint("pilot_id", "part", name=op.f("uq_pilot_part_pilot_id_part")),
    )
    op.create_table(
        "pilot_sentence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pilot_id", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.String(length=60), nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pilot_id"],
            ["pilot.id"],
            name=op.f("fk_pilot_sentence_pilot_id_pilot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_sentence")),
    )
    with op.batch_alter_table("pilot_sentence") as batch_op:
        batch_op.create_index(batch_op.f("ix_pilot_sentence_pilot_id"), ["pilot_id"], unique=False)

    op.create_table(
        "pilot_suggestion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pilot_id", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.String(length=60), nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["pilot_id"],
            ["pilot.id"],
            name=op.f("fk_pilot_suggestion_pilot_id_pilot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_suggestion")),
    )
    with op.batch_alter_table("pilot_suggestion") as batch_op:
        batch_op.create_index(
            batch_op.f("ix_pilot_suggestion_pilot_id"), ["pilot_id"], unique=False
        )

    op.create_table(
        "pilot_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pilot_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("draft_revision", sa.BigInteger(), nullable=False),
        sa.Column("logged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('success', 'failure', 'surprise', 'question')",
            name=op.f("ck_pilot_entry_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_pilot_entry_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["pilot_id"],
            ["pilot.id"],
            name=op.f("fk_pilot_entry_pilot_id_pilot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_entry")),
    )
    with op.batch_alter_table("pilot_entry") as batch_op:
        batch_op.create_index(batch_op.f("ix_pilot_entry_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pilot_entry_pilot_id"), ["pilot_id"], unique=False)

    op.create_table(
        "pilot_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pilot_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_pilot_person_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["pilot_id"],
            ["pilot.id"],
            name=op.f("fk_pilot_person_pilot_id_pilot"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pilot_person")),
        sa.UniqueConstraint(
            "pilot_id", "person_id", name=op.f("uq_pilot_person_pilot_id_person_id")
        ),
    )
    with op.batch_alter_table("pilot_person") as batch_op:
        batch_op.create_index(batch_op.f("ix_pilot_person_person_id"), ["person_id"], unique=False)
