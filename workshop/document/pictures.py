"""The spider web as a picture for a document, with what it shows in words."""

from collections.abc import Collection, Sequence
from typing import Final

import vl_convert

from workshop.document.material import Figure, Material, Passage
from workshop.language import Lang
from workshop.spider_web import CENTRE, Thread, short_name, svg
from workshop.words import document as words

_SCALE: Final = 2.5


def web(material: Material) -> Figure | None:
    """The spider web with the threads that have text; None for a vision without aspects."""
    if not material.passages:
        return None
    threads = tuple(map(thread, material.passages))
    filled = {passage.aspect for passage in material.written()}
    alt = web_in_words(threads, filled, material.language)
    png = vl_convert.svg_to_png(svg(threads, filled, alt=alt), scale=_SCALE)
    return Figure(png, words.TITLE[material.language], alt)


def thread(passage: Passage) -> Thread:
    """The passage as a thread of the web."""
    return Thread(passage.aspect, short_name(passage.title), passage.aspect == CENTRE)


def web_in_words(threads: Sequence[Thread], filled: Collection[str], lang: Lang) -> str:
    """What the spider web shows, for who can't see it."""
    names = [thread.name for thread in threads if thread.aspect in filled]
    if not names:
        return words.WEB_ALT_EMPTY[lang]
    return words.WEB_ALT[lang].format(n=len(names), total=len(threads), names=", ".join(names))
