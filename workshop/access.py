"""Who may open which screen: the one place where that is decided."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.language import Lang

BROWSER_COOKIE: Final = "grondtoon"


class Role(StrEnum):
    """The capacity in which somebody looks at a workshop."""

    HOST = "host"
    FACILITATOR = "facilitator"
    LEADER = "leader"
    BEAMER = "beamer"
    NOTE_KEEPER = "note_keeper"
    PARTICIPANT = "participant"


class Screen(StrEnum):
    """Every screen of the app; the value is the name of its file in pages/ and its address."""

    START = "start"
    FACILITATE = "facilitate"
    AGENDA = "agenda"
    STATEMENTS = "statements"
    PICTURE = "picture"
    DENOMINATOR = "denominator"
    BOARD = "board"
    DRAFT = "draft"
    DIALOGUE = "dialogue"
    AMENDMENTS = "amendments"
    EXAMPLES = "examples"
    MATRIX = "matrix"
    PILOTS = "pilots"
    EVALUATION = "evaluation"
    STEPS = "steps"
    APPROACH = "approach"
    DOCUMENT = "document"
    BEAMER = "beamer"
    CONTRIBUTE = "contribute"
    PROFILE = "profile"
    ENTER = "enter"


# In order of preference: a browser that holds several roles opens the screen as the first of them,
# unless this tab already looks in one of the others.
ALLOWED: Final[dict[Screen, tuple[Role, ...]]] = {
    Screen.START: (Role.HOST,),
    Screen.FACILITATE: (Role.FACILITATOR,),
    Screen.AGENDA: (Role.FACILITATOR,),
    Screen.STATEMENTS: (Role.FACILITATOR,),
    Screen.PICTURE: (Role.FACILITATOR, Role.LEADER, Role.PARTICIPANT),
    Screen.DENOMINATOR: (Role.FACILITATOR, Role.LEADER, Role.PARTICIPANT),
    Screen.BOARD: (Role.LEADER, Role.FACILITATOR),
    Screen.DRAFT: (Role.LEADER, Role.FACILITATOR),
    Screen.DIALOGUE: (Role.FACILITATOR,),
    Screen.AMENDMENTS: (Role.FACILITATOR, Role.LEADER, Role.PARTICIPANT),
    Screen.MATRIX: (Role.LEADER, Role.FACILITATOR, Role.PARTICIPANT),
    Screen.EXAMPLES: (Role.FACILITATOR, Role.LEADER, Role.PARTICIPANT),
    Screen.PILOTS: (Role.LEADER, Role.FACILITATOR),
    Screen.EVALUATION: (Role.LEADER, Role.FACILITATOR),
    Screen.STEPS: (Role.LEADER, Role.FACILITATOR),
    # What a lead group of two to six people writes about its own work is for them alone.
    Screen.APPROACH: (Role.LEADER,),
    Screen.DOCUMENT: (Role.LEADER, Role.FACILITATOR),
    Screen.BEAMER: (Role.BEAMER,),
    Screen.CONTRIBUTE: (Role.PARTICIPANT,),
    Screen.PROFILE: (Role.PARTICIPANT,),
    Screen.ENTER: (Role.NOTE_KEEPER, Role.FACILITATOR),
}


@dataclass(frozen=True)
class Who:
    """Somebody who looks at one workshop in one role, as checked for this very rerun.

    `code` and `name` are those of the workshop: what it is joined with, and its school and team.
    """

    role: Role
    workshop_id: int
    browser: str
    language: Lang
    person_id: int | None = None
    code: str = ""
    name: str = ""
    rehearsal: bool = False


def may_open(role: Role, screen: Screen) -> bool:
    """Whether somebody in this role may open the screen."""
    return role in ALLOWED[screen]


def may_write_texts(role: Role) -> bool:
    """Whether this role writes the draft and the matrix; the facilitator only reads along.

    Who decides what is fixed at the start: leaders write, the facilitator moves and moderates.
    """
    return role is Role.LEADER


# The roles that a facilitator hands out by a short code; nobody gets one by itself.
HANDED_OVER: Final = (Role.FACILITATOR, Role.NOTE_KEEPER)


def may_enter_for(role: Role, *, form_number: int | None) -> bool:
    """Whether somebody in this role writes down what a person gave: only from a paper form.

    Who takes part on a device has no form number, and answers for nobody but itself.
    """
    return form_number is not None and may_open(role, Screen.ENTER)
