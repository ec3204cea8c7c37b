"""Threads left out on purpose: a reason makes them so, text or a second thought undoes it."""

from datetime import date

import pytest

from db import engine
from db.models import Paragraph, now
from db.queries import drafting, drafts, left_out, material
from db.queries.left_out import Gap
from tests import team
from workshop.access import Role
from workshop.document import Material, compose
from workshop.document.blocks import Heading


@pytest.fixture
def played(database) -> team.Team:
    found = team.gather(3)
    with engine.writing() as db:
        db.add(Paragraph(workshop_id=found.workshop_id, aspect="visie", body="Wij leren samen."))
        left_out.begin(db, workshop_id=found.workshop_id, aspect="tijd")
    return found


def gap(played: team.Team) -> Gap | None:
    with engine.reading() as db:
        return left_out.begun(db, workshop_id=played.workshop_id).get("tijd")


def say_why(played: team.Team, body: str, browser: str = Role.LEADER) -> drafts.Outcome:
    found = gap(played)
    assert found is not None
    with engine.writing() as db:
        return drafts.save(
            db,
            workshop_id=played.workshop_id,
            browser=browser,
            field=found.field,
            body=body,
            revision=1,
            now=now(),
        )


def document(played: team.Team) -> Material:
    return material.gather(
        engine.reading,
        workshop_id=played.workshop_id,
        content=team.CONTENT,
        lang="nl",
        today=date(2026, 11, 21),
        draw=False,
    )


def headings(found: Material) -> list[str]:
    return [
        block.text
        for chapter in compose(found).chapters
        for block in chapter.blocks
        if isinstance(block, Heading)
    ]


def test_without_a_reason_it_is_still_a_gap(played):
    found = document(played)
    assert "Tijd" in found.missing[0]
    assert "Wat we bewust weglaten" not in headings(found)


def test_with_a_reason_it_is_no_longer_to_do_and_stands_in_the_document(played):
    assert say_why(played, "Het rooster ligt vast.").saved
    found = document(played)
    assert "Tijd" not in found.missing[0]
    assert "Wat we bewust weglaten" in headings(found)
    assert "Het rooster ligt vast." in str(compose(found))


def test_text_that_is_written_after_all_is_stronger_than_the_reason(played):
    say_why(played, "Het rooster ligt vast.")
    with engine.writing() as db:
        db.add(Paragraph(workshop_id=played.workshop_id, aspect="tijd", body="Er is rust."))
    found = document(played)
    assert "Wat we bewust weglaten" not in headings(found)
    assert "Het rooster ligt vast." not in str(compose(found))


def test_a_second_thought_takes_the_reason_away(played):
    say_why(played, "Het rooster ligt vast.")
    with engine.writing() as db:
        left_out.take_back(db, workshop_id=played.workshop_id, aspect="tijd")
    assert gap(played) is None
    assert "Tijd" in document(played).missing[0]


def test_only_leaders_say_why_and_once_the_team_has_the_text_nobody_does(played):
    assert say_why(played, "Ik vind.", Role.FACILITATOR).reason == "not_allowed"
    assert say_why(played, "Ik vind.", "person-0").reason == "not_allowed"
    with engine.writing() as db:
        drafting.propose(db, workshop_id=played.workshop_id, now=now())
        left_out.begin(db, workshop_id=played.workshop_id, aspect="bronnen")
        left_out.take_back(db, workshop_id=played.workshop_id, aspect="tijd")
    assert say_why(played, "Te laat.").reason == "closed"
    with engine.reading() as db:
        assert set(left_out.begun(db, workshop_id=played.workshop_id)) == {"tijd"}
