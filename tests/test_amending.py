"""What amendments do to a text: exactly what they say, and never anything else."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from workshop import amending
from workshop.amending import KINDS, Change, NotApplicable, apply, problem, related, targets
from workshop.sentence_split import split

BODY = "Wij leren samen. Elk kind telt.\nDe lat ligt hoog."

WORDS = st.lists(
    st.sampled_from(
        ["wij", "leren", "samen", "elk", "kind", "telt", "mee", "vandaag", "rustig", "buiten"]
    ),
    min_size=1,
    max_size=6,
)
SENTENCES = WORDS.map(lambda words: " ".join(words).capitalize() + ".")
BODIES = st.lists(
    st.tuples(SENTENCES, st.sampled_from([" ", "\n", "\n\n", "  "])), min_size=1, max_size=6
).map(lambda parts: "".join(sentence + gap for sentence, gap in parts).strip())


def change(kind, old="Elk kind telt.", words="Ieder kind telt.", *, id=1, aspect="visie"):
    return Change(id, aspect, kind, old, words)


@pytest.mark.parametrize(
    ("kind", "words", "becomes"),
    [
        ("change", "Ieder telt.", "Wij leren samen. Ieder telt.\nDe lat ligt hoog."),
        ("delete", "", "Wij leren samen.\nDe lat ligt hoog."),
        ("add", "Altijd.", "Wij leren samen. Elk kind telt. Altijd.\nDe lat ligt hoog."),
        ("split", "Elk kind. Het telt.", "Wij leren samen. Elk kind. Het telt.\nDe lat ligt hoog."),
        (
            "condition",
            "Elk kind telt, mits het meedoet.",
            "Wij leren samen. Elk kind telt, mits het meedoet.\nDe lat ligt hoog.",
        ),
        ("leave_open", "Telt elk kind?", "Wij leren samen.\nDe lat ligt hoog."),
    ],
)
def test_each_kind_does_what_it_says(kind, words, becomes):
    assert apply(BODY, change(kind, words=words)) == becomes


def test_a_whole_paragraph_and_the_very_end_are_targets_too():
    assert apply(BODY, change("change", BODY, "Kort.")) == "Kort."
    assert apply(BODY, change("delete", BODY, "")) == ""
    assert apply(BODY, change("add", "", "Tot slot.")) == f"{BODY} Tot slot."
    assert apply("", change("add", "", "Het begin.")) == "Het begin."
    assert apply(BODY, change("leave_open", "", "Wat nog?")) == BODY
    assert targets(BODY) == (*split(BODY), BODY)
    assert targets("Een zin.") == ("Een zin.",)
    assert targets("") == ()


@pytest.mark.parametrize(
    ("kind", "old", "words", "missing"),
    [
        ("change", "", "x", "no_target"),
        ("delete", "", "", "no_target"),
        ("change", "Elk kind telt.", " ", "no_words"),
        ("add", "", "", "no_words"),
        ("leave_open", "", "", "no_words"),
        ("change", "Elk kind telt.", "Elk kind telt.", "same_words"),
        ("split", "Elk kind telt.", "Elk kind telt altijd", "not_split"),
        ("delete", "Elk kind telt.", "", None),
        ("leave_open", "", "Wat nog?", None),
    ],
)
def test_what_is_missing_is_said_before_it_is_handed_in(kind, old, words, missing):
    assert problem(change(kind, old, words)) == missing


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_that_moved_on_is_refused_and_one_that_stands_twice_as_well(kind):
    words = "Ieder kind. Het telt."
    with pytest.raises(NotApplicable) as refused:
        apply("Wij leren samen. Elk kind doet mee.", change(kind, words=words))
    assert refused.value.problem == "target_gone"
    with pytest.raises(NotApplicable) as refused:
        apply("Elk kind telt. En nog eens. Elk kind telt.", change(kind, words=words))
    assert refused.value.problem == "target_unclear"


def test_a_part_of_a_sentence_is_no_target():
    with pytest.raises(NotApplicable):
        apply("Niet elk kind telt. Toch wel.", change("delete", "elk kind telt."))


@given(BODIES, st.integers(0, 20), st.sampled_from(KINDS), SENTENCES, SENTENCES)
@example("Wij.", 0, "delete", "Elk.", "Kind.")
def test_everything_that_it_is_not_about_stays_to_the_letter(body, place, kind, words, more):
    sentences = split(body)
    old = sentences[place % len(sentences)]
    assume(sentences.count(old) == 1)
    words = f"{words} {more}" if kind == "split" else words
    assume(words != old)

    after = apply(body, Change(1, "visie", kind, old, words))

    at = sentences.index(old)
    put = {"add": (old, *split(words)), "delete": (), "leave_open": ()}.get(kind, split(words))
    assert split(after) == (*sentences[:at], *put, *sentences[at + 1 :])
    assert after == after.strip()


@given(BODIES, BODIES, st.sampled_from(KINDS), SENTENCES)
def test_a_text_that_moved_on_is_never_damaged(before, now, kind, words):
    old = split(before)[0]
    assume(split(now).count(old) != 1 and now.strip() != old)
    words = f"{words} {words}" if kind == "split" else words
    assume(words != old)
    with pytest.raises(NotApplicable):
        apply(now, Change(1, "visie", kind, old, words))


def test_the_same_request_and_a_conflict_are_told_apart():
    asked = (
        change("change", id=1),
        change("condition", id=2),
        change("delete", words="", id=3),
        change("add", words="Altijd.", id=4),
        change("add", words="Overal.", id=5),
        change("change", "Wij leren samen.", "Wij leren.", id=6),
        change("change", "Niet hier.", "Wel hier.", id=7),
        change("delete", words="", id=8, aspect="tijd"),
    )
    found = related(asked, {"visie": BODY, "tijd": "Elk kind telt."})

    assert found[1].same == (2,)
    assert found[1].conflicts == (3, 4, 5)
    assert set(found[3].conflicts) == {1, 2, 4, 5}
    assert found[4].together == (1, 2, 3, 5)
    assert found[6] == amending.Relations(None)
    assert found[7].problem == "target_gone"
    assert found[8].conflicts == ()


def test_two_questions_about_the_same_sentence_are_not_the_same_request():
    asked = (
        change("leave_open", words="Telt elk kind?", id=1),
        change("leave_open", words="Wie telt?", id=2),
    )
    found = related(asked, {"visie": BODY})
    assert found[1].same == ()
    assert found[1].conflicts == (2,)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_left_open_says_what_it_is_between(kind, lang):
    words = "" if kind == "delete" else "Ieder kind. Het telt."
    asked = change(kind, words=words)
    told = amending.left_open(asked, lang=lang, limit=600)
    assert (words or asked.old) in told
    if kind != "leave_open":
        assert len(amending.left_open(change(kind, "x" * 700, words), lang=lang, limit=200)) <= 200
