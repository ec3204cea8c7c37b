"""Subgroups in the database: who sits where, what they talk about, and who calls."""

from datetime import timedelta

import pytest
from sqlmodel import select

from db import engine
from db.models import (
    Amendment,
    DialogueGroup,
    GroupMember,
    Insight,
    OpenQuestion,
    Paragraph,
    Person,
    Workshop,
    now,
)
from db.queries import dialogue, drafts, people, pulse, seating
from db.queries.dialogue import NotInGroup
from db.queries.people import NamesAreHidden
from db.queries.seating import TextsInTheWay
from tests import team
from workshop.agenda import Move, State

PHASES = team.CONTENT.instrument("dialoog").phases


def seated(size: int = 24, groups: int = 5, seed: int = 1, way: seating.Way = "mixed") -> team.Team:
    played = team.gather(size)
    seat(played, groups, seed, way)
    return played


def seat(played: team.Team, groups: int, seed: int = 1, way: seating.Way = "mixed") -> None:
    with engine.writing() as db:
        planned = seating.plan(
            db,
            workshop_id=played.workshop_id,
            content=team.CONTENT,
            way=way,
            groups=groups,
            seed=seed,
        )
        seating.seat(db, workshop_id=played.workshop_id, groups=planned)


def groups(played: team.Team) -> tuple[dialogue.Group, ...]:
    with engine.reading() as db:
        return dialogue.all_groups(db, workshop_id=played.workshop_id)


def group_of(person: int) -> dialogue.Group | None:
    with engine.reading() as db:
        return dialogue.of_person(db, person_id=person)


def members(played: team.Team, number: int) -> list[int]:
    return [p for p in played.persons if (g := group_of(p)) is not None and g.number == number]


def questions(played: team.Team, *origins: str) -> list[str]:
    with engine.writing() as db:
        rows = [
            OpenQuestion(workshop_id=played.workshop_id, origin=origin, body=f"Hoe zit {origin}?")
            for origin in origins
        ]
        db.add_all(rows)
        db.flush()
        return [f"question:{row.id}" for row in rows]


def test_twenty_four_people_sit_in_five_groups_that_go_with_the_workshop(database):
    played = seated()
    assert [group.number for group in groups(played)] == [1, 2, 3, 4, 5]
    assert sorted(group.size for group in groups(played)) == [4, 5, 5, 5, 5]
    assert all(group_of(person) for person in played.persons)

    with engine.writing() as db:
        db.delete(db.get_one(Workshop, played.workshop_id))
    with engine.reading() as db:
        assert db.exec(select(DialogueGroup)).all() == db.exec(select(GroupMember)).all() == []


def test_the_camps_of_the_team_are_mixed_over_what_was_frozen(database):
    played = team.gather(24)
    team.answer(played)
    questions(played, "assen:sturing")
    seat(played, 5)
    # In the made-up team the first half steers one way and the second half the other.
    first = set(played.persons[:12])
    for group in groups(played):
        ids = members(played, group.number)
        assert 2 <= len(first.intersection(ids)) <= 3


def test_people_of_one_part_of_the_team_sit_together_when_asked(database):
    played = seated(way="subgroups")
    for group in groups(played):
        ids = members(played, group.number)
        assert len({played.persons.index(person) // 12 for person in ids}) == 1


def test_who_was_not_seen_today_is_not_placed_but_gets_a_group_when_coming_in(database):
    played = team.gather(9)
    with engine.writing() as db:
        db.get_one(Person, played.persons[0]).seen_at = now() - timedelta(hours=5)
        assert seating.place_late(db, person_id=played.persons[1]) is None
    seat(played, 2)
    assert group_of(played.persons[0]) is None
    assert [group.size for group in groups(played)] == [4, 4]

    with engine.writing() as db:
        number = seating.place_late(db, person_id=played.persons[0])
        assert seating.place_late(db, person_id=played.persons[0]) == number
    assert sorted(group.size for group in groups(played)) == [4, 5]


def test_who_comes_late_goes_to_the_smallest_group_and_who_leaves_is_gone(database):
    played = seated(23, 5)
    smallest = [group.number for group in groups(played) if group.size == 4]
    with engine.writing() as db:
        late = people.join(
            db, workshop_id=played.workshop_id, browser="late", name=None, subgroup=None
        )
        assert seating.unplaced(db, workshop_id=played.workshop_id) == 1
        seating.place_everybody(db, workshop_id=played.workshop_id)
    found = group_of(late)
    assert found is not None
    assert found.number in smallest
    assert found.size == 5

    with engine.writing() as db:
        dialogue.take_notes(db, person_id=late)
        people.withdraw(db, person_id=late)
    left = next(group for group in groups(played) if group.number == found.number)
    assert (left.size, left.keeper_id) == (4, None)


def test_dividing_anew_moves_people_and_keeps_what_a_group_wrote(database):
    played = seated()
    keeper = members(played, 4)[0]
    with engine.writing() as db:
        dialogue.take_notes(db, person_id=keeper)
        group = dialogue.of_person(db, person_id=keeper)
        assert group is not None
        first = dialogue.insights(db, group_id=group.id)[0]
        db.get_one(Insight, first.id).body = "Rust helpt."
    before = [members(played, number) for number in range(1, 6)]

    with pytest.raises(TextsInTheWay):
        seat(played, 3, 2)
    assert [members(played, number) for number in range(1, 6)] == before
    seat(played, 4, 2)
    assert [group.size for group in groups(played)] == [6, 6, 6, 6]
    assert groups(played)[3].insights == 1
    with engine.reading() as db:
        assert dialogue.insights(db, group_id=group.id)[0].body == "Rust helpt."

    # An amendment that is still being written counts as a text, but is not handed in yet.
    seat(played, 5, 3)
    with engine.writing() as db:
        db.add(
            Amendment(
                workshop_id=played.workshop_id,
                group_id=groups(played)[4].id,
                aspect="visie",
                kind="change",
            )
        )
    assert groups(played)[4].amendments == 0
    with pytest.raises(TextsInTheWay):
        seat(played, 4)


def test_people_change_groups_themselves_or_the_facilitator_moves_whoever_came_last(database):
    played = seated()
    person = members(played, 1)[0]
    with engine.writing() as db:
        dialogue.take_notes(db, person_id=person)
        seating.join(db, person_id=person, number=3)
    assert person in members(played, 3)
    assert groups(played)[0].keeper_id is None
    with engine.writing() as db, pytest.raises(NotInGroup):
        seating.join(db, person_id=person, number=9)

    sizes = [group.size for group in groups(played)]
    with engine.writing() as db:
        assert seating.names(db, workshop_id=played.workshop_id) == {}
        assert seating.shift(db, workshop_id=played.workshop_id, origin=1, target=2)
        assert not seating.shift(db, workshop_id=played.workshop_id, origin=1, target=1)
        assert not seating.shift(db, workshop_id=played.workshop_id, origin=1, target=9)
        with pytest.raises(NamesAreHidden):
            seating.move(db, workshop_id=played.workshop_id, person_id=played.persons[0], number=2)
    moved = [group.size for group in groups(played)]
    assert (moved[0], moved[1]) == (sizes[0] - 1, sizes[1] + 1)


def test_by_name_only_where_that_was_promised_and_only_people_of_this_workshop(database):
    played, other = seated(8, 2), team.gather(1)
    with engine.writing() as db:
        db.get_one(Workshop, played.workshop_id).promise = "named"
        db.get_one(Person, played.persons[0]).name = "Ada"
        shown = seating.names(db, workshop_id=played.workshop_id)
        assert len(shown) == 8
        number, name = shown[played.persons[0]]
        assert name == "Ada"
        seating.move(
            db, workshop_id=played.workshop_id, person_id=played.persons[0], number=3 - number
        )
        with pytest.raises(NotInGroup):
            seating.move(db, workshop_id=played.workshop_id, person_id=other.persons[0], number=1)
    found = group_of(played.persons[0])
    assert found is not None
    assert found.number == 3 - number


def test_topics_are_dealt_evenly_chosen_by_hand_and_told_when_they_are_new(database):
    played = team.gather(12)
    asked = questions(played, "assen:sturing", "assen:mindset")
    with engine.writing() as db:
        db.add(Paragraph(workshop_id=played.workshop_id, aspect="visie", body="Wij leren samen."))
        db.add(Paragraph(workshop_id=played.workshop_id, aspect="tijd", body="  "))
    seat(played, 3)
    about = [group.topics for group in groups(played)]
    assert {topic for topics in about for topic in topics} == {*asked, "paragraph:visie"}
    assert all(any(topic in asked for topic in topics) for topics in about)

    with engine.writing() as db:
        dialogue.choose_topics(
            db,
            workshop_id=played.workshop_id,
            group_id=groups(played)[0].id,
            origins=["paragraph:visie", asked[1], "question:999999", "paragraph:visie"],
        )
    assert groups(played)[0].topics == ("paragraph:visie", asked[1])


def test_only_the_note_keeper_writes_and_brings_the_group_on_and_a_second_tap_does_nothing(
    database,
):
    played = seated()
    keeper, other = members(played, 2)[:2]
    begun = now()
    with engine.writing() as db:
        with pytest.raises(NotInGroup):
            dialogue.go_on(db, person_id=keeper, phases=PHASES, phase=0, at=begun)
        dialogue.take_notes(db, person_id=keeper)
        dialogue.go_on(db, person_id=keeper, phases=PHASES, phase=0, at=begun)
        dialogue.go_on(db, person_id=keeper, phases=PHASES, phase=0, at=begun + timedelta(hours=1))
        with pytest.raises(NotInGroup):
            dialogue.go_on(db, person_id=other, phases=PHASES, phase=1, at=begun)
    with engine.writing() as db:
        first = dialogue.insights(db, group_id=groups(played)[1].id)[0]
        kept = [
            drafts.save(
                db,
                workshop_id=played.workshop_id,
                browser=f"person-{played.persons.index(person)}",
                field=first.field,
                body=f"Van {person}.",
                revision=1,
                now=begun,
            ).saved
            for person in (other, keeper)
        ]
    assert kept == [False, True]
    stand = groups(played)[1].stand
    assert (stand.phase, stand.ends_at) == (0, begun + timedelta(minutes=PHASES[0].minutes))
    assert not groups(played)[0].stand.begun


def test_the_facilitator_brings_all_groups_to_a_part_and_gives_more_time(database):
    played = seated()
    at = now()
    with engine.writing() as db:
        dialogue.begin_phase(db, workshop_id=played.workshop_id, phases=PHASES, phase=3, at=at)
        dialogue.add_time(
            db,
            workshop_id=played.workshop_id,
            minutes=5,
            at=at,
            group_id=groups(played)[0].id,
        )
    ends = [group.stand.ends_at for group in groups(played)]
    usual = at + timedelta(minutes=PHASES[3].minutes)
    assert ends == [usual + timedelta(minutes=5), usual, usual, usual, usual]
    assert {group.stand.phase for group in groups(played)} == {3}


def test_a_call_is_there_until_it_is_heard_and_the_group_sees_that(database):
    played = seated()
    person = members(played, 3)[0]
    with engine.writing() as db:
        dialogue.call(db, person_id=person, wanted=True)
    assert [group.number for group in groups(played) if group.called_at] == [3]
    group = groups(played)[2]
    with engine.writing() as db:
        dialogue.hear(db, workshop_id=played.workshop_id, group_id=group.id)
    assert groups(played)[2].called_at is None
    assert groups(played)[2].heard_at is not None
    with engine.writing() as db:
        dialogue.call(db, person_id=person, wanted=True)
        dialogue.call(db, person_id=person, wanted=False)
    assert (groups(played)[2].called_at, groups(played)[2].heard_at) == (None, None)


def test_another_workshop_cannot_touch_these_groups(database):
    played, other = seated(8, 2), team.gather(1)
    group = groups(played)[0]
    with engine.writing() as db:
        dialogue.call(db, person_id=members(played, 1)[0], wanted=True)
        dialogue.hear(db, workshop_id=other.workshop_id, group_id=group.id)
        dialogue.begin_phase(
            db,
            workshop_id=other.workshop_id,
            phases=PHASES,
            phase=1,
            at=now(),
            group_id=group.id,
        )
        dialogue.choose_topics(
            db, workshop_id=other.workshop_id, group_id=group.id, origins=["paragraph:visie"]
        )
        with pytest.raises(NotInGroup):
            dialogue.call(db, person_id=other.persons[0], wanted=True)
    after = groups(played)[0]
    assert after.called_at is not None
    assert (after.stand.begun, after.topics) == (False, ())


def test_phones_hear_that_their_own_group_moved_and_of_no_other(database):
    played = seated(8, 2)
    team.move(played, "dialogue", Move.OPEN, State.NOT_YET)

    def told() -> dict[str, int]:
        with engine.reading() as db:
            seen = pulse.take(db, workshop_id=played.workshop_id)
        assert seen is not None
        return seen.groups

    before = told()
    assert set(before) == {"0", "1", "2"}
    assert before["0"] == 2
    with engine.writing() as db:
        dialogue.call(db, person_id=members(played, 2)[0], wanted=True)
    after = told()
    assert after["1"] == before["1"]
    assert after["2"] > before["2"]
    seat(played, 1)
    assert set(told()) == {"0", "1"}
    assert told()["1"] > after["2"]
