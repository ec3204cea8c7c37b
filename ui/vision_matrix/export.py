"""The matrix as a spreadsheet, made at the click from what there is at that moment."""

from datetime import date, datetime
from functools import partial

import streamlit as st

from db import engine
from db.queries import matrix as queries
from db.queries import workshops
from ui.vision_matrix import look
from ui.vision_matrix.desk import Desk
from workshop import document
from workshop.access import Who
from workshop.deployment import sheet
from workshop.deployment.coverage import cover
from workshop.document import Cover
from workshop.words import matrix_plan as words


def show(desk: Desk) -> None:
    """The one button; it is there once there is a theme of the team's own."""
    if not any(theme.is_own for theme in desk.themes):
        return
    st.download_button(
        words.SHEET[desk.lang],
        data=partial(_file, desk.who),
        file_name=_name(desk.who),
        mime=sheet.MIME,
        on_click="ignore",
        key="matrix-sheet",
    )


def _today() -> date:
    return datetime.now().astimezone().date()


def _name(who: Who) -> str:
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
    cover_page = Cover(workshop.school, workshop.team, workshop.audience, _today())
    name = document.file_name(cover_page, who.language, words.SHEET_NAME)
    return f"{name.removesuffix('.docx')}.xlsx"


def _file(who: Who) -> bytes:
    with engine.reading() as db:
        themes = queries.themes(db, workshop_id=who.workshop_id)
        sentences = queries.sentences(db, workshop_id=who.workshop_id)
    printed = sheet.Printed(who.name, themes, cover(themes, sentences), who.language, _today())
    return sheet.make(printed, look.instrument())
