"""The look of the document, all of it in styles that a school can change in Word."""

from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from workshop import design
from workshop.document.fields import element
from workshop.language import Lang
from workshop.words import document as words

LOCALES: Final[dict[Lang, str]] = {"nl": "nl-NL", "en": "en-GB"}
CONTENTS: Final = ("TOC Heading", "toc 1", "toc 2")
TEXT_WIDTH: Final = Cm(16)

# Name: size and room above and below in points.
_HEADINGS: Final = {
    "Heading 1": (22, 30, 10),
    "Heading 2": (15, 20, 5),
    "Heading 3": (12, 14, 3),
}


def prepare(document: Document, lang: Lang) -> None:
    """Set language, typeface and every style that the document uses."""
    _defaults(document, lang)
    _normal(document)
    for name, sizes in _HEADINGS.items():
        _heading(document, name, sizes)
    _title_page(document)
    _lists(document)
    _contents(document)
    _own(document, lang)


def colour(value: str) -> RGBColor:
    """A colour token as Word wants it."""
    return RGBColor.from_string(value.removeprefix("#"))


def _defaults(document: Document, lang: Lang) -> None:
    styles = document.styles.element
    run = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for tag in ("w:lang", "w:rFonts"):
        for found in run.findall(qn(tag)):
            run.remove(found)
    fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), design.FONT_WORD)
    run.insert(0, element("rFonts", **fonts))
    run.append(element("lang", val=LOCALES[lang], eastAsia=LOCALES[lang], bidi="ar-SA"))
    settings = document.settings.element
    for found in settings.findall(qn("w:themeFontLang")):
        found.set(qn("w:val"), LOCALES[lang])


def _style(document: Document, name: str, based_on: str | None = None) -> ParagraphStyle:
    found: Any
    if name in document.styles:
        found = document.styles[name]
    else:
        # A name that Word knows gets Word's own translation: "Heading 1" is "Kop 1" in Dutch.
        found = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in CONTENTS)
        found.quick_style = True
    if based_on:
        found.base_style = document.styles[based_on]
    run = found.element.get_or_add_rPr()
    for fonts in run.findall(qn("w:rFonts")):
        run.remove(fonts)
    style: ParagraphStyle = found
    return style


def _shape(
    style: ParagraphStyle,
    *,
    size: float,
    before: float = 0,
    after: float = 0,
    ink: str = design.INK,
    bold: bool = False,
) -> None:
    style.font.size = Pt(size)
    style.font.bold = bold
    style.font.italic = False
    style.font.color.rgb = colour(ink)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def _normal(document: Document) -> None:
    normal = _style(document, "Normal")
    _shape(normal, size=11, after=8)
    normal.paragraph_format.line_spacing = 1.2
    normal.paragraph_format.widow_control = True


def _heading(document: Document, name: str, sizes: tuple[int, int, int]) -> None:
    size, before, after = sizes
    style = _style(document, name, "Normal")
    ink = design.INK if name == "Heading 3" else design.TEAL
    _shape(style, size=size, before=before, after=after, ink=ink, bold=True)
    style.paragraph_format.keep_with_next = True
    style.paragraph_format.line_spacing = 1.05


def _title_page(document: Document) -> None:
    title = _style(document, "Title", "Normal")
    _without_border(title)
    _shape(title, size=38, after=4, ink=design.TEAL, bold=True)
    title.font.all_caps = False
    title.paragraph_format.line_spacing = 1.0
    subtitle = _style(document, "Subtitle", "Normal")
    _shape(subtitle, size=16, before=40, after=6, ink=design.GREY_DARK)
    for name in ("Header", "Footer"):
        _shape(_style(document, name, "Normal"), size=9, ink=design.GREY_DARK)
    caption = _style(document, "Caption", "Normal")
    _shape(caption, size=10, before=4, after=14, ink=design.GREY_DARK)


def _lists(document: Document) -> None:
    for name in ("List Bullet", "List Number", "List Bullet 2"):
        style = _style(document, name, "Normal")
        _shape(style, size=11, after=5)
        # The template suppresses the room between items; whole sentences need it.
        properties = style.element.get_or_add_pPr()
        for found in properties.findall(qn("w:contextualSpacing")):
            properties.remove(found)
    for name in ("List Bullet", "List Bullet 2"):
        _colour_bullets(document, name)


def _colour_bullets(document: Document, name: str) -> None:
    numbering = document.part.numbering_part.element
    number = document.styles[name].element.pPr.numPr.numId.val
    definition = numbering.num_having_numId(number).abstractNumId.val
    for found in numbering.findall(qn("w:abstractNum")):
        if found.get(qn("w:abstractNumId")) == str(definition):
            run = found.find(qn("w:lvl")).find(qn("w:rPr"))
            run.append(element("color", val=design.TEAL.removeprefix("#")))


def _contents(document: Document) -> None:
    heading, first, second = (_style(document, name, "Normal") for name in CONTENTS)
    _shape(heading, size=22, after=16, ink=design.TEAL, bold=True)
    _shape(first, size=11, before=9, after=2, bold=True)
    _shape(second, size=11, after=1)
    second.paragraph_format.left_indent = Cm(0.6)
    for style in (first, second):
        style.paragraph_format.tab_stops.add_tab_stop(
            TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.SPACES
        )


def _own(document: Document, lang: Lang) -> None:
    names = {key: text[lang] for key, text in words.STYLES.items()}
    status = _style(document, names["status"], "Normal")
    _shape(status, size=16, after=22, ink=design.AMBER, bold=True)
    vision = _style(document, names["vision"], "Quote")
    _shape(vision, size=17, before=6, after=18, ink=design.TEAL)
    vision.paragraph_format.line_spacing = 1.25
    vision.paragraph_format.left_indent = Cm(0.5)
    _bar(vision)
    statement = _style(document, names["statement"], "List Bullet")
    _shape(statement, size=12, after=7)
    note = _style(document, names["note"], "Normal")
    _shape(note, size=10, before=6, after=8, ink=design.GREY_DARK)
    fact = _style(document, names["fact"], "Normal")
    _shape(fact, size=12, after=3)
    fact.paragraph_format.left_indent = Cm(3)
    fact.paragraph_format.first_line_indent = Cm(-3)
    fact.paragraph_format.tab_stops.add_tab_stop(Cm(3))
    cell = _style(document, names["cell"], "Normal")
    _shape(cell, size=8.5, after=2)
    cell.paragraph_format.line_spacing = 1.08
    head = _style(document, names["cell_head"], names["cell"])
    _shape(head, size=8.5, after=2, ink=design.TEAL, bold=True)


def _without_border(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _bar(style: ParagraphStyle) -> None:
    """A coloured line to the left of the text."""
    border = element("pBdr")
    border.append(
        element("left", val="single", sz="24", space="10", color=design.TEAL.removeprefix("#"))
    )
    properties = style.element.get_or_add_pPr()
    _without_border(style)
    # The order of the children is prescribed: the border comes before spacing and indents.
    spacing = properties.find(qn("w:spacing"))
    spacing.addprevious(border)
