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


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_there_are_words():
    assert len(MODULES) >= 10
    assert len(WORDS) > 200


@pytest.mark.parametrize("name", WORDS)
def test_both_languages_fill_in_the_same_things(name):
    assert placeholders(WORDS[name].nl) == placeholders(WORDS[name].en)


@pytest.mark.parametrize("name", WORDS)
@pytest.mark.parametrize("lang", LANGS)
def test_the_voice_is_calm_and_plain(name, lang):
    text = WORDS[name][lang]

    assert "!" not in text
    words = {word.strip(".,:;?()'\"").casefold() for word in text.split()}
    assert not words & {"sessie", "session", "token", "error", "database", "server", "user"}


def test_nothing_dutch_is_left_in_the_english_words():
    # Short words that are common in Dutch and do not exist in English.
    dutch = {"het", "een", "jullie", "niet", "voor", "zijn", "wordt", "deze", "naar", "bij"}
    slips = {
        name
        for name, text in WORDS.items()
        if dutch & {word.strip(".,:;?()").casefold() for word in text.en.split()}
    }
    assert slips == set()
