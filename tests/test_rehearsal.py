"""Made-up people: plausible, reproducible, in two languages, and never taken for real ones."""

import shutil
from collections import Counter
from datetime import date

import pytest
import streamlit as st
from hypothesis import given, settings, strategies
from sqlmodel import select
from streamlit.testing.v1 import AppTest

from db import engine
from db.models import Workshop
from db.queries import people, progress, workshops
from tests import database as databases
from tests.workshops import APP, SETTINGS
from workshop import rehearsal, vision
from workshop.access import Role
from workshop.agenda import Move, State
from workshop.content import SHIPPED, ContentError, load
from workshop.denominator import layers
from workshop.document import Cover, Material, compose
from workshop.language import LANGS
from workshop.typed import STATEMENT
from workshop.words import rehearsal as words

CONTENT = load(SHIPPED)
CHOOSING = [a for a in CONTENT.activities if a.kind in ("axes", "points", "checklist")]
WRITING = [
    a for a in CONTENT.activities if a.kind in ("statements", "compare", "vision", "checkout")
]
WEB = CONTENT.activity("web")

seeds = strategies.integers(0, 10**9)
sizes = strategies.sampled_from(rehearsal.SIZES)


def votes_of(team, statements, seed):
    return [
        rehearsal.votes(CONTENT, person, statements, activity="weigh", seed=seed) for person in team
    ]


def shared_texts(team, seed, lang="nl"):
    written = rehearsal.writings(CONTENT, WEB, team, lang=lang, seed=seed)
    return [text for texts in written.values() for text in texts if text.shared]


def test_every_aspect_has_sentences_of_more_than_one_opinion():
    found = Counter(sentence.aspect for sentence in CONTENT.rehearsal.sentences)

    assert set(found) == {dim.key for dim in CONTENT.instrument("spinnenweb").dims}
    assert sum(found.values()) >= 40
    for aspect in found:
        opinions = {s.opinion for s in CONTENT.rehearsal.sentences if s.aspect == aspect}
        assert "shared" in opinions
        assert len(opinions) >= 2


def test_every_sentence_fits_where_people_type_it():
    for sentence in CONTENT.rehearsal.sentences:
        for lang in LANGS:
            assert len(sentence.text[lang]) <= STATEMENT


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("aspect: tijd", "aspect: tijt", 'there is no aspect "tijt". Did you mean "tijd"?'),
        ("opinion: guided", "opinion: shared", '"guided" is missing'),
    ],
)
def test_an_author_hears_what_is_wrong_with_a_sentence(tmp_path, old, new, told):
    folder = tmp_path / "content"
    shutil.copytree(SHIPPED, folder)
    file = folder / "rehearsal.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    with pytest.raises(ContentError, match=r"rehearsal\.yaml") as raised:
        load(folder)
    assert told in str(raised.value)


@given(seed=seeds, size=sizes)
@settings(max_examples=15)
def test_the_same_seed_gives_the_same_people_and_answers(seed, size):
    def play():
        team = rehearsal.people(size, seed=seed)
        return (
            team,
            [rehearsal.choices(CONTENT, a, p, seed=seed) for a in CHOOSING for p in team],
            [rehearsal.writings(CONTENT, a, team, lang="en", seed=seed) for a in WRITING],
            votes_of(team, {7: "We also learn outside the school.", 9: "New."}, seed),
        )

    assert play() == play()


def test_another_seed_gives_other_answers():
    axes = CONTENT.activity("axes")
    first, second = (
        [rehearsal.choices(CONTENT, axes, p, seed=seed) for p in rehearsal.people(24, seed=seed)]
        for seed in (1, 2)
    )
    assert first != second


@given(seed=seeds, size=sizes)
@settings(max_examples=25)
def test_every_choice_is_an_answer_that_a_person_could_give(seed, size):
    for activity in CHOOSING:
        asked = vision.sheet(CONTENT, activity)
        for person in rehearsal.people(size, seed=seed):
            given = rehearsal.choices(CONTENT, activity, person, seed=seed)
            for (item, lens), value in given.items():
                vision.check(asked, item=item, lens=lens, value=value)
            if asked.total is not None:
                assert all(vision.points_left(asked, given, lens) >= 0 for lens in asked.lenses)
            ready = rehearsal.finishes(person, activity=activity.id, seed=seed)
            assert vision.is_complete(asked, given) == ready
            assert given or not ready


@given(seed=seeds)
@settings(max_examples=25)
def test_some_are_away_or_unsure_and_most_finish(seed):
    team = rehearsal.people(200, seed=seed)
    axes = CONTENT.activity("axes")
    given = [rehearsal.choices(CONTENT, axes, person, seed=seed) for person in team]
    ready = sum(rehearsal.finishes(person, activity="axes", seed=seed) for person in team)

    assert 150 < ready < 200
    assert any(vision.UNKNOWN in answers.values() for answers in given)
    assert {person.camp for person in team} == {"guided", "exploring", "between"}


@given(seed=seeds)
@settings(max_examples=25)
def test_the_two_opinions_oppose_each_other_on_one_axis_and_agree_on_another(seed):
    axes = CONTENT.activity("axes")
    items = vision.sheet(CONTENT, axes).items
    places = {camp: {item: [] for item in items} for camp in ("guided", "exploring")}
    for person in rehearsal.people(200, seed=seed):
        for (item, lens), value in rehearsal.choices(CONTENT, axes, person, seed=seed).items():
            if person.camp != "between" and lens == "own" and value != vision.UNKNOWN:
                places[person.camp][item].append(int(value))
    mean = {camp: [sum(p) / len(p) for p in found.values()] for camp, found in places.items()}

    assert mean["guided"][1] < -1 < 1 < mean["exploring"][1]
    assert min(mean["guided"][0], mean["exploring"][0]) > 1


@given(seed=seeds, size=sizes)
@settings(max_examples=25)
def test_sentences_are_shared_once_and_some_stay_private(seed, size):
    team = rehearsal.people(size, seed=seed)
    written = rehearsal.writings(CONTENT, WEB, team, lang="nl", seed=seed)
    shared = [text.body for text in shared_texts(team, seed)]

    assert len(shared) == len(set(shared))
    assert 25 <= len(shared) <= len(CONTENT.rehearsal.sentences)
    assert {p.number for p in team if not p.away} == set(written)
    for texts in written.values():
        assert len(texts) >= 3
        assert len({text.body for text in texts}) == len(texts)


def test_everybody_writes_in_the_language_of_the_workshop():
    team = rehearsal.people(24, seed=1)
    for lang in LANGS:
        known = {sentence.text[lang] for sentence in CONTENT.rehearsal.sentences}
        assert {text.body for text in shared_texts(team, 1, lang)} <= known


@given(seed=seeds, size=sizes)
@settings(max_examples=20)
def test_the_weighing_gives_a_kern_and_divides_on_the_rest(seed, size):
    team = rehearsal.people(size, seed=seed)
    statements = dict(enumerate(text.body for text in shared_texts(team, seed)))
    given = [row for row in votes_of(team, statements, seed) if len(row) == len(statements)]
    table = [[0 if row[s] == "?" else int(row[s]) for s in statements] for row in given]
    kern = layers(table, "0.8").kern

    assert 3 <= len(kern.statements) < len(statements)
    bodies = {statements[column] for column in kern.statements}
    opinions = {s.opinion for s in CONTENT.rehearsal.sentences if s.text.nl in bodies}
    assert opinions == {"shared"}


def test_nobody_is_asked_what_the_activity_does_not_ask():
    team = rehearsal.people(12, seed=1)
    with pytest.raises(ValueError, match="asks for no choices"):
        rehearsal.choices(CONTENT, WEB, team[0], seed=1)
    with pytest.raises(ValueError, match="asks for no texts"):
        rehearsal.writings(CONTENT, CONTENT.activity("axes"), team, lang="nl", seed=1)


@pytest.mark.parametrize("lang", LANGS)
def test_the_cover_of_the_document_says_that_it_is_a_rehearsal(lang):
    def cover(rehearsed):
        of = Cover("De Vlieger", "Iedereen", "Allen", date(2026, 11, 21), rehearsal=rehearsed)
        return compose(Material(language=lang, cover=of)).front.status

    assert cover(True) == words.STATUS[lang]
    assert cover(False) != words.STATUS[lang]


@pytest.fixture
def real(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state.get("browser"))
    with engine.writing() as db:
        workshop_id, _ = workshops.start(db, SETTINGS)
        people.grant(db, browser="f", role=Role.FACILITATOR, workshop_id=workshop_id)
    return workshop_id


def cockpit():
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = "f"
    at.run()
    at.switch_page("pages/facilitate.py").run()
    assert not at.exception
    return at


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception
    return at


def bodies(at):
    return "".join(html.proto.body for html in at.get("html"))


def copies(original):
    with engine.reading() as db:
        return db.exec(select(Workshop.id).where(Workshop.rehearsal_of == original)).all()


def test_a_facilitator_rehearses_and_clears_it_again(real):
    at = cockpit()
    assert words.BAND.nl not in bodies(at)
    at.radio(key="rehearsal-size").set_value(12)
    press(at, "rehearsal-begin")
    (copy,) = copies(real)
    assert words.BAND.nl in bodies(at)
    assert words.OPEN_FIRST.nl in bodies(at)
    assert "rehearsal-begin" not in [button.key for button in at.button]

    press(at, "go-axes")
    press(at, "move-axes-open")
    press(at, "rehearsal-answer")
    with engine.reading() as db:
        ready = progress.readiness(db, workshop_id=copy, activity="axes")
    assert 5 <= ready.ready <= ready.people == 12

    # It asks first: the button that clears lies behind another one.
    assert words.CLEAR_NOTE.nl in bodies(at)
    assert at.button(key="rehearsal-clear").label == words.CLEAR_SURE.nl
    assert copies(real) == [copy]
    press(at, "rehearsal-clear")
    assert copies(real) == []
    assert words.BAND.nl not in bodies(at)
    assert at.button(key="rehearsal-begin")


def test_a_rehearsal_is_found_again(real):
    press(cockpit(), "rehearsal-begin")
    (copy,) = copies(real)
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = "f"
    at.session_state["workshop_id"] = real
    at.run()
    at.switch_page("pages/facilitate.py").run()

    press(at, "rehearsal-go-on")
    assert words.BAND.nl in bodies(at)
    assert copies(real) == [copy]


def test_who_presses_begin_on_a_page_of_before_comes_into_the_rehearsal_that_is_there(real):
    first, second = cockpit(), cockpit()
    first.radio(key="rehearsal-size").set_value(12)
    press(first, "rehearsal-begin")
    (copy,) = copies(real)

    press(second, "rehearsal-begin")
    assert copies(real) == [copy]
    assert words.BAND.nl in bodies(second)
    with engine.reading() as db:
        assert workshops.people_count(db, workshop_id=copy) == 12


@pytest.mark.parametrize("screen", ["statements", "picture", "draft", "matrix", "document"])
def test_every_page_of_a_rehearsal_says_so(real, screen):
    at = press(cockpit(), "rehearsal-begin")
    at.switch_page(f"pages/{screen}.py").run()

    assert not at.exception
    assert words.BAND.nl in bodies(at)


@pytest.mark.parametrize("lang", LANGS)
def test_the_beamer_says_so_in_the_language_of_the_workshop(real, lang):
    press(cockpit(), "rehearsal-begin")
    with engine.writing() as db:
        db.get_one(Workshop, copies(real)[0]).language = lang
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["browser"] = "f"
    at.session_state["workshop_id"] = copies(real)[0]
    at.run()
    at.switch_page("pages/beamer.py").run()

    assert not at.exception
    assert words.BAND[lang] in bodies(at)


def test_where_nothing_is_asked_nobody_answers(real):
    at = press(cockpit(), "rehearsal-begin")
    press(at, "go-why")

    assert words.NOTHING_TO_ANSWER.nl in bodies(at)
    assert "rehearsal-answer" not in [button.key for button in at.button]


@pytest.mark.parametrize(
    ("activity", "told"), [("dialogue", words.IN_GROUPS), ("consent", words.IN_ROUNDS)]
)
def test_in_talk_and_rounds_it_says_what_the_made_up_people_will_do(real, activity, told):
    at = press(cockpit(), "rehearsal-begin")
    press(at, f"go-{activity}")
    press(at, f"move-{activity}-open")
    assert told.nl in bodies(at)

    press(at, "rehearsal-answer")
    assert told.nl in bodies(at)


@given(seeds)
def test_in_a_round_people_stand_everywhere_and_give_a_reason_where_one_is_asked(seed):
    team = rehearsal.people(60, seed=seed)
    given_ = [
        rehearsal.ballot(CONTENT, person, round_id=1, lang="nl", seed=seed) for person in team
    ]

    assert [one is None for one in given_] == [person.away for person in team]
    cast = [one for one in given_ if one is not None]
    assert all(bool(reason) == (value <= 2) for value, reason in cast)
    assert len({value for value, _ in cast}) >= 4


@pytest.mark.parametrize("lang", LANGS)
def test_groups_propose_about_sentences_that_are_there_and_some_meet_at_the_same(lang):
    aspects = {
        "visie": ("Wij leren samen.", "Elk kind telt."),
        "tijd": ("Er is rust.",),
        "bron": (),
    }
    made = [rehearsal.amendment(CONTENT, group=n, aspects=aspects, lang=lang) for n in range(1, 6)]

    assert all(one.old in aspects[one.aspect] for one in made)
    assert all(one.words and one.words not in aspects[one.aspect] for one in made)
    assert len({(one.aspect, one.old) for one in made}) < len(made)
    assert rehearsal.amendment(CONTENT, group=1, aspects={"visie": ()}, lang=lang) is None


def test_a_closed_activity_first_has_to_be_opened(real):
    at = press(cockpit(), "rehearsal-begin")
    press(at, "go-axes")
    press(at, "move-axes-open")
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=copies(real)[0],
            activity="axes",
            kind="axes",
            move=Move.CLOSE,
            expected=State.OPEN,
        )
    press(at, "rehearsal-answer")

    assert words.OPEN_FIRST.nl in bodies(at)
