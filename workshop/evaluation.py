"""The evaluation of step 6: sentences of the adopted text as questions to colleagues and learners.

Each sentence becomes one question. Colleagues say how important it is to them and how far they see
it in practice; learners say in plain words how often it is so in their class. The same questions
are asked before, during and after the pilots (METHODS of this project, section 7).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workshop import privacy
from workshop.language import Lang, Text
from workshop.privacy import Level
from workshop.rounds import Audience, Moment
from workshop.transitions import Transitions
from workshop.vision import Sheet

KIND: Final = "evaluation"
_PREFIX: Final = "evaluation_"

IMPORTANT: Final = "important"
VISIBLE: Final = "visible"
SCALES: Final = (IMPORTANT, VISIBLE)
CANNOT_SEE: Final = "?"
# Of each scale the answers from low to high.
VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    IMPORTANT: ("1", "2", "3", "4", "5"),
    VISIBLE: ("0", "1", "2", "3", "4"),
}
_HIGH: Final = 2


# As many questions as people of that age still answer with attention.
MOST: Final[Mapping[Audience, int]] = {
    Audience.COLLEAGUES: 20,
    Audience.CHILDREN: 10,
    Audience.YOUTH: 20,
}
# The scales of content/scales.yaml with which learners answer.
LEARNERS: Final[Mapping[Audience, str]] = {
    Audience.CHILDREN: "leerling4",
    Audience.YOUTH: "leerling5",
}
COLLEAGUES: Final[Mapping[str, str]] = {IMPORTANT: "belang5", VISIBLE: "praktijk5"}

_LEARNERS_FIRST: Final[Mapping[Lang, re.Pattern[str]]] = {
    "nl": re.compile(r"^(?:(?:de|onze|alle) )?(?:leerlingen|studenten|kinderen) ", re.IGNORECASE),
    "en": re.compile(
        r"^(?:(?:the|our|all) )?(?:learners|pupils|students|children) ", re.IGNORECASE
    ),
}
# Words that would have to change along with 'we'; then the sentence stays as it is.
_THEIR: Final[Mapping[Lang, re.Pattern[str]]] = {
    "nl": re.compile(r"\b(?:zij|ze|hun|hen|zich|zichzelf)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:they|their|them|themselves)\b", re.IGNORECASE),
}
_WE: Final[Mapping[Lang, str]] = {"nl": "Wij ", "en": "We "}


def activity(moment: Moment) -> str:
    """The id of the activity in which colleagues answer in this round."""
    return f"{_PREFIX}{moment}"


def moment_of(activity: str) -> Moment:
    """The round of an activity; raises ValueError for another activity."""
    return Moment(activity.removeprefix(_PREFIX))


ACTIVITIES: Final = tuple(activity(moment) for moment in Moment)


def wording(sentence: str, audience: Audience, lang: Lang) -> str:
    """The first wording of a question: the sentence, for learners about themselves where it can.

    A beginning for leaders, who put it into plain words; no program knows what a class understands.

    >>> wording("Leerlingen kiezen vaak een taak.", Audience.CHILDREN, "nl")
    'Wij kiezen vaak een taak.'
    >>> wording("Leerlingen kiezen hun taak.", Audience.YOUTH, "nl")
    'Leerlingen kiezen hun taak.'
    """
    if audience is Audience.COLLEAGUES or _THEIR[lang].search(sentence):
        return sentence
    return _LEARNERS_FIRST[lang].sub(_WE[lang], sentence, count=1)


def sheet(activity: str, items: Sequence[int], scale: str) -> Sheet:
    """What one of the two scales asks in a round, of the questions with these numbers."""
    extra = {CANNOT_SEE} if scale == VISIBLE else set()
    names = tuple(str(item) for item in items)
    return Sheet(activity, names, (scale,), frozenset(VALUES[scale]) | extra)


@dataclass(frozen=True)
class Spread:
    """What colleagues chose on one scale of one question, as the team may see it.

    `counts` go from the lowest answer to the highest, and are None for a small team; `high` says in
    words how many chose the highest two. `unknown` could not see it, told where that may be.
    """

    people: int
    high: Text
    counts: tuple[int, ...] | None
    unknown: int | None = None


def spread(given: Sequence[str | None], scale: str, *, minimum: int) -> Spread | None:
    """One scale of one question, out of what each person answered; None below the minimum."""
    counts = tuple(given.count(value) for value in VALUES[scale])
    people = sum(counts)
    level = privacy.level(people, minimum=minimum)
    if level is Level.NOTHING:
        return None
    return Spread(
        people,
        privacy.support_in_words(sum(counts[-_HIGH:]), people, minimum=minimum),
        counts if level is Level.EXACT else None,
        privacy.unknown_to_tell(given.count(CANNOT_SEE), minimum=minimum),
    )


@dataclass(frozen=True)
class Shift:
    """How colleagues who answered twice moved on one scale of one question, as it may be told.

    `exact` is None where only words may be told; `up` and `down` are these words.
    """

    people: int
    up: Text
    down: Text
    exact: Transitions | None


def shift(found: Transitions, *, once: Sequence[int], minimum: int) -> Shift | None:
    """What may be told of who moved; None below the minimum.

    `once` are the numbers of people who answered in one of the two rounds alone. Where that is a
    small number, exact transitions beside the bars of both rounds could tell something about them.
    """
    level = privacy.level(found.people, minimum=minimum)
    if level is Level.NOTHING:
        return None
    apart = any(0 < people < minimum for people in once)
    return Shift(
        found.people,
        privacy.in_words(found.up, found.people, minimum=minimum),
        privacy.in_words(found.down, found.people, minimum=minimum),
        found if level is Level.EXACT and not apart else None,
    )


def pairs(
    before: Mapping[int, Mapping[str, str]],
    after: Mapping[int, Mapping[str, str]],
    key: str,
    scale: str,
) -> list[tuple[int, int]]:
    """The answers, earlier and later, of the people who answered this both times.

    Who could not see it did not answer in this sense. By person: what that person answered.
    """
    values = VALUES[scale]
    return [
        (values.index(before[person][key]), values.index(after[person][key]))
        for person in before.keys() & after.keys()
        if before[person].get(key) in values and after[person].get(key) in values
    ]
