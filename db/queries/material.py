"""Gathers what a vision document holds: texts made together, and results that are shown now.

Nothing here reads the answer of a person: results come through the queries that keep to what may
be shown.
"""

from datetime import date
from typing import Final

from sqlmodel import Session

from db.queries import denominator, drafting, evidence, matrix, progress, results, workshops
from db.queries.evidence import Reading
from db.queries.workshops import Description
from workshop import draft
from workshop.agenda import State
from workshop.content import Content, Instrument
from workshop.document import Cover, Material, Matrix, Origins, Passage
from workshop.document.findings import figures, in_sentences
from workshop.document.missing import lines
from workshop.document.support import in_words
from workshop.language import Lang
from workshop.matrix import Cell, Column, Level
from workshop.picture import AxesPicture, PointsPictures
from workshop.words import document as words
from workshop.words.start import DECISIONS

_WEB: Final = "spinnenweb"
_MATRIX: Final = "vdm"
# Long enough for the staircase of a large team; a document is made once in a while.
_SECONDS: Final = 20.0


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
    found = evidence.gather(reading, workshop_id=workshop_id)
    with reading() as db:
        workshop = workshops.describe(db, workshop_id=workshop_id)
        bodies = {one.id: one.body for one in denominator.weighed(db, workshop_id=workshop_id)}
        passages = _passages(db, workshop_id, content.instrument(_WEB), lang)
        matrices = _matrices(db, workshop_id, content.instrument(_MATRIX), lang)
        shown = results.shown(db, workshop_id=workshop_id, content=content)
        axes, points = _pictures(db, workshop_id, content, shown)
        highlights = results.highlights(db, workshop_id=workshop_id, content=content)
        differences = draft.proposals(highlights, found.divided if found else (), content, lang)
        questions = drafting.questions(db, workshop_id=workshop_id)
        origins = _origins(db, workshop, content, lang, axes, points)
    support = in_words(outcome, bodies, lang, draw=draw)
    asked = {question.origin for question in questions}
    return Material(
        language=lang,
        cover=Cover(workshop.school, workshop.team, workshop.audience, today),
        passages=passages,
        questions=tuple(q.body for q in questions if q.included and q.body.strip()),
        matrices=matrices,
        findings=in_sentences(highlights, content, lang),
        figures=figures(axes, points, content, lang) if draw else (),
        support=support,
        origins=origins,
        missing=lines(
            passages=passages,
            matrices=matrices,
            support=support,
            highlights=highlights,
            unasked=sum(difference.origin not in asked for difference in differences),
            lang=lang,
        ),
        works=_works(content, lang),
        citations=_citations(content, lang),
    )


def _passages(db: Session, workshop_id: int, web: Instrument, lang: Lang) -> tuple[Passage, ...]:
    bodies = drafting.paragraphs(db, workshop_id=workshop_id)
    return tuple(Passage(dim.key, dim.title[lang], bodies.get(dim.key, "")) for dim in web.dims)


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
                    tuple(theme.filled.get(Cell(level, column), "") for column in Column),
                )
                for level in Level
            ),
        )
        for theme in matrix.themes(db, workshop_id=workshop_id)
    )


def _pictures(
    db: Session, workshop_id: int, content: Content, shown: tuple[str, ...]
) -> tuple[AxesPicture | None, tuple[PointsPictures, ...]]:
    axes, points = None, []
    for activity in shown:
        if content.activity(activity).kind == "axes":
            axes = results.axes(db, workshop_id=workshop_id, content=content, activity=activity)
        else:
            found = results.points(db, workshop_id=workshop_id, content=content, activity=activity)
            points += [found] if found else []
    return axes, tuple(points)


def _origins(
    db: Session,
    workshop: Description,
    content: Content,
    lang: Lang,
    axes: AxesPicture | None,
    points: tuple[PointsPictures, ...],
) -> Origins:
    joined = workshops.people_count(db, workshop_id=workshop.id)
    enough = joined >= workshop.minimum_group
    answered: dict[str, int] = {}
    if axes:
        answered[axes.activity] = max(
            (picture.people for row in axes.rows for picture in row.lenses), default=0
        )
    for one in points:
        answered[one.activity] = max((lens.people for lens in one.lenses), default=0)
    standings = progress.standings(db, workshop_id=workshop.id)
    begun = {
        activity.step
        for activity in content.activities
        if activity.id in standings and standings[activity.id].state is not State.NOT_YET
    }
    return Origins(
        participation=(
            (words.JOINED[lang].format(n=joined) if enough else words.JOINED_FEW[lang]),
            *(
                words.ANSWERED[lang].format(activity=content.activity(activity).title[lang], n=n)
                for activity, n in answered.items()
                if n
            ),
        ),
        steps=tuple(
            words.STEP[lang].format(n=step.number, title=step.title[lang])
            for step in content.steps
            if step.number in begun
        ),
        decision_rule=DECISIONS[workshop.decision_rule][lang],
        promise=content.promise(workshop.promise).text[lang],
    )


def _instruments(content: Content) -> tuple[Instrument, ...]:
    used = dict.fromkeys(a.instrument for a in content.activities if a.instrument)
    return tuple(content.instrument(instrument) for instrument in used if instrument)


def _works(content: Content, lang: Lang) -> tuple[str, ...]:
    used = {work for instrument in _instruments(content) for work in instrument.source.works}
    return tuple(
        words.WORK[lang].format(author=source.author, title=source.title[lang])
        for source in content.sources
        if source.id in used
    )


def _citations(content: Content, lang: Lang) -> tuple[tuple[str, str], ...]:
    return tuple(
        (instrument.title[lang], instrument.source.cite[lang])
        for instrument in _instruments(content)
    )
