"""Texts saved while they are typed: who may, which text wins, and what is kept."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from db import engine
from db.models import (
    LeftOut,
    MatrixTheme,
    OpenQuestion,
    Paragraph,
    ParagraphVersion,
    Statement,
    Writing,
)
from db.queries import drafts, people, progress, workshops
from db.queries.drafts import Draft, Outcome
from tests import database as databases
from tests.hostile import CONTROL, HOSTILE
from tests.workshops import SETTINGS
from workshop.access import Role
from workshop.agenda import DRAFT_GRACE, Move, State

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Room:
    """A workshop with one text of every kind; browsers are named after who sits there."""

    workshop_id: int
    fields: dict[str, str]

    def save(self, browser: str, field: str, body: str, revision: int, now: datetime = NOW):
        with engine.writing() as db:
            return drafts.save(
                db,
                workshop_id=self.workshop_id,
                browser=browser,
                field=self.fields.get(field, field),
                body=body,
                revision=revision,
                now=now,
            )

    def text(self, field: str) -> Draft | None:
        with engine.reading() as db:
            return drafts.current(
                db, workshop_id=self.workshop_id, field=self.fields.get(field, field)
            )


@pytest.fixture
def room() -> Room:
    databases.fresh()
    return fill()


def fill() -> Room:
    with engine.writing() as db:
        workshop_id, _ = workshops.start(db, SETTINGS)
        for role in (Role.FACILITATOR, Role.LEADER, Role.BEAMER):
            people.grant(db, browser=role, role=role, workshop_id=workshop_id)
        author, _other = (
            people.join(db, workshop_id=workshop_id, browser=name, name=None, subgroup=None)
            for name in ("author", "other")
        )
        rows = {
            "writing": Writing(person_id=author, activity="web", item="tijd"),
            "vision": Writing(person_id=author, activity="vision", item="vision"),
            "question": OpenQuestion(workshop_id=workshop_id, origin="axes:mindset"),
            "gap": LeftOut(workshop_id=workshop_id, aspect="bronnen"),
            "theme": MatrixTheme(workshop_id=workshop_id),
            "statement": Statement(
                workshop_id=workshop_id, aspect="tijd", body="", original="eerst"
            ),
        }
        db.add_all(rows.values())
        db.flush()
        fields = {name: f"{name}:{row.id}" for name, row in rows.items()}
        fields |= {"vision": f"writing:{rows['vision'].id}", "paragraph": "paragraph:tijd"}
        fields["cell"] = f"cell:{rows['theme'].id}:visie:gewenst"
        for activity in ("web", "vision"):
            progress.make_move(
                db,
                workshop_id=workshop_id,
                activity=activity,
                kind="statements",
                move=Move.OPEN,
                expected=State.NOT_YET,
            )
    return Room(workshop_id, fields)


MAY = {
    "writing": {"author"},
    "vision": {"author"},
    "statement": {Role.FACILITATOR},
    "paragraph": {Role.LEADER},
    "question": {Role.LEADER},
    "gap": {Role.LEADER},
    "theme": {Role.LEADER},
    "cell": {Role.LEADER},
}
EVERYBODY = ("author", "other", Role.FACILITATOR, Role.LEADER, Role.BEAMER, "nobody")


@pytest.mark.parametrize("browser", EVERYBODY)
@pytest.mark.parametrize("field", MAY)
def test_only_the_right_people_write_a_field(room, field, browser):
    outcome = room.save(browser, field, "Een zin.", 1)

    if browser in MAY[field]:
        assert outcome == Outcome(True, 1)
        assert room.text(field) == Draft("Een zin.", 1)
    else:
        assert outcome.reason == "not_allowed"
        assert room.text(field) in (None, Draft("", 0))


@pytest.mark.parametrize("field", MAY)
def test_nobody_writes_in_the_workshop_of_others(room, field):
    elsewhere = fill()
    browser = next(iter(MAY[field]))
    stolen = Room(elsewhere.workshop_id, room.fields)

    if field == "paragraph":  # every workshop has one of its own
        assert stolen.save(browser, field, "Van hier.", 1).saved
        assert room.text(field) is None
    else:
        assert stolen.save(browser, field, "Gekaapt.", 1).reason == "not_allowed"
        assert room.text(field) in (None, Draft("", 0))


@pytest.mark.parametrize(
    "field",
    [
        "",
        "writing:",
        "writing:x",
        "writing:-1",
        "writing:999999",
        "writing:" + "9" * 40,
        "writing:1; DROP TABLE writing",
        "paragraph:../x",
        "cell:1:visie",
        "cell:999:visie:gewenst",
        "vote:1",
    ],
)
def test_what_is_no_field_is_refused(room, field):
    for browser in ("author", Role.LEADER, Role.FACILITATOR):
        assert room.save(browser, field, "x", 1).reason == "not_allowed"


def test_a_personal_text_is_saved_until_shortly_after_closing(room):
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=room.workshop_id,
            activity="web",
            kind="statements",
            move=Move.CLOSE,
            expected=State.OPEN,
        )
    with engine.reading() as db:
        closed = progress.standing(db, workshop_id=room.workshop_id, activity="web").closed_at

    assert room.save("author", "writing", "Nog net.", 1, closed + DRAFT_GRACE).saved
    late = room.save("author", "writing", "Te laat.", 2, closed + DRAFT_GRACE * 1.1)
    assert late.reason == "closed"
    assert room.text("writing") == Draft("Nog net.", 1)


def test_what_does_not_fit_is_refused_and_nothing_is_cut_off(room):
    room.save("author", "writing", "Kort.", 1)

    assert room.save("author", "writing", "x" * 401, 2).reason == "too_long"
    assert room.text("writing") == Draft("Kort.", 1)
    assert room.save("author", "writing", "x" * 400, 2).saved
    assert room.save("author", "vision", "x" * 2000, 1).saved


def test_a_late_draft_never_overwrites_a_newer_one(room):
    room.save("author", "writing", "Leren is", 1)
    room.save("author", "writing", "Leren is samen", 2)

    late = room.save("author", "writing", "Leren", 2)

    assert late == Outcome(False, 2, "stale", Draft("Leren is samen", 2))
    assert room.text("writing") == Draft("Leren is samen", 2)


def test_the_same_text_may_arrive_twice(room):
    assert room.save("author", "writing", "Samen.", 1) == Outcome(True, 1)
    assert room.save("author", "writing", "Samen.", 1) == Outcome(True, 1)
    assert room.save("author", "writing", "Samen.", 7) == Outcome(True, 1)


@settings(max_examples=20)
@given(st.permutations(range(1, 7)))
def test_in_whatever_order_drafts_arrive_the_last_one_stays(order):
    databases.fresh()
    room = fill()

    for revision in order:
        room.save("author", "writing", f"versie {revision}", revision)

    assert room.text("writing") == Draft("versie 6", 6)


@pytest.mark.parametrize("name", HOSTILE)
def test_what_people_type_is_kept_as_typed(room, name):
    room.save("author", "writing", HOSTILE[name], 1)

    assert room.text("writing").body == HOSTILE[name]


def test_what_cannot_be_kept_is_left_out(room):
    room.save("author", "writing", CONTROL, 1)

    assert room.text("writing").body == "eentweedrievier"


def test_a_private_text_disturbs_nobody_and_a_shared_one_is_told(room):
    def revision() -> int:
        with engine.reading() as db:
            return workshops.describe(db, workshop_id=room.workshop_id).revision

    before = revision()
    room.save("author", "writing", "Van mij.", 1)
    assert revision() == before

    room.save(Role.LEADER, "paragraph", "Van ons.", 1)
    assert revision() == before + 1


def versions() -> list[str]:
    with engine.reading() as db:
        rows = db.exec(select(ParagraphVersion).order_by(ParagraphVersion.number)).all()
        return [row.body for row in rows]


def test_earlier_wordings_of_a_paragraph_are_kept_now_and_then(room):
    at = NOW
    for revision in range(1, 41):  # twenty minutes of typing, a save every half minute
        room.save(Role.LEADER, "paragraph", f"versie {revision}", revision, at)
        at += timedelta(seconds=30)

    assert versions() == ["versie 1", "versie 22"]


def test_who_comes_back_and_wipes_a_paragraph_can_get_it_back(room):
    room.save(Role.LEADER, "paragraph", "Begin.", 1, NOW)
    room.save(Role.LEADER, "paragraph", "Een hele alinea.", 2, NOW + timedelta(seconds=5))
    room.save(Role.LEADER, "paragraph", "", 3, NOW + timedelta(minutes=3))

    assert versions() == ["Begin.", "Een hele alinea."]


def test_a_version_is_kept_on_request_and_only_once(room):
    def keep() -> bool:
        with engine.writing() as db:
            return drafts.keep_version(db, workshop_id=room.workshop_id, aspect="tijd", now=NOW)

    assert not keep()
    room.save(Role.LEADER, "paragraph", "Zo is het goed.", 1)
    assert keep()
    assert not keep()
    assert versions() == ["Zo is het goed."]
    with engine.reading() as db:
        assert db.exec(select(Paragraph)).one().body == "Zo is het goed."
