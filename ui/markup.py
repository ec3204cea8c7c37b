"""The only way in which a page writes its own HTML: every text in it is escaped."""

import html

import streamlit as st


def show(template: str, **texts: object) -> None:
    """Write a fixed piece of HTML with texts filled in literally.

    Whatever people typed (markup, HTML, image addresses, text from right to left) appears as typed.
    """
    st.html(filled(template, **texts))


def filled(template: str, **texts: object) -> str:
    """The fixed piece of HTML with every text escaped and isolated in its own direction."""
    return template.format(**{name: escaped(text) for name, text in texts.items()})


def escaped(text: object) -> str:
    """A text that can stand in HTML, shown exactly as it is."""
    return html.escape(str(text)).replace("\n", "<br>")


def folded(title: str, *inside: str) -> str:
    """Pieces of HTML that open when a title is tapped: lighter than an element of their own."""
    head = filled("<summary>{title}</summary>", title=title)
    return f'<details class="gt-folded">{head}{"".join(inside)}</details>'


def said(text: str, *, kind: str = "said") -> None:
    """Show what a person wrote, exactly as it was written."""
    show('<p class="gt-{kind}" dir="auto">{text}</p>', kind=kind, text=text)


_MARKDOWN = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]()<>#+-.!|~:$&^="})


def plain(text: str) -> str:
    """A text that can stand in a label or message without being read as markdown."""
    return text.translate(_MARKDOWN).replace("\n", " ")
