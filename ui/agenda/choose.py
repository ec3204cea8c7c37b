"""Choosing a template: what it brings, for whom, and how long it takes."""

from typing import Final

import streamlit as st

from db.queries import agenda
from db.queries.workshops import Description
from ui import markup, session
from workshop.access import Who
from workshop.content import AgendaTemplate
from workshop.language import Lang
from workshop.words import agenda as words

# What most teams begin with.
USUAL: Final = "study_day"
_STYLE: Final = """<style>
.gt-template h3, .gt-template p { margin: 0 0 .4rem; }
</style>"""


def show(who: Who, workshop: Description, *, first: bool) -> None:
    """A card for each template; `first` when there is no agenda yet."""
    lang = who.language
    st.html(_STYLE)
    templates = session.content().agendas
    for row in range(0, len(templates), 2):
        for column, template in zip(st.columns(2), templates[row : row + 2], strict=False):
            with column, st.container(border=True, height="stretch"):
                markup.show(
                    '<div class="gt-template"><h3>{title}</h3><p class="gt-note">{length}</p>'
                    "<p>{summary}</p></div>",
                    title=template.title[lang],
                    length=length(template, lang),
                    summary=template.summary[lang],
                )
                st.button(
                    words.CHOOSE[lang],
                    key=f"choose-{template.id}",
                    type="primary" if first and template.id == USUAL else "secondary",
                    on_click=_lay,
                    args=(workshop, template),
                )


def length(template: AgendaTemplate, lang: Lang) -> str:
    """How many meetings a template has and how long they take together."""
    meetings = words.several(len(template.days), words.ONE_DAY, words.MEETINGS)
    return f"{meetings[lang]} · {words.duration(template.minutes)[lang]}"


def _lay(workshop: Description, template: AgendaTemplate) -> None:
    with session.writing() as db:
        agenda.lay(db, workshop_id=workshop.id, template=template, lang=workshop.language)
