"""Letting phones in: which address they go to and why, whether one arrived, and what helps."""

from typing import Final

import streamlit as st

from db import reached
from db.queries import workshops
from db.queries.workshops import Description
from ui import address as addresses
from ui import markup, session
from workshop import address
from workshop.access import Who
from workshop.address import Address, BadAddress, Way
from workshop.language import Lang
from workshop.words import reach as words

_TYPED: Final = "address-typed"
_FAULT: Final = "address-fault"

_STYLE: Final = """<style>
.gt-reach { display: grid; grid-template-columns: 8.5rem 1fr; gap: .2rem 1rem; }
.gt-reach img { width: 8.5rem; height: 8.5rem; border-radius: 8px; background: #fff; }
.gt-reach p { margin: 0 0 .4rem; }
.gt-reach .gt-where { font-weight: 650; overflow-wrap: anywhere; }
.gt-help { margin: .2rem 0; }
.gt-help summary { cursor: pointer; color: var(--gt-teal); font-weight: 600; min-height: 2.2rem;
  text-decoration: underline; }
.gt-help p { margin: 0 0 .7rem; font-size: .95rem; }
</style>"""


def show(who: Who, workshop: Description) -> None:
    """Which address phones go to and why, the test for one phone, and the ways to change it."""
    lang = who.language
    with st.expander(words.TITLE[lang], key="reach"):
        found = addresses.reachable(who)
        _where(who, workshop, found)
        _help(lang)
        with st.expander(words.OTHER[lang], key="other-address"):
            _other(who, found)


def _where(who: Who, workshop: Description, found: Address) -> None:
    lang = who.language
    st.html(_STYLE)
    markup.show(
        '<div class="gt-reach"><img src="{square}" alt="{alt}"><div>'
        '<p class="gt-where">{address}</p><p class="gt-note">{why}</p><p>{test}</p>'
        '<p class="gt-note">{seen}</p></div></div>',
        square=addresses.square(who, workshop.code, test=True),
        alt=words.TEST_ALT[lang],
        address=found.url,
        why=words.WHY[found.found][lang],
        test=words.TEST[lang],
        seen=_seen(workshop.id, found, lang),
    )


def _seen(workshop_id: int, found: Address, lang: Lang) -> str:
    """How many phones did the test by this address."""
    phones = reached.by(workshop_id=workshop_id, host=found.host)
    if phones is None:
        return words.NONE_YET[lang]
    told = words.ONE if phones.phones == 1 else words.MORE
    said = told[lang].format(n=phones.phones, time=f"{phones.last.astimezone():%H:%M}")
    failing = phones.phones - phones.working
    return said + (f" {words.NOT_ALL[lang].format(n=failing)}" if failing else "")


def _help(lang: Lang) -> None:
    """What to do when no phone arrives, from the likely to the last resort."""
    steps = "".join(
        markup.filled("<p><b>{title}.</b> {text}</p>", title=title[lang], text=text[lang])
        for title, text in words.HELP_STEPS
    )
    summary = markup.filled("<summary>{help}</summary>", help=words.HELP[lang])
    st.html(f'<details class="gt-help">{summary}{steps}</details>')


def _other(who: Who, found: Address) -> None:
    lang = who.language
    # Once another one is used, the list is another list: nothing in it is chosen any more.
    picked = f"address-picked-{found.host}"
    ways = {url: way for url, way in addresses.alternatives() if url != found.url}
    if ways:
        st.radio(
            words.CHOOSE[lang],
            list(ways),
            index=None,
            format_func=lambda url: _way(url, ways[url], lang),
            key=picked,
        )
    st.text_input(
        words.TYPE[lang], key=_TYPED, max_chars=address.LONGEST, help=words.TYPE_HINT[lang]
    )
    fault = st.session_state.get(_FAULT)
    if fault is not None:
        st.warning(words.FAULTS[fault][lang])
    st.button(words.USE[lang], key="use-address", on_click=_use, args=(who.workshop_id, picked))
    markup.show('<p class="gt-note">{text}</p>', text=words.USES[lang])
    if found.found == "chosen":
        st.button(words.BACK[lang], key="automatic-address", on_click=_back, args=(who,))
        markup.show(
            '<p class="gt-note">{text}</p>',
            text=words.BACK_TO[lang].format(address=addresses.automatic().url),
        )


def _way(url: str, way: Way, lang: Lang) -> str:
    short = Address(url, "network").short  # with http:// it would become a link
    return words.WAYS[way][lang].format(address=markup.plain(short))


def _use(workshop_id: int, picked: str) -> None:
    """Take what was typed, else what was chosen from the list; what was typed stays when wrong."""
    wanted = st.session_state[_TYPED].strip() or st.session_state.get(picked) or ""
    st.session_state.pop(_FAULT, None)
    try:
        chosen = address.checked(wanted)
    except BadAddress as bad:
        st.session_state[_FAULT] = bad.why
        return
    st.session_state[_TYPED] = ""
    _choose(workshop_id, chosen)


def _back(who: Who) -> None:
    st.session_state.pop(_FAULT, None)
    _choose(who.workshop_id, None)


def _choose(workshop_id: int, chosen: str | None) -> None:
    with session.writing() as db:
        workshops.choose_address(db, workshop_id=workshop_id, address=chosen)
