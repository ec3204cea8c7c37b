"""The copies of a theme that subgroups fill side by side, and how they come together again."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select, update

from db import changes
from db.models import MatrixEntry, MatrixTheme, Person, Subgroup, now
from db.queries import matrix, matrix_lines
from workshop.deployment.merging import middle_distance, new_lines, ratings, same_words
from workshop.deployment.theme import Theme

# How the origin of a line begins that came out of the copy of a subgroup.
FROM_GROUP = "subgroup:"


def hand_out(db: Session, *, workshop_id: int, theme_id: int) -> int:
    """Give every subgroup a copy of a theme to fill; returns how many copies were made.

    A subgroup that has one keeps it. Raises NoTheme when there is no such theme of one's own.
    """
    # The workshop's row is locked first, so that two at once make one copy.
    changes.touch(db, workshop_id)
    row = matrix.row_of(db, workshop_id=workshop_id, theme_id=theme_id)
    if row.copy_of_id is not None or row.example:
        raise matrix.NoTheme("Copies are made of a theme of one's own.")
    have = set(
        db.exec(select(MatrixTheme.subgroup_id).where(MatrixTheme.copy_of_id == theme_id)).all()
    )
    groups = db.exec(
        select(Subgroup.id)
        .where(Subgroup.workshop_id == workshop_id)
        .order_by(col(Subgroup.position))
    ).all()
    made = [group for group in groups if group not in have]
    db.add_all(
        MatrixTheme(
            workshop_id=workshop_id,
            title=row.title,
            aspect=row.aspect,
            copy_of_id=theme_id,
            subgroup_id=group,
        )
        for group in made
    )
    return len(made)


def copies(themes: Sequence[Theme], *, theme_id: int) -> tuple[Theme, ...]:
    """The copies of a theme, those that were merged too."""
    return tuple(one for one in themes if one.copy_of == theme_id)


def of_person(db: Session, *, workshop_id: int, person_id: int) -> tuple[Theme, ...]:
    """The copies of the subgroup that a person belongs to; none for who belongs to none."""
    group = db.exec(
        select(Person.subgroup_id).where(Person.id == person_id, Person.workshop_id == workshop_id)
    ).first()
    if group is None:
        return ()
    return tuple(
        one for one in matrix.themes(db, workshop_id=workshop_id) if one.subgroup_id == group
    )


def merge(db: Session, *, workshop_id: int, theme_id: int) -> int:
    """Bring what the copies have into the theme itself; returns how many lines came in.

    The same words come in once. Each line keeps its owner, dates and links, and says out of which
    group it came. Distances that the theme has no rating of its own for are the middle ones of the
    groups. The copies stay to read, and nobody writes in them any more. Raises NoTheme.
    """
    changes.touch(db, workshop_id)
    found = matrix.themes(db, workshop_id=workshop_id)
    theme = next((one for one in found if one.id == theme_id and one.is_own), None)
    if theme is None:
        raise matrix.NoTheme("There is no such theme in this workshop.")
    open_copies = [one for one in copies(found, theme_id=theme_id) if not one.merged]
    arrived: dict[int, int] = {}
    for copy, entry in new_lines(theme, open_copies):
        arrived[entry.id] = matrix_lines.new_line(
            db,
            theme_id=theme_id,
            cell=entry.cell,
            body=entry.body,
            origin=f"{FROM_GROUP}{copy.subgroup_id}",
        )
        matrix_lines.carry_over(db, entry_id=entry.id, to=arrived[entry.id])
    _keep_gaps(db, workshop_id, theme_id, open_copies, arrived)
    for level, given in ratings(open_copies).items():
        if level not in theme.distances:
            matrix.rate(
                db,
                workshop_id=workshop_id,
                theme_id=theme_id,
                level=level,
                value=middle_distance(given),
            )
    db.exec(
        update(MatrixTheme)
        .where(col(MatrixTheme.id).in_([one.id for one in open_copies]))
        .values(merged_at=now())
    )
    return len(arrived)


def _keep_gaps(
    db: Session,
    workshop_id: int,
    theme_id: int,
    open_copies: Sequence[Theme],
    arrived: Mapping[int, int],
) -> None:
    """Let actions narrow the gap that they narrowed, also where that gap was there already."""
    theme = matrix.theme(db, workshop_id=workshop_id, theme_id=theme_id)
    stands = {(one.cell, same_words(one.text)): one.id for one in theme.entries if one.text}
    for copy in open_copies:
        gaps = {one.id: one for one in copy.entries}
        for entry in copy.entries:
            gap = gaps.get(entry.gap_id or 0)
            if gap is None or entry.id not in arrived:
                continue
            db.exec(
                update(MatrixEntry)
                .where(col(MatrixEntry.id) == arrived[entry.id])
                .values(gap_id=stands.get((gap.cell, same_words(gap.text))))
            )
