"""What the team reads of the check-out: what was shared and let through, in these very words."""

import pytest

from db import engine
from db.models import Workshop, Writing, now
from db.queries import checkout, drafts, writings
from tests import team
from workshop.agenda import Move, State


@pytest.fixture
def played(database) -> team.Team:
    found = team.gather(3)
    team.move(found, "checkout", Move.OPEN, State.NOT_YET)
    with engine.writing() as db:
        for number, body in enumerate(("Zo dacht ik niet.", "Anders.", "Voor mij alleen.")):
            db.add(
                Writing(
                    person_id=found.persons[number],
                    activity="checkout",
                    item="shifted",
                    body=body,
                    shared=number < 2,
                )
            )
    return found


def shared(played: team.Team) -> dict[str, int]:
    with engine.reading() as db:
        return {one.body: one.id for one in checkout.shared(db, workshop_id=played.workshop_id)}


def read(played: team.Team) -> tuple[str, ...]:
    with engine.reading() as db:
        return checkout.for_the_team(db, workshop_id=played.workshop_id)


def release(played: team.Team, texts: dict[int, str], *, on_beamer: bool = True) -> None:
    with engine.writing() as db:
        checkout.release(db, workshop_id=played.workshop_id, texts=texts, on_beamer=on_beamer)


def everything(played: team.Team) -> dict[int, str]:
    return {id: body for body, id in shared(played).items()}


def close(played: team.Team) -> None:
    team.move(played, "checkout", Move.CLOSE, State.OPEN)


def test_the_facilitator_reads_what_was_shared_in_an_order_that_tells_nothing(played):
    assert list(shared(played)) == ["Anders.", "Zo dacht ik niet."]


def test_the_team_reads_what_was_let_through_and_only_after_closing(played):
    release(played, {shared(played)["Anders."]: "Anders."})
    assert read(played) == ()
    close(played)
    assert read(played) == ("Anders.",)
    release(played, everything(played))
    assert read(played) == ("Anders.", "Zo dacht ik niet.")
    release(played, everything(played), on_beamer=False)
    assert read(played) == ()


def test_words_that_changed_since_the_facilitator_read_them_are_not_let_through(played):
    id = shared(played)["Anders."]
    release(played, {id: "Iets wat hier eerst stond."})
    close(played)
    assert read(played) == ()


def test_a_private_text_is_never_let_through(played):
    with engine.writing() as db:
        checkout.release(
            db,
            workshop_id=played.workshop_id,
            texts=dict.fromkeys(range(1, 9), "Voor mij alleen."),
        )
    close(played)
    assert read(played) == ()


def test_another_wording_is_to_be_released_anew(played):
    release(played, everything(played))
    id = shared(played)["Anders."]
    with engine.writing() as db:
        outcome = drafts.save(
            db,
            workshop_id=played.workshop_id,
            browser="person-1",
            field=f"writing:{id}",
            body="Heel anders.",
            revision=1,
            now=now(),
        )
    assert outcome.saved
    close(played)
    assert read(played) == ("Zo dacht ik niet.",)


def test_who_keeps_the_text_private_again_or_withdraws_it_takes_it_back_at_once(played):
    release(played, everything(played))
    close(played)
    for number, body in ((1, "Anders."), (0, "Zo dacht ik niet.")):
        person, id = played.persons[number], shared(played)[body]
        with engine.writing() as db:
            if number:
                writings.share(db, person_id=person, writing_id=id, shared=False)
            else:
                writings.withdraw(db, person_id=person, writing_id=id)
        assert body not in read(played)
    assert read(played) == ()


def test_phones_are_called_for_what_they_can_read_and_for_nothing_else(played):
    def turn() -> int:
        with engine.reading() as db:
            return db.get_one(Workshop, played.workshop_id).table_turn

    before = turn()
    release(played, everything(played))
    assert turn() == before
    close(played)
    release(played, everything(played))
    assert turn() == before + 1
