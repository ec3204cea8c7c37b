"""What there is to show: the outcome, with the words of its statements."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from db import engine
from db.queries import denominator
from db.queries.statements import WEIGHED, StatementView
from ui import aspects
from workshop.access import Who
from workshop.language import Lang
from workshop.outcome import Outcome
from workshop.statements import by_aspect
from workshop.words import support as support_words

# Nearly every answer is there by then; longer would make a page feel stuck.
_PATIENCE: Final = 0.5


@dataclass(frozen=True)
class Found:
    """The outcome and the statements that it speaks of, for one reader.

    `activity` says whether these are the statements of step 3 or the sentences of the text (TEXT).
    The words of a statement are empty when it was hidden or taken back since.
    """

    who: Who
    outcome: Outcome
    statements: Mapping[int, StatementView]
    activity: str = WEIGHED

    @property
    def lang(self) -> Lang:
        """The language of the reader."""
        return self.who.language

    @property
    def kern(self) -> tuple[StatementView, ...]:
        """The statements of the kern, in the order of the spider web."""
        return self.in_order(self.outcome.kern.statements if self.outcome.kern else ())

    @property
    def around(self) -> tuple[StatementView, ...]:
        """The statements of the draagvlak that come on top of the kern, in the same order."""
        kern, draagvlak = self.outcome.kern, self.outcome.draagvlak
        if kern is None or draagvlak is None:
            return ()
        return self.in_order(tuple(i for i in draagvlak.statements if i not in kern.statements))

    def in_order(self, ids: tuple[int, ...]) -> tuple[StatementView, ...]:
        """The statements with these ids, in the order of the spider web."""
        views = [self.statements[id] for id in ids]
        return tuple(one for _, group in by_aspect(views, aspects.keys()) for one in group)


def gather(who: Who, activity: str = WEIGHED) -> Found | None:
    """What may be shown now; None while the result is not shown."""
    outcome = denominator.awaited(
        engine.reading, workshop_id=who.workshop_id, timeout=_PATIENCE, activity=activity
    )
    if outcome is None:
        return None
    with engine.reading() as db:
        weighed = denominator.weighed(db, workshop_id=who.workshop_id, activity=activity)
    found = {one.id: _in_language(one, who.language) for one in weighed}
    return Found(who, outcome, found, activity)


def _in_language(one: StatementView, lang: Lang) -> StatementView:
    """The text as a whole is named in the language of who reads."""
    return replace(one, body=support_words.WHOLE[lang]) if one.body and not one.aspect else one
