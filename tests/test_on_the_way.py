"""The change approach and decisions on the way in the document, and in Word itself."""

from datetime import date
from io import BytesIO

from docx import Document

from tests.hostile import HOSTILE
from tests.team import CONTENT
from workshop import document
from workshop.access import Role
from workshop.approach import Point, Talk
from workshop.criteria import Passing
from workshop.document import Cover, Material, on_the_way
from workshop.language import LANGS

DAY = date(2026, 11, 21)
KEYS = [item.key for item in CONTENT.instrument("veranderaanpak").items]


def talk(id, held_on, settled, **of_first):
    return Talk(id, held_on, settled, (Point(KEYS[0], **of_first), *map(Point, KEYS[1:])))


def word(**material):
    cover = Cover("De Vlieger", "Onderbouw", "Alle leerlingen", DAY)
    return Document(BytesIO(document.make(Material("nl", cover, **material))))


def headings(found):
    return [p.text for p in found.paragraphs if p.style.name.startswith("Heading 1")]


def test_only_settled_talks_come_in_the_document_and_never_their_reasons():
    busy = talk(3, DAY, False, stage=4)
    now = talk(
        2,
        date(2026, 10, 1),
        True,
        stage=2,
        reason="De directeur was er niet bij",
        action=HOSTILE["html"],
        owner="Els",
        due_on=date(2026, 12, 1),
    )
    before = talk(1, date(2026, 6, 1), True, stage=1)
    found = on_the_way.of_talks((busy, now, before), CONTENT, "nl")

    assert (found.held_on, found.before) == ("1 oktober 2026", "1 juni 2026")
    assert found.rows[0][1:] == (
        "Nog niet begonnen",
        "Eerste stappen",
        HOSTILE["html"],
        "Els",
        "1 december 2026",
    )
    assert "directeur" not in str(found)
    (table,) = word(approach=found).tables
    assert (len(table.rows), len(table.columns)) == (9, 6)
    assert HOSTILE["html"] in [cell.text for cell in table.rows[1].cells]


def test_before_the_first_settled_talk_there_is_no_chapter():
    assert on_the_way.of_talks((talk(1, DAY, False, stage=2),), CONTENT, "nl") is None
    assert on_the_way.of_talks((), CONTENT, "nl") is None


def test_a_first_talk_has_nothing_to_stand_beside():
    found = on_the_way.of_talks((talk(1, DAY, True, stage=2),), CONTENT, "en")
    assert found.before == ""
    assert {len(row) for row in found.rows} == {5}


def test_going_on_is_told_with_day_role_reason_and_what_was_missing():
    written = Passing(1, 2, Role.LEADER, "Het team wil door.", DAY, ("own_visions", "gone_since"))
    begun = Passing(2, 3, Role.LEADER, "Half", None, ())
    for lang in LANGS:
        (found,) = on_the_way.of_passings((written, begun), CONTENT, lang)
        assert "Het team wil door." in found.told
        assert len(found.missing) == 1
    told = "\n".join(
        p.text
        for p in word(passings=on_the_way.of_passings((written, begun), CONTENT, "nl")).paragraphs
    )
    assert "21 november 2026" in told
    assert "schoolleiding" in told
    assert "Minstens 60% schreef" in told
    assert "Half" not in told
