"""Pilots: what a plan holds, where a pilot stands, what a move asks for, what it says of the text.

After Simons, *Leidinggeven aan leren*, table 7, step 6: volunteers try the whole vision with a few
people, or one aspect with many, and learn from each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, Literal

from workshop import typed
from workshop.foundations import found_again


class Stage(StrEnum):
    """Where a pilot stands; leaders move it."""

    IDEA = "idea"
    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


EntryKind = Literal["success", "failure", "surprise", "question"]
Decision = Literal["keep", "adapt", "extend", "stop"]
Scope = Literal["whole", "part"]
Missing = Literal["name", "question", "hope", "owner", "period", "backwards"]

ENTRY_KINDS: Final[tuple[EntryKind, ...]] = ("success", "failure", "surprise", "question")
DECISIONS: Final[tuple[Decision, ...]] = ("keep", "adapt", "extend", "stop")

# The texts of a plan in the order of instrument A17, with how many characters fit in each.
PLAN: Final[Mapping[str, int]] = {
    "name": typed.TITLE,
    "question": typed.QUESTION,
    "people": typed.QUESTION,
    "doing": typed.CELL,
    "hope": typed.CELL,
    "research": typed.CELL,
    "learners": typed.CELL,
    "support": typed.CELL,
    "owner": typed.NAME,
    "contact": typed.AUDIENCE,
}
# What goes with a decision is a text of the pilot as well.
REASON: Final = "reason"
LIMITS: Final[Mapping[str, int]] = {**PLAN, REASON: typed.CELL}
MOST_PEOPLE: Final = 9_999

_MOVES: Final[Mapping[Stage, tuple[Stage, ...]]] = {
    Stage.IDEA: (Stage.PLANNED,),
    Stage.PLANNED: (Stage.RUNNING, Stage.IDEA),
    Stage.RUNNING: (Stage.ENDED, Stage.PAUSED),
    Stage.PAUSED: (Stage.RUNNING, Stage.ENDED),
    Stage.ENDED: (Stage.RUNNING,),
}
# An idea needs no more than words; who starts needs to know what to look for, and until when.
_ASKED: Final[Mapping[Stage, tuple[Missing, ...]]] = {
    Stage.PLANNED: ("name", "question"),
    Stage.RUNNING: ("name", "question", "hope", "owner", "period"),
}


class NotPossible(ValueError):
    """The plan lacks something that this move asks for; `missing` says what, in order."""

    def __init__(self, missing: tuple[Missing, ...]) -> None:
        super().__init__(", ".join(missing))
        self.missing = missing


class NoSuchMove(ValueError):
    """The pilot stands where this move does not exist, perhaps because somebody was first."""


class NoReason(ValueError):
    """A decision without a reason is not written down."""


@dataclass(frozen=True)
class Period:
    """From which day until which; either may not be known yet. Kept as it was filled in."""

    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def is_backwards(self) -> bool:
        """Whether the end lies before the start."""
        return (
            self.starts_on is not None
            and self.ends_on is not None
            and self.ends_on < self.starts_on
        )

    @property
    def is_whole(self) -> bool:
        """Whether both days are known and in order; one and the same day is a period as well."""
        return None not in (self.starts_on, self.ends_on) and not self.is_backwards

    def is_over(self, today: date) -> bool:
        """Whether the last day has passed."""
        return self.is_whole and self.ends_on is not None and self.ends_on < today


@dataclass(frozen=True)
class Suggestion:
    """What a pilot says a sentence of the text should become, in the words of its moment.

    `sentence` is '' where something should be added to the aspect.
    """

    pilot_id: int
    pilot: str
    aspect: str
    sentence: str
    body: str


@dataclass(frozen=True)
class Gathered:
    """The suggestions for one sentence as it stands now; '' for the aspect as a whole.

    `gone` when the sentence that they are about is no longer in the text in any words.
    """

    aspect: str
    sentence: str
    suggestions: tuple[Suggestion, ...] = field(default=())
    gone: bool = False


def moves(stage: Stage) -> tuple[Stage, ...]:
    """Where a pilot can go from here, the most obvious first."""
    return _MOVES[stage]


def check(stage: Stage, to: Stage, texts: Mapping[str, str], period: Period) -> None:
    """Whether a pilot with this plan can go there.

    Raises NoSuchMove where there is no way from here to there, and NotPossible with everything
    that the plan still lacks.
    """
    if to not in _MOVES[stage]:
        raise NoSuchMove(f"{stage} to {to}")
    asked = _ASKED.get(to, ())
    missing: list[Missing] = [
        one for one in asked if one != "period" and not texts.get(one, "").strip()
    ]
    if "period" in asked and not period.is_whole:
        missing.append("backwards" if period.is_backwards else "period")
    if missing:
        raise NotPossible(tuple(missing))


def can_be_decided(stage: Stage) -> bool:
    """Whether there is something to decide about: the pilot has at least begun."""
    return stage in (Stage.RUNNING, Stage.PAUSED, Stage.ENDED)


def takes_part_in(stage: Stage) -> bool:
    """Whether people can put themselves down for the pilot, and write in its log."""
    return stage is not Stage.ENDED


def gathered(
    suggestions: Sequence[Suggestion], text: Mapping[str, Sequence[str]]
) -> tuple[Gathered, ...]:
    """The suggestions by sentence, in the order of the text; what is no longer in it comes last.

    `text` has the sentences of every aspect as they stand now. A sentence in other words is found
    again, as evidence is (workshop.foundations).
    """
    found: dict[tuple[str, str, bool], list[Suggestion]] = {}
    for aspect in dict.fromkeys([*text, *(one.aspect for one in suggestions)]):
        about = [one for one in suggestions if one.aspect == aspect]
        now = text.get(aspect, ())
        again = found_again((one.sentence for one in about if one.sentence), now)
        for one in sorted(about, key=lambda one: _place(again.get(one.sentence), now)):
            gone = bool(one.sentence) and one.sentence not in again
            key = (aspect, again.get(one.sentence, one.sentence), gone)
            found.setdefault(key, []).append(one)
    listed = [
        Gathered(aspect, sentence, tuple(ones), gone)
        for (aspect, sentence, gone), ones in found.items()
    ]
    return tuple(sorted(listed, key=lambda one: one.gone))


def _place(sentence: str | None, now: Sequence[str]) -> int:
    return now.index(sentence) if sentence is not None else len(now)
