"""Versions of the text: their numbers, and what changed from one to another."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.versions import LeftOpen, Number, Wording, compare, following

TEXTS = st.dictionaries(
    st.sampled_from(["visie", "tijd", "oud"]), st.sampled_from(["", "Een zin.", "Twee. Zinnen."])
)


def test_numbers_count_up_until_the_text_is_adopted():
    number = None
    told = []
    for major in (False, False, True, False, True):
        number = following(number, major=major)
        told.append(str(number))
    assert told == ["0.1", "0.2", "1.0", "1.1", "2.0"]
    assert Number(0, 10) > Number(0, 9)


def test_it_says_what_became_of_each_aspect_word_by_word():
    before = Wording({"visie": "Wij leren samen.", "tijd": "Rust.", "toetsing": "Geen cijfers."})
    after = Wording(
        {"visie": "Wij leren veel samen.", "toetsing": "Geen cijfers.", "bronnen": "X."}
    )
    found = compare(before, after, ("visie", "tijd", "bronnen", "toetsing"))
    assert [(one.aspect, one.fate) for one in found.aspects] == [
        ("visie", "changed"),
        ("tijd", "gone"),
        ("bronnen", "new"),
        ("toetsing", "same"),
    ]
    assert [p.text.strip() for p in found.aspects[0].pieces if p.kind == "new"] == ["veel"]


def test_an_open_difference_changes_with_its_owner_too():
    mine = LeftOpen("amendment:1", "Cijfers?", "Anna", "2027-03-01")
    yours = LeftOpen("amendment:1", "Cijfers?", "Bram", "2027-03-01")
    other = LeftOpen("own:2", "Huiswerk?")
    found = compare(Wording({}, (mine, other)), Wording({}, (yours,)), ())
    assert [one.fate for one in found.questions] == ["changed", "gone"]
    assert not found.is_empty


def test_an_open_difference_changes_with_what_there_is_to_choose_between():
    before = LeftOpen("own:1", "Cijfers?", alternatives=("Wel.", "Niet.", "Soms."))
    after = LeftOpen("own:1", "Cijfers?", alternatives=("Wel.", "Nooit.", "Soms.", "Later."))
    found = compare(Wording({}, (before,)), Wording({}, (after,)), ())
    (question,) = found.questions
    assert question.fate == "changed"
    assert question.alternatives == (
        ("Wel.", "Wel."),
        ("Niet.", "Nooit."),
        ("Soms.", "Soms."),
        ("", "Later."),
    )
    (gone,) = compare(Wording({}, (before,)), Wording({}), ()).questions
    assert gone.alternatives == (("Wel.", ""), ("Niet.", ""), ("Soms.", ""))


@given(TEXTS, TEXTS)
def test_the_pieces_give_both_texts_back(before, after):
    for one in compare(Wording(before), Wording(after), ("visie", "tijd")).aspects:
        old = "".join(piece.text for piece in one.pieces if piece.kind != "new")
        new = "".join(piece.text for piece in one.pieces if piece.kind != "gone")
        assert (old, new) == (before.get(one.aspect, ""), after.get(one.aspect, ""))


@given(TEXTS)
def test_a_text_beside_itself_has_no_difference(text):
    assert compare(Wording(text), Wording(text), ("visie",)).is_empty
