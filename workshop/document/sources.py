"""What the process rests on: the works, and which part of it comes from where."""

from workshop.content import Content, Instrument
from workshop.language import Lang
from workshop.words import document as words


def works(content: Content, lang: Lang) -> tuple[str, ...]:
    """The works behind the instruments of the process, each once."""
    used = {work for instrument in _instruments(content) for work in instrument.source.works}
    return tuple(
        words.WORK[lang].format(author=source.author, title=source.title[lang])
        for source in content.sources
        if source.id in used
    )


def citations(content: Content, lang: Lang) -> tuple[tuple[str, str], ...]:
    """For each instrument of the process where it comes from."""
    return tuple(
        (instrument.title[lang], instrument.source.cite[lang])
        for instrument in _instruments(content)
    )


def _instruments(content: Content) -> tuple[Instrument, ...]:
    used = dict.fromkeys(a.instrument for a in content.activities if a.instrument)
    return tuple(content.instrument(instrument) for instrument in used if instrument)
