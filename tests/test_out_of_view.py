"""What was taken out of view is on no page, in no document and on no paper, for nobody."""

import re
from datetime import date

import pytest
import streamlit as st
from starlette.requests import Request
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Writing
from db.queries import evidence, harvest, marking, material, statements, weighing
from tests import database as databases
from tests import team
from tests.workshops import APP
from web import forms_on_paper
from workshop.access import ALLOWED, Role, Screen
from workshop.agenda import Move, State

MARKER = "Meester Zwartepiet-Jansen schreeuwt"
EVERYWHERE = [
    (screen, role) for screen, roles in ALLOWED.items() for role in roles if role is not Role.HOST
]
WHILE_WEIGHING = [
    (Screen.CONTRIBUTE, Role.PARTICIPANT),
    (Screen.STATEMENTS, Role.FACILITATOR),
    (Screen.FACILITATE, Role.FACILITATOR),
    (Screen.ENTER, Role.NOTE_KEEPER),
    (Screen.BEAMER, Role.BEAMER),
]


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@pytest.fixture
def played() -> team.Team:
    """A team of 24 that weighed the list, in which some sentences are about somebody."""
    found = team.gather(24)
    team.answer(found)
    with engine.writing() as db:
        for number, aspect in enumerate(("tijd", "visie", "toetsing")):
            db.add(
                Writing(
                    person_id=found.persons[0],
                    activity="web",
                    item=aspect,
                    position=20 + number,
                    body=f"{MARKER} te veel bij {aspect}.",
                    shared=True,
                )
            )
    team.write(found)
    with engine.writing() as db:
        harvest.harvest(db, workshop_id=found.workshop_id, browser=Role.FACILITATOR)
        rows = list(statements.every(db, found.workshop_id).values())
        first, second, third = (row.id for row in rows if MARKER in row.body)
        other = next(row.id for row in rows if MARKER not in row.body)
        both = harvest.merge(db, workshop_id=found.workshop_id, ids=[first, other])
        harvest.merge(db, workshop_id=found.workshop_id, ids=[both, second])
        harvest.release(db, workshop_id=found.workshop_id, ids=[first, second, third, both])
        for person in found.persons:
            team.way_back(db, person_id=person)
    team.weigh(found)
    return found


def remove(found: team.Team) -> None:
    with engine.writing() as db:
        rows = statements.every(db, found.workshop_id).values()
        ids = [row.id for row in rows if row.writing_id and MARKER in row.body]
        marking.remove(db, workshop_id=found.workshop_id, ids=ids, browser=Role.FACILITATOR)


def page(screen: Screen, browser: str) -> str:
    """Everything that is sent to the browser for a page."""
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = browser
    at.run()
    at.switch_page(f"pages/{screen}.py").run()
    assert not at.exception
    found = []
    for block in (at.main, at.sidebar):
        found += [str(getattr(element, "proto", "")) for element in block]
    return re.sub(r"\\n", " ", " ".join(found))


def browser_of(found: team.Team, role: Role) -> str:
    return "person-5" if role is Role.PARTICIPANT else role


@pytest.mark.parametrize(
    ("reopened", "seen_before"),
    [
        (False, [(Screen.STATEMENTS, Role.FACILITATOR), (Screen.DENOMINATOR, Role.FACILITATOR)]),
        (True, [(Screen.CONTRIBUTE, Role.PARTICIPANT)]),
    ],
    ids=["while the result is shown", "while people weigh"],
)
def test_it_is_nowhere_for_nobody_but_its_author(played, reopened, seen_before):
    if reopened:
        team.move(played, "weigh", Move.OPEN, State.SHOWN)
    for place in seen_before:  # else this test would prove nothing
        assert MARKER in told(played, *place)
    remove(played)
    places = WHILE_WEIGHING if reopened else EVERYWHERE
    assert [place for place in places if MARKER in told(played, *place)] == []


def told(found: team.Team, screen: Screen, role: Role) -> str:
    return page(screen, browser_of(found, role))


def test_its_author_reads_kindly_what_happened_and_keeps_the_text(played):
    remove(played)
    mine = page(Screen.PROFILE, "person-0")
    assert MARKER in mine
    assert "haalde deze zin uit beeld" in mine


def test_it_is_in_no_document_no_evidence_and_on_no_paper(played, monkeypatch):
    def everything() -> str:
        with engine.reading() as db:
            raw = [
                weighing.playing(db, workshop_id=played.workshop_id, activity="weigh"),
                weighing.every(db, workshop_id=played.workshop_id, activity="weigh"),
            ]
        raw.append(evidence.gather(engine.reading, workshop_id=played.workshop_id))
        raw.append(
            material.gather(
                engine.reading,
                workshop_id=played.workshop_id,
                content=team.CONTENT,
                lang="nl",
                today=date(2026, 11, 21),
                draw=False,
            )
        )
        monkeypatch.setattr(forms_on_paper, "browser_of", lambda request: Role.NOTE_KEEPER)
        request = Request(
            {
                "type": "http",
                "method": "GET",
                "path": "/",
                "headers": [(b"host", b"school")],
                "query_string": b"activity=weigh",
                "path_params": {"code": played.code},
            }
        )
        raw.append(forms_on_paper.show(request).body.decode())
        return repr(raw)

    assert everything().count(MARKER) > 3
    remove(played)
    assert MARKER not in everything()


def test_its_words_are_kept_for_who_brings_it_back(played):
    remove(played)
    with engine.reading() as db:
        bodies = [row.body for row in statements.every(db, played.workshop_id).values()]
    assert sum(MARKER in body for body in bodies) >= 3
