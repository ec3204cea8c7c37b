"""The one form of all instruments: models, scans, stage plans, checklists and forms."""

from typing import Annotated, Literal, TypeVar

from pydantic import Field, StringConstraints

from workshop.content.parts import (
    Choice,
    LensId,
    Minutes,
    Part,
    Phrase,
    Scale,
    Slug,
    Source,
    StepNumber,
    found,
)
from workshop.language import LANGS, Text, Words

Number = Annotated[str, StringConstraints(pattern=r"^[A-G][0-9]{2}$")]
InstrumentKind = Literal[
    "bipolar_axis",
    "board",
    "cards",
    "catalogue",
    "checklist",
    "comparison",
    "dialogue",
    "document",
    "form",
    "house",
    "map",
    "matrix",
    "points",
    "quadrant",
    "ranking",
    "scale",
    "sorting",
    "stage_plan",
    "web",
]


class Item(Phrase):
    """A line that people rate, choose, fill in or discuss, with what it belongs to."""

    key: Slug | None = None
    dim: Slug | None = None
    group: Slug | None = None
    step: StepNumber | None = None
    label: Text | None = None
    result: Text | None = None
    source_name: Text | None = None
    name: Words | None = None
    link: Slug | None = None
    reverse: bool = False
    flag: bool = False


class Axis(Part):
    """Two respectable poles with a midpoint that is an answer of its own."""

    id: Slug
    key: Slug
    title: Text
    left: Text
    right: Text
    mid: Text
    left_plain: Text
    right_plain: Text
    help: Text

    def choices(self, scale: Scale) -> tuple[Choice, ...]:
        """The scale's choices in the words of this axis; the middle is the axis's own midpoint."""
        return tuple(self._worded(choice) for choice in scale.choices)

    def _worded(self, choice: Choice) -> Choice:
        if choice.value == 0:
            return choice.model_copy(update={"phrase": self.mid})
        if choice.phrase is None:
            return choice
        poles = {
            lang: choice.phrase[lang].format(left=self.left[lang], right=self.right[lang])
            for lang in LANGS
        }
        return choice.model_copy(update={"phrase": Text(**poles)})


class Pair(Part):
    """Two statements between which a person chooses a place."""

    id: Slug
    key: Slug | None = None
    dim: Slug | None = None
    left: Text
    right: Text


class Prompt(Part):
    """A question that helps to fill one cell of a matrix."""

    id: Slug
    col: Slug
    text: Text


class Dim(Part):
    """A dimension, option, aspect, level or phase that an instrument is about."""

    id: Slug
    key: Slug
    title: Text
    tag: Text | None = None
    plain: Text | None = None
    helps: Text | None = None
    hinders: Text | None = None
    feedback: Text | None = None
    source_name: Text | None = None
    group: Slug | None = None
    origin: Literal["own"] | None = None
    statement: Phrase | None = None
    questions: tuple[Phrase, ...] = ()
    prompts: tuple[Prompt, ...] = ()


class Group(Part):
    """The words for a grouping of items, cards or dimensions."""

    id: Slug
    key: Slug
    text: Text


class Column(Part):
    """A column of a matrix or form."""

    id: Slug
    key: Slug
    text: Text


class Phase(Part):
    """A time-boxed part of a conversation."""

    id: Slug
    minutes: Minutes
    text: Text


class Tension(Part):
    """Two options that may clash when both are chosen."""

    id: Slug
    a: Slug
    b: Slug
    text: Text
    origin: Literal["own"] | None = None


class Bridge(Part):
    """What connects one place on a map with another, in one direction."""

    id: Slug
    start: Slug
    end: Slug
    text: Text


class Place(Part):
    """The side of one dimension on which a quadrant lies."""

    dim: Slug
    side: Literal["low", "high"]


class Quadrant(Part):
    """One of four fields between two dimensions."""

    id: Slug
    key: Slug
    title: Text
    place: Annotated[tuple[Place, ...], Field(min_length=2, max_length=2)]
    plain: Text | None = None
    step: Text | None = None
    marks: tuple[Phrase, ...] = ()
    origin: Literal["own"] | None = None


class NamedList(Part):
    """A list that only this instrument has, with its own heading."""

    key: Slug
    title: Text
    items: Annotated[tuple[Item, ...], Field(min_length=1)]


_Keyed = TypeVar("_Keyed", Axis, Dim, Column, NamedList)


class Instrument(Part):
    """A model, scan, stage plan, checklist or form out of the field."""

    nr: Number
    id: Slug
    title: Text
    source: Source
    steps: Annotated[tuple[StepNumber, ...], Field(min_length=1)]
    kind: InstrumentKind
    scale: Slug
    scale_items: Slug | None = None
    scale_pairs: Slug | None = None
    scale_bridges: Slug | None = None
    lenses: tuple[LensId, ...] = ()
    intro: Text
    facilitator: Text
    warn: Text | None = None
    group_labels: tuple[Group, ...] = ()
    axes: tuple[Axis, ...] = ()
    dims: tuple[Dim, ...] = ()
    items: tuple[Item, ...] = ()
    pairs: tuple[Pair, ...] = ()
    checks: tuple[Item, ...] = ()
    fields: tuple[Item, ...] = ()
    stems: tuple[Item, ...] = ()
    phases: tuple[Phase, ...] = ()
    columns: tuple[Column, ...] = ()
    common_prompts: tuple[Prompt, ...] = ()
    quadrants: tuple[Quadrant, ...] = ()
    tensions: tuple[Tension, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    cards: tuple[Item, ...] = ()
    lists: tuple[NamedList, ...] = ()

    def axis(self, key: str) -> Axis:
        """The axis with this key; raises KeyError when there is none."""
        return _keyed(self.axes, key)

    def dim(self, key: str) -> Dim:
        """The dimension with this key; raises KeyError when there is none."""
        return _keyed(self.dims, key)

    def column(self, key: str) -> Column:
        """The column with this key; raises KeyError when there is none."""
        return _keyed(self.columns, key)

    def list(self, key: str) -> NamedList:
        """The list with this key; raises KeyError when there is none."""
        return _keyed(self.lists, key)

    def prompts(self, dim: str, col: str) -> tuple[Prompt, ...]:
        """The questions for one cell of the matrix, those of its whole column included."""
        own = self.dim(dim).prompts
        return tuple(prompt for prompt in own + self.common_prompts if prompt.col == col)


def _keyed(parts: tuple[_Keyed, ...], key: str) -> _Keyed:
    return found({part.key: part for part in parts}, key)
