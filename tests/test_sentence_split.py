"""Where sentences end: in the ways teachers write, and for whatever else somebody types."""

import random
import string

import pytest

from tests.hostile import HOSTILE
from workshop.sentence_split import spans, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", ()),
        (" \n\t ", ()),
        ("Wij leren samen", ("Wij leren samen",)),
        ("Wij leren samen. Dat doen we graag!", ("Wij leren samen.", "Dat doen we graag!")),
        ("Wat willen we? En waarom?!  Omdat.", ("Wat willen we?", "En waarom?!", "Omdat.")),
        (
            "We leren buiten, bijv. in het bos. Dat is o.a. Engels, rekenen enz. Mooi.",
            ("We leren buiten, bijv. in het bos.", "Dat is o.a. Engels, rekenen enz.", "Mooi."),
        ),
        (
            "Volgens J. Dewey leer je door te doen, d.w.z. zelf. Dr. Kolb ook.",
            ("Volgens J. Dewey leer je door te doen, d.w.z. zelf.", "Dr. Kolb ook."),
        ),
        (
            "We learn by doing, e.g. Outside. Mr. Smith and I. So do we.",
            ("We learn by doing, e.g. Outside.", "Mr. Smith and I.", "So do we."),
        ),
        ("Zo doen wij het zo. Op zo. 5 mei ook.", ("Zo doen wij het zo.", "Op zo. 5 mei ook.")),
        ("Soms ... even wachten… en dan… Verder.", ("Soms ... even wachten… en dan…", "Verder.")),
        ("“Waarom?” vroeg hij. “Daarom.” Goed.", ("“Waarom?” vroeg hij.", "“Daarom.”", "Goed.")),
        ("Zij zei: “Ja. Nee.” En toen niets.", ("Zij zei: “Ja. Nee.”", "En toen niets.")),
        ("Samen (zie p. 4. Of 5.) leren. Ja.", ("Samen (zie p. 4. Of 5.) leren.", "Ja.")),
        ("Een 3.5 is geen 4. 20 mensen telden.", ("Een 3.5 is geen 4.", "20 mensen telden.")),
        ("'s Ochtends samen. 't Is goed. Één.", ("'s Ochtends samen.", "'t Is goed.", "Één.")),
        ("1. Samen leren.\n2. Alleen ook.", ("1. Samen leren.", "2. Alleen ook.")),
        ("Wij willen:\n- samen leren\n- rust", ("Wij willen:", "- samen leren", "- rust")),
        ("Een zin die\ndoorloopt. Klaar.", ("Een zin die\ndoorloopt.", "Klaar.")),
        ("Een kop\n\neen alinea", ("Een kop", "een alinea")),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text: str, sentences: tuple[str, ...]) -> None:
    assert split(text) == sentences


def test_the_sentences_with_what_stood_between_them_give_the_text_again() -> None:
    dice = random.Random(4)
    letters = string.ascii_letters + " .!?…\n\r\t\"'“”‘()[]0123456789éÉ-–:;,\u200b\xa0"
    words = ["Wij", "leren", "bijv.", "enz.", "J.", "\n", "- ", "1.", "“Ja.”", "(zie p. 4)", ". "]
    made = ["".join(dice.choices(letters, k=dice.randrange(60))) for _ in range(2_000)]
    made += [" ".join(dice.choices(words, k=dice.randrange(15))) for _ in range(2_000)]
    for text in (*made, *HOSTILE.values()):
        found = spans(text)
        at = 0
        for begin, end in found:
            assert not text[at:begin].strip(), text
            assert text[begin:end] == text[begin:end].strip() != "", text
            at = end
        assert not text[at:].strip(), text
        assert split(text) == tuple(text[begin:end] for begin, end in found)


def test_a_sentence_that_stands_alone_is_not_cut_again() -> None:
    text = "Wij leren samen, bijv. buiten. “Waarom?” vroeg hij. Dus (zie p. 4) nu. 1. Ja."
    for sentence in split(text):
        assert split(sentence) == (sentence,)
