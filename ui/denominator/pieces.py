"""Pieces of the picture that page and beamer share, as HTML in which every text is escaped."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, Literal

from db.queries.statements import StatementView
from ui import aspects, markup
from ui.denominator.found import Found
from workshop import charts
from workshop.charts import Size
from workshop.language import Lang
from workshop.words import denominator as words

LayerName = Literal["kern", "draagvlak"]

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
        '<div class="gt-two"><div><b>{n}</b> {together}<p>{together_means}</p></div>'
        "<div><b>{m}</b> {separately}<p>{separately_means}</p></div></div>",
        n=len(kern.statements),
        together=words.TOGETHER[lang],
        together_means=words.TOGETHER_MEANS[lang].format(share=share),
        m=kern.separately,
        separately=words.SEPARATELY[lang],
        separately_means=words.SEPARATELY_MEANS[lang].format(share=share),
    )


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
