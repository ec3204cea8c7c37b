"""Starting a workshop: the form and what it settles."""

from datetime import UTC, datetime, timedelta
from typing import get_args

import streamlit as st

from db import engine
from db.queries import agenda, people, workshops
from db.queries.workshops import DecisionRule, Links, Settings
from ui import markup, session
from ui.agenda import choose
from workshop.access import Role
from workshop.content import AgendaTemplate
from workshop.content.parts import PromiseId
from workshop.language import LANGS, Lang
from workshop.typed import AUDIENCE, NAME, SCHOOL, TooLong, cleaned
from workshop.words import agenda as agenda_words
from workshop.words import common
from workshop.words import start as words

_SCHOOL_YEAR = timedelta(days=400)
_LONGEST = timedelta(days=3 * 366)


def form(lang: Lang) -> None:
    """Ask what has to be fixed at the start, start the workshop and go to the cockpit."""
    st.header(words.NEW[lang])
    markup.show('<p class="gt-lead">{text}</p>', text=words.NEW_LEAD[lang])
    today = datetime.now(UTC).date()
    with st.form("start", border=False):
        texts = {
            "school": st.text_input(words.SCHOOL[lang], max_chars=SCHOOL),
            "team": st.text_input(
                words.TEAM[lang], max_chars=SCHOOL, placeholder=words.TEAM_HINT[lang]
            ),
            "audience": st.text_input(
                words.AUDIENCE[lang], max_chars=AUDIENCE, placeholder=words.AUDIENCE_HINT[lang]
            ),
        }
        language = st.radio(
            words.LANGUAGE[lang],
            LANGS,
            index=LANGS.index(lang),
            format_func=lambda choice: common.SWITCH_TO[choice],
            horizontal=True,
        )
        groups = st.text_area(words.SUBGROUPS[lang], help=words.SUBGROUPS_HELP[lang], height=110)
        promise = st.radio(
            words.PROMISE[lang],
            get_args(PromiseId),
            index=1,
            format_func=lambda choice: session.content().promise(choice).title[lang],
            captions=[session.content().promise(p).text[lang] for p in get_args(PromiseId)],
        )
        decision = st.radio(
            words.DECISION[lang],
            get_args(DecisionRule),
            format_func=lambda choice: words.DECISIONS[choice][lang],
        )
        minimum = st.number_input(words.MINIMUM[lang], min_value=5, max_value=20, value=5)
        retention = st.date_input(
            words.RETENTION[lang],
            value=today + _SCHOOL_YEAR,
            min_value=today,
            max_value=today + _LONGEST,
            format="DD-MM-YYYY",
            help=words.RETENTION_HELP[lang],
        )
        template = _template(lang)
        if not st.form_submit_button(words.BEGIN[lang], type="primary", width="stretch"):
            return
    try:
        settings = Settings(
            **_texts(texts, lang),
            language=language,
            promise=promise,
            decision_rule=decision,
            minimum_group=minimum,
            retention=retention,
            subgroups=_subgroups(groups, lang),
        )
    except ValueError as problem:
        st.error(str(problem))
        return
    _begin(settings, template)


def _template(lang: Lang) -> AgendaTemplate:
    """The agenda to begin with."""
    agendas = session.content().agendas
    ids = [each.id for each in agendas]
    chosen = st.radio(
        agenda_words.START_WITH[lang],
        ids,
        index=ids.index(choose.USUAL) if choose.USUAL in ids else 0,
        format_func=lambda id: session.content().agenda(id).title[lang],
        captions=[f"{each.summary[lang]} ({choose.length(each, lang)})" for each in agendas],
        help=agenda_words.START_HELP[lang],
        key="agenda",
    )
    return session.content().agenda(chosen)


def _texts(typed: dict[str, str], lang: Lang) -> dict[str, str]:
    labels = {"school": words.SCHOOL, "team": words.TEAM, "audience": words.AUDIENCE}
    limits = {"school": SCHOOL, "team": SCHOOL, "audience": AUDIENCE}
    kept = {}
    for name, text in typed.items():
        try:
            kept[name] = cleaned(text, limit=limits[name])
        except TooLong:
            raise ValueError(words.TOO_LONG[lang].format(field=labels[name][lang])) from None
    missing = [labels[name][lang].rstrip("?") for name, text in kept.items() if not text]
    if missing:
        raise ValueError(words.MISSING[lang].format(fields=", ".join(missing)))
    return kept


def _subgroups(typed: str, lang: Lang) -> tuple[str, ...]:
    names: list[str] = []
    for line in filter(None, map(str.strip, typed.splitlines())):
        try:
            name = cleaned(line, limit=NAME)
        except TooLong:
            raise ValueError(
                words.TOO_LONG[lang].format(field=words.SUBGROUPS[lang].split(",")[0])
            ) from None
        if name.casefold() in (known.casefold() for known in names):
            raise ValueError(words.REPEATED[lang].format(name=markup.plain(name)))
        names.append(name)
    return tuple(names)


def _begin(settings: Settings, template: AgendaTemplate) -> None:
    browser = session.browser()
    if browser is None or not session.is_host():
        return
    with engine.writing() as db:
        workshop_id, links = workshops.start(db, settings)
        agenda.lay(db, workshop_id=workshop_id, template=template, lang=settings.language)
        for role in (Role.FACILITATOR, Role.BEAMER):
            people.grant(db, browser=browser, role=role, workshop_id=workshop_id)
        code = workshops.describe(db, workshop_id=workshop_id).code
    keep_links(workshop_id, links)
    st.switch_page("pages/facilitate.py", query_params={"w": code, "as": Role.FACILITATOR})


def keep_links(workshop_id: int, links: Links) -> None:
    """Remember in this tab the links that can be shown only once."""
    st.session_state["links"] = (workshop_id, links)


def kept_links(workshop_id: int) -> Links | None:
    """The links of this workshop, when they were made in this tab."""
    kept: tuple[int, Links] | None = st.session_state.get("links")
    return kept[1] if kept and kept[0] == workshop_id else None
