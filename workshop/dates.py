"""Days in words, as people say them."""

from datetime import date

from babel.dates import format_date

from workshop.language import Lang


def day(when: date, lang: Lang) -> str:
    """A day with its year.

    >>> day(date(2026, 11, 27), "nl")
    '27 november 2026'
    """
    return format_date(when, "d MMMM y", locale=lang)


def coming(when: date, lang: Lang) -> str:
    """A day that is near, with its day of the week and without its year.

    >>> coming(date(2026, 11, 27), "nl")
    'vrijdag 27 november'
    """
    return format_date(when, "EEEE d MMMM", locale=lang)
