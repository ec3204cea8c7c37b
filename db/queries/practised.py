"""The examples of a team as the document holds them: what authors showed, at its sentence."""

from collections.abc import Mapping
from typing import Final

from sqlmodel import Session

from db.queries import examples, gallery, photos
from db.queries.gallery import Shown
from workshop.content import Instrument
from workshop.document import Examples, Figure, Practised, Story
from workshop.examples import PARTS
from workshop.language import Lang
from workshop.photo import Photo
from workshop.words import examples as words

# As large as a picture may be on a page, in centimetres.
_WIDE: Final = 11.0
_HIGH: Final = 8.0


def gather(db: Session, *, workshop_id: int, web: Instrument, lang: Lang, draw: bool) -> Examples:
    """The examples by sentence, with `draw` also their pictures."""
    text = examples.text(db, workshop_id=workshop_id, aspects=[dim.key for dim in web.dims])
    shown = {one.id: one for one in gallery.shown(db, workshop_id=workshop_id, with_hidden=False)}
    shelves = gallery.shelves(text, tuple(shown.values()))
    pictures = photos.of(db, workshop_id=workshop_id) if draw else {}
    told: set[int] = set()
    found = [
        _practised(shelf.sentence.body, shelf.examples, shown, pictures, told, lang)
        for shelf in shelves.shelves
        if shelf.examples
    ]
    if shelves.elsewhere:
        found.append(_practised("", shelves.elsewhere, shown, pictures, told, lang))
    return Examples(tuple(found), len(shelves.gaps), len(text))


def _practised(
    sentence: str,
    ids: tuple[int, ...],
    shown: Mapping[int, Shown],
    pictures: Mapping[int, Photo],
    told: set[int],
    lang: Lang,
) -> Practised:
    """A sentence with its examples; those told already come by their titles."""
    new = [id for id in ids if id not in told]
    also = tuple(shown[id].title for id in ids if id in told)
    told.update(new)
    stories = tuple(_story(shown[id], pictures.get(id), lang) for id in new)
    return Practised(sentence, stories, also)


def _story(one: Shown, photo: Photo | None, lang: Lang) -> Story:
    pairs = tuple(
        (words.HEADINGS[part][lang], one.parts[part])
        for part in PARTS
        if part != "title" and one.parts.get(part, "").strip()
    )
    outcome = words.OUTCOMES[one.outcome][lang] if one.outcome else ""
    return Story(one.title, outcome, one.signed, pairs, _figure(one, photo, lang))


def _figure(one: Shown, photo: Photo | None, lang: Lang) -> Figure | None:
    if photo is None:
        return None
    alt = words.PHOTO_ALT[lang].format(title=one.title)
    return Figure(photo.data, alt, alt, min(_WIDE, _HIGH * photo.width / photo.height))
