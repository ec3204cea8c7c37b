"""The fields that people write texts in: how one is addressed, and the row that holds its text.

A field is addressed by its kind and number, such as `writing:12` (see _TABLES for the kinds), as
`paragraph:<aspect>`, as `cell:<theme id>:<level>:<column>:<slot>` (the first slot may be left out),
or as `owner:<entry id>`.
"""

import re
from typing import Any, Final, cast

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
    EvaluationItem,
    EvaluationWording,
    Example,
    ExamplePart,
    ExampleResponse,
    Insight,
    LeftOut,
    MatrixEntry,
    MatrixOwner,
    MatrixTheme,
    NotMeant,
    OpenQuestion,
    Paragraph,
    Person,
    Pilot,
    PilotEntry,
    PilotExchange,
    PilotExchangePart,
    PilotLetter,
    PilotPart,
    PilotSuggestion,
    Reaction,
    Remark,
    Statement,
    StepPassing,
    Table,
    VisionCare,
    Writing,
)
from workshop import typed
from workshop.pilots import LIMITS as OF_PILOT

OfExample = ExamplePart | ExampleResponse
# What is written in a log is its author's alone until it is put there.
OfPerson = Writing | NotMeant | Remark | Reaction | Ballot | OfExample | PilotEntry
OfPilot = PilotPart | PilotSuggestion | PilotLetter
OfApproach = ApproachNote | VisionCare
OfLeaders = OpenQuestion | Alternative | LeftOut | MatrixTheme | EvaluationWording | OfApproach
OfSteering = Statement | StepPassing
Numbered = OfPerson | OfLeaders | OfSteering | Insight | AmendmentPart | OfPilot | PilotExchangePart
Row = Numbered | Paragraph | MatrixEntry | MatrixOwner

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
    "example": ExamplePart,
    "response": ExampleResponse,
    "pilot": PilotPart,
    "log": PilotEntry,
    "suggestion": PilotSuggestion,
    "exchange": PilotExchangePart,
    "letter": PilotLetter,
    "wording": EvaluationWording,
    "approach": ApproachNote,
    "passing": StepPassing,
    "care": VisionCare,
}
_FIELD: Final = re.compile(
    rf"(?P<kind>{'|'.join(_TABLES)}):(?P<id>[0-9]{{1,18}})"
    r"|(?P<paragraph>paragraph):(?P<aspect>[a-z0-9_-]{1,60})"
    r"|cell:(?P<theme>[0-9]{1,18}):(?P<level>[a-z0-9_-]{1,24}):(?P<column>[a-z0-9_-]{1,24})"
    r"(?::(?P<slot>[1-9][0-9]{0,3}))?"
    r"|owner:(?P<entry>[0-9]{1,18})"
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
    "example": typed.STORY,
    "response": typed.STATEMENT,
    "log": typed.CELL,
    "suggestion": typed.STATEMENT,
    "exchange": typed.CELL,
    "letter": typed.LETTER,
    "wording": typed.STATEMENT,
    "approach": typed.STATEMENT,
    "passing": typed.STATEMENT,
    "care": typed.NAME,
    "paragraph": typed.PARAGRAPH,
    "cell": typed.CELL,
    "owner": typed.NAME,
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
            select(MatrixEntry)
            .join(MatrixTheme, col(MatrixTheme.id) == col(MatrixEntry.theme_id))
            .where(
                MatrixTheme.workshop_id == workshop_id,
                MatrixEntry.theme_id == int(match["theme"]),
                MatrixEntry.level == match["level"],
                MatrixEntry.column == match["column"],
                MatrixEntry.slot == int(match["slot"] or 1),
            )
        ).first()
    if match["entry"]:
        owner = db.exec(
            select(MatrixOwner).where(MatrixOwner.entry_id == int(match["entry"]))
        ).first()
        return owner if owner and _workshop_of(db, owner) == workshop_id else None
    found = cast("Row | None", db.get(_TABLES[match["kind"]], int(match["id"])))
    return found if found is not None and _workshop_of(db, found) == workshop_id else None


def begin(db: Session, *, workshop_id: int, field: str) -> Row | None:
    """A new, empty row for a field that may get its first text; pages make the other rows."""
    match = _FIELD.fullmatch(field)
    if match is None or match["kind"]:
        return None
    if match["paragraph"]:
        return Paragraph(workshop_id=workshop_id, aspect=match["aspect"])
    if match["entry"]:
        entry = db.get(MatrixEntry, int(match["entry"]))
        if entry is None or _workshop_of(db, entry) != workshop_id:
            return None
        return MatrixOwner(entry_id=int(match["entry"]))
    theme = db.get(MatrixTheme, int(match["theme"]))
    if theme is None or theme.workshop_id != workshop_id:
        return None
    slot = int(match["slot"] or 1)
    return MatrixEntry(
        theme_id=int(match["theme"]),
        level=match["level"],
        column=match["column"],
        slot=slot,
        place=slot,
    )


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
    if isinstance(found, ExamplePart) and found.part == "title":
        return typed.STORY_TITLE
    if isinstance(found, PilotPart):
        return OF_PILOT[found.part]
    return _LIMITS[field.partition(":")[0]]


# Of what a row without a workshop of its own is a part, and the column that says of which.
_PART_OF: Final[dict[type[Table], tuple[type[Table], str]]] = {
    Writing: (Person, "person_id"),
    NotMeant: (Writing, "writing_id"),
    Alternative: (OpenQuestion, "question_id"),
    EvaluationWording: (EvaluationItem, "item_id"),
    Insight: (DialogueGroup, "group_id"),
    AmendmentPart: (Amendment, "amendment_id"),
    Reaction: (Amendment, "amendment_id"),
    ConsentRound: (Amendment, "amendment_id"),
    Ballot: (ConsentRound, "round_id"),
    ExamplePart: (Example, "example_id"),
    ExampleResponse: (Example, "example_id"),
    PilotPart: (Pilot, "pilot_id"),
    PilotEntry: (Pilot, "pilot_id"),
    PilotSuggestion: (Pilot, "pilot_id"),
    PilotLetter: (Pilot, "pilot_id"),
    PilotExchangePart: (PilotExchange, "exchange_id"),
    MatrixEntry: (MatrixTheme, "theme_id"),
    MatrixOwner: (MatrixEntry, "entry_id"),
    ApproachNote: (ApproachPoint, "point_id"),
    ApproachPoint: (ApproachTalk, "talk_id"),
}


def _workshop_of(db: Session, found: Row) -> int | None:
    whole: Any = found
    while type(whole) in _PART_OF:
        table, column = _PART_OF[type(whole)]
        whole = db.get_one(table, getattr(whole, column))
    workshop_id: int | None = whole.workshop_id
    return workshop_id
