"""The most important agreements, the hardest differences, and the different voices."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from db import engine
from db.queries import results, workshops
from ui import markup, session
from ui.picture.frame import bin_line, box, note, show_too_few, show_waiting
from workshop.access import Who
from workshop.language import Lang, Text
from workshop.picture import Highlight, Highlights
from workshop.words import picture as words

# As much as a room can take in at once; different voices are always all there.
LISTED: Final = 5


def show_highlights(who: Who) -> bool:
    """Show what the team shares and where it differs, out of everything that is shown now.

    Returns whether there is a picture; else it has said what will come, or that people are missing.
    """
    lang = who.language
    with engine.reading() as db:
        found = results.highlights(db, workshop_id=who.workshop_id, content=session.content())
        minimum = workshops.describe(db, workshop_id=who.workshop_id).minimum_group
    with box("highlights"):
        if found is None:
            show_waiting(lang)
            return False
        if found.too_few:
            show_too_few(minimum, lang)
            return False
        markup.show('<p class="gt-lead">{text}</p>', text=words.LEAD[lang])
        _both(found, lang)
    return True


def _both(found: Highlights, lang: Lang) -> None:
    shared, different = st.columns(2, gap="large")
    with shared:
        _listed(words.AGREEMENTS, found.agreements[:LISTED], words.NO_AGREEMENTS, lang)
    with different:
        _listed(words.DIFFERENCES, found.differences[:LISTED], words.NO_DIFFERENCES, lang)
        if found.minorities:
            _listed(words.MINORITIES, found.minorities, words.MINORITIES, lang)


def _listed(title: Text, entries: Sequence[Highlight], none: Text, lang: Lang) -> None:
    markup.show("<h2>{title}</h2>", title=title[lang])
    if not entries:
        note(none[lang])
        return
    lines = "".join(entry_line(entry, lang) for entry in entries)
    st.html(f'<ul class="gt-list">{lines}</ul>')


def entry_line(entry: Highlight, lang: Lang) -> str:
    """One highlight as an item of a list: what it is, its bin and label, where, of how many."""
    instrument = session.content().instrument(entry.instrument)
    if entry.label in ("core", "open"):
        title, where = instrument.dim(entry.item).title[lang], None
    else:
        axis = instrument.axis(entry.item)
        title = axis.title[lang]
        where = {"left": axis.left, "middle": axis.mid, "right": axis.right, None: None}[entry.side]
    told = " · ".join(
        text
        for text in (
            where[lang] if where else "",
            words.ANSWERS[lang].format(people=entry.people),
            words.PROVISIONAL_SHORT[lang] if entry.provisional else "",
        )
        if text
    )
    item = words.ITEM[lang].format(item=title, lens=words.LENSES_SHORT[entry.lens][lang])
    return (
        markup.filled("<li><b>{item}</b>", item=item)
        + bin_line(entry.bin, words.LABELS[entry.label][lang], lang)
        + markup.filled("<span>{told}</span></li>", told=told)
    )
