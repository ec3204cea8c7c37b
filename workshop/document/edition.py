"""Which version of the text a document holds, in the words of its cover and footer."""

from workshop.document.material import Edition
from workshop.language import Lang
from workshop.words import document as words


def title(edition: Edition | None, lang: Lang) -> str:
    """What the cover says in large: 'Voorstel', 'Voorstel 0.3' or 'Versie 1.0'."""
    if edition is None:
        return words.STATUS[lang]
    told = words.EDITION_ADOPTED if edition.adopted else words.EDITION
    return told[lang].format(number=edition.number)


def inline(edition: Edition | None, lang: Lang) -> str:
    """The same in the middle of a line."""
    said = title(edition, lang)
    return said[0].lower() + said[1:]


def standing(edition: Edition | None, lang: Lang) -> str:
    """How far the text is, in a few words."""
    told = words.COVER_STATE_ADOPTED if edition and edition.adopted else words.COVER_STATE_TEXT
    return told[lang].format(edition=title(edition, lang))


def in_file_name(edition: Edition | None, lang: Lang) -> str:
    """The same in the name of a file: 'concept', 'voorstel-0.3' or 'versie-1.0'."""
    if edition is None:
        return words.FILE_CONCEPT[lang]
    return inline(edition, lang).replace(" ", "-")
