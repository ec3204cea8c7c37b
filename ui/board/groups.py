"""Groups side by side: the subgroups that everybody knows, and people who think alike."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from db import engine
from db.queries import board as queries
from db.queries.statements import StatementView
from ui import aspects, markup
from workshop import opinion_groups
from workshop.access import Who
from workshop.comparing import Compared, Comparison
from workshop.language import Lang
from workshop.opinion_groups import OpinionGroup, OpinionGroups
from workshop.words import board as words

# As much as a room can take in at once.
_LISTED: Final = 5
_PATIENCE: Final = 1.0
_AGAIN: Final = "2s"


def show(who: Who) -> None:
    """Both kinds of groups, or why they can't be seen."""
    with engine.reading() as db:
        found = queries.compared(db, workshop_id=who.workshop_id)
        said = queries.said(db, workshop_id=who.workshop_id)
    if found is None:
        _empty(words.GROUPS_WAITING[who.language])
        return
    st.subheader(words.GROUPS[who.language], anchor=False)
    _subgroups(found, said, who.language)
    st.subheader(words.OPINIONS[who.language], anchor=False)
    known = queries.opinions(engine.reading, workshop_id=who.workshop_id, patience=_PATIENCE)
    if known is None:
        st.fragment(_looking, run_every=_AGAIN)(who)
    else:
        _opinions(known, said, who.language)


def _looking(who: Who) -> None:
    found = queries.opinions(engine.reading, workshop_id=who.workshop_id, patience=0)
    if found is not None:
        st.rerun()  # the whole page, which then has no clock any more
    _empty(words.OPINIONS_LOOKING[who.language])


def _subgroups(found: Comparison, said: Mapping[int, StatementView], lang: Lang) -> None:
    if found.reason is not None:
        _empty(words.GROUPS_WHY_NOT[found.reason][lang].format(minimum=found.minimum))
        return
    _note(words.GROUPS_LEAD[lang])
    sizes = ", ".join(
        words.GROUP_SIZE[lang].format(group=name, people=people) for name, people in found.groups
    )
    _note(words.GROUP_SIZES[lang].format(sizes=sizes))
    if not found.statements:
        _empty(words.GROUPS_NOTHING[lang])
    listed, others = found.statements[:_LISTED], found.statements[_LISTED:]
    _compared(listed, said, lang)
    if others:
        with st.expander(words.MORE[lang].format(n=len(others))):
            _compared(others, said, lang)
    if found.alike:
        _note(words.GROUPS_ALIKE[lang].format(n=found.alike))
    if found.withheld:
        _note(words.GROUPS_WITHHELD[lang].format(n=found.withheld))
    with st.expander(words.APPARENT_HOW[lang], key="board-how-groups"):
        _note(words.GROUPS_RULE[lang])


def _compared(found: Sequence[Compared], said: Mapping[int, StatementView], lang: Lang) -> None:
    if found:
        items = "".join(_item(one, said[one.statement], lang) for one in found)
        st.html(f'<ul class="gt-agreed">{items}</ul>')


def _item(one: Compared, statement: StatementView, lang: Lang) -> str:
    shares = "".join(
        markup.filled(
            "<li>{text}</li>",
            text=words.GROUP_SHARE[lang].format(group=share.group, support=share.support[lang]),
        )
        for share in one.shares
    )
    return "<li>" + _words(statement, lang) + f'<ul class="gt-shares">{shares}</ul></li>'


def _words(statement: StatementView, lang: Lang) -> str:
    return markup.filled(
        '<p dir="auto">{body}</p><small>{aspect}</small>',
        body=statement.body,
        aspect=aspects.name(statement.aspect, lang),
    )


def _opinions(found: OpinionGroups, said: Mapping[int, StatementView], lang: Lang) -> None:
    fewest = opinion_groups.FEWEST
    if found.reason is not None:
        _empty(words.OPINIONS_WHY_NOT[found.reason][lang].format(fewest=fewest))
    else:
        _note(words.OPINIONS_LEAD[lang])
        places = st.columns(len(found.groups), gap="medium")
        for number, (place, group) in enumerate(zip(places, found.groups, strict=True), start=1):
            with place, st.container(border=True):
                _group(group, number, said, lang)
    with st.expander(words.APPARENT_HOW[lang], key="board-how-opinions"):
        _note(words.OPINIONS_RULE[lang].format(fewest=fewest))
        _note(words.OPINIONS_EXPERT[lang])


def _group(group: OpinionGroup, number: int, said: Mapping[int, StatementView], lang: Lang) -> None:
    title = words.OPINION_GROUP[lang].format(n=number, people=group.people)
    told = words.OPINION_TYPICAL if group.typical else words.OPINION_NOTHING
    items = "".join(
        "<li>"
        + _words(said[one.statement], lang)
        + markup.filled(
            "<br><small>{text}</small></li>",
            text=words.OPINION_SHARES[lang].format(
                inside=one.inside[lang], outside=one.outside[lang]
            ),
        )
        for one in group.typical
    )
    head = markup.filled(
        '<h3>{title}</h3><p class="gt-note">{told}</p>', title=title, told=told[lang]
    )
    st.html(f'<div class="gt-talk">{head}<ul class="gt-agreed">{items}</ul></div>')


def _note(text: str) -> None:
    markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)


def _empty(text: str) -> None:
    markup.show('<p class="gt-empty">{text}</p>', text=text)
