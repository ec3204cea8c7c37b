"""What the document tells of the evaluation: rounds that are shown, sentence by sentence."""

from collections.abc import Iterator

from sqlmodel import Session

from db.queries import evaluated
from db.queries.evaluated import ItemResult, RoundResult
from workshop import evaluation_told
from workshop.content import Content
from workshop.document import Evaluated
from workshop.evaluation import LEARNERS
from workshop.language import Lang
from workshop.words import evaluation as words


def in_sentences(
    db: Session, *, workshop_id: int, content: Content, lang: Lang
) -> tuple[Evaluated, ...]:
    """What the document tells of the evaluation: rounds that are shown, sentence by sentence."""
    rounds = [
        found
        for moment in evaluated.shown(db, workshop_id=workshop_id)
        if (found := evaluated.result(db, workshop_id=workshop_id, moment=moment)) is not None
    ]
    lines: dict[str, list[str]] = {}
    for one in rounds:
        for item in one.items:
            lines.setdefault(item.sentence, []).extend(_lines(item, one, content, lang))
    return tuple(Evaluated(sentence, tuple(told)) for sentence, told in lines.items() if told)


def _lines(item: ItemResult, found: RoundResult, content: Content, lang: Lang) -> Iterator[str]:
    when = words.MOMENTS[found.moment][lang]
    for scale, spread_of in item.colleagues.items():
        yield f"{when} · {evaluation_told.colleagues(spread_of, scale, lang)}"
    for audience, options in item.learners.items():
        choices = content.scale(LEARNERS[audience]).choices
        counts = [options.get(str(choice.value), 0) for choice in choices]
        labels = [choice.label[lang] for choice in choices]
        who = words.AUDIENCES[audience][lang]
        yield f"{when} · {who}: {evaluation_told.learners(counts, labels, lang)}"
    if found.compared is not None:
        since = words.MOVED_TITLE[lang].format(moment=words.MOMENTS[found.compared][lang])
        for scale, moved in item.moved.items():
            what = words.SCALES[scale][lang]
            yield f"{since} · {what}. {evaluation_told.moved(moved, lang)}"
