"""One amendment as everybody reads it: old to new, the concern, an example, who is behind it."""

import streamlit as st

from db.queries.amendments import AmendmentView
from ui import aspects, markup
from ui.amendments.state import Room, author
from workshop import amending, draft
from workshop.amending import Change
from workshop.language import Lang
from workshop.words import amendments as words

_TAGS = {"gone": "del", "new": "ins"}

_STYLE = """<style>
.gt-changes { margin: 0; overflow-wrap: anywhere; line-height: 1.5; }
.gt-changes del { color: var(--gt-plum); text-decoration: line-through;
  text-decoration-thickness: .07em; }
.gt-changes ins { color: var(--gt-green); text-decoration: underline; font-weight: 600;
  text-underline-offset: .15em; }
.gt-aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
.gt-amendment { display: grid; gap: .45rem; }
.gt-amendment p { margin: 0; }
.gt-amendment .gt-made { display: flex; flex-wrap: wrap; gap: .1rem .8rem; align-items: baseline;
  color: var(--gt-grey-dark); font-size: .95rem; }
.gt-amendment .gt-made b { color: var(--gt-ink); }
.gt-amendment .gt-kind { color: var(--gt-teal); font-weight: 650; }
.gt-amendment .gt-small { color: var(--gt-grey-dark); font-size: .95rem; overflow-wrap: anywhere; }
.gt-amendment .gt-clash { color: var(--gt-amber); font-weight: 600; font-size: .95rem; }
[data-testid="InputInstructions"] { display: none; }
.gt-told-round p { margin: 0; }
[data-testid="stApp"] [data-testid="stHtml"] h2, [data-testid="stApp"] [data-testid="stHtml"] h3 {
  margin: 0; padding: .2rem 0 0; }
.gt-told-round p span { color: var(--gt-grey-dark); }
.gt-standing { display: grid; grid-template-columns: auto 1fr auto; gap: .3rem .8rem;
  align-items: center; margin: .2rem 0; }
.gt-standing i { display: block; height: 1.1rem; border-radius: .3rem; background: var(--gt-teal); }
.gt-standing i.gt-few { background: var(--gt-amber); }
.gt-standing span { font-variant-numeric: tabular-nums; }
</style>"""


def style() -> None:
    """Put the looks of amendments on this page."""
    st.html(_STYLE)


def show(room: Room, one: AmendmentView, *, clashes: bool = False, brief: bool = False) -> None:
    """Draw an amendment as a card.

    `clashes` adds how it stands to the others that wait; `brief` is old and new and no more.
    """
    lang = room.lang
    head = markup.filled(
        '<p class="gt-made"><span class="gt-kind">{kind}</span><b dir="auto">{who}</b>'
        "<span>{aspect}</span>",
        kind=words.KINDS[one.kind][lang],
        who=author(one, lang),
        aspect=words.IN_ASPECT[lang].format(aspect=aspects.name(one.aspect, lang)),
    )
    status = ""
    if one.is_decided:
        status = markup.filled(
            '<span class="gt-state">{mark} {status}</span>',
            mark=words.STATUS_MARKS[one.status],
            status=words.STATUSES[one.status][lang],
        )
    clash = _clashes(room, one) if clashes else ""
    beside = "" if brief else _beside(one, lang)
    st.html(
        f'<div class="gt-card gt-amendment">{head}{status}</p>'
        f"{difference(one.change, lang)}{beside}{clash}</div>"
    )


def difference(change: Change, lang: Lang) -> str:
    """Old to new, word by word; what is left open stands under the sentence that goes."""
    before, after = amending.about(change)
    drawn = (
        f'<p class="gt-changes" dir="auto">{changes(before, after, lang)}</p>'
        if before or after
        else ""
    )
    if change.kind == "leave_open":
        drawn += markup.filled(
            '<p><b>{label}</b> <span dir="auto">{question}</span></p>',
            label=words.BECOMES_OPEN[lang],
            question=change.words,
        )
    return drawn


def changes(before: str, after: str, lang: Lang) -> str:
    """What goes struck through and what comes underlined; who listens hears the words for it."""
    parts = []
    for piece in draft.changes(before, after):
        tag = _TAGS.get(piece.kind)
        if tag is None:
            parts.append(markup.escaped(piece.text))
            continue
        said = markup.escaped((words.GONE if tag == "del" else words.NEW)[lang])
        # The line under or through the words leaves the room around them alone.
        left, text, right = _trimmed(piece.text)
        parts.append(
            f'{left}<{tag}><span class="gt-aloud"> {said} </span>{markup.escaped(text)}</{tag}>'
            f"{right}"
        )
    return "".join(parts)


def _trimmed(text: str) -> tuple[str, str, str]:
    kept = text.strip()
    if not kept:
        return "", text, ""
    begin = text.index(kept)
    return markup.escaped(text[:begin]), kept, markup.escaped(text[begin + len(kept) :])


def _beside(one: AmendmentView, lang: Lang) -> str:
    lines = [
        markup.filled(
            '<p class="gt-small" dir="auto"><b>{label}:</b> {text}</p>',
            label=label[lang],
            text=one.parts[part],
        )
        for part, label in (("concern", words.CONCERN_SAID), ("example", words.EXAMPLE_SAID))
        if one.parts.get(part)
    ]
    if one.backers:
        text = words.BACKER if one.backers == 1 else words.BACKERS
        lines.append(
            markup.filled('<p class="gt-small">{text}</p>', text=text[lang].format(n=one.backers))
        )
    return "".join(lines)


def _clashes(room: Room, one: AmendmentView) -> str:
    lang, found = room.lang, room.relations.get(one.id)
    if found is None:
        return ""
    if found.problem:
        return _line(words.PROBLEMS[found.problem][lang])
    return "".join(
        _line(text[lang].format(others=", ".join(room.name(id) for id in ids)))
        for text, ids in (
            (words.SAME, found.same),
            (words.CONFLICT, found.conflicts),
            (words.TOGETHER, found.together),
        )
        if ids
    )


def _line(text: str) -> str:
    return markup.filled('<p class="gt-clash">▲ {text}</p>', text=text)
