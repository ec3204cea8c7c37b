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
    """One theme of the Vision Deployment Matrix: a row of six texts for each level."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    def empty_cells(self) -> int:
        """How many cells have no text."""
        return sum(not cell.strip() for _, cells in self.rows for cell in cells)

    def has_text(self) -> bool:
        """Whether any cell has text."""
        return any(cell.strip() for _, cells in self.rows for cell in cells)


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
    findings: Findings = field(default_factory=Findings)
    figures: tuple[Figure, ...] = ()
    support: Support = field(default_factory=Support)
    origins: Origins = field(default_factory=Origins)
    missing: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    citations: tuple[tuple[str, str], ...] = ()
    approach: Approach | None = None
    passings: tuple[Passed, ...] = ()

    def written(self) -> tuple[Passage, ...]:
        """The passages that have text."""
        return tuple(passage for passage in self.passages if passage.body.strip())
