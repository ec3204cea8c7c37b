"""The annex with examples out of practice, each at the sentence that it shows."""

from workshop.document.blocks import Block, Chapter, Heading, Picture, Prose, Terms
from workshop.document.material import Material, Practised, Story
from workshop.language import Lang
from workshop.words import examples as words


def annex(material: Material) -> Chapter | None:
    """The examples that authors showed to the team; None while there are none."""
    lang, found = material.language, material.examples
    if not found.practised:
        return None
    blocks: list[Block] = [Heading(words.ANNEX[lang], 1), Prose(words.ANNEX_LEAD[lang])]
    if found.gaps:
        told = words.ANNEX_GAPS[lang].format(n=found.gaps, total=found.sentences)
        blocks.append(Prose(told, "note"))
    for one in found.practised:
        blocks += _sentence(one, lang)
    return Chapter(tuple(blocks), new_page=True)


def _sentence(one: Practised, lang: Lang) -> list[Block]:
    blocks: list[Block] = (
        [Prose(one.sentence, "vision")]
        if one.sentence
        else [Heading(words.ANNEX_ELSEWHERE[lang], 2)]
    )
    for story in one.stories:
        blocks += _story(story, lang)
    blocks += [Prose(words.ANNEX_SEE[lang].format(title=title), "note") for title in one.also]
    return blocks


def _story(story: Story, lang: Lang) -> list[Block]:
    signed = words.SIGNED[lang].format(name=story.signed) if story.signed else ""
    line = ". ".join(part for part in (story.outcome, signed) if part)
    blocks: list[Block] = [Heading(story.title, 3)]
    if line:
        blocks.append(Prose(line, "note"))
    if story.told:
        blocks.append(Terms(story.told))
    if story.picture:
        blocks.append(Picture(story.picture))
    return blocks
