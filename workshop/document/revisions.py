"""Tracked changes and comments in WordprocessingML; python-docx only knows how to hold comments.

What Word expects: a change is `w:ins` or `w:del` around runs, deleted words stand in `w:delText`, a
changed paragraph mark is told in the properties of that paragraph, and every `w:id` is used once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any, Final, Literal

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from workshop.document.fields import element
from workshop.document.literal import right_to_left

Change = Literal["ins", "del"]

# Word takes no more in these attributes.
_LONGEST_AUTHOR: Final = 255
_LONGEST_NAME: Final = 40
_COMMENT_STYLES: Final = (
    ("annotation reference", "CommentReference", WD_STYLE_TYPE.CHARACTER),
    ("annotation text", "CommentText", WD_STYLE_TYPE.PARAGRAPH),
)


@dataclass(frozen=True)
class By:
    """Who proposes something, and when; the moment is written as it is, in its own time zone."""

    author: str
    on: datetime

    @property
    def attributes(self) -> dict[str, str]:
        """Author and date as Word wants them."""
        return {
            "author": self.author[:_LONGEST_AUTHOR],
            "date": self.on.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }


class Revisions:
    """Writes changes, comments and hidden places into one document."""

    def __init__(self, document: Document, *, comments_at_most: int) -> None:
        """Prepare the document; the ids of the comments come before all others."""
        self._document = document
        self._ids = count(comments_at_most)
        for name, style_id, kind in _COMMENT_STYLES:
            style = document.styles.add_style(name, kind, builtin=True)
            style.element.set(qn("w:styleId"), style_id)

    def write(self, paragraph: Paragraph, text: str, by: By | None = None, *, gone: bool) -> None:
        """Add words to a paragraph: as they stand, or proposed by somebody to come or to go."""
        if not text:
            return
        run = _run(text, gone=gone)
        if by is None:
            paragraph._p.append(run)
            return
        tracked = self._tracked("del" if gone else "ins", by)
        tracked.append(run)
        paragraph._p.append(tracked)

    def mark(self, paragraph: Paragraph, change: Change, by: By) -> None:
        """Propose that the end of this paragraph comes or goes, and with it the paragraph."""
        properties = paragraph._p.get_or_add_pPr()
        run: Any = properties.find(qn("w:rPr"))
        if run is None:
            run = element("rPr")
            properties.append(run)
        run.insert(0, self._tracked(change, by))

    def begin_comment(self, paragraph: Paragraph, text: str, by: By) -> int:
        """Begin what a comment is about; returns its id for `end_comment`."""
        comment = self._document.comments.add_comment(
            text, author=by.author[:_LONGEST_AUTHOR], initials=_initials(by.author)
        )
        comment._comment_elm.set(qn("w:date"), by.attributes["date"])
        paragraph._p.append(element("commentRangeStart", id=str(comment.comment_id)))
        return comment.comment_id

    def end_comment(self, paragraph: Paragraph, id: int) -> None:
        """End what a comment is about, and show that it is there."""
        paragraph._p.append(element("commentRangeEnd", id=str(id)))
        run = element("r")
        properties = element("rPr")
        properties.append(element("rStyle", val="CommentReference"))
        run.append(properties)
        run.append(element("commentReference", id=str(id)))
        paragraph._p.append(run)

    def place(self, paragraph: Paragraph, name: str) -> None:
        """Give everything in the paragraph a hidden name; one too long for Word is left out."""
        if len(name) > _LONGEST_NAME:
            return
        number = str(next(self._ids))
        start = element("bookmarkStart", id=number, name=name)
        properties = paragraph._p.pPr
        if properties is None:
            paragraph._p.insert(0, start)
        else:
            properties.addnext(start)
        paragraph._p.append(element("bookmarkEnd", id=number))

    def _tracked(self, change: Change, by: By) -> Any:
        return element(change, id=str(next(self._ids)), **by.attributes)


def directed(paragraph: Paragraph, texts: Sequence[str]) -> None:
    """Let the paragraph run in the direction of its first words."""
    if right_to_left("".join(texts)):
        paragraph._p.get_or_add_pPr().append(element("bidi"))


def _run(text: str, *, gone: bool) -> Any:
    run = element("r")
    if right_to_left(text):
        properties = element("rPr")
        properties.append(element("rtl"))
        run.append(properties)
    for part in _parts(text, gone=gone):
        run.append(part)
    return run


def _parts(text: str, *, gone: bool) -> Iterator[Any]:
    for piece in re.split(r"([\n\t])", text):
        if piece == "\n":
            yield element("br")
        elif piece == "\t":
            yield element("tab")
        elif piece:
            words = element("delText" if gone else "t")
            words.set(qn("xml:space"), "preserve")
            words.text = piece
            yield words


def _initials(author: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", author))[:4].upper()
