"""Deciding: what may be told about a round, and which decision is possible when."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import consenting
from workshop.access import Role
from workshop.agenda import State
from workshop.amending import KINDS
from workshop.consenting import (
    DECISIONS,
    GRADIENTS,
    Asked,
    Motion,
    NotPossible,
    Outcome,
    check,
    may_decide,
    outcome,
)

TODAY = date(2026, 11, 21)
COUNTS = st.fixed_dictionaries({value: st.integers(0, 12) for value in GRADIENTS})
RULES = st.sampled_from(["consent", "majority", "leaders"])


def counted(*values):
    return {value: values.count(value) for value in GRADIENTS}


@given(COUNTS, st.integers(5, 8), st.booleans(), RULES)
def test_below_the_minimum_nothing_and_below_twice_that_no_number(counts, minimum, exact, rule):
    people = sum(counts.values())
    told = outcome(counts, minimum=minimum, exact=exact, rule=rule)
    if people < minimum:
        assert told == Outcome(people, minimum)
    elif people < 2 * minimum or not exact:
        assert told.bars is None
        assert not any(char.isdigit() for char in told.support.nl + told.support.en)
    else:
        assert sum(told.bars.values()) == people


@pytest.mark.parametrize("people", range(5, 26))
@pytest.mark.parametrize("rule", ["consent", "majority", "leaders"])
def test_no_words_fit_only_one_number_of_people_who_can_live_with_it(people, rule):
    seen = {}
    for can, objection in product(range(people + 1), repeat=2):
        if can + objection > people:
            continue
        counts = {5: can, 2: people - can - objection, 1: objection}
        told = outcome(counts, minimum=5, exact=False, rule=rule)
        # Whether more than half can is told only where that decides.
        majority = told.majority if rule == "majority" else None
        seen.setdefault((told.support.nl, told.objection, majority), set()).add(can)
    alone = {key: found for key, found in seen.items() if len(found) == 1}
    assert alone == {}


def test_who_changed_is_counted_over_people_and_not_over_bars():
    assert consenting.changed({1: 5, 2: 1}, {1: 1, 2: 5}) == 2
    assert consenting.changed({1: 5, 2: 1}, {1: 5, 3: 1}) == 2
    assert consenting.changed({1: 5}, {1: 5}) == 0


@pytest.mark.parametrize("role", Role)
def test_who_writes_a_decision_down(role):
    for rule in ("consent", "majority"):
        assert may_decide(rule, role) == (role in (Role.FACILITATOR, Role.LEADER))
    assert may_decide("leaders", role) == (role is Role.LEADER)
    assert consenting.may_steer(role) == (role is Role.FACILITATOR)


def test_a_round_goes_one_way():
    assert consenting.after(State.OPEN) is State.CLOSED
    assert consenting.after(State.CLOSED) is State.SHOWN
    for state in (State.SHOWN, State.NOT_YET):
        with pytest.raises(NotPossible):
            consenting.after(state)


def tried(motion, *, rule="consent", role=Role.LEADER, status="handed_in", asked=None):
    try:
        check(motion, rule=rule, role=role, status=status, asked=asked, today=TODAY)
    except NotPossible as refused:
        return refused.obstacle
    return None


def a_round(*values, state=State.SHOWN, same_words=True, rule="consent"):
    return Asked(state, outcome(counted(*values), minimum=5, rule=rule), same_words)


FINE = a_round(*[5] * 12)
OBJECTED = a_round(*[5] * 11, 1)
FULL = {"reason": "Omdat.", "owner": "Anna", "review_on": TODAY + timedelta(days=90)}


@given(
    st.sampled_from(DECISIONS),
    st.sampled_from(KINDS),
    RULES,
    st.sampled_from(["writing", "accepted", "conditional", "open", "withdrawn", "declined"]),
    st.sampled_from([None, FINE, OBJECTED]),
)
def test_nothing_is_decided_twice_or_before_it_is_handed_in(decision, kind, rule, status, asked):
    assert tried(Motion(decision, kind, **FULL), rule=rule, status=status, asked=asked) == "decided"


@given(st.sampled_from(["accepted", "conditional"]), st.sampled_from(KINDS))
def test_by_consent_no_reason_gets_past_an_objection(decision, kind):
    assert tried(Motion(decision, kind, **FULL), asked=OBJECTED) == "objections"


@given(COUNTS, st.sampled_from(["accepted", "conditional"]), RULES, st.booleans())
def test_nothing_with_an_objection_is_ever_accepted_silently(counts, decision, rule, reasoned):
    told = outcome(counts, minimum=5, rule=rule)
    motion = Motion(decision, "change", reason="Omdat." if reasoned else "")
    refused = tried(motion, rule=rule, asked=Asked(State.SHOWN, told, True))
    if refused is None and counts[1]:
        assert reasoned
        assert rule != "consent" or told.objection is None


@given(
    st.sampled_from(["accepted", "conditional"]),
    RULES,
    st.sampled_from([State.OPEN, State.CLOSED]),
)
def test_what_is_not_shown_yet_decides_nothing(decision, rule, state):
    refused = tried(
        Motion(decision, "change", **FULL), rule=rule, asked=a_round(*[5] * 12, state=state)
    )
    assert refused == ("round_open" if state is State.OPEN else "not_shown")


def test_by_majority_more_than_half_is_needed():
    motion = Motion("accepted", "change", **FULL)
    half = a_round(*[5] * 6, *[2] * 6, rule="majority")
    more = a_round(*[5] * 7, *[2] * 5, rule="majority")
    assert tried(motion, rule="majority", asked=half) == "no_majority"
    assert tried(motion, rule="majority", asked=more) is None


@pytest.mark.parametrize(
    ("decision", "left_out", "obstacle"),
    [
        ("declined", "reason", "reason_declined"),
        ("conditional", "reason", "condition_missing"),
        ("open", "owner", "owner_missing"),
        ("open", "review_on", "date_missing"),
    ],
)
def test_every_decision_asks_for_what_people_have_to_know_later(decision, left_out, obstacle):
    how = {key: value for key, value in FULL.items() if key != left_out}
    assert tried(Motion(decision, "change", **how), asked=FINE) == obstacle
    assert tried(Motion(decision, "change", **FULL), asked=FINE) is None


def test_leaving_open_by_an_amendment_has_an_owner_and_a_date_too():
    motion = Motion("accepted", "leave_open")
    assert tried(motion, asked=FINE) == "owner_missing"
    assert tried(Motion("accepted", "leave_open", **FULL), asked=FINE) is None
    past = {**FULL, "review_on": TODAY - timedelta(days=1)}
    assert tried(Motion("open", "change", **past), asked=FINE) == "date_past"
