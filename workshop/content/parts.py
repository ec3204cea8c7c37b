"""What a content file may say, outside the instruments: one strict model per thing."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from workshop.language import Text, Words
from workshop.pilots import Decision, EntryKind

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
StepNumber = Annotated[int, Field(ge=1, le=7)]
Minutes = Annotated[int, Field(ge=1, le=600)]

LensId = Literal["own", "learners", "team"]
PromiseId = Literal["anonymous", "pseudonymous", "named"]
Opinion = Literal["shared", "guided", "exploring"]
LetterId = Literal["parents", "council"]
QuestionLabel = Literal["minority", "opposed", "same_side", "spread", "open"]
ActivityKind = Literal[
    "talk",
    "axes",
    "points",
    "statements",
    "compare",
    "vision",
    "harvest",
    "shortlist",
    "weigh",
    "draft",
    "margin",
    "checklist",
    "dialogue",
    "consent",
    "checkout",
    "examples",
    "evaluation",
    "matrix",
    "pilots",
    "document",
    "break",
    "recall",
]
# What the app counts by itself of the closing criteria of a step.
Known = Literal[
    "scope",
    "leaders",
    "dates",
    "basic_set",
    "own_visions",
    "agreements",
    "differences",
    "sentences",
    "centre",
    "threads",
    "asked",
    "requirements",
    "proposed",
    "talked",
    "decided",
    "supported",
    "adopted",
    "care",
]

_Name = TypeVar("_Name", str, int)
_Thing = TypeVar("_Thing")


class Part(BaseModel):
    """A piece of content: unknown keys are errors, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Phrase(Part):
    """One line that people read; `origin: own` marks a line without a counterpart in a source."""

    id: Slug
    text: Text
    origin: Literal["own"] | None = None


class Choice(Part):
    """One answer on a scale; `phrase` is its wording when the two poles are filled in."""

    value: int | Slug
    label: Text
    phrase: Text | None = None


class Scale(Part):
    """The answers that people can choose from, or the rule by which they answer."""

    id: Slug
    choices: tuple[Choice, ...] = ()
    between: bool = False
    unknown: Text | None = None
    help: Text | None = None
    parts: tuple[Phrase, ...] = ()
    points: Annotated[int, Field(ge=1)] | None = None
    pick: Annotated[int, Field(ge=1)] | None = None


class Source(Part):
    """Where an instrument comes from: keys of sources.yaml, and the exact place."""

    works: Annotated[tuple[Slug, ...], Field(min_length=1)]
    cite: Text


class Work(Part):
    """A publication that content rests on; people see its author and title, never its id."""

    id: Slug
    author: Words
    title: Text


class LensWords(Part):
    """Whose learning a person answers about."""

    id: LensId
    title: Text


class Promise(Part):
    """What is promised about anonymity, in the words shown before the first input."""

    id: PromiseId
    title: Text
    text: Text


class Question(Part):
    """A dialogue question for an open difference on an axis, an option or a statement."""

    id: Slug
    label: QuestionLabel
    instrument: Slug | None = None
    axis: Slug | None = None
    text: Text


class Step(Part):
    """One of the seven steps to a shared vision, with what it brings."""

    number: StepNumber
    title: Text
    source_name: Text
    result: Text


class Script(Part):
    """What a facilitator needs at hand: the goal, words to say, what to beware of."""

    goal: Text
    say: Text
    pitfall: Text


class Activity(Part):
    """One thing that a team does: within a step, or between them where it is a break."""

    id: Slug
    step: StepNumber | None = None
    kind: ActivityKind
    instrument: Slug | None = None
    lenses: tuple[LensId, ...] = ()
    minutes: Minutes
    title: Text
    instruction: Text
    beamer: Text
    script: Script
    stems: tuple[Phrase, ...] = ()
    cards: tuple[Phrase, ...] = ()


class AgendaEntry(Part):
    """An activity at its place in a template; `title` is what it is called there, as in Lunch."""

    activity: Slug
    minutes: Minutes
    title: Text | None = None


class AgendaMeeting(Part):
    """One meeting of a template, with the clock times of its start and of its end."""

    title: Text
    starts: Clock
    ends: Clock
    items: Annotated[tuple[AgendaEntry, ...], Field(min_length=1)]


class AgendaTemplate(Part):
    """An agenda that a facilitator can begin with; `summary` says what it brings, and for whom."""

    id: Slug
    title: Text
    summary: Text
    days: Annotated[tuple[AgendaMeeting, ...], Field(min_length=1)]

    @property
    def minutes(self) -> int:
        """How long all meetings take together, breaks included."""
        return sum(item.minutes for day in self.days for item in day.items)


class Criterion(Part):
    """What has to be there before a step is closed: known by the app, or ticked by people."""

    id: Slug
    step: StepNumber
    known: Known | None = None
    ticked_by: Literal["leader", "facilitator"] | None = None
    share: Annotated[int, Field(ge=1, le=100)] | None = None
    count: Annotated[int, Field(ge=1)] | None = None
    text: Text


class MadeUpSentence(Part):
    """A sentence that a made-up participant writes in a rehearsal, and whose opinion it is."""

    id: Slug
    aspect: Slug
    opinion: Opinion
    text: Text


class MadeUpExample(Part):
    """An example out of practice that a made-up participant gives in a rehearsal."""

    id: Slug
    outcome: Literal["worked", "partly", "failed"]
    title: Text
    happened: Text
    learners: Text
    learned: Text


class MadeUpEntry(Part):
    """What a made-up participant writes in the log of a pilot."""

    id: Slug
    kind: EntryKind
    text: Text


class MadeUpPilot(Part):
    """A pilot that a made-up team runs in a rehearsal."""

    id: Slug
    aspect: Slug
    name: Text
    question: Text
    people: Text
    doing: Text
    hope: Text
    research: Text
    learners: Text
    owner: Text
    decision: Decision | None = None
    reason: Text | None = None
    suggestion: Text
    entries: Annotated[tuple[MadeUpEntry, ...], Field(min_length=1)]


class LetterPart(Part):
    """A paragraph of a letter, with a heading where it has one; facts of the pilot in braces."""

    id: Slug
    heading: Text | None = None
    text: Text


class Letter(Part):
    """A letter about a pilot; `subject` stands on top of it."""

    id: LetterId
    title: Text
    subject: Text
    parts: Annotated[tuple[LetterPart, ...], Field(min_length=1)]


class ScalesFile(Part):
    """content/scales.yaml"""

    scales: Annotated[tuple[Scale, ...], Field(min_length=1)]


class SourcesFile(Part):
    """content/sources.yaml"""

    sources: Annotated[tuple[Work, ...], Field(min_length=1)]


class ActivitiesFile(Part):
    """content/activities.yaml"""

    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    activities: Annotated[tuple[Activity, ...], Field(min_length=1)]


class AgendasFile(Part):
    """content/agendas.yaml"""

    agendas: Annotated[tuple[AgendaTemplate, ...], Field(min_length=1)]


class QuestionsFile(Part):
    """content/questions.yaml"""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class PromisesFile(Part):
    """content/promises.yaml"""

    promises: Annotated[tuple[Promise, ...], Field(min_length=1)]


class CriteriaFile(Part):
    """content/criteria.yaml"""

    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]


class RehearsalFile(Part):
    """content/rehearsal.yaml"""

    sentences: Annotated[tuple[MadeUpSentence, ...], Field(min_length=1)]
    reasons: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    remarks: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    reactions: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    concerns: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    shifts: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    examples: Annotated[tuple[MadeUpExample, ...], Field(min_length=1)]
    pilots: Annotated[tuple[MadeUpPilot, ...], Field(min_length=1)]


class LettersFile(Part):
    """content/letters.yaml"""

    letters: Annotated[tuple[Letter, ...], Field(min_length=1)]


class CommonFile(Part):
    """content/common.yaml"""

    lenses: Annotated[tuple[LensWords, ...], Field(min_length=1)]


def found(table: Mapping[_Name, _Thing], name: _Name) -> _Thing:
    """What goes by this name; raises KeyError, with the names that exist, when nothing does."""
    if name not in table:
        known = ", ".join(str(known) for known in table)
        raise KeyError(f"there is no {name}; known: {known}")
    return table[name]
