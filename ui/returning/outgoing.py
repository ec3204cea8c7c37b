"""The draft as a Word file in which proposals stand as changes."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Final

import streamlit as st

from db import engine
from db.queries import drafting, material, returning
from db.queries.workshops import Description
from ui import markup, session
from workshop import document
from workshop.access import Who
from workshop.document import Cover, Edition, Passage, tracked
from workshop.words import returning as words

_WEB: Final = "spinnenweb"


def show(who: Who, workshop: Description) -> None:
    """The button, and what stands in the file now."""
    lang = who.language
    with engine.reading() as db:
        edition = material.edition(db, workshop_id=workshop.id)
        waiting = len(returning.proposed(db, workshop_id=workshop.id, lang=workshop.language))
    markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[lang])
    st.download_button(
        words.DOWNLOAD[lang],
        data=partial(_file, workshop),
        file_name=_file_name(workshop, edition),
        mime=document.MIME,
        on_click="ignore",
        width="stretch",
        key="returning-download",
    )
    told = words.WAITING if waiting else words.WAITING_NONE
    markup.show(
        '<p class="gt-note">{told} {stay}</p>',
        told=told[lang].format(n=waiting),
        stay=words.QUESTIONS_STAY[lang],
    )


def _file(workshop: Description) -> bytes:
    """Made at the click; in the language of the team, whoever clicks."""
    lang = workshop.language
    with engine.reading() as db:
        bodies = drafting.paragraphs(db, workshop_id=workshop.id)
        proposed = returning.proposed(db, workshop_id=workshop.id, lang=lang)
        edition = material.edition(db, workshop_id=workshop.id)
    titles = {dim.key: dim.title[lang] for dim in session.content().instrument(_WEB).dims}
    # Content may have changed since; what was written about an aspect is never left out.
    for aspect in (*bodies, *(one.aspect for one in proposed)):
        titles.setdefault(aspect, aspect)
    return tracked.make(
        tracked.Concept(
            language=lang,
            school=workshop.school,
            team=workshop.team,
            made_on=_today(),
            passages=tuple(
                Passage(aspect, title, bodies.get(aspect, "")) for aspect, title in titles.items()
            ),
            proposed=tuple(replace(one, on=one.on.astimezone()) for one in proposed),
            edition=edition,
        )
    )


def _file_name(workshop: Description, edition: Edition | None) -> str:
    cover = Cover(workshop.school, workshop.team, workshop.audience, _today(), edition=edition)
    return document.file_name(cover, workshop.language, words.FILE_NAME)


def _today() -> date:
    return datetime.now().astimezone().date()
