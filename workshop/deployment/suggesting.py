"""What a desired outcome can be taken over from: the text, the weighed statements, the picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workshop.deployment.merging import same_words
from workshop.deployment.theme import Theme
from workshop.matrix import Cell, Level

Kind = Literal["sentence", "statement", "finding", "example"]

# At which level the aspects of the curricular spider web are mostly about. Which level a sentence
# really belongs to, people decide: this only keeps the list short.
_LEVELS: Final[Mapping[str, Level]] = {
    "visie": Level.VISION,
    "leerdoelen": Level.VISION,
    "leerinhoud": Level.PATTERNS,
    "leeractiviteiten": Level.PATTERNS,
    "docentenrollen": Level.PATTERNS,
    "bronnen": Level.STRUCTURES,
    "groeperingsvormen": Level.STRUCTURES,
    "leeromgeving": Level.STRUCTURES,
    "tijd": Level.STRUCTURES,
    "toetsing": Level.STRUCTURES,
}


@dataclass(frozen=True)
class Suggestion:
    """Words that may become a line, with what they come from and what may be told of that.

    `aspect` is '' for what belongs to none, as the team picture; `support` is '' where no figure
    may be told. A `sentence` of the text is linked when it is taken over.
    """

    kind: Kind
    origin: str
    words: str
    aspect: str = ""
    support: str = ""

    @property
    def sentence(self) -> str:
        """The sentence of the text to link; '' for anything else."""
        return self.words if self.kind == "sentence" else ""


def for_cell(suggestions: Sequence[Suggestion], cell: Cell, theme: Theme) -> tuple[Suggestion, ...]:
    """What suits a desired cell of this theme and does not stand in it yet.

    In the vision row of a theme about one aspect stands all of that aspect. Findings of the team
    picture are about beliefs; what people saw learners do in an example is an event.
    """
    there = {same_words(entry.text) for entry in theme.lines(cell)}
    taken = {entry.origin for entry in theme.entries if entry.origin and entry.text}
    linked = {sentence for entry in theme.lines(cell) for sentence in entry.sentences}
    fitting = (
        one
        for one in suggestions
        if _suits(one, cell.level, theme.aspect)
        and same_words(one.words) not in there
        and one.words not in linked
        and not (one.kind in ("statement", "example") and one.origin in taken)
    )
    # What is about several aspects is told once.
    return tuple({(one.origin, one.words): one for one in fitting}.values())


def _suits(one: Suggestion, level: Level, aspect: str) -> bool:
    if one.kind == "finding":
        return level is Level.MENTAL_MODELS
    if aspect and one.aspect != aspect:
        return False
    if one.kind == "example":
        return level is Level.EVENTS
    home = _LEVELS.get(one.aspect, Level.VISION)
    return level is home or (level is Level.VISION and bool(aspect))
