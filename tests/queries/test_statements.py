"""The list of statements: nothing comes in twice, everything can be undone, no vote gets lost."""

from collections.abc import Callable

import pytest
from sqlmodel import select

from db import engine
from db.models import Statement, Vote, Writing
from db.queries import harvest, marking, people, progress, statements, undoing, workshops
from db.queries.harvest import Harvest, ListLocked
from tests.workshops import SETTINGS
from workshop.agenda import Move, State
from workshop.statements import Fate, Mark, NotMergeable


@pytest.fixture
def write(workshop_id: int) -> Callable[..., int]:
    """Somebody new writes a text; returns its id."""

    def written(body: str, *, shared=True, aspect="tijd", activity="web", person=None) -> int:
        with engine.writing() as db:
            author = person or people.join(
                db, workshop_id=workshop_id, browser=f"b{body}", name=None, subgroup=None
            )
            row = Writing(
                person_id=author, activity=activity, item=aspect, body=body, shared=shared
            )
            db.add(row)
            db.flush()
            return row.id

    return written


def gather(workshop_id: int, **how) -> Harvest:
    with engine.writing() as db:
        return harvest.harvest(db, workshop_id=workshop_id, **how)


def listed(workshop_id: int):
    with engine.reading() as db:
        return statements.listed(db, workshop_id=workshop_id)


def bodies(workshop_id: int) -> set[str]:
    with engine.reading() as db:
        return {one.body for one in statements.in_play(db, workshop_id=workshop_id)}


def ids(workshop_id: int) -> dict[str, int]:
    return {one.body: one.id for one in listed(workshop_id)}


def merged(workshop_id: int, *names: str) -> int:
    known = ids(workshop_id)
    with engine.writing() as db:
        return harvest.merge(db, workshop_id=workshop_id, ids=[known[name] for name in names])


def move(workshop_id: int, what: Move, expected: State) -> None:
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity="weigh",
            kind="weigh",
            move=what,
            expected=expected,
        )


def vote(workshop_id: int, statement_id: int, value: str = "4") -> None:
    with engine.writing() as db:
        person = people.join(db, workshop_id=workshop_id, browser="voter", name=None, subgroup=None)
        db.add(Vote(person_id=person, statement_id=statement_id, value=value))


def votes() -> int:
    with engine.reading() as db:
        return len(db.exec(select(Vote)).all())


def test_only_what_was_shared_about_the_web_comes_in_and_only_once(workshop_id, write):
    write("gedeeld")
    write("privé", shared=False)
    write("leeg ", shared=True, aspect="visie")
    write("", shared=True)
    write("mijn visie", activity="vision")
    with engine.reading() as db:
        assert harvest.waiting(db, workshop_id=workshop_id) == 2

    assert gather(workshop_id) == Harvest(added=2)
    assert gather(workshop_id) == Harvest()
    write("later")
    assert gather(workshop_id) == Harvest(added=1)

    assert bodies(workshop_id) == {"gedeeld", "leeg ", "later"}
    with engine.reading() as db:
        assert harvest.waiting(db, workshop_id=workshop_id) == 0


def test_the_order_of_the_list_does_not_follow_the_order_of_writing(workshop_id, write):
    for number in range(30):
        write(f"{number:02}")
    gather(workshop_id)
    # By chance the same order comes once in 30! times.
    assert [one.body for one in listed(workshop_id)] != [f"{number:02}" for number in range(30)]


def test_merging_and_splitting_brings_back_exactly_what_was_there(workshop_id, write):
    for body in ("kort", "een veel langere zin", "derde"):
        write(body)
    gather(workshop_id)
    before = listed(workshop_id)

    first = merged(workshop_id, "kort", "derde")
    second = merged(workshop_id, "derde", "een veel langere zin")
    (whole,) = listed(workshop_id)
    assert whole.id == second
    assert whole.body == "een veel langere zin"
    assert set(whole.originals.values()) == {"kort", "een veel langere zin", "derde"}
    assert whole.merged
    assert not whole.edited

    with engine.writing() as db:
        harvest.split(db, workshop_id=workshop_id, statement_id=second)
    assert {one.id for one in listed(workshop_id)} == {first, ids(workshop_id)[whole.body]}
    with engine.writing() as db:
        harvest.split(db, workshop_id=workshop_id, statement_id=first)
    assert listed(workshop_id) == before


def test_what_is_no_longer_in_the_list_cannot_be_merged_again(workshop_id, write):
    for body in ("een", "twee", "drie"):
        write(body)
    gather(workshop_id)
    known = ids(workshop_id)
    merged(workshop_id, "een", "twee")
    with pytest.raises(NotMergeable), engine.writing() as db:
        harvest.merge(db, workshop_id=workshop_id, ids=[known["een"], known["drie"]])


def test_a_statement_of_another_workshop_is_out_of_reach(workshop_id, write):
    from db.queries import workshops
    from tests.workshops import SETTINGS

    write("van ons")
    gather(workshop_id)
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
    foreign = ids(workshop_id)["van ons"]
    with engine.writing() as db:
        marking.mark(db, workshop_id=other, ids=[foreign], mark=Mark.OFF_SUBJECT)
        harvest.split(db, workshop_id=other, statement_id=foreign)
        with pytest.raises(LookupError):
            harvest.set_wording(db, workshop_id=other, statement_id=foreign, body="gestolen")
    assert bodies(workshop_id) == {"van ons"}


def test_hiding_takes_out_of_the_weighing_until_shown_again(workshop_id, write):
    write("onduidelijk")
    gather(workshop_id)
    statement = ids(workshop_id)["onduidelijk"]
    with engine.writing() as db:
        marking.mark(db, workshop_id=workshop_id, ids=[statement], mark=Mark.OFF_SUBJECT)
    assert bodies(workshop_id) == set()
    with engine.writing() as db:
        marking.mark(db, workshop_id=workshop_id, ids=[statement], mark=Mark.NONE)
    assert bodies(workshop_id) == {"onduidelijk"}


def test_an_edited_statement_says_so_and_keeps_its_original(workshop_id, write):
    write("zo schreef ik het")
    gather(workshop_id)
    with engine.writing() as db:
        harvest.set_wording(
            db,
            workshop_id=workshop_id,
            statement_id=ids(workshop_id)["zo schreef ik het"],
            body="  zo staat het nu ",
        )
    (one,) = listed(workshop_id)
    assert (one.body, one.edited, one.originals) == (
        "zo staat het nu",
        True,
        {one.id: "zo schreef ik het"},
    )


def test_a_statement_without_words_is_not_weighed(workshop_id, write):
    write("weg ermee")
    gather(workshop_id)
    with engine.writing() as db:
        harvest.set_wording(
            db, workshop_id=workshop_id, statement_id=ids(workshop_id)["weg ermee"], body=" "
        )
    assert bodies(workshop_id) == set()
    assert len(listed(workshop_id)) == 1


def test_while_people_weigh_nothing_in_the_list_changes(workshop_id, write):
    write("een")
    write("twee")
    gather(workshop_id)
    known = ids(workshop_id)
    move(workshop_id, Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        assert statements.lock(db, workshop_id=workshop_id) == "open"
        assert not statements.may_edit(db, statement_id=known["een"])
        for act, how in (
            (harvest.harvest, {"although_weighed": True}),
            (harvest.merge, {"ids": list(known.values()), "although_weighed": True}),
            (marking.mark, {"ids": [1], "mark": Mark.OFF_SUBJECT, "although_weighed": True}),
            (marking.bring_back, {"statement_id": 1, "although_weighed": True}),
            (harvest.split_off, {"statement_id": 1, "although_weighed": True}),
            (undoing.undo, {"act_id": 1, "although_weighed": True}),
            (harvest.set_wording, {"statement_id": known["een"], "body": "anders"}),
            (harvest.renew, {"statement_id": known["een"]}),
            (harvest.split, {"statement_id": known["een"], "although_weighed": True}),
        ):
            with pytest.raises(ListLocked):
                act(db, workshop_id=workshop_id, **how)


def test_after_the_weighing_a_change_has_to_be_meant_and_loses_no_vote(workshop_id, write):
    write("een")
    write("twee")
    gather(workshop_id)
    known = ids(workshop_id)
    vote(workshop_id, known["een"])
    with engine.reading() as db:
        assert statements.lock(db, workshop_id=workshop_id) == "weighed"
        assert not statements.may_edit(db, statement_id=known["een"])
        assert statements.may_edit(db, statement_id=known["twee"])
    with pytest.raises(ListLocked):
        merged(workshop_id, "een", "twee")

    with engine.writing() as db:
        both = harvest.merge(
            db, workshop_id=workshop_id, ids=list(known.values()), although_weighed=True
        )
    assert votes() == 1
    with engine.writing() as db:
        harvest.split(db, workshop_id=workshop_id, statement_id=both, although_weighed=True)
    assert {one.body: one.votes for one in listed(workshop_id)} == {"een": 1, "twee": 0}


def test_new_words_for_a_weighed_statement_leave_the_votes_with_the_old_ones(workshop_id, write):
    write("oude woorden")
    gather(workshop_id)
    old = ids(workshop_id)["oude woorden"]
    vote(workshop_id, old)
    with engine.writing() as db:
        fresh = harvest.renew(db, workshop_id=workshop_id, statement_id=old)
        harvest.set_wording(db, workshop_id=workshop_id, statement_id=fresh, body="nieuwe woorden")
    (one,) = listed(workshop_id)
    assert (one.id, one.votes, one.edited) == (fresh, 0, True)
    with engine.writing() as db:
        harvest.split(db, workshop_id=workshop_id, statement_id=fresh, although_weighed=True)
    assert [(one.id, one.votes) for one in listed(workshop_id)] == [(old, 1)]


def test_splitting_what_was_weighed_keeps_it_hidden_with_its_votes(workshop_id, write):
    write("een")
    write("twee")
    gather(workshop_id)
    both = merged(workshop_id, "een", "twee")
    vote(workshop_id, both)
    with engine.writing() as db:
        harvest.split(db, workshop_id=workshop_id, statement_id=both, although_weighed=True)
    assert votes() == 1
    assert bodies(workshop_id) == {"een", "twee"}
    assert [one.id for one in listed(workshop_id) if one.hidden] == [both]


def test_who_takes_back_a_sentence_takes_it_out_of_the_list_with_its_votes(workshop_id, write):
    writing = write("spijt")
    gather(workshop_id)
    vote(workshop_id, ids(workshop_id)["spijt"])
    with engine.writing() as db:
        statements.withdraw_for_writing(db, writing_id=writing)
    assert listed(workshop_id) == ()
    assert votes() == 0


def test_deleting_a_text_or_its_author_takes_the_statement_along(workshop_id, write):
    first, second = write("tekst"), write("mens")
    gather(workshop_id)
    with engine.writing() as db:
        author = db.get_one(Writing, second).person_id
        db.delete(db.get_one(Writing, first))
        people.withdraw(db, person_id=author)
    assert listed(workshop_id) == ()


def test_what_was_merged_stays_when_one_author_takes_back(workshop_id, write):
    gone = write("de langste van de twee")
    write("blijft")
    gather(workshop_id)
    both = merged(workshop_id, "blijft", "de langste van de twee")
    with engine.writing() as db:
        statements.withdraw_for_writing(db, writing_id=gone)
    (one,) = listed(workshop_id)
    assert (one.id, one.body) == (both, "de langste van de twee")
    assert list(one.originals.values()) == ["blijft"]
    with engine.writing() as db:
        harvest.split(db, workshop_id=workshop_id, statement_id=both)
    assert bodies(workshop_id) == {"blijft"}


def test_a_harvest_takes_out_what_is_no_longer_shared(workshop_id, write):
    writing = write("toch niet")
    gather(workshop_id)
    with engine.writing() as db:
        db.get_one(Writing, writing).shared = False
    assert gather(workshop_id) == Harvest(withdrawn=1)
    assert listed(workshop_id) == ()


def test_the_list_follows_its_author_until_somebody_edited_it(workshop_id, write):
    writing = write("eerst")
    gather(workshop_id)

    def corrected(body: str) -> None:
        with engine.writing() as db:
            db.get_one(Writing, writing).body = body
            statements.follow_writing(db, writing_id=writing)

    corrected("beter")
    assert bodies(workshop_id) == {"beter"}
    with engine.writing() as db:
        (id,) = ids(workshop_id).values()
        harvest.set_wording(db, workshop_id=workshop_id, statement_id=id, body="geredigeerd")
    corrected("nog beter")
    assert bodies(workshop_id) == {"geredigeerd"}
    corrected("")
    assert listed(workshop_id) == ()


def test_a_harvest_brings_corrections_along(workshop_id, write):
    writing = write("eerst")
    gather(workshop_id)
    with engine.writing() as db:
        db.get_one(Writing, writing).body = "beter"
    assert gather(workshop_id) == Harvest(corrected=1)
    assert bodies(workshop_id) == {"beter"}


def test_weighed_words_stay_as_they_were_weighed(workshop_id, write):
    writing = write("eerst")
    gather(workshop_id)
    vote(workshop_id, ids(workshop_id)["eerst"])
    with engine.writing() as db:
        db.get_one(Writing, writing).body = "anders"
        assert not statements.follow_writing(db, writing_id=writing)
    assert bodies(workshop_id) == {"eerst"}


def test_an_author_sees_where_each_sentence_went(workshop_id, write):
    first = write("een")
    with engine.reading() as db:
        person = db.get_one(Writing, first).person_id
    write("twee lange", person=person)
    write("drie", person=person)
    write("vier", person=person)
    write("nog niet gedeeld", person=person, shared=False)
    write("van een ander")
    gather(workshop_id)
    merged(workshop_id, "twee lange", "van een ander")
    known = ids(workshop_id)
    with engine.writing() as db:
        harvest.set_wording(
            db, workshop_id=workshop_id, statement_id=known["drie"], body="drie anders"
        )
        marking.mark(db, workshop_id=workshop_id, ids=[known["vier"]], mark=Mark.OFF_SUBJECT)
    with engine.reading() as db:
        found = statements.for_author(db, person_id=person)
    assert [(one.fate, one.body) for one in found] == [
        (Fate.HARVESTED, "een"),
        (Fate.MERGED, "van een ander"),
        (Fate.EDITED, "drie anders"),
        (Fate.HIDDEN, "vier"),
    ]


def test_no_statement_tells_who_wrote_it(workshop_id, write):
    write("zonder naam")
    gather(workshop_id)
    with engine.reading() as db:
        (view,) = statements.in_play(db, workshop_id=workshop_id)
        (one,) = statements.listed(db, workshop_id=workshop_id)
        assert db.exec(select(Statement)).one().writing_id is not None
    assert set(vars(view)) == {"id", "aspect", "body", "edited", "on_beamer"}
    assert "writing_id" not in vars(one)


def room(workshop_id: int) -> list[str]:
    """What the whole room may read, in the order of the beamer."""
    with engine.reading() as db:
        return [one.body for one in statements.on_beamer(db, workshop_id=workshop_id)]


def release(workshop_id: int, *names: str, on_beamer: bool = True) -> None:
    known = ids(workshop_id)
    with engine.writing() as db:
        harvest.release(
            db, workshop_id=workshop_id, ids=[known[n] for n in names], on_beamer=on_beamer
        )


def test_the_room_reads_only_what_was_released_the_last_one_first(workshop_id, write):
    for body in ("een", "twee", "drie"):
        write(body)
    gather(workshop_id)
    assert room(workshop_id) == []
    release(workshop_id, "twee")
    release(workshop_id, "een")
    release(workshop_id, "twee")  # once more changes nothing
    assert room(workshop_id) == ["een", "twee"]
    release(workshop_id, "een", on_beamer=False)
    assert room(workshop_id) == ["twee"]


def test_releasing_is_free_while_people_weigh_and_changes_no_vote(workshop_id, write):
    write("een")
    gather(workshop_id)
    move(workshop_id, Move.OPEN, State.NOT_YET)
    vote(workshop_id, ids(workshop_id)["een"])
    release(workshop_id, "een")
    assert room(workshop_id) == ["een"]
    assert votes() == 1


def test_a_hidden_statement_is_never_on_the_beamer(workshop_id, write):
    for body in ("een", "twee"):
        write(body)
    gather(workshop_id)
    release(workshop_id, "een")
    with engine.writing() as db:
        marking.mark(
            db, workshop_id=workshop_id, ids=ids(workshop_id).values(), mark=Mark.OFF_SUBJECT
        )
    release(workshop_id, "een", "twee")
    assert room(workshop_id) == []
    with engine.writing() as db:
        marking.mark(db, workshop_id=workshop_id, ids=ids(workshop_id).values(), mark=Mark.NONE)
    assert room(workshop_id) == ["een"]


def test_new_words_of_the_facilitator_stay_released_those_of_the_author_do_not(workshop_id, write):
    first, _ = write("een"), write("twee")
    gather(workshop_id)
    release(workshop_id, "een", "twee")
    with engine.writing() as db:
        harvest.set_wording(
            db, workshop_id=workshop_id, statement_id=ids(workshop_id)["twee"], body="beter"
        )
        db.get_one(Writing, first).body = "iets anders"
        assert statements.follow_writing(db, writing_id=first)
    assert room(workshop_id) == ["beter"]


@pytest.mark.parametrize(
    ("released", "seen"),
    [("de langste zin", ["de langste zin"]), ("kort", [])],
)
def test_what_was_merged_is_released_when_the_words_it_takes_over_were(
    workshop_id, write, released, seen
):
    write("kort")
    write("de langste zin")
    gather(workshop_id)
    release(workshop_id, released)
    one = merged(workshop_id, "kort", "de langste zin")
    assert room(workshop_id) == seen
    with engine.writing() as db:
        harvest.split(db, workshop_id=workshop_id, statement_id=one)
    assert room(workshop_id) == [released]


def test_another_workshop_cannot_release_a_statement(workshop_id, write):
    write("een")
    gather(workshop_id)
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
        harvest.release(db, workshop_id=other, ids=ids(workshop_id).values())
    assert room(workshop_id) == []


def test_the_beamer_names_what_it_may_not_show_by_a_number_that_stays(workshop_id, write):
    for body in ("een", "twee", "drie"):
        write(body)
    gather(workshop_id)
    release(workshop_id, "twee")
    with engine.reading() as db:
        known = {one.id: one for one in statements.in_play(db, workshop_id=workshop_id)}
    read = [one.body for one in statements.as_the_room_reads(known, "nl").values()]
    order = [one.body for one in known.values()]
    assert read == [
        "twee" if body == "twee" else f"Uitspraak {number} (nog niet vrijgegeven)"
        for number, body in enumerate(order, start=1)
    ]
