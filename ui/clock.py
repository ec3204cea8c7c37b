"""The clock that all screens show; the listener of ui.live counts it down in the browser."""

from datetime import datetime, timedelta
from math import ceil

from db.models import now
from db.queries.workshops import Description
from ui import markup
from workshop.language import Lang
from workshop.words import beamer as words


def html(workshop: Description, lang: Lang) -> str:
    """The clock as HTML, with what it says at this moment; nothing while none runs."""
    if workshop.timer_ends_at is None:
        return ""
    left = ceil((workshop.timer_ends_at - now()) / timedelta(seconds=1))
    told = f"{left // 60}:{left % 60:02d}" if left > 0 else words.TIME_OVER[lang]
    return markup.filled('<div class="gt-time" role="timer" data-clock>{told}</div>', told=told)


def until(ends: datetime, lang: Lang) -> str:
    """How long it takes until a moment, as HTML that counts down by itself in the browser."""
    left = ceil((ends - now()) / timedelta(seconds=1))
    told = f"{left // 60}:{left % 60:02d}" if left > 0 else words.TIME_OVER[lang]
    return markup.filled(
        '<span class="gt-until" role="timer" data-until="{ends}">{told}</span>',
        ends=ends.isoformat(),
        told=told,
    )
