"""Who took part and along which steps, in sentences that say nothing about a few people."""

from collections.abc import Collection, Mapping

from workshop.content import Content
from workshop.language import Lang
from workshop.picture import AxesPicture, PointsPictures
from workshop.words import document as words


def answered(axes: AxesPicture | None, points: Collection[PointsPictures]) -> Mapping[str, int]:
    """How many people answered each activity whose result may be shown."""
    counts = {one.activity: [lens.people for lens in one.lenses] for one in points}
    if axes is not None:
        counts[axes.activity] = [lens.people for row in axes.rows for lens in row.lenses]
    return {activity: max(found) for activity, found in counts.items() if found}


def in_sentences(
    joined: int, counts: Mapping[str, int], *, minimum: int, content: Content, lang: Lang
) -> tuple[str, ...]:
    """How many joined and answered; fewer than the minimum are a small number."""
    everybody = words.JOINED[lang].format(n=joined)
    return (
        everybody if joined >= minimum else words.JOINED_FEW[lang],
        *(
            words.ANSWERED[lang].format(activity=activity.title[lang], n=counts[activity.id])
            for activity in content.activities
            if activity.id in counts
        ),
    )


def steps(begun: Collection[str], content: Content, lang: Lang) -> tuple[str, ...]:
    """The steps of which an activity was begun."""
    numbers = {activity.step for activity in content.activities if activity.id in begun}
    return tuple(
        words.STEP[lang].format(n=step.number, title=step.title[lang])
        for step in content.steps
        if step.number in numbers
    )
