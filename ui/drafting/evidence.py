"""What a thread of the proposal rests on: weighed statements and the team picture."""

import streamlit as st

from ui import markup, session
from ui.drafting.state import Desk
from workshop import design
from workshop.agreement import Label
from workshop.content import Axis
from workshop.draft import RELATED_AXES
from workshop.evidence import Evidence, Weighed
from workshop.language import Lang
from workshop.picture import AxisRow
from workshop.words import common
from workshop.words import draft as words
from workshop.words import picture as picture_words
from workshop.words.draft import Place


def show(desk: Desk, aspect: str) -> None:
    """The statements of a thread by their place, and the axes that say something about it."""
    lang = desk.who.language
    st.subheader(words.EVIDENCE[lang])
    _statements(desk.evidence, aspect, lang)
    st.subheader(words.AXES[lang])
    _axes(desk, aspect)


def _statements(evidence: Evidence | None, aspect: str, lang: Lang) -> None:
    if evidence is None:
        _empty(words.EVIDENCE_WAITING[lang])
        return
    if evidence.too_few:
        _empty(words.EVIDENCE_TOO_FEW[lang])
        return
    if evidence.counting:
        _note(words.COUNTING[lang])
    elif evidence.kern_support is not None:
        _note(words.SUPPORT[lang].format(support=evidence.kern_support[lang]))
    here = [weighed for weighed in evidence.statements if weighed.aspect == aspect]
    if not here:
        _empty(words.EVIDENCE_NONE[lang])
    for place in ("kern", "draagvlak", "outside", "other"):
        _place([weighed for weighed in here if weighed.place == place], place, lang)


def _place(statements: list[Weighed], place: Place, lang: Lang) -> None:
    if not statements:
        return
    markup.show(
        '<p class="gt-bin {place}">{mark} {title}</p>',
        place="shared" if place == "kern" else "",
        mark=words.PLACE_MARKS[place],
        title=words.PLACES[place][lang],
    )
    for weighed in statements:
        markup.said(weighed.body)
        _note(" · ".join(_told(weighed, lang)))


def _told(weighed: Weighed, lang: Lang) -> list[str]:
    """What may be said about one statement, in short."""
    told = []
    if weighed.bin is not None:
        told.append(f"{design.BIN_SHAPE[weighed.bin]} {common.BINS[weighed.bin][lang]}")
    if weighed.support is not None:
        told.append(words.UNDERWRITES[lang].format(support=weighed.support[lang]))
    if weighed.cost is not None and weighed.place == "outside":
        told.append(words.COSTS[lang].format(cost=weighed.cost[lang]))
    if weighed.edited:
        told.append(words.EDITED[lang])
    return told


def _axes(desk: Desk, aspect: str) -> None:
    lang = desk.who.language
    if desk.axes is None:
        _note(words.AXES_WAITING[lang])
        return
    if desk.axes.too_few:
        _note(common.TOO_FEW[lang].format(minimum=desk.axes.minimum))
        return
    for row in desk.axes.rows:
        if row.axis in RELATED_AXES[aspect]:
            _axis(row, session.content().instrument(desk.axes.instrument).axis(row.axis), lang)


def _axis(row: AxisRow, axis: Axis, lang: Lang) -> None:
    """What the team picture says on one axis; lenses that say the same stand together."""
    lenses: dict[Label, list[str]] = {}
    for picture in row.lenses:
        name = picture_words.LENSES_SHORT[picture.lens][lang]
        lenses.setdefault(picture.label, []).append(name)
    for label, names in lenses.items():
        markup.show(
            '<p class="gt-note"><b>{axis}</b> ({lenses}): {label}. {means}</p>',
            axis=axis.title[lang],
            lenses=", ".join(names),
            label=picture_words.LABELS[label][lang],
            means=picture_words.LABEL_MEANS[label][lang],
        )


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)


def _empty(text: str) -> None:
    markup.show('<p class="gt-empty">{text}</p>', text=text)
