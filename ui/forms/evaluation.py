"""The evaluation on the phone: one sentence a screen, two choices, and room for a suggestion."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from db import engine
from db.queries import answers, writings
from db.queries import evaluation as queries
from db.queries.writings import WritingView
from ui import markup, session, writing
from ui.forms import choices, paging
from ui.forms.visit import Visit, instruction, keep, note, renew_if_refused
from workshop import typed
from workshop.evaluation import CANNOT_SEE, COLLEAGUES, SCALES, VISIBLE, sheet
from workshop.language import Lang
from workshop.rounds import Audience
from workshop.vision import Answers
from workshop.words import contribute as contribute_words
from workshop.words import evaluation as words

Questions = tuple[tuple[int, str], ...]


def questions(visit: Visit) -> Questions:
    """What colleagues are asked: number and words."""
    with engine.reading() as db:
        form = queries.form(db, workshop_id=visit.who.workshop_id)
    return form.asked(Audience.COLLEAGUES) if form else ()


def own(visit: Visit) -> Answers:
    """What this person answered so far."""
    with engine.reading() as db:
        return answers.own(db, person_id=visit.person, activity=visit.activity.id)


def ask(visit: Visit) -> None:
    """Go through the sentences; a tap does not read them anew."""
    asked = questions(visit)
    if asked:
        _ask(visit, asked)
    else:
        markup.show('<p class="gt-empty">{text}</p>', text=words.NO_FORM[visit.lang])


@st.fragment
def _ask(visit: Visit, asked: Questions) -> None:
    renew_if_refused()
    found = own(visit)
    at = paging.at(visit, first=_first_open(asked, found))
    if at == 0:
        instruction(visit)
    paging.start(visit, at)
    if at >= len(asked):
        _list(visit, asked, found)
        return
    item, text = asked[at]
    count = contribute_words.COUNT[visit.lang].format(n=at + 1, total=len(asked))
    markup.show(
        '<p class="gt-head-line"><span class="gt-count">{count}</span></p>',
        count=count,
    )
    markup.said(text, kind="statement")
    for scale in SCALES:
        markup.show("<h3>{text}</h3>", text=words.QUESTION[scale][visit.lang])
        choices.ask(
            visit,
            key=f"{visit.activity.id}-{item}-{scale}",
            question=words.QUESTION[scale][visit.lang],
            options=options(visit.lang, scale),
            chosen=found.get((str(item), scale)),
            keep=partial(_keep, visit, item, scale),
        )
    _suggestion(visit, item)
    answered = all((str(item), scale) in found for scale in SCALES)
    paging.buttons(visit, screen=at, last=len(asked) - 1, answered=answered)


def options(lang: Lang, scale: str) -> dict[str, str]:
    """The answers on one of the two scales in words, by value."""
    found = session.content().scale(COLLEAGUES[scale])
    worded = {str(choice.value): choice.label[lang] for choice in found.choices}
    if scale == VISIBLE and found.unknown is not None:
        worded[CANNOT_SEE] = found.unknown[lang]
    return worded


def _first_open(asked: Questions, found: Answers) -> int:
    for place, (item, _) in enumerate(asked):
        if any((str(item), scale) not in found for scale in SCALES):
            return place
    return len(asked)


def _keep(visit: Visit, item: int, scale: str, value: str | None) -> None:
    asked = sheet(visit.activity.id, [item], scale)
    write: Callable[..., None] = (
        answers.take_back if value is None else partial(answers.give, value=value)
    )
    keep(
        visit.who,
        partial(write, person_id=visit.person, asked=asked, item=str(item), lens=scale),
    )


def _suggestion(visit: Visit, item: int) -> None:
    """The room for a suggestion: a button until somebody wants it."""
    lang, mine = visit.lang, _suggested(visit, item)
    if mine is None:
        st.button(
            words.SUGGEST[lang],
            type="tertiary",
            key=f"suggest-{visit.activity.id}-{item}",
            on_click=_begin,
            args=(visit, item),
        )
        return
    body = writing.text(
        visit.who,
        field=mine.field,
        label=words.SUGGEST_LABEL[lang],
        value=mine.body,
        limit=typed.STATEMENT,
        height=110,
        placeholder=words.SUGGEST_HINT[lang],
        disabled=not visit.is_open,
    )
    note(words.SUGGEST_READ[lang])
    if body:
        st.button(
            words.WITHDRAW[lang],
            type="tertiary",
            key=f"withdraw-{mine.id}",
            on_click=_withdraw,
            args=(visit, mine.id),
        )


def _suggested(visit: Visit, item: int) -> WritingView | None:
    with engine.reading() as db:
        found = writings.own(db, person_id=visit.person, activity=visit.activity.id, item=str(item))
    return found[0] if found else None


def _begin(visit: Visit, item: int) -> None:
    allowed = frozenset(str(each) for each, _ in questions(visit))
    begin = partial(
        writings.begin,
        person_id=visit.person,
        activity=visit.activity.id,
        item=str(item),
        allowed=allowed,
    )
    keep(visit.who, begin)


def _withdraw(visit: Visit, id: int) -> None:
    keep(visit.who, partial(writings.withdraw, person_id=visit.person, writing_id=id))


def _list(visit: Visit, asked: Questions, found: Answers) -> None:
    lang = visit.lang
    total = len(asked) * len(SCALES)
    missing = total - sum((str(item), scale) in found for item, _ in asked for scale in SCALES)
    markup.show("<h2>{title}</h2>", title=contribute_words.OVERVIEW_TITLE[lang])
    told = words.LEFT if missing else contribute_words.OVERVIEW_COMPLETE
    note(told[lang].format(n=missing, total=total))
    for at, (item, text) in enumerate(asked):
        st.button(
            f"{markup.plain(text)}  \n**{markup.plain(_chosen(found, item, lang))}**",
            key=f"thread-{visit.activity.id}-{at}",
            width="stretch",
            on_click=paging.go,
            args=(visit, at),
        )
    paging.ready(visit, back=len(asked) - 1)


def _chosen(found: Answers, item: int, lang: Lang) -> str:
    """Both answers to one sentence in words."""
    told = {}
    for scale in SCALES:
        value = found.get((str(item), scale))
        worded = options(lang, scale)
        none = contribute_words.NOT_ANSWERED[lang]
        told[scale] = worded.get(value, none) if value is not None else none
    return words.ONE_HALF[lang].format(**told)


def given(visit: Visit) -> bool:
    """Show what this person answered, read only; returns whether there is anything."""
    found = own(visit)
    shown = False
    for item, text in questions(visit):
        mine = _suggested(visit, item)
        answered = any((str(item), scale) in found for scale in SCALES)
        if not answered and not (mine and mine.body):
            continue
        shown = True
        st.html(
            '<dl class="gt-given">'
            + markup.filled(
                "<dt>{text}</dt><dd>{chosen}</dd></dl>",
                text=text,
                chosen=_chosen(found, item, visit.lang),
            )
        )
        if mine and mine.body:
            note(words.SUGGESTED[visit.lang])
            markup.said(mine.body)
            st.button(
                words.WITHDRAW[visit.lang],
                type="tertiary",
                key=f"withdraw-given-{mine.id}",
                on_click=_withdraw,
                args=(visit, mine.id),
            )
    return shown
