"""What pydantic finds, told to somebody who writes content and no Python."""

from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from workshop.content.reading import Fault, Path
from workshop.language import LANGS, Text

_LANGUAGES = {"nl": "Dutch", "en": "English"}


def told(error: ValidationError, model: type[BaseModel]) -> list[Fault]:
    """Every problem in the words of authors; a place is told once, not once per possible type."""
    faults: dict[Path, Fault] = {}
    for details in error.errors():
        path = _place(details["loc"], model)
        faults.setdefault(path, _fault(details, path, model))
    return list(faults.values())


def _fault(details: ErrorDetails, path: Path, model: type[BaseModel]) -> Fault:
    kind, value, limits = details["type"], details["input"], details.get("ctx", {})
    key = str(path[-1]) if path else ""
    match kind:
        case "missing":
            return _missing(path, key)
        case "extra_forbidden":
            return _unknown_key(path, key, model)
        case "string_type":
            return _no_words(path, value)
        case "string_too_short":
            return Fault(path, "there are no words here", "Write the words between the quotes.")
        case "string_pattern_mismatch":
            what = "time" if ":" in limits["pattern"] else "name"
            return Fault(path, f'"{value}" is not a valid {what}', _written(limits["pattern"]))
        case "literal_error":
            return _not_one_of(path, value, limits["expected"])
        case "model_type" | "model_attributes_type" | "dict_type":
            return _no_keys(path, value, model)
        case "tuple_type":
            return Fault(
                path,
                f"here belongs a list, not {_shown(value)}",
                'Begin lines with "- ".',
            )
        case "too_short":
            wrong = f"there are {limits['actual_length']} here, and at least "
            return Fault(
                path,
                f"{wrong}{limits['min_length']} are needed",
                "Add what is missing.",
            )
        case _:
            wrong = f"{_shown(value)} does not fit: {details['msg'].lower()}"
            return Fault(path, wrong, "Write a value that fits.")


_LIKE_OTHERS = "Look how the other files do it."


def _missing(path: Path, key: str) -> Fault:
    if key in LANGS:
        wrong = f"the {_LANGUAGES[key]} words are missing"
        return Fault(path, wrong, f'Add {key}: "..." beside the other language.')
    return Fault(path, f'"{key}" is missing', f"Add {key}: with its value.")


def _no_keys(path: Path, value: object, model: type[BaseModel]) -> Fault:
    wrong = f"here belong keys with values, not {_shown(value)}"
    if _model_at(path, model) is Text:
        return Fault(path, wrong, 'Write nl: "..." and en: "..." below it.')
    return Fault(path, wrong, _LIKE_OTHERS)


def _unknown_key(path: Path, key: str, model: type[BaseModel]) -> Fault:
    around = _model_at(path[:-1], model)
    if key in LANGS:
        remedy = "Put both languages below one key, such as text:"
        return Fault(path, "a language stands here by itself", f"{remedy}.")
    known = list(around.model_fields) if around else []
    near = get_close_matches(key, known, n=1, cutoff=0.6)
    remedy = f'Did you mean "{near[0]}"?' if near else f"Possible here: {', '.join(known)}."
    return Fault(path, f'"{key}" is an unknown key', remedy)


def _no_words(path: Path, value: object) -> Fault:
    if value is None:
        return Fault(path, "there are no words here", "Write the words behind the colon.")
    if isinstance(value, bool):
        wrong = "YAML reads yes, no, on, off, true and false as a switch, not as words"
        return Fault(path, wrong, 'Put quotes around the words: "Yes".')
    if isinstance(value, int | float):
        return Fault(path, f"YAML reads {value} as a number", "Put quotes around the words.")
    return Fault(path, f"here belong words, not {_shown(value)}", _LIKE_OTHERS)


def _written(pattern: str) -> str:
    if pattern.startswith("^[A-G]"):
        return "Write one letter A to G and two digits, such as A07."
    if ":" in pattern:
        return 'Write a time between quotes, such as "09:00".'
    return "Use small letters, digits and _, and begin with a letter."


def _not_one_of(path: Path, value: object, expected: str) -> Fault:
    possible = expected.replace("'", "").replace(" or ", ", ").split(", ")
    near = get_close_matches(str(value), possible, n=1, cutoff=0.6)
    remedy = f'Did you mean "{near[0]}"?' if near else f"Possible here: {', '.join(possible)}."
    return Fault(path, f"{_shown(value)} is not possible here", remedy)


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, tuple):
        return "a list"
    text = str(value)
    return f'"{text}"' if len(text) <= 60 else f'"{text[:57]}..."'


def _place(loc: tuple[int | str, ...], model: type[BaseModel]) -> Path:
    """The location without the names of alternatives that pydantic puts into it."""
    path: Path = ()
    for part in loc:
        around = _model_at(path, model)
        inside_values = path and isinstance(path[-1], str) and around is None
        if inside_values and isinstance(part, str):
            break
        path = (*path, part)
    return path


def _model_at(path: Path, model: type[BaseModel]) -> type[BaseModel] | None:
    """The model that describes the keys at a place, or None where there are no keys."""
    found: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int):
            continue
        known = found.model_fields.get(part) if found else None
        found = _model_in(known.annotation) if known else None
    return found


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)
