"""All content at once, with a way to each thing in it."""

from functools import cached_property

from workshop.content.instrument import Instrument
from workshop.content.matrix_examples import MatrixExample
from workshop.content.parts import (
    Activity,
    AgendaTemplate,
    Criterion,
    LensWords,
    Letter,
    Part,
    Promise,
    Question,
    QuestionLabel,
    RehearsalFile,
    Scale,
    Step,
    Work,
    found,
)
from workshop.language import LANGS, Lang, Text


class Content(Part):
    """All words of the workshop, checked and unchangeable."""

    steps: tuple[Step, ...]
    activities: tuple[Activity, ...]
    agendas: tuple[AgendaTemplate, ...]
    instruments: tuple[Instrument, ...]
    scales: tuple[Scale, ...]
    sources: tuple[Work, ...]
    questions: tuple[Question, ...]
    promises: tuple[Promise, ...]
    lenses: tuple[LensWords, ...]
    rehearsal: RehearsalFile
    matrix_examples: tuple[MatrixExample, ...]
    letters: tuple[Letter, ...]
    criteria: tuple[Criterion, ...]

    def step(self, number: int) -> Step:
        """The step with this number, 1 to 7; raises KeyError when there is none."""
        return found({step.number: step for step in self.steps}, number)

    def activity(self, id: str) -> Activity:
        """The activity with this id; raises KeyError when there is none."""
        return found(self._activities, id)

    def agenda(self, id: str) -> AgendaTemplate:
        """The template of an agenda with this id; raises KeyError when there is none."""
        return found({agenda.id: agenda for agenda in self.agendas}, id)

    def agenda_title(self, title: str, lang: Lang) -> str:
        """A title of the agenda in this language where it comes from a template, else as typed."""
        known = self._agenda_titles.get(title)
        return known[lang] if known else title

    def instrument(self, id: str) -> Instrument:
        """The instrument with this id; raises KeyError when there is none."""
        return found(self._instruments, id)

    def matrix_example(self, id: str) -> MatrixExample:
        """The worked example with this id; raises KeyError when there is none."""
        return found({example.id: example for example in self.matrix_examples}, id)

    def scale(self, id: str) -> Scale:
        """The scale with this id; raises KeyError when there is none."""
        return found(self._scales, id)

    def lens(self, id: str) -> LensWords:
        """The words for this lens; raises KeyError when there are none."""
        return found({str(lens.id): lens for lens in self.lenses}, id)

    def promise(self, id: str) -> Promise:
        """The promise with this id; raises KeyError when there is none."""
        return found({str(promise.id): promise for promise in self.promises}, id)

    def letter(self, id: str) -> Letter:
        """The letter for these readers; raises KeyError when there is none."""
        return found({str(letter.id): letter for letter in self.letters}, id)

    def credit(self, instrument: str, lang: Lang) -> str:
        """The source of an instrument as people see it: authors, titles and the exact place."""
        source = self.instrument(instrument).source
        works = {work.id: work for work in self.sources}
        titles = "; ".join(f"{works[key].author}, {works[key].title[lang]}" for key in source.works)
        return f"{titles} ({source.cite[lang]})"

    def questions_for(
        self,
        label: QuestionLabel,
        *,
        instrument: str | None = None,
        axis: str | None = None,
    ) -> tuple[Text, ...]:
        """Dialogue questions for a difference: on an axis, on an option, or on a statement.

        Questions on an option hold `{option}`, those on a statement `{statement}`.
        """
        asked = (label, instrument, axis)
        return tuple(q.text for q in self.questions if (q.label, q.instrument, q.axis) == asked)

    @cached_property
    def _activities(self) -> dict[str, Activity]:
        return {activity.id: activity for activity in self.activities}

    @cached_property
    def _agenda_titles(self) -> dict[str, Text]:
        meetings = [meeting for agenda in self.agendas for meeting in agenda.days]
        entries = [entry.title for meeting in meetings for entry in meeting.items if entry.title]
        return {
            text[lang]: text for text in (*(m.title for m in meetings), *entries) for lang in LANGS
        }

    @cached_property
    def _instruments(self) -> dict[str, Instrument]:
        return {instrument.id: instrument for instrument in self.instruments}

    @cached_property
    def _scales(self) -> dict[str, Scale]:
        return {scale.id: scale for scale in self.scales}
