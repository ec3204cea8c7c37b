"""One cell to write in: its questions, its lines, and what could be taken over."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from db.queries import matrix_lines
from db.queries.matrix_lines import Full
from ui import markup, session
from ui.vision_matrix import line, look
from ui.vision_matrix.desk import Desk, suggestions, tell
from workshop.deployment.suggesting import Suggestion, for_cell
from workshop.deployment.theme import slots
from workshop.matrix import Cell, Column
from workshop.words import matrix as words


def lines(desk: Desk, cell: Cell) -> None:
    """The lines of the cell, each in a field of its own, and an empty one behind them."""
    written = desk.theme.at(cell)
    by_slot = {entry.slot: entry for entry in written}
    asked = [entry.slot for entry in written]
    asked += [slot for slot in slots(written) if slot not in by_slot]
    for number, slot in enumerate(asked, start=1):
        line.show(desk, cell, slot=slot, number=number, entry=by_slot.get(slot))
    if asked and len(asked) == len(written) and written[-1].text:
        markup.show('<p class="gt-note">{text}</p>', text=words.FULL_CELL[desk.lang])


def questions(desk: Desk, cell: Cell) -> None:
    """What is asked in this cell, and whether an answer really belongs on its level."""
    lang = desk.lang
    for prompt in look.instrument().prompts(cell.level, cell.column):
        markup.show('<p class="gt-lead">{text}</p>', text=prompt.text[lang])
    if cell.column is Column.ACTIONS:
        markup.show('<p class="gt-note">{text}</p>', text=words.MODE_OF_LEVEL[cell.level][lang])
    checks = look.instrument().list("level_checks").items
    for check in checks if cell.column in look.CHECKED else ():
        if check.dim == cell.level:
            markup.show(
                '<p class="gt-check"><b>{name}</b> {text}</p>',
                name=words.LEVEL_CHECK[lang],
                text=check.text[lang],
            )


def example(desk: Desk, cell: Cell) -> None:
    """What this cell can look like, with where that comes from."""
    lang = desk.lang
    with st.expander(words.EXAMPLE[lang]):
        for one in session.content().matrix_examples:
            found = one.lines(cell.level, cell.column)
            if found:
                listed = "".join(
                    markup.filled("<li>{line}</li>", line=text[lang]) for text in found
                )
                st.html(
                    markup.filled('<p class="gt-column">{title}</p>', title=one.title[lang])
                    + f"<ul>{listed}</ul>"
                    + markup.filled('<p class="gt-note">{origin}</p>', origin=one.origin[lang])
                )


def to_take_over(desk: Desk, cell: Cell) -> None:
    """Suggestions for a desired outcome, each with what it comes from and a way to take it over."""
    if cell.column is not Column.DESIRED:
        return
    lang = desk.lang
    markup.show('<p class="gt-column">{text}</p>', text=words.SUGGESTIONS[lang])
    found = for_cell(suggestions(desk, cell), cell, desk.theme)
    if not found:
        markup.show('<p class="gt-note">{text}</p>', text=words.SUGGESTIONS_EMPTY[lang])
    _offered(desk, cell, found)


def _offered(desk: Desk, cell: Cell, found: Sequence[Suggestion]) -> None:
    lang = desk.lang
    for number, one in enumerate(found):
        kind = words.SUGGESTION_KINDS[one.kind][lang]
        with st.container(key=f"offer-{number}", gap="small"):
            markup.show(
                '<p class="gt-said" dir="auto">{text}</p><p class="gt-note">{about}</p>',
                text=one.words,
                about=f"{kind} · {one.support}" if one.support else kind,
            )
            st.button(
                words.TAKE_OVER[lang],
                type="tertiary",
                key=f"take-{number}",
                on_click=partial(_take, desk, cell, one),
            )


def _take(desk: Desk, cell: Cell, one: Suggestion) -> None:
    try:
        with session.writing() as db:
            matrix_lines.take_over(
                db,
                workshop_id=desk.who.workshop_id,
                theme_id=desk.theme.id,
                cell=cell,
                body=one.words,
                origin=one.origin,
                sentence=one.sentence,
            )
    except Full:
        tell(words.FULL_CELL[desk.lang])
