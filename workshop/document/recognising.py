"""Which proposals were accepted in a Word file that came back, by what the text says there.

A proposal counts as accepted when its old words are gone and its new words are there once every
change that nobody decided yet is left aside.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from workshop import amending
from workshop.amending import Change, NotApplicable
from workshop.language import LANGS, Lang
from workshop.sentence_split import split
from workshop.words import returning as words


def open_question(question: str, lang: Lang) -> str:
    """How a question that is to stay open stands in the text of a file."""
    said = question.strip()
    return words.OPEN_QUESTION[lang].format(question=said) if said else ""


def in_file(change: Change, lang: Lang) -> Change:
    """What an amendment does to the text of a file: there an open question has no other place."""
    if change.kind != "leave_open":
        return change
    kind: amending.Kind = "change" if change.old else "add"
    return replace(change, kind=kind, words=open_question(change.words, lang))


def accepted(body: str, settled: str, changes: Sequence[Change]) -> tuple[int, ...]:
    """The ids of the amendments of a text that were carried out in it, each change only once.

    `body` is the text as it stands here, `settled` as it stands in the file without what is
    undecided there.
    """
    found: list[int] = []
    effects: list[tuple[Counter[str], Counter[str]]] = []
    for change in changes:
        possible = [_effect(body, written) for written in _in_files(change)]
        there = [one for one in possible if one is not None and _stands(body, settled, one)]
        if there and there[0] not in effects:
            found.append(change.id)
            effects.append(there[0])
    return tuple(found)


def carried_out(text: str, body: str, changes: Iterable[Change]) -> str:
    """A text from a file in which these amendments are carried out, as the rest of it stays.

    `body` is the text as it stood here before. An open question leaves the text: it gets its place
    among the open differences.
    """
    for change in changes:
        if not accepted(body, text, [change]):
            with suppress(NotApplicable):
                text = amending.apply(text, change)
        if change.kind == "leave_open":
            for written in _in_files(change):
                text = _without(text, written.words)
    return text


def _in_files(change: Change) -> tuple[Change, ...]:
    """How it stands in a file of either language: the team may have changed its own since."""
    return tuple(dict.fromkeys(in_file(change, lang) for lang in LANGS))


def _without(text: str, words: str) -> str:
    begin = text.find(words)
    return text if begin < 0 else amending.without(text, begin, begin + len(words))


def _effect(body: str, change: Change) -> tuple[Counter[str], Counter[str]] | None:
    """The sentences that go and those that come; None where it cannot be carried out any more."""
    try:
        after = amending.apply(body, change)
    except NotApplicable:
        return None
    before, becomes = _sentences(body), _sentences(after)
    return before - becomes, becomes - before


def _stands(body: str, settled: str, effect: tuple[Counter[str], Counter[str]]) -> bool:
    """Whether at least as many of these sentences went and came as the change asks."""
    gone, come = effect
    before, now = _sentences(body), _sentences(settled)
    return all(now[one] <= before[one] - n for one, n in gone.items()) and all(
        now[one] >= before[one] + n for one, n in come.items()
    )


def _sentences(text: str) -> Counter[str]:
    return Counter(" ".join(sentence.split()) for sentence in split(text))
