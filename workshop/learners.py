"""What learners answer, as counts that never hold one learner: when they count, what is shown.

Learners are anonymous. Of a form nothing is kept but that each option was chosen once more. These
counts are shown as they were frozen when the class was closed, from ten learners on, and they are
frozen anew per question once ten more have answered it. So whatever is laid beside whatever else
(another class, a total, the same class at another time), the difference is ten learners or more.
"""

from collections.abc import Mapping, Sequence
from typing import Final

MINIMUM: Final = 10

# By question: by option how many chose it.
Counts = Mapping[int, Mapping[str, int]]


def answered(options: Mapping[str, int]) -> int:
    """How many learners answered a question."""
    return sum(options.values())


def freeze(given: Counts, frozen: Counts) -> Counts:
    """What counts after a class is closed: of each question what counted, or all given till now."""
    return {
        question: options
        if answered(options) - answered(frozen.get(question, {})) >= MINIMUM
        else frozen.get(question, {})
        for question, options in given.items()
    }


def shown(frozen: Counts) -> Counts:
    """What may be shown of a class: the questions that ten learners or more answered."""
    return {
        question: dict(options)
        for question, options in frozen.items()
        if answered(options) >= MINIMUM
    }


def together(classes: Sequence[Counts]) -> Counts:
    """The classes as one: the sum of what is shown of each of them, question by question.

    A class that is too small is not in it, not even in the total: taking the classes that are shown
    from a total that holds more would leave that class alone.
    """
    total: dict[int, dict[str, int]] = {}
    for one in classes:
        for question, options in shown(one).items():
            counts = total.setdefault(question, {})
            for option, times in options.items():
                counts[option] = counts.get(option, 0) + times
    return total


def forms_told(forms: int) -> int | None:
    """How many forms came in, told from ten on; None below: how many are missing tells it too."""
    return forms if forms >= MINIMUM else None
