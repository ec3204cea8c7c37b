"""What came out of the dealt round: a list in the order of support, with what is unseen."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import dealing, statements, workshops
from db.queries.statements import StatementView
from ui import aspects, markup
from ui.picture.frame import note, show_too_few
from workshop.access import Who
from workshop.content import Activity
from workshop.dealing import SHORTLIST
from workshop.language import Lang
from workshop.shortlist import Shortlisting, Told
from workshop.words import shortlist as words

# At the size of the beamer: signs on a line, and lengths in rem of what stands below each other.
_SIGNS: Final = 44
_LINE: Final = 1.4
_AROUND: Final = 1.5
_MOST: Final = 2.6
_ROOM: Final = 17.0

_STYLE: Final = """<style>
ol.gt-short.gt-short { list-style: none; padding: 0; margin: 0; display: grid; gap: .4rem; }
ol.gt-short.gt-short li { margin: 0; max-width: none; padding: .5rem .8rem;
  background: var(--gt-paper); border: 1px solid var(--gt-grey-pale); border-radius: 10px; }
ol.gt-short.gt-short li.on { border-left: 5px solid var(--gt-teal); }
.gt-short p { margin: 0; max-width: none; overflow-wrap: anywhere; line-height: 1.35; }
.gt-short small { color: var(--gt-grey-dark); }
.gt-short small b { color: var(--gt-ink); font-weight: 650; }
.gt-b ol.gt-short.gt-short li { padding: .35rem .8rem; display: flex; gap: 1.5rem;
  justify-content: space-between; align-items: center; }
.gt-b .gt-short li p { font-size: 1.1rem; line-height: 1.25; }
.gt-b .gt-short small { font-size: 1rem; line-height: 1.2; flex: none; width: 15rem;
  text-align: right; }
</style>"""


@dataclass(frozen=True)
class Found:
    """The outcome with the words of what is still weighed, and how many people there are."""

    outcome: Shortlisting
    statements: Mapping[int, StatementView]
    team: int

    @property
    def told(self) -> tuple[Told, ...]:
        """What is told of the statements that are weighed, the best supported first."""
        return tuple(one for one in self.outcome.told if one.statement in self.statements)

    @property
    def unseen(self) -> tuple[StatementView, ...]:
        """The statements that are weighed and that too few people saw."""
        ids = self.outcome.unseen
        return tuple(self.statements[id] for id in ids if id in self.statements)


def gather(who: Who) -> Found | None:
    """What may be shown now; None while the outcome is not shown."""
    with engine.reading() as db:
        outcome = dealing.result(db, workshop_id=who.workshop_id)
        if outcome is None:
            return None
        playing = statements.in_play(db, workshop_id=who.workshop_id)
        team = workshops.people_count(db, workshop_id=who.workshop_id)
    return Found(outcome, {one.id: one for one in playing}, max(team, outcome.people))


def style() -> None:
    """Put the looks of the list on this page."""
    st.html(_STYLE)


def show(found: Found, lang: Lang) -> None:
    """The list as it stands now, with how that came about."""
    style()
    note(words.NOT_DENOMINATOR[lang])
    if found.outcome.too_few:
        show_too_few(found.outcome.minimum, lang)
        return
    note(took_part(found, lang))
    best(found, lang)
    rest(found, lang)
    how(lang)


def took_part(found: Found, lang: Lang) -> str:
    """On whom the outcome rests."""
    outcome = found.outcome
    return words.TOOK_PART[lang].format(
        people=outcome.people, team=found.team, finished=outcome.finished
    )


def rest(found: Found, lang: Lang) -> None:
    """What too few people saw to tell anything about, or that nothing is left unseen."""
    minimum = found.outcome.minimum
    if not found.statements:
        note(words.NONE_LEFT[lang])
        return
    if not found.unseen:
        note(words.ALL_SEEN[lang].format(n=len(found.told), minimum=minimum))
        return
    note(words.UNSEEN[lang].format(minimum=minimum))
    said = (markup.filled('<li><p dir="auto">{body}</p></li>', body=u.body) for u in found.unseen)
    st.html(f'<ol class="gt-short">{"".join(said)}</ol>')


def how(lang: Lang) -> None:
    """The rules behind the numbers, for who wants to know."""
    with st.popover(words.HOW[lang]):
        for line in words.HOW_LINES:
            note(line[lang])


def best(found: Found, lang: Lang, *, marked: frozenset[int] = frozenset()) -> None:
    """The statements of which something is told; those that are `marked` stand out.

    There are none when too few people saw each of them, or when all were set aside.
    """
    drawn = "".join(
        _line(one, found.statements[one.statement], lang, on=one.statement in marked)
        for one in found.told
    )
    if drawn:
        st.html(f'<ol class="gt-short">{drawn}</ol>')


def _line(told: Told, one: StatementView, lang: Lang, *, on: bool = False) -> str:
    parts = [words.SEEN_BY[lang].format(n=told.people)]
    if told.between is not None:
        low, high = told.between
        parts.append(words.BETWEEN[lang].format(low=low, high=high))
    return markup.filled(
        '<li class="{on}"><p dir="auto">{body}</p><small>{aspect} · <b>{want}</b> · {parts}'
        "</small></li>",
        on="on" if on else "",
        body=one.body,
        aspect=aspects.name(one.aspect, lang),
        want=words.WANT[lang].format(support=told.support[lang]),
        parts=" · ".join(parts),
    )


def slides(
    who: Who, activity: Activity, too_few: Callable[[str, int, Lang], None]
) -> tuple[Callable[[], None], ...]:
    """The best supported statements, screen by screen; none while the outcome is not shown."""
    found, lang = gather(who), who.language
    if found is None:
        return ()
    if found.outcome.too_few:
        return (partial(too_few, activity.title[lang], found.outcome.minimum, lang),)
    readable = statements.as_the_room_reads(found.statements, lang)
    shown = Found(found.outcome, readable, found.team)
    pages = tuple(_pages(shown, found.told[:SHORTLIST])) or ((),)
    return tuple(partial(_slide, shown, page, lang) for page in pages)


def _pages(found: Found, told: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    page: list[Told] = []
    for one in told:
        if page and _height(found, [*page, one]) > _ROOM:
            yield tuple(page)
            page = []
        page.append(one)
    if page:
        yield tuple(page)


def _height(found: Found, told: Sequence[Told]) -> float:
    """How high these statements stand, as far as can be told without drawing them."""
    lines = (ceil(len(found.statements[one.statement].body) / _SIGNS) for one in told)
    return sum(_AROUND + max(_MOST, _LINE * count) for count in lines)


def _slide(found: Found, told: Sequence[Told], lang: Lang) -> None:
    style()
    st.html(
        '<div class="gt-b">'
        + markup.filled(
            '<h1>{title}</h1><p class="gt-note">{lead} {took}</p>',
            title=words.BEAMER_TITLE[lang],
            lead=words.BEAMER_LEAD[lang],
            took=words.BEAMER_PEOPLE[lang].format(
                people=found.outcome.people, finished=found.outcome.finished
            ),
        )
        + (_listed(told, found, lang) if told else _nothing(found, lang))
        + "</div>"
    )


def _nothing(found: Found, lang: Lang) -> str:
    text = words.BEAMER_NONE[lang].format(minimum=found.outcome.minimum)
    return markup.filled('<p class="gt-say">{text}</p>', text=text)


def _listed(told: Sequence[Told], found: Found, lang: Lang) -> str:
    return f'<ol class="gt-short">{"".join(_short(one, found, lang) for one in told)}</ol>'


def _short(told: Told, found: Found, lang: Lang) -> str:
    return markup.filled(
        '<li><p dir="auto">{body}</p><small><b>{want}</b><br>{seen}</small></li>',
        body=found.statements[told.statement].body,
        want=words.WANT[lang].format(support=told.support[lang]),
        seen=words.SEEN_BY[lang].format(n=told.people),
    )
