"""Amendments: what each kind does to a text, and which of them stand in each other's way.

An amendment is about a sentence as it stood when it was written. It is applied only where that
sentence still stands, once and to the letter; a text that has moved on is never damaged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from workshop import sentence_split
from workshop.language import Lang
from workshop.words import amendments as words

Kind = Literal["change", "add", "delete", "split", "condition", "leave_open"]
Part = Literal["words", "concern", "example", "reason", "owner"]
Status = Literal["writing", "handed_in", "accepted", "conditional", "open", "withdrawn", "declined"]
Problem = Literal[
    "no_target", "no_words", "same_words", "not_split", "target_gone", "target_unclear", "too_long"
]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
PARTS: Final[tuple[Part, ...]] = get_args(Part)
# What is written while a decision is being made about it.
OF_DECISION: Final[tuple[Part, ...]] = ("reason", "owner")
# Kinds that put other words in the place of the sentence.
_REPLACING: Final = ("change", "split", "condition")
# So many words are read in one breath; more is told, not refused.
MOST_WORDS: Final = 30
MOST_PER_GROUP: Final = 2


class NotApplicable(ValueError):
    """The amendment cannot be carried out on this text; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


@dataclass(frozen=True)
class Change:
    """What an amendment wants: `old` is a sentence or a whole paragraph, empty for the very end."""

    id: int
    aspect: str
    kind: Kind
    old: str
    words: str


@dataclass(frozen=True)
class Relations:
    """How an amendment stands to the text and to the others that are not decided yet.

    `same` lists those that ask exactly the same; `conflicts` those that can no longer be carried
    out once this one is, and `together` those about the same sentence that can.
    """

    problem: Problem | None
    same: tuple[int, ...] = ()
    conflicts: tuple[int, ...] = ()
    together: tuple[int, ...] = ()


def targets(body: str) -> tuple[str, ...]:
    """What an amendment of a paragraph can be about: each of its sentences, or all of it."""
    sentences = tuple(dict.fromkeys(sentence_split.split(body)))
    whole = body.strip()
    return (*sentences, whole) if len(sentences) > 1 else sentences


def problem(change: Change) -> Problem | None:
    """What is still missing before an amendment can be handed in; None when nothing is."""
    if change.kind != "add" and change.kind != "leave_open" and not change.old:
        return "no_target"
    words = change.words.strip()
    if change.kind == "delete":
        return None
    if not words:
        return "no_words"
    if change.kind in _REPLACING and words == change.old:
        return "same_words"
    if change.kind == "split" and len(sentence_split.split(words)) < 2:
        return "not_split"
    return None


def apply(body: str, change: Change) -> str:
    """The paragraph after this amendment; everything that it is not about stays to the letter.

    What is left open leaves the paragraph: it stands with the open differences from then on.
    Raises NotApplicable when something is missing, or when the sentence is not there (any more).
    """
    missing = problem(change)
    if missing:
        raise NotApplicable(missing)
    words = change.words.strip()
    if not change.old:
        return body if change.kind == "leave_open" else _joined(body, words)
    begin, end = _place(body, change.old)
    if change.kind == "add":
        return f"{body[:end]} {words}{body[end:]}"
    if change.kind in _REPLACING:
        return f"{body[:begin]}{words}{body[end:]}"
    return without(body, begin, end)


def about(change: Change) -> tuple[str, str]:
    """The words of before and after, for showing the difference; the sentence itself for an add.

    >>> about(Change(1, "visie", "add", "Wij lezen.", "Elke dag."))
    ('Wij lezen.', 'Wij lezen. Elke dag.')
    """
    words = change.words.strip()
    if change.kind == "add":
        return change.old, f"{change.old} {words}".strip()
    return change.old, words if change.kind in _REPLACING else ""


def left_open(change: Change, *, lang: Lang, limit: int) -> str:
    """What stands in the text where the team leaves this difference open, within so many signs."""
    if change.kind == "leave_open":
        return change.words.strip()
    worded = words.LEFT_OPEN[change.kind][lang].format(
        before=change.old, words=change.words.strip()
    )
    return worded if len(worded) <= limit else words.LEFT_OPEN_SHORT[lang]


def related(changes: Sequence[Change], text: Mapping[str, str]) -> Mapping[int, Relations]:
    """For each amendment what it means for the others on the same aspect, tried out on the text."""
    return {one.id: _relations(one, changes, text.get(one.aspect, "")) for one in changes}


def _relations(one: Change, changes: Sequence[Change], body: str) -> Relations:
    after = _tried(body, one)
    if isinstance(after, NotApplicable):
        return Relations(after.problem)
    same, conflicts, together = [], [], []
    for other in changes:
        if other.id == one.id or other.aspect != one.aspect:
            continue
        alone = _tried(body, other)
        if isinstance(alone, NotApplicable):
            continue
        if alone == after and _kept_open(one) == _kept_open(other):
            same.append(other.id)
        elif isinstance(_tried(after, other), NotApplicable):
            conflicts.append(other.id)
        elif other.old == one.old and one.old:
            together.append(other.id)
    return Relations(None, tuple(same), tuple(conflicts), tuple(together))


def _kept_open(change: Change) -> str:
    return change.words.strip() if change.kind == "leave_open" else ""


def _tried(body: str, change: Change) -> str | NotApplicable:
    try:
        return apply(body, change)
    except NotApplicable as refused:
        return refused


def _place(body: str, old: str) -> tuple[int, int]:
    """Where a sentence, or the whole paragraph, stands: exactly once."""
    if body.strip() == old:
        begin = body.index(old)
        return begin, begin + len(old)
    places = [(a, b) for a, b in sentence_split.spans(body) if body[a:b] == old]
    if not places:
        raise NotApplicable("target_gone")
    if len(places) > 1:
        raise NotApplicable("target_unclear")
    return places[0]


def _joined(body: str, words: str) -> str:
    return f"{body.rstrip()} {words}" if body.strip() else words


def without(body: str, begin: int, end: int) -> str:
    """The body without what stands from `begin` to `end`, and without the room that it leaves."""
    before, after = body[:begin], body[end:]
    if not before.strip() or not after.strip():
        return (before + after).strip()
    if before.endswith("\n"):  # a whole line goes with its end
        return before + after.lstrip()
    return before.rstrip(" \t") + after
