"""What must hold within one instrument, and between it and the names it refers to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workshop.content.instrument import Instrument, InstrumentKind
from workshop.content.reading import Fault
from workshop.content.references import refers, repeated, walk

# At least one of these lists must be filled: without it there is nothing to fill in or to show.
_BODY: Final[dict[InstrumentKind, tuple[str, ...]]] = {
    "bipolar_axis": ("axes", "pairs"),
    "points": ("dims",),
    "checklist": ("items", "checks"),
    "ranking": ("items",),
    "sorting": ("items",),
    "scale": ("items",),
    "cards": ("items", "cards"),
    "comparison": ("items", "cards", "fields"),
    "quadrant": ("quadrants",),
    "house": ("dims",),
    "web": ("dims",),
    "map": ("dims",),
    "matrix": ("dims",),
    "dialogue": ("phases",),
    "form": ("items", "fields", "columns"),
    "catalogue": ("items",),
}


@dataclass(frozen=True)
class Names:
    """The names that may be referred to; None where a file is unsound and nobody can tell."""

    scales: frozenset[str] | None
    works: frozenset[str] | None
    instruments: frozenset[str]


def check_instrument(name: str, instrument: Instrument, names: Names) -> Iterator[Fault]:
    """Every fault of an instrument that its form can't show."""
    right = f"{instrument.nr.lower()}_{instrument.id}.yaml"
    if name.rpartition("/")[2] != right:
        wrong = f"the name of the file does not match nr {instrument.nr} and id {instrument.id}"
        yield Fault((), wrong, f"Call it {right}, or correct nr or id.")
    body = _BODY.get(instrument.kind, ())
    if body and not any(getattr(instrument, part) for part in body):
        wrong = f"a {instrument.kind} has nothing to show without {' or '.join(body)}"
        yield Fault(("kind",), wrong, f"Add {body[0]}, or choose another kind.")
    for field in ("scale", "scale_items", "scale_pairs", "scale_bridges"):
        yield from refers((field,), getattr(instrument, field), "scale", names.scales)
    for index, work in enumerate(instrument.source.works):
        yield from refers(("source", "works", index), work, "source", names.works)
    yield from _repeated_keys(instrument)
    yield from _inner_references(instrument, names)


def _repeated_keys(instrument: Instrument) -> Iterator[Fault]:
    for field in ("axes", "dims", "columns", "group_labels", "quadrants", "lists"):
        keys = [part.key for part in getattr(instrument, field)]
        yield from repeated((field,), keys, "key")


def _inner_references(instrument: Instrument, names: Names) -> Iterator[Fault]:
    """References of lines to the dimensions, columns and groups of their own instrument."""
    dims = frozenset([axis.key for axis in instrument.axes] + [d.key for d in instrument.dims])
    groups = frozenset(group.key for group in instrument.group_labels)
    columns = frozenset(column.key for column in instrument.columns)
    known = {
        "dim": ("dimension", dims),
        "a": ("dimension", dims),
        "b": ("dimension", dims),
        "start": ("dimension", dims),
        "end": ("dimension", dims),
        "col": ("column", columns),
        "group": ("group", groups),
        "link": ("instrument", names.instruments),
    }
    for path, inner in walk(instrument):
        if path and path[-1] in known and (inner is None or isinstance(inner, str)):
            what, possible = known[str(path[-1])]
            yield from refers(path, inner, what, possible)
