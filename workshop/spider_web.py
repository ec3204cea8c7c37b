"""The spider web as a picture: the vision in the middle, nine threads around it."""

import html
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from workshop import design

# Why learners learn: the other nine aspects follow from it.
CENTRE: Final = "visie"

_SIZE: Final = (560, 400)
_CENTRE: Final = (280.0, 200.0)
_RADIUS: Final = 132.0
_EMPTY: Final = 0.3
# Between the two neutral greys: seen on paper and on the pale teal alike.
_THREAD: Final = "#B9BFC2"
_FITS_LARGE: Final = 7
_LABEL: Final = 1.13


@dataclass(frozen=True)
class Thread:
    """One aspect of the web with its short name; `centre` marks the one in the middle."""

    aspect: str
    name: str
    centre: bool = False


def short_name(title: str) -> str:
    """The name of an aspect without the question that follows it.

    >>> short_name("Tijd: wanneer leren zij?")
    'Tijd'
    """
    return title.partition(":")[0].strip()


def svg(threads: Sequence[Thread], filled: Collection[str], *, alt: str) -> str:
    """The web as SVG: a thread whose aspect is in `filled` reaches the rim, with a solid end."""
    around = [thread for thread in threads if not thread.centre]
    middle = [thread for thread in threads if thread.centre]
    angles = [2 * pi * place / max(len(around), 1) - pi / 2 for place in range(len(around))]
    reach = [1.0 if thread.aspect in filled else _EMPTY for thread in around]
    parts = [_area(angles, reach)] if filled else []
    parts += [_ring(angles, share) for share in (1 / 3, 2 / 3, 1)]
    parts += [_line(angle) for angle in angles]
    for thread, angle in zip(around, angles, strict=True):
        parts += [_end(angle, thread.aspect in filled), _label(thread.name, angle)]
    parts += [_heart(thread, thread.aspect in filled) for thread in middle]
    width, height = _SIZE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{html.escape(alt)}" font-family="{design.FONT_CHART}">{"".join(parts)}</svg>'
    )


def _point(angle: float, share: float) -> tuple[float, float]:
    return (
        round(_CENTRE[0] + _RADIUS * share * cos(angle), 1),
        round(_CENTRE[1] + _RADIUS * share * sin(angle), 1),
    )


def _corners(angles: Sequence[float], shares: Sequence[float]) -> str:
    points = (_point(angle, share) for angle, share in zip(angles, shares, strict=True))
    return " ".join(f"{x},{y}" for x, y in points)


def _ring(angles: Sequence[float], share: float) -> str:
    points = _corners(angles, [share] * len(angles))
    return f'<polygon points="{points}" fill="none" stroke="{_THREAD}" stroke-width="1.2"/>'


def _line(angle: float) -> str:
    x, y = _point(angle, 1)
    return (
        f'<line x1="{_CENTRE[0]}" y1="{_CENTRE[1]}" x2="{x}" y2="{y}" '
        f'stroke="{_THREAD}" stroke-width="1.2"/>'
    )


def _area(angles: Sequence[float], shares: Sequence[float]) -> str:
    return (
        f'<polygon points="{_corners(angles, shares)}" fill="{design.TEAL_PALE}" '
        f'stroke="{design.TEAL}" stroke-width="2" stroke-linejoin="round"/>'
    )


def _end(angle: float, filled: bool) -> str:
    x, y = _point(angle, 1)
    fill = design.TEAL if filled else design.PAPER
    stroke = design.TEAL if filled else design.GREY
    return f'<circle cx="{x}" cy="{y}" r="6.5" fill="{fill}" stroke="{stroke}" stroke-width="2"/>'


def _label(name: str, angle: float) -> str:
    x, y = _point(angle, _LABEL)
    anchor = "middle" if abs(cos(angle)) < 0.2 else "start" if cos(angle) > 0 else "end"
    lift = 5 + 6 * sin(angle)
    return (
        f'<text x="{x}" y="{y + lift:.1f}" font-size="14" text-anchor="{anchor}" '
        f'fill="{design.INK}">{html.escape(name)}</text>'
    )


def _heart(thread: Thread, filled: bool) -> str:
    x, y = _CENTRE
    fill, ink = (design.TEAL, design.PAPER) if filled else (design.PAPER, design.GREY_DARK)
    size = 14 if len(thread.name) <= _FITS_LARGE else 11
    return (
        f'<circle cx="{x}" cy="{y}" r="32" fill="{fill}" stroke="{design.TEAL}" stroke-width="2"/>'
        f'<text x="{x}" y="{y + 5}" font-size="{size}" font-weight="bold" text-anchor="middle" '
        f'fill="{ink}">{html.escape(thread.name)}</text>'
    )
