"""Pieces of the picture that page and beamer share, as HTML in which every text is escaped."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, Literal

from db.queries.statements import StatementView
from ui import aspects, markup
from ui.denominator.found import Found
from workshop import charts, sentences
from workshop.charts import Size
from workshop.language import Lang
from workshop.outcome import Reading, Rung
from workshop.words import denominator as words

LayerName = Literal["kern", "draagvlak"]

# More steps than these get a window of their own to scroll in.
_MANY: Final = 12

_STYLE: Final = """<style>
.gt-joint { font-size: 1.35rem; line-height: 1.3; font-weight: 650; color: var(--gt-teal);
  margin: .4rem 0 0; max-width: 34em; }
.gt-two { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; margin: 0; }
.gt-two div { border-radius: 10px; padding: .7rem 1rem; border: 1px solid var(--gt-grey-pale);
  background: var(--gt-paper); }
.gt-two div:first-child { background: var(--gt-teal); border-color: var(--gt-teal); color: #fff; }
.gt-two b { font-size: 2.4rem; line-height: 1; font-variant-numeric: tabular-nums; }
.gt-two p { margin: .3rem 0 0; font-size: .95rem; }
.gt-layer { border-radius: 16px; padding: 1rem; margin: 0; }
.gt-layer.draagvlak { background: var(--gt-teal-pale); border: 2px dashed var(--gt-teal); }
.gt-layer.kern { background: var(--gt-paper); border: 3px solid var(--gt-teal);
  margin-bottom: .9rem; }
.gt-layer h3 { margin: 0; padding: 0; color: var(--gt-teal); }
.gt-layer > p { margin: 0 0 .6rem; color: var(--gt-grey-dark); font-size: .95rem; }
ul.gt-items.gt-items { list-style: none; margin: 0; padding: 0; }
ul.gt-items.gt-items li { margin: 0; padding: .45rem 0; border-top: 1px solid var(--gt-grey-pale);
  max-width: none; }
.gt-layer.draagvlak > .gt-items > li { border-color: #bcd7d9; }
.gt-items p { margin: 0; overflow-wrap: anywhere; }
.gt-items small { font-size: .85rem; color: var(--gt-grey-dark); }
.gt-items small b { color: var(--gt-teal); font-weight: 650; }
.gt-how { margin: 0; }
.gt-how > summary { cursor: pointer; color: var(--gt-teal); font-size: .95rem; padding: .3rem 0;
  text-decoration: underline; text-underline-offset: .2em; min-height: 2rem; }
.gt-how > p { margin: 0 0 .5rem; font-size: .95rem; color: var(--gt-grey-dark); max-width: 34em; }
.gt-stairs { display: grid; gap: .3rem; }
.gt-stairs > details { border: 1px solid var(--gt-grey-pale); border-radius: 10px;
  background: var(--gt-paper); overflow: hidden; }
.gt-stairs > details[open] { border-color: var(--gt-teal); }
.gt-stairs summary { cursor: pointer; padding: .6rem .8rem; font-size: .95rem; line-height: 1.3;
  background: linear-gradient(var(--gt-teal), var(--gt-teal)) left bottom / var(--wide) 5px
  no-repeat; }
.gt-stairs summary b { color: var(--gt-teal); font-variant-numeric: tabular-nums; }
.gt-stairs summary:focus-visible, .gt-how > summary:focus-visible {
  outline: 3px solid var(--gt-teal); outline-offset: -3px; }
.gt-stairs summary small { display: block; font-size: .95rem; color: var(--gt-grey-dark); }
.gt-stairs ul.gt-items.gt-items, .gt-stairs p.gt-note { padding: 0 .8rem; }
.gt-stairs p.gt-note { margin: .5rem 0; }
.gt-rungs.gt-long { max-height: 34rem; overflow-y: auto; }
.gt-exactly { columns: 22rem 2; column-gap: 2.5rem; }
.gt-exactly div { break-inside: avoid; margin: 0 0 .9rem; }
.gt-exactly h4 { margin: 0; padding: 0; font-size: 1rem; color: var(--gt-teal); }
.gt-exactly p { margin: 0; font-size: .95rem; }
@media (max-width: 640px) {
  .gt-joint { font-size: 1.2rem; }
  .gt-two div { padding: .6rem .7rem; }
  .gt-layer { padding: .8rem .7rem; }
}
</style>"""


def style() -> str:
    """The looks of these pieces, as a style element."""
    return _STYLE


def two_numbers(found: Found) -> str:
    """How many statements hold together, beside how many would hold one by one."""
    kern, lang, share = found.outcome.kern, found.lang, found.outcome.share_percent
    assert kern is not None
    return markup.filled(
        '<div class="gt-two"><div><b>{n}</b> {of} {together}<p>{together_means}</p></div>'
        "<div><b>{m}</b> {of} {separately}<p>{separately_means}</p></div></div>",
        n=len(kern.statements),
        of=words.OF_ALL[lang].format(total=found.outcome.total),
        together=words.TOGETHER[lang],
        together_means=words.TOGETHER_MEANS[lang].format(share=share),
        m=kern.separately,
        separately=words.SEPARATELY[lang],
        separately_means=words.SEPARATELY_MEANS[lang].format(share=share),
    )


def how(lang: Lang, *told: str) -> str:
    """A question under a figure that opens to where the figure comes from."""
    lines = "".join(markup.filled("<p>{line}</p>", line=line) for line in told)
    asked = markup.filled("<summary>{asked}</summary>", asked=words.HOW[lang])
    return f'<details class="gt-how">{asked}{lines}</details>'


def exactly(found: Found) -> str:
    """The page for who wants to know how it works, in short pieces with a title each."""
    outcome, lang = found.outcome, found.lang
    numbers = {
        "share": outcome.share_percent,
        "minimum": outcome.minimum,
        "double": 2 * outcome.minimum,
    }
    told = (
        markup.filled(
            "<div><h4>{title}</h4><p>{text}</p></div>",
            title=title[lang],
            text=text[lang].format(**numbers),
        )
        for title, text in words.EXACTLY_STEPS
    )
    return f'<div class="gt-exactly">{"".join(told)}</div>'


def proven(reading: Reading, lang: Lang) -> tuple[str, ...]:
    """How sure it is that no larger set answers this question."""
    return (sentences.sure(reading.proof, len(reading.statements), reading.at_most, lang),)


def opens(summary: str, inner: str) -> str:
    """A title that opens to what is under it, by touch and by keyboard; both are HTML."""
    return f"<details><summary>{summary}</summary>{inner}</details>"


def rungs(found: Found) -> str:
    """The steps of the staircase, each to be opened, by touch and by keyboard."""
    most = max(rung.size for rung in found.outcome.rungs)
    steps = "".join(_rung(found, one, most) for one in found.outcome.rungs)
    long = " gt-long" if len(found.outcome.rungs) > _MANY else ""
    return f'<div class="gt-stairs gt-rungs{long}">{steps}</div>'


def _rung(found: Found, rung: Rung, most: int) -> str:
    outcome, lang = found.outcome, found.lang
    told = words.RUNG[lang].format(
        n=rung.size,
        total=outcome.total,
        people=rung.people,
        team=outcome.participation.finished,
    )
    chosen = outcome.kern is not None and outcome.kern.statements == rung.statements
    mark = markup.filled(" · <b>{mark}</b>", mark=words.RUNG_CHOSEN[lang]) if chosen else ""
    if rung.statements is not None:
        inner = items(found, found.in_order(rung.statements), marks=False)
    else:
        closed = words.RUNG_CLOSED if rung.settled else words.RUNG_UNSURE
        inner = markup.filled('<p class="gt-note">{text}</p>', text=closed[lang])
    # The width is a number of ours, no text of anybody.
    wide = f' style="--wide: {round(100 * rung.size / most)}%"'
    summary = markup.filled("{told}", told=told) + mark
    return f"<details><summary{wide}>{summary}</summary>{inner}</details>"


def layers(found: Found, kern: Sequence[StatementView], around: Sequence[StatementView]) -> str:
    """The kern inside the draagvlak, with the statements that are given."""
    inner = layer(found, "kern", kern)
    if not found.around:
        return inner
    return layer(found, "draagvlak", around, inner)


def items(
    found: Found,
    statements: Sequence[StatementView],
    *,
    notes: Mapping[int, str] | None = None,
    marks: bool = True,
) -> str:
    """Statements in a list, each with its aspect and the note under its id, if there is one.

    With `marks` it says of each whether it is always in the kern, or exchangeable there.
    """
    if not statements:
        return ""
    listed = (_item(found, one, (notes or {}).get(one.id, ""), marks) for one in statements)
    return f'<ul class="gt-items">{"".join(listed)}</ul>'


def layer(
    found: Found, which: LayerName, statements: Sequence[StatementView], inner: str = ""
) -> str:
    """One layer with its statements around what lies inside it; nothing for an empty kern."""
    lang = found.lang
    title, means = {
        "kern": (words.KERN, words.KERN_MEANS),
        "draagvlak": (words.DRAAGVLAK, words.DRAAGVLAK_MEANS),
    }[which]
    listed = items(found, statements, marks=which == "kern")
    if which == "kern" and not found.kern:
        return ""
    heading = markup.filled("<h3>{title}</h3>", title=title[lang])
    if which == "draagvlak" and not statements:
        more = words.DRAAGVLAK_MORE[lang].format(n=len(found.around))
        heading = markup.filled("<h3>{more}</h3>", more=more)
    told = markup.filled("<p>{means}</p>", means=means[lang]) if listed else ""
    return f'<section class="gt-layer {which}">{inner}{heading}{told}{listed}</section>'


def _item(found: Found, one: StatementView, note: str, marks: bool) -> str:
    lang = found.lang
    small = [aspects.name(one.aspect, lang)] if one.aspect else []
    small += [words.EDITED[lang]] if one.edited else []
    mark = _mark(found, one.id) if marks else ""
    marked = markup.filled(" · <b>{mark}</b>", mark=mark) if mark else ""
    noted = markup.filled("<br>{note}", note=note) if note else ""
    said = markup.filled(
        '<p dir="auto">{body}</p><small>{small}',
        body=one.body or words.GONE[lang],
        small=" · ".join(small),
    )
    return f"<li>{said}{marked}{noted}</small></li>"


def _mark(found: Found, statement: int) -> str:
    kern = found.outcome.kern
    if kern is None:
        return ""
    if statement in kern.fixed:
        return words.FIXED[found.lang]
    return words.EXCHANGEABLE[found.lang] if statement in kern.exchangeable else ""


@lru_cache(maxsize=64)
def staircase(
    steps: tuple[tuple[int, int], ...], people: int, needed: int, lang: Lang, size: Size
) -> dict[str, Any] | None:
    """The staircase as a finished chart; building one takes longer than drawing a page."""
    chart = charts.staircase(steps, people=people, needed=needed, lang=lang, size=size)
    return None if chart is None else charts.finished(chart)
