"""The two languages of the workshop, side by side in one value."""

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, StringConstraints

Lang = Literal["nl", "en"]

LANGS: tuple[Lang, ...] = get_args(Lang)

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Text(BaseModel):
    """The same words in every language; a missing language is an error, not a fallback."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    nl: Words
    en: Words

    def __getitem__(self, lang: Lang) -> str:
        """The words in one language."""
        return self.nl if lang == "nl" else self.en


def say(nl: str, en: str) -> Text:
    """Words in Dutch and English; raises pydantic's `ValidationError` when one is empty."""
    return Text(nl=nl, en=en)
