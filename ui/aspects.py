"""The aspects of the spider web, by which statements and texts are ordered."""

from typing import Final

from ui import session
from workshop.language import Lang
from workshop.spider_web import short_name

_WEB: Final = "spinnenweb"


def keys() -> tuple[str, ...]:
    """The keys of the aspects, in the order of the web."""
    return tuple(dim.key for dim in session.content().instrument(_WEB).dims)


def name(aspect: str, lang: Lang) -> str:
    """The short name of an aspect; its key when the content no longer knows it."""
    try:
        return short_name(session.content().instrument(_WEB).dim(aspect).title[lang])
    except KeyError:
        return aspect
