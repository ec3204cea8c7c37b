"""One example as people read it."""

from collections.abc import Mapping, Sequence

from ui import markup
from ui.examples import picture
from workshop.examples import SEEN, Outcome, Part
from workshop.language import Lang
from workshop.words import examples as words


def head(title: str, outcome: Outcome | None, signed: str, lang: Lang) -> str:
    """Its title, whether it worked, and who signed."""
    said = [
        markup.filled(
            "<b>{mark} {said}</b>",
            mark=words.OUTCOME_MARKS[outcome],
            said=words.OUTCOMES[outcome][lang],
        )
        if outcome
        else "",
        markup.filled("<span dir='auto'>{name}</span>", name=words.SIGNED[lang].format(name=signed))
        if signed
        else "",
    ]
    line = " · ".join(one for one in said if one)
    return markup.filled('<h3 dir="auto">{title}</h3>', title=title or words.UNTITLED[lang]) + (
        f'<p class="gt-outcome">{line}</p>' if line else ""
    )


def told(parts: Mapping[Part, str], which: Sequence[Part], lang: Lang) -> str:
    """What was written of these parts, each under its heading; '' where nothing was."""
    lines = "".join(
        markup.filled(
            '<dt>{heading}</dt><dd dir="auto">{body}</dd>',
            heading=words.HEADINGS[part][lang],
            body=parts[part],
        )
        for part in which
        if parts.get(part, "").strip()
    )
    return f"<dl>{lines}</dl>" if lines else ""


def whole(
    parts: Mapping[Part, str], outcome: Outcome | None, signed: str, photo: str | None, lang: Lang
) -> str:
    """The whole example, with its picture."""
    shown = picture.html(photo, parts.get("title", ""), lang) if photo else ""
    return (
        f'<div class="gt-example">{head(parts.get("title", ""), outcome, signed, lang)}{shown}'
        f"{told(parts, ('happened', *SEEN, 'learned'), lang)}</div>"
    )
