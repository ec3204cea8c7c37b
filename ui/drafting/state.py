"""What the draft page has in hand at this rerun."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from db import engine
from db.queries import drafting, foundations, left_out, results
from db.queries import evidence as evidence_queries
from db.queries.drafting import Choice, Question
from db.queries.left_out import Gap
from ui import session
from ui.drafting import grounds
from workshop import draft
from workshop.access import Who, may_write_texts
from workshop.content import Dim, Instrument
from workshop.draft import Proposal
from workshop.evidence import Evidence
from workshop.foundations import Ground, Link, resting, unused
from workshop.picture import AxesPicture
from workshop.sentence_split import split
from workshop.spider_web import short_name

_WEB = "spinnenweb"
_GUIDE = "grootste_gemene_deler"


@dataclass(frozen=True)
class Desk:
    """Everything on the leaders' desk: the texts, the evidence and the differences."""

    who: Who
    paragraphs: Mapping[str, str]
    questions: tuple[Question, ...]
    choices: Mapping[int, tuple[Choice, ...]]
    proposals: tuple[Proposal, ...]
    evidence: Evidence | None
    axes: AxesPicture | None
    grounds: tuple[Ground, ...]
    links: Mapping[str, tuple[Link, ...]]
    differences_known: bool
    proposed_at: datetime | None
    gaps: Mapping[str, Gap]

    @property
    def writes(self) -> bool:
        """Whether who looks may write; the facilitator only reads along."""
        return may_write_texts(self.who.role)

    @property
    def proposed(self) -> bool:
        """Whether the text lies before the team, and is closed to typing."""
        return self.proposed_at is not None

    @property
    def types(self) -> bool:
        """Whether who looks may type in the text now."""
        return self.writes and not self.proposed

    @property
    def aspects(self) -> tuple[Dim, ...]:
        """The threads of the spider web."""
        return session.content().instrument(_WEB).dims

    @property
    def guide(self) -> Instrument:
        """The beginnings of sentences and the advice for who writes."""
        return session.content().instrument(_GUIDE)

    def aspect(self, key: str) -> Dim:
        """One thread of the spider web."""
        return session.content().instrument(_WEB).dim(key)

    def name(self, key: str) -> str:
        """The short name of a thread."""
        return short_name(self.aspect(key).title[self.who.language])

    def written(self) -> frozenset[str]:
        """The threads that have text."""
        return frozenset(key for key, body in self.paragraphs.items() if body.strip())

    @property
    def left_out(self) -> tuple[Gap, ...]:
        """The threads without text that leaders left out with a reason, in order."""
        return tuple(gap for gap in self._wanted_out if gap.body.strip())

    @property
    def without_reason(self) -> tuple[Gap, ...]:
        """The threads without text that leaders want to leave out, and do not say why yet."""
        return tuple(gap for gap in self._wanted_out if not gap.body.strip())

    @property
    def silent(self) -> tuple[str, ...]:
        """The threads about which nothing is said, not even why."""
        known = {*self.written(), *(gap.aspect for gap in self.left_out)}
        return tuple(dim.key for dim in self.aspects if dim.key not in known)

    @property
    def _wanted_out(self) -> tuple[Gap, ...]:
        keys = [dim.key for dim in self.aspects if dim.key not in self.written()]
        return tuple(self.gaps[key] for key in keys if key in self.gaps)

    def rests(self, aspect: str) -> Mapping[str, frozenset[str]]:
        """The sentences of a thread in their order, each with what it rests on."""
        sentences = split(self.paragraphs.get(aspect, ""))
        return resting(self.links.get(aspect, ()), sentences)

    @cached_property
    def unused(self) -> tuple[Ground, ...]:
        """The statements of the kern on which no sentence rests."""
        used = {
            origin
            for aspect in self.paragraphs
            for origins in self.rests(aspect).values()
            for origin in origins
        }
        return unused(self.grounds, used)


def gather(who: Who) -> Desk:
    """Read everything that the draft page shows."""
    content = session.content()
    evidence = evidence_queries.gather(engine.reading, workshop_id=who.workshop_id)
    with engine.reading() as db:
        highlights = results.highlights(db, workshop_id=who.workshop_id, content=content)
        divided = evidence.divided if evidence else ()
        axes = results.axes(db, workshop_id=who.workshop_id, content=content)
        questions = drafting.questions(db, workshop_id=who.workshop_id)
        return Desk(
            who=who,
            paragraphs=drafting.paragraphs(db, workshop_id=who.workshop_id),
            questions=questions,
            choices=drafting.alternatives(db, workshop_id=who.workshop_id),
            proposals=draft.proposals(highlights, divided, content, who.language),
            evidence=evidence,
            axes=axes,
            grounds=grounds.offered(evidence, axes, highlights, questions, who.language),
            links=foundations.links(db, workshop_id=who.workshop_id),
            differences_known=highlights is not None or evidence is not None,
            proposed_at=drafting.proposed_at(db, workshop_id=who.workshop_id),
            gaps=left_out.begun(db, workshop_id=who.workshop_id),
        )
