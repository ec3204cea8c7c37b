"""What a vision document is made of: plain values that only hold what was revealed."""

from dataclasses import dataclass, field
from datetime import date

from workshop.language import Lang


@dataclass(frozen=True)
class Edition:
    """Which version of the text this is, such as 0.3, and whether the team adopted it."""

    number: str
    adopted: bool = False


@dataclass(frozen=True)
class Cover:
    """Whose vision this is, for whom, and from which day this text is; or just a rehearsal.

    Without an `edition` the text is still being written: it is no version, or no longer.
    """

    school: str
    team: str
    audience: str
    made_on: date
    rehearsal: bool = False
    edition: Edition | None = None


@dataclass(frozen=True)
class Passage:
    """The draft text of one aspect of the spider web; the body may be empty.

    `left_out` is why it is, where the leaders left the aspect out on purpose.
    """

    aspect: str
    title: str
    body: str
    left_out: str = ""


@dataclass(frozen=True)
class Divided:
    """A question that the text leaves open, with the wordings to choose between."""

    body: str
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Matrix:
    """One theme of the Vision Deployment Matrix: a row of six texts for each level.

    A blank line stands between the lines of a cell; `status` says in words how far the theme is.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    status: str = ""

    def empty_cells(self) -> int:
        """How many cells have no text."""
        return sum(not cell.strip() for _, cells in self.rows for cell in cells)

    def has_text(self) -> bool:
        """Whether any cell has text."""
        return any(cell.strip() for _, cells in self.rows for cell in cells)


@dataclass(frozen=True)
class PilotStory:
    """A pilot as a reader of the document follows it: the plan, what it taught, what was decided.

    `facts` are pairs of a label and a text, such as its state and its period. `lessons` hold what
    the whole team may read of its log, `suggestions` what it says of the text.
    """

    name: str
    question: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    lessons: tuple[str, ...] = ()
    decision: str = ""
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A picture with the sentence under it, and what it shows for who cannot see it."""

    png: bytes = field(repr=False)
    caption: str
    alt: str
    width_cm: float = 15.0


@dataclass(frozen=True)
class Findings:
    """What the team picture says in sentences, by bin."""

    shared: tuple[str, ...] = ()
    attention: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True)
class Support:
    """What the weighing found: the two sets, and the sentences that may be said about them.

    `draagvlak` holds the statements that come on top of the kern.
    """

    kern: tuple[str, ...] = ()
    draagvlak: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    staircase: Figure | None = None


@dataclass(frozen=True)
class Evaluated:
    """A sentence of the vision, and line by line what may be shown of its evaluation."""

    sentence: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Approach:
    """How the eight points of the change approach stood after a talk; `before` may be empty.

    Both are days in words. A row has the point, its stage then (with a `before`) and now, what was
    agreed, who sees to that, and by when.
    """

    held_on: str
    before: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Passed:
    """That the team went on from a step, in a sentence, with what was missing then."""

    told: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Origins:
    """How the text came about: who took part, along which steps, by which rules."""

    participation: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    decision_rule: str = ""
    promise: str = ""


@dataclass(frozen=True)
class Story:
    """An example out of practice, as headings with texts; `signed` is '' where nobody signed."""

    title: str
    outcome: str = ""
    signed: str = ""
    told: tuple[tuple[str, str], ...] = ()
    picture: Figure | None = None


@dataclass(frozen=True)
class Practised:
    """A sentence of the text with the examples that show it; '' for sentences that are gone.

    `also` has the titles of examples that stand in full with an earlier sentence.
    """

    sentence: str
    stories: tuple[Story, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Examples:
    """The examples of a team by sentence, and how many sentences have none."""

    practised: tuple[Practised, ...] = ()
    gaps: int = 0
    sentences: int = 0


@dataclass(frozen=True)
class Material:
    """Everything that one document contains.

    `matrices` may hold themes without any text; `missing` has one line for whatever is still to do.
    `citations` say of each part of the process what it rests on, `works` what these refer to.
    """

    language: Lang
    cover: Cover
    passages: tuple[Passage, ...] = ()
    questions: tuple[Divided, ...] = ()
    matrices: tuple[Matrix, ...] = ()
    pilots: tuple[PilotStory, ...] = ()
    findings: Findings = field(default_factory=Findings)
    figures: tuple[Figure, ...] = ()
    support: Support = field(default_factory=Support)
    evaluated: tuple[Evaluated, ...] = ()
    origins: Origins = field(default_factory=Origins)
    examples: Examples = field(default_factory=Examples)
    missing: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    citations: tuple[tuple[str, str], ...] = ()
    approach: Approach | None = None
    passings: tuple[Passed, ...] = ()

    def written(self) -> tuple[Passage, ...]:
        """The passages that have text."""
        return tuple(passage for passage in self.passages if passage.body.strip())
