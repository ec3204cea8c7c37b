"""Closing a step: what counts as enough, and which step the room is about to leave."""

import pytest

from tests.team import CONTENT
from workshop import criteria
from workshop.agenda import Move, Next, Place, State
from workshop.content.parts import Criterion
from workshop.criteria import Measure, gates, leaving, meets
from workshop.language import LANGS, say


def needs(share=None, count=None):
    return Criterion(
        id="x", step=1, known="scope", share=share, count=count, text=say("Ja.", "Yes.")
    )


@pytest.mark.parametrize(
    ("criterion", "measure", "met"),
    [
        (needs(), Measure(1), True),
        (needs(), Measure(0), False),
        (needs(count=3), Measure(2), False),
        (needs(count=3), Measure(3), True),
        (needs(share=75), Measure(15, 20), True),
        (needs(share=75), Measure(14, 20), False),
        # Five at least, whatever the share.
        (needs(share=75, count=5), Measure(4, 4), False),
        (needs(share=70), Measure(0, 0), False),
        # Of nothing all is there: no amendment waits where none was handed in.
        (needs(share=100), Measure(0, 0), True),
        (needs(share=100), Measure(2, 3), False),
    ],
)
def test_what_is_enough(criterion, measure, met):
    assert meets(criterion, measure) is met


def test_what_the_app_does_not_know_is_missing_until_somebody_says_so():
    nothing = gates(CONTENT, {}, ())
    assert [gate.step for gate in nothing] == [1, 2, 3, 4, 5, 6, 7]
    assert all(gate.met == 0 for gate in nothing)
    said = {each.id for each in CONTENT.criteria if each.ticked_by}
    ticked = {gate.step: gate.met for gate in gates(CONTENT, {}, said)}
    assert [ticked[step] for step in (1, 2, 3, 4)] == [2, 1, 0, 1]
    # What is left is what the app knows by itself, and it knows nothing here.
    known = {each.step for each in CONTENT.criteria if each.known}
    assert all(bool(gate.missing) is (gate.step in known) for gate in gates(CONTENT, {}, said))


def test_nobody_ticks_what_the_app_knows():
    known = [each.id for each in CONTENT.criteria if each.known]
    assert all(gate.met == 0 for gate in gates(CONTENT, {}, known))


def test_numbers_stand_in_the_words():
    for each in CONTENT.criteria:
        for lang in LANGS:
            told = criteria.words(each, lang)
            assert "{" not in told
            assert "None" not in told


def places(*rows):
    kinds = {each.id: each.kind for each in CONTENT.activities}
    return [
        Place(id, kinds[id], State.CLOSED, item=i, here=here, begun=True)
        for i, (id, here) in enumerate(rows)
    ]


def test_the_step_is_left_when_what_comes_is_of_a_later_one():
    order = places(("web", False), ("picture", True), ("harvest", False))
    assert leaving(order, "picture", Next("harvest", Move.OPEN), CONTENT) == 2
    assert leaving(order, "picture", Next("vision", Move.OPEN), CONTENT) is None
    # Back to an earlier step is no leaving.
    assert leaving(order, "picture", Next("why", Move.OPEN), CONTENT) is None


def test_a_break_belongs_to_the_step_before_it():
    order = places(("picture", False), ("pause", True), ("harvest", False))
    assert leaving(order, "pause", Next("harvest", Move.OPEN), CONTENT) == 2
    assert leaving(order, "pause", Next("pause", None), CONTENT) is None


def test_before_the_first_activity_and_after_the_last_nothing_is_left():
    assert leaving([], None, Next("axes", Move.OPEN), CONTENT) is None
    assert leaving(places(("axes", True)), "axes", None, CONTENT) is None
