"""What was decided on the way: how the lead group goes about it, and when a team went on anyway."""

from collections.abc import Sequence

from workshop import criteria, dates
from workshop.approach import Point, Talk
from workshop.content import Content
from workshop.criteria import Passing
from workshop.document.blocks import Chapter, Grid, Heading, Items, Prose
from workshop.document.material import Approach, Material, Passed
from workshop.language import Lang
from workshop.words import approach as approach_words
from workshop.words import steps as step_words

_INSTRUMENT = "veranderaanpak"


def of_talks(talks: Sequence[Talk], content: Content, lang: Lang) -> Approach | None:
    """The latest settled talk beside the one before it, without reasons; None before the first.

    `talks` come the latest first.
    """
    settled = [talk for talk in talks if talk.settled]
    if not settled:
        return None
    now, before = settled[0], settled[1] if len(settled) > 1 else None
    instrument = content.instrument(_INSTRUMENT)
    stages = {
        choice.value: choice.label[lang] for choice in content.scale(instrument.scale).choices
    }

    def stage(point: Point) -> str:
        return stages[point.stage] if point.stage else approach_words.NOT_TALKED[lang]

    rows = []
    for item in instrument.items:
        key = item.key or item.id
        point = now.point(key)
        due = dates.day(point.due_on, lang) if point.due_on else ""
        if point.done_on:
            due = approach_words.IS_DONE[lang].format(day=dates.day(point.done_on, lang))
        was = (stage(before.point(key)),) if before else ()
        rows.append((item.text[lang], *was, stage(point), point.action, point.owner, due))
    return Approach(
        dates.day(now.held_on, lang),
        dates.day(before.held_on, lang) if before else "",
        tuple(rows),
    )


def of_passings(passings: Sequence[Passing], content: Content, lang: Lang) -> tuple[Passed, ...]:
    """Each going on that was recorded, in a sentence, with what was missing then."""
    known = {each.id: each for each in content.criteria}
    return tuple(
        Passed(
            step_words.LINE[lang].format(
                n=each.step,
                title=content.step(each.step).title[lang],
                day=dates.day(each.passed_on, lang),
                role=step_words.ROLES[each.role][lang],
                reason=each.reason,
            ),
            tuple(
                step_words.LINE_MISSING[lang].format(text=criteria.words(known[id], lang))
                for id in each.missing
                if id in known
            ),
        )
        for each in passings
        if each.passed_on is not None
    )


def approach(material: Material) -> Chapter | None:
    """The change approach as a table; None while no talk was settled."""
    lang, found = material.language, material.approach
    if found is None:
        return None
    before = (approach_words.BEFORE_HEAD[lang].format(day=found.before),) if found.before else ()
    header = (
        approach_words.POINT_HEAD[lang],
        *before,
        approach_words.BEFORE_HEAD[lang].format(day=found.held_on),
        approach_words.DO_HEAD[lang],
        approach_words.WHO_HEAD[lang],
        approach_words.WHEN_HEAD[lang],
    )
    return Chapter(
        (
            Heading(approach_words.CHAPTER[lang], 1),
            Prose(approach_words.INTRO[lang].format(day=found.held_on)),
            Grid(header, found.rows, approach_words.CAPTION[lang], approach_words.ALT[lang]),
        ),
        landscape=True,
    )


def passings(material: Material) -> Chapter | None:
    """When the team went on while something was missing, and why; None when it never did."""
    lang = material.language
    if not material.passings:
        return None
    return Chapter(
        (
            Heading(step_words.CHAPTER[lang], 1),
            Prose(step_words.INTRO[lang]),
            Items(
                tuple(each.told for each in material.passings),
                "number",
                tuple(each.missing for each in material.passings),
            ),
        )
    )
