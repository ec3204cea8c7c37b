"""What the document does not hold yet, one line each."""

from workshop.document.material import Material, Matrix, Passage
from workshop.language import Lang
from workshop.picture import Highlights
from workshop.spider_web import short_name
from workshop.words import document as words


def lines(material: Material, highlights: Highlights | None, unasked: int) -> tuple[str, ...]:
    """One line for everything still to do; `unasked` counts differences without a question.

    `highlights` is None while nothing of the team picture is shown.
    """
    lang = material.language
    found = [*_passages(material.passages, lang)]
    if highlights is None:
        found.append(words.MISSING_PICTURE[lang])
    elif highlights.too_few:
        found.append(words.MISSING_PICTURE_FEW[lang])
    if not material.support.sentences:
        found.append(words.MISSING_SUPPORT[lang])
    if unasked:
        found.append(words.MISSING_QUESTIONS[lang].format(n=unasked))
    found += _matrices(material.matrices, lang)
    if not material.pilots:
        found.append(words.MISSING_PILOTS[lang])
    return (*found, *(line[lang] for line in words.MISSING_LATER))


def _passages(passages: tuple[Passage, ...], lang: Lang) -> list[str]:
    empty = [
        short_name(passage.title)
        for passage in passages
        if not (passage.body.strip() or passage.left_out)
    ]
    if not empty:
        return []
    if not any(passage.body.strip() for passage in passages):
        return [words.MISSING_ALL_PASSAGES[lang]]
    return [words.MISSING_PASSAGES[lang].format(names=", ".join(empty))]


def _matrices(matrices: tuple[Matrix, ...], lang: Lang) -> list[str]:
    if not any(matrix.has_text() for matrix in matrices):
        return [words.MISSING_MATRIX[lang]]
    return [
        words.MISSING_CELLS[lang].format(
            theme=matrix.title.strip() or words.MATRIX_NO_THEME[lang], n=matrix.empty_cells()
        )
        for matrix in matrices
        if matrix.empty_cells()
    ]
