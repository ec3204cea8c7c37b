"""Dealing out a list that is too long for one person, so that all of it is seen equally often.

A round like this only chooses the shortlist. What people carry together is found out in the round
after it, in which everybody weighs the whole shortlist.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from math import ceil
from typing import Final

# Reading a statement and choosing whether it is worth weighing takes about so long.
SECONDS_EACH: Final = 20
# A weighing of a quarter of an hour holds about so many statements.
SHORTLIST: Final = 25
LEAST_IN_A_HAND: Final = 5
_SPARE: Final = 2

YES: Final = "1"
NO: Final = "0"
UNSURE: Final = "?"
CHOICES: Final = (YES, NO, UNSURE)
# Dealt, and nothing chosen yet.
OPEN: Final = ""


def hand_size(statements: int, people: int, *, minutes: int, minimum: int) -> int:
    """How many statements to deal each person: enough for a figure about each, in the time given.

    From twice the minimum of people on, a figure is told exactly (workshop.privacy); a few more
    may leave theirs open. Never more than there are.

    >>> hand_size(60, 36, minutes=10, minimum=5), hand_size(60, 60, minutes=10, minimum=5)
    (20, 12)
    """
    in_time = max(LEAST_IN_A_HAND, minutes * 60 // SECONDS_EACH)
    for_figures = ceil((2 * minimum + _SPARE) * statements / max(1, people))
    return min(statements, in_time, max(LEAST_IN_A_HAND, for_figures))


def deal(
    seen: Mapping[int, int],
    statements: Collection[int],
    *,
    size: int,
    held: Collection[int] = (),
    chance: str,
) -> tuple[int, ...]:
    """The statements to deal to somebody who has `held` already, up to `size` in all.

    The least seen come first, and chance (any text, such as a person's number and a secret)
    decides between equals and in which order they are read. As long as everybody holds the same
    list of statements, and all who come read what they are dealt, no statement is seen more than
    once more often than another.
    """
    drawn = sorted(
        (statement for statement in statements if statement not in held),
        key=lambda statement: (seen.get(statement, 0), _chance(chance, statement)),
    )
    wanted = max(0, size - sum(statement in statements for statement in held))
    return tuple(sorted(drawn[:wanted], key=lambda statement: _chance(f"{chance}|", statement)))


def _chance(secret: str, statement: int) -> bytes:
    return sha256(f"{secret}:{statement}".encode()).digest()


def settled(
    before: Sequence[Mapping[str, str]], now: Sequence[Mapping[str, str]], *, minimum: int
) -> tuple[dict[str, str], ...]:
    """What is frozen when the round closes again, person by person in the same order.

    Of a statement on which the choices of fewer people than the minimum changed, the earlier
    choices stay: the difference between two results would tell what a few people chose.
    """
    changed = Counter(
        statement
        for old, new in zip(before, now, strict=True)
        for statement in old.keys() | new.keys()
        if old.get(statement) != new.get(statement)
    )
    kept = []
    for old, new in zip(before, now, strict=True):
        told = {id: value for id, value in old.items() if changed[id] < minimum}
        told |= {id: value for id, value in new.items() if changed[id] >= minimum}
        kept.append(dict(sorted(told.items())))
    return tuple(kept)
