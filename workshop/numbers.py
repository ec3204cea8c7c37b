"""Numbers as people read them in their language."""

from babel.numbers import format_decimal

from workshop.language import Lang


def decimal(value: float, lang: Lang, *, places: int = 1) -> str:
    """The number with a fixed number of decimals: 0,6 in Dutch, 0.6 in English.

    >>> decimal(0.62, "nl")
    '0,6'
    """
    pattern = "0." + "0" * places if places else "0"
    return format_decimal(value, format=pattern, locale=lang)
