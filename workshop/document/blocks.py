"""The pieces that a document is made of, before any word processor is involved."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from workshop.document.material import Figure
from workshop.language import Lang

TextStyle = Literal["body", "vision", "note"]
ListStyle = Literal["bullet", "number", "statement"]


@dataclass(frozen=True)
class Heading:
    """A title of level 1 to 3; the contents list levels 1 and 2."""

    text: str
    level: int


@dataclass(frozen=True)
class Prose:
    """Running text; a blank line begins a new paragraph."""

    text: str
    style: TextStyle = "body"


@dataclass(frozen=True)
class Items:
    """A list, in one style; `below` has for each text what is listed under it."""

    texts: tuple[str, ...]
    style: ListStyle = "bullet"
    below: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Terms:
    """Words with what they mean."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Picture:
    """A figure with its caption."""

    figure: Figure


@dataclass(frozen=True)
class Grid:
    """A table whose header row returns on every page; the first cell of a row is its heading."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    alt: str


Block = Heading | Prose | Items | Terms | Picture | Grid


@dataclass(frozen=True)
class Chapter:
    """Blocks that belong together; the first is a heading of level 1."""

    blocks: tuple[Block, ...]
    landscape: bool = False
    new_page: bool = False


@dataclass(frozen=True)
class Front:
    """What stands on the cover, from large to small."""

    school: str
    title: str
    status: str
    facts: tuple[tuple[str, str], ...]
    picture: Figure | None = None


@dataclass(frozen=True)
class Composed:
    """A whole document, ready to be written by any word processor."""

    language: Lang
    made_on: date
    subject: str
    footer: str
    front: Front
    chapters: tuple[Chapter, ...]
