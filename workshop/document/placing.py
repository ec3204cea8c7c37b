"""Where in the draft each proposed change belongs, before any word processor is involved.

Word holds one change at a place, never two that exclude each other: of the proposals for the same
sentence the first is marked in the text, the others stand beside it in full.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from difflib import SequenceMatcher
from typing import Final

from workshop.amending import Kind
from workshop.document.literal import holdable, paragraphs
from workshop.sentence_split import spans

# So much of the words of a sentence must be the same, for it to be that sentence after an edit.
_SAME_SENTENCE: Final = 0.6


@dataclass(frozen=True)
class Proposed:
    """A change that a subgroup handed in and that is not decided yet.

    What is to be left open comes in the place of its sentence as an open question (`recognising`).
    `old` is the sentence as it stood then; empty is the end of the aspect's text. `on` is shown as
    it is, in whatever time zone it has.
    """

    aspect: str
    kind: Kind
    old: str
    new: str
    author: str
    on: datetime
    concern: str = ""
    example: str = ""


@dataclass
class Unit:
    """A sentence with what stands before it, what is proposed for it, and what comes after it.

    `change` replaces the sentence; `beside` is only told about it; `added` follows it.
    """

    before: str
    text: str
    change: Proposed | None = None
    beside: list[Proposed] = field(default_factory=list)
    added: list[Proposed] = field(default_factory=list)

    @property
    def gone(self) -> bool:
        """Whether the sentence is proposed to disappear."""
        return self.change is not None and not replacement(self.change)


@dataclass
class Placed:
    """The text of an aspect with its proposals in place.

    `new` comes at the end of a text in which nothing stands yet; `loose` is about the aspect as a
    whole, or about a sentence that is no longer there.
    """

    paragraphs: list[list[Unit]]
    new: list[Proposed] = field(default_factory=list)
    loose: list[Proposed] = field(default_factory=list)

    def units(self) -> list[Unit]:
        """The sentences of all paragraphs."""
        return [unit for units in self.paragraphs for unit in units]


def place(body: str, proposed: Sequence[Proposed]) -> Placed:
    """Every proposal at its sentence, the earliest first; none is left out.

    Only where the very words still stand, and stand once, a change is made: a text that has moved
    on is not damaged. Other proposals are told beside what is most alike.
    """
    placed = Placed([_units(part.strip()) for part in paragraphs(body)])
    for one in proposed:
        _put(placed, one)
    return placed


def replacement(one: Proposed) -> str:
    """The words that are proposed, as a file can hold them."""
    return "" if one.kind == "delete" else holdable(one.new).strip()


def gaps(units: Sequence[Unit]) -> list[Proposed | None]:
    """For the space before each sentence the proposal with which it goes, so that one is left.

    A sentence takes the space before it along, or the one after it when it begins the text or a
    line that goes on.
    """
    going: list[Proposed | None] = [None] * len(units)
    first = 0
    while first < len(units):
        after = first
        while after < len(units) and units[after].gone:
            after += 1
        if after == first:
            first += 1
            continue
        begins = first == 0 or (
            "\n" in units[first].before and after < len(units) and "\n" not in units[after].before
        )
        for at in range(first, after):
            place_of = at + 1 if begins else at
            if place_of < len(units):
                going[place_of] = units[at].change
        first = after
    return going


def _units(text: str) -> list[Unit]:
    units, end = [], 0
    for begin, stop in spans(text):
        units.append(Unit(text[end:begin], text[begin:stop]))
        end = stop
    return units


def _put(placed: Placed, one: Proposed) -> None:
    words = replacement(one)
    if one.kind in ("add", "leave_open") and not one.old.strip() and words:
        at_end = placed.units()[-1:]
        (at_end[0].added if at_end else placed.new).append(one)
        return
    found = _exact(placed, one)
    changes_text = one.kind == "delete" or bool(words)
    if found and changes_text and one.kind == "add":
        found[-1].added.append(one)
    elif found and changes_text and not any(unit.change for unit in found):
        _change(found, one)
    else:
        beside = found[0] if found else _most_alike(placed, _flat(one.old))
        (beside.beside if beside else placed.loose).append(one)


def _change(units: list[Unit], one: Proposed) -> None:
    """Put the proposal in place: paragraph by paragraph when it is about several of them."""
    parts = [part.strip() for part in paragraphs(replacement(one))]
    for at, unit in enumerate(units):
        last = at == len(units) - 1
        new = "\n\n".join(parts[at:] if last else parts[at : at + 1])
        # The reason is told once, where it begins.
        told = {"concern": one.concern, "example": one.example} if at == 0 else {}
        kind: Kind = one.kind if at == 0 else "change"
        unit.change = Proposed(one.aspect, kind, unit.text, new, one.author, one.on, **told)


def _exact(placed: Placed, one: Proposed) -> list[Unit]:
    """The sentence that is meant, or every paragraph when all of the text is; else nothing."""
    old = _flat(one.old)
    if not old:
        return []
    found = [unit for unit in placed.units() if _flat(unit.text) == old]
    if len(found) == 1:
        return found
    whole = " ".join(_flat(_text(units)) for units in placed.paragraphs)
    if found or whole != old:
        return []
    if any(unit.change for unit in placed.units()):
        return []
    for units in placed.paragraphs:
        merged = Unit("", _text(units))
        merged.beside = [each for unit in units for each in unit.beside]
        merged.added = [each for unit in units for each in unit.added]
        units[:] = [merged]
    return placed.units()


def _text(units: Sequence[Unit]) -> str:
    return "".join(unit.before + unit.text for unit in units)


def _most_alike(placed: Placed, old: str) -> Unit | None:
    if not old:
        return None
    units = placed.units()
    inside = [unit for unit in units if old in _flat(unit.text)]
    if inside:
        return inside[0]
    alike = [SequenceMatcher(a=unit.text.split(), b=old.split(), autojunk=False) for unit in units]
    ratios = [each.ratio() for each in alike]
    best = max(range(len(units)), key=ratios.__getitem__, default=None)
    return units[best] if best is not None and ratios[best] >= _SAME_SENTENCE else None


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", holdable(text)).strip()
