"""The fields that people write texts in: how one is addressed, and the row that holds its text.

A field is addressed by its kind and number, such as `writing:12` (see _TABLES for the kinds), as
`paragraph:<aspect>`, or as `cell:<theme id>:<level>:<column>`.
"""

import re
from typing import Final, cast

from sqlmodel import Session, col, select

from db.models import (
    Alternative,
    Amendment,
    AmendmentPart,
    ApproachNote,
    ApproachPoint,
    ApproachTalk,
    Ballot,
    ConsentRound,
    DialogueGroup,
    Insight,
    LeftOut,
    MatrixCell,
    MatrixTheme,
    NotMeant,
    OpenQuestion,
    Paragraph,
    Person,
    Reaction,
    Remark,
    Statement,
    StepPassing,
    VisionCare,
    Writing,
)
from workshop import typed

OfPerson = Writing | NotMeant | Remark | Reaction | Ballot
OfLeaders = OpenQuestion | Alternative | LeftOut | MatrixTheme | ApproachNote | VisionCare
Numbered = OfPerson | OfLeaders | Statement | Insight | AmendmentPart | StepPassing
Row = Numbered | Paragraph | MatrixCell

_TABLES: Final[dict[str, type[Numbered]]] = {
    "writing": Writing,
    "question": OpenQuestion,
    "gap": LeftOut,
    "theme": MatrixTheme,
    "statement": Statement,
    "meant": NotMeant,
    "alternative": Alternative,
    "remark": Remark,
    "insight": Insight,
    "part": AmendmentPart,
    "reaction": Reaction,
    "ballot": Ballot,
    "approach": ApproachNote,
    "passing": StepPassing,
    "care": VisionCare,
}
_FIELD: Final = re.compile(
    rf"(?P<kind>{'|'.join(_TABLES)}):(?P<id>[0-9]{{1,18}})"
    r"|(?P<paragraph>paragraph):(?P<aspect>[a-z0-9_-]{1,60})"
    r"|cell:(?P<theme>[0-9]{1,18}):(?P<level>[a-z0-9_-]{1,24}):(?P<column>[a-z0-9_-]{1,24})"
)
_LIMITS: Final = {
    "writing": typed.STATEMENT,
    "question": typed.QUESTION,
    "gap": typed.STATEMENT,
    "theme": typed.TITLE,
    "statement": typed.STATEMENT,
    "meant": typed.STATEMENT,
    "alternative": typed.STATEMENT,
    "remark": typed.STATEMENT,
    "insight": typed.STATEMENT,
    "part": typed.STATEMENT,
    "reaction": typed.STATEMENT,
    "ballot": typed.STATEMENT,
    "approach": typed.STATEMENT,
    "passing": typed.STATEMENT,
    "care": typed.NAME,
    "paragraph": typed.PARAGRAPH,
    "cell": typed.CELL,
}


def row(db: Session, *, workshop_id: int, field: str) -> Row | None:
    """The row that holds the text of this field; None when there is none in this workshop yet."""
    match = _FIELD.fullmatch(field)
    if match is None:
        return None
    if match["paragraph"]:
        return db.exec(
            select(Paragraph).where(
                Paragraph.workshop_id == workshop_id, Paragraph.aspect == match["aspect"]
            )
        ).first()
    if match["theme"]:
        return db.exec(
            select(MatrixCell)
            .join(MatrixTheme, col(MatrixTheme.id) == col(MatrixCell.theme_id))
            .where(
                MatrixTheme.workshop_id == workshop_id,
                MatrixCell.theme_id == int(match["theme"]),
                MatrixCell.level == match["level"],
                MatrixCell.column == match["column"],
            )
        ).first()
    found = cast("Row | None", db.get(_TABLES[match["kind"]], int(match["id"])))
    return found if found is not None and _workshop_of(db, found) == workshop_id else None


def begin(db: Session, *, workshop_id: int, field: str) -> Row | None:
    """A new, empty row for a field that may get its first text; pages make the other rows."""
    match = _FIELD.fullmatch(field)
    if match is None or match["kind"]:
        return None
    if match["paragraph"]:
        return Paragraph(workshop_id=workshop_id, aspect=match["aspect"])
    theme = db.get(MatrixTheme, int(match["theme"]))
    if theme is None or theme.workshop_id != workshop_id:
        return None
    return MatrixCell(theme_id=int(match["theme"]), level=match["level"], column=match["column"])


def text(found: Row) -> str:
    """The text of a field."""
    return found.title if isinstance(found, MatrixTheme) else found.body


def write(found: Row, body: str) -> None:
    """Set the text of a field."""
    if isinstance(found, MatrixTheme):
        found.title = body
    else:
        found.body = body


def limit(found: Row, field: str) -> int:
    """How many characters fit in this field."""
    if isinstance(found, Writing) and found.activity == "vision":
        return typed.VISION
    if isinstance(found, AmendmentPart | ApproachNote) and found.part == "owner":
        return typed.NAME
    return _LIMITS[field.partition(":")[0]]


def _workshop_of(db: Session, found: Row) -> int | None:
    match found:
        case Writing():
            return db.get_one(Person, found.person_id).workshop_id
        case NotMeant():
            return _workshop_of(db, db.get_one(Writing, found.writing_id))
        case Alternative():
            return db.get_one(OpenQuestion, found.question_id).workshop_id
        case Insight():
            return db.get_one(DialogueGroup, found.group_id).workshop_id
        case AmendmentPart() | Reaction():
            return db.get_one(Amendment, found.amendment_id).workshop_id
        case Ballot():
            asked = db.get_one(ConsentRound, found.round_id)
            return db.get_one(Amendment, asked.amendment_id).workshop_id
        case ApproachNote():
            point = db.get_one(ApproachPoint, found.point_id)
            return db.get_one(ApproachTalk, point.talk_id).workshop_id
        case MatrixCell():
            return db.get_one(MatrixTheme, found.theme_id).workshop_id
    return found.workshop_id
