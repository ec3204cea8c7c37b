"""The chapter about pilots: what was tried out, what it taught, what was decided."""

from workshop.document.blocks import Block, Chapter, Heading, Items, Prose, Terms
from workshop.document.material import Material, PilotStory
from workshop.language import Lang
from workshop.words import pilots as words


def chapter(material: Material) -> Chapter | None:
    """All pilots of the team, one after the other; None without any."""
    lang = material.language
    if not material.pilots:
        return None
    blocks: list[Block] = [Heading(words.CHAPTER[lang], 1), Prose(words.CHAPTER_INTRO[lang])]
    for pilot in material.pilots:
        blocks += _one(pilot, lang)
    return Chapter(tuple(blocks))


def _one(pilot: PilotStory, lang: Lang) -> list[Block]:
    blocks: list[Block] = [Heading(pilot.name, 2)]
    if pilot.question:
        blocks.append(Prose(pilot.question))
    if pilot.facts:
        blocks.append(Terms(pilot.facts))
    for title, texts in (
        (words.DOC_LESSONS[lang], pilot.lessons),
        (words.DOC_SUGGESTS[lang], pilot.suggestions),
    ):
        if texts:
            blocks += [Heading(title, 3), Items(texts)]
    if pilot.decision:
        blocks += [Heading(words.DOC_DECISION[lang], 3), Prose(pilot.decision)]
    return blocks
