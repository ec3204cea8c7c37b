"""The vision document: material in, the bytes of a Word file out."""

import re
import unicodedata
from typing import Final

from workshop.document import edition, pictures
from workshop.document.material import (
    Cover,
    Divided,
    Edition,
    Evaluated,
    Examples,
    Figure,
    Findings,
    Material,
    Matrix,
    Origins,
    Passage,
    PilotStory,
    Practised,
    Story,
    Support,
)
from workshop.document.structure import compose
from workshop.document.word import write
from workshop.language import Lang, Text
from workshop.words import document as words

__all__ = [
    "MIME",
    "Cover",
    "Divided",
    "Edition",
    "Evaluated",
    "Examples",
    "Figure",
    "Findings",
    "Material",
    "Matrix",
    "Origins",
    "Passage",
    "PilotStory",
    "Practised",
    "Story",
    "Support",
    "compose",
    "file_name",
    "make",
]

MIME: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LONGEST_NAME: Final = 40


def make(material: Material) -> bytes:
    """The document as the bytes of a .docx file."""
    return write(compose(material, cover_picture=pictures.web(material)))


def file_name(cover: Cover, lang: Lang, name: Text = words.FILE_NAME) -> str:
    """A name for the file that every computer takes: school, subject, date.

    `name` has the places {school}, {stage} and {date}.

    >>> from datetime import date
    >>> file_name(Cover("De École", "", "", date(2026, 11, 21)), "nl")
    'de-ecole-visie-op-leren-concept-2026-11-21.docx'
    """
    letters = unicodedata.normalize("NFKD", cover.school).encode("ascii", "ignore").decode()
    school = re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")[:_LONGEST_NAME].strip("-")
    filled = name[lang].format(
        school=school or "school",
        stage=edition.in_file_name(cover.edition, lang),
        date=cover.made_on.isoformat(),
    )
    return f"{filled}.docx"
