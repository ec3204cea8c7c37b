"""Ways to check names that refer to something, and names that may exist only once."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from pydantic import BaseModel

from workshop.content.reading import Fault, Path


def walk(part: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every value inside a piece of content, with its place."""
    yield path, part
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from walk(getattr(part, name), (*path, name))
    if isinstance(part, tuple):
        for index, inner in enumerate(part):
            yield from walk(inner, (*path, index))


def refers(
    path: Path, name: str | None, what: str, known: frozenset[str] | None
) -> Iterator[Fault]:
    """A fault when a name is given that is not known; where nobody can know (None), no fault."""
    if name is None or known is None or name in known:
        return
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    remedy = f'Did you mean "{near[0]}"?' if near else _possible(known)
    yield Fault(path, f'there is no {what} "{name}"', remedy)


def _possible(known: frozenset[str]) -> str:
    return f"There are: {', '.join(sorted(known))}." if known else "Add it first."


def repeated(path: Path, names: Sequence[str | int], field: str) -> Iterator[Fault]:
    """A fault for every name that a list used before."""
    for index, name in enumerate(names):
        if name in names[:index]:
            wrong = f'{field} "{name}" is used twice in this list'
            yield Fault((*path, index, field), wrong, "Give this one another.")


def complete(field: str, given: Sequence[str], needed: Sequence[str]) -> Iterator[Fault]:
    """A fault for every one of a fixed set that is not there."""
    for name in needed:
        if name not in given:
            yield Fault((field,), f'"{name}" is missing', "Add it, in both languages.")
