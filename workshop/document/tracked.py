"""The draft as a Word file in which every proposed change can be accepted or rejected.

Each heading and paragraph has a hidden name, by which it is found again when the file comes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from io import BytesIO
from typing import Final
from zlib import crc32

import docx
from babel.dates import format_date
from docx.document import Document
from docx.text.paragraph import Paragraph

from workshop import draft
from workshop.document import edition, styles
from workshop.document.literal import holdable, paragraphs
from workshop.document.material import Edition, Passage
from workshop.document.placing import Placed, Proposed, Unit, gaps, place, replacement
from workshop.document.revisions import By, Revisions, directed
from workshop.document.word import describe, set_page, write_footer
from workshop.draft import Piece
from workshop.language import Lang, Text
from workshop.words import document as document_words
from workshop.words import returning as words

# A hidden place begins with an underscore: Word keeps it and does not list it.
PREFIX: Final = "_gt_"
_LOCALES: Final[dict[Lang, str]] = {"nl": "nl_NL", "en": "en_GB"}
# With less in common than this, new words beside the old read better than a mix of both.
_MIXES: Final = 0.5


@dataclass(frozen=True)
class Concept:
    """The draft by aspect, and what is proposed to change in it, the earliest first."""

    language: Lang
    school: str
    team: str
    made_on: date
    passages: tuple[Passage, ...]
    proposed: tuple[Proposed, ...] = ()
    edition: Edition | None = None


def make(concept: Concept) -> bytes:
    """The draft with its proposed changes as the bytes of a .docx file."""
    return _Writer(concept).finished()


def name(aspect: str, number: int, text: str) -> str:
    """The hidden name of a paragraph, counted from 1, or of the heading of an aspect, which is 0.

    It also says what the text was, so that a later edit shows: that of the paragraph, or with a
    heading that of the whole aspect.

    >>> name("visie", 1, "Wij leren samen.")
    '_gt_visie_1_6b907a46'
    """
    return f"{PREFIX}{aspect}_{number}_{checksum(text)}"


def checksum(text: str) -> str:
    """Eight characters that tell two texts apart, as good as always; outer white space aside."""
    return f"{crc32(canonical(text).encode()):08x}"


def canonical(text: str) -> str:
    """The text as it comes back from a file: one blank line between paragraphs, none around."""
    return "\n\n".join(part.strip() for part in paragraphs(text))


class _Writer:
    def __init__(self, concept: Concept) -> None:
        self.concept = concept
        self.lang: Lang = concept.language
        self.document: Document = docx.Document()
        styles.prepare(self.document, self.lang)
        self.revisions = Revisions(self.document, comments_at_most=len(concept.proposed))

    def finished(self) -> bytes:
        concept = self.concept
        describe(
            self.document,
            title=words.FILE_TITLE[self.lang],
            subject=document_words.SUBJECT[self.lang].format(
                school=concept.school, team=concept.team
            ),
            school=concept.school,
            lang=self.lang,
            made_on=concept.made_on,
        )
        section = self.document.sections[0]
        set_page(section, landscape=False)
        footer = document_words.FOOTER[self.lang].format(
            school=concept.school, stage=edition.inline(concept.edition, self.lang)
        )
        write_footer(section, footer, self.lang)
        self._front()
        known = {passage.aspect for passage in concept.passages}
        for passage in concept.passages:
            about = [one for one in concept.proposed if one.aspect == passage.aspect]
            self._passage(passage, place(passage.body, about))
        for one in concept.proposed:
            if one.aspect not in known:
                raise ValueError(f"There is no text about {one.aspect!r}.")
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    def _front(self) -> None:
        concept = self.concept
        day = format_date(concept.made_on, format="long", locale=_LOCALES[self.lang])
        count = len(concept.proposed)
        told = words.FILE_LEAD_NONE if not count else words.FILE_LEAD
        note = document_words.STYLES["note"][self.lang]
        lines = (
            (concept.school, "Subtitle"),
            (document_words.TITLE[self.lang], "Title"),
            (words.FILE_TITLE[self.lang], document_words.STYLES["status"][self.lang]),
            (
                words.FILE_DAY[self.lang].format(
                    edition=edition.title(concept.edition, self.lang), day=day, team=concept.team
                ),
                note,
            ),
            (told[self.lang].format(n=count), note),
            (words.FILE_KEEP[self.lang], note),
        )
        for number, (text, style) in enumerate(lines, start=1):
            line = self._paragraph(style)
            self.revisions.write(line, " ".join(holdable(text).split()), gone=False)
            self.revisions.place(line, f"{PREFIX}front_{number}")

    def _passage(self, passage: Passage, placed: Placed) -> None:
        self._heading(passage, placed.loose)
        written = [
            self._text(passage.aspect, number, units)
            for number, units in enumerate(placed.paragraphs, start=1)
        ]
        self._ends(placed, written)
        if not written:
            self._empty(placed.new)

    def _heading(self, passage: Passage, loose: Sequence[Proposed]) -> None:
        heading = self._paragraph("Heading 1")
        begun = [self._begin(heading, one, words.LOOSE, whole=True) for one in loose]
        self.revisions.write(heading, " ".join(holdable(passage.title).split()), gone=False)
        self._end(heading, begun)
        self.revisions.place(heading, name(passage.aspect, 0, passage.body))

    def _text(self, aspect: str, number: int, units: Sequence[Unit]) -> Paragraph:
        text = self._paragraph("Normal")
        directed(text, [unit.text for unit in units])
        for unit, goes_with in zip(units, gaps(units), strict=True):
            by = _by(goes_with) if goes_with else None
            self.revisions.write(text, unit.before, by, gone=by is not None)
            self._unit(text, unit)
        body = "".join(unit.before + unit.text for unit in units)
        self.revisions.place(text, name(aspect, number, body))
        return text

    def _ends(self, placed: Placed, written: Sequence[Paragraph]) -> None:
        """Let the end of a paragraph go with its only sentence.

        Never the last of an aspect: what stands there would become one with the next heading.
        Then the end of the one before goes instead.
        """
        marked: set[int] = set()
        for at, units in enumerate(placed.paragraphs):
            only = units[0].change if len(units) == 1 and units[0].gone else None
            if only is None or units[0].added:
                continue
            end = at if at < len(written) - 1 else at - 1
            if end >= 0 and end not in marked:
                marked.add(end)
                self.revisions.mark(written[end], "del", _by(only))

    def _empty(self, new: Sequence[Proposed]) -> None:
        """Somewhere to write while nothing stands there, with what is proposed for it."""
        text = self._paragraph("Normal")
        directed(text, [replacement(one) for one in new])
        for position, one in enumerate(new):
            self._added(text, one, space=" " if position else "")

    def _unit(self, text: Paragraph, unit: Unit) -> None:
        begun = [self._begin(text, unit.change)] if unit.change else []
        for one in unit.beside:
            lead = words.BESIDE if unit.change else words.LOOSE
            begun.append(self._begin(text, one, lead, whole=True))
        self._sentence(text, unit)
        self._end(text, begun)
        for one in unit.added:
            self._added(text, one, space=" ")

    def _added(self, text: Paragraph, one: Proposed, *, space: str) -> None:
        begun = self._begin(text, one)
        self.revisions.write(text, f"{space}{replacement(one)}", _by(one), gone=False)
        self._end(text, [begun])

    def _sentence(self, text: Paragraph, unit: Unit) -> None:
        if unit.change is None:
            self.revisions.write(text, unit.text, gone=False)
            return
        by = _by(unit.change)
        for piece in pieces(unit.text, replacement(unit.change)):
            self.revisions.write(
                text, piece.text, None if piece.kind == "same" else by, gone=piece.kind == "gone"
            )

    def _begin(
        self, text: Paragraph, one: Proposed, lead: Text | None = None, *, whole: bool = False
    ) -> int | None:
        """Begin the comment with the reason; with `whole` it also tells the change in full."""
        told = [lead[self.lang]] if lead else []
        if whole or one.kind in ("condition", "leave_open"):
            told.append(words.KINDS[one.kind][self.lang])
        if whole:
            told += self._labelled(words.OLD, one.old)
            told += self._labelled(words.NEW, replacement(one))
        told += self._labelled(words.CONCERN, one.concern)
        told += self._labelled(words.EXAMPLE, one.example)
        if not told:
            return None
        return self.revisions.begin_comment(text, holdable("\n".join(told)), _by(one))

    def _labelled(self, label: Text, said: str) -> list[str]:
        return [label[self.lang].format(text=said.strip())] if said.strip() else []

    def _end(self, text: Paragraph, begun: Sequence[int | None]) -> None:
        for id in begun:
            if id is not None:
                self.revisions.end_comment(text, id)

    def _paragraph(self, style: str) -> Paragraph:
        return self.document.add_paragraph(style=style)


def _by(one: Proposed) -> By:
    return By(" ".join(holdable(one.author).split()), one.on)


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """What goes and what comes: word by word, or the whole sentence when little of it stays."""
    alike = SequenceMatcher(a=old.split(), b=new.split(), autojunk=False).ratio()
    if alike >= _MIXES:
        return draft.changes(old, new)
    return tuple(piece for piece in (Piece("gone", old), Piece("new", new)) if piece.text)
