"""The denominator on the command line: `python -m workshop.denominator VOTES.csv`.

    python -m workshop.denominator VOTES.csv --share 0.8 [--groups GROUPS.csv] [--floor 0.6]
        [--level underwrite|consent] [--time-limit 20] [--json]

VOTES.csv has a column participant and one per statement, with 1 to 5, `?` or nothing; all its
rows count. GROUPS.csv has the columns participant and group. Bad input gives one line on stderr
and exit status 2.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from math import isfinite
from pathlib import Path
from typing import Final, NoReturn

from workshop.denominator.answer import Denominator
from workshop.denominator.counting import exact_share
from workshop.denominator.overview import survey
from workshop.denominator.tables import VoteTable, read_groups, read_votes
from workshop.denominator.votes import LEVELS, scores, support

DEFAULT_FLOOR: Final = "0.6"

# What starting Python and printing may take of the time limit.
RESERVE_SHARE: Final = 0.1
RESERVE_SECONDS: Final = 1.0


class _OneLine(argparse.ArgumentParser):
    """A parser whose errors are one line, like those of the files."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {_one_line(message)}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0, or 2 when the input is bad."""
    options = _parser().parse_args(arguments)
    try:
        table, groups = _tables(options)
        floor = exact_share(options.floor)
        found = survey(
            support(table.votes, options.level),
            exact_share(options.share),
            scores=scores(table.votes),
            groups=groups,
            floor=floor if groups is not None else None,
            time_limit=_time_left(options.time_limit),
        )
    except ValueError as error:
        print(f"denominator: {_one_line(str(error))}", file=sys.stderr)
        return 2
    print(as_json(found, table) if options.json else as_text(found, table))
    return 0


def as_json(found: Denominator, table: VoteTable) -> str:
    """The answer for programs."""
    names = table.statements
    return json.dumps(
        {
            "statements": [names[statement] for statement in found.statements],
            "supporters": found.supporters,
            "people": found.people,
            "share": float(found.share),
            "optimal": found.optimal,
            "bound": found.bound,
            "passing_separately": [names[statement] for statement in found.passing_separately],
            "frontier": [
                {"people": step.people, "statements": step.statements, "optimal": step.optimal}
                for step in found.frontier
            ],
        },
        ensure_ascii=False,
    )


def as_text(found: Denominator, table: VoteTable) -> str:
    """The answer for readers."""
    size = len(found.statements)
    proof = "proven" if found.optimal else f"best found, at most {found.bound} possible"
    lines = [
        f"{size} statements are carried together by {found.supporters} of {found.people} people "
        f"({found.needed} asked for; {proof}).",
        *(f"  {table.statements[statement]}" for statement in found.statements),
        f"{len(found.passing_separately)} statements would pass one by one.",
        *(
            f"{group.name}: {group.supporters} of {group.people}"
            + (f" ({group.needed} asked for)" if group.needed else "")
            for group in found.groups
        ),
        "People and the most statements they carry together:",
        *(
            f"{step.people:6} {step.statements:4}{'' if step.optimal else '  best found'}"
            for step in found.frontier
        ),
    ]
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = _OneLine(
        prog="denominator",
        description="The largest set of statements that enough people carry in its entirety.",
    )
    parser.add_argument("votes", type=Path, metavar="VOTES.csv")
    parser.add_argument("--share", default="0.8", help="share of all people (default 0.8)")
    parser.add_argument("--groups", type=Path, metavar="GROUPS.csv")
    parser.add_argument("--floor", default=DEFAULT_FLOOR, help="share of every group (0.6)")
    parser.add_argument("--level", choices=LEVELS, default="underwrite")
    parser.add_argument("--time-limit", type=float, default=20.0, help="seconds for all of it")
    parser.add_argument("--json", action="store_true", help="for programs")
    return parser


def _tables(options: argparse.Namespace) -> tuple[VoteTable, list[str | None] | None]:
    table = read_votes(_text(options.votes), options.votes.name)
    if options.groups is None:
        return table, None
    return table, read_groups(_text(options.groups), options.groups.name, table.people)


def _one_line(message: str) -> str:
    return " ".join(message.split())


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(f"{path.name} is not UTF-8 text") from None
    except OSError as error:
        raise ValueError(f"{path.name} can't be read: {error.strerror}") from None


def _time_left(limit: float) -> float:
    if not (isfinite(limit) and limit > 0):
        raise ValueError("the time limit must be above 0 seconds")
    return limit - min(limit / 2, RESERVE_SECONDS + RESERVE_SHARE * limit)


def _run() -> int:
    """Run with a stdout that is ours alone: HiGHS sometimes writes to it even when told not to."""
    ours = os.dup(1)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.close(silence)
    sys.stdout = os.fdopen(ours, "w", encoding="utf-8")
    status = main()
    sys.stdout.flush()
    return status


if __name__ == "__main__":
    sys.exit(_run())
