"""Weighing statements: one by one in an order of one's own, or all in a list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from db import engine
from db.queries import statements, votes
from db.queries.statements import StatementView
from ui import markup, session
from ui.forms import choices, paging, texts
from ui.forms.visit import Visit, instruction, keep, note, renew_if_refused
from workshop import typed, vision
from workshop.language import Lang
from workshop.words import contribute as words

_OBJECTION = "1"


@dataclass(frozen=True)
class Ballot:
    """The statements in play, in this person's order, with this person's votes on them."""

    statements: tuple[StatementView, ...]
    votes: Mapping[int, str]

    @property
    def missing(self) -> int:
        """How many statements this person has not weighed yet."""
        return sum(one.id not in self.votes for one in self.statements)


def own(visit: Visit, playing: Sequence[StatementView]) -> Ballot:
    """The statements in this person's order, with what this person said of them."""
    with engine.reading() as db:
        cast = votes.own(db, person_id=visit.person)
    by_id = {one.id: one for one in playing}
    order = vision.shuffled(by_id, person=visit.person)
    return Ballot(tuple(by_id[id] for id in order), cast)


def playing(visit: Visit) -> tuple[StatementView, ...]:
    """The statements that the team weighs now."""
    with engine.reading() as db:
        return statements.in_play(db, workshop_id=visit.who.workshop_id)


def ask(visit: Visit) -> None:
    """Weigh the statements that are in play now; a tap does not read that list anew."""
    _ask(visit, playing(visit))


@st.fragment
def _ask(visit: Visit, found: Sequence[StatementView]) -> None:
    """One statement on each screen, then the list; who prefers it has the list at once."""
    renew_if_refused()
    ballot = own(visit, found)
    if not ballot.statements:
        markup.show('<p class="gt-empty">{text}</p>', text=words.WEIGH_NONE[visit.lang])
        return
    open_at = [n for n, one in enumerate(ballot.statements) if one.id not in ballot.votes]
    place = paging.at(visit, first=open_at[0] if open_at else len(ballot.statements))
    if not ballot.votes:
        instruction(visit)
    paging.start(visit, place)
    if place >= len(ballot.statements):
        _list(visit, ballot)
    else:
        _one(visit, ballot, place)


def _one(visit: Visit, ballot: Ballot, place: int) -> None:
    lang, total = visit.lang, len(ballot.statements)
    one = ballot.statements[place]
    markup.show(
        '<p class="gt-head-line"><span>{question}</span><span class="gt-count">{count}</span></p>',
        question=words.WEIGH_QUESTION[lang],
        count=words.COUNT[lang].format(n=place + 1, total=total),
    )
    _statement(one, lang)
    vote = ballot.votes.get(one.id)
    choices.ask(
        visit,
        key=f"vote-{one.id}",
        question=words.WEIGH_QUESTION[lang],
        options=options(lang),
        chosen=vote,
        keep=partial(_keep, visit, one.id),
    )
    if vote == _OBJECTION:
        _reason(visit, one.id)
    st.button(
        words.WEIGH_LIST[lang],
        type="tertiary",
        key="to-list",
        on_click=paging.go,
        args=(visit, total),
    )
    paging.buttons(visit, screen=place, last=total - 1, answered=vote is not None)


def _statement(one: StatementView, lang: Lang) -> None:
    markup.said(one.body, kind="statement")
    if one.edited:
        note(words.WEIGH_EDITED[lang])


def _reason(visit: Visit, statement_id: int) -> None:
    text = texts.begun(visit, item=str(statement_id))
    if text is not None:
        texts.ask(
            visit,
            text,
            label=words.WEIGH_REASON[visit.lang],
            limit=typed.STATEMENT,
            height=100,
            placeholder=words.WEIGH_REASON_HINT[visit.lang],
        )


def _keep(visit: Visit, statement_id: int, value: str | None) -> None:
    write: Callable[..., None] = (
        votes.take_back if value is None else partial(votes.cast, value=value)
    )
    keep(
        visit.who,
        partial(
            write,
            person_id=visit.person,
            activity=visit.activity.id,
            statement_id=statement_id,
        ),
    )


def _list(visit: Visit, ballot: Ballot) -> None:
    lang, total = visit.lang, len(ballot.statements)
    note(
        words.WEIGH_OPEN[lang].format(n=ballot.missing, total=total)
        if ballot.missing
        else words.WEIGH_COMPLETE[lang].format(total=total)
    )
    for place, one in enumerate(ballot.statements):
        with st.container(border=True, gap="small"):
            _statement(one, lang)
            with st.container(horizontal=True, horizontal_alignment="distribute"):
                markup.show("<p>{vote}</p>", vote=said(ballot.votes.get(one.id), lang))
                st.button(
                    words.EDIT[lang], key=f"edit-{one.id}", on_click=paging.go, args=(visit, place)
                )
    paging.ready(visit, back=total - 1)


def options(lang: Lang) -> dict[str, str]:
    """The five levels and the question mark, in words, by value."""
    scale = session.content().scale("stem5")
    worded = {str(choice.value): choice.label[lang] for choice in scale.choices}
    if scale.unknown is not None:
        worded["?"] = scale.unknown[lang]
    return worded


def said(vote: str | None, lang: Lang) -> str:
    """A vote in words, also when there is none yet."""
    return words.NOT_ANSWERED[lang] if vote is None else options(lang)[vote]


def given(visit: Visit) -> bool:
    """Show the statements with this person's votes, read only; returns whether there are any."""
    ballot = own(visit, playing(visit))
    weighed: Sequence[StatementView] = [one for one in ballot.statements if one.id in ballot.votes]
    for one in weighed:
        _statement(one, visit.lang)
        markup.show("<p>{vote}</p>", vote=said(ballot.votes[one.id], visit.lang))
    return bool(weighed)
