"""What desired outcomes can be taken over from: only what this team may see already."""

from collections.abc import Iterator

from db.queries import evidence, results, versions
from db.queries.evidence import Reading
from workshop.content import Content
from workshop.deployment.suggesting import Suggestion
from workshop.document import findings
from workshop.language import Lang
from workshop.sentence_split import split


def gather(
    reading: Reading, *, workshop_id: int, content: Content, lang: Lang
) -> tuple[Suggestion, ...]:
    """The sentences of the text, then the weighed statements, then what the team picture shares.

    `reading` opens a session. Statements and findings come from results that are shown now, of
    enough people; each statement with how many underwrite it.
    """
    return (
        *_sentences(reading, workshop_id),
        *_statements(reading, workshop_id, lang),
        *_findings(reading, workshop_id, content, lang),
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
