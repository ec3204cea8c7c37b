"""The whole way of a team of 24: from individual visions to a text that they adopt as version 1.0.

One test, told in the steps that people take; each is tested in its corners elsewhere. What is
asserted here is what people read at that moment.
"""

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from db import engine
from db.models import Answer, Writing, now
from db.queries import (
    amendments,
    board,
    checklists,
    consent,
    denominator,
    dialogue,
    drafting,
    drafts,
    evidence,
    foundations,
    harvest,
    material,
    results,
    seating,
    statements,
    trail,
    undoing,
    versions,
    votes,
    weighing,
)
from db.queries.amendments import Author
from db.queries.consent import NotReady
from db.queries.harvest import ListLocked
from db.queries.support import TEXT
from db.queries.trail import Act
from tests import team
from tests.team import CONTENT, SETTINGS
from workshop import amending, draft
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.amending import NotApplicable
from workshop.apparent import apparent
from workshop.consenting import Motion, NotPossible
from workshop.foundations import lost, resting
from workshop.sentence_split import split
from workshop.statements import Fate
from workshop.versions import compare

TODAY = date(2026, 11, 21)
LATER = date(2027, 3, 1)
PARTS = ("Onderbouw", "Middenbouw", "Bovenbouw")
ASPECTS = [dim.key for dim in CONTENT.instrument("spinnenweb").dims]
PHASES = CONTENT.instrument("dialoog").phases

# Two people say the same, in one and in the other part of the team.
ONE, OTHER = "Fouten maken hoort bij leren.", "Fouten horen bij leren"
MISTAKES = "Bij leren horen fouten."

DEEPER = "Wij kiezen minder stof en gaan dieper."
NEXT_STEP = "Een toets vertelt wat de volgende stap is."
DIVIDED = "De methode geeft ons houvast."
GOALS = "Leraar en leerling stellen samen doelen."
HIGH = "De lat ligt voor iedereen hoog, met hulp waar nodig."
TEXT_0_1 = {
    "visie": f"{DEEPER} {MISTAKES}",
    "leerdoelen": f"{GOALS} {HIGH}",
    "docentenrollen": "De leraar laat zien dat hij zelf ook leert.",
}

# What the groups propose. The first two are about the same sentence and cannot both be taken over.
HIGHER = "De lat ligt voor iedereen hoog."
OWN_BAR = "Ieder kind heeft een eigen lat, met hulp waar nodig."
INTEGRATED = "De lat ligt voor iedereen hoog, en hulp is er vanaf de eerste dag."
STEERING = "Wie bepaalt het doel van de week: de leraar of de leerling?"
OBJECTION = "Zonder hulp haalt niet iedereen die lat."


@dataclass
class Line:
    """The team on its way, and how its people act."""

    team: team.Team
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return self.team.workshop_id

    def type(self, browser: str, to: str, body: str) -> drafts.Outcome:
        with engine.writing() as db:
            before = drafts.current(db, workshop_id=self.id, field=to)
            return drafts.save(
                db,
                workshop_id=self.id,
                browser=browser,
                field=to,
                body=body,
                revision=before.revision + 1 if before else 1,
                now=now(),
            )

    def text(self) -> dict[str, str]:
        with engine.reading() as db:
            return dict(drafting.paragraphs(db, workshop_id=self.id))

    def versions(self) -> list[str]:
        with engine.reading() as db:
            return [str(one.number) for one in versions.listed(db, workshop_id=self.id)]

    def amendment(self, id: int) -> amendments.AmendmentView:
        with engine.reading() as db:
            return amendments.get(db, workshop_id=self.id, amendment_id=id)

    def related(self, id: int) -> amending.Relations:
        with engine.reading() as db:
            pending = [
                one.change
                for one in amendments.listed(db, workshop_id=self.id)
                if one.status == "handed_in"
            ]
        return amending.related(pending, self.text())[id]

    def ask(self, id: int, values: list[int], *, number: int = 1, why: str = "") -> int:
        """A round about an amendment; who objects first gives this reason."""
        with engine.writing() as db:
            consent.lay(db, workshop_id=self.id, amendment_id=id)
        with engine.writing() as db:
            asked = consent.open_round(db, workshop_id=self.id, amendment_id=id, number=number)
        with engine.writing() as db:
            for person, value in zip(self.team.persons, values, strict=True):
                consent.cast_ballot(db, person_id=person, round_id=asked, value=value)
        if why:
            objector = values.index(1)
            with engine.reading() as db:
                ballot = consent.own(db, person_id=self.team.persons[objector], round_id=asked)
            assert self.type(f"person-{objector}", ballot.field, why).saved
            assert self.type("person-0", ballot.field, "Niet de mijne.").reason == "not_allowed"
        for state in (State.OPEN, State.CLOSED):
            with engine.writing() as db:
                consent.move_round(db, workshop_id=self.id, round_id=asked, expected=state)
        return asked

    def decide(self, id: int, decision: str, **how):
        with engine.writing() as db:
            return consent.decide(
                db,
                workshop_id=self.id,
                amendment_id=id,
                role=Role.FACILITATOR,
                motion=Motion(decision, "change", **how),
                today=TODAY,
            )

    def obstacle(self, id: int, decision: str, **how) -> str:
        with pytest.raises(NotPossible) as refused:
            self.decide(id, decision, **how)
        return refused.value.obstacle

    def told(self, id: int) -> list[consent.Told]:
        with engine.reading() as db:
            return list(consent.told(db, workshop_id=self.id, amendment_id=id))


@pytest.mark.usefixtures("database")
def test_a_team_of_24_goes_from_individual_visions_to_version_1_0():
    line = Line(team.gather(24, settings=replace(SETTINGS, subgroups=PARTS)))
    they_write_their_visions(line)
    the_list_is_merged_undone_and_merged_again(line)
    they_weigh_it_and_see_what_they_carry_together(line)
    the_board_shows_that_one_agreement_is_only_apparent(line)
    the_leaders_write_and_lay_it_before_the_team(line)
    they_talk_in_mixed_groups(line)
    the_groups_hand_in_amendments_of_which_two_conflict(line)
    an_objection_changes_the_words_before_they_are_accepted(line)
    what_no_longer_fits_is_aimed_again_and_not_taken_over_with_a_reason(line)
    the_open_difference_ends_up_in_the_text(line)
    two_versions_are_compared(line)
    the_sentences_of_the_text_are_weighed(line)
    the_text_is_held_against_the_requirements(line)
    the_text_is_adopted_and_stands_in_the_document(line)


def they_write_their_visions(line: Line) -> None:
    team.answer(line.team)
    team.give_sentences(line.team)
    with engine.writing() as db:
        for person, body in ((2, ONE), (20, OTHER)):
            db.add(
                Writing(
                    person_id=line.team.persons[person],
                    activity="web",
                    item="visie",
                    position=20,
                    body=body,
                    shared=True,
                )
            )
    team.finish(line.team, "web")


def the_list_is_merged_undone_and_merged_again(line: Line) -> None:
    def listed() -> dict[str, int]:
        with engine.reading() as db:
            return {one.body: one.id for one in statements.listed(db, workshop_id=line.id)}

    def went(person: int) -> tuple[Fate, str]:
        with engine.reading() as db:
            found = statements.for_author(db, person_id=line.team.persons[person])
        return found[-1].fate, found[-1].body

    def merged() -> int:
        found = listed()
        with engine.writing() as db:
            return harvest.merge(
                db, workshop_id=line.id, ids=[found[ONE], found[OTHER]], browser=Role.FACILITATOR
            )

    with engine.writing() as db:
        assert harvest.harvest(db, workshop_id=line.id, browser=Role.FACILITATOR).added == 21
    before = listed()
    assert "Dit houd ik voor mezelf." not in before
    unchanged = went(2)[0]

    merged()
    assert OTHER not in listed()
    assert went(2) == went(20) == (went(2)[0], ONE)
    assert went(2)[0] is not unchanged

    with engine.reading() as db:
        last = trail.acts(db, workshop_id=line.id, browser=Role.FACILITATOR)[0]
    assert (last.act, last.by_you, last.count, last.undoable) == (Act.MERGE, True, 2, True)
    with engine.writing() as db:
        undoing.undo(db, workshop_id=line.id, act_id=last.id, browser=Role.FACILITATOR)
    assert listed() == before
    assert went(20) == (unchanged, OTHER)

    statement = merged()
    with engine.writing() as db:
        harvest.set_wording(
            db,
            workshop_id=line.id,
            statement_id=statement,
            body=MISTAKES,
            browser=Role.FACILITATOR,
        )
    assert went(2)[1] == went(20)[1] == MISTAKES
    with engine.reading() as db:
        done = trail.acts(db, workshop_id=line.id, browser=Role.FACILITATOR)
        row = next(r for r in statements.listed(db, workshop_id=line.id) if r.id == statement)
    assert [one.act for one in done] == [Act.REWORD, Act.MERGE, Act.UNDO, Act.MERGE, Act.HARVEST]
    assert set(row.originals.values()) == {ONE, OTHER}
    line.numbers = listed()


def they_weigh_it_and_see_what_they_carry_together(line: Line) -> None:
    assert len(line.numbers) == 20
    team.give_votes(line.team)
    team.move(line.team, "weigh", Move.OPEN, State.NOT_YET)
    with pytest.raises(ListLocked), engine.writing() as db:
        harvest.merge(db, workshop_id=line.id, ids=list(line.numbers.values())[:2])
    team.move(line.team, "weigh", Move.CLOSE, State.OPEN)
    assert denominator.awaited(engine.reading, workshop_id=line.id, timeout=60) is None

    team.move(line.team, "weigh", Move.SHOW, State.CLOSED)
    found = denominator.awaited(engine.reading, workshop_id=line.id, timeout=60)
    assert found.complete
    assert (found.needed, found.participation.finished, found.total) == (20, 24, 20)
    assert found.floor.names == tuple(sorted(PARTS))
    assert found.kern.proof == found.draagvlak.proof == "proven"
    assert set(found.kern.statements) <= set(found.draagvlak.statements)
    # Ten have enough support one by one; together they carry four.
    assert (len(found.kern.statements), found.kern.separately) == (4, 10)
    assert found.kern.support.nl == "21 van de 24"
    bodies = {number: body for body, number in line.numbers.items()}
    assert {bodies[id] for id in found.kern.fixed} == {DEEPER, MISTAKES, NEXT_STEP}


def the_board_shows_that_one_agreement_is_only_apparent(line: Line) -> None:
    with engine.reading() as db:
        shown = board.shown(db, workshop_id=line.id, content=CONTENT)
    (seeming,) = apparent(shown.cards)
    assert (seeming.axis.row.axis, seeming.axis.bin) == ("sturing", "open")
    assert line.numbers[GOALS] in {one.id for one in seeming.statements}
    # Beside what divides them openly.
    opened = {one.body for one in shown.column("open", kind=board.board.STATEMENTS)}
    assert DIVIDED in opened


def the_leaders_write_and_lay_it_before_the_team(line: Line) -> None:
    assert line.type("person-3", "paragraph:visie", "Stiekem.").reason == "not_allowed"
    for aspect, body in TEXT_0_1.items():
        assert line.type(Role.LEADER, f"paragraph:{aspect}", body).saved
    axis = "assen:sturing"
    rests = ((GOALS, f"statement:{line.numbers[GOALS]}"), (GOALS, axis))
    for sentence, origin in (*rests, (HIGH, f"statement:{line.numbers[HIGH]}")):
        with engine.writing() as db:
            assert foundations.set_rests(
                db,
                workshop_id=line.id,
                aspect="leerdoelen",
                sentence=sentence,
                origin=origin,
                rests=True,
            )

    weighed = evidence.gather(engine.reading, workshop_id=line.id)
    with engine.reading() as db:
        highlights = results.highlights(db, workshop_id=line.id, content=CONTENT)
    found = draft.proposals(highlights, weighed.divided, CONTENT, "nl")
    with engine.writing() as db:
        drafting.ask(db, workshop_id=line.id, proposals=found)
    with engine.reading() as db:
        asked = drafting.questions(db, workshop_id=line.id)
        choices = drafting.alternatives(db, workshop_id=line.id)
    assert {"assen:sturing", f"statement:{line.numbers[DIVIDED]}"} <= {one.origin for one in asked}
    about_axis = next(one for one in asked if one.origin == axis)
    assert len(choices[about_axis.id]) >= 2
    own = "De leraar zet het kader, de leerling kiest daarbinnen."
    assert line.type(Role.LEADER, choices[about_axis.id][0].field, own).saved
    for one in asked:
        with engine.writing() as db:
            drafting.include(
                db, workshop_id=line.id, question_id=one.id, included=one.id == about_axis.id
            )

    with pytest.raises(amendments.NotProposed), engine.writing() as db:
        amendments.begin(db, author=Author(line.id), aspect="visie")
    with engine.writing() as db:
        drafting.propose(db, workshop_id=line.id, now=now())
    assert line.versions() == ["0.1"]
    assert line.type(Role.LEADER, "paragraph:visie", "Toch anders.").reason == "closed"
    with engine.reading() as db:
        first = versions.latest(db, workshop_id=line.id)
    assert first.wording.text == TEXT_0_1 == line.text()
    assert [one.told for one in first.wording.questions] == [(about_axis.body, "", "")]


def they_talk_in_mixed_groups(line: Line) -> None:
    with engine.writing() as db:
        planned = seating.plan(
            db, workshop_id=line.id, content=CONTENT, way="mixed", groups=5, seed=3
        )
        seating.seat(db, workshop_id=line.id, groups=planned)
    places = {person: number for number, person in enumerate(line.team.persons)}
    assert sorted(places[one] for group in planned for one in group) == list(range(24))
    for group in planned:
        # From every part of the team, and from both sides of the open difference.
        assert {places[one] // 8 for one in group} == {0, 1, 2}
        assert {places[one] < 12 for one in group} == {True, False}

    team.move(line.team, "dialogue", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        dialogue.begin_phase(db, workshop_id=line.id, phases=PHASES, phase=0, at=now())
    with engine.reading() as db:
        groups = dialogue.all_groups(db, workshop_id=line.id)
        subjects = {one.origin: one for one in dialogue.topics(db, workshop_id=line.id)}
    assert sum(group.size for group in groups) == 24
    assert {group.stand.phase for group in groups} == {0}
    question = next(one for one in subjects.values() if not one.aspect)
    assert "De leraar zet het kader, de leerling kiest daarbinnen." in question.alternatives
    assert any(question.origin in group.topics for group in groups)
    assert set().union(*(group.topics for group in groups)) == set(subjects)

    for group, members in zip(groups, planned, strict=True):
        with engine.writing() as db:
            dialogue.take_notes(db, person_id=members[0])
        with engine.reading() as db:
            found = dialogue.of_person(db, person_id=members[-1])
            insight = dialogue.insights(db, group_id=group.id)[0]
        assert (found.number, found.keeper_id) == (group.number, members[0])
        keeper, listener = (f"person-{places[one]}" for one in (members[0], members[-1]))
        assert line.type(listener, insight.field, "Wat ik hoorde.").reason == "not_allowed"
        assert line.type(keeper, insight.field, f"Wij zijn groep {group.number}.").saved


def keeper(line: Line, number: int) -> tuple[Author, str]:
    with engine.reading() as db:
        group = dialogue.all_groups(db, workshop_id=line.id)[number - 1]
    return (
        Author(line.id, group.id, group.keeper_id),
        f"person-{line.team.persons.index(group.keeper_id)}",
    )


def hand_in(line: Line, number: int, kind: amending.Kind, old: str, words: str) -> int:
    """What the note keeper of a group does with one amendment, from begin to end."""
    author, browser = keeper(line, number)
    with engine.writing() as db:
        id = amendments.begin(db, author=author, aspect="leerdoelen")
    with engine.writing() as db:
        amendments.aim(db, author=author, amendment_id=id, aspect="leerdoelen", kind=kind, old=old)
    fields = line.amendment(id).fields
    assert line.type(browser, fields["words"], words).saved
    assert line.type(browser, fields["concern"], f"Zorg van groep {number}.").saved
    other = keeper(line, number % 5 + 1)[1]
    assert line.type(other, fields["words"], "Van een ander.").reason == "not_allowed"
    with engine.writing() as db:
        amendments.hand_in(db, author=author, amendment_id=id)
    assert line.type(browser, fields["words"], "Te laat.").reason == "closed"
    return id


def the_groups_hand_in_amendments_of_which_two_conflict(line: Line) -> None:
    with pytest.raises(NotApplicable):
        hand_in(line, 5, "change", "Deze zin staat er niet.", "Dus dit kan niet.")
    one = hand_in(line, 1, "change", HIGH, HIGHER)
    other = hand_in(line, 2, "change", HIGH, OWN_BAR)
    left_open = hand_in(line, 3, "leave_open", GOALS, STEERING)
    line.numbers |= {"one": one, "other": other, "left open": left_open}

    assert (line.related(one).problem, line.related(one).conflicts) == (None, (other,))
    assert line.related(other).conflicts == (one,)
    assert line.related(left_open).conflicts == ()
    found = line.amendment(one)
    assert (found.group, found.status, found.signed) == (1, "handed_in", "")
    assert (found.old, found.parts["words"], found.parts["concern"]) == (
        HIGH,
        HIGHER,
        "Zorg van groep 1.",
    )
    with pytest.raises(drafting.Amended), engine.writing() as db:
        drafting.take_back(db, workshop_id=line.id)
    with pytest.raises(NotReady, match="pending"), engine.writing() as db:
        consent.adopt(db, workshop_id=line.id, role=Role.FACILITATOR)


def an_objection_changes_the_words_before_they_are_accepted(line: Line) -> None:
    team.move(line.team, "consent", Move.OPEN, State.NOT_YET)
    one = line.numbers["one"]
    assert line.obstacle(one, "accepted") == "no_round"
    asked = line.ask(one, [5] * 12 + [3] * 6 + [2] * 5 + [1], why=OBJECTION)

    (told,) = line.told(one)
    assert (told.outcome.people, told.outcome.objection) == (24, True)
    assert told.outcome.bars == {5: 12, 4: 0, 3: 6, 2: 5, 1: 1}
    with engine.reading() as db:
        said = consent.reasons(db, workshop_id=line.id, round_id=asked)
        assert [reason.body for reason in said] == [OBJECTION]
        assert consent.released(db, workshop_id=line.id, round_id=asked) == ()
    with engine.writing() as db:
        consent.release(db, workshop_id=line.id, ballot_id=said[0].id, on_beamer=True)
    with engine.reading() as db:
        assert consent.released(db, workshop_id=line.id, round_id=asked) == (OBJECTION,)
    assert line.obstacle(one, "accepted", reason="Wij willen door.") == "objections"
    assert line.text() == TEXT_0_1

    words = line.amendment(one).fields["words"]
    assert line.type(keeper(line, 1)[1], words, INTEGRATED).reason == "closed"
    assert line.type(Role.FACILITATOR, words, INTEGRATED).saved
    assert line.obstacle(one, "accepted") == "words_changed"
    line.ask(one, [5] * 12 + [4] * 12, number=2)
    assert [each.round.body for each in line.told(one)] == [HIGHER, INTEGRATED]
    assert line.told(one)[-1].outcome.objection is False

    made = line.decide(one, "accepted")
    assert (str(made.number), made.why, made.amendment_id) == ("0.2", "amended", one)
    assert line.text() == TEXT_0_1 | {"leerdoelen": f"{GOALS} {INTEGRATED}"}
    assert made.wording.text == line.text()
    assert line.amendment(one).status == "accepted"
    # What the sentence rests on goes along with its new words.
    with engine.reading() as db:
        links = foundations.links(db, workshop_id=line.id)["leerdoelen"]
    assert {link.sentence for link in links} == {GOALS, INTEGRATED}
    # Everybody still sees where they stood, each only for themselves.
    with engine.reading() as db:
        own = consent.all_own(db, person_id=line.team.persons[23])
    assert [(round.number, ballot.value, ballot.body) for _, round, ballot in own] == [
        (1, 1, OBJECTION),
        (2, 4, ""),
    ]


def what_no_longer_fits_is_aimed_again_and_not_taken_over_with_a_reason(line: Line) -> None:
    other = line.numbers["other"]
    assert line.related(other).problem == "target_gone"
    with pytest.raises(NotApplicable, match="target_gone"):
        line.ask(other, [5] * 24)
    with pytest.raises(NotApplicable), engine.writing() as db:
        amendments.aim_again(db, workshop_id=line.id, amendment_id=other, old=HIGH)
    with engine.writing() as db:
        amendments.aim_again(db, workshop_id=line.id, amendment_id=other, old=INTEGRATED)
    assert line.related(other).problem is None

    line.ask(other, [5] * 6 + [1] * 18, why="Dan zakt de lat.")
    assert line.obstacle(other, "accepted") == "objections"
    assert line.obstacle(other, "declined") == "reason_declined"
    assert line.decide(other, "declined", reason="De nieuwe zin noemt de hulp al.") is None
    found = line.amendment(other)
    assert (found.status, found.reason, found.group) == (
        "declined",
        "De nieuwe zin noemt de hulp al.",
        2,
    )
    assert line.text()["leerdoelen"] == f"{GOALS} {INTEGRATED}"
    assert line.versions() == ["0.2", "0.1"]


def the_open_difference_ends_up_in_the_text(line: Line) -> None:
    left_open = line.numbers["left open"]
    line.ask(left_open, [4] * 20 + [3] * 4)
    assert line.obstacle(left_open, "accepted") == "owner_missing"
    assert line.obstacle(left_open, "accepted", owner="Bouwteam") == "date_missing"
    early = {"owner": "Bouwteam", "review_on": date(2026, 11, 20)}
    assert line.obstacle(left_open, "accepted", **early) == "date_past"
    made = line.decide(left_open, "accepted", owner="Bouwteam", review_on=LATER)

    assert str(made.number) == "0.3"
    assert line.text()["leerdoelen"] == INTEGRATED
    assert [one.told for one in made.wording.questions][1:] == [
        (STEERING, "Bouwteam", "2027-03-01")
    ]
    # What was reworded still rests on the same; what a sentence rested on that left is kept.
    with engine.reading() as db:
        links = foundations.links(db, workshop_id=line.id)["leerdoelen"]
    now_rests = resting(links, split(line.text()["leerdoelen"]))
    assert now_rests == {INTEGRATED: {f"statement:{line.numbers[HIGH]}"}}
    assert lost(links, split(line.text()["leerdoelen"])) == (GOALS,)


def two_versions_are_compared(line: Line) -> None:
    with engine.reading() as db:
        last, _, first = versions.listed(db, workshop_id=line.id)
    found = compare(first.wording, last.wording, ASPECTS)
    assert [(one.aspect, one.fate) for one in found.aspects] == [
        ("visie", "same"),
        ("leerdoelen", "changed"),
        ("docentenrollen", "same"),
    ]
    pieces = found.aspects[1].pieces
    before = "".join(one.text for one in pieces if one.kind != "new")
    after = "".join(one.text for one in pieces if one.kind != "gone")
    assert (before, after) == (TEXT_0_1["leerdoelen"], INTEGRATED)
    assert any(
        one.kind == "same" and "De lat ligt voor iedereen hoog," in one.text for one in pieces
    )
    assert [one.fate for one in found.questions] == ["same", "new"]
    assert found.questions[1].after.told == (STEERING, "Bouwteam", "2027-03-01")


def the_sentences_of_the_text_are_weighed(line: Line) -> None:
    team.move(line.team, TEXT, Move.OPEN, State.NOT_YET)
    with engine.reading() as db:
        weighed = weighing.playing(db, workshop_id=line.id, activity=TEXT)
    assert [one.body for one in weighed] == [
        DEEPER,
        MISTAKES,
        INTEGRATED,
        TEXT_0_1["docentenrollen"],
        "De tekst als geheel",
    ]
    with engine.writing() as db:
        for number, person in enumerate(line.team.persons):
            for one in weighed:
                doubts = one.body == MISTAKES and number % 3 == 0
                votes.cast(
                    db,
                    person_id=person,
                    activity=TEXT,
                    statement_id=one.id,
                    value="3" if doubts else "5",
                )
    team.move(line.team, TEXT, Move.CLOSE, State.OPEN)
    team.move(line.team, TEXT, Move.SHOW, State.CLOSED)
    found = denominator.awaited(engine.reading, workshop_id=line.id, timeout=60, activity=TEXT)
    words = {one.id: one.body for one in weighed}
    assert {words[id] for id in found.kern.statements} == set(words.values()) - {MISTAKES}
    assert set(found.draagvlak.statements) == set(words)
    with engine.reading() as db:
        assert denominator.which(db, workshop_id=line.id) == (TEXT, "weigh")
        # The list of step 3 is left in peace.
        assert len(statements.in_play(db, workshop_id=line.id)) == 20


def the_text_is_held_against_the_requirements(line: Line) -> None:
    activity = checklists.REQUIREMENTS
    items = [item.key for item in CONTENT.instrument("elf_eisen").items]
    with engine.writing() as db:
        for number, person in enumerate(line.team.persons):
            for item in items:
                value = "nee" if item == "onderscheidend" and number < 12 else "ja"
                db.add(Answer(person_id=person, activity=activity, item=item, value=value))
    team.move(line.team, activity, Move.OPEN, State.NOT_YET)
    team.move(line.team, activity, Move.CLOSE, State.OPEN)
    team.move(line.team, activity, Move.SHOW, State.CLOSED)
    with engine.reading() as db:
        found = checklists.checked(db, workshop_id=line.id, content=CONTENT, activity=activity)
    assert [one.item for one in found.items] == items
    assert [(one.item, one.light, one.counts) for one in found.tasks] == [
        ("onderscheidend", "no", (12, 0, 12))
    ]


def the_text_is_adopted_and_stands_in_the_document(line: Line) -> None:
    with pytest.raises(NotPossible), engine.writing() as db:
        consent.adopt(db, workshop_id=line.id, role=Role.PARTICIPANT)
    with engine.writing() as db:
        made = consent.adopt(db, workshop_id=line.id, role=Role.LEADER)
    assert (str(made.number), made.why) == ("1.0", "adopted")
    assert line.versions() == ["1.0", "0.3", "0.2", "0.1"]
    assert made.wording.text == {
        "visie": f"{DEEPER} {MISTAKES}",
        "leerdoelen": INTEGRATED,
        "docentenrollen": TEXT_0_1["docentenrollen"],
    }
    with pytest.raises(NotReady, match="unchanged"), engine.writing() as db:
        consent.adopt(db, workshop_id=line.id, role=Role.LEADER)

    found = material.gather(
        engine.reading,
        workshop_id=line.id,
        content=CONTENT,
        lang="nl",
        today=TODAY,
        draw=False,
    )
    assert {one.aspect: one.body for one in found.passages if one.body} == made.wording.text
    assert STEERING in str(found.questions)
