"""The annexes: how the vision came about, and what its words and sources are."""

from workshop.document.blocks import Block, Chapter, Heading, Items, Picture, Prose, Terms
from workshop.document.material import Material
from workshop.words import document as words


def origins(material: Material) -> Chapter | None:
    """Who took part, by which rules, and what was found; only what was revealed.

    What the team shares stands in a chapter of its own.
    """
    lang = material.language
    how = material.origins
    blocks: list[Block] = [Heading(words.ANNEX_ORIGINS[lang], 1)]
    if how.participation:
        blocks += [Heading(words.PARTICIPATION[lang], 2), Items(how.participation)]
    blocks += _support(material)
    blocks += _picture(material)
    if how.steps:
        blocks += [Heading(words.STEPS[lang], 2), Items(how.steps)]
    agreed = ((words.DECIDING[lang], how.decision_rule), (words.PROMISE[lang], how.promise))
    kept = tuple(pair for pair in agreed if pair[1])
    if kept:
        blocks += [Heading(words.RULES[lang], 2), Terms(kept)]
    return Chapter(tuple(blocks), new_page=True) if len(blocks) > 1 else None


def terms(material: Material) -> Chapter:
    """What the words mean and where the models come from."""
    lang = material.language
    pairs = tuple((term[lang], meaning[lang]) for term, meaning in words.TERM_LIST)
    blocks: list[Block] = [Heading(words.ANNEX_TERMS[lang], 1)]
    blocks += [Heading(words.TERMS[lang], 2), Terms(pairs)]
    if material.works:
        blocks += [Heading(words.SOURCES[lang], 2), Items(material.works)]
    if material.citations:
        blocks += [Heading(words.BY_PART[lang], 3), Terms(material.citations)]
    return Chapter(tuple(blocks), new_page=True)


def _support(material: Material) -> list[Block]:
    lang, support = material.language, material.support
    if not support.sentences and not support.kern:
        return []
    blocks: list[Block] = [Heading(words.SUPPORT[lang], 2)]
    blocks += [Prose(sentence) for sentence in support.sentences]
    if support.staircase:
        blocks.append(Picture(support.staircase))
    for title, explained, statements in (
        (words.KERN, words.KERN_EXPLAINED, support.kern),
        (words.DRAAGVLAK, words.DRAAGVLAK_EXPLAINED, support.draagvlak),
    ):
        if statements:
            blocks += [
                Heading(title[lang], 3),
                Prose(explained[lang]),
                Items(statements, "statement"),
            ]
    return blocks


def _picture(material: Material) -> list[Block]:
    lang, found = material.language, material.findings
    if not (material.figures or found.attention or found.open):
        return []
    blocks: list[Block] = [Heading(words.PICTURES[lang], 2)]
    for title, sentences in (
        (words.FINDINGS["attention"], found.attention),
        (words.FINDINGS["open"], found.open),
    ):
        if sentences:
            blocks += [Heading(title[lang], 3), Items(sentences)]
    blocks += [Picture(figure) for figure in material.figures]
    return blocks
