"""Which proposals were accepted in Word is seen by what the text says, and never guessed."""

from hypothesis import given, settings

from tests.drafts_for_word import ACCEPTED, PROPOSED, TEXT, concept
from tests.test_tracked import decided, drafts, one
from workshop import amending
from workshop.amending import Change
from workshop.document.pairing import pair
from workshop.document.placing import Proposed
from workshop.document.recognising import accepted, carried_out, in_file
from workshop.document.returned import read
from workshop.document.tracked import make

QUESTION = "Leren we samen of alleen?"


def change(id: int, proposed: Proposed) -> Change:
    new = proposed.new.removeprefix("Open vraag: ")
    return Change(id, proposed.aspect, proposed.kind, proposed.old, new)


def recognised(data: bytes, text, proposed) -> dict[int, bool]:
    """Of each proposal whether it is taken for accepted in this file."""
    changes = [change(id, each) for id, each in enumerate(proposed)]
    paired = pair(read(data), text, {aspect: (aspect,) for aspect in text})
    found: list[int] = []
    for back in paired.aspects:
        about = [each for each in changes if each.aspect == back.aspect]
        found += accepted(text.get(back.aspect, ""), back.settled, about)
    return {each.id: each.id in found for each in changes}


def test_what_was_accepted_is_recognised_and_what_is_undecided_or_rejected_is_not():
    file = make(concept())
    after = recognised(decided(file, accept=True), TEXT, PROPOSED)

    # Of two for the same sentence the second stood beside it only, and one had no sentence left.
    not_in_the_text = {1, 9}
    assert {id for id, yes in after.items() if not yes} == not_in_the_text
    assert not any(recognised(file, TEXT, PROPOSED).values())
    assert not any(recognised(decided(file, accept=False), TEXT, PROPOSED).values())


@settings(max_examples=25)
@given(drafts())
def test_a_proposal_of_any_kind_is_recognised_only_when_it_was_accepted(drawn):
    text, proposed = drawn
    file = make(concept((proposed,), {"visie": text}))

    assert recognised(decided(file, accept=True), {"visie": text}, [proposed]) == {0: True}
    assert recognised(file, {"visie": text}, [proposed]) == {0: False}
    assert recognised(decided(file, accept=False), {"visie": text}, [proposed]) == {0: False}


def test_other_words_than_were_proposed_are_not_taken_for_the_proposal():
    proposed = one("change", "Wij leren.", "Wij leren samen.")

    assert accepted("Wij leren.", "Wij leren veel.", [change(1, proposed)]) == ()
    assert accepted("Wij leren.", "Wij leren samen.", [change(1, proposed)]) == (1,)


def test_of_two_that_ask_the_same_the_first_is_recognised():
    asked = [change(id, one("change", "Wij leren.", "Wij leren samen.")) for id in (1, 2)]

    assert accepted("Wij leren.", "Wij leren samen.", asked) == (1,)


def test_carrying_out_what_a_file_holds_already_changes_nothing():
    changes = [change(id, each) for id, each in enumerate(PROPOSED) if each.kind != "leave_open"]
    for aspect in ("visie", "tijd", "bronnen"):
        about = [each for each in changes if each.aspect == aspect and each.id not in (1, 9)]
        text = ACCEPTED[aspect]
        assert carried_out(text, TEXT[aspect], about) == text


def test_what_was_left_unticked_is_carried_out_all_the_same_once():
    body = "Wij leren. Elke dag."
    add = Change(1, "visie", "add", "Wij leren.", "Samen.")

    assert carried_out(f"{body} En meer.", body, [add]) == "Wij leren. Samen. Elke dag. En meer."


def test_an_open_question_leaves_the_text_for_its_own_place():
    asked = Change(1, "visie", "leave_open", "Wij leren.", QUESTION)
    written = amending.apply("Wij leren. Elke dag.", in_file(asked, "nl"))

    assert written == f"Open vraag: {QUESTION} Elke dag."
    for text in (written, "Wij leren. Elke dag."):
        assert carried_out(text, "Wij leren. Elke dag.", [asked]) == "Elke dag."


def test_an_open_question_is_known_in_either_language():
    """The team may have changed its language after the file was made."""
    asked = Change(1, "visie", "leave_open", "Wij leren.", QUESTION)

    for lead in ("Open vraag", "Open question"):
        text = f"{lead}: {QUESTION} Elke dag."
        assert accepted("Wij leren. Elke dag.", text, [asked]) == (1,)
        assert carried_out(text, "Wij leren. Elke dag.", [asked]) == "Elke dag."
