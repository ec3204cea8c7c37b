"""A composed document as a Word file."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import zip_longest
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from workshop.document import styles
from workshop.document.blocks import (
    Block,
    Chapter,
    Composed,
    Front,
    Grid,
    Heading,
    Items,
    Picture,
    Prose,
    Terms,
)
from workshop.document.fields import Entry, add_field, bookmark, contents
from workshop.document.literal import holdable, paragraphs
from workshop.document.material import Figure
from workshop.document.tables import add_grid, write_text
from workshop.language import Lang
from workshop.words import document as words

_PORTRAIT: Final = (Cm(21), Cm(29.7))
_LIST_STYLES: Final = {"bullet": "List Bullet", "number": "List Number"}
_PLACES: Final = re.compile(r"(\{page\}|\{pages\})")


def write(composed: Composed) -> bytes:
    """The bytes of a .docx file."""
    return _Writer(composed).finished()


class _Writer:
    """Writes one document from front to back, and remembers what the contents must list."""

    def __init__(self, composed: Composed) -> None:
        self.composed = composed
        self.lang: Lang = composed.language
        self.document: Document = docx.Document()
        self.entries: list[Entry] = []
        self.figures = 0
        self.tables = 0

    def finished(self) -> bytes:
        """Write everything and return the file."""
        styles.prepare(self.document, self.lang)
        self._properties()
        set_page(self.document.sections[0], landscape=False)
        write_footer(self.document.sections[0], self.composed.footer, self.lang)
        self._front(self.composed.front)
        place = self._paragraph("", "Normal")
        landscape = False
        for chapter in self.composed.chapters:
            if chapter.landscape != landscape:
                landscape = chapter.landscape
                self._turn(landscape)
            self._chapter(chapter)
        self._contents(place)
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    def _properties(self) -> None:
        front = self.composed.front
        describe(
            self.document,
            title=f"{front.title} ({front.status})",
            subject=self.composed.subject,
            school=front.school,
            lang=self.lang,
            made_on=self.composed.made_on,
        )

    def _turn(self, landscape: bool) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        set_page(section, landscape=landscape)

    def _front(self, front: Front) -> None:
        self._paragraph(front.school, "Subtitle")
        self._paragraph(front.title, "Title")
        self._paragraph(front.status, words.STYLES["status"][self.lang])
        if front.picture:
            self._picture(front.picture)
        for label, text in front.facts:
            line = self._paragraph("", words.STYLES["fact"][self.lang])
            line.add_run(label).bold = True
            line.add_run(f"\t{holdable(text)}")

    def _contents(self, place: Paragraph) -> None:
        ids = [self.document.styles[name].style_id for name in styles.CONTENTS]
        block = contents(self.entries, words.CONTENTS[self.lang], ids)
        place._p.addprevious(block)
        _remove(place)

    def _chapter(self, chapter: Chapter) -> None:
        for block in chapter.blocks:
            written = self._block(block)
            if chapter.new_page and block is chapter.blocks[0]:
                written.paragraph_format.page_break_before = True

    def _block(self, block: Block) -> Any:
        match block:
            case Heading():
                return self._heading(block)
            case Prose():
                return self._prose(block)
            case Items():
                return self._items(block)
            case Terms():
                return self._terms(block.pairs)
            case Picture():
                return self._captioned(block.figure)
            case Grid():
                return self._grid(block)

    def _heading(self, heading: Heading) -> Paragraph:
        text = " ".join(holdable(heading.text).split())
        written = self._paragraph(text, f"Heading {heading.level}")
        if heading.level <= 2:
            entry = Entry(text, heading.level, f"_Toc{len(self.entries) + 1:08d}")
            bookmark(written, entry.bookmark, len(self.entries) + 1)
            self.entries.append(entry)
        return written

    def _prose(self, prose: Prose) -> None:
        style = "Normal" if prose.style == "body" else words.STYLES[prose.style][self.lang]
        for part in paragraphs(prose.text):
            self._paragraph(part, style)

    def _items(self, items: Items) -> None:
        style = _LIST_STYLES.get(items.style) or words.STYLES["statement"][self.lang]
        for text, below in zip_longest(items.texts, items.below, fillvalue=()):
            # One item is one paragraph, or its second paragraph would get a bullet of its own.
            self._paragraph("\n".join(paragraphs(str(text))), style)
            for one in below:
                self._paragraph("\n".join(paragraphs(one)), "List Bullet 2")

    def _terms(self, pairs: Sequence[tuple[str, str]]) -> None:
        for term, meaning in pairs:
            line = self._paragraph("", "Normal")
            stop = "" if term.endswith(("?", ".")) else "."
            line.add_run(f"{holdable(term)}{stop} ").bold = True
            line.add_run(holdable(meaning))

    def _captioned(self, figure: Figure) -> None:
        self._picture(figure).paragraph_format.keep_with_next = True
        self.figures += 1
        self._caption(words.FIGURE[self.lang], self.figures, figure.caption)

    def _picture(self, figure: Figure) -> Paragraph:
        line = self._paragraph("", "Normal")
        shape = line.add_run().add_picture(BytesIO(figure.png), width=Cm(figure.width_cm))
        shape._inline.docPr.set("descr", holdable(figure.alt))
        shape._inline.docPr.set("title", holdable(figure.caption))
        return line

    def _grid(self, grid: Grid) -> None:
        self.tables += 1
        line = self._caption(words.TABLE[self.lang], self.tables, grid.caption)
        line.paragraph_format.keep_with_next = True
        line.paragraph_format.space_after = Cm(0.15)
        add_grid(self.document, grid, self.lang)
        self._paragraph("", words.STYLES["cell"][self.lang])

    def _caption(self, label: str, number: int, text: str) -> Paragraph:
        line = self._paragraph("", "Caption")
        line.add_run(f"{label} ").bold = True
        add_field(line, f"SEQ {label} \\* ARABIC", str(number))
        line.add_run(f". {holdable(text)}")
        return line

    def _paragraph(self, text: str, style: str) -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        if text:
            write_text(paragraph, holdable(text))
        return paragraph


def describe(
    document: Document, *, title: str, subject: str, school: str, lang: Lang, made_on: date
) -> None:
    """Say in the properties of the file what it is and whose, and nothing about who made it."""
    core = document.core_properties
    core.title = holdable(title)[:255]
    core.subject = holdable(subject)[:255]
    core.author = holdable(school)[:255]
    core.last_modified_by = core.author
    core.keywords = words.KEYWORDS[lang]
    core.language = styles.LOCALES[lang]
    core.comments = ""
    core.created = core.modified = datetime.combine(made_on, time(), UTC)
    # Without this Word opens the file in the compatibility mode of an older version.
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def write_footer(section: Section, text: str, lang: Lang) -> None:
    """Put a text and the number of the page under every page but the first."""
    section.different_first_page_header_footer = True
    line = section.footer.paragraphs[0]
    line.add_run(f"{holdable(text)} · ")
    for part in _PLACES.split(words.PAGE_OF[lang]):
        if part in ("{page}", "{pages}"):
            add_field(line, "PAGE" if part == "{page}" else "NUMPAGES", "")
        else:
            line.add_run(part)


def set_page(section: Section, *, landscape: bool) -> None:
    """Give a section A4 paper and its margins."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = reversed(_PORTRAIT) if landscape else _PORTRAIT
    side = Cm(1.5) if landscape else Cm(2.5)
    section.left_margin = section.right_margin = side
    section.top_margin = Cm(1.8) if landscape else Cm(2.5)
    section.bottom_margin = Cm(1.8) if landscape else Cm(2.3)
    section.footer_distance = Cm(1.0)


def _remove(paragraph: Paragraph) -> None:
    paragraph._p.getparent().remove(paragraph._p)
