"""What must hold between content files: unique ids, and references that lead somewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, get_args

from workshop.content.instrument import Instrument
from workshop.content.instrument_checks import Names, check_instrument
from workshop.content.matrix_examples import MatrixExamplesFile, check_examples
from workshop.content.parts import (
    ActivitiesFile,
    Activity,
    ActivityKind,
    AgendaMeeting,
    AgendasFile,
    AgendaTemplate,
    CommonFile,
    CriteriaFile,
    Criterion,
    LensId,
    LensWords,
    Letter,
    LetterId,
    LettersFile,
    Opinion,
    Part,
    Promise,
    PromiseId,
    PromisesFile,
    QuestionsFile,
    RehearsalFile,
    Scale,
    ScalesFile,
    SourcesFile,
    Work,
)
from workshop.content.placeholders import placeholders
from workshop.content.reading import Fault, Path
from workshop.content.references import complete, refers, repeated, walk
from workshop.examples import PARTS

Found = Iterator[tuple[str, Fault]]

_ASKED_WITH: Final[dict[ActivityKind, str]] = {
    "axes": "axes",
    "points": "dims",
    "statements": "dims",
    "checklist": "items",
    "examples": "fields",
    "matrix": "columns",
}
# Kinds of things with ids of their own; all other ids share one set.
_REALMS: Final = (
    Activity,
    AgendaTemplate,
    Criterion,
    Instrument,
    LensWords,
    Letter,
    Promise,
    Scale,
    Work,
)


@dataclass(frozen=True)
class Sources:
    """The content files that are sound by themselves, and the names of those that are not."""

    parts: Mapping[str, Part]
    unsound: frozenset[str]

    def instruments(self) -> list[tuple[str, Instrument]]:
        """The instruments with the names of their files, in the order of their numbers."""
        parts = self.parts.items()
        return [(name, part) for name, part in parts if isinstance(part, Instrument)]


def check(sources: Sources) -> Found:
    """Every problem between the files, and those within one that its form can't show."""
    names = _names(sources)
    yield from _repeated_ids(sources)
    yield from _matrix_examples(sources, names)
    for name, part in sources.parts.items():
        yield from ((name, fault) for fault in placeholders(part))
        match part:
            case Instrument():
                yield from ((name, fault) for fault in check_instrument(name, part, names))
            case ActivitiesFile():
                yield from ((name, fault) for fault in _activities(part, sources))
            case AgendasFile():
                yield from ((name, fault) for fault in _agendas(part, sources))
            case QuestionsFile():
                yield from ((name, fault) for fault in _questions(part, sources))
            case RehearsalFile():
                yield from ((name, fault) for fault in _rehearsal(part, sources))
            case ScalesFile() | CriteriaFile():
                alone = _scales(part) if isinstance(part, ScalesFile) else _criteria(part)
                yield from ((name, fault) for fault in alone)
            case PromisesFile() | LettersFile() | CommonFile():
                yield from ((name, fault) for fault in _fixed(part))


def _fixed(part: PromisesFile | LettersFile | CommonFile) -> Iterator[Fault]:
    """A fault for every one of a set that the app knows and that is not there."""
    match part:
        case PromisesFile():
            yield from complete("promises", [one.id for one in part.promises], get_args(PromiseId))
        case LettersFile():
            yield from complete("letters", [one.id for one in part.letters], get_args(LetterId))
        case CommonFile():
            yield from complete("lenses", [one.id for one in part.lenses], get_args(LensId))


def _names(sources: Sources) -> Names:
    scales, works = sources.parts.get("scales.yaml"), sources.parts.get("sources.yaml")
    sound = {part.id for _, part in sources.instruments()}
    unsound = {name.partition("_")[2].removesuffix(".yaml") for name in sources.unsound}
    return Names(
        scales=frozenset(s.id for s in scales.scales) if isinstance(scales, ScalesFile) else None,
        works=frozenset(w.id for w in works.sources) if isinstance(works, SourcesFile) else None,
        instruments=frozenset(sound | unsound),
    )


def _repeated_ids(sources: Sources) -> Found:
    """Each id exists once: instruments, activities and scales apart, all lines together."""
    seen: dict[tuple[str, str], str] = {}
    for name, part in sources.parts.items():
        for path, inner in walk(part):
            id = getattr(inner, "id", None)
            if id is None:
                continue
            known = (type(inner).__name__ if isinstance(inner, _REALMS) else "line", id)
            if known in seen:
                wrong = f'the id "{id}" is used already, in {seen[known]}'
                yield name, Fault((*path, "id"), wrong, "Give this one an id of its own.")
            seen.setdefault(known, name)


def _matrix_examples(sources: Sources, names: Names) -> Found:
    examples = sources.parts.get("matrix_examples.yaml")
    matrix = next((one for _, one in sources.instruments() if one.kind == "matrix"), None)
    if isinstance(examples, MatrixExamplesFile):
        for fault in check_examples(examples, matrix, names.works):
            yield "matrix_examples.yaml", fault


def _scales(part: ScalesFile) -> Iterator[Fault]:
    for index, scale in enumerate(part.scales):
        values = [choice.value for choice in scale.choices]
        yield from repeated(("scales", index, "choices"), values, "value")
        if not scale.choices and scale.help is None:
            wrong = "this scale has no choices and no help, so nobody knows how to answer"
            yield Fault(("scales", index), wrong, "Add choices or help.")


def _activities(part: ActivitiesFile, sources: Sources) -> Iterator[Fault]:
    numbers = [step.number for step in part.steps]
    if numbers != list(range(1, 8)):
        yield Fault(("steps",), "the steps are not 1 to 7 in order", "Put all seven in order.")
    steps = [activity.step for activity in part.activities if activity.step is not None]
    if steps != sorted(steps):
        wrong = "the activities are not in the order of their steps"
        yield Fault(("activities",), wrong, "Move each activity to those of its step.")
    instruments = {found.id: found for _, found in sources.instruments()}
    known = _names(sources).instruments
    for index, activity in enumerate(part.activities):
        path = ("activities", index)
        yield from refers((*path, "instrument"), activity.instrument, "instrument", known)
        yield from _activity(path, activity, instruments.get(activity.instrument or ""))


def _activity(path: Path, activity: Activity, instrument: Instrument | None) -> Iterator[Fault]:
    """An activity of a kind that asks something needs an instrument that can ask it."""
    between = activity.kind in ("break", "recall")
    if not between and activity.step is None:
        yield Fault((*path, "step"), '"step" is missing', "Add step: with the number of its step.")
    if between and activity.step is not None:
        wrong = f"a {activity.kind} stands between the steps"
        yield Fault((*path, "step"), wrong, "Remove step: or choose another kind.")
    if activity.kind == "vision" and not activity.stems:
        yield Fault(path, "a vision has no stems to begin with", "Add stems.")
    needed = _ASKED_WITH.get(activity.kind)
    if needed and activity.instrument is None:
        wrong = f"an activity of kind {activity.kind} has no instrument"
        yield Fault(path, wrong, f"Add instrument: with the id of one that has {needed}.")
    if needed and instrument and not getattr(instrument, needed):
        wrong = f'the instrument "{instrument.id}" has no {needed}, so it can\'t be answered so'
        yield Fault((*path, "instrument"), wrong, "Choose another instrument or another kind.")
    if instrument and activity.kind == "examples":
        yield from _example_form((*path, "instrument"), instrument)
    if instrument and (extra := set(activity.lenses) - set(instrument.lenses)):
        wrong = f'the instrument "{instrument.id}" is not made for lens {", ".join(sorted(extra))}'
        yield Fault((*path, "lenses"), wrong, "Choose lenses that the instrument has.")


def _example_form(path: Path, instrument: Instrument) -> Iterator[Fault]:
    """An example is asked for by fields that the form knows, and talked about with two lists."""
    keys = {field.key for field in instrument.fields}
    for key in ("sentences", *PARTS):
        if key not in keys and key != "title":
            wrong = f'the instrument "{instrument.id}" has no field with the key {key}'
            yield Fault(path, wrong, f"Give the question that asks it key: {key}.")
    for key in ("reactions", "programme"):
        if key not in {found.key for found in instrument.lists}:
            wrong = f'the instrument "{instrument.id}" has no list with the key {key}'
            yield Fault(path, wrong, "Add that list under lists.")


def _agendas(part: AgendasFile, sources: Sources) -> Iterator[Fault]:
    """Templates hold activities that exist, and each meeting has room for what is in it."""
    activities = sources.parts.get("activities.yaml")
    known = (
        frozenset(activity.id for activity in activities.activities)
        if isinstance(activities, ActivitiesFile)
        else None
    )
    for number, agenda in enumerate(part.agendas):
        for index, meeting in enumerate(agenda.days):
            path = ("agendas", number, "days", index)
            for place, item in enumerate(meeting.items):
                where = (*path, "items", place, "activity")
                yield from refers(where, item.activity, "activity", known)
            yield from _fits(path, meeting)


def _fits(path: Path, meeting: AgendaMeeting) -> Iterator[Fault]:
    starts, ends = (
        int(hours) * 60 + int(minutes)
        for hours, minutes in (clock.split(":") for clock in (meeting.starts, meeting.ends))
    )
    if ends <= starts:
        yield Fault((*path, "ends"), "the end is not after the start", "Write a later time.")
        return
    needed = sum(item.minutes for item in meeting.items)
    if needed > ends - starts:
        wrong = f"the items take {needed} minutes, and there are {ends - starts}"
        yield Fault((*path, "ends"), wrong, "Write a later end, or shorten or remove items.")


def _questions(part: QuestionsFile, sources: Sources) -> Iterator[Fault]:
    instruments = {found.id: found for _, found in sources.instruments()}
    known = _names(sources).instruments
    for index, question in enumerate(part.questions):
        path = ("questions", index)
        yield from refers((*path, "instrument"), question.instrument, "instrument", known)
        instrument = instruments.get(question.instrument or "")
        axes = frozenset(axis.key for axis in instrument.axes) if instrument else None
        yield from refers((*path, "axis"), question.axis, "axis", axes)
        if question.axis and not question.instrument:
            wrong = "an axis is named without its instrument"
            yield Fault((*path, "axis"), wrong, "Add instrument: with the id of the instrument.")
        if (question.label == "open") == (question.axis is not None):
            wrong = 'the label "open" is for points and statements, the other labels are for axes'
            yield Fault((*path, "label"), wrong, "Choose another label, or name the axis.")


def _criteria(part: CriteriaFile) -> Iterator[Fault]:
    """Each criterion is known or ticked, and every step has some, in the order of the steps."""
    steps = [criterion.step for criterion in part.criteria]
    if steps != sorted(steps) or set(steps) != set(range(1, 8)):
        wrong = "the criteria are not those of step 1 to 7 in order"
        yield Fault(("criteria",), wrong, "Give every step some, and keep them in order.")
    for index, criterion in enumerate(part.criteria):
        if (criterion.known is None) == (criterion.ticked_by is None):
            wrong = "it has to be either known by the app or ticked by somebody"
            remedy = "Write known: or ticked_by:, and not both."
            yield Fault(("criteria", index), wrong, remedy)


def _rehearsal(part: RehearsalFile, sources: Sources) -> Iterator[Fault]:
    """Made-up sentences are about aspects that people are asked about, and differ in opinion."""
    given = [sentence.opinion for sentence in part.sentences]
    yield from complete("sentences", given, get_args(Opinion))
    known = _aspects(sources)
    for index, sentence in enumerate(part.sentences):
        yield from refers(("sentences", index, "aspect"), sentence.aspect, "aspect", known)
    for index, pilot in enumerate(part.pilots):
        yield from refers(("pilots", index, "aspect"), pilot.aspect, "aspect", known)


def _aspects(sources: Sources) -> frozenset[str] | None:
    """What people write sentences about; None while nobody can know."""
    activities = sources.parts.get("activities.yaml")
    if not isinstance(activities, ActivitiesFile):
        return None
    asked = {each.instrument for each in activities.activities if each.kind == "statements"}
    found = [part for _, part in sources.instruments() if part.id in asked]
    return frozenset(dim.key for part in found for dim in part.dims) if found else None
