"""The denominator page as several people see it, on one real database."""

import html
import re

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from db import beside, engine
from db.models import Statement, Vote
from db.queries import denominator, harvest, people, progress, workshops
from tests import database as databases
from tests import team
from tests.hostile import HOSTILE
from workshop.access import Role
from workshop.agenda import Move, State


@pytest.fixture(autouse=True)
def _browsers(monkeypatch):
    databases.fresh()
    monkeypatch.setattr("ui.session.browser", lambda: st.session_state["browser"])


def page(browser: str) -> AppTest:
    at = AppTest.from_file("../app.py", default_timeout=20)
    at.session_state["browser"] = browser
    at.run()
    return at.switch_page("pages/denominator.py").run()


def text(at: AppTest) -> str:
    assert not at.exception
    return " ".join(element.proto.body for element in at.get("html"))


def weighed(
    size: int, votes, *, groups=("Onderbouw", "Bovenbouw"), bodies=None, finish=True
) -> team.Team:
    """A team that weighed statements; votes(person, statement) gives each vote, both from 0."""
    found = team.gather(size, settings=team.replace(team.SETTINGS, subgroups=groups))
    count = len(bodies) if bodies else 6
    with engine.writing() as db:
        for number in range(count):
            body = bodies[number] if bodies else f"Uitspraak nummer {number}"
            db.add(
                Statement(workshop_id=found.workshop_id, aspect="tijd", body=body, original=body)
            )
        db.flush()
        for person, person_id in enumerate(found.persons):
            for number in range(count):
                vote = votes(person, number)
                if vote is not None:
                    db.add(Vote(person_id=person_id, statement_id=number + 1, value=str(vote)))
    if finish:
        team.finish(found, "weigh")
    return found


def joint(at: AppTest) -> str:
    return re.search(r'class="gt-joint">(.*?)</p>', text(at)).group(1)


def test_before_the_result_is_shown_it_says_what_will_come():
    weighed(12, lambda person, number: 5, finish=False)
    assert "Hier zie je straks" in text(page("person-0"))
    assert "Open in de regie" in text(page(Role.FACILITATOR))


def test_nothing_is_told_of_votes_that_were_closed_but_not_shown():
    found = weighed(12, lambda person, number: 5)
    team.move(found, "weigh", Move.HIDE, State.SHOWN)
    assert "Hier zie je straks" in text(page(Role.LEADER))


def test_everybody_reads_how_many_underwrite_all_of_it():
    # Two of the twelve reject everything; five statements pass together, the sixth does not.
    weighed(
        12, lambda person, number: 1 if person in (0, 11) or (number == 5 and person < 5) else 5
    )
    for browser in ("person-3", Role.LEADER, Role.FACILITATOR):
        assert joint(page(browser)) == (
            "Deze 5 uitspraken worden door 10 van de 12 collega&#x27;s álle vijf onderschreven."
        )


def test_joint_and_separate_numbers_stand_side_by_side():
    # Everybody rejects one statement, another for every two people: each passes, all six never.
    weighed(12, lambda person, number: 2 if person % 6 == number else 5)
    found = text(page("person-0"))
    assert re.findall(r"<b>(\d+)</b>", found)[:2] == ["1", "6"]


def test_the_draagvlak_lies_around_the_kern():
    weighed(12, lambda person, number: 5 if number < 4 else 3)
    found = text(page("person-0"))
    assert found.index("gt-layer draagvlak") < found.index("gt-layer kern")
    assert "2 meer dan in de kern" in found


@pytest.mark.parametrize("size", [0, 1, 4])
def test_with_too_few_people_nothing_is_shown(size):
    weighed(size, lambda person, number: 5)
    found = text(page(Role.FACILITATOR))
    assert "Nog te weinig mensen" in found
    assert "Uitspraak nummer" not in found


def test_a_small_team_reads_words_and_no_numbers_of_people():
    weighed(7, lambda person, number: 1 if person == 0 and number == 2 else 5, groups=())
    at = page(Role.FACILITATOR)
    assert joint(at) == ("Deze 6 uitspraken worden door (bijna) iedereen álle zes onderschreven.")
    assert not re.search(r"\d van de 7 collega", text(at))
    assert not at.get("vega_lite_chart")
    assert not at.get("button_group")


def test_from_ten_people_on_there_is_a_staircase():
    weighed(12, lambda person, number: 2 if person % 6 == number else 5)
    assert len(page("person-0").get("vega_lite_chart")) == 1


def test_everybody_the_same_passes_everything():
    weighed(12, lambda person, number: 4)
    at = page("person-0")
    assert "12 van de 12" in joint(at)
    assert "zo groot" not in joint(at)


def test_when_nothing_passes_it_says_what_to_do():
    weighed(12, lambda person, number: 1)
    found = text(page(Role.FACILITATOR))
    assert "Er is nu geen uitspraak" in found
    assert "weeg opnieuw" in found
    assert "nog niet" in found


def test_only_the_facilitator_chooses_the_share_and_everybody_sees_it():
    found = weighed(12, lambda person, number: 2 if person == number else 5)
    assert not page("person-0").get("button_group")
    assert "Hoeveel van de collega" not in str(page(Role.LEADER).get("button_group"))

    at = page(Role.FACILITATOR)
    (shares,) = [one for one in at.get("button_group") if one.key.startswith("share")]
    shares.set_value(100).run()
    assert not at.exception

    with engine.reading() as db:
        assert workshops.describe(db, workshop_id=found.workshop_id).share_percent == 100
    assert "minstens 100 %" in text(page("person-0"))


def test_who_is_missing_is_said_with_the_range_that_is_possible():
    weighed(12, lambda person, number: 5 if person < 10 else None)
    found = text(page("person-0"))
    assert "10 van de 12 mensen hebben (bijna) alles gewogen" in found
    assert "minder dan 85 %" in found
    assert "tussen 83 % en 100 %" in found


def test_subgroups_are_named_only_where_that_is_safe():
    rule = "Ook binnen elke groep van minstens 5 mensen onderschrijft minstens 60 % alles."
    weighed(12, lambda person, number: 5)
    found = text(page("person-0"))
    assert rule in found
    assert "Dat geldt hier voor: Bovenbouw, Onderbouw." in found


def test_a_group_that_is_too_small_makes_all_groups_nameless():
    # Nine, nine and three people finished: from two named groups the third could be worked out.
    weighed(27, lambda person, number: 5 if person < 21 else None, groups=("Een", "Twee", "Drie"))
    found = text(page("person-0"))
    assert "Ook binnen elke groep" in found
    assert "Dat geldt hier voor" not in found


def test_a_small_cost_is_said_in_words():
    # One statement is rejected by three of the twelve who carry the rest.
    weighed(12, lambda person, number: 1 if number == 5 and person < 3 else 5, groups=())
    found = text(page("person-0"))
    assert "Met deze uitspraak erbij doen er enkele mensen minder mee." in found


def test_every_step_opens_by_touch_and_keyboard_to_its_statements():
    # Everybody carries five; the sixth loses six people, more than the minimum.
    weighed(20, lambda person, number: 1 if number == 5 and person < 4 else 5)
    found = text(page("person-0"))
    steps = re.findall(r"<details><summary[^>]*>(.*?)</summary>(.*?)</details>", found)
    of_all = [inner for title, inner in steps if "5 van de 6 uitspraken" in title]
    of_most = [inner for title, inner in steps if "16 van de 20 mensen" in title]
    assert (of_all[0].count("<li>"), of_most[0].count("<li>")) == (5, 6)
    assert "dit is nu de kern" in found


def test_a_step_close_to_another_says_why_it_stays_closed():
    # A chain: each further statement loses two people more.
    weighed(24, lambda person, number: 1 if person < 2 * number else 5)
    found = text(page("person-0"))
    assert "Deze trede ligt dicht bij een trede die je wel kunt zien" in found
    assert "Niet elke trede gaat open" in found


def test_every_figure_opens_to_where_it_comes_from():
    weighed(12, lambda person, number: 2 if person % 6 == number else 5)
    found = text(page("person-0"))
    # Joint, one by one, staircase, outside, and who finished; what is said once is said with n.
    assert found.count("Hoe komen we hieraan?") >= 5
    assert "We tellen alleen wie (bijna) alle 6 uitspraken woog: 12 mensen." in found
    assert "6 van de 6 uitspraken halen zo 80 % van de 12 mensen." in found
    assert "Hoe werkt dit precies?" in [each.label for each in page("person-0").expander]
    assert "Vijf" in found or "vijf collega" in found


def test_other_readings_stand_beside_the_kern():
    weighed(12, lambda person, number: 2 if person % 6 == number else 5)
    found = text(page("person-0"))
    assert "Als iedereen één bedenking mag hebben" in found
    assert "6 van de 6 uitspraken in plaats van 1" in found
    assert "De kern zegt al iets over elk onderdeel waarover gestemd is." in found
    assert "Wat de eis per groep kost" in found


def test_only_who_leads_tries_out_what_weighs_double():
    weighed(12, lambda person, number: 2 if person % 6 == number else 5)
    assert not page("person-0").get("button_group")
    leader = page(Role.LEADER)
    leader.get("button_group")[0].set_value(["tijd"]).run()
    assert not leader.exception
    assert "telde een uitspraak over Tijd voor twee" in text(leader)
    assert "telde een uitspraak" not in text(page("person-1"))


def test_a_share_that_is_not_offered_is_refused():
    # A chain: with another share the difference would be two people.
    found = weighed(24, lambda person, number: 1 if person < 2 * number else 5)
    denominator.awaited(engine.reading, workshop_id=found.workshop_id, timeout=30)
    with engine.reading() as db:
        offered = denominator.shown(db, workshop_id=found.workshop_id).shares
    assert 90 not in offered
    with pytest.raises(denominator.NotOffered), engine.writing() as db:
        denominator.choose_share(db, workshop_id=found.workshop_id, percent=90)
    with engine.writing() as db:
        denominator.choose_share(db, workshop_id=found.workshop_id, percent=100)


def test_statements_appear_exactly_as_they_were_written():
    bodies = list(HOSTILE.values())
    weighed(12, lambda person, number: 5, bodies=bodies)
    found = text(page("person-0"))
    assert "<script>" not in found
    assert all(html.escape(body) in found for body in bodies)


def test_it_speaks_english_to_who_reads_english():
    weighed(12, lambda person, number: 5)
    with engine.writing() as db:
        grant = people.grants(db, browser="person-1")[0]
        people.set_language(db, grant_id=grant.id, language="en")
    assert joint(page("person-1")) == (
        "These 6 statements are all six underwritten by 12 of 12 colleagues."
    )


def beamer(found: team.Team, part: int) -> AppTest:
    with engine.writing() as db:
        progress.go_to(db, workshop_id=found.workshop_id, activity="denominator")
        progress.turn_page(db, workshop_id=found.workshop_id, page=part)
    at = AppTest.from_file("../app.py", default_timeout=20)
    at.session_state["browser"] = Role.BEAMER
    at.run()
    return at.switch_page("pages/beamer.py").run()


def test_the_beamer_shows_one_picture_at_a_time_without_controls():
    bodies = [f"Uitspraak {number}: {'leren ' * 40}" for number in range(8)]
    found = weighed(12, lambda person, number: 5 if number < 5 else 3, bodies=bodies)
    with engine.writing() as db:
        harvest.release(db, workshop_id=found.workshop_id, ids=range(1, 9))
    assert joint(beamer(found, 0)).startswith("Deze 5 uitspraken")
    seen = set()
    for part in range(1, 20):
        at = beamer(found, part)
        assert not at.button
        assert not at.get("button_group")
        if at.get("vega_lite_chart"):  # the staircase comes last; the three bins follow it
            break
        seen |= {number for number in range(8) if f"Uitspraak {number}:" in text(at)}
    assert seen == set(range(8))
    assert len(at.get("vega_lite_chart")) == 1


def test_a_calculation_that_takes_long_keeps_nobody_waiting():
    found = weighed(12, lambda person, number: 5 if (person, number) != (7, 3) else 2)
    beside._runs.clear()
    with engine.reading() as db:
        assert workshops.describe(db, workshop_id=found.workshop_id).share_percent == 80
    with denominator._answers:  # as if another team were being calculated
        at = page("person-0")
        assert "wordt uitgerekend" in text(at)
    denominator.awaited(engine.reading, workshop_id=found.workshop_id, timeout=20)
    assert "11 van de 12" in joint(at.run())
