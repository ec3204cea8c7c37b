"""The first draft: which findings belong to which aspect, and differences turned into questions."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from workshop import typed
from workshop.content import Content
from workshop.language import Lang, Text
from workshop.picture import Highlight, Highlights
from workshop.spider_web import short_name
from workshop.words import draft as words

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
    """A difference worded as a question; `origin` tells it apart from every other difference.

    `alternatives` are wordings between which the team can choose, for the leaders to rework.
    """

    origin: str
    about: str
    question: str
    alternatives: tuple[str, ...] = ()


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
    for statement, body in divided:
        origin = f"statement:{statement}"
        template = content.questions_for("open")[0][lang]
        found[origin] = Proposal(
            origin,
            body,
            template.format(statement=body),
            _worded(words.ALTERNATIVES_STATEMENT, lang, statement=body),
        )
    return tuple(found.values())


def _worded(templates: Iterable[Text], lang: Lang, **filled: str) -> tuple[str, ...]:
    """The alternatives with their words filled in; one that would not fit its field is left out."""
    worded = (template[lang].format(**filled) for template in templates)
    return tuple(one for one in worded if len(one) <= typed.STATEMENT)


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
        axis = instrument.axis(highlight.item)
        worded = _worded(
            words.ALTERNATIVES_AXIS,
            lang,
            left=axis.left[lang],
            right=axis.right[lang],
            middle=axis.mid[lang],
        )
        return Proposal(origin, axis.title[lang], asked[0][lang], worded)
    title = short_name(instrument.dim(highlight.item).title[lang])
    asked = content.questions_for("open", instrument=instrument.id)
    worded = _worded(words.ALTERNATIVES_OPTION, lang, option=title)
    return Proposal(origin, title, asked[0][lang].format(option=title), worded)


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
