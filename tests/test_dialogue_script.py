"""The script of the dialogue: its parts, their clock, and the cards that lie on top."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.team import CONTENT
from workshop import dialogue_script as script
from workshop.dialogue_script import NoSuchPhase, Stand
from workshop.words import dialogue as words

ASKED = CONTENT.instrument("dialoog")
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NOT_BEGUN = Stand(0, None)


def test_the_parts_follow_one_another_and_take_as_long_as_the_script_says():
    stand, minutes = NOT_BEGUN, 0
    while (following := script.following(ASKED.phases, stand)) is not None:
        stand = script.started(ASKED.phases, following, at=NOON)
        assert stand.ends_at is not None
        minutes += (stand.ends_at - NOON).seconds // 60
    assert stand.phase == 7
    assert minutes == CONTENT.activity("dialogue").minutes
    for missing in (-1, 8):
        with pytest.raises(NoSuchPhase):
            script.started(ASKED.phases, missing, at=NOON)


def test_more_time_counts_from_the_end_or_from_now_when_time_was_over():
    running = Stand(2, NOON + timedelta(minutes=3))
    over = Stand(2, NOON - timedelta(minutes=3))
    for stand, minutes in ((running, 8), (over, 5)):
        assert script.prolonged(stand, minutes=5, at=NOON).ends_at == NOON + timedelta(
            minutes=minutes
        )
    assert script.prolonged(NOT_BEGUN, minutes=5, at=NOON) == NOT_BEGUN


def test_groups_are_together_only_when_all_are_in_the_same_part():
    early, late = Stand(1, NOON), Stand(1, NOON + timedelta(minutes=5))
    assert script.together([early, late]) == late
    assert script.together([NOT_BEGUN, NOT_BEGUN]) == NOT_BEGUN
    assert script.together([early, Stand(2, NOON)]) is None
    assert script.together([Stand(0, NOON), NOT_BEGUN]) is None
    assert script.together([]) is None


def test_every_part_has_words_that_say_how_and_cards_that_exist():
    assert {phase.id for phase in ASKED.phases} == set(words.HOW)
    titles = script.aims(ASKED)
    assert len(titles) == 6
    laid = [script.aim(ASKED, Stand(number, NOON)) for number in range(len(ASKED.phases))]
    assert set(laid) == set(titles)
    for aim in titles:
        assert [card for card in ASKED.cards if card.group == aim]


def test_amendments_are_made_from_the_sixth_part_on():
    made = [script.is_amending(ASKED.phases, Stand(number, NOON)) for number in range(8)]
    assert made == [False] * 5 + [True] * 3
    assert not script.is_amending(ASKED.phases, Stand(6, None))
