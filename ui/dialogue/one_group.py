"""One group as the facilitator sees it: where it is, what it has, and what can be changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st

from db import engine
from db.models import now
from db.queries import dialogue, seating
from db.queries.dialogue import Group, Topic
from ui import aspects, clock, markup, session
from workshop import dialogue_script as script
from workshop.access import Who
from workshop.content import Instrument
from workshop.content.instrument import Phase
from workshop.language import Lang
from workshop.words import dialogue as words

# Minutes that are added at one press.
MORE: Final = 5


@dataclass(frozen=True)
class Around:
    """What every group on the page is shown with."""

    who: Who
    asked: Instrument
    topics: Mapping[str, Topic]
    names: Mapping[int, Sequence[str]]

    @property
    def lang(self) -> Lang:
        """The language in which the facilitator reads."""
        return self.who.language


def gather(who: Who, asked: Instrument) -> Around:
    """The topics and, where the promise allows it, the names by the number of the group."""
    with engine.reading() as db:
        topics = dialogue.topics(db, workshop_id=who.workshop_id)
        placed = seating.names(db, workshop_id=who.workshop_id)
    names: dict[int, list[str]] = {}
    for number, name in placed.values():
        names.setdefault(number, []).append(name or words.UNNAMED[who.language])
    return Around(who, asked, {topic.origin: topic for topic in topics}, names)


def show(around: Around, group: Group) -> None:
    """Where the group is, what it talks about and what it has; below it what can be changed."""
    with st.container(key=f"group-{group.number}"):
        st.html(_card(around, group))
        with st.popover(words.ADJUST[around.lang].format(n=group.number), width="stretch"):
            _adjust(around, group)


def _card(around: Around, group: Group) -> str:
    lang, stand = around.lang, group.stand
    size = words.PEOPLE_ONE if group.size == 1 else words.PEOPLE_MANY
    about = [around.topics[origin] for origin in group.topics if origin in around.topics]
    writes = (words.WRITES if group.keeper_id is not None else words.KEEPER_NONE)[lang]
    lines = [
        f"{size[lang].format(n=group.size)} · {writes}",
        words.HAVE[lang].format(insights=group.insights, amendments=group.amendments),
    ]
    if stand.begun:
        lines.insert(
            0,
            words.PART[lang].format(n=stand.phase + 1, total=len(around.asked.phases))
            + f" · {script.of(around.asked.phases, stand.phase).text[lang].partition(':')[0]}",
        )
    else:
        lines.insert(0, words.NOT_BEGUN[lang])
    if names := around.names.get(group.number):
        lines.insert(2, ", ".join(names))
    head = markup.filled(
        '<div class="gt-card gt-group{called}"><p class="gt-name"><b>{name}</b>',
        called=" gt-called" if group.called_at is not None else "",
        name=words.GROUP[lang].format(n=group.number),
    )
    timed = clock.until(stand.ends_at, lang) if stand.ends_at is not None else ""
    said = "".join(markup.filled('<p dir="auto">{line}</p>', line=line) for line in lines)
    listed = "".join(
        markup.filled('<li dir="auto"><span>{title}</span></li>', title=title(topic, lang))
        for topic in about
    ) or markup.filled("<li>{none}</li>", none=words.NO_TOPICS[lang])
    return f'{head}{timed}</p>{said}<ul class="gt-topics">{listed}</ul></div>'


def title(topic: Topic, lang: Lang) -> str:
    """What a topic is called in a list."""
    return aspects.name(topic.aspect, lang) if topic.aspect else topic.body


def _adjust(around: Around, group: Group) -> None:
    lang, who, phases = around.lang, around.who, around.asked.phases
    following = script.following(phases, group.stand)
    with st.container(horizontal=True):
        if following is not None:
            st.button(
                words.GIVE_NEXT[lang].format(n=following + 1),
                key=f"begin-{group.number}",
                on_click=begin,
                args=(who, phases, following, group.id),
            )
        if group.stand.begun:
            st.button(
                words.MORE[lang].format(n=MORE),
                key=f"more-{group.number}",
                on_click=more,
                args=(who, group.id),
            )
    known = [origin for origin in group.topics if origin in around.topics]
    key = f"topics-{group.number}-{'-'.join(known)}"
    st.multiselect(
        words.TOPICS[lang].format(n=group.number),
        list(around.topics),
        default=known,
        format_func=lambda origin: title(around.topics[origin], lang),
        placeholder=words.NO_TOPICS[lang],
        key=key,
        on_change=_choose,
        args=(who, group.id, key),
    )


def begin(who: Who, phases: Sequence[Phase], phase: int, group_id: int | None) -> None:
    """Let a group enter a part now, or all groups when none is named."""
    with session.writing() as db:
        dialogue.begin_phase(
            db,
            workshop_id=who.workshop_id,
            phases=phases,
            phase=phase,
            at=now(),
            group_id=group_id,
        )


def more(who: Who, group_id: int | None) -> None:
    """Give a group some minutes more, or all groups when none is named."""
    with session.writing() as db:
        dialogue.add_time(
            db, workshop_id=who.workshop_id, minutes=MORE, at=now(), group_id=group_id
        )


def _choose(who: Who, group_id: int, key: str) -> None:
    with session.writing() as db:
        dialogue.choose_topics(
            db, workshop_id=who.workshop_id, group_id=group_id, origins=st.session_state[key]
        )
