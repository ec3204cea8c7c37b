"""What came out of the evaluation: per sentence the bars of colleagues and of learners together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import evaluated
from db.queries.evaluated import ItemResult, RoundResult
from ui import markup, session
from ui.picture.frame import empty, note
from workshop import evaluation, evaluation_told, learners
from workshop.access import Who
from workshop.content import Activity
from workshop.evaluation import COLLEAGUES, LEARNERS, SCALES, VISIBLE
from workshop.language import Lang
from workshop.rounds import Audience, Moment
from workshop.words import evaluation as words

# From the lowest answer to the highest; the darkest two are what the sentence below counts.
_TINTS: Final = ("#EFEAE1", "#DCEBEC", "#9CC4C6", "#4F9096", "#0F5C63")
_DARK: Final = 3
_FOUR: Final = (0, 1, 3, 4)
# On a beamer so many rows leave no room for more, and a longer sentence gets smaller letters.
_ROWS: Final = 4
_LONG: Final = 110

_STYLE: Final = """<style>
ol.gt-eval.gt-eval { list-style: none; margin: 0; padding: 0; display: grid; gap: .8rem; }
ol.gt-eval.gt-eval > li { margin: 0; max-width: none; padding: .8rem 1rem; display: grid;
  gap: .6rem; background: var(--gt-paper); border: 1px solid var(--gt-grey-pale);
  border-radius: 10px; }
.gt-eval h3, .gt-eval p { margin: 0; max-width: none; overflow-wrap: anywhere; }
.gt-evals { display: grid; gap: .55rem; }
.gt-evals .row { display: grid; grid-template-columns: 13em 1fr; gap: 0 1rem;
  align-items: center; }
.gt-evals .row > b { font-weight: 650; line-height: 1.2; grid-row: 1 / span 2; }
.gt-evals .bar { display: flex; height: 1.55em; border-radius: .3em; overflow: hidden;
  border: 1px solid var(--gt-grey); }
.gt-evals .bar i { font-style: normal; font-size: .9em; display: flex; align-items: center;
  justify-content: center; font-variant-numeric: tabular-nums; min-width: 0; overflow: hidden; }
.gt-evals .ends { display: flex; justify-content: space-between; flex-wrap: wrap; gap: 0 1rem;
  color: var(--gt-grey-dark); font-size: .95rem; line-height: 1.3; }
.gt-evals .row .ends b { flex: 1 0 100%; }
.gt-evals .ends span { color: var(--gt-grey-dark); }
.gt-evals .row .ends b { color: var(--gt-ink); font-weight: 400; }
.gt-b .gt-evals { gap: .5rem; padding-top: .2rem; }
.gt-b .gt-evals .row { grid-template-columns: 9em 1fr; }
.gt-b .gt-evals .row > b { font-size: 1.1rem; }
.gt-b .gt-evals .bar { height: 1.6rem; }
.gt-b .gt-evals .bar i { font-size: 1.05rem; font-weight: 650; }
.gt-b .gt-evals .ends, .gt-b .gt-evals .ends span { font-size: 1rem; line-height: 1.15; }
.gt-b .gt-evals .row .ends b { font-size: 1.15rem; line-height: 1.2; }
[data-testid="stApp"] .gt-b .gt-evals-title.long { font-size: 1.15rem; }
[data-testid="stApp"] .gt-b .gt-evals-title { font-size: 1.5rem; }
@media (max-width: 640px) { .gt-evals .row { grid-template-columns: 1fr; }
  .gt-evals .row > b { grid-row: auto; } }
</style>"""


@dataclass(frozen=True)
class Rounds:
    """The round that is looked at, and every round of which learners can be shown beside it."""

    now: RoundResult
    all: tuple[RoundResult, ...]

    def learners(self, item: int) -> tuple[tuple[Moment, Audience, Mapping[str, int]], ...]:
        """What learners said of a question, round by round within each age."""
        return tuple(
            (one.moment, audience, found.learners[audience])
            for audience in LEARNERS
            for one in self.all
            for found in one.items
            if found.item == item and audience in found.learners
        )


def gather(who: Who, moment: Moment, class_id: int | None = None) -> Rounds | None:
    """What may be shown of a round and of those before it; None before there are questions.

    With `class_id` the learners are those of one class alone.
    """
    order = tuple(Moment)
    until = order[: order.index(moment) + 1]
    with engine.reading() as db:
        found = [
            evaluated.result(db, workshop_id=who.workshop_id, moment=one, class_id=class_id)
            for one in until
        ]
    results = tuple(one for one in found if one is not None)
    return Rounds(results[-1], results) if results else None


def show(found: Rounds, lang: Lang) -> None:
    """Every sentence with what is shown of it, and how that came about."""
    st.html(_STYLE)
    now = found.now
    if now.too_few:
        note(words.TOO_FEW[lang].format(minimum=now.minimum))
    seen = [item for item in now.items if item.colleagues or found.learners(item.item)]
    if not seen:
        if not now.too_few:
            empty(words.NOTHING_YET[lang].format(minimum=learners.MINIMUM))
        return
    lines = "".join(
        "<li>"
        + markup.filled('<h3 dir="auto">{text}</h3>', text=item.sentence)
        + f'<div class="gt-evals">{"".join(rows(item, found, lang))}</div>'
        + "".join(
            markup.filled('<p class="gt-note">{text}</p>', text=text)
            for text in moves(item, now, lang)
        )
        + "</li>"
        for item in seen
    )
    st.html(f'<ol class="gt-eval">{lines}</ol>')
    with st.expander(words.HOW[lang]):
        for line in words.HOW_LINES:
            note(
                line[lang].format(
                    minimum=now.minimum, double=2 * now.minimum, learners=learners.MINIMUM
                )
            )


def show_activity(who: Who, activity: Activity) -> None:
    """The result of one round, while it is shown."""
    found = gather(who, evaluation.moment_of(activity.id))
    if found is None or not found.now.shown:
        return
    markup.show("<h2>{title}</h2>", title=activity.title[who.language])
    show(found, who.language)


def slides(
    who: Who, activity: Activity, too_few: Callable[[str, int, Lang], None]
) -> tuple[Callable[[], None], ...]:
    """The result of a round, sentence by sentence; none while it is not shown."""
    found, lang = gather(who, evaluation.moment_of(activity.id)), who.language
    if found is None or not found.now.shown:
        return ()
    seen = [item for item in found.now.items if item.colleagues]
    if not seen:
        return (partial(too_few, activity.title[lang], found.now.minimum, lang),)
    return tuple(partial(_slide, item, found, lang) for item in seen)


def _slide(item: ItemResult, found: Rounds, lang: Lang) -> None:
    st.html(_STYLE)
    # A room reads four rows at once: of learners the round of now.
    now = Rounds(found.now, (found.now,))
    seen = rows(item, now, lang)
    title = markup.filled(
        '<h1 class="gt-evals-title {size}" dir="auto">{sentence}</h1>',
        size="long" if len(item.sentence) > _LONG else "",
        sentence=item.sentence,
    )
    moved = _moved_briefly(item, found.now, lang) if len(seen) < _ROWS else ""
    st.html(f'<div class="gt-b">{title}<div class="gt-evals">{"".join(seen)}</div>{moved}</div>')


def _moved_briefly(item: ItemResult, now: RoundResult, lang: Lang) -> str:
    """Who moved in what they see in practice, in one line; nothing where that is not told."""
    found = item.moved.get(VISIBLE)
    if found is None or now.compared is None:
        return ""
    since = words.MOMENTS[now.compared][lang]
    told = evaluation_told.moved_briefly(found, lang)
    return markup.filled(
        "<p><b>{scale}.</b> {since}: {told}</p>",
        scale=words.SCALES[VISIBLE][lang],
        since=words.MOVED_TITLE[lang].format(moment=since),
        told=told,
    )


def rows(item: ItemResult, found: Rounds, lang: Lang) -> list[str]:
    """What is shown of one sentence, as rows of HTML: colleagues first, then learners."""
    made = []
    for scale in SCALES:
        spread = item.colleagues.get(scale)
        if spread is None:
            continue
        told = evaluation_told.colleagues(spread, scale, lang)
        labels = _labels(COLLEAGUES[scale], lang)
        made.append(_row(words.SCALES[scale][lang], spread.counts, labels, told, lang))
    # Whose round it is goes without saying only where it can be no other than the one of now.
    named = {one.moment for one in found.all if one.classes} != {found.now.moment}
    for moment, audience, options in found.learners(item.item):
        who = words.AUDIENCES[audience][lang]
        what = f"{who} · {words.MOMENTS[moment][lang]}" if named else who
        choices = session.content().scale(LEARNERS[audience]).choices
        values = [str(choice.value) for choice in choices]
        labels = _labels(LEARNERS[audience], lang)
        counts = tuple(options.get(value, 0) for value in values)
        told = evaluation_told.learners(counts, labels, lang)
        made.append(_row(what, counts, labels, told, lang))
    return made


def moves(item: ItemResult, now: RoundResult, lang: Lang) -> list[str]:
    """Who moved since the round before, in sentences; none where that may not be told."""
    if now.compared is None or not item.moved:
        return []
    since = words.MOVED_TITLE[lang].format(moment=words.MOMENTS[now.compared][lang])
    return [
        f"{since} · {words.SCALES[scale][lang]}. {evaluation_told.moved(item.moved[scale], lang)}"
        for scale in SCALES
        if scale in item.moved
    ]


def _labels(scale: str, lang: Lang) -> tuple[str, ...]:
    return tuple(choice.label[lang] for choice in session.content().scale(scale).choices)


def _row(
    what: str, counts: tuple[int, ...] | None, labels: Sequence[str], told: str, lang: Lang
) -> str:
    """One bar with its name, its ends and what it says; without counts only what it says."""
    ends = markup.filled(
        '<div class="ends"><span>{low}</span><span>{high}</span><b>{told}</b></div>',
        low=labels[0],
        told=told,
        high=labels[-1],
    )
    if counts is None:
        ends = markup.filled('<div class="ends"><b>{told}</b></div>', told=told)
        return markup.filled('<div class="row"><b>{what}</b>', what=what) + f"{ends}</div>"
    people = sum(counts)
    parts = " · ".join(
        words.BAR[lang].format(label=label, n=count)
        for label, count in zip(labels, counts, strict=True)
    )
    said = words.BARS[lang].format(what=what, n=people, parts=parts)
    tints = _FOUR if len(counts) == len(_FOUR) else range(len(counts))
    bar = "".join(
        f'<i style="width: {100 * count / people:.2f}%; background: {_TINTS[tint]}; '
        f'color: {"#fff" if tint >= _DARK else "inherit"}">{count}</i>'
        for tint, count in zip(tints, counts, strict=True)
        if count
    )
    return (
        markup.filled(
            '<div class="row"><b>{what}</b><div class="bar" role="img" aria-label="{said}">',
            what=what,
            said=said,
        )
        + f"{bar}</div>{ends}</div>"
    )
