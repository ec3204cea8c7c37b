"""The evaluation as the made-up people of a rehearsal fill it in, with classes of 9, 10 and 24."""

from collections.abc import Sequence

from sqlmodel import Session, col, delete, select

from db.models import Answer, Writing
from db.queries import evaluation, learners
from db.queries.made_up import Company
from db.tokens import new_token
from workshop import made_up_evaluation as made_up
from workshop.content import Activity
from workshop.evaluation import LEARNERS, moment_of
from workshop.rounds import Audience, Moment
from workshop.words import rehearsal as words

_AUDIENCE = Audience.CHILDREN


def fill(db: Session, company: Company, activity: Activity) -> None:
    """Let colleagues answer and suggest, and the classes of this round send their forms."""
    form = evaluation.form(db, workshop_id=company.workshop.id)
    if form is None:
        return
    questions = [item for item, _ in form.asked(Audience.COLLEAGUES)]
    _answer(db, company, activity, questions)
    _suggest(db, company, activity, questions)
    _classes(db, company, moment_of(activity.id), [item for item, _ in form.asked(_AUDIENCE)])


def _answer(db: Session, company: Company, activity: Activity, questions: Sequence[int]) -> None:
    db.exec(
        delete(Answer).where(
            col(Answer.activity) == activity.id, col(Answer.person_id).in_(company.ids)
        )
    )
    for person, row in company.people:
        given = made_up.answers(person, questions, activity=activity.id, seed=company.seed)
        db.add_all(
            Answer(person_id=row, activity=activity.id, item=item, lens=scale, value=value)
            for (item, scale), value in given.items()
        )


def _suggest(db: Session, company: Company, activity: Activity, questions: Sequence[int]) -> None:
    """Suggest once: doing it again adds nothing."""
    written = select(Writing.id).where(
        col(Writing.activity) == activity.id, col(Writing.person_id).in_(company.ids)
    )
    if db.exec(written.limit(1)).first() is not None:
        return
    for person, row in company.people:
        said = made_up.suggestion(
            company.content,
            person,
            questions,
            activity=activity.id,
            lang=company.workshop.language,
            seed=company.seed,
        )
        if said is not None:
            db.add(Writing(person_id=row, activity=activity.id, item=str(said[0]), body=said[1]))


def _classes(db: Session, company: Company, moment: Moment, questions: Sequence[int]) -> None:
    """Let each class send its forms once in a round, and close its link."""
    workshop_id, lang = company.workshop.id, company.workshop.language
    scale = company.content.scale(LEARNERS[_AUDIENCE])
    values = [str(choice.value) for choice in scale.choices]
    for size, name in zip(made_up.CLASSES, words.CLASSES, strict=True):
        if not questions:
            return
        class_id = _class(db, workshop_id, name[lang])
        there = {
            one.id: one.token
            for one in learners.classes(db, workshop_id=workshop_id, moment=moment)
        }
        if there[class_id] is not None:
            continue
        learners.open_link(db, workshop_id=workshop_id, class_id=class_id, moment=moment)
        one = next(
            one
            for one in learners.classes(db, workshop_id=workshop_id, moment=moment)
            if one.id == class_id
        )
        for chosen in made_up.forms(size, questions, values, moment=moment, seed=str(company.seed)):
            learners.hand_in(
                db,
                content=company.content,
                token=one.token or "",
                number=new_token(),
                chosen=chosen,
            )
        learners.close_link(db, workshop_id=workshop_id, class_id=class_id, moment=moment)


def _class(db: Session, workshop_id: int, name: str) -> int:
    found = learners.classes(db, workshop_id=workshop_id, moment=Moment.BEFORE)
    known = next((one.id for one in found if one.name == name), None)
    if known is not None:
        return known
    return learners.add_class(db, workshop_id=workshop_id, name=name, audience=_AUDIENCE)
