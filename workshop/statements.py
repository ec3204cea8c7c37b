"""The list that a team weighs: what may be merged, in which words, and what lies under it."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Protocol, TypeVar


class NotMergeable(ValueError):
    """These statements cannot become one: too few were chosen, or one is no longer in the list."""


class Mark(StrEnum):
    """What the facilitator noted about a statement."""

    NONE = ""
    UNCLEAR = "unclear"
    OFF_SUBJECT = "off_subject"
    PERSONAL = "personal"

    @property
    def hides(self) -> bool:
        """Whether a statement with this mark is left out of the weighing."""
        return self in (Mark.OFF_SUBJECT, Mark.PERSONAL)

    @property
    def may_be_read(self) -> bool:
        """Whether anybody but its author may read it: this is the one place that decides that."""
        return self is not Mark.PERSONAL


class Fate(StrEnum):
    """What became of a sentence that somebody shared."""

    HARVESTED = "harvested"
    EDITED = "edited"
    MERGED = "merged"
    HIDDEN = "hidden"
    REMOVED = "removed"


class OnAspect(Protocol):
    """Anything that says something about one aspect of the spider web."""

    @property
    def aspect(self) -> str:
        """The key of the aspect."""
        ...


Said = TypeVar("Said", bound=OnAspect)


def by_aspect(
    statements: Sequence[Said], aspects: Sequence[str]
) -> tuple[tuple[str, tuple[Said, ...]], ...]:
    """The statements per aspect, in the order of `aspects`; aspects without any are gaps to see.

    An aspect that the content no longer knows comes last, so that no statement disappears.
    """
    unknown = dict.fromkeys(one.aspect for one in statements if one.aspect not in aspects)
    return tuple(
        (aspect, tuple(one for one in statements if one.aspect == aspect))
        for aspect in (*aspects, *unknown)
    )


def check_merge(chosen: Collection[int], in_list: Collection[int]) -> None:
    """Raise NotMergeable unless at least two different statements of the list were chosen."""
    if len(set(chosen)) < 2:
        raise NotMergeable("At least two statements are needed to make one.")
    if not set(chosen) <= set(in_list):
        raise NotMergeable("A chosen statement is hidden, merged or withdrawn by now.")


def proposed_wording(wordings: Sequence[str]) -> str:
    """The fullest of the wordings, the first one of those as long.

    Raises ValueError when there are none.

    >>> proposed_wording(["Samen leren.", "Wij leren samen, ook als leraren."])
    'Wij leren samen, ook als leraren.'
    """
    return max(wordings, key=len)


def leaves(statement: int, parts: Mapping[int, Sequence[int]]) -> tuple[int, ...]:
    """The statements out of which this one was merged, however often; itself when it never was."""
    below = parts.get(statement, ())
    if not below:
        return (statement,)
    return tuple(leaf for part in below for leaf in leaves(part, parts))


def ancestors(statement: int, merged_into: Mapping[int, int | None]) -> tuple[int, ...]:
    """The statements into which this one was merged, the nearest first; none when it stands."""
    above = merged_into.get(statement)
    return () if above is None else (above, *ancestors(above, merged_into))


def removed_with(
    statement: int,
    words: Mapping[int, Sequence[str]],
    merged_into: Mapping[int, int | None],
) -> frozenset[int]:
    """What leaves the view together with a statement that tells something about a person.

    Itself, all that lies under it, and what it was merged into, as far as that has the very words
    of one of these. `words` are those that each statement has now, and then those it had at first.
    """
    gone = {id for id in merged_into if statement in (id, *ancestors(id, merged_into))}
    said = {text for id in gone for text in words[id] if text}
    above = {id for one in gone for id in ancestors(one, merged_into)}
    return frozenset(gone | {id for id in above if words[id][0] in said})


def is_edited(body: str, originals: Collection[str]) -> bool:
    """Whether the team reads other words than anybody wrote."""
    return body not in originals


def fate(*, removed: bool, hidden: bool, merged: bool, edited: bool) -> Fate:
    """What to tell an author about a sentence: the most telling of what happened to it."""
    if removed:
        return Fate.REMOVED
    if hidden:
        return Fate.HIDDEN
    if merged:
        return Fate.MERGED
    return Fate.EDITED if edited else Fate.HARVESTED
