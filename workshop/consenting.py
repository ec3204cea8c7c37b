"""Deciding on amendments: who may, what a round tells, and which decision is possible when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from workshop import privacy
from workshop.access import Role
from workshop.agenda import State
from workshop.amending import Kind, Status
from workshop.language import Text
from workshop.privacy import Level

Rule = Literal["consent", "majority", "leaders"]
Decision = Literal["accepted", "conditional", "open", "withdrawn", "declined"]
Obstacle = Literal[
    "decided",
    "not_yours",
    "round_open",
    "no_round",
    "not_shown",
    "words_changed",
    "objections",
    "no_majority",
    "reason_objections",
    "reason_no_round",
    "reason_too_few",
    "reason_declined",
    "condition_missing",
    "owner_missing",
    "date_missing",
    "date_past",
]

# From wholeheartedly to an objection; a consent round has no "I don't know".
GRADIENTS: Final = (5, 4, 3, 2, 1)
OBJECTION: Final = 1
# A reason is asked at a reservation and at an objection.
ASKS_REASON: Final = (2, 1)
# From here on somebody can live with it.
CONSENTS: Final = 3
DECISIONS: Final[tuple[Decision, ...]] = get_args(Decision)
# After these the text is not what it was.
CHANGING: Final[tuple[Decision, ...]] = ("accepted", "conditional", "open")


class NotPossible(ValueError):
    """This decision cannot be taken now; `obstacle` says what is in the way."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle)
        self.obstacle: Obstacle = obstacle


@dataclass(frozen=True)
class Outcome:
    """What may be told about a round that was shown.

    `bars` counts people per gradient, only where that may be told. `support` says in words how many
    can live with it (3 or more); `objection` whether anybody objects. Both are None below the
    minimum. Where somebody objects, and under the majority rule, words say only whether more than
    half can: together with the objection others would give a number away.
    """

    people: int
    minimum: int
    bars: Mapping[int, int] | None = None
    support: Text | None = None
    objection: bool | None = None
    majority: bool | None = None


@dataclass(frozen=True)
class Asked:
    """The last round about an amendment, as far as a decision depends on it."""

    state: State
    outcome: Outcome
    same_words: bool


@dataclass(frozen=True)
class Motion:
    """A decision that somebody wants to take about an amendment."""

    decision: Decision
    kind: Kind
    reason: str = ""
    owner: str = ""
    review_on: date | None = None


def may_decide(rule: Rule, role: Role) -> bool:
    """Whether this role writes down what was decided, by the rule that step 1 fixed.

    What the round decides, the facilitator may write down as well; under the third rule the leaders
    decide, having heard the round.
    """
    return role is Role.LEADER or (role is Role.FACILITATOR and rule != "leaders")


def asks_owner(decision: Decision, kind: Kind) -> bool:
    """Whether a decision leaves a difference open, so that somebody looks after it.

    >>> asks_owner("accepted", "leave_open"), asks_owner("accepted", "change")
    (True, False)
    """
    accepted = decision in ("accepted", "conditional")
    return decision == "open" or (accepted and kind == "leave_open")


def may_steer(role: Role) -> bool:
    """Whether this role lays amendments on the table, and opens and closes rounds."""
    return role is Role.FACILITATOR


def outcome(
    counts: Mapping[int, int], *, minimum: int, exact: bool = True, rule: Rule = "consent"
) -> Outcome:
    """What a round tells: nothing below the minimum, words up to twice that, from there on bars.

    `counts` holds people by gradient. Without `exact` it tells words at any size: a round that was
    followed by another, or one in which too few people chose otherwise than in the one before.
    """
    people = sum(counts.values())
    level = privacy.level(people, minimum=minimum)
    if level is Level.NOTHING:
        return Outcome(people, minimum)
    consents = sum(n for value, n in counts.items() if value >= CONSENTS)
    majority = 2 * consents > people
    objection = counts.get(OBJECTION, 0) > 0
    if level is Level.EXACT and exact:
        bars = {value: counts.get(value, 0) for value in GRADIENTS}
        support = privacy.support_in_words(consents, people, minimum=minimum)
        return Outcome(people, minimum, bars, support, objection, majority)
    # That somebody objects would make "(almost) everyone" all but one, and is told as well.
    if objection or rule == "majority":
        return Outcome(people, minimum, None, privacy.majority(majority), objection, majority)
    support = privacy.in_words(consents, people, minimum=minimum)
    return Outcome(people, minimum, None, support, objection, majority)


def changed(before: Mapping[int, int], after: Mapping[int, int]) -> int:
    """How many people chose otherwise in a later round, or came or went; by person."""
    return sum(before.get(person) != after.get(person) for person in {**before, **after})


def check(
    motion: Motion, *, rule: Rule, role: Role, status: Status, asked: Asked | None, today: date
) -> None:
    """Raise NotPossible when this decision may not be taken now.

    Nothing is outvoted silently: by consent an objection is in the way of accepting, by the other
    rules it asks for a reason.
    """
    obstacle = _obstacle(motion, rule=rule, role=role, status=status, asked=asked, today=today)
    if obstacle:
        raise NotPossible(obstacle)


def _obstacle(
    motion: Motion, *, rule: Rule, role: Role, status: Status, asked: Asked | None, today: date
) -> Obstacle | None:
    if not may_decide(rule, role):
        return "not_yours"
    if status != "handed_in":
        return "decided"
    if asked is not None and asked.state is State.OPEN:
        return "round_open"
    if motion.decision == "declined":
        return None if motion.reason else "reason_declined"
    if motion.decision in ("accepted", "conditional"):
        found = _against_accepting(motion, rule, asked)
        if found or motion.kind != "leave_open":
            return found
    elif motion.decision == "withdrawn":
        return None
    return _of_an_open_difference(motion, today)


def _of_an_open_difference(motion: Motion, today: date) -> Obstacle | None:
    if not motion.owner:
        return "owner_missing"
    if motion.review_on is None:
        return "date_missing"
    return "date_past" if motion.review_on < today else None


def _against_accepting(motion: Motion, rule: Rule, asked: Asked | None) -> Obstacle | None:
    if motion.decision == "conditional" and not motion.reason:
        return "condition_missing"
    if asked is None:
        if rule != "leaders":
            return "no_round"
        return None if motion.reason else "reason_no_round"
    if asked.state is not State.SHOWN:
        return "not_shown"
    if not asked.same_words:
        return "words_changed"
    told = asked.outcome
    if told.objection is None:
        return None if motion.reason else "reason_too_few"
    if told.objection and rule == "consent":
        return "objections"
    if rule == "majority" and not told.majority:
        return "no_majority"
    return "reason_objections" if told.objection and not motion.reason else None


_STEPS: Final[Mapping[State, State]] = {State.OPEN: State.CLOSED, State.CLOSED: State.SHOWN}


def after(state: State) -> State:
    """What becomes of a round: open, closed, shown, in that order; raises NotPossible at the end.

    A round is never reopened: who wants to ask again opens a next one.
    """
    try:
        return _STEPS[state]
    except KeyError:
        raise NotPossible("decided") from None
