"""What the page about amendments has in hand at this drawing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from db import engine
from db.queries import amendments, consent, drafting, progress, workshops
from db.queries.amendments import AmendmentView
from db.queries.consent import Table
from db.queries.workshops import Description
from ui import markup
from workshop import amending, consenting
from workshop.access import Who
from workshop.agenda import State
from workshop.amending import Relations
from workshop.language import Lang
from workshop.words import amendments as words

# Signs of a whole paragraph that tell which one it is.
_SHORT: Final = 60


@dataclass(frozen=True)
class Room:
    """The amendments, the text that they are about, and what lies on the table."""

    who: Who
    workshop: Description
    proposed: bool
    text: Mapping[str, str]
    amendments: tuple[AmendmentView, ...]
    table: Table | None
    running: bool

    @cached_property
    def relations(self) -> Mapping[int, Relations]:
        """How what waits stands to the text and to each other; not asked at every tap."""
        pending = [one.change for one in self.amendments if one.status == "handed_in"]
        return amending.related(pending, self.text)

    @property
    def lang(self) -> Lang:
        """The language in which this person reads."""
        return self.who.language

    @property
    def waiting(self) -> tuple[AmendmentView, ...]:
        """What was handed in and is not decided; those about the same sentence stand together."""
        pending = [one for one in self.amendments if one.status == "handed_in"]
        first: dict[tuple[str, str], int] = {}
        for place, one in enumerate(pending):
            first.setdefault((one.aspect, one.old), place)
        return tuple(sorted(pending, key=lambda one: first[one.aspect, one.old]))

    @property
    def decided(self) -> tuple[AmendmentView, ...]:
        """What was decided, the last decision first."""
        found = [(one.decided_at, one) for one in self.amendments if one.decided_at is not None]
        found.sort(key=lambda pair: pair[0], reverse=True)
        return tuple(one for _, one in found if one.is_decided)

    @property
    def on_table(self) -> AmendmentView | None:
        """The amendment that all look at now."""
        if self.table is None:
            return None
        return next((a for a in self.amendments if a.id == self.table.amendment_id), None)

    @property
    def steers(self) -> bool:
        """Whether who looks leads the rounds."""
        return consenting.may_steer(self.who.role)

    @property
    def decides(self) -> bool:
        """Whether who looks writes decisions down."""
        return consenting.may_decide(self.workshop.decision_rule, self.who.role)

    def name(self, id: int) -> str:
        """How an amendment is called on every screen, such as 'voorstel 1 (Groep 2)'."""
        found = next(one for one in self.amendments if one.id == id)
        same = [one.id for one in self.amendments if one.group == found.group]
        return words.WHICH[self.lang].format(
            n=same.index(id) + 1, group=group_name(found, self.lang)
        )


def group_name(one: AmendmentView, lang: Lang) -> str:
    """Who made an amendment: a subgroup, or the leaders."""
    return words.LEADERS[lang] if one.group is None else words.GROUP[lang].format(n=one.group)


def author(one: AmendmentView, lang: Lang) -> str:
    """Who made an amendment, with the name of somebody who wants to be named."""
    group = group_name(one, lang)
    return words.SIGNED[lang].format(group=group, name=one.signed) if one.signed else group


def target_name(target: str, body: str, lang: Lang) -> str:
    """A sentence as one of several to choose from; a whole paragraph by its first words."""
    if not target:
        return words.TARGET_END[lang]
    if target != body.strip() or len(amending.targets(body)) == 1:
        return markup.plain(target)
    short = target if len(target) <= _SHORT else f"{target[: _SHORT - 1]}…"
    return words.TARGET_WHOLE[lang].format(text=markup.plain(short))


def gather(who: Who) -> Room:
    """Read everything that stands on the page."""
    with engine.reading() as db:
        workshop = workshops.describe(db, workshop_id=who.workshop_id)
        found = amendments.listed(db, workshop_id=who.workshop_id)
        text = drafting.paragraphs(db, workshop_id=who.workshop_id)
        standing = progress.standing(db, workshop_id=who.workshop_id, activity=consent.ACTIVITY)
        return Room(
            who=who,
            workshop=workshop,
            proposed=amendments.is_proposed(db, workshop_id=who.workshop_id),
            text=text,
            amendments=found,
            table=consent.table(db, workshop_id=who.workshop_id),
            running=workshop.current_activity == consent.ACTIVITY and standing.state is State.OPEN,
        )
