"""The evaluation: its questions, the classes, and what learners chose as nothing but counts."""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from db.models.base import Table, moment, now, one_of
from workshop.evaluation import LEARNERS
from workshop.rounds import Audience, Moment


class EvaluationItem(Table, table=True):
    """One question of the evaluation: a sentence of the adopted text."""

    __tablename__ = "evaluation_item"

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    version_id: int = Field(foreign_key="text_version.id", ondelete="CASCADE")
    aspect: str = Field(max_length=60)
    sentence: str
    position: int


class EvaluationWording(Table, table=True):
    """How a question reads for one audience, and whether it is put to them at all."""

    __tablename__ = "evaluation_wording"
    __table_args__ = (
        UniqueConstraint("item_id", "audience"),
        one_of("audience", [audience.value for audience in Audience]),
    )

    id: int | None = Field(default=None, primary_key=True)
    item_id: int = Field(foreign_key="evaluation_item.id", ondelete="CASCADE")
    audience: str = Field(max_length=10)
    body: str
    asked: bool = True
    draft_revision: int = Field(default=0, sa_type=BigInteger)
    updated_at: datetime = moment(default_factory=now)


class EvaluationShift(Table, table=True):
    """How many people moved up, stayed or moved down between two frozen rounds.

    Frozen as well: made anew later, it would tell how somebody moved who withdrew in between.
    """

    __tablename__ = "evaluation_shift"
    __table_args__ = (UniqueConstraint("earlier_id", "later_id", "item", "lens"),)

    id: int | None = Field(default=None, primary_key=True)
    earlier_id: int = Field(foreign_key="snapshot.id", ondelete="CASCADE")
    later_id: int = Field(foreign_key="snapshot.id", ondelete="CASCADE", index=True)
    item: str = Field(max_length=60)
    lens: str = Field(max_length=12)
    up: int
    same: int
    down: int


class LearnerClass(Table, table=True):
    """A class that answers; its learners are nowhere."""

    __tablename__ = "learner_class"
    __table_args__ = (one_of("audience", [audience.value for audience in LEARNERS]),)

    id: int | None = Field(default=None, primary_key=True)
    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    name: str = Field(max_length=60)
    audience: str = Field(max_length=10)


class LearnerRound(Table, table=True):
    """The link of one class for one round. `token` opens an empty form and nothing else."""

    __tablename__ = "learner_round"
    __table_args__ = (
        UniqueConstraint("class_id", "moment"),
        one_of("moment", [moment.value for moment in Moment]),
    )

    id: int | None = Field(default=None, primary_key=True)
    class_id: int = Field(foreign_key="learner_class.id", ondelete="CASCADE")
    moment: str = Field(max_length=8)
    token: str = Field(max_length=64, unique=True)
    is_open: bool = True
    forms: int = 0


class LearnerCount(Table, table=True):
    """How often one option of one question was chosen; `frozen` is what of it is shown."""

    __tablename__ = "learner_count"
    __table_args__ = (UniqueConstraint("round_id", "item_id", "value"),)

    id: int | None = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="learner_round.id", ondelete="CASCADE")
    item_id: int = Field(foreign_key="evaluation_item.id", ondelete="CASCADE")
    value: str = Field(max_length=16)
    times: int = 0
    frozen: int = 0


class UsedForm(Table, table=True):
    """The number of a form that was sent, so that a second tap counts nothing; of no answer."""

    __tablename__ = "used_form"

    round_id: int = Field(foreign_key="learner_round.id", ondelete="CASCADE", primary_key=True)
    digest: str = Field(max_length=64, primary_key=True)
