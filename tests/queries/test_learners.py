"""Classes in the database: counts come in, frozen counts of ten or more go out."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from db import engine
from db.models import LearnerCount, LearnerRound, UsedForm
from db.queries import evaluated, learners
from db.queries.learners import EnoughClasses, IsClosed, NoName, NothingChosen
from tests import evaluations
from workshop.rounds import Audience, Moment
from workshop.typed import TooLong

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def school(database):
    """A team with questions and classes of 9, 10 and 24, all closed; ids by size."""
    found = evaluations.asked(5)
    ids = {}
    for size in (9, 10, 24):
        ids[size], token = evaluations.class_of(found, f"Groep van {size}")
        evaluations.fill(found, token, size, "2" if size == 9 else "3")
        evaluations.close(found, ids[size])
    return found, ids


def test_nine_show_nothing_ten_and_twenty_four_do(school):
    found, ids = school
    seen = evaluations.seen(found)

    assert [bool(seen[ids[size]].shown) for size in (9, 10, 24)] == [False, True, True]
    assert [seen[ids[size]].forms for size in (9, 10, 24)] == [None, 10, 24]


def test_the_total_holds_nothing_of_the_class_of_nine(school):
    found, _ = school
    with engine.reading() as db:
        told = evaluated.result(db, workshop_id=found.workshop_id, moment=Moment.BEFORE)

    assert told.classes == {Audience.CHILDREN: 2}
    # All nine chose "2": none of them is anywhere.
    assert {tuple(one.learners[Audience.CHILDREN].items()) for one in told.items} == {(("3", 34),)}


def test_one_class_alone_shows_what_it_may_and_a_small_one_nothing(school):
    found, ids = school
    with engine.reading() as db:
        alone = {
            size: learners.together(
                db, workshop_id=found.workshop_id, moment=Moment.BEFORE, class_id=ids[size]
            )
            for size in ids
        }

    assert alone[9] == {}
    assert {tuple(one.items()) for one in alone[24][Audience.CHILDREN][1].values()} == {
        (("3", 24),)
    }


def test_before_closing_nothing_is_shown_of_any_class():
    found = evaluations.asked(5)
    id, token = evaluations.class_of(found)
    evaluations.fill(found, token, 24)

    assert evaluations.seen(found)[id].shown == {}


def test_a_form_that_is_sent_twice_counts_once():
    found = evaluations.asked(5)
    _, token = evaluations.class_of(found)
    chosen = dict.fromkeys(evaluations.questions(found, Audience.CHILDREN), "1")

    def tap(_):
        return evaluations.send(token, chosen, "number-of-one-form")

    with ThreadPoolExecutor(8) as pool:
        counted = list(pool.map(tap, range(8)))

    assert counted.count(True) == 1
    with engine.reading() as db:
        assert {row.times for row in db.exec(select(LearnerCount))} == {1}
        assert db.exec(select(LearnerRound)).one().forms == 1


def test_a_whole_class_at_once_is_counted_whole():
    found = evaluations.asked(5)
    id, token = evaluations.class_of(found)
    chosen = dict.fromkeys(evaluations.questions(found, Audience.CHILDREN), "4")

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(lambda n: evaluations.send(token, chosen, f"number-of-form-{n}"), range(24)))
    evaluations.close(found, id)

    assert {options["4"] for options in evaluations.seen(found)[id].shown.values()} == {24}


def test_of_a_form_nothing_is_kept_that_belongs_together():
    found = evaluations.asked(5)
    _, token = evaluations.class_of(found)
    evaluations.fill(found, token, 3)

    with engine.reading() as db:
        numbers = [row.digest for row in db.exec(select(UsedForm))]
    assert len(numbers) == 3
    assert not any(token in digest or "number" in digest for digest in numbers)
    kept = set(LearnerCount.model_fields) | set(UsedForm.model_fields)
    assert kept == {"id", "round_id", "item_id", "value", "times", "frozen", "digest"}


def test_after_closing_nothing_comes_in_and_opening_again_is_possible():
    found = evaluations.asked(5)
    id, token = evaluations.class_of(found)
    evaluations.fill(found, token, 12)
    evaluations.close(found, id)

    with pytest.raises(IsClosed):
        evaluations.fill(found, token, 1, first=50)

    evaluations.reopen(found, id)
    assert evaluations.seen(found)[id].token == token
    evaluations.fill(found, token, 9, "1", first=50)
    evaluations.close(found, id)
    # Nine more change nothing yet.
    assert {tuple(one.items()) for one in evaluations.seen(found)[id].shown.values()} == {
        (("3", 12),)
    }


@pytest.mark.parametrize(
    "chosen", [{}, {0: "3"}, {999_999: "3"}], ids=["empty", "none", "unknown question"]
)
def test_a_form_without_an_answer_is_refused_and_its_number_is_still_good(chosen):
    found = evaluations.asked(5)
    _, token = evaluations.class_of(found)

    with pytest.raises(NothingChosen):
        evaluations.send(token, chosen, "number-of-one-form")

    first = evaluations.questions(found, Audience.CHILDREN)[0]
    assert evaluations.send(token, {first: "3"}, "number-of-one-form")


def test_an_answer_that_was_not_on_the_form_is_left_out():
    found = evaluations.asked(5)
    _, token = evaluations.class_of(found)
    one, other, _ = evaluations.questions(found, Audience.CHILDREN)

    evaluations.send(token, {one: "3", other: "5"}, "number-of-one-form")

    with engine.reading() as db:
        assert [(row.item_id, row.value) for row in db.exec(select(LearnerCount))] == [(one, "3")]


def test_an_unknown_token_opens_nothing():
    evaluations.asked(5)
    with engine.reading() as db:
        assert learners.opened_by(db, token="nonsense") is None
    with pytest.raises(LookupError):
        evaluations.send("nonsense", {1: "3"}, "number-of-one-form")


def test_each_round_has_a_link_of_its_own():
    found = evaluations.asked(5)
    id, token = evaluations.class_of(found)
    evaluations.reopen(found, id, Moment.AFTER)

    assert evaluations.seen(found, Moment.AFTER)[id].token != token
    assert evaluations.seen(found, Moment.DURING)[id].token is None


@pytest.mark.parametrize(("name", "fault"), [("   ", NoName), ("", NoName), ("x" * 61, TooLong)])
def test_a_class_needs_a_name_that_fits(name, fault):
    found = evaluations.asked(5)

    with pytest.raises(fault), engine.writing() as db:
        learners.add_class(db, workshop_id=found.workshop_id, name=name, audience=Audience.YOUTH)


def test_there_is_a_largest_number_of_classes(monkeypatch):
    monkeypatch.setattr(learners, "MOST_CLASSES", 1)
    found = evaluations.asked(5)
    evaluations.class_of(found)

    with pytest.raises(EnoughClasses):
        evaluations.class_of(found, "Nog een")


def test_a_class_of_another_workshop_is_out_of_reach():
    one, other = evaluations.asked(5), evaluations.asked(5)
    id, _ = evaluations.class_of(other)

    for act in (evaluations.close, evaluations.reopen):
        with pytest.raises(LookupError):
            act(one, id)
    with pytest.raises(LookupError), engine.writing() as db:
        learners.remove_class(db, workshop_id=one.workshop_id, class_id=id)
    assert evaluations.seen(other)[id].is_open


def test_a_class_that_is_removed_is_gone_with_all_its_counts():
    found = evaluations.asked(5)
    id, token = evaluations.class_of(found)
    evaluations.fill(found, token, 3)

    with engine.writing() as db:
        learners.remove_class(db, workshop_id=found.workshop_id, class_id=id)

    with engine.reading() as db:
        for table in (LearnerRound, LearnerCount, UsedForm):
            assert db.exec(select(table)).all() == []
