"""The parts of WordprocessingML that python-docx has no words for: fields, bookmarks, contents."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


@dataclass(frozen=True)
class Entry:
    """One line of the contents: a heading, its level and the bookmark that it leads to."""

    text: str
    level: int
    bookmark: str


def element(tag: str, **attributes: str) -> Any:
    """An XML element of the w: namespace with its attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Add a field such as PAGE, with the text that stands there until it is updated."""
    for part in field_parts(instruction, shown):
        paragraph._p.append(part)


def field_parts(instruction: str, shown: str) -> list[Any]:
    """The runs that make up a field."""
    code = element("instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    text = element("t")
    text.text = shown
    inner = [
        element("fldChar", fldCharType="begin"),
        code,
        element("fldChar", fldCharType="separate"),
        text,
        element("fldChar", fldCharType="end"),
    ]
    return [_run(part) for part in inner]


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around everything in the paragraph."""
    start = element("bookmarkStart", id=str(number), name=name)
    content = [child for child in paragraph._p if child.tag != qn("w:pPr")]
    content[0].addprevious(start)
    content[-1].addnext(element("bookmarkEnd", id=str(number)))


def contents(entries: Sequence[Entry], title: str, styles: Sequence[str]) -> Any:
    """A table of contents that is filled already and that Word can update.

    `styles` are the ids of the style of its title and of its levels 1 and 2. Page numbers are left
    to the word processor: a number that might be wrong is worse than none.
    """
    block = element("sdt")
    properties = element("sdtPr")
    gallery = element("docPartObj")
    gallery.append(element("docPartGallery", val="Table of Contents"))
    gallery.append(element("docPartUnique"))
    properties.append(gallery)
    content = element("sdtContent")
    heading = _paragraph(styles[0], [_text_run(title)])
    heading.find(qn("w:pPr")).append(element("pageBreakBefore"))
    content.append(heading)
    lines = [_paragraph(styles[entry.level], [_link(entry)]) for entry in entries]
    if lines:
        _wrap_in_toc_field(lines)
    for line in lines:
        content.append(line)
    block.append(properties)
    block.append(content)
    return block


def _wrap_in_toc_field(lines: list[Any]) -> None:
    begin, code, separate, _, end = field_parts(r'TOC \o "1-2" \h \z', "")
    first = lines[0].find(qn("w:pPr"))
    for part in (separate, code, begin):
        first.addnext(part)
    lines[-1].append(end)


def _link(entry: Entry) -> Any:
    link = element("hyperlink", anchor=entry.bookmark, history="1")
    link.append(_text_run(entry.text))
    link.append(_run(element("tab")))
    for part in field_parts(rf"PAGEREF {entry.bookmark} \h", ""):
        link.append(part)
    return link


def _paragraph(style_id: str, parts: Sequence[Any]) -> Any:
    made = element("p")
    properties = element("pPr")
    properties.append(element("pStyle", val=style_id))
    made.append(properties)
    for part in parts:
        made.append(part)
    return made


def _text_run(text: str) -> Any:
    inner = element("t")
    inner.set(qn("xml:space"), "preserve")
    inner.text = text
    return _run(inner)


def _run(inner: Any) -> Any:
    run = element("r")
    run.append(inner)
    return run
