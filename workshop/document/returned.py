"""A Word file that comes back, read paragraph by paragraph as if all its changes were accepted.

Nothing in the file is run or fetched. It comes from somebody's computer, so how much is unpacked is
limited before anything is read, and XML that defines its own entities is refused.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final, Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

Reason = Literal["too_large", "not_word", "locked", "damaged"]

LARGEST: Final = 5_000_000
_LARGEST_UNPACKED: Final = 60_000_000
_LARGEST_PART: Final = 12_000_000
_MOST_PARTS: Final = 1000
_DEEPEST: Final = 120
_MOST_ELEMENTS: Final = 400_000

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MAIN_PART: Final = "/officeDocument"
_OLD_FORMAT: Final = bytes.fromhex("d0cf11e0a1b11ae1")

# What is gone when everything is accepted, and what is only there to say how things look.
_GONE: Final = frozenset({"del", "moveFrom"})
_COME: Final = frozenset({"ins", "moveTo"})
_SILENT: Final = frozenset({"rPr", "pPr", "instrText", "delText", "footnoteReference", "sdtPr"})
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Unreadable(ValueError):
    """The file can't be read; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass
class Found:
    """A paragraph with its words and the names of the places that begin in it.

    `settled` are its words without the changes that nobody decided about yet.
    """

    text: str = ""
    names: list[str] = field(default_factory=list)
    settled: str = ""


@dataclass(frozen=True)
class Returned:
    """The paragraphs of a file; `undecided` counts changes neither accepted nor rejected."""

    paragraphs: tuple[Found, ...]
    undecided: int


def read(data: bytes) -> Returned:
    """The paragraphs of a .docx file in their order, also those in tables and text boxes.

    Comments, notes, headers and pictures are left out. Raises Unreadable.
    """
    if len(data) > LARGEST:
        raise Unreadable("too_large")
    if data.startswith(_OLD_FORMAT):  # also what a password makes of a .docx
        raise Unreadable("locked")
    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_bombs(archive)
            text = _part(archive, _main_part(archive))
    except KeyError as missing:
        raise Unreadable("not_word") from missing
    except BadZipFile as broken:
        is_zip = data.startswith(b"PK")
        raise Unreadable("damaged" if is_zip else "not_word") from broken
    except (zlib.error, EOFError, OSError, NotImplementedError) as broken:
        raise Unreadable("damaged") from broken
    except RuntimeError as locked:
        raise Unreadable("locked") from locked
    return _Reader().read(text)


def _refuse_bombs(archive: ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
        raise Unreadable("too_large")


def _part(archive: ZipFile, name: str) -> Element:
    """One part as XML; the size that the archive claims is not believed."""
    with archive.open(name) as stream:
        data = stream.read(_LARGEST_PART + 1)
    if len(data) > _LARGEST_PART:
        raise Unreadable("too_large")
    _refuse_strange(data)
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as broken:
        raise Unreadable("damaged") from broken


def _refuse_strange(data: bytes) -> None:
    """Refuse a document type, and so every entity, and what is too deep or too much to build."""
    depth = elements = 0

    def begin(*_: object) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if depth > _DEEPEST or elements > _MOST_ELEMENTS:
            raise Unreadable("too_large")

    def end(_: object) -> None:
        nonlocal depth
        depth -= 1

    def document_type(*_: object) -> None:
        raise Unreadable("damaged")

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = document_type
    try:
        parser.Parse(data, True)
    except Unreadable:
        raise
    except (expat.ExpatError, ValueError, LookupError) as broken:
        raise Unreadable("damaged") from broken


def _main_part(archive: ZipFile) -> str:
    """The name of the part with the text, as the file itself says it."""
    for relation in _part(archive, "_rels/.rels"):
        if relation.get("Type", "").endswith(_MAIN_PART):
            target = relation.get("Target", "").lstrip("/")
            if target.endswith(".xml"):
                return target
    raise Unreadable("not_word")


class _Reader:
    """Walks through a text and keeps what somebody would read who accepts all changes."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.undecided = 0
        self._open: Found | None = None
        self._boxed: list[Found] = []

    def read(self, root: Element) -> Returned:
        if _tag(root) != "document":
            raise Unreadable("not_word")
        for body in root:
            if _tag(body) == "body":
                self._blocks(body)
        self._close()
        return Returned(tuple(self.found), self.undecided)

    def _blocks(self, parent: Element) -> None:
        """Paragraphs, wherever they stand: also in tables and content controls."""
        for child in parent:
            if _tag(child) == "p":
                self._paragraph(child)
            elif _tag(child) == "bookmarkStart":
                self._here().names.append(_attribute(child, "name"))
            elif _tag(child) not in _SILENT | _GONE | {"Fallback"}:
                self._blocks(child)

    def _paragraph(self, paragraph: Element) -> None:
        here = self._here()
        self._inside(paragraph, here)
        if self._end_is_gone(paragraph):
            # Its words, if any are left, go on in the paragraph that follows.
            here.settled += "\n\n"
            return
        self._close()

    def _here(self) -> Found:
        if self._open is None:
            self._open = Found()
        return self._open

    def _close(self) -> None:
        if self._open is not None:
            self.found.append(self._open)
        self.found += self._boxed
        self._open, self._boxed = None, []

    def _inside(self, parent: Element, here: Found, *, settled: bool = True) -> None:
        tracked_by: str | None = None
        for child in parent:
            tag = _tag(child)
            if tag in _GONE | _COME:
                author = _attribute(child, "author")
                self.undecided += author != tracked_by
                tracked_by = author
                if tag in _COME:
                    self._inside(child, here, settled=False)
                elif settled:
                    here.settled += "".join(map(_sign, child.iter()))
                continue
            # A change of words is one change, though it is written as two.
            if tag not in ("bookmarkStart", "bookmarkEnd"):
                tracked_by = None
            self._one(child, tag, here, settled=settled)

    def _one(self, child: Element, tag: str, here: Found, *, settled: bool) -> None:
        if tag == "t" or tag in _SIGNS:
            here.text += _sign(child)
            here.settled += _sign(child) if settled else ""
        elif tag == "bookmarkStart":
            here.names.append(_attribute(child, "name"))
        elif tag == "txbxContent":
            self._boxed += [Found(text, settled=text) for text in _texts(child)]
        elif tag not in _SILENT and tag != "Fallback":
            self._inside(child, here, settled=settled)

    def _end_is_gone(self, paragraph: Element) -> bool:
        """Whether the end of the paragraph is deleted; counts a change that is only of the end."""
        marks = [_tag(each) for each in _properties_of_end(paragraph)]
        gone = any(mark in _GONE for mark in marks)
        words = {_tag(child) for child in paragraph} & (_GONE | _COME)
        if not words and any(mark in _GONE | _COME for mark in marks):
            self.undecided += 1
        return gone


def _sign(element: Element) -> str:
    """The words or the sign of an element that holds some, also when they are deleted."""
    tag = _tag(element)
    return element.text or "" if tag in ("t", "delText") else _SIGNS.get(tag, "")


def _properties_of_end(paragraph: Element) -> Iterator[Element]:
    for properties in paragraph:
        if _tag(properties) == "pPr":
            for run in properties:
                if _tag(run) == "rPr":
                    yield from run


def _texts(box: Element) -> Iterator[str]:
    for paragraph in box.iter():
        if _tag(paragraph) == "p":
            yield "".join(each.text or "" for each in paragraph.iter() if _tag(each) == "t")


def _tag(element: Element) -> str:
    """The name of an element of Word itself, or of what holds alternatives; else the full name."""
    tag = element.tag
    for namespace in (_W, _W_STRICT, _COMPATIBILITY):
        if tag.startswith(namespace):
            return tag[len(namespace) :]
    return tag


def _attribute(element: Element, name: str) -> str:
    return element.get(f"{_W}{name}") or element.get(f"{_W_STRICT}{name}") or ""
