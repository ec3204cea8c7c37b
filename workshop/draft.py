"""The first draft: which findings belong to which aspect, and differences turned into questions."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from workshop.content import Content
from workshop.language import Lang
from workshop.picture import Highlight, Highlights
from workshop.spider_web import short_name

AxisLabel = Literal["minority", "opposed"]
ChangeKind = Literal["same", "gone", "new"]

# Our own reading of what an axis says most about: a hint where to look, nothing is left out by it.
RELATED_AXES: Final[Mapping[str, tuple[str, ...]]] = {
    "visie": ("mindset", "diepte"),
    "leerdoelen": ("sturing", "mindset"),
    "leerinhoud": ("diepte",),
    "leeractiviteiten": ("diepte", "bewust", "samen"),
    "docentenrollen": ("sturing",),
    "bronnen": ("sturing",),
    "groeperingsvormen": ("samen",),
    "leeromgeving": ("samen", "bewust"),
    "tijd": ("bewust",),
    "toetsing": ("mindset", "sturing", "bewust"),
}


@dataclass(frozen=True)
class Proposal:
    """A difference worded as a question; `origin` tells it apart from every other difference."""

    origin: str
    about: str
    question: str


@dataclass(frozen=True)
class Piece:
    """A stretch of words that two wordings share, or that only one of them has."""

    kind: ChangeKind
    text: str


def proposals(
    highlights: Highlights | None,
    divided: Iterable[tuple[int, str]],
    content: Content,
    lang: Lang,
) -> tuple[Proposal, ...]:
    """A question for every open difference and every minority voice of the team.

    `highlights` is None while nothing of the team picture is shown. `divided` holds the id and the
    words of the statements that divide the team. An axis that is open under both lenses gives one
    question.
    """
    found: dict[str, Proposal] = {}
    for highlight in _differing(highlights):
        proposal = _about_item(highlight, content, lang)
        found.setdefault(proposal.origin, proposal)
    for statement, words in divided:
        origin = f"statement:{statement}"
        template = content.questions_for("open")[0][lang]
        found[origin] = Proposal(origin, words, template.format(statement=words))
    return tuple(found.values())


def _differing(highlights: Highlights | None) -> tuple[Highlight, ...]:
    if highlights is None:
        return ()
    hard = (one for one in highlights.differences if one.bin == "open")
    return (*hard, *highlights.minorities)


def _about_item(highlight: Highlight, content: Content, lang: Lang) -> Proposal:
    instrument = content.instrument(highlight.instrument)
    origin = f"{highlight.instrument}:{highlight.item}"
    if any(axis.key == highlight.item for axis in instrument.axes):
        label: AxisLabel = "minority" if highlight.label == "minority" else "opposed"
        asked = content.questions_for(label, instrument=instrument.id, axis=highlight.item)
        return Proposal(origin, instrument.axis(highlight.item).title[lang], asked[0][lang])
    title = short_name(instrument.dim(highlight.item).title[lang])
    asked = content.questions_for("open", instrument=instrument.id)
    return Proposal(origin, title, asked[0][lang].format(option=title))


def changes(before: str, after: str) -> tuple[Piece, ...]:
    """What became of a text, in stretches of whole words; joined, they give both texts back."""
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(old[i1:i2])))
            continue
        if i2 > i1:
            pieces.append(Piece("gone", "".join(old[i1:i2])))
        if j2 > j1:
            pieces.append(Piece("new", "".join(new[j1:j2])))
    return tuple(pieces)


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", text)


def next_aspect(aspects: Sequence[str], written: Mapping[str, str]) -> str:
    """The first aspect without text, else the first of all; raises ValueError when there is none.

    >>> next_aspect(("visie", "tijd"), {"visie": "Samen."})
    'tijd'
    """
    if not aspects:
        raise ValueError("A draft needs at least one aspect.")
    return next((key for key in aspects if not written.get(key, "").strip()), aspects[0])
