"""Every word of the interface exists in both languages, in the voice of the product."""

import importlib
import pkgutil
import string
from collections.abc import Iterator, Mapping

import pytest

import workshop.words
from workshop.language import LANGS, Text


def texts_in(value: object, name: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield name, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from texts_in(part, f"{name}[{key}]")
    elif isinstance(value, tuple | list):
        for position, part in enumerate(value):
            yield from texts_in(part, f"{name}[{position}]")


MODULES = [module.name for module in pkgutil.iter_modules(workshop.words.__path__)]
WORDS = {
    found: text
    for module in MODULES
    for constant, value in vars(importlib.import_module(f"workshop.words.{module}")).items()
    if constant.isupper()
    for found, text in texts_in(value, f"{module}.{constant}")
}


JARGON = {"sessie", "session", "token", "error", "database", "server", "user"}


def plain_words(text: str) -> set[str]:
    return {word.strip(".,:;?()'\"").casefold() for word in text.split()}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_there_are_words():
    assert len(MODULES) >= 10
    assert len(WORDS) > 200


def words_of(module: str) -> dict[str, Text]:
    return {name: text for name, text in WORDS.items() if name.startswith(f"{module}.")}


@pytest.mark.parametrize("module", MODULES)
def test_both_languages_fill_in_the_same_things(module):
    differing = {
        name: (text.nl, text.en)
        for name, text in words_of(module).items()
        if placeholders(text.nl) != placeholders(text.en)
    }
    assert differing == {}


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("lang", LANGS)
def test_the_voice_is_calm_and_plain(module, lang):
    loud = {
        name: text[lang]
        for name, text in words_of(module).items()
        if "!" in text[lang] or JARGON & plain_words(text[lang])
    }
    assert loud == {}


def test_nothing_dutch_is_left_in_the_english_words():
    # Short words that are common in Dutch and do not exist in English.
    dutch = {"het", "een", "jullie", "niet", "voor", "zijn", "wordt", "deze", "naar", "bij"}
    slips = {
        name
        for name, text in WORDS.items()
        if dutch & {word.strip(".,:;?()").casefold() for word in text.en.split()}
    }
    assert slips == set()
