"""What desired outcomes can be taken over from: only what this team may see already."""

from collections.abc import Iterator

from db.queries import evidence, gallery, results, versions
from db.queries.evidence import Reading
from workshop import typed
from workshop.content import Content
from workshop.deployment.suggesting import Suggestion
from workshop.document import findings
from workshop.language import Lang
from workshop.sentence_split import split


def gather(
    reading: Reading, *, workshop_id: int, content: Content, lang: Lang
) -> tuple[Suggestion, ...]:
    """The sentences of the text, weighed statements, what the team picture shares, and examples.

    `reading` opens a session. Statements and findings come from results that are shown now, of
    enough people; each statement with how many underwrite it.
    """
    return (
        *_sentences(reading, workshop_id),
        *_statements(reading, workshop_id, lang),
        *_findings(reading, workshop_id, content, lang),
        *_examples(reading, workshop_id),
    )


def _sentences(reading: Reading, workshop_id: int) -> Iterator[Suggestion]:
    with reading() as db:
        text = versions.current(db, workshop_id=workshop_id).text
    for aspect, body in text.items():
        for sentence in split(body):
            yield Suggestion("sentence", f"text:{aspect}", sentence, aspect)


def _statements(reading: Reading, workshop_id: int, lang: Lang) -> Iterator[Suggestion]:
    weighed = evidence.gather(reading, workshop_id=workshop_id)
    for one in weighed.statements if weighed else ():
        if one.place in ("kern", "draagvlak"):
            support = one.support[lang] if one.support else ""
            yield Suggestion("statement", f"statement:{one.id}", one.body, one.aspect, support)


def _findings(
    reading: Reading, workshop_id: int, content: Content, lang: Lang
) -> Iterator[Suggestion]:
    with reading() as db:
        shown = results.highlights(db, workshop_id=workshop_id, content=content)
    told = findings.in_sentences(shown, content, lang).shared
    for sentence in told:
        yield Suggestion("finding", "picture", sentence)


def _examples(reading: Reading, workshop_id: int) -> Iterator[Suggestion]:
    """What learners did in examples that worked, for each aspect that they are about."""
    with reading() as db:
        shown = gallery.shown(db, workshop_id=workshop_id, with_hidden=False)
    for example in shown:
        seen = example.parts.get("learners", "").strip()
        if example.outcome == "failed" or not seen or len(seen) > typed.CELL:
            continue
        for aspect in dict.fromkeys(sentence.aspect for sentence in example.sentences):
            yield Suggestion("example", f"example:{example.id}", seen, aspect)
