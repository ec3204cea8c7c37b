"""A Word file that comes back: what it says, where it belongs, and what is refused."""

import struct
import time
import zipfile
from contextlib import suppress
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drafts_for_word import ACCEPTED, PROPOSED, TEXT, TITLES, concept
from tests.hostile import HOSTILE
from workshop.document import returned
from workshop.document.pairing import pair
from workshop.document.returned import LARGEST, Unreadable, read
from workshop.document.tracked import make
from workshop.typed import PARAGRAPH

BOTH = {aspect: (title, aspect.capitalize()) for aspect, title in TITLES.items()}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word(proposed=()):
    """The draft as python-docx opens it, to be edited as somebody does in Word."""
    return docx.Document(BytesIO(make(concept(proposed))))


def saved(document):
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def back(document, current=TEXT):
    return pair(read(saved(document)), current, BOTH)


def line(document, text):
    (found,) = [each for each in document.paragraphs if each.text == text]
    return found


def edit(document, text, new):
    for run in line(document, text).runs:
        run.text = run.text.replace(text, new)


def after(paragraph, text):
    """A new paragraph below another, as Enter and typing make it."""
    made = parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t/></w:r></w:p>")
    made.r_lst[0].text = text
    paragraph._p.addnext(made)


def without_names(document):
    for found in list(document.element.body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        found.getparent().remove(found)


def changed(paired):
    return {
        found.aspect: [(e.old, e.new) for e in found.edits if e.changes] for found in paired.changed
    }


def taken(paired):
    return {found.aspect: found.text(found.changed) for found in paired.aspects}


def archive(**parts):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return stream.getvalue()


RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def bare(xml):
    """The least that is a Word file, with this as its text."""
    return archive(**{"_rels/.rels": RELATIONS, "word/document.xml": xml})


def body(inner):
    return f"<w:document {nsdecls('w')}><w:body>{inner}</w:body></w:document>".encode()


def test_a_file_that_nobody_edited_changes_nothing():
    found = back(word())

    assert found.changed == ()
    assert found.unplaced == ()
    assert found.undecided == 0


def test_changes_that_are_still_undecided_are_read_as_accepted_and_counted():
    found = pair(read(make(concept())), TEXT, BOTH)

    assert taken(found) == ACCEPTED
    assert found.undecided == 12


def test_an_edited_paragraph_stands_beside_what_it_was():
    document = word()
    edit(document, TEXT["tijd"], "Wij werken lang door.")

    assert changed(back(document)) == {"tijd": [(TEXT["tijd"], "Wij werken lang door.")]}


def test_new_split_and_deleted_paragraphs_are_told_one_by_one():
    document = word()
    visie = TEXT["visie"].split("\n\n")
    after(line(document, visie[0]), "Dit is nieuw.")
    gone = line(document, visie[1])._p
    gone.getparent().remove(gone)

    found = back(document)
    assert changed(found) == {"visie": [(visie[1], None), (None, "Dit is nieuw.")]}
    (visie_back,) = found.changed
    gone_at, new_at = visie_back.changed
    assert visie_back.text(()) == TEXT["visie"]
    assert visie_back.text([gone_at]) == visie[0]
    assert visie_back.text([new_at]) == f"{TEXT['visie']}\n\nDit is nieuw."
    assert visie_back.text([gone_at, new_at]) == f"{visie[0]}\n\nDit is nieuw."


def test_a_paragraph_that_was_moved_to_another_subject_is_not_lost():
    document = word()
    rust = TEXT["visie"].split("\n\n")[1]
    moved = line(document, rust)._p
    line(document, TEXT["tijd"])._p.addnext(moved)

    assert changed(back(document)) == {"visie": [(rust, None)], "tijd": [(None, rust)]}


def test_without_its_heading_a_paragraph_is_known_by_its_hidden_name():
    document = word()
    heading = line(document, TITLES["tijd"])._p
    heading.getparent().remove(heading)
    edit(document, TEXT["tijd"], "Heel iets anders.")

    found = back(document)
    assert changed(found) == {"tijd": [(TEXT["tijd"], "Heel iets anders.")]}


def test_without_hidden_names_the_headings_tell_where_a_text_belongs():
    document = word()
    without_names(document)
    edit(document, TITLES["tijd"], "TIJD")
    edit(document, TEXT["tijd"], "Heel iets anders.")

    found = back(document)
    assert changed(found) == {"tijd": [(TEXT["tijd"], "Heel iets anders.")]}


def test_with_nothing_else_left_a_text_goes_where_it_is_most_alike():
    document = docx.Document()
    document.add_paragraph("Eén keer per week werken we lang door aan één taak.")
    document.add_paragraph("Met vriendelijke groet, de directie.")

    found = back(document)
    assert changed(found) == {
        "tijd": [(TEXT["tijd"], "Eén keer per week werken we lang door aan één taak.")]
    }
    assert found.unplaced == ("Met vriendelijke groet, de directie.",)


def test_a_heading_in_other_words_is_shown_and_still_leads():
    document = word()
    edit(document, TITLES["tijd"], "Tijd en rust")
    edit(document, TEXT["tijd"], "Twee keer per week.")

    found = back(document)
    assert found.unplaced == ("Tijd en rust",)
    assert list(changed(found)) == ["tijd"]


def test_a_paragraph_that_was_pulled_up_into_its_heading_is_text():
    document = word()
    heading, text = line(document, TITLES["tijd"])._p, line(document, TEXT["tijd"])._p
    for child in list(text):
        if child.tag != f"{W}pPr":
            heading.append(child)
    text.getparent().remove(text)

    assert back(document).changed == ()


def test_what_changed_in_the_app_meanwhile_is_not_put_back_unseen():
    document = word()
    document_text = dict(TEXT, tijd="Elke dag een blok van twee uur.")
    found = back(document, document_text)

    (tijd,) = found.changed
    assert tijd.moved_on
    assert [edit.newer for edit in tijd.edits if edit.changes] == [True]

    edit(document, TEXT["tijd"], "Twee keer per week werken we door.")
    (tijd,) = back(document, document_text).changed
    assert tijd.moved_on
    assert not any(each.newer for each in tijd.edits if each.new)


def test_a_paragraph_that_the_app_has_since_is_not_taken_for_deleted():
    found = back(word(), dict(TEXT, tijd=f"{TEXT['tijd']}\n\nEn daarna is er rust."))

    (tijd,) = found.changed
    assert [(each.old, each.newer) for each in tijd.edits if each.changes] == [
        ("En daarna is er rust.", True)
    ]


def test_a_text_that_does_not_fit_can_not_be_taken_over():
    document = word()
    edit(document, TEXT["tijd"], "x" * (PARAGRAPH + 1))

    (tijd,) = back(document).changed
    assert tijd.too_long


@pytest.mark.parametrize("text", HOSTILE.values())
def test_hostile_text_comes_back_to_the_letter(text):
    document = word()
    edit(document, TEXT["tijd"], text)

    assert taken(back(document))["tijd"] == text


def test_text_in_tables_boxes_and_controls_is_read_and_a_fallback_not_twice():
    para = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        '2006"><mc:Choice Requires="wps"><w:txbxContent>{0}</w:txbxContent></mc:Choice>'
        "<mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent>"
    ).format(para.format("in een vak"))
    inner = (
        f"<w:tbl><w:tr><w:tc>{para.format('in een tabel')}</w:tc></w:tr></w:tbl>"
        f"<w:sdt><w:sdtContent>{para.format('in een veld')}</w:sdtContent></w:sdt>"
        f"<w:p><w:r><w:t>gewoon</w:t></w:r><w:r>{box}</w:r></w:p>"
    )
    found = read(bare(body(inner)))

    assert [each.text for each in found.paragraphs] == [
        "in een tabel",
        "in een veld",
        "gewoon",
        "in een vak",
    ]


def test_words_that_were_moved_or_deleted_are_read_where_they_went():
    run = "<w:r><w:t>{}</w:t></w:r>"
    inner = (
        f"<w:p><w:moveFrom w:author='a'>{run.format('weg')}</w:moveFrom>{run.format('blijft')}"
        "<w:del w:author='a'><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>"
        "<w:p><w:pPr><w:rPr><w:del w:author='a'/></w:rPr></w:pPr>"
        f"{run.format('een ')}</w:p><w:p>{run.format('geheel')}"
        f"<w:r><w:br/><w:t>regel</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p>"
        f"<w:p><w:moveTo w:author='a'>{run.format('hier')}</w:moveTo></w:p>"
    )
    found = read(bare(body(inner)))

    assert [each.text for each in found.paragraphs] == ["blijft", "een geheel\nregel\t-", "hier"]
    assert found.undecided == 4


def test_a_file_in_the_strict_form_of_the_standard_is_read_too():
    strict = body("<w:p><w:r><w:t>streng</w:t></w:r></w:p>").replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    assert [each.text for each in read(bare(strict)).paragraphs] == ["streng"]


BOMB = b"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
REFUSED = {
    "nothing": (b"", "not_word"),
    "plain text": (b"Beste collega", "not_word"),
    "an old or locked file": (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "locked"),
    "a zip of something else": (archive(**{"mimetype": b"x"}), "not_word"),
    "a zip that ends halfway": (make(concept(()))[:-400], "damaged"),
    "no main part": (archive(**{"_rels/.rels": RELATIONS}), "not_word"),
    "no XML": (bare(b"Beste collega"), "damaged"),
    "other XML": (bare(b"<html/>"), "not_word"),
    "entities": (bare(BOMB + body("&b;")), "damaged"),
    "entities from elsewhere": (bare(OUTSIDE + body("&a;")), "damaged"),
    "a document type elsewhere": (archive(**{"_rels/.rels": OUTSIDE + RELATIONS}), "damaged"),
    "too deep": (bare(body("<w:ins>" * 5000 + "</w:ins>" * 5000)), "too_large"),
    "too many elements": (bare(body("<w:p/>" * 500_000)), "too_large"),
    "a part that unpacks too large": (bare(body("<w:p/>" + " " * 13_000_000)), "too_large"),
    "too many parts": (archive(**{f"a/{n}": b"" for n in range(1200)}), "too_large"),
    "too much altogether": (
        archive(**{f"a/{n}": b"0" * 10_000_000 for n in range(7)}), "too_large"
    ),
    "larger than may be sent": (b"PK" + b"x" * LARGEST, "too_large"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_word_file_or_would_harm_is_refused_with_its_reason(data, reason):
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert refused.value.reason == reason


def test_the_size_that_an_archive_claims_is_not_believed():
    honest = bare(body("<w:p/>" + " " * 13_000_000))
    size = len(body("<w:p/>" + " " * 13_000_000))
    lying = honest.replace(struct.pack("<L", size), struct.pack("<L", 900))

    with pytest.raises(Unreadable):
        read(lying)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 255)), min_size=1, max_size=40))
def test_a_file_that_was_damaged_anywhere_is_read_or_refused(damage):
    file = bytearray(FILE)
    for place, value in damage:
        file[place % len(file)] = value
    # Anything else that is raised fails this test.
    with suppress(Unreadable):
        read(bytes(file))


FILE = make(concept(PROPOSED))


@pytest.mark.timed
def test_a_large_file_is_read_within_a_second():
    paragraph = "<w:p><w:r><w:t>Dit is een zin van gewone lengte over leren.</w:t></w:r></w:p>"
    file = bare(body(paragraph * 3000))
    began = time.perf_counter()
    found = pair(returned.read(file), TEXT, BOTH)
    took = time.perf_counter() - began

    print(f"\n3000 paragraphs read and placed in {took:.2f} s")
    assert len(found.unplaced) == 3000
    assert took < 3
