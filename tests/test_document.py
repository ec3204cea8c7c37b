"""The Word document: opened again with python-docx, and looked at as the XML that it is."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile import CONTROL, HOSTILE
from workshop import document
from workshop.content import SHIPPED, load
from workshop.document import (
    Cover,
    Divided,
    Edition,
    Figure,
    Findings,
    Material,
    Matrix,
    Origins,
    Passage,
    Support,
    compose,
    make,
)
from workshop.document.blocks import Grid, Heading, Items
from workshop.document.literal import first_sentences, holdable, paragraphs, right_to_left
from workshop.document.structure import ASPECTS_BY_GROUP
from workshop.language import LANGS
from workshop.spider_web import CENTRE
from workshop.words import document as words

CONTENT = load(SHIPPED)
WEB = CONTENT.instrument("spinnenweb")
VDM = CONTENT.instrument("vdm")
COVER = Cover("De Vlieger", "Onderbouw", "Alle leerlingen", date(2026, 11, 21))
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63606060"
    "f80f0001040100b5f0a2d60000000049454e44ae426082"
)


def empty(lang="nl"):
    return Material(
        language=lang,
        cover=COVER,
        passages=tuple(Passage(dim.key, dim.title[lang], "") for dim in WEB.dims),
        missing=("Nog van alles.",),
    )


def matrix(text="Een cel.", title="Langer doorwerken"):
    return Matrix(
        title=title,
        columns=tuple(column.text["nl"] for column in VDM.columns),
        rows=tuple((dim.title["nl"], (text,) * 6) for dim in VDM.dims),
    )


def full(lang="nl", text="Bij ons leren leerlingen samen. Elke dag."):
    return Material(
        language=lang,
        cover=COVER,
        passages=tuple(Passage(dim.key, dim.title[lang], text) for dim in WEB.dims),
        questions=(
            Divided("Wanneer helpt het?", ("Vooraf sturen.", text)),
            Divided(text),
        ),
        matrices=(matrix(text, title=text),),
        findings=Findings((text,), ("Aandacht.",), ("Verschil.",)),
        figures=(Figure(DOT, "Een as.", "De as in woorden."),),
        support=Support(
            (text, "Tweede."), ("Derde.",), ("Samen.",), Figure(DOT, text, "De trap in woorden.")
        ),
        origins=Origins(("Collega’s: 30",), ("Stap 1",), "Instemming", "Anoniem"),
        missing=("Nog iets.",),
        works=("Simons, Leidinggeven aan leren.",),
        citations=(("Vijf assen", "Simons, Tabel 7"),),
    )


def opened(material):
    return docx.Document(BytesIO(make(material)))


def part(file, name):
    return zipfile.ZipFile(BytesIO(file)).read(name).decode("utf-8")


def headings(found):
    return [p.text for p in found.paragraphs if p.style.name.startswith("Heading")]


def all_text(found):
    body = [p.text for p in found.paragraphs]
    cells = [p.text for t in found.tables for r in t.rows for c in r.cells for p in c.paragraphs]
    return "\n".join(body + cells)


@pytest.mark.parametrize("lang", LANGS)
def test_chapters_come_in_the_order_that_schools_use(lang):
    titles = headings(opened(full(lang)))
    chapters = [words.ONE_PAGE[lang], *(title[lang] for title in words.CHAPTERS.values())]

    first_level = [title for title in titles if title in chapters]
    assert first_level == [
        words.ONE_PAGE[lang],
        *(
            words.CHAPTERS[name][lang]
            for name in (
                "purpose",
                "learning",
                "meaning",
                "differences",
                "practice",
                "following",
                "to_do",
            )
        ),
    ]
    assert titles.index(words.ANNEX_ORIGINS[lang]) < titles.index(words.ANNEX_TERMS[lang])


@pytest.mark.parametrize("material", [empty(), full(), empty("en")])
def test_no_heading_is_empty_or_has_nothing_under_it(material):
    for chapter in compose(material).chapters:
        blocks = [*chapter.blocks, Heading("", 1)]
        for block, following in pairwise(blocks):
            if isinstance(block, Heading):
                assert block.text.strip()
                deeper = isinstance(following, Heading) and following.level > block.level
                assert not isinstance(following, Heading) or deeper


def test_every_aspect_has_a_place():
    grouped = [aspect for aspects in ASPECTS_BY_GROUP.values() for aspect in aspects]

    assert sorted([CENTRE, *grouped]) == sorted(dim.key for dim in WEB.dims)


def test_what_is_missing_is_one_line_each_near_the_end():
    found = opened(empty())

    assert words.CHAPTERS["to_do"]["nl"] in headings(found)
    assert "Nog van alles." in all_text(found)
    assert words.CHAPTERS["practice"]["nl"] not in headings(found)
    assert not found.tables


@pytest.mark.parametrize(("lang", "locale"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_language_is_set_everywhere_that_word_looks(lang, locale):
    file = make(full(lang))
    found = docx.Document(BytesIO(file))

    defaults = found.styles.element.find(qn("w:docDefaults"))
    assert defaults.find(f".//{qn('w:lang')}").get(qn("w:val")) == locale
    assert found.core_properties.language == locale
    languages = re.findall(r'<w:lang [^>]*w:val="([^"]+)"', part(file, "word/styles.xml"))
    assert set(languages) <= {locale}


def test_the_properties_tell_whose_document_it_is_and_that_it_is_a_proposal():
    core = opened(full()).core_properties

    assert core.title == "Onze visie op leren (Voorstel)"
    assert core.author == core.last_modified_by == "De Vlieger"
    assert core.comments == ""
    assert core.created.date() == date(2026, 11, 21)


def test_the_matrix_stands_in_landscape_under_a_header_that_repeats():
    found = opened(full())
    (table,) = found.tables

    shapes = [section.page_width > section.page_height for section in found.sections]
    assert shapes == [False, True, False]
    assert len(table.rows) == 6
    assert len(table.columns) == 7
    header = table.rows[0]._tr.find(qn("w:trPr"))
    assert header.find(qn("w:tblHeader")) is not None
    assert all(row._tr.find(f".//{qn('w:tblHeader')}") is None for row in table.rows[1:])
    properties = table._tbl.tblPr
    assert "zes kolommen" in properties.find(qn("w:tblDescription")).get(qn("w:val"))
    assert properties.find(qn("w:tblCaption")) is not None


def test_long_rows_may_break_across_pages_and_short_ones_may_not():
    long = opened(replace(full(), matrices=(matrix("leren " * 190),))).tables[0]
    short = opened(full()).tables[0]

    def kept_whole(table):
        return [row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows[1:]]

    assert not any(kept_whole(long))
    assert all(kept_whole(short))


def test_every_picture_has_an_alternative_text():
    found = opened(full())
    described = [shape._inline.docPr.get("descr") for shape in found.inline_shapes]

    assert len(described) == 3
    assert "Spinnenweb" in described[0]
    assert "De trap in woorden." in described
    assert "De as in woorden." in described


def test_the_contents_are_filled_and_lead_to_the_headings():
    file = make(full())
    xml = part(file, "word/document.xml")
    anchors = re.findall(r'<w:hyperlink w:anchor="([^"]+)"', xml)

    assert anchors
    assert all(f'w:name="{anchor}"' in xml for anchor in anchors)
    assert len(set(anchors)) == len(anchors)
    assert r'TOC \o "1-2" \h' in xml
    listed = re.findall(r"<w:hyperlink .*?</w:hyperlink>", xml, re.DOTALL)
    shown = ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", line)) for line in listed]
    found = docx.Document(BytesIO(file))
    titles = [p.text for p in found.paragraphs if p.style.name in ("Heading 1", "Heading 2")]
    assert shown == titles


def test_fields_are_well_formed():
    xml = part(make(full()), "word/document.xml")
    kinds = re.findall(r'w:fldCharType="(\w+)"', xml)
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "separate": 0, "end": -1}[kind]
        assert depth >= 0

    assert depth == 0
    assert "SEQ Figuur" in xml
    assert "SEQ Tabel" in xml
    footer = part(make(full()), "word/footer1.xml")
    assert " PAGE " in footer
    assert " NUMPAGES " in footer


def test_everything_is_set_in_named_styles_that_rest_on_those_of_word():
    found = opened(full())
    used = {p.style.name for p in found.paragraphs}

    assert {"Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Caption"} <= used
    assert words.STYLES["vision"]["nl"] in used
    for name in words.STYLES.values():
        assert found.styles[name["nl"]].base_style is not None
    assert found.styles["Heading 1"].style_id == "Heading1"
    assert found.styles["Heading 1"].paragraph_format.keep_with_next


@pytest.mark.parametrize("name", HOSTILE)
def test_what_people_typed_is_in_it_literally(name):
    typed = HOSTILE[name]
    found = opened(full(text=typed))

    assert all_text(found).count(typed) >= 12
    assert found.tables[0].cell(1, 1).text == typed


def test_hostile_text_on_the_cover_and_in_captions_is_literal():
    typed = HOSTILE["html"]
    material = replace(full(text=typed), cover=Cover(typed, typed, typed, date(2026, 11, 21)))

    assert all_text(opened(material)).count(typed) >= 15


def test_characters_that_a_file_cannot_hold_are_left_out():
    found = opened(full(text=CONTROL + "\x0b\ufffe einde"))

    assert "eentweedrie" in all_text(found)
    assert "einde" in all_text(found)


def test_text_from_right_to_left_is_marked_as_such():
    xml = part(make(full(text=HOSTILE["right-to-left"])), "word/document.xml")

    assert "<w:bidi/>" in xml
    assert "<w:rtl/>" in xml
    assert "<w:bidi/>" not in part(make(full()), "word/document.xml")


def test_the_vision_on_one_page_has_that_page_to_itself():
    found = opened(full())
    starts = [
        paragraph.text
        for paragraph in found.paragraphs
        if paragraph.style.name == "Heading 1" and paragraph.paragraph_format.page_break_before
    ]

    assert starts[:2] == [words.ONE_PAGE["nl"], words.CHAPTERS["purpose"]["nl"]]


def test_the_vision_on_one_page_stays_short():
    long = (
        "Deze zin is lang genoeg om een hele regel van de bladzijde te vullen, en nog meer. " * 12
    )
    material = replace(full(text=long), support=Support(tuple(f"Kern {n}." for n in range(30))))
    (page, *_) = compose(material).chapters
    lists = [block for block in page.blocks if isinstance(block, Items)]

    assert [len(items.texts) for items in lists] == [9]


def test_a_matrix_without_any_text_gives_no_chapter():
    chapters = compose(replace(full(), matrices=(matrix(""),))).chapters

    assert not any(isinstance(block, Grid) for chapter in chapters for block in chapter.blocks)


@given(st.text())
def test_any_text_can_be_held(text):
    kept = holdable(text)

    OxmlElement("w:t").text = kept
    assert holdable(kept) == kept


@given(st.text(alphabet="ab \n", max_size=60))
def test_paragraphs_lose_no_letter(text):
    joined = "".join(paragraphs(text))

    assert [char for char in joined if char in "ab"] == [char for char in text if char in "ab"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Een zin", False), ("  123 מילה", True), ("ثم", True), ("12!", False), ("", False)],
)
def test_the_direction_is_that_of_the_first_letter(text, expected):
    assert right_to_left(text) is expected


def test_first_sentences():
    assert first_sentences("Een.\n\nTwee? Drie.", 2) == "Een. Twee?"
    assert first_sentences("", 2) == ""


@pytest.mark.parametrize(
    ("school", "name"),
    [
        ("De Vlieger", "de-vlieger"),
        ("../../etc/passwd", "etc-passwd"),
        ("مدرسة", "school"),
        ("École « Été »", "ecole-ete"),
        ("x" * 200, "x" * 40),
    ],
)
def test_the_file_name_suits_every_computer(school, name):
    cover = replace(COVER, school=school)

    assert document.file_name(cover, "nl") == f"{name}-visie-op-leren-concept-2026-11-21.docx"
    assert document.file_name(cover, "en").endswith("-vision-on-learning-draft-2026-11-21.docx")


@pytest.mark.parametrize(
    ("lang", "edition", "told", "named"),
    [
        ("nl", Edition("0.3"), "Voorstel 0.3", "voorstel-0.3"),
        ("en", Edition("0.3"), "Proposal 0.3", "proposal-0.3"),
        ("nl", Edition("1.0", adopted=True), "Versie 1.0", "versie-1.0"),
        ("en", Edition("1.0", adopted=True), "Version 1.0", "version-1.0"),
    ],
)
def test_the_version_stands_on_the_cover_under_every_page_and_in_the_name(
    lang, edition, told, named
):
    material = replace(full(lang), cover=replace(COVER, edition=edition))
    found = opened(material)
    cover = [p.text for p in found.paragraphs[:12]]

    assert told in cover
    assert any(line.startswith(f"{words.COVER_STATE[lang]}\t{told}, ") for line in cover)
    assert f"{told[0].lower()}{told[1:]} · " in found.sections[0].footer.paragraphs[0].text
    assert f"-{named}-" in document.file_name(material.cover, lang)
    line = words.STATUS_LINE_ADOPTED if edition.adopted else words.STATUS_LINE
    assert line[lang] in all_text(found)


def test_what_there_is_to_choose_between_stands_under_its_question():
    found = opened(full())
    styles = [(p.text, p.style.name) for p in found.paragraphs]

    at = styles.index(("Wanneer helpt het?", "List Number"))
    assert [style for _, style in styles[at : at + 4]] == [
        "List Number",
        "List Bullet 2",
        "List Bullet 2",
        "List Number",
    ]
    assert styles[at + 1][0] == "Vooraf sturen."


def test_word_does_not_open_it_as_a_file_of_an_older_version():
    settings = part(make(empty()), "word/settings.xml")
    modes = re.findall(r'<w:compatSetting [^>]*w:name="compatibilityMode"[^>]*>', settings)

    assert [re.search(r'w:val="(\d+)"', mode).group(1) for mode in modes] == ["15"]
