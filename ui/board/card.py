"""One card: what was found, and why it lies in this bin."""

from collections.abc import Iterable, Iterator

from ui import aspects, markup, session
from ui.board.state import Desk
from workshop.board import AxisCard, Card, OptionCard, StatementCard
from workshop.content import Axis
from workshop.language import Lang
from workshop.picture import AxisPicture
from workshop.spider_web import short_name
from workshop.words import board as words
from workshop.words import picture as picture_words


def told(desk: Desk, card: Card) -> str:
    """The card as HTML in which every text is escaped."""
    if isinstance(card, StatementCard):
        parts = _statement(desk, card)
    elif isinstance(card, AxisCard):
        parts = _axis(desk, card)
    else:
        parts = _option(desk, card)
    return f'<div class="gt-finding">{"".join(parts)}</div>'


def title(card: Card, lang: Lang) -> str:
    """What the card is about, in a few words; the words themselves of a statement."""
    if isinstance(card, StatementCard):
        return card.body
    instrument = session.content().instrument(card.instrument)
    if isinstance(card, AxisCard):
        return instrument.axis(card.row.axis).title[lang]
    return short_name(instrument.dim(card.option).title[lang])


def _axis(desk: Desk, card: AxisCard) -> Iterator[str]:
    lang = desk.lang
    axis = session.content().instrument(card.instrument).axis(card.row.axis)
    yield _small([desk.kind(card.kind)])
    yield markup.filled("<h3>{title}</h3>", title=axis.title[lang])
    alike: dict[tuple[str, int, str], list[str]] = {}
    for found in card.row.lenses:
        said = " ".join(_axis_reason(found, axis, lang))
        lens = picture_words.LENSES_SHORT[found.lens][lang]
        label = picture_words.LABELS[found.label][lang]
        alike.setdefault((label, found.people, said), []).append(lens)
    for (label, people, reason), lenses in alike.items():
        head = picture_words.ITEM[lang].format(item=label, lens=", ".join(lenses))
        yield markup.filled('<p class="gt-lens">{head}</p>', head=head)
        yield markup.filled('<p class="gt-note">{reason}</p>', reason=reason)
        yield _small([_answers(people, lang)])


def _axis_reason(picture: AxisPicture, axis: Axis, lang: Lang) -> Iterator[str]:
    yield picture_words.LABEL_MEANS[picture.label][lang]
    if picture.side is not None:
        pole = {"left": axis.left, "middle": axis.mid, "right": axis.right}[picture.side]
        yield picture_words.SIDE[picture.side][lang].format(pole=pole[lang])
    if picture.provisional:
        yield picture_words.PROVISIONAL[lang]


def _option(desk: Desk, card: OptionCard) -> Iterator[str]:
    lang = desk.lang
    yield _small([desk.kind(card.kind)])
    yield markup.filled("<h3>{title}</h3>", title=title(card, lang))
    yield markup.filled(
        '<p class="gt-note">{why}</p>', why=picture_words.POINTS_WHY[card.bin][lang]
    )
    by_people: dict[int, list[str]] = {}
    for lens in card.lenses:
        figures, name = lens.picture.figures, picture_words.LENSES_SHORT[lens.lens][lang]
        amount = figures.two_or_more[lang] if figures else None
        text = picture_words.ITEM[lang].format(item=amount, lens=name) if amount else name
        by_people.setdefault(lens.people, []).append(text)
    exact = any(lens.picture.figures for lens in card.lenses)
    for people, texts in by_people.items():
        listed = ", ".join(texts)
        told = picture_words.TWO_OR_MORE[lang].format(amount=listed) if exact else listed
        yield _small([told, _answers(people, lang)])


def _statement(desk: Desk, card: StatementCard) -> Iterator[str]:
    lang = desk.lang
    about = [desk.kind(card.kind), aspects.name(card.aspect, lang)]
    yield _small([*about, words.EDITED[lang]] if card.edited else about)
    yield markup.filled('<p class="gt-words" dir="auto">{body}</p>', body=card.body)
    yield markup.filled('<p class="gt-note">{why}</p>', why=why(card, lang))
    yield _small(counts(card, lang))
    axes = desk.seeming.get(card.id)
    if axes:
        text = words.APPARENT_MARK[lang].format(axes=", ".join(axes))
        yield markup.filled('<p class="gt-seeming">{text}</p>', text=text)


def why(card: StatementCard, lang: Lang) -> str:
    """In words why a statement lies in its bin."""
    return words.STATEMENT_WHY[card.side or card.bin][lang]


def counts(card: StatementCard, lang: Lang) -> list[str]:
    """How many people are for and against, of how many."""
    told = [
        said[lang].format(amount=amount[lang])
        for said, amount in ((words.CARRY, card.carry), (words.AGAINST, card.against))
        if amount is not None
    ]
    return [*told, _answers(card.people, lang)]


def _answers(people: int, lang: Lang) -> str:
    return picture_words.ANSWERS[lang].format(people=people)


def _small(parts: Iterable[str]) -> str:
    return markup.filled('<p class="gt-small">{text}</p>', text=" · ".join(parts))
