"""The time line of the actions of all themes, and the same as a list."""

from datetime import date, datetime

import streamlit as st

from ui import markup
from ui.picture.frame import show_chart
from ui.vision_matrix import look
from ui.vision_matrix.desk import Desk
from workshop import charts
from workshop.deployment import planning
from workshop.deployment.coverage import Spot
from workshop.deployment.sheet import theme_name
from workshop.language import Lang
from workshop.words import matrix_plan as words


def show(desk: Desk) -> None:
    """Actions with a date as bars, those without below."""
    lang = desk.lang
    st.subheader(words.TIMELINE[lang], anchor=False)
    spots = planning.actions(desk.themes)
    dated = [spot for spot in spots if spot.entry.starts_on or spot.entry.ends_on]
    if not dated:
        markup.show('<p class="gt-empty">{text}</p>', text=words.TIMELINE_EMPTY[lang])
    else:
        today = datetime.now().astimezone().date()
        chart = charts.timeline([_dated(one, lang) for one in dated], today=today, lang=lang)
        if chart is not None:
            show_chart(charts.finished(chart), key="matrix-timeline")
        markup.show('<p class="gt-lead">{text}</p>', text=_told(dated, lang))
    undated = [spot for spot in spots if spot not in dated]
    if undated:
        markup.show('<p class="gt-column">{text}</p>', text=words.TIMELINE_UNDATED[lang])
        _list(undated, lang)


def _dated(spot: Spot, lang: Lang) -> charts.Dated:
    begins, ends = _days(spot)
    return charts.Dated(spot.entry.text, planning.who_and_when(spot.entry, lang), begins, ends)


def _days(spot: Spot) -> tuple[date, date]:
    begins, ends = spot.entry.starts_on, spot.entry.ends_on
    return begins or ends or date.min, ends or begins or date.min


def _told(dated: list[Spot], lang: Lang) -> str:
    first = planning.day(min(_days(spot)[0] for spot in dated), lang)
    last = planning.day(max(_days(spot)[1] for spot in dated), lang)
    if len(dated) == 1:
        return words.TIMELINE_ONE[lang].format(first=planning.when(dated[0].entry, lang))
    return words.TIMELINE_TOLD[lang].format(n=len(dated), first=first, last=last)


def _list(spots: list[Spot], lang: Lang) -> None:
    rows = "".join(
        markup.filled(
            '<li dir="auto">{action} <span class="gt-note">({told})</span></li>',
            action=spot.entry.text,
            told=" · ".join(
                (
                    spot.entry.owner.strip() or words.NOBODY[lang],
                    look.level_title(spot.entry.cell.level, lang),
                    theme_name(spot.theme, lang),
                )
            ),
        )
        for spot in spots
    )
    st.html(f"<ul>{rows}</ul>")
