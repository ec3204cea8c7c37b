"""Where one sentence of a text ends and the next begins, in Dutch and in English."""

import re
from collections.abc import Iterator
from typing import Final

_WORDS: Final = """
bijv bv ca cf dhr mevr mw dr drs ds ing ir mr mrs ms prof st vgl zgn resp incl excl mln mld ong
evt mbt ivm obv tav tzt ism dwz ivp oa ipv nav eg ie viz approx eds jr sr esp
"""
_NUMBERS: Final = """
nr nrs no p pp blz art hfst fig tab vol max min ma di wo do vr za zo
jan feb mrt mar apr jun jul aug sep sept okt oct nov dec
"""
_LAST: Final = "enz etc e.d ed e.a a.u.b aub s.v.p svp a.m p.m u.s m.m c.s"
# Words with a point that no sentence ends with: what they announce still has to come.
_ANNOUNCING: Final = frozenset(_WORDS.split())
# The same, where a number follows; elsewhere these are the last words of many a sentence.
_BEFORE_NUMBER: Final = frozenset((_NUMBERS + _LAST).split())
_END: Final = re.compile(r"(?P<mark>[.!?…]+)[\"'”’»)\]]*(?=\s)")
_LAST_WORD: Final = re.compile(r"[^\s(\[\"'“‘„«/]+$")
_BEGIN: Final = re.compile(r"[\"'“‘„«(\[¿¡]*(?:[^\W_a-zà-öø-ÿ]|['’‘`][a-z]{1,2}\s)")
_NUMBERED: Final = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z])[.)\]]+$")
_TOGETHER: Final = re.compile(r"\([^()\n]*\)|“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»")
_ITEM: Final = re.compile(r"[-–—*•‣▪·o]\s|\d{1,3}[.)]\s")


def split(text: str) -> tuple[str, ...]:
    """The sentences of a text, each without the white space around it; none of an empty text.

    Put back with the white space that stood between them, they give the text again. What stands
    in brackets or quotation marks inside a sentence is not cut. A line of a list is a sentence.

    >>> split("Wij leren samen. Dat doen we bijv. in Groep 3 (zie p. 4). Toch?")
    ('Wij leren samen.', 'Dat doen we bijv. in Groep 3 (zie p. 4).', 'Toch?')
    """
    return tuple(text[begin:end] for begin, end in spans(text))


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence of `split` begins in the text and where it ends."""
    found, begin = [], 0
    for end in (*_ends(text), len(text)):
        piece = text[begin:end]
        if piece.strip():
            left = begin + len(piece) - len(piece.lstrip())
            found.append((left, begin + len(piece.rstrip())))
        begin = end
    return tuple(found)


def _ends(text: str) -> Iterator[int]:
    begin = 0
    for line in _lines(text):
        together = [match.span() for match in _TOGETHER.finditer(text, begin, line)]
        whole = len(text[begin:line].strip())
        inside = [(a, b) for a, b in together if b - a < whole]
        for match in _END.finditer(text, begin, line):
            cut = match.end()
            if not any(a < cut < b for a, b in inside) and _parts(text, begin, match):
                yield cut
                begin = cut
        yield line
        begin = line


def _lines(text: str) -> Iterator[int]:
    """The ends of the lines that end a sentence: not where a line was only broken off."""
    for match in re.finditer(r"\n\s*", text):
        before, after = text[: match.start()].rstrip(), text[match.end() :]
        broken_off = (
            match.group().count("\n") == 1
            and bool(before)
            and before[-1] not in ".!?…:;"
            and after[:1].islower()
            and _ITEM.match(after) is None
        )
        if not broken_off:
            yield match.end()
    yield len(text)


def _parts(text: str, begin: int, match: "re.Match[str]") -> bool:
    """Whether the sign at `match` really ends the sentence that began at `begin`."""
    rest = text[match.end() :].lstrip()
    if rest and _BEGIN.match(rest) is None:
        return False
    if match["mark"] != ".":
        return True
    before = text[begin : match.start()]
    if _NUMBERED.fullmatch(before + "."):
        return False
    found = _LAST_WORD.search(before)
    word = found.group() if found else ""
    if word.lower() in _BEFORE_NUMBER:
        return not rest[:1].isdecimal()
    return not _announces(word)


def _announces(word: str) -> bool:
    if word.lower() in _ANNOUNCING or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}", word):
        return True
    # An initial, as in J. Dewey; the English word I may well be the last of a sentence.
    return len(word) == 1 and word.isupper() and word != "I"
