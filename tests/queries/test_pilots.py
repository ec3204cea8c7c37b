"""Pilots in the database: who writes what, who reads what, and that nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise

import pytest
from sqlmodel import select

from db import engine
from db.models import Paragraph, Pilot, PilotEntry, PilotPart, Table, now
from db.queries import (
    drafts,
    exchanges,
    letters,
    people,
    pilot_log,
    pilot_suggestions,
    pilots,
    progress,
    pulse,
    versions,
    volunteers,
    workshops,
)
from db.queries.pilot_log import Author, NothingToLog
from db.queries.writings import NotYours
from tests import team
from tests.hostile import HOSTILE
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.pilots import NoReason, NoSuchMove, NotPossible, Period, Stage

TODAY = date(2027, 1, 20)
WEEKS = Period(date(2027, 1, 11), date(2027, 2, 19))
PLAN = {"name": "Weekdoelen", "question": "Werkt het?", "hope": "Ze weten het.", "owner": "Noor"}


def write(act, **how):
    with engine.writing() as db:
        return act(db, **how)


def read(ask, **how):
    with engine.reading() as db:
        return ask(db, **how)


def typed(workshop_id, browser, field, body):
    had = read(drafts.current, workshop_id=workshop_id, field=field)
    return write(
        drafts.save,
        workshop_id=workshop_id,
        browser=browser,
        field=field,
        body=body,
        revision=had.revision + 1,
        now=now(),
    )


@pytest.fixture
def leader(workshop_id):
    write(people.grant, browser="leader", role=Role.LEADER, workshop_id=workshop_id)
    return workshop_id


def joined(workshop_id, browser="phone"):
    return write(people.join, workshop_id=workshop_id, browser=browser, name=None, subgroup=None)


def planned(workshop_id, **more):
    """A pilot with everything that it needs to start."""
    pilot = write(pilots.begin, workshop_id=workshop_id)
    with engine.writing() as db:
        for part, body in {**PLAN, **more}.items():
            row = db.exec(
                select(PilotPart).where(PilotPart.pilot_id == pilot, PilotPart.part == part)
            ).one()
            row.body = body
    frame(workshop_id, pilot, WEEKS)
    return pilot


def frame(workshop_id, pilot, period):
    write(
        pilots.frame,
        workshop_id=workshop_id,
        pilot_id=pilot,
        scope="part",
        people=40,
        period=period,
    )


def move(workshop_id, pilot, *way):
    for expected, to in pairwise(way):
        write(pilots.move, workshop_id=workshop_id, pilot_id=pilot, expected=expected, to=to)


def running(workshop_id, **more):
    pilot = planned(workshop_id, **more)
    move(workshop_id, pilot, Stage.IDEA, Stage.PLANNED, Stage.RUNNING)
    return pilot


def get(workshop_id, pilot):
    return read(pilots.get, workshop_id=workshop_id, pilot_id=pilot)


def text_is(workshop_id, body, aspect="visie"):
    with engine.writing() as db:
        row = db.exec(
            select(Paragraph).where(
                Paragraph.workshop_id == workshop_id, Paragraph.aspect == aspect
            )
        ).first() or Paragraph(workshop_id=workshop_id, aspect=aspect)
        row.body = body
        db.add(row)
    write(versions.make, workshop_id=workshop_id, why="edited")


def entry(workshop_id, pilot, person, body, *, log=True):
    browser = "leader" if person is None else "phone"
    who = Author(workshop_id, person)
    id = write(pilot_log.begin, author=who, pilot_id=pilot, today=TODAY)
    assert typed(workshop_id, browser, f"log:{id}", body).saved
    if log:
        write(pilot_log.log, author=who, entry_id=id)
    return id


@pytest.mark.parametrize("name", HOSTILE)
def test_leaders_write_the_plan_as_it_is_typed_and_nobody_else(leader, name):
    joined(leader)
    write(people.grant, browser="facilitator", role=Role.FACILITATOR, workshop_id=leader)
    pilot = write(pilots.begin, workshop_id=leader)
    field = get(leader, pilot).fields["question"]

    assert typed(leader, "leader", field, HOSTILE[name]).saved
    assert get(leader, pilot).texts["question"] == HOSTILE[name]
    for other in ("phone", "facilitator", "stranger"):
        assert typed(leader, other, field, "Anders").reason == "not_allowed"


def test_of_two_leaders_the_second_sees_the_text_of_the_first(leader):
    field = get(leader, write(pilots.begin, workshop_id=leader)).fields["name"]
    typed(leader, "leader", field, "Eerste")
    late = write(
        drafts.save,
        workshop_id=leader,
        browser="leader",
        field=field,
        body="Tweede",
        revision=1,
        now=now(),
    )

    assert (late.saved, late.reason, late.current.body) == (False, "stale", "Eerste")


def test_an_end_before_the_start_is_kept_and_stops_the_start_only(leader):
    pilot = planned(leader)
    backwards = Period(WEEKS.ends_on, WEEKS.starts_on)
    frame(leader, pilot, backwards)
    move(leader, pilot, Stage.IDEA, Stage.PLANNED)

    with pytest.raises(NotPossible) as lacking:
        move(leader, pilot, Stage.PLANNED, Stage.RUNNING)
    assert lacking.value.missing == ("backwards",)
    found = get(leader, pilot)
    assert (found.period, found.people, found.stage) == (backwards, 40, Stage.PLANNED)


def test_two_who_move_at_once_make_one_move(leader):
    pilot = planned(leader)

    def start(_):
        try:
            move(leader, pilot, Stage.IDEA, Stage.PLANNED)
        except NoSuchMove:
            return False
        return True

    with ThreadPoolExecutor(4) as crowd:
        assert sorted(crowd.map(start, range(4))) == [False, False, False, True]


def test_phones_are_called_when_a_pilot_moves_while_the_activity_is_open(leader):
    def called():
        return read(pulse.take, workshop_id=leader).states.get(pulse.TABLE)

    pilot = planned(leader)
    move(leader, pilot, Stage.IDEA, Stage.PLANNED)
    assert called() is None
    write(
        progress.make_move,
        workshop_id=leader,
        activity="pilots",
        kind="pilots",
        move=Move.OPEN,
        expected=State.NOT_YET,
    )
    move(leader, pilot, Stage.PLANNED, Stage.RUNNING)
    assert called() == "1"


def test_a_decision_needs_a_reason_ends_the_pilot_and_stays_when_it_is_taken_up_again(leader):
    pilot = running(leader)
    write(pilots.consider, workshop_id=leader, pilot_id=pilot, considered="stop")
    with pytest.raises(NoReason):
        write(pilots.decide, workshop_id=leader, pilot_id=pilot)
    typed(leader, "leader", get(leader, pilot).fields["reason"], "Te zwaar.")
    write(pilots.decide, workshop_id=leader, pilot_id=pilot)

    found = get(leader, pilot)
    assert (found.stage, found.decided.decision, found.decided.reason) == (
        Stage.ENDED,
        "stop",
        "Te zwaar.",
    )
    assert found.texts["question"] == "Werkt het?"
    assert typed(leader, "leader", found.fields["question"], "Anders?").reason == "closed"
    with pytest.raises(NoSuchMove):
        write(pilots.decide, workshop_id=leader, pilot_id=pilot)

    move(leader, pilot, Stage.ENDED, Stage.RUNNING)
    found = get(leader, pilot)
    assert found.decided is None
    assert [one.reason for one in found.decisions] == ["Te zwaar."]
    assert typed(leader, "leader", found.fields["question"], "Anders?").saved


def test_nothing_is_decided_about_an_idea(leader):
    pilot = planned(leader, reason="Daarom.")
    write(pilots.consider, workshop_id=leader, pilot_id=pilot, considered="keep")

    with pytest.raises(NoSuchMove):
        write(pilots.decide, workshop_id=leader, pilot_id=pilot)


def test_an_empty_pilot_can_be_taken_away_and_no_other(leader):
    empty, full = write(pilots.begin, workshop_id=leader), planned(leader)
    dated = write(pilots.begin, workshop_id=leader)
    frame(leader, dated, WEEKS)

    assert not write(pilots.remove_empty, workshop_id=leader, pilot_id=dated)
    assert write(pilots.remove_empty, workshop_id=leader, pilot_id=empty)
    assert not write(pilots.remove_empty, workshop_id=leader, pilot_id=full)
    assert [one.id for one in read(pilots.listed, workshop_id=leader)] == [full, dated]


def test_people_put_themselves_down_and_withdraw_and_only_the_number_is_told(leader):
    pilot, person = running(leader), joined(leader)
    for _ in range(2):
        write(volunteers.join, person_id=person, pilot_id=pilot)
    assert get(leader, pilot).volunteers == 1
    assert read(volunteers.own, person_id=person) == {pilot}

    write(volunteers.leave, person_id=person, pilot_id=pilot)
    assert get(leader, pilot).volunteers == 0


def test_nobody_joins_a_pilot_that_ended_or_is_of_another_workshop(leader):
    pilot, person = running(leader), joined(leader)
    other, _ = write(workshops.start, settings=SETTINGS)
    stranger = joined(other, "other")
    with pytest.raises(NotYours):
        write(volunteers.join, person_id=stranger, pilot_id=pilot)
    move(leader, pilot, Stage.RUNNING, Stage.ENDED)

    with pytest.raises(NotYours):
        write(volunteers.join, person_id=person, pilot_id=pilot)


def test_an_entry_is_its_authors_alone_until_it_is_put_in_the_log(leader):
    pilot, person = running(leader), joined(leader)
    with pytest.raises(NotYours):
        write(pilot_log.begin, author=Author(leader, person), pilot_id=pilot, today=TODAY)
    write(volunteers.join, person_id=person, pilot_id=pilot)
    id = entry(leader, pilot, person, "Het lukte.", log=False)

    assert read(pilot_log.read, workshop_id=leader, pilot_ids=[pilot]) == ()
    assert typed(leader, "leader", f"log:{id}", "Anders").reason == "not_allowed"
    write(pilot_log.log, author=Author(leader, person), entry_id=id)
    (found,) = read(pilot_log.read, workshop_id=leader, pilot_ids=[pilot])
    assert (found.body, found.mine, found.by_leaders, found.released) == (
        "Het lukte.",
        False,
        False,
        False,
    )
    assert read(pilot_log.counts, workshop_id=leader) == {(pilot, "success"): 1}
    assert typed(leader, "phone", f"log:{id}", "Anders").reason == "closed"


def test_an_entry_without_words_stays_out_of_the_log(leader):
    pilot = running(leader)
    id = write(pilot_log.begin, author=Author(leader), pilot_id=pilot, today=TODAY)

    with pytest.raises(NothingToLog):
        write(pilot_log.log, author=Author(leader), entry_id=id)


def test_the_team_reads_what_leaders_write_and_what_the_facilitator_releases(leader):
    pilot, person = running(leader), joined(leader)
    write(volunteers.join, person_id=person, pilot_id=pilot)
    entry(leader, pilot, None, "Van de leiding.")
    theirs = entry(leader, pilot, person, "Van een collega.")

    def team_reads():
        found = read(pilot_log.read, workshop_id=leader, pilot_ids=[pilot], released=True)
        return [one.body for one in found]

    def moderate(**how):
        write(
            pilot_log.moderate,
            workshop_id=leader,
            entry_id=theirs,
            **{"read_as": "Van een collega.", "hidden": False, "released": True, **how},
        )

    assert team_reads() == ["Van de leiding."]
    moderate(read_as="Wat er eerder stond.")
    assert team_reads() == ["Van de leiding."]
    moderate()
    assert team_reads() == ["Van de leiding.", "Van een collega."]

    # Whoever takes it back takes it out of everybody's sight; back in the log it is not released.
    who = Author(leader, person)
    write(pilot_log.take_back, author=who, entry_id=theirs)
    assert team_reads() == ["Van de leiding."]
    typed(leader, "phone", f"log:{theirs}", "Anders gezegd.")
    write(pilot_log.log, author=who, entry_id=theirs)
    assert team_reads() == ["Van de leiding."]

    moderate(read_as="Anders gezegd.", hidden=True)
    everybody = read(pilot_log.read, workshop_id=leader, pilot_ids=[pilot])
    own = read(pilot_log.read, workshop_id=leader, pilot_ids=[pilot], person_id=person)
    assert [one.body for one in everybody] == ["Van de leiding."]
    assert [one.body for one in own] == ["Van de leiding.", "Anders gezegd."]
    write(pilot_log.withdraw, author=who, entry_id=theirs)
    with engine.reading() as db:
        assert len(db.exec(select(PilotEntry)).all()) == 1


def test_nobody_touches_the_entry_of_somebody_else(leader):
    pilot, person, other = running(leader), joined(leader), joined(leader, "other")
    write(volunteers.join, person_id=person, pilot_id=pilot)
    id = entry(leader, pilot, person, "Van mij.")

    for author in (Author(leader, other), Author(leader)):
        for act in (pilot_log.withdraw, pilot_log.take_back, pilot_log.log):
            with pytest.raises(NotYours):
                write(act, author=author, entry_id=id)


def test_one_entry_is_written_at_a_time_and_taking_back_loses_none(leader):
    pilot = running(leader)
    first = entry(leader, pilot, None, "Eerste.")
    entry(leader, pilot, None, "Tweede.", log=False)

    with pytest.raises(NotYours):
        write(pilot_log.take_back, author=Author(leader), entry_id=first)
    found = read(pilot_log.being_written, author=Author(leader), pilot_id=pilot)
    assert found.body == "Tweede."


def test_sentences_of_the_text_are_linked_and_found_again_in_other_words(leader):
    text_is(leader, "Wij leren samen. Ieder kind gaat met vertrouwen naar huis.")
    pilot = planned(leader)

    def link(*sentences):
        write(pilots.link, workshop_id=leader, pilot_id=pilot, aspect="visie", sentences=sentences)
        return [sentence for _, sentence in get(leader, pilot).sentences]

    assert link("Ieder kind gaat met vertrouwen naar huis.", "Staat er niet.") == [
        "Ieder kind gaat met vertrouwen naar huis."
    ]
    text_is(leader, "Wij leren samen. Ieder kind gaat met veel vertrouwen naar huis.")
    assert link("Ieder kind gaat met veel vertrouwen naar huis.") == [
        "Ieder kind gaat met veel vertrouwen naar huis."
    ]
    assert link() == []


def test_suggestions_of_all_pilots_are_collected_by_sentence(leader):
    text_is(leader, "Wij leren samen. Wij nemen de tijd.")
    one, two = planned(leader), planned(leader, name="Stille plek")
    for pilot, sentence, body in (
        (two, "Wij nemen de tijd.", "Wij nemen elke dag de tijd."),
        (one, "Wij leren samen.", "Wij leren van elkaar."),
        (two, "Wij leren samen.", "Leren doe je met een ander."),
    ):
        id = write(
            pilot_suggestions.begin,
            workshop_id=leader,
            pilot_id=pilot,
            aspect="visie",
            sentence=sentence,
        )
        assert typed(leader, "leader", f"suggestion:{id}", body).saved
    write(pilot_suggestions.begin, workshop_id=leader, pilot_id=one, aspect="visie", sentence="")

    found = read(pilot_suggestions.suggestions, workshop_id=leader)
    assert [(one.sentence, [s.pilot for s in one.suggestions]) for one in found] == [
        ("Wij leren samen.", ["Weekdoelen", "Stille plek"]),
        ("Wij nemen de tijd.", ["Stille plek"]),
    ]
    with pytest.raises(LookupError):
        write(
            pilot_suggestions.begin,
            workshop_id=leader,
            pilot_id=one,
            aspect="visie",
            sentence="Staat er niet.",
        )


def test_moments_of_exchange_come_by_day_and_an_empty_one_can_go(leader):
    undated, late, early = (write(exchanges.begin, workshop_id=leader) for _ in range(3))
    for id, day in ((late, date(2027, 3, 1)), (early, date(2027, 1, 15))):
        write(exchanges.set_day, workshop_id=leader, exchange_id=id, held_on=day)
    found = read(exchanges.listed, workshop_id=leader)
    assert [one.id for one in found] == [early, late, undated]

    assert typed(leader, "leader", found[0].fields["agreed"], "Tot in maart.").saved
    assert not write(exchanges.remove_empty, workshop_id=leader, exchange_id=early)
    assert write(exchanges.remove_empty, workshop_id=leader, exchange_id=undated)
    assert len(read(exchanges.listed, workshop_id=leader)) == 2


def test_a_letter_follows_the_plan_until_the_school_changes_it(leader):
    pilot = planned(leader)
    of = {"workshop_id": leader, "pilot_id": pilot, "reader": "parents", "lang": "nl"}
    assert "Werkt het?" in read(letters.to_print, **of, content=team.CONTENT)
    assert read(letters.changed, **of) is None

    write(letters.change, **of, content=team.CONTENT)
    field = read(letters.changed, **of)
    assert "Werkt het?" in read(drafts.current, workshop_id=leader, field=field).body
    assert typed(leader, "leader", field, "Een proef\n\nBeste ouders,").saved
    assert read(letters.to_print, **of, content=team.CONTENT) == "Een proef\n\nBeste ouders,"
    english = read(letters.to_print, **{**of, "lang": "en"}, content=team.CONTENT)
    assert english.startswith("A trial at our school")

    write(letters.fill_in_anew, **of)
    assert "Werkt het?" in read(letters.to_print, **of, content=team.CONTENT)


def test_another_workshop_reaches_no_pilot_of_this_one(leader):
    pilot = planned(leader)
    other, _ = write(workshops.start, settings=SETTINGS)

    for ask in (pilots.get, pilot_suggestions.of_pilot):
        with pytest.raises(LookupError):
            read(ask, workshop_id=other, pilot_id=pilot)
    with pytest.raises(LookupError):
        frame(other, pilot, WEEKS)


def test_a_person_who_leaves_takes_entries_along_and_a_workshop_takes_everything(leader):
    text_is(leader, "Wij leren samen.")
    pilot, person = running(leader), joined(leader)
    write(volunteers.join, person_id=person, pilot_id=pilot)
    entry(leader, pilot, person, "Van mij.")
    entry(leader, pilot, None, "Van de leiding.")
    how = {"workshop_id": leader, "pilot_id": pilot, "aspect": "visie"}
    write(pilots.link, **how, sentences=["Wij leren samen."])
    write(pilot_suggestions.begin, **how, sentence="Wij leren samen.")
    write(exchanges.begin, workshop_id=leader)
    write(people.withdraw, person_id=person)

    found = read(pilot_log.read, workshop_id=leader, pilot_ids=[pilot])
    assert [one.body for one in found] == ["Van de leiding."]
    assert get(leader, pilot).volunteers == 0
    write(workshops.remove, workshop_id=leader)
    with engine.reading() as db:
        assert db.exec(select(Pilot)).all() == []
        for name, table in Table.metadata.tables.items():
            if name.startswith("pilot"):
                assert db.execute(table.select()).all() == [], name
