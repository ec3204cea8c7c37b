"""Making an amendment: what it is about, what it wants, the new words; then handing it in."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import streamlit as st

from db import engine
from db.models import now
from db.queries import amendments, drafting, drafts, workshops
from db.queries.amendments import AmendmentView, Author, InRound, NotProposed
from db.queries.writings import EnoughTexts, NotYours
from ui import aspects, markup, writing
from ui.amendments import card
from ui.amendments.state import target_name
from workshop import amending, typed
from workshop.access import Who
from workshop.amending import KINDS, Kind, NotApplicable
from workshop.language import Lang
from workshop.words import amendments as words

Write = Callable[[Any], object]
_NOTICE: Final = "made-notice"


@dataclass(frozen=True)
class Pen:
    """Who writes, for which group, and how something of this person is written."""

    who: Who
    author: Author
    keep: Callable[[Write], bool]

    @property
    def lang(self) -> Lang:
        """The language in which this person reads."""
        return self.who.language


def show(pen: Pen) -> None:
    """The amendments of this group or of the leaders, and beginning another one."""
    lang = pen.lang
    with engine.reading() as db:
        proposed = amendments.is_proposed(db, workshop_id=pen.who.workshop_id)
        text = drafting.paragraphs(db, workshop_id=pen.who.workshop_id)
        mine, most = _mine(db, pen)
    if not proposed or not any(body.strip() for body in text.values()):
        markup.show('<p class="gt-empty">{text}</p>', text=words.NOT_PROPOSED[lang])
        return
    _note(words.MAKE_LEAD[lang].format(n=most, words=amending.MOST_WORDS))
    for one in mine:
        with st.container(border=True, key=f"amendment-{one.id}"):
            if one.status == "writing":
                _write(pen, one, dict(text))
            else:
                _written(pen, one)
    if len(mine) < most:
        st.button(
            words.BEGIN[lang],
            key="amendment-begin",
            width="stretch",
            type="secondary" if any(one.status == "writing" for one in mine) else "primary",
            on_click=partial(_act, pen, amendments.begin, aspect=_first(dict(text))),
        )
    else:
        _note(words.ENOUGH[lang].format(n=most))
    _notice(None)


def _mine(db: Any, pen: Pen) -> tuple[tuple[AmendmentView, ...], int]:
    workshop_id = pen.who.workshop_id
    if pen.author.group_id is None:
        own = amendments.of_leaders(db, workshop_id=workshop_id)
        return own, amendments.MOST_OF_LEADERS
    groups = amendments.groups(db, workshop_id=workshop_id)
    most = next((one.most for one in groups if one.id == pen.author.group_id), 0)
    found = amendments.listed(db, workshop_id=workshop_id, group_id=pen.author.group_id)
    return found, most


def _act(pen: Pen, act: Callable[..., object], **how: Any) -> None:
    """Do something with an amendment, or say why it cannot be done."""
    lang, said = pen.lang, ""

    def write(db: Any) -> None:
        act(db, author=pen.author, **how)

    try:
        pen.keep(write)
    except NotApplicable as refused:
        said = words.PROBLEMS[refused.problem][lang]
    except NotProposed:
        said = words.NOT_PROPOSED[lang]
    except (InRound, EnoughTexts, NotYours):
        said = words.CLOSED_NOW[lang]
    if said:
        st.session_state[_NOTICE] = (how.get("amendment_id"), said)


def _notice(amendment_id: int | None) -> None:
    """Say once why the last press did nothing, where it was pressed."""
    of, said = st.session_state.get(_NOTICE, (None, ""))
    if said and of == amendment_id:
        del st.session_state[_NOTICE]
        st.info(said)


def _written(pen: Pen, one: AmendmentView) -> None:
    """Handed in or decided: to read, and to take back as long as that is possible."""
    lang = pen.lang
    markup.show(
        '<p><span class="gt-state">{mark} {status}</span></p>',
        mark=words.STATUS_MARKS[one.status],
        status=words.STATUSES[one.status][lang],
    )
    st.html(card.difference(one.change, lang))
    if one.reason:
        _note(words.WHY[lang].format(text=one.reason))
    if one.status == "handed_in" and not one.rounds:
        _note(words.HANDED_IN[lang])
        st.button(
            words.TAKE_BACK[lang],
            key=f"take-back-{one.id}",
            on_click=partial(_act, pen, amendments.take_back, amendment_id=one.id),
        )
    _notice(one.id)


def _write(pen: Pen, one: AmendmentView, text: dict[str, str]) -> None:
    lang = pen.lang
    _about(pen, one, text)
    if one.kind != "delete":
        _words(pen, one)
    for part, label in (("concern", words.CONCERN), ("example", words.EXAMPLE)):
        writing.text(
            pen.who,
            field=one.fields[part],
            label=label[lang],
            value=one.parts[part],
            limit=typed.STATEMENT,
        )
    _behind(pen, one)
    _finish(pen, one, text)


def _about(pen: Pen, one: AmendmentView, text: dict[str, str]) -> None:
    """Which part of the text, what is wanted, and which sentence; each is kept when chosen."""
    lang, prefix = pen.lang, f"about-{one.id}"
    old = one.old or ("" if one.kind == "add" else None)
    targets = list(amending.targets(text.get(one.aspect, "")))
    if one.kind in ("add", "leave_open"):
        targets = ["", *targets]
    elif one.old and one.old not in targets:
        old = None
    # What is shown is what is saved, also after a refusal or on another device.
    st.session_state[f"{prefix}-aspect"] = one.aspect
    st.session_state[f"{prefix}-kind"] = one.kind
    st.session_state[f"{prefix}-old"] = old if old in targets else None
    st.selectbox(
        words.ASPECT[lang],
        aspects.keys(),
        format_func=lambda key: aspects.name(key, lang),
        key=f"{prefix}-aspect",
        on_change=partial(_aim, pen, one, prefix, elsewhere=True),
    )
    with st.container(key=f"choices-kind-{one.id}"):
        st.radio(
            words.KIND[lang],
            KINDS,
            width="stretch",
            format_func=lambda kind: words.KINDS[kind][lang],
            captions=[words.KIND_MEANS[kind][lang] for kind in KINDS],
            key=f"{prefix}-kind",
            on_change=partial(_aim, pen, one, prefix),
        )
    label = words.AFTER_TARGET if one.kind == "add" else words.TARGET
    body = text.get(one.aspect, "")
    with st.container(key=f"choices-old-{one.id}"):
        st.radio(
            label[lang],
            targets,
            width="stretch",
            index=None,
            format_func=lambda target: target_name(target, body, lang),
            key=f"{prefix}-old",
            on_change=partial(_aim, pen, one, prefix),
        )


def _aim(pen: Pen, one: AmendmentView, prefix: str, *, elsewhere: bool = False) -> None:
    kind: Kind = st.session_state[f"{prefix}-kind"]
    old = "" if elsewhere else st.session_state[f"{prefix}-old"] or ""
    aspect = st.session_state[f"{prefix}-aspect"]
    _act(pen, amendments.aim, amendment_id=one.id, aspect=aspect, kind=kind, old=old)


def _words(pen: Pen, one: AmendmentView) -> None:
    lang = pen.lang
    body = writing.text(
        pen.who,
        field=one.fields["words"],
        label=words.WORDS_LABEL[one.kind][lang],
        value=one.parts["words"],
        limit=typed.STATEMENT,
    )
    counted = len(body.split())
    if counted > amending.MOST_WORDS:
        _note(words.LONG[lang].format(n=counted, most=amending.MOST_WORDS))
    if not body and one.old and one.kind in ("change", "split", "condition"):
        st.button(
            words.COPY[lang],
            key=f"copy-{one.id}",
            type="tertiary",
            on_click=partial(_copy, pen, one),
        )


def _copy(pen: Pen, one: AmendmentView) -> None:
    """Put the sentence as it is now in the field, to write on from there."""
    field = one.fields["words"]
    if len(one.old) > typed.STATEMENT or st.session_state.get(f"text-{field}"):
        return

    def write(db: Any) -> None:
        drafts.save(
            db,
            workshop_id=pen.who.workshop_id,
            browser=pen.who.browser,
            field=field,
            body=one.old,
            revision=st.session_state[f"revision-{field}"] + 1,
            now=now(),
        )

    if pen.keep(write):
        st.session_state[f"text-{field}"] = one.old


def _behind(pen: Pen, one: AmendmentView) -> None:
    """How many stand behind it, and who wants to be named; nobody has to be."""
    lang, prefix = pen.lang, f"behind-{one.id}"
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=pen.who.workshop_id)
    st.session_state[f"{prefix}-n"] = one.backers
    st.number_input(
        words.BACKERS_ASK[lang],
        min_value=1,
        max_value=99,
        value=None,
        key=f"{prefix}-n",
        on_change=partial(_back, pen, one, prefix),
    )
    if workshop.promise == "anonymous":
        return
    st.session_state[f"{prefix}-name"] = one.signed
    st.text_input(
        words.SIGN_ASK[lang],
        key=f"{prefix}-name",
        max_chars=typed.NAME,
        on_change=partial(_back, pen, one, prefix),
    )


def _back(pen: Pen, one: AmendmentView, prefix: str) -> None:
    _act(
        pen,
        amendments.back,
        amendment_id=one.id,
        backers=st.session_state[f"{prefix}-n"],
        signed=st.session_state.get(f"{prefix}-name") or "",
    )


def _finish(pen: Pen, one: AmendmentView, text: dict[str, str]) -> None:
    """How the team will read it, and handing it in; or what is still missing."""
    lang = pen.lang
    # What is missing may be under somebody's hands: it is said when handing in.
    with suppress(NotApplicable):
        amending.apply(text.get(one.aspect, ""), one.change)
        markup.show("<h3>{title}</h3>", title=words.PREVIEW[lang])
        st.html(card.difference(one.change, lang))
        _note(words.COMPARED[lang])
    st.button(
        words.HAND_IN[lang],
        type="primary",
        width="stretch",
        key=f"hand-in-{one.id}",
        on_click=partial(_act, pen, amendments.hand_in, amendment_id=one.id),
    )
    _notice(one.id)
    _drop(pen, one)


def _drop(pen: Pen, one: AmendmentView) -> None:
    lang, sure = pen.lang, f"drop-sure-{one.id}"
    if not st.session_state.get(sure):
        st.button(
            words.DROP[lang],
            type="tertiary",
            key=f"drop-{one.id}",
            on_click=partial(st.session_state.__setitem__, sure, True),
        )
        return
    _note(words.DROP_SURE[lang])
    with st.container(horizontal=True):
        st.button(
            words.DROP_YES[lang],
            key=f"drop-yes-{one.id}",
            on_click=partial(_act, pen, amendments.drop, amendment_id=one.id),
        )
        st.button(
            words.DROP_NO[lang],
            key=f"drop-no-{one.id}",
            on_click=partial(st.session_state.pop, sure, None),
        )


def _first(text: dict[str, str]) -> str:
    order = aspects.keys()
    return next(key for key in order if text.get(key, "").strip())


def _note(text: str) -> None:
    markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)
