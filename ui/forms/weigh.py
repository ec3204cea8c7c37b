"""Weighing statements: one by one in an order of one's own, or all in a list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Final

import streamlit as st

from db import engine
from db.queries import votes, weighing
from db.queries.statements import StatementView
from db.queries.support import TEXT
from ui import aspects, markup, session
from ui.forms import choices, paging, strip, texts
from ui.forms.visit import Visit, instructed, keep, note, renew_if_refused
from workshop import typed, vision
from workshop.language import Lang
from workshop.statements import by_aspect
from workshop.words import contribute as words
from workshop.words import support as text_words

_OBJECTION: Final = "1"
# More of them on one screen of the list, and a phone becomes slow.
_TOGETHER: Final = 8


@dataclass(frozen=True)
class Ballot:
    """The statements in play, in this person's order, with this person's votes on them."""

    statements: tuple[StatementView, ...]
    votes: Mapping[int, str]

    @property
    def first_open(self) -> int:
        """The place of the first statement without a vote; behind the last when there is none."""
        places = (n for n, one in enumerate(self.statements) if one.id not in self.votes)
        return next(places, len(self.statements))

    @property
    def missing(self) -> int:
        """How many statements this person has not weighed yet."""
        return sum(one.id not in self.votes for one in self.statements)


def own(visit: Visit, playing: Sequence[StatementView]) -> Ballot:
    """The statements in this person's order, with what this person said of them.

    A text is read from its beginning to its end, by everybody.
    """
    with engine.reading() as db:
        cast = votes.own(db, person_id=visit.person)
    if _of_text(visit):
        return Ballot(_as_written(playing), cast)
    by_id = {one.id: one for one in playing}
    order = vision.shuffled(by_id, person=visit.person)
    return Ballot(tuple(by_id[id] for id in order), cast)


def _of_text(visit: Visit) -> bool:
    return visit.activity.id == TEXT


def _as_written(playing: Sequence[StatementView]) -> tuple[StatementView, ...]:
    groups = by_aspect(playing, aspects.keys())
    return tuple(one for _, group in groups for one in group)


def playing(visit: Visit) -> tuple[StatementView, ...]:
    """The statements that the team weighs now."""
    with engine.reading() as db:
        return weighing.playing(db, workshop_id=visit.who.workshop_id, activity=visit.activity.id)


def ask(visit: Visit) -> None:
    """Weigh the statements that are in play now; a tap does not read that list anew."""
    _ask(visit, playing(visit))


@st.fragment
def _ask(visit: Visit, found: Sequence[StatementView]) -> None:
    """One statement on each screen, then the list; who prefers it has the list at once."""
    renew_if_refused()
    ballot = own(visit, found)
    if not ballot.statements:
        nothing = text_words.NOTHING if _of_text(visit) else words.WEIGH_NONE
        markup.show('<p class="gt-empty">{text}</p>', text=nothing[visit.lang])
        return
    total = len(ballot.statements)
    place = min(paging.at(visit, first=ballot.first_open), total + _screens(total) - 1)
    begun = ballot.votes.keys() & {one.id for one in ballot.statements}
    top = "" if begun else instructed(visit)
    if place >= total:
        paging.start(visit, place, top)
        _list(visit, ballot, place - total)
    else:
        _one(visit, ballot, place, top)


def _screens(total: int) -> int:
    return ceil(total / _TOGETHER)


def _one(visit: Visit, ballot: Ballot, place: int, top: str) -> None:
    lang, total = visit.lang, len(ballot.statements)
    one = ballot.statements[place]
    head = markup.filled(
        '<p class="gt-head-line"><span>{question}</span><span class="gt-count">{count}</span></p>',
        question=_question(one, visit),
        count=words.COUNT[lang].format(n=place + 1, total=total),
    )
    paging.start(visit, place, top, head)
    _said(one, visit)
    vote = ballot.votes.get(one.id)
    choices.ask(
        visit,
        key=f"vote-{one.id}",
        question=_question(one, visit),
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


def _question(one: StatementView, visit: Visit) -> str:
    if not _of_text(visit):
        return words.WEIGH_QUESTION[visit.lang]
    return (text_words.QUESTION if one.aspect else text_words.QUESTION_WHOLE)[visit.lang]


def _said(one: StatementView, visit: Visit, *, kind: str = "statement") -> None:
    """The words that are weighed; of a sentence of the text also on which aspect it is."""
    lang = visit.lang
    if _of_text(visit):
        if not one.aspect:
            markup.said(text_words.WHOLE[lang], kind=kind)
            return
        note(aspects.name(one.aspect, lang))
    markup.said(one.body, kind=kind)
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


def _list(visit: Visit, ballot: Ballot, screen: int) -> None:
    """So many statements together as a phone can carry, each with its choices in a strip."""
    lang, total = visit.lang, len(ballot.statements)
    _progress(visit, ballot)
    labels = {value: value for value in options(lang)}
    legend = (f"{value} = {said}" for value, said in options(lang).items())
    markup.show('<p class="gt-note gt-legend">{text}</p>', text="\n".join(legend))
    begin = screen * _TOGETHER
    here = ballot.statements[begin : begin + _TOGETHER]
    for one in here:
        with st.container(border=True, gap="small", key=f"weighed-{one.id}"):
            _said(one, visit, kind="listed")
            vote = ballot.votes.get(one.id)
            strip.ask(
                visit,
                key=f"weight-{one.id}",
                question=_question(one, visit),
                options=labels,
                chosen=vote,
                said=None if vote is None else said(vote, lang),
                asked=words.WEIGH_ENDS[lang],
                keep=partial(_keep, visit, one.id),
            )
            if vote == _OBJECTION:
                _reason(visit, one.id)
    back = total + screen - 1
    if screen == _screens(total) - 1:
        paging.ready(visit, back=back)
    else:
        last = total + _screens(total)
        paging.buttons(visit, screen=back + 1, last=last, answered=True)


def _progress(visit: Visit, ballot: Ballot) -> None:
    lang, total = visit.lang, len(ballot.statements)
    if not ballot.missing:
        complete = text_words.COMPLETE if _of_text(visit) else words.WEIGH_COMPLETE
        note(complete[lang].format(total=total))
        return
    note(words.WEIGH_OPEN[lang].format(n=ballot.missing, total=total))
    st.button(
        words.WEIGH_TO_OPEN[lang],
        type="tertiary",
        key="to-open",
        on_click=paging.go,
        args=(visit, ballot.first_open),
    )


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
        _said(one, visit)
        markup.show("<p>{vote}</p>", vote=said(ballot.votes[one.id], visit.lang))
    return bool(weighed)
