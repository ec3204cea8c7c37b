"""What was done to the list: written down, undone one by one, and safe with two at once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from db import engine
from db.models import KeptApart, ListAct, NotMeant, Statement, Vote, Writing, now
from db.queries import (
    drafts,
    harvest,
    marking,
    not_meant,
    people,
    progress,
    statements,
    trail,
    undoing,
    workshops,
    writings,
)
from db.queries.harvest import ListLocked
from db.queries.trail import Act
from db.queries.undoing import NotUndoable
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.statements import Fate, Mark, NotMergeable

FIRST, SECOND = "first-laptop", "second-laptop"


@pytest.fixture
def known(workshop_id) -> dict[str, int]:
    """Five sentences of three people in the list, and two facilitators; ids by their words."""
    with engine.writing() as db:
        for browser in (FIRST, SECOND):
            people.grant(db, browser=browser, role=Role.FACILITATOR, workshop_id=workshop_id)
        for number, body in enumerate(("een", "twee twee", "drie drie drie", "vier", "vijf")):
            person = (
                people.join(
                    db, workshop_id=workshop_id, browser=f"p{number % 3}", name=None, subgroup=None
                )
                if number < 3
                else number - 2
            )
            db.add(Writing(person_id=person, activity="web", item="tijd", body=body, shared=True))
            db.flush()
        harvest.harvest(db, workshop_id=workshop_id, browser=FIRST)
    return now_listed(workshop_id)


def now_listed(workshop_id: int) -> dict[str, int]:
    with engine.reading() as db:
        return {one.body: one.id for one in statements.listed(db, workshop_id=workshop_id)}


def whole(workshop_id: int) -> list[tuple]:
    """All that there is to see and to know about the list."""
    with engine.reading() as db:
        rows = statements.every(db, workshop_id).values()
        return [
            (row.id, row.body, row.hidden, row.mark, row.merged_into_id, row.on_beamer_since)
            for row in rows
        ]


def acts(workshop_id: int, browser: str = FIRST) -> tuple[trail.Trace, ...]:
    with engine.reading() as db:
        return trail.acts(db, workshop_id=workshop_id, browser=browser)


def do(act, workshop_id: int, browser: str = FIRST, **how):
    with engine.writing() as db:
        return act(db, workshop_id=workshop_id, browser=browser, **how)


def undo_last(workshop_id: int) -> None:
    last = next(act for act in acts(workshop_id) if act.undoable)
    do(undoing.undo, workshop_id, act_id=last.id)


def vote(statement_id: int, person: int = 1) -> None:
    with engine.writing() as db:
        db.add(Vote(person_id=person, statement_id=statement_id, value="4"))


def test_the_trail_says_who_did_what_and_holds_no_words(workshop_id, known):
    three = [known["een"], known["vier"], known["vijf"]]
    merged = do(harvest.merge, workshop_id, SECOND, ids=three)
    last, first = acts(workshop_id, SECOND)
    assert (last.device, last.by_you, last.act, last.count) == (2, True, Act.MERGE, 3)
    assert last.statements == (*sorted(three), merged)
    assert (first.device, first.by_you, first.act, first.count) == (1, False, Act.HARVEST, 5)
    assert not first.undoable
    assert not {"een", "vier", "vijf"} & set(map(str, vars(last).values()))


def test_a_device_keeps_its_number_when_it_comes_in_again(workshop_id, known):
    with engine.writing() as db:
        people.grant(db, browser=FIRST, role=Role.FACILITATOR, workshop_id=workshop_id)
    do(marking.mark, workshop_id, FIRST, ids=[known["een"]], mark=Mark.UNCLEAR)
    do(marking.mark, workshop_id, SECOND, ids=[known["vier"]], mark=Mark.UNCLEAR)
    assert [act.device for act in acts(workshop_id)] == [2, 1, 1]


def test_everything_that_was_done_is_undone_step_by_step(workshop_id, known):
    seen = [whole(workshop_id)]

    def step(act, **how):
        result = do(act, workshop_id, **how)
        seen.append(whole(workshop_id))
        return result

    both = step(harvest.merge, ids=[known["een"], known["vier"]])
    other = step(harvest.merge, ids=[known["twee twee"], known["vijf"]])
    top = step(harvest.merge, ids=[both, other])
    step(harvest.set_wording, statement_id=top, body="samen gezegd")
    step(marking.mark, ids=[top], mark=Mark.UNCLEAR)
    step(harvest.split_off, statement_id=known["een"])
    step(harvest.split, statement_id=top)
    step(marking.mark, ids=[both, known["een"]], mark=Mark.OFF_SUBJECT)
    step(harvest.renew, statement_id=other)
    while len(seen) > 1:
        assert whole(workshop_id) == seen.pop()
        undo_last(workshop_id)
    assert whole(workshop_id) == seen.pop()
    assert not any(act.undoable for act in acts(workshop_id))


def test_an_earlier_act_is_undone_by_itself_unless_a_later_one_rests_on_it(workshop_id, known):
    both = do(harvest.merge, workshop_id, ids=[known["een"], known["vier"]])
    do(marking.mark, workshop_id, ids=[known["vijf"]], mark=Mark.OFF_SUBJECT)
    do(harvest.set_wording, workshop_id, statement_id=both, body="anders")
    reword, away, merge, _ = acts(workshop_id)
    assert (reword.undoable, away.undoable, merge.undoable) == (True, True, False)
    with pytest.raises(NotUndoable):
        do(undoing.undo, workshop_id, act_id=merge.id)
    do(undoing.undo, workshop_id, act_id=away.id)
    do(undoing.undo, workshop_id, act_id=reword.id)
    do(undoing.undo, workshop_id, act_id=merge.id)
    assert now_listed(workshop_id) == known
    with pytest.raises(NotUndoable):
        do(undoing.undo, workshop_id, act_id=merge.id)


def test_nobody_undoes_what_was_done_in_another_workshop(workshop_id, known):
    do(harvest.merge, workshop_id, ids=[known["een"], known["vier"]])
    act = acts(workshop_id)[0]
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
    with pytest.raises(NotUndoable):
        do(undoing.undo, other, act_id=act.id)


def test_undoing_keeps_every_vote_and_waits_while_people_weigh(workshop_id, known):
    both = do(harvest.merge, workshop_id, ids=[known["een"], known["vier"]])
    act = acts(workshop_id)[0]
    vote(both)
    with pytest.raises(ListLocked):
        do(undoing.undo, workshop_id, act_id=act.id)
    do(undoing.undo, workshop_id, act_id=act.id, although_weighed=True)
    with engine.reading() as db:
        assert [row.statement_id for row in db.exec(select(Vote))] == [both]
        assert [one.id for one in statements.in_play(db, workshop_id=workshop_id)] == sorted(
            known.values()
        )


def test_typing_is_one_act_in_a_sitting_and_is_undone_as_one(workshop_id, known):
    def typed(body: str, revision: int) -> None:
        with engine.writing() as db:
            assert drafts.save(
                db,
                workshop_id=workshop_id,
                browser=FIRST,
                field=f"statement:{known['een']}",
                body=body,
                revision=revision,
                now=now(),
            ).saved

    typed("een n", 1)
    typed("een nieuw", 2)
    assert [act.act for act in acts(workshop_id)] == [Act.REWORD, Act.HARVEST]
    undo_last(workshop_id)
    assert now_listed(workshop_id) == known
    typed("een weer anders", 9)
    assert acts(workshop_id)[0].undoable


def test_two_statements_kept_apart_stay_so_until_that_is_undone(workshop_id, known):
    do(harvest.keep_apart, workshop_id, first=known["vijf"], second=known["een"])
    do(harvest.keep_apart, workshop_id, first=known["een"], second=known["vijf"])
    with engine.reading() as db:
        pair = tuple(sorted((known["een"], known["vijf"])))
        assert harvest.apart(db, workshop_id=workshop_id) == (pair,)
    assert len(acts(workshop_id)) == 2
    undo_last(workshop_id)
    with engine.reading() as db:
        assert harvest.apart(db, workshop_id=workshop_id) == ()
    do(marking.mark, workshop_id, ids=[known["een"]], mark=Mark.OFF_SUBJECT)
    with pytest.raises(NotMergeable):
        do(harvest.keep_apart, workshop_id, first=known["een"], second=known["vijf"])


def test_what_an_author_takes_back_is_in_no_trail(workshop_id, known):
    do(harvest.set_wording, workshop_id, statement_id=known["vier"], body="anders")
    both = do(harvest.merge, workshop_id, ids=[known["vier"], known["vijf"]])
    do(harvest.split, workshop_id, statement_id=both)
    longer = do(harvest.merge, workshop_id, ids=[known["een"], known["twee twee"]])
    do(harvest.set_wording, workshop_id, statement_id=longer, body="van de begeleider")
    with engine.writing() as db:
        person = db.exec(select(Writing).where(Writing.body == "twee twee")).one().person_id
        writings.withdraw_everything(db, person_id=person)
        author = db.exec(select(Writing).where(Writing.body == "vier")).one().person_id
        writings.withdraw_everything(db, person_id=author)
    with engine.reading() as db:
        kept = [str(row.before) for row in db.exec(select(ListAct))]
    assert not any(word in one for one in kept for word in ("vier", "anders", "twee twee"))
    assert now_listed(workshop_id).keys() == {"van de begeleider", "drie drie drie"}
    assert "twee twee" not in everything_told(workshop_id)


def test_a_number_is_never_used_again(workshop_id, known):
    both = do(harvest.merge, workshop_id, ids=[known["een"], known["vier"]])
    do(harvest.split, workshop_id, statement_id=both)
    assert do(harvest.merge, workshop_id, ids=[known["een"], known["vijf"]]) > both


def test_off_the_subject_hides_and_unclear_only_says_so(workshop_id, known):
    do(marking.mark, workshop_id, ids=[known["een"]], mark=Mark.OFF_SUBJECT)
    do(marking.mark, workshop_id, ids=[known["vier"]], mark=Mark.UNCLEAR)
    with engine.reading() as db:
        listed = {one.body: one for one in statements.listed(db, workshop_id=workshop_id)}
        playing = {one.body for one in statements.in_play(db, workshop_id=workshop_id)}
        author = db.exec(select(Writing).where(Writing.body == "vier")).one()
        (place,) = [
            one
            for one in statements.for_author(db, person_id=author.person_id)
            if one.writing_id == author.id
        ]
    assert (listed["een"].hidden, listed["vier"].hidden) == (True, False)
    assert listed["vier"].mark is Mark.UNCLEAR
    assert playing == known.keys() - {"een"}
    assert place.unclear


def test_unclear_may_be_noted_while_people_weigh(workshop_id, known):
    weighing(workshop_id)
    do(marking.mark, workshop_id, ids=[known["een"]], mark=Mark.UNCLEAR)
    with pytest.raises(ListLocked):
        do(marking.mark, workshop_id, ids=[known["een"]], mark=Mark.OFF_SUBJECT)


def weighing(workshop_id: int) -> None:
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity="weigh",
            kind="weigh",
            move=Move.OPEN,
            expected=State.NOT_YET,
        )


def everything_told(workshop_id: int) -> str:
    """What any page can learn of the list, in one text."""
    with engine.reading() as db:
        found: list[object] = [
            statements.listed(db, workshop_id=workshop_id),
            statements.removed(db, workshop_id=workshop_id),
            statements.in_play(db, workshop_id=workshop_id),
            statements.views(db, workshop_id=workshop_id),
            statements.on_beamer(db, workshop_id=workshop_id),
            trail.acts(db, workshop_id=workshop_id, browser=FIRST),
            not_meant.told(db, workshop_id=workshop_id, at=now().replace(year=2100)),
        ]
        persons = {row.person_id for row in db.exec(select(Writing))}
        found += [statements.for_author(db, person_id=person) for person in sorted(persons)]
    return repr(found)


@pytest.mark.parametrize("chosen", ["original", "merged"])
def test_what_tells_something_about_a_person_is_gone_from_everywhere_at_once(
    workshop_id, known, chosen
):
    secret = "drie drie drie"
    with engine.writing() as db:
        writing = db.exec(select(Writing).where(Writing.body == secret)).one()
        author = writing.person_id
        not_meant.say(db, person_id=author, writing_id=writing.id)
        harvest.release(db, workshop_id=workshop_id, ids=known.values())
    both = do(harvest.merge, workshop_id, ids=[known["een"], known[secret]])
    top = do(harvest.merge, workshop_id, ids=[both, known["vier"]])
    do(harvest.split, workshop_id, statement_id=top)
    top = do(harvest.merge, workshop_id, ids=[both, known["vier"]])
    weighing(workshop_id)
    assert secret in everything_told(workshop_id)
    gone = known[secret] if chosen == "original" else top
    with engine.writing() as db:
        marking.remove(db, workshop_id=workshop_id, ids=[gone], browser=FIRST)
    assert secret not in everything_told(workshop_id)
    assert not any(act.undoable for act in acts(workshop_id))
    with engine.writing() as db:
        refused = drafts.save(
            db,
            workshop_id=workshop_id,
            browser=FIRST,
            field=f"statement:{top}",
            body="meer",
            revision=0,
            now=now(),
        )
        assert (refused.saved, refused.current) == (False, None)
        mine = statements.for_author(db, person_id=author)
    assert Fate.REMOVED in {one.fate for one in mine}


def test_bringing_back_shows_it_again_but_not_on_the_beamer(workshop_id, known):
    with engine.writing() as db:
        harvest.release(db, workshop_id=workshop_id, ids=known.values())
    do(marking.remove, workshop_id, ids=[known["een"]])
    with engine.reading() as db:
        (gone,) = statements.removed(db, workshop_id=workshop_id)
    assert (gone.id, gone.originals) == (known["een"], 1)
    do(marking.bring_back, workshop_id, statement_id=gone.id)
    assert now_listed(workshop_id) == known
    with engine.reading() as db:
        seen = {one.body for one in statements.on_beamer(db, workshop_id=workshop_id)}
    assert seen == known.keys() - {"een"}
    with pytest.raises(LookupError):
        do(marking.bring_back, workshop_id, statement_id=gone.id)


def test_an_author_corrects_what_is_out_of_view_and_it_stays_there(workshop_id, known):
    do(marking.remove, workshop_id, ids=[known["een"]])
    with engine.writing() as db:
        writing = db.exec(select(Writing).where(Writing.body == "een")).one()
        writing.body = "zonder naam"
        statements.follow_writing(db, writing_id=writing.id)
    assert "zonder naam" not in everything_told(workshop_id)
    do(marking.bring_back, workshop_id, statement_id=known["een"])
    assert now_listed(workshop_id)["zonder naam"] == known["een"]


def at_once(workshop_id: int, *doing) -> list[object]:
    """Let several facilitators press at the same moment; what each got, or why not."""
    together = threading.Barrier(len(doing))

    def press(act, browser, how):
        together.wait()
        try:
            return do(act, workshop_id, browser, **how)
        except (NotMergeable, NotUndoable, LookupError) as refused:
            return type(refused)

    with ThreadPoolExecutor(len(doing)) as pool:
        return list(pool.map(lambda one: press(*one), doing))


def is_sound(workshop_id: int) -> bool:
    """Every sentence that was written lies under exactly one statement that stands, or is it."""
    with engine.reading() as db:
        rows = statements.every(db, workshop_id)
        listed = statements.listed(db, workshop_id=workshop_id)
    written = sorted(id for id, row in rows.items() if row.writing_id is not None)
    under = sorted(id for one in listed for id in one.originals if rows[id].writing_id is not None)
    return written == under


def test_the_same_merge_twice_at_once_happens_once(workshop_id, known):
    for _ in range(3):
        before = now_listed(workshop_id)
        pair = {"ids": [known["een"], known["vier"]]}
        got = at_once(workshop_id, (harvest.merge, FIRST, pair), (harvest.merge, SECOND, pair))
        assert NotMergeable in got
        assert len(now_listed(workshop_id)) == len(before) - 1
        undo_last(workshop_id)
        assert now_listed(workshop_id) == before


def test_merges_that_share_a_statement_at_once_leave_the_list_sound(workshop_id, known):
    got = at_once(
        workshop_id,
        (harvest.merge, FIRST, {"ids": [known["een"], known["vier"]]}),
        (harvest.merge, SECOND, {"ids": [known["vier"], known["vijf"]]}),
    )
    assert got.count(NotMergeable) == 1
    assert is_sound(workshop_id)


def test_undoing_once_and_splitting_at_once_happen_one_after_the_other(workshop_id, known):
    for _ in range(3):
        both = do(harvest.merge, workshop_id, ids=[known["een"], known["vier"]])
        act = acts(workshop_id)[0]
        at_once(
            workshop_id,
            (undoing.undo, FIRST, {"act_id": act.id}),
            (undoing.undo, SECOND, {"act_id": act.id}),
            (harvest.split, FIRST, {"statement_id": both}),
        )
        assert is_sound(workshop_id)
        assert now_listed(workshop_id) == known
        with engine.reading() as db:
            assert db.get(Statement, both) is None


def test_removing_while_another_merges_never_leaves_the_words_in_view(workshop_id, known):
    at_once(
        workshop_id,
        (harvest.merge, FIRST, {"ids": [known["een"], known["drie drie drie"]]}),
        (marking.remove, SECOND, {"ids": [known["drie drie drie"]]}),
    )
    assert "drie drie drie" not in everything_told(workshop_id)


def test_keeping_apart_at_once_is_remembered_once(workshop_id, known):
    pair = {"first": known["een"], "second": known["vier"]}
    at_once(workshop_id, (harvest.keep_apart, FIRST, pair), (harvest.keep_apart, SECOND, pair))
    with engine.reading() as db:
        assert len(db.exec(select(KeptApart)).all()) == 1


def test_what_was_merged_takes_other_words_when_its_own_are_taken_out_or_away(workshop_id, known):
    longest = "drie drie drie"
    both = do(harvest.merge, workshop_id, ids=[known["vier"], known[longest]])
    do(harvest.split_off, workshop_id, statement_id=known[longest])
    assert now_listed(workshop_id)["vier"] == both
    undo_last(workshop_id)
    assert now_listed(workshop_id)[longest] == both
    do(marking.remove, workshop_id, ids=[known[longest]])
    assert now_listed(workshop_id)["vier"] == both
    assert longest not in everything_told(workshop_id)


def test_words_of_its_own_stay_when_a_sentence_under_it_leaves(workshop_id, known):
    both = do(harvest.merge, workshop_id, ids=[known["vier"], known["een"]])
    do(harvest.set_wording, workshop_id, statement_id=both, body="samen")
    do(marking.remove, workshop_id, ids=[known["vier"]])
    with engine.reading() as db:
        (one,) = [o for o in statements.listed(db, workshop_id=workshop_id) if o.id == both]
    assert (one.body, list(one.originals.values()), one.removed) == ("samen", ["een"], 1)


def test_who_does_not_recognise_the_words_is_heard_at_the_next_five_minutes(workshop_id, known):
    both = do(harvest.merge, workshop_id, ids=[known["vier"], known["een"]])
    with engine.writing() as db:
        writing = db.exec(select(Writing).where(Writing.body == "vier")).one()
        author, id = writing.person_id, writing.id
        not_meant.say(db, person_id=author, writing_id=id)
        not_meant.say(db, person_id=author, writing_id=id)
        with pytest.raises(writings.NotYours):
            not_meant.say(db, person_id=author + 1, writing_id=id)
    field = told_by(author)[id].field
    with engine.writing() as db:
        how = {"workshop_id": workshop_id, "field": field, "body": "anders", "revision": 1}
        assert not drafts.save(db, browser=FIRST, now=now(), **how).saved
        assert drafts.save(db, browser="p0", now=now(), **how).saved
    with engine.writing() as db:
        row = db.exec(select(NotMeant)).one()
        row.told_at = row.updated_at = moment = datetime(2026, 11, 21, 10, 1, tzinfo=UTC)
    with engine.reading() as db:
        before = moment + timedelta(minutes=3)
        assert not_meant.told(db, workshop_id=workshop_id, at=before) == {}
        found = not_meant.told(
            db, workshop_id=workshop_id, at=moment + timedelta(seconds=not_meant.TOGETHER)
        )
    (one,) = found[both]
    assert (one.original, one.body) == ("vier", "anders")
    assert vars(one).keys() == {"id", "statement_id", "original", "body"}
    with engine.writing() as db:
        not_meant.settle(db, workshop_id=workshop_id, id=one.id)
    assert told_by(author)[id].settled
    with engine.writing() as db:
        not_meant.say(db, person_id=author, writing_id=id)
    assert not told_by(author)[id].settled
    with engine.writing() as db:
        not_meant.take_back(db, person_id=author + 1, writing_id=id)
        assert not_meant.own(db, person_id=author)
        not_meant.take_back(db, person_id=author, writing_id=id)
    assert not told_by(author)


def told_by(person: int):
    with engine.reading() as db:
        return not_meant.own(db, person_id=person)
