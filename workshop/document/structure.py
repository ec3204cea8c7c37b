"""Which chapters the document has, in which order: only those that have something to say.

The order follows what Dutch schools use (METHODS of this project, after school plans and the
Inspectorate's standards SKA1 and SKA3): the vision on one page first, how it came about last.
"""

from dataclasses import replace
from typing import Final

from babel.dates import format_date

from workshop.document import edition, on_the_way, pilots, practised
from workshop.document.annexes import origins, terms
from workshop.document.blocks import (
    Block,
    Chapter,
    Composed,
    Front,
    Grid,
    Heading,
    Items,
    Prose,
)
from workshop.document.literal import first_sentences, paragraphs
from workshop.document.material import Figure, Material, Matrix, Passage
from workshop.language import Lang
from workshop.matrix import Column
from workshop.spider_web import CENTRE
from workshop.words import document as words
from workshop.words import matrix_plan as matrix_words
from workshop.words import rehearsal

ASPECTS_BY_GROUP: Final[dict[str, tuple[str, ...]]] = {
    "learner": ("leerdoelen",),
    "teacher": ("docentenrollen",),
    "activities": ("leeractiviteiten", "leerinhoud", "bronnen"),
    "surroundings": ("leeromgeving", "groeperingsvormen", "tijd"),
    "assessment": ("toetsing",),
}
_LOCALES: Final[dict[Lang, str]] = {"nl": "nl_NL", "en": "en_GB"}
# As much as still reads as one page.
_CORE_ON_ONE_PAGE: Final = 9
_VISION_SENTENCES: Final = 3
_LINES_ON_ONE_PAGE: Final = 24
_CHARACTERS_A_LINE: Final = 80


def compose(material: Material, *, cover_picture: Figure | None = None) -> Composed:
    """The whole document as chapters of blocks; nothing empty gets a heading."""
    lang = material.language
    parts = (
        one_page(material),
        purpose(material),
        learning(material),
        meaning(material),
        left_out(material),
        differences(material),
        *practice(material),
        pilots.chapter(material),
        following(material),
        evaluated(material),
        on_the_way.approach(material),
        to_do(material),
        origins(material),
        on_the_way.passings(material),
        terms(material),
        practised.annex(material),
    )
    chapters = [part for part in parts if part is not None]
    # The vision on one page has that page to itself.
    chapters[1] = replace(chapters[1], new_page=True)
    cover = material.cover
    return Composed(
        language=lang,
        made_on=cover.made_on,
        subject=words.SUBJECT[lang].format(school=cover.school, team=cover.team),
        footer=words.FOOTER[lang].format(
            school=cover.school, stage=edition.inline(cover.edition, lang)
        ),
        front=front(material, cover_picture),
        chapters=tuple(chapters),
    )


def front(material: Material, picture: Figure | None) -> Front:
    """The cover: whose vision, for whom, how far it is, from which day."""
    lang, cover = material.language, material.cover
    day = format_date(cover.made_on, format="long", locale=_LOCALES[lang])
    facts = (
        (words.COVER_TEAM[lang], cover.team),
        (words.COVER_AUDIENCE[lang], cover.audience),
        (words.COVER_STATE[lang], edition.standing(cover.edition, lang)),
        (words.COVER_DATE[lang], day),
    )
    return Front(
        school=cover.school,
        title=words.TITLE[lang],
        status=(rehearsal.STATUS[lang] if cover.rehearsal else edition.title(cover.edition, lang)),
        facts=tuple((label, text) for label, text in facts if text.strip()),
        picture=picture,
    )


def one_page(material: Material) -> Chapter:
    """The vision on a page of its own, fit to copy into a school guide."""
    lang = material.language
    blocks: list[Block] = [Heading(words.ONE_PAGE[lang], 1)]
    if not material.written() and not material.support.kern:
        blocks.append(Prose(words.ONE_PAGE_EMPTY[lang], "note"))
    purpose_text = _body(material, CENTRE)
    if purpose_text:
        blocks.append(Prose(first_sentences(purpose_text, _VISION_SENTENCES), "vision"))
    if material.support.kern:
        blocks.append(Heading(words.ONE_PAGE_TOGETHER[lang], 3))
        blocks.append(Items(material.support.kern[:_CORE_ON_ONE_PAGE], "statement"))
    short = tuple(
        first_sentences(passage.body, 1)
        for passage in material.written()
        if passage.aspect != CENTRE
    )
    if short and _fits(purpose_text, material.support.kern, short):
        blocks.append(Heading(words.ONE_PAGE_SHORT[lang], 3))
        blocks.append(Items(short, "statement"))
    adopted = material.cover.edition is not None and material.cover.edition.adopted
    line = words.STATUS_LINE_ADOPTED if adopted else words.STATUS_LINE
    blocks.append(Prose(line[lang], "note"))
    return Chapter(tuple(blocks), new_page=True)


def purpose(material: Material) -> Chapter | None:
    """What learners learn for: the centre of the spider web."""
    text = _body(material, CENTRE)
    if not text:
        return None
    title = words.CHAPTERS["purpose"][material.language]
    return Chapter((Heading(title, 1), Prose(text)))


def learning(material: Material) -> Chapter | None:
    """How the team looks at learning, in the sentences of the team picture that are shared."""
    lang = material.language
    if not material.findings.shared:
        return None
    return Chapter(
        (
            Heading(words.CHAPTERS["learning"][lang], 1),
            Prose(words.LEARNING_INTRO[lang]),
            Items(material.findings.shared, "statement"),
        )
    )


def meaning(material: Material) -> Chapter | None:
    """The nine other aspects, in five groups; a group of one needs no heading below it."""
    lang = material.language
    blocks: list[Block] = []
    for group, aspects in ASPECTS_BY_GROUP.items():
        passages = [p for aspect in aspects for p in _passages(material, aspect)]
        if not passages:
            continue
        blocks.append(Heading(words.GROUPS[group][lang], 2))
        for passage in passages:
            if len(aspects) > 1:
                blocks.append(Heading(passage.title, 3))
            blocks.append(Prose(passage.body))
    if not blocks:
        return None
    return Chapter((Heading(words.CHAPTERS["meaning"][lang], 1), *blocks))


def left_out(material: Material) -> Chapter | None:
    """What the text leaves out on purpose, with the reason for each."""
    lang = material.language
    blocks: list[Block] = []
    for passage in material.passages:
        if passage.left_out and not passage.body.strip():
            blocks += [Heading(passage.title, 2), Prose(passage.left_out)]
    if not blocks:
        return None
    title = words.CHAPTERS["left_out"][lang]
    return Chapter((Heading(title, 1), Prose(words.LEFT_OUT_INTRO[lang]), *blocks))


def differences(material: Material) -> Chapter | None:
    """What divides the team, as questions to everyone."""
    lang = material.language
    if not material.questions:
        return None
    return Chapter(
        (
            Heading(words.CHAPTERS["differences"][lang], 1),
            Prose(words.DIFFERENCES_INTRO[lang]),
            Items(
                tuple(one.body for one in material.questions),
                "number",
                tuple(one.alternatives for one in material.questions),
            ),
        )
    )


def practice(material: Material) -> tuple[Chapter, ...]:
    """The matrices, in landscape: one chapter for all themes that have text."""
    lang = material.language
    matrices = _with_text(material)
    if not matrices:
        return ()
    blocks: list[Block] = [Heading(words.CHAPTERS["practice"][lang], 1)]
    blocks.append(Prose(words.MATRIX_INTRO[lang]))
    for matrix in matrices:
        theme = _theme(matrix, lang)
        blocks.append(Heading(theme, 2))
        if matrix.status:
            told = matrix_words.SHEET_STATUS[lang].format(status=matrix.status)
            blocks.append(Prose(told, "note"))
        blocks.append(
            Grid(
                header=(words.MATRIX_LEVEL[lang], *matrix.columns),
                rows=tuple((level, *cells) for level, cells in matrix.rows),
                caption=words.MATRIX_CAPTION[lang].format(theme=theme),
                alt=words.MATRIX_ALT[lang].format(columns=", ".join(matrix.columns)),
            )
        )
    return (Chapter(tuple(blocks), landscape=True),)


def following(material: Material) -> Chapter | None:
    """The success indicators of the matrices, by theme."""
    lang = material.language
    place = tuple(Column).index(Column.INDICATORS)
    blocks: list[Block] = []
    for matrix in _with_text(material):
        found = tuple(line for _, cells in matrix.rows for line in paragraphs(cells[place]))
        if found:
            blocks += [Heading(_theme(matrix, lang), 2), Items(found)]
    if not blocks:
        return None
    title = words.CHAPTERS["following"][lang]
    return Chapter((Heading(title, 1), Prose(words.FOLLOWING_INTRO[lang]), *blocks))


def evaluated(material: Material) -> Chapter | None:
    """What colleagues and learners said in the evaluation, sentence by sentence."""
    lang = material.language
    if not material.evaluated:
        return None
    return Chapter(
        (
            Heading(words.CHAPTERS["evaluated"][lang], 1),
            Prose(words.EVALUATED_INTRO[lang]),
            Items(
                tuple(one.sentence for one in material.evaluated),
                "number",
                tuple(one.lines for one in material.evaluated),
            ),
        )
    )


def to_do(material: Material) -> Chapter | None:
    """What is not in the document yet, one line each."""
    lang = material.language
    if not material.missing:
        return None
    return Chapter(
        (
            Heading(words.CHAPTERS["to_do"][lang], 1),
            Prose(words.TO_DO_INTRO[lang]),
            Items(material.missing),
        )
    )


def _fits(purpose_text: str, *lists: tuple[str, ...]) -> bool:
    """Whether all of it still stands on one page, as far as that can be told from its length."""
    texts = [
        first_sentences(purpose_text, _VISION_SENTENCES),
        *(text for texts_of in lists for text in texts_of),
    ]
    return sum(1 + len(text) // _CHARACTERS_A_LINE for text in texts) <= _LINES_ON_ONE_PAGE


def _passages(material: Material, aspect: str) -> list[Passage]:
    return [passage for passage in material.written() if passage.aspect == aspect]


def _body(material: Material, aspect: str) -> str:
    return "".join(passage.body for passage in _passages(material, aspect))


def _with_text(material: Material) -> tuple[Matrix, ...]:
    return tuple(matrix for matrix in material.matrices if matrix.has_text())


def _theme(matrix: Matrix, lang: Lang) -> str:
    return matrix.title.strip() or words.MATRIX_NO_THEME[lang]
