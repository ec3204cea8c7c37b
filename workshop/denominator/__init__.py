"""The joint greatest common denominator of a team: exact, with the state of its proof.

Not which statements are popular one by one, but the largest set that enough people carry in its
entirety. People are rows, statements are columns; everything here is pure.

The way through: `question` (check, sets as bits) -> `problem` (reduce) -> `local` (a good set at
once) -> `branch` and `mip` (two exact methods) -> `prove` (they take turns) -> `settle` (ties)
-> `solver` (the answer), `stairs` (for every number of people), `overview` (both), `kern` (and
draagvlak), `reservations`, `coverage`, `readings`. docs/denominator.md explains it for people.
"""

from workshop.denominator.answer import Denominator, GroupSupport, Step
from workshop.denominator.counting import exact_share, interval, people_needed
from workshop.denominator.coverage import Covering, covering
from workshop.denominator.kern import Layers, layers
from workshop.denominator.overview import survey
from workshop.denominator.readings import (
    Outside,
    best_rewording,
    finished,
    just_outside,
    sensitivity,
)
from workshop.denominator.reservations import with_reservations
from workshop.denominator.solver import solve
from workshop.denominator.stairs import staircase
from workshop.denominator.votes import LEVELS, UNSURE, Level, Vote, Votes, scores, support

__all__ = [
    "LEVELS",
    "UNSURE",
    "Covering",
    "Denominator",
    "GroupSupport",
    "Layers",
    "Level",
    "Outside",
    "Step",
    "Vote",
    "Votes",
    "best_rewording",
    "covering",
    "exact_share",
    "finished",
    "interval",
    "just_outside",
    "layers",
    "people_needed",
    "scores",
    "sensitivity",
    "solve",
    "staircase",
    "support",
    "survey",
    "with_reservations",
]
