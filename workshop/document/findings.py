"""The team picture in sentences and pictures, as the document tells it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workshop import charts
from workshop.content import Content, Instrument
from workshop.design import Bin
from workshop.document.material import Figure, Findings
from workshop.language import Lang
from workshop.picture import AxesPicture, AxisRow, Highlight, Highlights, PointsPictures
from workshop.spider_web import short_name
from workshop.words import document as words
from workshop.words import picture as picture_words


def in_sentences(highlights: Highlights | None, content: Content, lang: Lang) -> Findings:
    """What the team shares, has to talk about and differs on; None while nothing is shown.

    What holds for its own learning and for learners alike is said once.
    """
    if highlights is None:
        return Findings()
    found = (*highlights.agreements, *highlights.minorities, *highlights.differences)
    groups: dict[Highlight, dict[str, None]] = {}
    for one in found:
        groups.setdefault(replace(one, lens="", people=0), {})[one.lens] = None

    def those(name: Bin) -> tuple[str, ...]:
        return tuple(
            _sentence(one, tuple(lenses), content, lang)
            for one, lenses in groups.items()
            if one.bin == name
        )

    return Findings(those("shared"), those("attention"), those("open"))


def _sentence(one: Highlight, lenses: tuple[str, ...], content: Content, lang: Lang) -> str:
    instrument = content.instrument(one.instrument)
    names = ", ".join(picture_words.LENSES_SHORT[name][lang] for name in lenses)
    said = words.FINDING_SHARED if one.label in ("united", "core") else words.FINDING
    return said[lang].format(
        finding=_pole(one, instrument, lang) or item_name(one, instrument, lang),
        lenses=names,
        label=picture_words.LABELS[one.label][lang].lower(),
    )


def _pole(one: Highlight, instrument: Instrument, lang: Lang) -> str | None:
    """What the team chooses in words, where its side may be told and it is shared."""
    if one.side is None or one.label not in ("united", "minority"):
        return None
    axis = instrument.axis(one.item)
    return {"left": axis.left, "middle": axis.mid, "right": axis.right}[one.side][lang]


def item_name(highlight: Highlight, instrument: Instrument, lang: Lang) -> str:
    """The name of the axis or of the option that was found."""
    if any(axis.key == highlight.item for axis in instrument.axes):
        return instrument.axis(highlight.item).title[lang]
    return short_name(instrument.dim(highlight.item).title[lang])


def figures(
    axes: AxesPicture | None, points: Sequence[PointsPictures], content: Content, lang: Lang
) -> tuple[Figure, ...]:
    """The charts of the team picture that may be shown."""
    return (*_axes(axes, content, lang), *_points(points, content, lang))


def _axes(axes: AxesPicture | None, content: Content, lang: Lang) -> Iterator[Figure]:
    if axes is None:
        return
    instrument = content.instrument(axes.instrument)
    for row in axes.rows:
        chart = charts.axis(row, content, instrument, lang, "document")
        if chart is not None:
            caption = words.AXIS_CAPTION[lang].format(
                axis=instrument.axis(row.axis).title[lang], labels=_labels(row, lang)
            )
            yield Figure(charts.to_png(chart, lang), caption, charts.alt_text(chart))


def _labels(row: AxisRow, lang: Lang) -> str:
    return "; ".join(
        f"{picture_words.LENSES_SHORT[picture.lens][lang]}: "
        f"{picture_words.LABELS[picture.label][lang].lower()}"
        for picture in row.lenses
    )


def _points(points: Iterable[PointsPictures], content: Content, lang: Lang) -> Iterator[Figure]:
    for pictures in points:
        instrument = content.instrument(pictures.instrument)
        for picture in pictures.lenses:
            chart = charts.points(picture, instrument, lang, "document")
            if chart is not None:
                caption = words.POINTS_CAPTION[lang].format(
                    title=instrument.title[lang],
                    lens=picture_words.LENSES_SHORT[picture.lens][lang],
                    n=picture.people,
                )
                yield Figure(charts.to_png(chart, lang), caption, charts.alt_text(chart))
