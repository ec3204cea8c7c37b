"""What is frozen when a weighing closes again, so that nobody reads off it what a few people did.

Between two results that a team sees of the same statements, the votes of nobody differ or those of
at least the minimum number of people. Statements that came or went change nobody's vote.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from workshop.reckoning import FINISHED


@dataclass(frozen=True)
class Row:
    """The votes of one person, by statement; `person` is None for who withdrew since.

    `counted` says whether this person is among those who finished, where that was settled when an
    earlier result was frozen; None where the votes themselves say so.
    """

    person: int | None
    subgroup: str | None
    votes: Mapping[str, str] = field(default_factory=dict)
    counted: bool | None = None


def again(
    before: Sequence[Row],
    now: Sequence[Row],
    *,
    playing: Collection[str],
    earlier: Mapping[int, Mapping[str, str]],
    minimum: int,
) -> tuple[Row, ...] | None:
    """Everybody with what counts from now on; None where what was frozen last goes on counting.

    `playing` are the statements that can be weighed now, `earlier` has by person the votes that
    were frozen on statements which were no part of the last result. Where fewer people than the
    minimum did anything else on what was weighed both times, their earlier votes on that stay. A
    statement that is new joins with its votes, from the minimum of them on.
    """
    known = _statements(before)
    common = known & set(playing)
    if not common:
        return tuple(now)
    new = _enough([row.votes for row in now], set(playing) - known, minimum)
    weighed = [replace(row, votes=_only(row.votes, common | new)) for row in now]
    if len(_changed(before, weighed, common)) >= minimum:
        return tuple(row for row in weighed if row.votes)
    if common == known and not new:
        return None
    joining = _joining(weighed, earlier, new, minimum)
    kept = [_kept(row, common, joining, known) for row in before]
    at = {row.person for row in before}
    kept += [replace(row, votes=joining[row.person]) for row in weighed if row.person not in at]
    return tuple(row for row in kept if row.votes or row.counted)


def finished(votes: Mapping[str, str], statements: Collection[str]) -> bool:
    """Whether these are votes on enough of the statements to count among who finished."""
    voted = sum(statement in votes for statement in statements)
    return bool(statements) and voted >= Fraction(FINISHED) * len(statements)


def _kept(
    row: Row,
    common: Collection[str],
    joining: Mapping[int | None, Mapping[str, str]],
    known: set[str],
) -> Row:
    votes = _only(row.votes, common) | dict(joining.get(row.person, {}))
    return Row(row.person, row.subgroup, votes, _was_counted(row, known))


def _changed(before: Sequence[Row], now: Sequence[Row], common: set[str]) -> set[object]:
    """Who voted otherwise on what is common, is in another subgroup, or counts no longer or anew.

    Who withdrew since is among them.
    """
    known, weighed = _statements(before), _statements(now)
    at = {row.person: row for row in now}
    changed: set[object] = set()
    for number, row in enumerate(before):
        other = at.pop(row.person, None) if row.person is not None else None
        if other is None:
            other = Row(None, None)
        votes, votes_now = _only(row.votes, common), _only(other.votes, common)
        moved = bool(votes) and row.subgroup != other.subgroup
        counted = finished(other.votes, weighed)
        if votes != votes_now or moved or counted != _was_counted(row, known):
            changed.add(("before", number))
    changed.update(("new", person) for person, row in at.items() if _only(row.votes, common))
    return changed


def _was_counted(row: Row, known: Collection[str]) -> bool:
    return finished(row.votes, known) if row.counted is None else row.counted


def _joining(
    now: Sequence[Row],
    earlier: Mapping[int, Mapping[str, str]],
    new: set[str],
    minimum: int,
) -> Mapping[int | None, dict[str, str]]:
    """By person the votes on what joins; on what returns the earlier ones, if only a few differ."""
    votes = {row.person: _only(row.votes, new) for row in now}
    frozen = {person: _only(cast, new) for person, cast in earlier.items()}
    returning = {statement for cast in frozen.values() for statement in cast}
    differ: Counter[str] = Counter()
    for person in votes.keys() | frozen.keys():
        one, other = votes.get(person, {}), frozen.get(person or 0, {})
        differ.update(each for each in returning if one.get(each) != other.get(each))
    stay = {statement for statement in returning if differ[statement] < minimum}
    return {
        person: dict(
            sorted((_only(cast, new - stay) | _only(frozen.get(person or 0, {}), stay)).items())
        )
        for person, cast in votes.items()
    }


def _enough(votes: Sequence[Mapping[str, str]], new: set[str], minimum: int) -> set[str]:
    """The new statements that enough people weighed: fewer would be told apart by it."""
    times = Counter(statement for cast in votes for statement in cast if statement in new)
    return {statement for statement, count in times.items() if count >= minimum}


def _statements(rows: Sequence[Row]) -> set[str]:
    return {statement for row in rows for statement in row.votes}


def _only(votes: Mapping[str, str], statements: Collection[str]) -> dict[str, str]:
    return {id: vote for id, vote in votes.items() if id in statements}
