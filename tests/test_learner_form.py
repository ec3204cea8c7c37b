"""The link of a class: a plain form that leaves nothing on the device and nothing about anybody."""

import re
from html import escape, unescape

import pytest
from sqlmodel import select

from db import engine
from db.models import LearnerCount, LearnerRound, UsedForm
from db.queries import learners as queries
from tests import database as databases
from tests import evaluations, team
from tests.hostile import HOSTILE
from tests.test_handing import SITE, Browser
from web import learners as door
from web.knocking import FREE_FAILURES, Door
from workshop.access import Role
from workshop.rounds import Audience
from workshop.words import learners as words


@pytest.fixture(autouse=True)
def _fresh(monkeypatch):
    databases.fresh()
    monkeypatch.setattr(door, "_door", Door())


@pytest.fixture
def found() -> team.Team:
    return evaluations.asked(5)


@pytest.fixture
def token(found) -> str:
    return evaluations.class_of(found)[1]


@pytest.fixture
def learner() -> Browser:
    """A browser that was never here before."""
    return Browser(cookie=None)


def number(page) -> str:
    return re.search(r'name="number" value="([^"]+)"', page.text)[1]


def names(page) -> list[str]:
    return list(dict.fromkeys(re.findall(r'name="(q[0-9]+)"', page.text)))


def send(site, token, data, *, origin=SITE):
    return site.post(f"/e/{token}", data, {"Origin": origin})


def forms() -> int:
    with engine.reading() as db:
        return sum(row.forms for row in db.exec(select(LearnerRound)))


def test_the_form_asks_every_question_in_four_words_and_gives_no_cookie(learner, token):
    page = learner.get(f"/e/{token}")

    assert page.status_code == 200
    assert "Wij kiezen vaak zelf." in page.text
    assert page.text.count('type="radio"') == 4 * 3
    assert "set-cookie" not in page.headers
    assert page.headers["cache-control"] == "no-store"
    assert "<script" not in page.text
    assert 'type="text"' not in page.text


def test_learners_from_twelve_choose_from_five_words(learner, found):
    _, token = evaluations.class_of(found, "Klas 2", Audience.YOUTH)

    page = learner.get(f"/e/{token}")

    assert page.text.count('type="radio"') == 5 * 3
    assert words.LEAD[Audience.YOUTH].nl in page.text


def test_after_sending_the_page_is_ready_for_the_next_learner(learner, token):
    page = learner.get(f"/e/{token}")
    sent = send(learner, token, {"number": number(page), names(page)[0]: "3"})
    assert sent.status_code == 303
    assert "set-cookie" not in sent.headers

    thanks = learner.get(sent.headers["location"])

    assert words.THANKS.nl in thanks.text
    assert words.NEXT.nl in thanks.text
    following = learner.get(f"/e/{token}")
    assert number(following) != number(page)
    assert " checked" not in following.text


def test_a_double_tap_counts_once(learner, token):
    page = learner.get(f"/e/{token}")
    data = {"number": number(page), names(page)[0]: "3"}

    assert [send(learner, token, data).status_code for _ in range(2)] == [303, 303]

    assert forms() == 1


def test_a_device_on_which_somebody_is_known_leaves_no_trace_of_that(token):
    """A pupil uses the laptop of a leader: what is stored is the same as from anywhere."""
    known = Browser(cookie=Role.LEADER)
    page = known.get(f"/e/{token}")
    send(known, token, {"number": number(page), names(page)[0]: "3"})

    with engine.reading() as db:
        kept = [vars(row) for table in (LearnerCount, UsedForm) for row in db.exec(select(table))]
    assert not any(Role.LEADER in str(row) or number(page) in str(row) for row in kept)


def test_an_empty_form_says_so_and_stays_the_same_form(learner, token):
    page = learner.get(f"/e/{token}")

    again = send(learner, token, {"number": number(page)})

    assert again.status_code == 422
    assert words.NOTHING.nl in again.text
    assert number(again) == number(page)
    assert forms() == 0


@pytest.mark.parametrize("bad", ["", "x", "<script>", "a" * 65])
def test_a_form_without_its_number_is_offered_again_with_what_was_chosen(learner, token, bad):
    page = learner.get(f"/e/{token}")

    again = send(learner, token, {"number": bad, names(page)[1]: "2"})

    assert again.status_code == 422
    assert words.AGAIN.nl in unescape(again.text)
    assert f'name="{names(page)[1]}" value="2" checked' in again.text
    assert forms() == 0


def test_a_closed_link_says_so_kindly_and_keeps_nothing(learner, found):
    id, token = evaluations.class_of(found)
    page = learner.get(f"/e/{token}")
    evaluations.close(found, id)

    late = send(learner, token, {"number": number(page), names(page)[0]: "3"})

    for answer in (late, learner.get(f"/e/{token}")):
        assert answer.status_code == 410
        assert words.CLOSED.nl in answer.text
    assert forms() == 0
    with engine.reading() as db:
        assert db.exec(select(UsedForm)).all() == []


def test_answers_that_were_not_on_the_form_are_left_out(learner, token):
    page = learner.get(f"/e/{token}")
    first, second, _ = names(page)

    data = {"number": number(page), first: "9", second: "1", "q0": "1", "name": "Noor"}
    send(learner, token, data)

    with engine.reading() as db:
        assert [(f"q{row.item_id}", row.value) for row in db.exec(select(LearnerCount))] == [
            (second, "1")
        ]


def test_who_guesses_links_is_slowed_down_and_a_class_is_not(learner, token):
    learner.get(f"/e/{token}")
    for guess in range(FREE_FAILURES):
        assert learner.get(f"/e/guess-{guess}").status_code == 404

    assert learner.get("/e/one-more").status_code == 429
    assert learner.get(f"/e/{token}").status_code == 200


def test_another_site_sends_nothing(learner, token):
    page = learner.get(f"/e/{token}")

    data = {"number": number(page), names(page)[0]: "3"}
    answer = send(learner, token, data, origin="https://elsewhere.example")

    assert answer.status_code == 403
    assert forms() == 0


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_leaders_type_stands_on_the_form_as_typed(learner, text):
    found = team.gather(1)
    evaluations.adopt(found.workshop_id, {"visie": text})
    with engine.writing() as db:
        evaluations.evaluation.prepare(db, workshop_id=found.workshop_id)
        queries.add_class(
            db, workshop_id=found.workshop_id, name=text[:60], audience=Audience.CHILDREN
        )
    (id,) = evaluations.seen(found)
    evaluations.reopen(found, id)

    page = learner.get(f"/e/{evaluations.seen(found)[id].token}")

    with engine.reading() as db:
        form = evaluations.evaluation.form(db, workshop_id=found.workshop_id)
    for item in form.items:
        assert escape(item.worded[Audience.CHILDREN].body, quote=False) in page.text.replace(
            "&#39;", "'"
        ).replace("&#34;", '"')
    assert "<script>" not in page.text


@pytest.fixture
def leader() -> Browser:
    return Browser(cookie=Role.LEADER)


def test_the_card_of_a_class_has_its_link_and_a_square(leader, found, token):
    (id,) = evaluations.seen(found)

    page = leader.get(f"/class/{found.code}?card={id}&round=before")

    assert page.status_code == 200
    assert f"/e/{token}" in page.text
    assert "<svg" in page.text


def test_the_card_of_a_closed_class_is_not_given(leader, found, token):
    (id,) = evaluations.seen(found)
    evaluations.close(found, id)

    page = leader.get(f"/class/{found.code}?card={id}&round=before")

    assert page.status_code == 404
    assert token not in page.text


def test_on_paper_there_is_a_form_for_learners_and_a_guide_to_talk_with_the_youngest(leader, found):
    form = leader.get(f"/class/{found.code}?form=children")
    guide = leader.get(f"/class/{found.code}?talk=1")

    assert form.text.count('class="box"') == 4 * 3
    assert "Kies vier tot zes kinderen." in guide.text
    for page in (form, guide):
        assert "Wij kiezen vaak zelf." in page.text
        assert "De dag begint rustig." in page.text


@pytest.mark.parametrize("browser", [None, "person-0", Role.BEAMER, Role.NOTE_KEEPER])
def test_only_leaders_and_the_facilitator_print(found, token, browser):
    (id,) = evaluations.seen(found)

    page = Browser(cookie=browser).get(f"/class/{found.code}?card={id}&round=before")

    assert page.status_code == 403
    assert token not in page.text


@pytest.mark.parametrize(
    "query",
    ["", "card=1", "card=x&round=before", "card=1&round=x", "form=colleagues", "form=<b>"],
)
def test_what_does_not_exist_is_said_in_plain_words(leader, found, query):
    page = leader.get(f"/class/{found.code}?{query}")

    assert page.status_code == 404
    assert words.GONE.nl in page.text
