"""A checklist as a list of lights: a shape and a word for each item, and how many said what."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import checklists
from ui import markup, session
from ui.picture.frame import note, show_too_few
from workshop.access import Who
from workshop.checking import Checklist, ItemCheck
from workshop.content import Activity
from workshop.language import Lang
from workshop.words import checking as words

# A screen has room for so many items in letters of this size.
_TOGETHER: Final = 5

_STYLE: Final = """<style>
ul.gt-lights.gt-lights { list-style: none; padding: 0; margin: 0; display: grid; gap: .45rem; }
ul.gt-lights.gt-lights li { margin: 0; max-width: none; display: grid; align-items: center;
  grid-template-columns: minmax(6.6em, max-content) 1fr; gap: .1rem 1rem; padding: .5rem .8rem;
  background: var(--gt-paper); border: 1px solid var(--gt-grey-pale); border-radius: 10px; }
.gt-lights .gt-bin { grid-row: 1 / span 2; white-space: nowrap; }
.gt-lights p { margin: 0; max-width: none; }
.gt-lights span { color: var(--gt-grey-dark); }
.gt-b .gt-lights li, .gt-b .gt-lights li p, .gt-b .gt-lights li span { font-size: 1rem;
  line-height: 1.25; }
.gt-b ul.gt-lights.gt-lights li { padding: .25rem .7rem; }
.gt-b .gt-lights .gt-thirds { width: 6em; }
.gt-b .gt-summed { display: flex; justify-content: space-between; align-items: baseline;
  gap: 1rem; }
.gt-lights .gt-counted { display: flex; flex-wrap: wrap; gap: .1rem .8rem; align-items: center; }
.gt-lights .gt-thirds { display: flex; height: .7em; width: 9em; border-radius: .35em;
  overflow: hidden; border: 1px solid var(--gt-grey); }
.gt-thirds i { display: block; height: 100%; }
.gt-thirds .yes { background: var(--gt-green); }
.gt-thirds .partly { background: repeating-linear-gradient(135deg, var(--gt-amber) 0 4px,
  var(--gt-paper) 4px 7px); }
.gt-thirds .no { background: var(--gt-paper); }
@media (max-width: 640px) {
  ul.gt-lights.gt-lights li { grid-template-columns: 1fr; }
  .gt-lights .gt-bin { grid-row: auto; }
}
</style>"""


def gather(who: Who, activity: str) -> Checklist | None:
    """The result of a checklist as the team may see it; None while it is not shown."""
    with engine.reading() as db:
        return checklists.checked(
            db, workshop_id=who.workshop_id, content=session.content(), activity=activity
        )


def show(found: Checklist, lang: Lang) -> None:
    """All items with their lights, and how that came about."""
    st.html(_STYLE)
    if found.too_few:
        show_too_few(found.minimum, lang)
        return
    _rows(found, found.items, lang)
    note(_summary(found, lang))
    with st.expander(words.HOW[lang]):
        note(words.RULE[lang].format(minimum=found.minimum))
        note(words.RULE_SMALL[lang].format(double=2 * found.minimum))


def tasks(found: Checklist, lang: Lang) -> None:
    """The items that are not in order, as a list of what there is to do."""
    st.html(_STYLE)
    _rows(found, found.tasks, lang)


def slides(
    who: Who, activity: Activity, too_few: Callable[[str, int, Lang], None]
) -> tuple[Callable[[], None], ...]:
    """The result of a checklist, screen by screen; none while it is not shown."""
    found, lang = gather(who, activity.id), who.language
    if found is None:
        return ()
    title = activity.title[lang]
    if found.too_few:
        return (partial(too_few, title, found.minimum, lang),)
    return tuple(partial(_slide, found, part, title, lang) for part in _parts(found.items))


def _parts(items: Sequence[ItemCheck]) -> Iterator[Sequence[ItemCheck]]:
    """The items spread evenly over as few screens as they need."""
    together = ceil(len(items) / ceil(len(items) / _TOGETHER))
    for first in range(0, len(items), together):
        yield items[first : first + together]


def _slide(found: Checklist, items: Sequence[ItemCheck], title: str, lang: Lang) -> None:
    st.html(_STYLE)
    st.html(
        '<div class="gt-b">'
        + markup.filled(
            '<div class="gt-summed"><h1>{title}</h1><p>{sum}</p></div>',
            title=title,
            sum=_summary(found, lang),
        )
        + f"{_lines(found, items, lang)}</div>"
    )


def _rows(found: Checklist, items: Sequence[ItemCheck], lang: Lang) -> None:
    st.html(_lines(found, items, lang))


def _lines(found: Checklist, items: Sequence[ItemCheck], lang: Lang) -> str:
    instrument = session.content().instrument(found.instrument)
    texts = {item.key or item.id: item.text[lang] for item in instrument.items}
    lines = "".join(_line(one, texts[one.item], lang) for one in items)
    return f'<ul class="gt-lights">{lines}</ul>'


def _line(one: ItemCheck, text: str, lang: Lang) -> str:
    return (
        markup.filled(
            '<li><p class="gt-bin {colour}">{shape} {word}</p><p>{text}</p>',
            colour=words.COLOURS[one.light],
            shape=words.SHAPES[one.light],
            word=words.LIGHTS[one.light][lang],
            text=text,
        )
        + f'<p class="gt-counted">{_counted(one, lang)}</p></li>'
    )


def _counted(one: ItemCheck, lang: Lang) -> str:
    """How many answered, with numbers and a bar where the team is large enough for them."""
    if one.counts is None:
        return markup.filled(
            "<span>{text}</span>", text=words.ANSWERS[lang].format(people=one.people)
        )
    yes, partly, no = one.counts
    told = words.COUNTS[lang].format(yes=yes, partly=partly, no=no, people=one.people)
    parts = "".join(
        f'<i class="{light}" style="width: {100 * count / one.people:.1f}%"></i>'
        for light, count in zip(("yes", "partly", "no"), one.counts, strict=True)
    )
    return f'<span class="gt-thirds" aria-hidden="true">{parts}</span>' + markup.filled(
        "<span>{told}</span>", told=told
    )


def _summary(found: Checklist, lang: Lang) -> str:
    in_order = len(found.items) - len(found.tasks)
    return words.SUMMARY[lang].format(n=in_order, total=len(found.items))
