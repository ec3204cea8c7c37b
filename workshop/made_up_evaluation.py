"""What made-up colleagues and classes answer in the evaluation of a rehearsal.

In each later round they see a little more of the vision in practice than in the one before.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from workshop.content import Content
from workshop.evaluation import CANNOT_SEE, IMPORTANT, SCALES, VALUES, VISIBLE, moment_of
from workshop.language import Lang
from workshop.rehearsal import MadeUp, finishes
from workshop.rounds import Moment
from workshop.vision import Answers

# One class below the ten that are needed, one of just ten, and one of the usual size.
CLASSES: Final = (9, 10, 24)

_SEEN: Final[Mapping[Moment, float]] = {
    Moment.BEFORE: 1.6,
    Moment.DURING: 2.1,
    Moment.AFTER: 2.7,
}
_IMPORTANT: Final = 3.2
_SPREAD: Final = 0.9
_OTHERWISE: Final = 0.3
_UNSURE: Final = 0.06
_SKIPS: Final = 0.03
_SUGGESTS: Final = 0.3


def answers(person: MadeUp, questions: Sequence[int], *, activity: str, seed: int) -> Answers:
    """What this person chooses for these questions; for half of them when not finishing."""
    if person.away:
        return {}
    if not finishes(person, activity=activity, seed=seed):
        questions = questions[: len(questions) // 2]
    means = {IMPORTANT: _IMPORTANT, VISIBLE: _SEEN[moment_of(activity)]}
    given = {}
    for item in questions:
        # Mostly the same noise in every round: what differs then is the round itself.
        own = Random(f"{seed}:{person.number}:{item}:{activity}")
        about = activity if own.random() < _OTHERWISE else "evaluation"
        random = Random(f"{seed}:{person.number}:{item}:{about}")
        for scale in SCALES:
            value = _around(random, means[scale], len(VALUES[scale]))
            unsure = scale == VISIBLE and random.random() < _UNSURE
            given[str(item), scale] = CANNOT_SEE if unsure else VALUES[scale][value]
    return given


def suggestion(
    content: Content,
    person: MadeUp,
    questions: Sequence[int],
    *,
    activity: str,
    lang: Lang,
    seed: int,
) -> tuple[int, str] | None:
    """The question at which this person suggests something, and the words; mostly None."""
    random = Random(f"{seed}:{person.number}:{activity}:suggestion")
    if person.away or not questions or random.random() >= _SUGGESTS:
        return None
    said = random.choice(content.rehearsal.remarks)
    return random.choice(questions), said.text[lang]


def forms(
    size: int, questions: Sequence[int], values: Sequence[str], *, moment: Moment, seed: str
) -> list[dict[int, str]]:
    """The forms of a class of so many learners: question to value; a few skip one."""
    random = Random(f"{seed}:{size}:{moment}:class")
    mean = _SEEN[moment] * (len(values) - 1) / (len(VALUES[VISIBLE]) - 1)
    made = []
    for _ in range(size):
        chosen = {item: values[_around(random, mean, len(values))] for item in questions}
        kept = {item: value for item, value in chosen.items() if random.random() >= _SKIPS}
        made.append(kept or chosen)
    return made


def _around(random: Random, mean: float, places: int) -> int:
    return max(0, min(places - 1, round(random.gauss(mean, _SPREAD))))
