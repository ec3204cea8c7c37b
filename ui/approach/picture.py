"""The picture: eight points on a path of four stages, now and an earlier time. It is no grade."""

from typing import Final

import streamlit as st

from ui import markup
from ui.approach import state
from workshop import dates
from workshop.approach import Point, Talk, changes
from workshop.language import Lang
from workshop.words import approach as words

_STYLE: Final = """<style>
.gt-eight { display: grid; gap: 0; margin: 0; }
.gt-eight .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(20rem, 28rem);
  gap: .2rem 1.2rem; align-items: center; padding: .45rem 0;
  border-top: 1px solid var(--gt-grey-pale); }
.gt-eight .row:first-child { border-top: 0; }
.gt-eight p { margin: 0; max-width: none; line-height: 1.3; }
.gt-eight .here p.name { font-weight: 650; color: var(--gt-teal); }
.gt-eight .track { display: grid; grid-template-columns: repeat(4, 1fr); position: relative; }
.gt-eight .track span { text-align: center; font-size: .95rem; color: var(--gt-grey-dark);
  line-height: 1.2; align-self: end; padding: 0 .2rem; }
.gt-eight .track i { height: 1.5rem; display: flex; align-items: center; justify-content: center;
  position: relative; font-style: normal; }
.gt-eight .track i::before { content: ""; position: absolute; left: 0; right: 0; top: 50%;
  border-top: 2px solid var(--gt-grey-pale); }
.gt-eight .track i:first-child::before { left: 50%; }
.gt-eight .track i:last-child::before { right: 50%; }
.gt-eight .dot { position: relative; width: .55rem; height: .55rem; border-radius: 50%;
  background: var(--gt-grey-pale); }
.gt-eight .dot.now { width: 1.15rem; height: 1.15rem; background: var(--gt-teal); }
.gt-eight .dot.then { width: 1.05rem; height: 1.05rem; background: var(--gt-ground);
  border: 2px solid var(--gt-grey-dark); box-sizing: border-box; }
.gt-eight .dot.now.then { background: var(--gt-teal); border: 0;
  box-shadow: 0 0 0 3px var(--gt-ground), 0 0 0 5px var(--gt-grey-dark); }
.gt-legend { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: 0; align-items: center; }
.gt-legend span { display: inline-flex; gap: .5rem; align-items: center; }
@media (max-width: 640px) { .gt-eight .row { grid-template-columns: 1fr; } }
</style>"""


def show(talk: Talk, before: Talk | None, lang: Lang, *, here: str | None = None) -> None:
    """All points where they stand; `before` is another talk to compare with, `here` a point."""
    names, stages = state.texts(lang), state.stages(lang)
    moved = changes(talk, before) if before else {}
    head = "".join(markup.filled("<span>{stage}</span>", stage=each) for each in stages.values())
    rows = "".join(
        _row(
            number,
            name,
            talk.point(key),
            before.point(key) if before else None,
            lang,
            chosen=key == here,
            moved=words.CHANGES[moved[key]][lang] if key in moved else "",
        )
        for number, (key, name) in enumerate(names.items(), 1)
    )
    label = markup.escaped(words.PICTURE[lang].format(stages=", ".join(stages.values())))
    st.html(
        f'{_STYLE}<div class="gt-eight" role="group" aria-label="{label}">'
        f'<div class="row"><p></p><div class="track" aria-hidden="true">{head}</div></div>'
        f"{rows}</div>{_legend(talk, before, lang)}"
    )


def _row(
    number: int,
    name: str,
    now: Point,
    before: Point | None,
    lang: Lang,
    *,
    chosen: bool,
    moved: str,
) -> str:
    stages = state.stages(lang)
    dots = "".join(
        f'<i><b class="dot{_is(now, stage, "now")}{_is(before, stage, "then")}"></b></i>'
        for stage in stages
    )
    said = stages[now.stage] if now.stage else words.NOT_TALKED[lang]
    return (
        f'<div class="row{" here" if chosen else ""}">'
        + markup.filled(
            '<div><p class="name">{number}. {name}</p><p class="gt-note">{said}</p></div>',
            number=number,
            name=name,
            said=" · ".join(filter(None, (said, moved))),
        )
        + f'<div class="track" aria-hidden="true">{dots}</div></div>'
    )


def _is(point: Point | None, stage: int, name: str) -> str:
    return f" {name}" if point is not None and point.stage == stage else ""


def _legend(talk: Talk, before: Talk | None, lang: Lang) -> str:
    if before is None:
        return ""
    return (
        '<p class="gt-legend gt-eight">'
        + "".join(
            markup.filled(
                '<span><b class="dot {name}" aria-hidden="true"></b>{word}: {day}</span>',
                name=name,
                word=word[lang],
                day=dates.day(each.held_on, lang),
            )
            for name, word, each in (("now", words.NOW, talk), ("then", words.THEN, before))
        )
        + "</p>"
    )


def sentences(talk: Talk, before: Talk | None, lang: Lang) -> None:
    """What the picture says, in one sentence or two."""
    weak = sum(point.is_weak for point in talk.points)
    lines = [
        words.SENTENCE[lang].format(strong=talk.rated - weak, rated=talk.rated, weak=weak),
    ]
    if before is not None:
        moved = list(changes(talk, before).values())
        counts = {name: moved.count(name) for name in ("further", "back", "same")}
        day = dates.day(before.held_on, lang)
        lines.append(words.MOVED[lang].format(day=day, **counts))
    if talk.bare:
        lines.append(words.BARE[lang].format(n=len(talk.bare)))
    if talk.rated:
        markup.show("<p>{text}</p>", text=" ".join(lines))
