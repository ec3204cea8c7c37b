"""The draft with tracked changes: as LibreOffice decides on it, and as the XML that it is."""

import re
import time
import zipfile
from copy import deepcopy
from datetime import timedelta
from io import BytesIO
from random import Random

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import office
from tests.drafts_for_word import ACCEPTED, ON, PROPOSED, TEXT, TITLES, concept
from tests.hostile import CONTROL, HOSTILE
from workshop import amending
from workshop.amending import KINDS
from workshop.document.literal import holdable
from workshop.document.pairing import pair
from workshop.document.placing import Proposed
from workshop.document.recognising import in_file, open_question
from workshop.document.returned import read
from workshop.document.tracked import canonical, make, pieces
from workshop.words import returning as words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The order in which ECMA-376 wants what this file uses of the properties of a paragraph.
ORDER = ["pStyle", "bidi", "rPr"]


def one(kind, old="", new="", *, aspect="visie", author="Groep 1", concern="", minutes=0):
    return Proposed(aspect, kind, old, new, author, ON + timedelta(minutes=minutes), concern)


def part(file, name="word/document.xml"):
    return zipfile.ZipFile(BytesIO(file)).read(name).decode("utf-8")


def body(file):
    return docx.Document(BytesIO(file)).element.body


def said(element):
    return "".join(each.text or "" for each in every(element, "t", "delText"))


def every(root, *names):
    return [found for found in root.iter() if found.tag in {f"{W}{name}" for name in names}]


def decided(file, *, accept):
    """The same file after everything was accepted or rejected, by the rules of the standard."""
    opened = docx.Document(BytesIO(file))
    root = opened.element.body
    come, go = ("ins", "del") if accept else ("del", "ins")
    for paragraph in list(root.iter(f"{W}p")):
        marks = paragraph.findall(f"{W}pPr/{W}rPr/*")
        goes = any(mark.tag == f"{W}{go}" for mark in marks)
        for mark in marks:
            mark.getparent().remove(mark)
        for tracked in list(paragraph):
            if tracked.tag == f"{W}{go}":
                paragraph.remove(tracked)
            elif tracked.tag == f"{W}{come}":
                for run in tracked:
                    for text in run.findall(f"{W}delText"):
                        text.tag = f"{W}t"
                    tracked.addprevious(run)
                paragraph.remove(tracked)
        if goes:
            # Without its end it goes on in the next one, whose properties hold for both.
            following = paragraph.getnext()
            place = following.find(f"{W}pPr")
            for child in reversed([each for each in paragraph if each.tag != f"{W}pPr"]):
                place.addnext(child)
            root.remove(paragraph)
    stream = BytesIO()
    opened.save(stream)
    return stream.getvalue()


def by_heading(file, titles=TITLES):
    """The text under each heading, read by python-docx alone."""
    aspect_of = {title: aspect for aspect, title in titles.items()}
    found, aspect = {}, None
    for paragraph in docx.Document(BytesIO(file)).paragraphs:
        if paragraph.style.name == "Heading 1":
            aspect = aspect_of[paragraph.text]
            found[aspect] = []
        elif aspect is not None and paragraph.text.strip():
            assert paragraph.style.name == "Normal"
            found[aspect].append(paragraph.text.strip())
    return {aspect: "\n\n".join(parts) for aspect, parts in found.items()}


def test_accepting_all_gives_what_was_proposed_and_rejecting_all_what_stood():
    file = make(concept())

    assert by_heading(decided(file, accept=True)) == ACCEPTED
    assert by_heading(decided(file, accept=False)) == TEXT


SENTENCES = ("Wij leren samen.", "Elke dag!", "Is er rust?", "Kennis telt, zegt Anna.", "Wij ook.")


def many(count):
    """Texts with one proposal each, of every kind and in every place, and what they become."""
    random, text, proposed, becomes = Random(5), {}, [], {}
    for number in range(count):
        aspect, sentences = f"draad{number}", random.sample(SENTENCES, random.randint(1, 5))
        body = sentences[0] + "".join(
            random.choice((" ", "\n", "\n\n")) + sentence for sentence in sentences[1:]
        )
        kind = random.choice(KINDS)
        old = (
            ""
            if kind in ("add", "leave_open") and number % 2
            else random.choice(amending.targets(body))
        )
        new = random.choice(("Iets anders. En nog iets.", f"{old} Dus. Toch?", "Een.\n\nTwee."))
        text[aspect] = body
        proposed.append(one(kind, old, worded(kind, new), aspect=aspect))
        change = amending.Change(number, aspect, kind, old, "" if kind == "delete" else new)
        becomes[aspect] = amending.apply(body, in_file(change, "nl"))
    for number, hostile in enumerate(HOSTILE.values()):
        aspect = f"vijandig{number}"
        text[aspect], becomes[aspect] = f"Een zin.\n\n{hostile}", f"{hostile}\n\n{hostile}"
        proposed.append(
            one("change", "Een zin.", hostile, aspect=aspect, author=hostile, concern=hostile)
        )
    return text, tuple(proposed), becomes


def test_libreoffice_opens_it_and_accepts_or_rejects_everything(tmp_path):
    if office.program() is None:
        pytest.skip("no LibreOffice here: what it would give is tested on the XML alone")
    text, proposed, becomes = many(40)
    text, becomes = {**TEXT, **text}, {**ACCEPTED, **becomes}
    titles = {**{aspect: aspect for aspect in text}, **TITLES}
    found = office.decided(make(concept((*PROPOSED, *proposed), text)), tmp_path)

    for name, expected in (("accepted", becomes), ("rejected", text)):
        assert not every(body(found[name]), "ins", "del")
        # Once as it stands under its headings, and once as it is known by its hidden names.
        known = pair(read(found[name]), text, {key: (title,) for key, title in titles.items()})
        read_back = {back.aspect: back.text(back.changed) for back in known.aspects}
        assert (known.unplaced, known.undecided) == ((), 0)
        for given_back in (by_heading(found[name], titles), read_back):
            for aspect in text:
                # Between paragraphs and lines only the room may differ.
                assert given_back[aspect].split() == expected[aspect].split(), aspect


@st.composite
def drafts(draw):
    """A text of a few paragraphs without the same sentence twice, and one proposal about it."""
    sentences = draw(st.permutations(SENTENCES))[: draw(st.integers(1, 5))]
    text = sentences[0]
    for sentence in sentences[1:]:
        text += draw(st.sampled_from((" ", "\n", "\n\n"))) + sentence
    kind = draw(st.sampled_from(KINDS))
    old = draw(st.sampled_from(amending.targets(text)))
    if kind in ("add", "leave_open") and draw(st.booleans()):
        old = ""
    new = draw(st.sampled_from(("Iets heel anders. En nog iets.", f"{old} Dus. Toch?", "Ja. Nee.")))
    return text, one(kind, old, worded(kind, new))


def worded(kind, new):
    """The new words as they stand in the file."""
    if kind == "leave_open":
        return open_question(new, "nl")
    return "" if kind == "delete" else new


@settings(max_examples=15)
@given(drafts())
def test_accepting_one_proposal_is_carrying_it_out(drawn):
    text, proposed = drawn
    asked = proposed.new.removeprefix("Open vraag: ")
    change = in_file(amending.Change(1, "visie", proposed.kind, proposed.old, asked), "nl")
    file = make(concept((proposed,), {"visie": text}))

    assert by_heading(decided(file, accept=False)) == {"visie": canonical(text)}
    accepted = by_heading(decided(file, accept=True))["visie"]
    # Between paragraphs and lines only the room may differ.
    assert accepted.split() == amending.apply(text, change).split()


def test_only_the_words_that_change_are_marked_with_author_and_moment():
    file = make(
        concept(
            (one("change", "Elke dag rust.", "Elke dag echt rust.", author="Groep 3"),),
            {"visie": "Wij leren. Elke dag rust."},
        )
    )
    tracked = every(body(file), "ins", "del")

    assert [said(each) for each in tracked] == ["echt "]
    assert tracked[0].get(f"{W}author") == "Groep 3"
    assert tracked[0].get(f"{W}date") == "2026-11-21T13:05:00Z"


def test_a_sentence_with_little_in_common_is_replaced_as_a_whole():
    found = pieces("Kennis van de wereld is de basis.", "Wij kiezen voor nieuwsgierigheid.")

    assert [piece.kind for piece in found] == ["gone", "new"]


def test_of_two_proposals_for_a_sentence_the_first_is_a_change_and_the_second_is_told():
    file = make(concept())
    told = [comment.text for comment in docx.Document(BytesIO(file)).comments]

    (second,) = [text for text in told if "Nieuwsgierigheid is de basis." in text]
    assert words.BESIDE.nl in second
    assert words.OLD.nl.format(text="Kennis van de wereld is de basis.") in second
    assert words.CONCERN.nl.format(text="Kennis komt daarna.") in second
    assert "Nieuwsgierigheid" not in part(file)


def test_every_proposal_has_its_reason_beside_it():
    comments = list(docx.Document(BytesIO(make(concept()))).comments)

    assert len(comments) == len(PROPOSED)
    for proposed in PROPOSED:
        (found,) = [each for each in comments if proposed.concern in each.text]
        assert found.author == proposed.author
        assert found.timestamp == proposed.on


def test_what_is_left_open_comes_as_a_question_in_the_place_of_its_sentence():
    question = "Open vraag: Leren we samen of alleen?"
    file = make(
        concept(
            (
                one("leave_open", "Wij leren.", question, concern="Twee kanten."),
                one("leave_open", "", "Open vraag: En thuis?", concern="Ook daar.", minutes=1),
            ),
            {"visie": "Elke dag. Wij leren."},
        )
    )
    tracked = [(each.tag.removeprefix(W), said(each)) for each in every(body(file), "ins", "del")]

    assert tracked == [("del", "Wij leren."), ("ins", question), ("ins", " Open vraag: En thuis?")]
    told = [comment.text for comment in docx.Document(BytesIO(file)).comments]
    assert all(words.KINDS["leave_open"].nl in each for each in told)
    assert by_heading(decided(file, accept=True)) == {
        "visie": f"Elke dag. {question} Open vraag: En thuis?"
    }
    assert by_heading(decided(file, accept=False)) == {"visie": "Elke dag. Wij leren."}


def test_a_proposal_whose_sentence_moved_on_damages_nothing():
    text = "Wij leren altijd samen. Elke dag."
    for old in ("Wij leren samen.", "Staat er niet."):
        file = make(concept((one("change", old, "Weg ermee.", concern="Omdat."),), {"visie": text}))

        assert not every(body(file), "ins", "del")
        (comment,) = docx.Document(BytesIO(file)).comments
        assert words.LOOSE.nl in comment.text
        assert "Weg ermee." in comment.text


def test_the_end_of_a_paragraph_goes_with_its_only_sentence():
    text = "Eerste.\n\nTweede.\n\nDerde."
    for gone, left in (
        ("Eerste.", "Tweede. Derde."),
        ("Tweede.", "Eerste. Derde."),
        ("Derde.", "Eerste. Tweede."),
    ):
        file = make(concept((one("delete", gone),), {"visie": text}))
        paragraphs = docx.Document(BytesIO(decided(file, accept=True))).paragraphs

        normal = [each.text for each in paragraphs if each.style.name == "Normal"]
        assert normal == left.split(), gone
        assert len(every(body(file), "pPr")[0]) >= 1


def test_the_last_paragraph_never_becomes_one_with_the_next_heading():
    file = make(concept((one("delete", "Alles."),), {"visie": "Alles.", "tijd": "Ook."}))
    styles = [p.style.name for p in docx.Document(BytesIO(decided(file, accept=True))).paragraphs]

    assert styles[-4:] == ["Heading 1", "Normal", "Heading 1", "Normal"]


def test_ids_are_used_once_and_comments_are_where_word_looks_for_them():
    file = make(concept())
    root = body(file)

    ids = [each.get(f"{W}id") for each in every(root, "ins", "del", "bookmarkStart")]
    assert len(ids) == len(set(ids))
    comments = [str(each.comment_id) for each in docx.Document(BytesIO(file)).comments]
    assert not set(ids) & set(comments)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [each.get(f"{W}id") for each in every(root, name)] == sorted(comments, key=int)
    assert 'Target="comments.xml"' in part(file, "word/_rels/document.xml.rels")
    assert "/word/comments.xml" in part(file, "[Content_Types].xml")


def test_elements_come_in_the_order_of_the_standard():
    text = dict(TEXT, visie=HOSTILE["right-to-left"] + " .")
    for paragraph in every(body(make(concept(PROPOSED, text))), "p"):
        names = [child.tag.removeprefix(W) for child in paragraph]
        assert names.index("pPr") == 0
        inside = [child.tag.removeprefix(W) for child in paragraph.find(f"{W}pPr")]
        assert inside == sorted(inside, key=ORDER.index)
    for run in every(body(make(concept())), "r"):
        assert [child.tag for child in run if child.tag == qn("w:rPr")] in ([], [run[0].tag])
    for gone in every(body(make(concept())), "del"):
        assert not every(gone, "t")
    for come in every(body(make(concept())), "ins"):
        assert not every(come, "delText")


@pytest.mark.parametrize("text", [*HOSTILE.values(), CONTROL, "=1+1", "z" * 4000, "]]>&#0;"])
def test_hostile_text_stands_in_it_to_the_letter_and_does_nothing(text):
    proposed = (
        one("change", "Een zin.", text, author=text, concern=text),
        one("add", "Een zin.", text, concern=text, minutes=1),
        one("leave_open", "Nergens.", text, concern=text, minutes=2),
    )
    file = make(concept(proposed, {"visie": f"Een zin.\n\n{text}"}))
    root = body(file)

    typed = holdable(text).strip()
    come = [said(each) for each in every(root, "ins")]
    assert typed in come
    assert canonical(f"Een zin.\n\n{text}") == by_heading(decided(file, accept=False))["visie"]
    for name in zipfile.ZipFile(BytesIO(file)).namelist():
        if name.endswith(".rels"):
            assert 'TargetMode="External"' not in part(file, name)
    assert not every(root, "hyperlink", "instrText", "fldSimple")


def test_the_properties_say_whose_it_is_and_nothing_of_the_machine():
    file = make(concept())
    core = docx.Document(BytesIO(file)).core_properties

    assert core.author == core.last_modified_by == "De Vlieger"
    assert core.title == words.FILE_TITLE.nl
    archive = zipfile.ZipFile(BytesIO(file))
    everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"python-docx" not in everything
    assert not re.search(rb"/(home|root|work|usr|tmp)/", everything)


@pytest.mark.timed
def test_a_long_text_with_many_proposals_is_made_quickly(record_property):
    sentences = [f"Zin nummer {n} zegt wat wij samen willen leren en waarom." for n in range(60)]
    text = {f"draad_{n}": " ".join(sentences) for n in range(10)}
    proposed = tuple(
        one(
            "change",
            sentence,
            sentence.replace("samen", "altijd samen"),
            aspect=aspect,
            concern="Omdat het moet.",
        )
        for aspect in text
        for sentence in sentences[::3]
    )
    began = time.perf_counter()
    file = make(concept(proposed, text))
    took = time.perf_counter() - began

    record_property("seconds", round(took, 2))
    print(f"\n{len(proposed)} proposals, {len(file) // 1024} kB: {took:.2f} s")
    assert took < 5
    assert len(every(deepcopy(body(file)), "ins")) == len(proposed)
