"""Words in braces, which the app fills in: the same in both languages, and only where it does."""

from collections.abc import Iterator
from string import Formatter
from typing import Final

from workshop.content.parts import Choice, Criterion, Letter, LetterPart, Part, Question
from workshop.content.reading import Fault, Path
from workshop.content.references import walk
from workshop.language import LANGS, Text

# What the app knows of a pilot and fills in.
_OF_PILOT: Final = frozenset(
    {
        "school",
        "team",
        "pilot",
        "question",
        "doing",
        "people",
        "hope",
        "start",
        "end",
        "learners",
        "owner",
        "contact",
    }
)


def placeholders(part: Part) -> Iterator[Fault]:
    """A fault for every text whose braces the app would not fill in, or not in both languages."""
    allowed = _allowed_placeholders(part)
    for path, inner in walk(part):
        if not isinstance(inner, Text):
            continue
        used = {lang: _fields(inner[lang]) for lang in LANGS}
        broken = [lang for lang in LANGS if used[lang] is None]
        if broken:
            wrong = "a { or } stands alone"
            yield Fault((*path, broken[0]), wrong, "Write both, or leave both out.")
        elif used["nl"] != used["en"]:
            wrong = f"Dutch has {_braced(used['nl'])}, English has {_braced(used['en'])}"
            yield Fault(path, wrong, "Use the same words in braces in both languages.")
        elif strange := (used["nl"] or frozenset()) - allowed.get(path, frozenset()):
            wrong = f"nothing is filled in for {_braced(strange)} here"
            yield Fault(path, wrong, "Remove the braces and the word in them.")


def _allowed_placeholders(part: Part) -> dict[Path, frozenset[str]]:
    """The words in braces that are filled in, by the place of the text."""
    allowed: dict[Path, frozenset[str]] = {}
    for path, inner in walk(part):
        if isinstance(inner, Choice):
            allowed[(*path, "phrase")] = frozenset({"left", "right"})
        if isinstance(inner, Question) and inner.axis is None:
            name = "option" if inner.instrument else "statement"
            allowed[(*path, "text")] = frozenset({name})
        if isinstance(inner, LetterPart):
            allowed[(*path, "text")] = _OF_PILOT
        if isinstance(inner, Letter):
            allowed[(*path, "subject")] = _OF_PILOT
        if isinstance(inner, Criterion):
            needed = {"share": inner.share, "count": inner.count}
            names = frozenset(name for name, number in needed.items() if number is not None)
            allowed[(*path, "text")] = names
    return allowed


def _fields(text: str) -> frozenset[str] | None:
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None


def _braced(names: frozenset[str] | None) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names or ())) or "none"
