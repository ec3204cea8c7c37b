"""Reads all content files at once and lists every problem of all of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath
from threading import Lock
from typing import Any, Final

from pydantic import ValidationError

from workshop.content import faults, reading
from workshop.content.checks import Sources, check
from workshop.content.instrument import Instrument
from workshop.content.matrix_examples import MatrixExamplesFile
from workshop.content.parts import (
    ActivitiesFile,
    AgendasFile,
    CommonFile,
    CriteriaFile,
    LettersFile,
    Part,
    PromisesFile,
    QuestionsFile,
    RehearsalFile,
    ScalesFile,
    SourcesFile,
)
from workshop.content.reading import Document, Fault
from workshop.content.whole import Content

SHIPPED: Final = FilePath(__file__).resolve().parents[2] / "content"

_FILES: Final[dict[str, type[Part]]] = {
    "scales.yaml": ScalesFile,
    "sources.yaml": SourcesFile,
    "common.yaml": CommonFile,
    "promises.yaml": PromisesFile,
    "activities.yaml": ActivitiesFile,
    "agendas.yaml": AgendasFile,
    "criteria.yaml": CriteriaFile,
    "questions.yaml": QuestionsFile,
    "rehearsal.yaml": RehearsalFile,
    "matrix_examples.yaml": MatrixExamplesFile,
    "letters.yaml": LettersFile,
}
_INSTRUMENTS: Final = "instruments"
_reading: Final = Lock()


class ContentError(Exception):
    """Content that can't be used, with one line for each problem of each file."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class _File:
    """A content file, read and, where it is sound by itself, as what it says."""

    name: str
    document: Document
    part: Part | None
    faults: tuple[Fault, ...]


def shipped() -> Content:
    """The content that comes with the app, read once per process.

    Whoever asks while it is being read waits: forty who read it at once would take forty times
    as long. Raises ContentError as `load` does.
    """
    with _reading:
        return _shipped()


@cache
def _shipped() -> Content:
    return load(SHIPPED)


def load(path: FilePath) -> Content:
    """All content below a folder; raises ContentError with all problems of all files."""
    files = _files(path)
    sources = _sources(files)
    documents = {file.name: file.document for file in files}
    found = [(file.name, fault) for file in files for fault in file.faults]
    found += [*check(sources), *_strangers(path)]
    if found:
        folder = path.resolve().name
        told = [_told(folder, name, documents.get(name), fault) for name, fault in found]
        raise ContentError([problem for _, problem in sorted(told)])
    return _content(sources)


def _files(path: FilePath) -> list[_File]:
    instruments = sorted((path / _INSTRUMENTS).glob("*.yaml"))
    return [_read(path / name, name, model) for name, model in _FILES.items()] + [
        _read(file, f"{_INSTRUMENTS}/{file.name}", Instrument) for file in instruments
    ]


def _read(file: FilePath, name: str, model: type[Part]) -> _File:
    if not file.is_file():
        fault = Fault((), "the file is missing", "Put it back.")
        return _File(name, Document(), None, (fault,))
    document = reading.read(file)
    if document.values is None:
        return _File(name, document, None, tuple(document.faults))
    try:
        part = model.model_validate(document.values)
    except ValidationError as error:
        return _File(name, document, None, (*document.faults, *faults.told(error, model)))
    return _File(name, document, part, tuple(document.faults))


def _strangers(path: FilePath) -> Iterator[tuple[str, Fault]]:
    """Files that nothing reads: a misspelt name would go unnoticed."""
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path).as_posix()
        instrument = file.parent == path / _INSTRUMENTS and file.suffix == ".yaml"
        hidden = file.name.startswith(".")  # such as a Mac leaves behind
        if file.is_file() and not hidden and name not in _FILES and not instrument:
            remedy = (
                f"Known are {', '.join(_FILES)} and {_INSTRUMENTS}/*.yaml. Rename or remove it."
            )
            yield name, Fault((), "nothing reads a file with this name", remedy)


def _sources(files: Sequence[_File]) -> Sources:
    return Sources(
        parts={file.name: file.part for file in files if file.part is not None},
        unsound=frozenset(file.name for file in files if file.part is None),
    )


def _content(sources: Sources) -> Content:
    parts: Mapping[str, Any] = sources.parts
    return Content(
        steps=parts["activities.yaml"].steps,
        activities=parts["activities.yaml"].activities,
        agendas=parts["agendas.yaml"].agendas,
        instruments=tuple(part for _, part in sources.instruments()),
        scales=parts["scales.yaml"].scales,
        sources=parts["sources.yaml"].sources,
        questions=parts["questions.yaml"].questions,
        promises=parts["promises.yaml"].promises,
        lenses=parts["common.yaml"].lenses,
        rehearsal=parts["rehearsal.yaml"],
        matrix_examples=parts["matrix_examples.yaml"].examples,
        letters=parts["letters.yaml"].letters,
        criteria=parts["criteria.yaml"].criteria,
    )


def _told(
    folder: str, name: str, document: Document | None, fault: Fault
) -> tuple[tuple[str, int], str]:
    """`file: place (line n): what is wrong. What to do.`, after its place in reading order."""
    line = fault.line or (document.line(fault.path) if document else None)
    steps = [str(part + 1) if isinstance(part, int) else part for part in fault.path]
    place = ".".join(steps) or "the whole file"
    where = f"{place} (line {line})" if line else place
    problem = f"{folder}/{name}: {where}: {fault.wrong}. {fault.remedy}"
    return (name, line or 0), problem
