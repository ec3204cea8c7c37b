"""A file that a leader edited in Word: what it changes, and taking that over."""

from collections.abc import Mapping, Sequence
from functools import partial
from time import monotonic
from typing import Final

import streamlit as st

from db import engine
from db.models import now
from db.queries import drafting, returning
from db.queries.returning import NotTaken, Wished
from db.queries.workshops import Description
from ui import aspects, markup, session
from ui.drafting import saving
from ui.returning import recognised, style
from ui.returning.recognised import Recognised
from workshop.access import Who
from workshop.amending import NotApplicable
from workshop.consenting import NotPossible
from workshop.document.pairing import Back, Edit, Paired, pair
from workshop.document.returned import Unreadable, read
from workshop.document.tracked import checksum, pieces
from workshop.language import LANGS, Lang
from workshop.spider_web import short_name
from workshop.typed import PARAGRAPH
from workshop.words import amendments as amendment_words
from workshop.words import returning as words
from workshop.words.start import DECISIONS

_NOTICE: Final = "returning-notice"
_NOTICE_SECONDS: Final = 20.0
_ROUND: Final = "returning-round"
_WEB: Final = "spinnenweb"
# In characters; a file about something else need not be read here in full.
_MOST_SHOWN: Final = 20_000
_TAGS: Final = {"gone": "del", "new": "ins"}


def show(who: Who, workshop: Description) -> None:
    """Ask for a file, say what it changes, and take over what is ticked."""
    lang = who.language
    style.apply(lang)
    notice, until = st.session_state.get(_NOTICE, ("", 0.0))
    # Taking over redraws this page too, so what became of it stays for a while.
    if monotonic() < until:
        markup.show('<p class="gt-card" role="status">{text}</p>', text=notice)
    with st.container(key="returning-upload"):
        file = st.file_uploader(
            words.UPLOAD[lang], key=f"returning-file-{st.session_state.get(_ROUND, 0)}"
        )
    if file is None:
        _note(f"{words.UPLOAD_LEAD[lang]} {words.UPLOAD_LIMIT[lang]}")
        return
    with engine.reading() as db:
        current = drafting.paragraphs(db, workshop_id=workshop.id)
        proposed = drafting.proposed_at(db, workshop_id=workshop.id) is not None
    try:
        paired = pair(read(file.getvalue()), current, _titles(current))
    except Unreadable as refused:
        _empty(words.UNREADABLE[refused.reason][lang])
        return
    _told(who, paired)
    if paired.changed:
        _preview(who, workshop, paired, current, file.file_id, proposed=proposed)


def _titles(current: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """The headings by which an aspect is known, in both languages."""
    titles: dict[str, tuple[str, ...]] = {aspect: (aspect,) for aspect in current}
    for dim in session.content().instrument(_WEB).dims:
        names = [dim.title[lang] for lang in LANGS]
        titles[dim.key] = (*names, *map(short_name, names))
    return titles


def _told(who: Who, paired: Paired) -> None:
    """What must be known about the file as a whole."""
    lang = who.language
    if paired.undecided:
        markup.show(
            '<p class="gt-card">{text}</p>', text=words.UNDECIDED[lang].format(n=paired.undecided)
        )
    if not paired.changed:
        _empty((words.NOTHING_CHANGED if paired.aspects else words.NO_TEXT)[lang])
    if paired.unplaced:
        _unplaced(lang, "\n\n".join(paired.unplaced))


def _unplaced(lang: Lang, text: str) -> None:
    _note(words.UNPLACED[lang])
    markup.said(text[:_MOST_SHOWN])
    if len(text) > _MOST_SHOWN:
        _note(words.UNPLACED_MORE[lang].format(n=_MOST_SHOWN))


def _preview(
    who: Who,
    workshop: Description,
    paired: Paired,
    current: Mapping[str, str],
    file_id: str,
    *,
    proposed: bool,
) -> None:
    lang = who.language
    st.markdown(f"**{words.PREVIEW[lang]}** {words.LEGEND[lang]}")
    known = recognised.find(who, paired, current) if proposed else {}
    # What stands now is part of the key: when it changes, no tick for another text is left.
    taken = {
        back.aspect: _aspect(
            who,
            back,
            known.get(back.aspect, ()),
            f"{file_id}-{checksum(current.get(back.aspect, ''))}",
        )
        for back in paired.changed
    }
    accepted = recognised.ticked(known)
    wishes = tuple(
        Wished(back.aspect, current.get(back.aspect, ""), back.text(taken[back.aspect]))
        for back in paired.changed
        if taken[back.aspect]
    )
    if proposed:
        rule = DECISIONS[workshop.decision_rule][lang]
        _note(f"{words.WHILE_PROPOSED[lang].format(rule=rule)} {words.AMENDMENTS_STAY[lang]}")
    else:
        _note(words.WHILE_WRITING[lang])
    st.button(
        words.TAKE_OVER[lang],
        type="primary",
        width="stretch",
        disabled=not (wishes or accepted),
        key="returning-take",
        on_click=partial(_take_over, who, wishes, accepted),
    )


def _aspect(who: Who, back: Back, known: Sequence[Recognised], key: str) -> tuple[int, ...]:
    """One aspect with its changes; returns the places of those that are ticked."""
    lang = who.language
    with st.container(border=True, key=f"returning-aspect-{back.aspect}"):
        markup.show('<h3 class="gt-subject">{title}</h3>', title=aspects.name(back.aspect, lang))
        if back.too_long:
            _note(words.TOO_LONG[lang].format(limit=PARAGRAPH))
            return ()
        if back.moved_on:
            _note(words.MOVED_ON[lang])
        for one in known:
            recognised.show(who, one)
        blocked = [one for one in known if one.obstacle]
        return tuple(
            at
            for at in back.changed
            if _edit(who, back.edits[at], blocked, f"{back.aspect}-{at}-{key}")
        )


def _edit(who: Who, edit: Edit, blocked: Sequence[Recognised], key: str) -> bool:
    lang = who.language
    kind = "added" if edit.old is None else "removed" if edit.new is None else "changed"
    changes = _changes(edit.old or "", edit.new or "")
    st.html(f'<p class="gt-said gt-changes" dir="auto">{changes}</p>')
    if edit.newer:
        _note(words.NEWER[lang])
    # What could not be decided that way does not come in by itself either.
    undecided = any(one.is_about(edit) for one in blocked)
    return st.checkbox(
        words.TAKE[kind][lang],
        value=not edit.newer and not undecided,
        key=f"returning-take-{key}",
    )


def _changes(before: str, after: str) -> str:
    parts = []
    for piece in pieces(before, after):
        tag = _TAGS.get(piece.kind)
        text = markup.escaped(piece.text)
        parts.append(f"<{tag}>{text}</{tag}>" if tag else text)
    return "".join(parts)


def _take_over(who: Who, wishes: tuple[Wished, ...], accepted: tuple[int, ...]) -> None:
    lang = who.language
    try:
        with session.writing() as db:
            version = returning.take_over(
                db,
                workshop_id=who.workshop_id,
                browser=who.browser,
                wishes=wishes,
                now=now(),
                accepted=accepted,
            )
    except NotTaken as refused:
        _tell(words.NOT_TAKEN[refused.obstacle][lang])
        return
    except NotPossible as refused:
        obstacle = amendment_words.OBSTACLES[refused.obstacle][lang]
        _tell(words.NOT_NOTED[lang].format(obstacle=obstacle))
        return
    except (NotApplicable, LookupError):
        _tell(words.NOT_TAKEN["changed"][lang])
        return
    for wish in wishes:
        # The field on the draft page begins with the text that stands there now.
        st.session_state.pop(saving.field_key(wish.aspect), None)
    noted = f"{words.NOTED[lang].format(n=len(accepted))} " if accepted else ""
    _tell(
        noted
        + (
            words.TAKEN_VERSION[lang].format(number=version.number)
            if version
            else words.TAKEN[lang].format(n=len(wishes))
        )
    )
    # Another key empties the field for the file.
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _tell(text: str) -> None:
    """Have something said at the next drawings."""
    st.session_state[_NOTICE] = (text, monotonic() + _NOTICE_SECONDS)


def _note(text: str) -> None:
    markup.show('<p class="gt-note">{text}</p>', text=text)


def _empty(text: str) -> None:
    markup.show('<p class="gt-empty">{text}</p>', text=text)
