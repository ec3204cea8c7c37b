"""The same votes under another question: milder, covering every aspect, or weighed otherwise."""

from collections.abc import Collection, Iterable
from typing import Final

import streamlit as st

from db import engine
from db.queries import denominator
from ui import aspects, markup
from ui.denominator import pieces
from ui.denominator.found import Found
from workshop.access import Role
from workshop.outcome import Coverage, Floor, Reading
from workshop.words import denominator as words

# Who may try out what happens when some aspects weigh more.
_MAY_WEIGH: Final = (Role.FACILITATOR, Role.LEADER)
_PATIENCE: Final = 3.0


def show(found: Found) -> None:
    """The other readings as far as they are there; nothing for a team that gets only words."""
    other = found.outcome.otherwise
    if other.milder is None or not found.outcome.exact:
        return
    lang = found.lang
    st.subheader(words.OTHERWISE[lang], anchor=False)
    _note(words.OTHERWISE_MEANS[lang])
    opened = [_milder(found, other.milder)]
    if other.coverage is not None:
        opened.append(_coverage(found, other.coverage))
    if other.without_floor is not None and found.outcome.floor is not None:
        opened.append(_floor(found, found.outcome.floor, other.without_floor))
    st.html(f'<div class="gt-stairs">{"".join(opened)}</div>')
    if found.who.role in _MAY_WEIGH:
        with st.expander(words.WEIGHTS[lang]):
            _weights(found)


def _milder(found: Found, milder: Reading) -> str:
    lang = found.lang
    size = words.MILDER_SIZE[lang].format(
        n=len(milder.statements), total=found.outcome.total, kern=len(found.kern)
    )
    means = words.MILDER_MEANS[lang].format(**_asked(found))
    return pieces.opens(
        _title(words.MILDER[lang], size),
        _lines([means, *pieces.proven(milder, lang)]) + _listed(found, milder),
    )


def _coverage(found: Found, coverage: Coverage) -> str:
    lang = found.lang
    size = words.COVERAGE_NOW[lang].format(
        covered=coverage.aspects - len(coverage.silent), aspects=coverage.aspects
    )
    title = _title(words.COVERAGE[lang], size)
    if not coverage.silent:
        return pieces.opens(title, _lines([words.COVERAGE_WHOLE[lang]]))
    told = [words.COVERAGE_SILENT[lang].format(names=_names(found, coverage.silent))]
    still = len(coverage.still_silent)
    if still == len(coverage.silent):
        return pieces.opens(title, _lines([*told, words.COVERAGE_SAME[lang]]))
    kern, n = len(found.kern), len(coverage.reading.statements)
    price = words.COVERAGE_COST if n < kern else words.COVERAGE_FREE
    told.append(
        (words.COVERAGE_MOST if still else price)[lang].format(
            n=n,
            kern=kern,
            total=found.outcome.total,
            covered=coverage.aspects - still,
            aspects=coverage.aspects,
        )
    )
    if still:
        names = _names(found, coverage.still_silent)
        told.append(words.COVERAGE_STILL[lang].format(names=names))
    told.append(words.COVERAGE_MEANS[lang].format(**_asked(found)))
    told += pieces.proven(coverage.reading, lang)
    return pieces.opens(title, _lines(told) + _listed(found, coverage.reading))


def _floor(found: Found, floor: Floor, without: int) -> str:
    kern = len(found.kern)
    price = words.FLOOR_COST if without > kern else words.FLOOR_FREE
    told = price[found.lang].format(
        minimum=floor.minimum, percent=floor.percent, n=without, kern=kern
    )
    return pieces.opens(_title(words.FLOOR_TITLE[found.lang]), _lines([told]))


def _weights(found: Found) -> None:
    lang = found.lang
    order = aspects.keys()
    weighed = {one.aspect for one in found.statements.values() if one.aspect}
    chosen = st.pills(
        words.WEIGHTS_ASK[lang],
        [key for key in order if key in weighed],
        selection_mode="multi",
        format_func=lambda key: aspects.name(key, lang),
        key="double-aspects",
    )
    if chosen:
        _weighted(found, chosen)


def _weighted(found: Found, chosen: Collection[str]) -> None:
    lang = found.lang
    reading = denominator.emphasised(
        engine.reading,
        workshop_id=found.who.workshop_id,
        aspects=chosen,
        timeout=_PATIENCE,
        activity=found.activity,
    )
    if reading is None:
        _note(words.CALCULATING[lang])
        return
    told = words.WEIGHTS_MEANS[lang].format(
        n=len(reading.statements),
        total=found.outcome.total,
        names=_names(found, chosen),
        **_asked(found),
    )
    _note(told)
    if reading.statements:
        st.html(_listed(found, reading))


def _asked(found: Found) -> dict[str, int]:
    outcome = found.outcome
    return {"needed": outcome.needed, "team": outcome.participation.finished}


def _listed(found: Found, reading: Reading) -> str:
    return pieces.items(found, found.in_order(reading.statements), marks=False)


def _names(found: Found, keys: Iterable[str]) -> str:
    order = aspects.keys()
    known = sorted(keys, key=lambda key: order.index(key) if key in order else len(order))
    return ", ".join(aspects.name(key, found.lang) for key in known)


def _title(title: str, size: str = "") -> str:
    return markup.filled("<b>{title}</b><small>{size}</small>", title=title, size=size)


def _lines(told: Iterable[str]) -> str:
    return "".join(markup.filled('<p class="gt-note">{line}</p>', line=line) for line in told)


def _note(text: str) -> None:
    markup.show('<p class="gt-note" dir="auto">{text}</p>', text=text)
