"""Gathers what a vision document holds: texts made together, and results that are shown now.

Nothing here reads the answer of a person: results come through the queries that keep to what may
be shown.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlmodel import Session

from db.queries import (
    approach,
    criteria,
    denominator,
    drafting,
    evaluation_told,
    evidence,
    left_out,
    matrix,
    pilot_stories,
    practised,
    progress,
    results,
    versions,
    workshops,
)
from db.queries.evidence import Reading
from db.queries.workshops import Description
from workshop import draft
from workshop.agenda import State
from workshop.content import Content, Instrument
from workshop.deployment import planning
from workshop.document import (
    Cover,
    Divided,
    Edition,
    Material,
    Matrix,
    Origins,
    Passage,
    findings,
    missing,
    on_the_way,
    participation,
    sources,
    support,
)
from workshop.language import Lang
from workshop.matrix import Cell, Column, Level
from workshop.picture import AxesPicture, Highlights, PointsPictures
from workshop.versions import looked_after
from workshop.words import matrix_plan as matrix_words
from workshop.words.start import DECISIONS

_WEB: Final = "spinnenweb"
_MATRIX: Final = "vdm"
# Long enough for the staircase of a large team; a document is made once in a while.
_SECONDS: Final = 20.0


@dataclass(frozen=True)
class _Picture:
    """What is shown of the team picture now."""

    highlights: Highlights | None
    axes: AxesPicture | None
    points: tuple[PointsPictures, ...]


def gather(
    reading: Reading,
    *,
    workshop_id: int,
    content: Content,
    lang: Lang,
    today: date,
    draw: bool,
) -> Material:
    """Everything that the document holds today; with `draw` also its charts.

    `reading` opens a session. With `draw` this waits until all has been calculated; without, it
    takes what is known now.
    """
    seconds = _SECONDS if draw else evidence.PATIENCE
    outcome = denominator.awaited(reading, workshop_id=workshop_id, timeout=seconds)
    weighed = evidence.gather(reading, workshop_id=workshop_id)
    with reading() as db:
        workshop = workshops.describe(db, workshop_id=workshop_id)
        bodies = {one.id: one.body for one in denominator.weighed(db, workshop_id=workshop_id)}
        picture = _picture(db, workshop_id, content)
        questions = drafting.questions(db, workshop_id=workshop_id)
        material = Material(
            language=lang,
            cover=Cover(
                workshop.school,
                workshop.team,
                workshop.audience,
                today,
                rehearsal=workshop.rehearsal_of is not None,
                edition=edition(db, workshop_id=workshop_id),
            ),
            passages=_passages(db, workshop_id, content.instrument(_WEB), lang),
            questions=_left_open(db, workshop_id, lang),
            matrices=_matrices(db, workshop_id, content.instrument(_MATRIX), lang),
            pilots=pilot_stories.gather(db, workshop_id=workshop_id, content=content, lang=lang),
            findings=findings.in_sentences(picture.highlights, content, lang),
            evaluated=evaluation_told.in_sentences(
                db, workshop_id=workshop_id, content=content, lang=lang
            ),
            origins=_origins(db, workshop, picture, content, lang),
            examples=practised.gather(
                db, workshop_id=workshop_id, web=content.instrument(_WEB), lang=lang, draw=draw
            ),
            works=sources.works(content, lang),
            citations=sources.citations(content, lang),
            approach=on_the_way.of_talks(
                approach.talks(db, workshop_id=workshop_id), content, lang
            ),
            passings=on_the_way.of_passings(
                criteria.passings(db, workshop_id=workshop_id), content, lang
            ),
        )
    divided = weighed.divided if weighed else ()
    differences = draft.proposals(picture.highlights, divided, content, lang)
    material = replace(
        material,
        support=support.in_words(outcome, bodies, lang, draw=draw),
        figures=findings.figures(picture.axes, picture.points, content, lang) if draw else (),
    )
    asked = {question.origin for question in questions}
    unasked = sum(difference.origin not in asked for difference in differences)
    return replace(material, missing=missing.lines(material, picture.highlights, unasked))


def edition(db: Session, *, workshop_id: int) -> Edition | None:
    """The version that the text is as it stands now; None while it is being written."""
    last = versions.latest(db, workshop_id=workshop_id)
    if last is None or last.wording != versions.current(db, workshop_id=workshop_id):
        return None
    return Edition(str(last.number), adopted=last.why == "adopted")


def _left_open(db: Session, workshop_id: int, lang: Lang) -> tuple[Divided, ...]:
    """The questions that the text leaves open, each with who looks after it where that is known."""
    return tuple(
        Divided(" ".join((left.body, looked_after(left, lang))).strip(), left.alternatives)
        for left in versions.current(db, workshop_id=workshop_id).questions
    )


def _passages(db: Session, workshop_id: int, web: Instrument, lang: Lang) -> tuple[Passage, ...]:
    bodies = drafting.paragraphs(db, workshop_id=workshop_id)
    why = left_out.reasons(db, workshop_id=workshop_id, paragraphs=bodies)
    return tuple(
        Passage(dim.key, dim.title[lang], bodies.get(dim.key, ""), why.get(dim.key, ""))
        for dim in web.dims
    )


def _matrices(
    db: Session, workshop_id: int, instrument: Instrument, lang: Lang
) -> tuple[Matrix, ...]:
    columns = tuple(instrument.column(column).text[lang] for column in Column)
    return tuple(
        Matrix(
            title=theme.title,
            columns=columns,
            rows=tuple(
                (
                    instrument.dim(level).title[lang],
                    tuple(
                        "\n\n".join(planning.told(theme, Cell(level, column), lang))
                        for column in Column
                    ),
                )
                for level in Level
            ),
            status=matrix_words.STATUSES[theme.status][lang],
        )
        for theme in matrix.themes(db, workshop_id=workshop_id)
        if theme.is_own
    )


def _picture(db: Session, workshop_id: int, content: Content) -> _Picture:
    axes, points = None, []
    for activity in results.shown(db, workshop_id=workshop_id, content=content):
        if content.activity(activity).kind == "axes":
            axes = results.axes(db, workshop_id=workshop_id, content=content, activity=activity)
        else:
            found = results.points(db, workshop_id=workshop_id, content=content, activity=activity)
            points += [found] if found else []
    highlights = results.highlights(db, workshop_id=workshop_id, content=content)
    return _Picture(highlights, axes, tuple(points))


def _origins(
    db: Session, workshop: Description, picture: _Picture, content: Content, lang: Lang
) -> Origins:
    standings = progress.standings(db, workshop_id=workshop.id)
    begun = [name for name, found in standings.items() if found.state is not State.NOT_YET]
    return Origins(
        participation=participation.in_sentences(
            workshops.people_count(db, workshop_id=workshop.id),
            participation.answered(picture.axes, picture.points),
            minimum=workshop.minimum_group,
            content=content,
            lang=lang,
        ),
        steps=participation.steps(begun, content, lang),
        decision_rule=DECISIONS[workshop.decision_rule][lang],
        promise=content.promise(workshop.promise).text[lang],
    )
