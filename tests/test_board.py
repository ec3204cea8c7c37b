"""The cards of the board, the sentences a team only seems to agree with, and what they may tell."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.team import CONTENT
from workshop import bins, board, picture, privacy, reckoning
from workshop.apparent import apparent
from workshop.board import Board
from workshop.draft import RELATED_AXES
from workshop.picture import AxesPicture, PointsPictures
from workshop.words import amounts

NOW = datetime(2026, 11, 21, tzinfo=UTC)
ASPECTS = CONTENT.instrument("spinnenweb").dims


@dataclass(frozen=True)
class Said:
    id: int
    aspect: str = "tijd"
    body: str = "Rust is belangrijk."
    edited: bool = False


def axes(places, *, minimum=5) -> AxesPicture:
    """Places by (axis, lens), a list with one for each person; other axes are left open."""
    people = len(next(iter(places.values())))
    team = [
        {f"{axis}|{lens}": str(given[person]) for (axis, lens), given in places.items()}
        for person in range(people)
    ]
    rows = tuple(
        picture.axis_row(team, axis=axis.key, lenses=("own", "learners"), minimum=minimum)
        for axis in CONTENT.instrument("assen").axes
    )
    return AxesPicture("axes", "assen", NOW, minimum, rows)


def weighing(columns, *, minimum=5):
    """Votes by statement id, a list with one for each person."""
    people = len(next(iter(columns.values())))
    rows = [
        (None, {str(id): str(given[person]) for id, given in columns.items()})
        for person in range(people)
    ]
    return reckoning.weighing(rows, list(columns), minimum=minimum)


def statements(columns, *said, minimum=5):
    found = weighing(columns, minimum=minimum)
    return board.of_statements(found, said or [Said(id) for id in columns], minimum=minimum)


UNITED, SPLIT = [2] * 12, [-3] * 6 + [3] * 6


def test_an_axis_with_both_lenses_in_one_bin_is_one_card():
    found = axes({("mindset", "own"): UNITED, ("mindset", "learners"): [1] * 12})

    (card,) = board.of_axes(found)

    assert card.bin == "shared"
    assert [lens.lens for lens in card.row.lenses] == ["own", "learners"]


def test_an_axis_with_lenses_in_two_bins_is_a_card_in_each():
    found = axes({("sturing", "own"): UNITED, ("sturing", "learners"): SPLIT})

    cards = {card.bin: [lens.lens for lens in card.row.lenses] for card in board.of_axes(found)}

    assert cards == {"shared": ["own"], "open": ["learners"]}
    assert len({card.key for card in board.of_axes(found)}) == 2


def test_an_axis_that_too_few_people_answered_has_no_card():
    assert list(board.of_axes(axes({("sturing", "own"): [3] * 4}))) == []


def test_an_option_has_its_bin_through_each_lens():
    instrument = CONTENT.instrument("leermetaforen")
    first, second, *others = [dim.key for dim in instrument.dims]
    people = [
        {f"{first}|own": "10", f"{first}|learners": "5", f"{second}|learners": "5"}
        for _ in range(6)
    ] + [
        {f"{second}|own": "10", f"{first}|learners": "5", f"{second}|learners": "5"}
        for _ in range(6)
    ]
    pictures = [
        picture.points_picture(people, instrument=instrument, lens=lens, total=10, minimum=5)
        for lens in ("own", "learners")
    ]
    found = PointsPictures("metaphors", instrument.id, NOW, 5, tuple(pictures), ())

    cards = {
        (card.option, card.bin): [lens.lens for lens in card.lenses]
        for card in board.of_points(found)
    }

    assert cards[first, "open"] == cards[second, "open"] == ["own"]
    assert cards[first, "shared"] == ["learners"]
    assert cards[others[0], "attention"] == ["own", "learners"]


@pytest.mark.parametrize(
    ("votes", "bin", "side", "carry", "against"),
    [
        ([5] * 12, "shared", "for", "iedereen", "niemand"),
        ([1] * 12, "shared", "against", "niemand", "iedereen"),
        ([4] * 10 + [1] * 2, "shared", "for", "bijna iedereen", "enkele mensen"),
        ([4] * 6 + [1] * 6, "open", None, "6 van de 12", "6 van de 12"),
        # One person is left over: told as numbers, that person would stand alone.
        ([4] * 6 + [2] * 5 + [3], "open", None, "6 van de 12", "hooguit de helft"),
        ([4] * 7 + [3] * 5, "attention", None, "7 van de 12", "niemand"),
    ],
)
def test_a_statement_in_its_bin_with_its_counts(votes, bin, side, carry, against):
    (card,) = statements({1: votes})

    assert (card.bin, card.side) == (bin, side)
    assert (card.carry.nl, card.against.nl, card.people) == (carry, against, 12)


def test_a_question_mark_is_no_vote_and_stays_in_the_base():
    (card,) = statements({1: [5] * 6 + ["?"] * 6})

    assert (card.bin, card.carry.nl, card.people) == ("shared", "6 van de 12", 12)


@pytest.mark.parametrize("votes", [[5] * 4 + ["?"] * 8, [5] * 4])
def test_a_statement_on_which_too_few_chose_has_no_card(votes):
    assert statements({1: votes}) == ()


def test_what_was_taken_back_has_no_card():
    assert [card.id for card in statements({1: UNITED, 2: UNITED}, Said(1, body=""), Said(2))] == [
        2
    ]


def test_columns_can_be_narrowed_to_a_kind_and_a_thread():
    cards = (
        *board.of_axes(axes({("sturing", "own"): UNITED})),
        *statements({1: [5] * 12, 2: [5] * 12}, Said(1, "leerdoelen"), Said(2, "tijd")),
    )
    found = Board(5, ("assen", board.STATEMENTS), (), board.ordered(cards, ASPECTS))

    assert [card.kind for card in found.column("shared")] == ["assen", "statements", "statements"]
    assert [card.key for card in found.column("shared", kind=board.STATEMENTS)] == [
        "statements-1",
        "statements-2",
    ]
    assert [card.key for card in found.column("shared", aspect="leerdoelen")] == [
        "axes-sturing-shared",
        "statements-1",
    ]
    assert found.column("open") == []


def seeming(axis_places, votes, aspect="leerdoelen"):
    cards = (
        *board.of_axes(axes(axis_places)),
        *statements({1: votes}, Said(1, aspect)),
    )
    return [(one.axis.row.axis, [card.id for card in one.statements]) for one in apparent(cards)]


def test_a_shared_sentence_beside_a_split_axis_of_its_thread_is_apparent_agreement():
    assert seeming({("sturing", "learners"): SPLIT}, [5] * 12) == [("sturing", [1])]


@pytest.mark.parametrize(
    ("places", "votes", "aspect"),
    [
        ({("sturing", "own"): UNITED}, [5] * 12, "leerdoelen"),
        ({("sturing", "own"): SPLIT}, [5] * 6 + [1] * 6, "leerdoelen"),
        ({("sturing", "own"): SPLIT}, [4] * 7 + [3] * 5, "leerdoelen"),
        ({("sturing", "own"): SPLIT}, [5] * 12, "tijd"),
        # The team shares that it does not want this: it agreed on no words.
        ({("sturing", "own"): SPLIT}, [1] * 12, "leerdoelen"),
    ],
)
def test_nothing_else_is(places, votes, aspect):
    assert seeming(places, votes, aspect) == []


def test_two_camps_that_one_answer_could_change_are_not_enough():
    provisional = [-3] * 3 + [3] * 2 + [0] * 5
    (card,) = board.of_axes(axes({("sturing", "own"): provisional}))

    assert card.bin == "attention"
    assert seeming({("sturing", "own"): provisional}, [5] * 10) == []


def test_every_thread_has_an_axis_and_every_axis_a_thread():
    assert {dim.key for dim in ASPECTS} == set(RELATED_AXES)
    known = {axis.key for axis in CONTENT.instrument("assen").axes}
    assert {axis for related in RELATED_AXES.values() for axis in related} == known


@given(st.permutations([-3, -3, -3, -3, -3, -3, 3, 3, 3, 3, 3, 3]), st.permutations([5, 4] * 6))
def test_whose_answers_they_are_makes_no_difference(places, votes):
    """Two results stand side by side: nothing depends on the same person having given both."""
    assert seeming({("sturing", "own"): places}, votes) == [("sturing", [1])]


@pytest.mark.parametrize("people", range(5, 10))
def test_no_number_can_be_worked_out_of_the_statement_of_a_small_team(people):
    seen = defaultdict(list)
    for carry, against, neutral in product(range(people + 1), repeat=3):
        unsure = people - carry - against - neutral
        if unsure < 0:
            continue
        for card in statements({1: [5] * carry + [1] * against + [3] * neutral + ["?"] * unsure}):
            seen[card.bin, card.side, card.carry, card.against].append((carry, against, neutral))

    assert len(seen) == 4
    for told, teams in seen.items():
        for counts in zip(*teams, strict=True):
            assert len(set(counts)) > 1, told


@given(st.integers(10, 40), st.data())
def test_counts_side_by_side_leave_nobody_over_who_can_be_counted(people, data):
    carry = data.draw(st.integers(0, people))
    against = data.draw(st.integers(0, people - carry))
    told = privacy.beside((carry, against), people)

    exact = [
        count
        for count, words in zip((carry, against), told, strict=True)
        if words.nl == amounts.EXACT.nl.format(count=count, people=people)
    ]
    assert all(5 <= count <= people - 5 for count in exact)
    rest = people - sum(exact)
    assert rest == 0 or rest >= 5


@given(st.lists(st.integers(1, 5), min_size=1, max_size=30))
def test_a_side_belongs_to_what_is_shared(votes):
    side = bins.statement_side(votes)

    assert (side is not None) == (bins.statement_bin(votes) == "shared")
    mirrored = bins.statement_side([6 - vote for vote in votes])
    assert {side, mirrored} in ({None}, {"for", "against"})


# --- the few that say most ---


def keys(cards, most=9) -> list[str]:
    return [card.key for card in board.foremost(tuple(cards), most=most)]


def test_statements_and_axes_come_in_turn_the_clearest_first():
    cards = [
        *board.of_axes(axes({("mindset", "own"): UNITED, ("sturing", "own"): UNITED})),
        *statements({1: [4] * 7 + [3] * 13, 2: [4] * 9 + [3] * 11, 3: [3] * 20}),
    ]

    assert keys(cards) == [
        "statements-2",
        "axes-mindset-shared",
        "statements-1",
        "axes-sturing-shared",
        "statements-3",
    ]
    assert keys(cards, most=2) == ["statements-2", "axes-mindset-shared"]


def test_points_fill_the_places_that_are_left():
    instrument = CONTENT.instrument("leermetaforen")
    people = [{f"{instrument.dims[0].key}|own": "10"}] * 12
    drawn = picture.points_picture(people, instrument=instrument, lens="own", total=10, minimum=5)
    points = board.of_points(PointsPictures("metaphors", instrument.id, NOW, 5, (drawn,), ()))
    shared = [card for card in points if card.bin == "shared"]

    assert keys([*shared, *statements({1: UNITED_FOR})]) == ["statements-1", shared[0].key]


UNITED_FOR = [5] * 12


def test_of_a_difference_what_lies_nearest_to_half_comes_first():
    assert keys(statements({1: [5] * 12 + [1] * 8, 2: [5] * 10 + [1] * 10})) == [
        "statements-2",
        "statements-1",
    ]


def test_what_the_team_does_not_want_comes_last_as_does_what_one_answer_can_change():
    unwanted = statements({1: [1] * 12, 2: [1] * 11 + [3], 3: UNITED_FOR})
    provisional = [-3, -3, -2, -2, -1, 1, 2, 2, 2, 3, 3, 3]
    unsure = axes({("mindset", "own"): provisional, ("sturing", "own"): [1] * 8 + [3] * 4})

    assert keys(unwanted) == ["statements-3", "statements-1", "statements-2"]
    assert [one.row.lenses[0].provisional for one in board.of_axes(unsure)] == [True, False]
    assert [key.split("-")[1] for key in keys(board.of_axes(unsure))] == ["sturing", "mindset"]


@given(votes=st.lists(st.tuples(*[st.sampled_from([1, 3, 5])] * 3), min_size=5, max_size=30))
def test_the_order_tells_no_more_than_the_words_do(votes):
    cards = statements(dict(enumerate(map(list, zip(*votes, strict=True)), start=1)))
    for one, two in product(cards, cards):
        if one.carry == two.carry:
            assert one.strength == two.strength
