"""All that a sentence can rest on now, each in one line: only what is shown to the team."""

from collections.abc import Iterator, Sequence

from db.queries.drafting import Question
from ui import session
from workshop.draft import RELATED_AXES
from workshop.evidence import Evidence
from workshop.foundations import Ground
from workshop.language import Lang
from workshop.picture import AxesPicture, Highlights
from workshop.words import draft as words
from workshop.words import picture as picture_words


def offered(
    evidence: Evidence | None,
    axes: AxesPicture | None,
    highlights: Highlights | None,
    questions: Sequence[Question],
    lang: Lang,
) -> tuple[Ground, ...]:
    """Weighed statements, axes, shared preferences in points, and open questions."""
    return (
        *_statements(evidence),
        *_axes(axes, lang),
        *_points(highlights, lang),
        *_questions(questions, lang),
    )


def _statements(evidence: Evidence | None) -> Iterator[Ground]:
    for one in evidence.statements if evidence else ():
        yield Ground(f"statement:{one.id}", one.body, one.aspect, one.place)


def _axes(axes: AxesPicture | None, lang: Lang) -> Iterator[Ground]:
    """One for each axis through each lens, under every aspect that the axis says most about."""
    if axes is None:
        return
    instrument = session.content().instrument(axes.instrument)
    for row in axes.rows:
        about = [aspect for aspect, keys in RELATED_AXES.items() if row.axis in keys]
        for picture in row.lenses:
            told = words.GROUND_AXIS[lang].format(
                axis=instrument.axis(row.axis).title[lang],
                lens=picture_words.LENSES_SHORT[picture.lens][lang],
                label=picture_words.LABELS[picture.label][lang],
            )
            origin = f"{axes.instrument}:{row.axis}:{picture.lens}"
            for aspect in about:
                yield Ground(origin, told, aspect)


def _points(highlights: Highlights | None, lang: Lang) -> Iterator[Ground]:
    for one in highlights.agreements if highlights else ():
        if one.label == "core":
            title = session.content().instrument(one.instrument).dim(one.item).title[lang]
            told = words.GROUND_AXIS[lang].format(
                axis=title,
                lens=picture_words.LENSES_SHORT[one.lens][lang],
                label=picture_words.LABELS[one.label][lang],
            )
            yield Ground(f"{one.instrument}:{one.item}:{one.lens}", told)


def _questions(questions: Sequence[Question], lang: Lang) -> Iterator[Ground]:
    for one in questions:
        if one.included and one.body.strip():
            told = words.GROUND_QUESTION[lang].format(question=one.body)
            yield Ground(f"question:{one.id}", told)
