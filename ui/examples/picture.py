"""The picture of an example as a piece of a page."""

from ui import markup
from workshop.language import Lang
from workshop.words import examples as words


def html(token: str, title: str, lang: Lang) -> str:
    """The picture behind its address; the server asks again who may see it."""
    return markup.filled(
        '<img class="gt-photo" src="/photo/{token}" alt="{alt}">',
        token=token,
        alt=words.PHOTO_ALT[lang].format(title=title),
    )
