"""What the document tells of the pilots: of their logs only what the whole team may read."""

from babel.dates import format_date
from sqlmodel import Session

from db.queries import pilot_log, pilot_suggestions, pilots
from db.queries.pilots import PilotView
from workshop.content import Content, Item
from workshop.document import PilotStory
from workshop.language import Lang
from workshop.pilots import PLAN, Stage
from workshop.words import pilots as words


def gather(
    db: Session, *, workshop_id: int, content: Content, lang: Lang
) -> tuple[PilotStory, ...]:
    """All pilots that are more than an idea, in the order in which they were begun."""
    found = [
        one for one in pilots.listed(db, workshop_id=workshop_id) if one.stage is not Stage.IDEA
    ]
    return tuple(_story(db, workshop_id, one, content, lang) for one in found)


def _story(
    db: Session, workshop_id: int, pilot: PilotView, content: Content, lang: Lang
) -> PilotStory:
    log = pilot_log.read(db, workshop_id=workshop_id, pilot_ids=[pilot.id], released=True)
    own = pilot_suggestions.of_pilot(db, workshop_id=workshop_id, pilot_id=pilot.id)
    return PilotStory(
        name=pilot.name or words.UNNAMED[lang],
        question=pilot.texts["question"],
        facts=tuple(_facts(pilot, content, lang)),
        lessons=tuple(
            words.DOC_LESSON[lang].format(kind=words.KINDS[one.kind][lang], text=one.body)
            for one in log
        ),
        decision=_decision(pilot, content, lang),
        suggestions=tuple(
            (words.DOC_SUGGESTION if one.sentence else words.DOC_ADDITION)[lang].format(
                sentence=one.sentence, body=one.body
            )
            for one in own
            if one.body.strip()
        ),
    )


def _facts(pilot: PilotView, content: Content, lang: Lang) -> list[tuple[str, str]]:
    labels = _lines(content, "plan_fields")
    period, told = pilot.period, [(words.DOC_STATE[lang], words.STAGES[pilot.stage][lang])]
    if period.is_whole and period.starts_on and period.ends_on:
        start, end = (
            format_date(day, "long", locale=lang) for day in (period.starts_on, period.ends_on)
        )
        told.append((words.DOC_PERIOD[lang], words.PERIOD[lang].format(start=start, end=end)))
    if pilot.texts["owner"]:
        told.append((words.OWNER[lang], pilot.texts["owner"]))
    if pilot.sentences:
        tried = " ".join(sentence for _, sentence in pilot.sentences)
        told.append((words.DOC_SCOPE[lang], tried))
    return told + [
        (labels[part].text[lang], pilot.texts[part])
        for part in PLAN
        if part in labels and pilot.texts[part].strip()
    ]


def _decision(pilot: PilotView, content: Content, lang: Lang) -> str:
    if pilot.decided is None:
        return ""
    decision = _lines(content, "decision")[pilot.decided.decision].text[lang]
    return words.DOC_DECISION_WHY[lang].format(decision=decision, reason=pilot.decided.reason)


def _lines(content: Content, list: str) -> dict[str, Item]:
    items = content.instrument("pilots").list(list).items
    return {one.key: one for one in items if one.key is not None}
