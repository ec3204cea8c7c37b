"""What the draft page has in hand at this rerun."""

from collections.abc import Mapping
from dataclasses import dataclass

from db import engine
from db.queries import drafting, results
from db.queries import evidence as evidence_queries
from db.queries.drafting import Question
from ui import session
from workshop import draft
from workshop.access import Who, may_write_texts
from workshop.content import Dim, Instrument
from workshop.draft import Proposal
from workshop.evidence import Evidence
from workshop.picture import AxesPicture
from workshop.spider_web import short_name

_WEB = "spinnenweb"
_GUIDE = "grootste_gemene_deler"


@dataclass(frozen=True)
class Desk:
    """Everything on the leaders' desk: the texts, the evidence and the differences."""

    who: Who
    paragraphs: Mapping[str, str]
    questions: tuple[Question, ...]
    proposals: tuple[Proposal, ...]
    evidence: Evidence | None
    axes: AxesPicture | None
    differences_known: bool

    @property
    def writes(self) -> bool:
        """Whether who looks may write; the facilitator only reads along."""
        return may_write_texts(self.who.role)

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


def gather(who: Who) -> Desk:
    """Read everything that the draft page shows."""
    content = session.content()
    evidence = evidence_queries.gather(engine.reading, workshop_id=who.workshop_id)
    with engine.reading() as db:
        highlights = results.highlights(db, workshop_id=who.workshop_id, content=content)
        divided = evidence.divided if evidence else ()
        return Desk(
            who=who,
            paragraphs=drafting.paragraphs(db, workshop_id=who.workshop_id),
            questions=drafting.questions(db, workshop_id=who.workshop_id),
            proposals=draft.proposals(highlights, divided, content, who.language),
            evidence=evidence,
            axes=results.axes(db, workshop_id=who.workshop_id, content=content),
            differences_known=highlights is not None or evidence is not None,
        )
