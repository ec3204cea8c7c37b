"""The document page where the draft goes out to Word and comes back."""

import html
import re
from datetime import timedelta

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Workshop, now
from db.queries import amendments as queries
from db.queries import drafting, versions
from tests import database as databases
from tests import team
from tests.drafts_for_word import ACCEPTED, PROPOSED, TEXT, concept, lay
from tests.hostile import HOSTILE
from tests.test_returned import edit, saved, word
from tests.test_tracked import decided
from tests.workshops import APP
from workshop.access import Role
from workshop.document import MIME
from workshop.document.tracked import make
from workshop.words import amendments
from workshop.words import returning as words
from workshop.words.start import DECISIONS


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


@pytest.fixture
def laid():
    played = team.gather(3)
    lay(played)
    return played


def page(browser=Role.LEADER):
    at = AppTest.from_file(APP, default_timeout=60)
    at.session_state["browser"] = browser
    at.run()
    return at.switch_page("pages/document.py").run()


def text(at):
    assert not at.exception
    bodies = " ".join(element.proto.body for element in at.get("html"))
    return html.unescape(re.sub("<[^>]+>", "", re.sub(r"(?s)<style>.*?</style>", "", bodies)))


def send(at, data, name="concept.docx"):
    return at.file_uploader[0].set_value((name, data, MIME)).run()


def paragraphs(played):
    with engine.reading() as db:
        return dict(drafting.paragraphs(db, workshop_id=played.workshop_id))


def write_on(played):
    """Let the leaders write again, as before the text lay before the team."""
    with engine.writing() as db:
        db.get_one(Workshop, played.workshop_id).proposed_at = None


def test_a_leader_sees_what_changes_and_takes_it_over_as_a_version(laid):
    at = send(page(), make(concept(PROPOSED)))

    assert words.UNDECIDED.nl.format(n=12) in text(at)
    assert words.WHILE_PROPOSED.nl.format(rule=DECISIONS["consent"].nl) in text(at)
    assert paragraphs(laid) == {aspect: body for aspect, body in TEXT.items() if body}
    at.button("returning-take").click().run()

    assert words.TAKEN_VERSION.nl.format(number="0.1") in text(at)
    # The version redraws this page as well, and what became of it is still told.
    assert words.TAKEN_VERSION.nl.format(number="0.1") in text(at.run())
    assert paragraphs(laid) == ACCEPTED
    with engine.reading() as db:
        (made,) = versions.listed(db, workshop_id=laid.workshop_id)
    assert made.why == "imported"


def test_what_was_accepted_in_word_is_not_taken_over_where_the_team_decides(laid):
    """By consent everybody is asked first: the file cannot stand in for that."""
    at = send(page(), decided(make(concept(PROPOSED)), accept=True))

    told = text(at)
    name = amendments.WHICH.nl.format(n=1, group="Groep 1")
    assert words.RECOGNISED.nl.format(name=name) in told
    assert words.NOT_NOTED.nl.format(obstacle=amendments.OBSTACLES["no_round"].nl) in told
    assert at.checkbox
    assert not any(box.value for box in at.checkbox)


def test_a_leader_who_may_decide_notes_what_was_accepted_in_word(laid):
    with engine.writing() as db:
        db.get_one(Workshop, laid.workshop_id).decision_rule = "leaders"
    file = decided(make(concept(PROPOSED[5:6])), accept=True)
    at = send(page(), file)
    assert amendments.OBSTACLES["reason_no_round"].nl in text(at)

    (reason,) = [box for box in at.text_area if box.key.startswith("text-part:")]
    reason.set_value("Zo hadden we het afgesproken.").run()
    (note,) = [box for box in at.checkbox if box.key.startswith("returning-note-")]
    assert note.value
    at.button("returning-take").click().run()

    assert words.NOTED.nl.format(n=1) in text(at)
    with engine.reading() as db:
        found = [
            one
            for one in queries.listed(db, workshop_id=laid.workshop_id)
            if one.status == "accepted"
        ]
        (made,) = versions.listed(db, workshop_id=laid.workshop_id)
    (one,) = found
    assert (one.parts["words"], one.reason) == (PROPOSED[5].new, "Zo hadden we het afgesproken.")
    assert (made.why, made.amendment_id) == ("amended", one.id)
    assert paragraphs(laid)["tijd"] == f"{TEXT['tijd']} {PROPOSED[5].new}"


def test_a_difference_left_open_in_word_asks_for_its_owner_and_a_day(laid):
    with engine.writing() as db:
        db.get_one(Workshop, laid.workshop_id).decision_rule = "leaders"
    at = send(page(), decided(make(concept(PROPOSED[8:9])), accept=True))
    for typed in ("Zo afgesproken.", "Bouwteam"):
        (box,) = [box for box in at.text_area if box.key.startswith("text-part:")]
        box.set_value(typed).run()
    assert amendments.OBSTACLES["date_missing"].nl in text(at)
    soon = now().astimezone().date() + timedelta(days=200)
    at.date_input[0].set_value(soon).run()
    at.button("returning-take").click().run()

    assert words.NOTED.nl.format(n=1) in text(at)
    with engine.reading() as db:
        (made,) = versions.listed(db, workshop_id=laid.workshop_id)
    (question,) = made.wording.questions
    assert (question.owner, question.review_on) == ("Bouwteam", soon.isoformat())
    assert "Wanneer geven we een cijfer?" not in made.wording.text["toetsing"]


def test_while_leaders_write_it_replaces_the_text_and_makes_no_version(laid):
    write_on(laid)
    document = word()
    edit(document, TEXT["tijd"], "Wij werken lang door.")
    at = send(page(), saved(document))

    assert words.WHILE_WRITING.nl in text(at)
    at.button("returning-take").click().run()
    assert words.TAKEN.nl.format(n=1) in text(at)
    assert paragraphs(laid)["tijd"] == "Wij werken lang door."
    with engine.reading() as db:
        assert versions.listed(db, workshop_id=laid.workshop_id) == ()


def test_only_what_is_ticked_is_taken_over(laid):
    at = send(page(), make(concept(PROPOSED)))
    for box in at.checkbox:
        box.uncheck()
    at.run()
    assert at.button("returning-take").disabled
    (tijd,) = [box for box in at.checkbox if "-take-tijd-" in box.key]
    tijd.check().run()
    at.button("returning-take").click().run()

    assert paragraphs(laid) == {
        aspect: ACCEPTED["tijd"] if aspect == "tijd" else body
        for aspect, body in TEXT.items()
        if body
    }


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(laid):
    write_on(laid)
    document = word()
    edit(document, TEXT["tijd"], "Wij werken lang door.")
    at = send(page(), saved(document))
    with engine.writing() as db:
        drafting.put(
            db,
            workshop_id=laid.workshop_id,
            browser=Role.LEADER,
            aspect="tijd",
            body="Iemand anders was eerst.",
            now=now(),
        )
    at.button("returning-take").click().run()

    assert words.NOT_TAKEN["changed"].nl in text(at)
    assert paragraphs(laid)["tijd"] == "Iemand anders was eerst."
    # It is compared anew, with what stands there now.
    assert words.MOVED_ON.nl in text(at)
    assert "Iemand anders was eerst." in text(at)


def test_a_change_in_the_app_since_the_file_was_made_is_not_ticked(laid):
    write_on(laid)
    file = saved(word())
    with engine.writing() as db:
        drafting.put(
            db,
            workshop_id=laid.workshop_id,
            browser=Role.LEADER,
            aspect="tijd",
            body="Hier is later aan gewerkt.",
            now=now(),
        )
    at = send(page(), file)

    assert words.NEWER.nl in text(at)
    assert [box.value for box in at.checkbox] == [False]
    assert at.button("returning-take").disabled


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"Beste collega", "not_word"), (bytes.fromhex("d0cf11e0a1b11ae1"), "locked")],
)
def test_a_file_that_can_not_be_read_gets_a_kind_sentence(laid, data, reason):
    at = send(page(), data, name="brief.txt")

    assert words.UNREADABLE[reason].nl in text(at)
    assert not [button for button in at.button if button.key == "returning-take"]


def test_a_file_without_changes_says_so(laid):
    assert words.NOTHING_CHANGED.nl in text(send(page(), saved(word())))


@pytest.mark.parametrize("hostile", HOSTILE.values())
def test_hostile_text_in_a_file_is_shown_to_the_letter(laid, hostile):
    document = word()
    edit(document, TEXT["tijd"], hostile)
    document.paragraphs[0].insert_paragraph_before(hostile)
    at = send(page(), saved(document))

    shown = " ".join(element.proto.body for element in at.get("html"))
    assert "<img src=x" not in shown
    assert "<script>" not in shown
    assert text(at).count(hostile.replace("\n", " ")) >= 2


def test_the_facilitator_gets_the_file_and_cannot_bring_one_back(laid):
    at = page(Role.FACILITATOR)

    assert not at.file_uploader
    assert words.ONLY_LEADERS.nl in text(at)
    assert words.WAITING.nl.format(n=len(PROPOSED)) in text(at)
    assert [each for each in at.get("download_button") if each.proto.label == words.DOWNLOAD.nl]


def test_before_anything_was_written_there_is_a_file_to_write_in():
    team.gather(2)
    at = page()

    assert words.WAITING_NONE.nl in text(at)
    assert words.UPLOAD_LEAD.nl in text(at)
