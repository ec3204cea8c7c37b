"""The tables. Results are never stored as truth here: they are computed from frozen answers."""

from db.models.agenda import AgendaDay, AgendaItem, Progress
from db.models.answers import Answer, Ready, Snapshot, SnapshotRow, Vote, Writing
from db.models.base import Table, now
from db.models.between import (
    ApproachNote,
    ApproachPoint,
    ApproachTalk,
    RestedReminder,
    StepPassing,
    StepTick,
    VisionCare,
)
from db.models.dialogue import (
    Amendment,
    AmendmentPart,
    Ballot,
    ConsentRound,
    DialogueGroup,
    GroupMember,
    GroupTopic,
    Insight,
    Reaction,
)
from db.models.draft import (
    Alternative,
    Foundation,
    LeftOut,
    OpenQuestion,
    Paragraph,
    ParagraphVersion,
    Remark,
    TextVersion,
)
from db.models.matrix import MatrixCell, MatrixTheme
from db.models.statements import Dealt, KeptApart, ListAct, NotMeant, Statement
from db.models.workshop import Grant, HandOver, Key, Person, Subgroup, Workshop

__all__ = [
    "AgendaDay",
    "AgendaItem",
    "Alternative",
    "Amendment",
    "AmendmentPart",
    "Answer",
    "ApproachNote",
    "ApproachPoint",
    "ApproachTalk",
    "Ballot",
    "ConsentRound",
    "Dealt",
    "DialogueGroup",
    "Foundation",
    "Grant",
    "GroupMember",
    "GroupTopic",
    "HandOver",
    "Insight",
    "KeptApart",
    "Key",
    "LeftOut",
    "ListAct",
    "MatrixCell",
    "MatrixTheme",
    "NotMeant",
    "OpenQuestion",
    "Paragraph",
    "ParagraphVersion",
    "Person",
    "Progress",
    "Reaction",
    "Ready",
    "Remark",
    "RestedReminder",
    "Snapshot",
    "SnapshotRow",
    "Statement",
    "StepPassing",
    "StepTick",
    "Subgroup",
    "Table",
    "TextVersion",
    "VisionCare",
    "Vote",
    "Workshop",
    "Writing",
    "now",
]
