"""What the matrix leaves open: sentences, gaps, actions and indicators that stand alone."""

from collections.abc import Sequence

import streamlit as st

from ui import markup
from ui.vision_matrix import look
from ui.vision_matrix.desk import Desk
from workshop.deployment.coverage import Spot, cover
from workshop.deployment.sheet import theme_name
from workshop.deployment.theme import Theme
from workshop.language import Lang
from workshop.words import matrix_plan as words


def show(desk: Desk) -> None:
    """Everything that asks for another look, with why."""
    lang = desk.lang
    st.subheader(words.COVERAGE[lang], anchor=False)
    if not any(theme.is_own and theme.has_words for theme in desk.themes):
        markup.show('<p class="gt-empty">{text}</p>', text=words.COVERAGE_NOTHING[lang])
        return
    found = cover(desk.themes, desk.sentences)
    if not desk.sentences:
        markup.show('<p class="gt-note">{text}</p>', text=words.COVERAGE_NO_TEXT[lang])
    if found.is_whole:
        markup.show('<p class="gt-card">● {text}</p>', text=words.COVERAGE_WHOLE[lang])
        return
    markup.show('<p class="gt-lead">{text}</p>', text=words.COVERAGE_LEAD[lang])
    for name, left in vars(found).items():
        if left:
            _part(name, left, len(desk.sentences), lang)


def _part(name: str, left: Sequence[object], total: int, lang: Lang) -> None:
    title = words.COVERAGE_PARTS[name][lang].format(n=len(left), total=total)
    listed = "".join(
        markup.filled(
            '<li dir="auto">{text} <span class="gt-note">{where}</span></li>',
            text=text,
            where=where,
        )
        for text, where in (_told(one, lang) for one in left)
    )
    st.html(
        markup.filled(
            '<p class="gt-column">▲ {title}</p><p class="gt-note">{why}</p>',
            title=title,
            why=words.COVERAGE_WHY[name][lang],
        )
        + f"<ul>{listed}</ul>"
    )


def _told(one: object, lang: Lang) -> tuple[str, str]:
    match one:
        case Spot():
            where = words.SPOT[lang].format(
                theme=theme_name(one.theme, lang),
                level=look.level_title(one.entry.cell.level, lang),
            )
            return one.entry.text or one.entry.owner, where
        case Theme():
            return theme_name(one, lang), ""
    return str(one), ""
