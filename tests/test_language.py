"""Both languages side by side."""

import pytest
from pydantic import ValidationError

from workshop.language import LANGS, Text, say


def test_words_are_there_in_each_language():
    text = say("Meedoen", "Join in")

    assert [text[lang] for lang in LANGS] == ["Meedoen", "Join in"]


def test_spaces_around_words_are_removed():
    assert say("  Meedoen ", "Join in\n") == Text(nl="Meedoen", en="Join in")


@pytest.mark.parametrize(("nl", "en"), [("", "Join in"), ("Meedoen", "  "), ("\n", "\t")])
def test_words_in_one_language_are_not_enough(nl: str, en: str):
    with pytest.raises(ValidationError):
        say(nl, en)


def test_a_missing_language_is_an_error_and_no_fallback():
    with pytest.raises(ValidationError):
        Text.model_validate({"nl": "Meedoen"})


def test_a_language_that_we_do_not_speak_is_an_error():
    with pytest.raises(ValidationError):
        Text.model_validate({"nl": "Meedoen", "en": "Join in", "de": "Mitmachen"})


def test_words_never_change():
    text = say("Meedoen", "Join in")

    with pytest.raises(ValidationError):
        text.nl = "Weggaan"
