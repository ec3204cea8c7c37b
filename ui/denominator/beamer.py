"""The joint denominator on the beamer: one picture at a time, readable from ten metres."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import statements, workshops
from db.queries.statements import StatementView
from db.queries.support import TEXT
from ui import markup, picture
from ui.denominator import pieces
from ui.denominator.found import Found
from workshop import lines, sentences
from workshop.words import beamer as beamer_words
from workshop.words import denominator as words
from workshop.words import support as support_words

# At the size of the beamer: signs on a line, and lengths in rem of what stands below each other.
_SIGNS: Final = 44
_LINE: Final = 1.4
_BETWEEN: Final = 0.65
_ROOM: Final = 18.0
_FRAME: Final = 3.4
_SECOND_HEADING: Final = 2.5
# A statement with more lines than this goes on on the next screen.
_MOST_LINES: Final = 9

_WHOLE_SCREEN: Final = {"width": 1180, "height": 440}

_STYLE: Final = """<style>
.gt-big { display: grid; gap: .6rem; }
[data-testid="stApp"] .gt-big h1 { font-size: 1.5rem; line-height: 1.15; margin: 0;
  padding: 0; color: var(--gt-teal); }
.gt-big .gt-joint { font-size: 1.5rem; max-width: none; margin: 0; }
.gt-big .gt-lead { font-size: 1rem; max-width: none; }
.gt-big .gt-two { max-width: none; }
.gt-big .gt-two b { font-size: 3rem; }
.gt-big .gt-two div { font-size: 1.15rem; padding: .5rem 1rem; }
.gt-big .gt-two p { font-size: 1rem; max-width: none; }
.gt-big .gt-layer { padding: .6rem 1rem; }
.gt-big .gt-layer h3 { font-size: 1.15rem; }
.gt-big .gt-layer > p, .gt-big .gt-items small { font-size: 1rem; max-width: none; }
.gt-big .gt-items p { font-size: 1.1rem; line-height: 1.25; max-width: none; }
.gt-big ul.gt-items.gt-items li { padding: .3rem 0; display: flex; gap: 1.5rem;
  justify-content: space-between; align-items: baseline; }
.gt-big .gt-items small { text-align: right; flex: none; max-width: 14rem; }
</style>"""


@dataclass(frozen=True)
class Part:
    """One picture, and the statements whose words belong on it."""

    draw: Callable[[], None]
    statements: tuple[StatementView, ...] = ()


def show(found: Found) -> None:
    """Draw the part to which the facilitator turned."""
    st.html(_STYLE)
    with engine.reading() as db:
        page = workshops.describe(db, workshop_id=found.who.workshop_id).beamer_page
    drawn = parts(found)
    drawn[min(page, len(drawn) - 1)].draw()


def parts(found: Found) -> tuple[Part, ...]:
    """What there is to show, one after the other; nothing when there is no outcome (yet).

    The screens are laid out for the words themselves, so that they stay when words are released.
    """
    if found.outcome.kern is None:
        return ()
    drawn = [Part(partial(_headline, found))]
    kern, around = _broken_off(found, found.kern), _broken_off(found, found.around)
    if kern and around and _height([*kern, *around]) <= _ROOM - _FRAME - _SECOND_HEADING:
        drawn.append(_said(found, kern, around))
    else:
        drawn += [_said(found, some, ()) for some in pages(kern, _ROOM - _FRAME)]
        drawn += [_said(found, (), some) for some in pages(around, _ROOM)]
    if found.outcome.steps:
        drawn.append(Part(partial(_staircase, found)))
    return tuple(drawn)


def _broken_off(found: Found, listed: Sequence[StatementView]) -> tuple[StatementView, ...]:
    """The statements, of which a very long one comes in parts that each fit a screen."""
    told: list[StatementView] = []
    for one in listed:
        bodies = lines.pieces(one.body, signs=_SIGNS, most=_MOST_LINES)
        if len(bodies) > 1:
            bodies = tuple(
                beamer_words.PART_OF[found.lang].format(about=body, part=part, of=len(bodies))
                for part, body in enumerate(bodies, start=1)
            )
        told += [replace(one, body=body) for body in bodies]
    return tuple(told)


def _said(found: Found, kern: Sequence[StatementView], around: Sequence[StatementView]) -> Part:
    """A screen with statements, of which the room reads what was released."""
    readable = statements.as_the_room_reads(found.statements, found.lang)

    def read(views: Sequence[StatementView]) -> list[StatementView]:
        return [one if one.on_beamer else readable[one.id] for one in views]

    draw = partial(_statements, found, read(kern), read(around))
    # Who releases a statement reads all of it, also where the screen has one part.
    whole = dict.fromkeys(found.statements[one.id] for one in (*kern, *around))
    return Part(draw, tuple(whole))


def pages(statements: Sequence[StatementView], room: float) -> Iterator[tuple[StatementView, ...]]:
    """The statements, as many together as fit in the room (in rem) of one screen."""
    page: list[StatementView] = []
    for one in statements:
        if page and _height([*page, one]) > room:
            yield tuple(page)
            page = []
        page.append(one)
    if page:
        yield tuple(page)


def _height(statements: Sequence[StatementView]) -> float:
    """How high these statements stand, as far as can be told without drawing them."""
    return sum(_BETWEEN + _LINE * lines.count(one.body, signs=_SIGNS) for one in statements)


def _headline(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    told = sentences.joint(outcome, lang) if found.kern else words.NOTHING[lang]
    finished = " ".join(sentences.participation(outcome, lang)[:1])
    st.html(
        '<div class="gt-big">'
        + markup.filled(
            '<h1>{title}</h1><p class="gt-joint">{told}</p><p class="gt-lead">{around}</p>',
            title=(support_words.TITLE if found.activity == TEXT else words.TITLE)[lang],
            told=told,
            around=sentences.around(outcome, lang),
        )
        + pieces.two_numbers(found)
        + markup.filled('<p class="gt-lead">{finished}</p></div>', finished=finished)
    )


def _statements(
    found: Found, kern: Sequence[StatementView], around: Sequence[StatementView]
) -> None:
    shown = pieces.layers(found, kern, around) if kern else pieces.layer(found, "draagvlak", around)
    st.html(f'<div class="gt-big">{shown}</div>')


def _staircase(found: Found) -> None:
    outcome, lang = found.outcome, found.lang
    markup.show(
        '<div class="gt-big"><h1>{title}</h1><p class="gt-lead">{means}</p></div>',
        title=words.STAIRCASE[lang],
        means=words.STAIRCASE_MEANS[lang],
    )
    finished = outcome.participation.finished
    spec = pieces.staircase(outcome.steps, finished, outcome.needed, lang, "beamer")
    if spec is not None:
        picture.show_chart({**spec, **_WHOLE_SCREEN}, key="staircase-beamer")
