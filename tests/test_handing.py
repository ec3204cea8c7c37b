"""The doors for a co-facilitator and a note keeper, and the forms that only they can print."""

import asyncio
import json
import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from html import escape
from pathlib import Path
from urllib.parse import urlencode

import markupsafe
import pytest
from sqlmodel import select
from starlette.applications import Starlette

from db import engine
from db.models import Grant, HandOver, Paragraph, Statement, Workshop, now
from db.queries import handing_over, margin, paper, people, progress, support, workshops, writings
from db.tokens import spaced
from tests import database as databases
from tests.hostile import HOSTILE
from tests.team import CONTENT
from tests.workshops import SETTINGS
from web import doors, handing
from web.knocking import FREE_FAILURES, Door
from workshop.access import BROWSER_COOKIE, Role
from workshop.agenda import PAPER_KINDS, Move, State
from workshop.language import LANGS
from workshop.words import handing as words
from workshop.words import paper as paper_words
from workshop.words import web as web_words

SITE = "http://testserver"


@dataclass(frozen=True)
class Answer:
    """What the doors answered."""

    status_code: int
    headers: dict[str, str]
    text: str


@dataclass
class Browser:
    """A browser without scripts, right before our doors: no server process in between."""

    cookie: str | None = "second"
    app: Starlette = field(
        default_factory=lambda: Starlette(routes=doors.ROUTES, middleware=doors.MIDDLEWARE)
    )

    def get(self, address: str) -> Answer:
        return asyncio.run(self._ask("GET", address, b"", {}))

    def post(self, address: str, data: dict[str, str], headers: dict[str, str]) -> Answer:
        return asyncio.run(self._ask("POST", address, urlencode(data).encode(), headers))

    def save(self, message: dict) -> dict:
        """Save a text as the draft guard does, and return what it is told."""
        body = json.dumps(message).encode()
        return json.loads(asyncio.run(self._ask("POST", "/save", body, {"Origin": SITE})).text)

    async def _ask(self, method: str, address: str, body: bytes, headers: dict) -> Answer:
        path, _, query = address.partition("?")
        told = {"host": "testserver", **headers}
        if self.cookie:
            told["cookie"] = f"{BROWSER_COOKIE}={self.cookie}"
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(k.lower().encode(), v.encode()) for k, v in told.items()],
            "client": ("10.0.0.1", 1),
            "server": ("testserver", 80),
        }
        sent: list[dict] = []

        async def receive() -> dict:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        start = next(m for m in sent if m["type"] == "http.response.start")
        text = b"".join(m.get("body", b"") for m in sent if m["type"] == "http.response.body")
        found = {k.decode(): v.decode() for k, v in start["headers"]}
        return Answer(start["status"], found, text.decode())


@pytest.fixture
def code(monkeypatch) -> str:
    """The join code of a workshop with hostile names, which the browser 'first' steers."""
    databases.fresh()
    monkeypatch.setattr(handing, "_door", Door())
    settings = replace(SETTINGS, school=HOSTILE["html"], team=HOSTILE["format"], language="nl")
    with engine.writing() as db:
        workshop_id, _ = workshops.start(db, settings)
        people.grant(db, browser="first", role=Role.FACILITATOR, workshop_id=workshop_id)
        return workshops.describe(db, workshop_id=workshop_id).code


@pytest.fixture
def site() -> Browser:
    """The browser 'second' at our doors."""
    return Browser()


def offered(code, role=Role.FACILITATOR, age=timedelta()):
    new = handing_over.think_up()
    with engine.writing() as db:
        workshop_id = workshops.by_code(db, code=code)
        handing_over.offer(db, workshop_id=workshop_id, role=role, new=new, now=now() - age)
    return new.code


def typed(site, text, *, origin=SITE, lang="nl"):
    return site.post(f"/h?lang={lang}", data={"code": text}, headers={"Origin": origin})


def granted(browser):
    with engine.reading() as db:
        return [held.role for held in people.grants(db, browser=browser)]


# --- the code ---


@pytest.mark.parametrize(
    ("role", "screen"), [(Role.FACILITATOR, "facilitate"), (Role.NOTE_KEEPER, "enter")]
)
def test_a_code_leads_to_the_screen_of_its_role(site, code, role, screen):
    answer = typed(site, spaced(offered(code, role)).lower())

    assert answer.status_code == 303
    assert answer.headers["location"] == f"/{screen}?w={code}&as={role}"
    assert granted("second") == [role]
    assert granted("first") == [Role.FACILITATOR]


def test_opening_the_page_uses_up_nothing(site, code):
    new = offered(code)
    for address in ("/h", f"/h?code={new}", f"/h?lang=en&code={new}"):
        assert site.get(address).status_code == 200

    with engine.reading() as db:
        assert db.exec(select(HandOver.used_at)).all() == [None]
    assert granted("second") == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_code_that_was_used_says_so(site, code, lang):
    new = offered(code)
    typed(site, new)
    site.cookie = "third"
    answer = typed(site, new, lang=lang)

    assert answer.status_code == 410
    assert words.USED[lang] in answer.text
    assert granted("third") == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_code_that_expired_says_so(site, code, lang):
    answer = typed(site, offered(code, age=timedelta(minutes=11)), lang=lang)

    assert answer.status_code == 410
    assert words.EXPIRED[lang] in answer.text
    assert granted("second") == []


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [("", 422, words.EMPTY), (" - ", 422, words.EMPTY), ("AAAA AAAA", 404, words.UNKNOWN)],
)
def test_what_is_no_code_is_told_kindly(site, code, text, status, said):
    answer = typed(site, text)

    assert answer.status_code == status
    assert said.nl in answer.text


def test_the_join_code_hands_out_nothing(site, code):
    assert typed(site, code).status_code == 404
    assert granted("second") == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_was_typed_comes_back_only_as_text(site, code, text):
    body = typed(site, text).text

    assert "<script>" not in body
    assert "<img" not in body
    if escape(text[:14]) != text[:14]:
        assert text[:14] not in body


def test_another_site_cannot_send_the_code(site, code):
    assert typed(site, offered(code), origin="http://elsewhere.example").status_code == 403
    assert granted("second") == []


def test_guessing_is_slowed_down_also_for_the_right_code(site, code):
    for _ in range(FREE_FAILURES):
        assert typed(site, "AAAA AAAA").status_code == 404
    answer = typed(site, offered(code))

    assert answer.status_code == 429
    assert web_words.WAIT_FORM.nl.partition("{")[0] in answer.text
    assert granted("second") == []


def test_a_browser_without_cookies_is_told(site, code):
    site.cookie = None

    assert typed(site, offered(code)).status_code == 400


# --- saving texts from paper ---


@pytest.mark.parametrize("role", Role)
def test_only_note_keeper_and_facilitator_save_texts_and_only_from_paper(site, code, role):
    workshop_id = let_in(code, role)
    with engine.writing() as db:
        progress.make_move(
            db,
            workshop_id=workshop_id,
            activity="vision",
            kind="vision",
            move=Move.OPEN,
            expected=State.NOT_YET,
        )
        paper.add(db, workshop_id=workshop_id, subgroup=None)
        on_paper = paper.forms(db, workshop_id=workshop_id)[0].person_id
        own = people.join(db, workshop_id=workshop_id, browser="phone", name=None, subgroup=None)
        texts = []
        for person in (on_paper, own):
            paper.begin_texts(db, person_id=person, activity="vision", items=("vision",))
            texts.append(writings.own(db, person_id=person)[0].field)
    message = {"workshop": workshop_id, "body": "Van papier.", "revision": 1}
    told = [site.save({**message, "field": text}) for text in texts]

    may = role in (Role.NOTE_KEEPER, Role.FACILITATOR)
    assert told[0]["saved"] is may
    assert told[1] == {"saved": False, "revision": 0, "reason": "not_allowed"}
    with engine.reading() as db:
        kept = [writings.own(db, person_id=person)[0].body for person in (on_paper, own)]
    assert kept == ["Van papier." if may else "", ""]


# --- the forms ---


def let_in(code, role, browser="second"):
    with engine.writing() as db:
        workshop_id = workshops.by_code(db, code=code)
        people.grant(db, browser=browser, role=role, workshop_id=workshop_id)
    return workshop_id


def begin(db, workshop_id, activity):
    progress.make_move(
        db,
        workshop_id=workshop_id,
        activity=activity,
        kind=CONTENT.activity(activity).kind,
        move=Move.OPEN,
        expected=State.NOT_YET,
    )


def weighed(workshop_id, *bodies):
    with engine.writing() as db:
        for body in bodies:
            db.add(Statement(workshop_id=workshop_id, aspect="tijd", body=body, original=body))


@pytest.mark.parametrize("role", Role)
def test_forms_are_for_facilitator_and_note_keeper(site, code, role):
    let_in(code, role)
    answer = site.get(f"/paper/{code}")

    if role in (Role.FACILITATOR, Role.NOTE_KEEPER):
        assert answer.status_code == 200
        assert paper_words.FORM_NUMBER.nl in answer.text
    else:
        assert answer.status_code == 403
        assert paper_words.REFUSED.nl in answer.text


def test_the_forms_of_another_workshop_stay_closed(site, code):
    with engine.writing() as db:
        other, _ = workshops.start(db, SETTINGS)
        people.grant(db, browser="second", role=Role.NOTE_KEEPER, workshop_id=other)

    assert site.get(f"/paper/{code}").status_code == 403
    assert site.get("/paper/NOSUCH").status_code == 403


@pytest.mark.parametrize("lang", LANGS)
def test_a_form_asks_all_that_a_phone_asks_in_either_language(site, code, lang):
    workshop_id = let_in(code, Role.NOTE_KEEPER)
    weighed(workshop_id, "Een uitspraak.")
    with engine.writing() as db:
        db.add(Paragraph(workshop_id=workshop_id, aspect="tijd", body="Een zin van de tekst."))
        db.flush()
        support.prepare(db, workshop_id=workshop_id)
        db.get_one(Workshop, workshop_id).proposed_at = now()
        begin(db, workshop_id, "shortlist")
    body = site.get(f"/paper/{code}?lang={lang}").text

    assert "Een zin van de tekst." in body
    for activity in CONTENT.activities:
        if activity.kind in PAPER_KINDS:
            assert escape(activity.title[lang]) in body, activity.id
    for axis in CONTENT.instrument("assen").axes:
        assert escape(axis.left[lang]) in body
        assert escape(axis.right[lang]) in body
        assert escape(axis.mid[lang]) in body
    for name in ("leermetaforen", "leertheorieen", "spinnenweb"):
        for dim in CONTENT.instrument(name).dims:
            assert escape(dim.title[lang]) in body
    assert escape(CONTENT.promise("pseudonymous").text[lang]) in body
    assert f'<html lang="{lang}">' in body


def test_an_axis_has_seven_boxes_and_a_question_mark_under_each_lens(site, code):
    let_in(code, Role.NOTE_KEEPER)
    body = site.get(f"/paper/{code}?activity=axes").text

    boxes = re.findall(r'<span class="box">(.)</span>', body)
    assert boxes == list("1234567?") * 10


def test_a_form_holds_one_step_or_one_activity(site, code):
    weighed(let_in(code, Role.NOTE_KEEPER), "Een uitspraak.")
    axes, weigh = (escape(CONTENT.activity(name).title.nl) for name in ("axes", "weigh"))

    for query, here, away in (("step=2", axes, weigh), ("step=3", weigh, axes)):
        body = site.get(f"/paper/{code}?{query}").text
        assert here in body
        assert away not in body
    assert weigh not in site.get(f"/paper/{code}?activity=axes").text


def test_only_what_can_be_weighed_stands_on_the_form_exactly_as_typed(site, code):
    workshop_id = let_in(code, Role.NOTE_KEEPER)
    weighed(workshop_id, *HOSTILE.values())
    with engine.writing() as db:
        db.add(
            Statement(
                workshop_id=workshop_id, aspect="tijd", body="Weg.", original="Weg.", hidden=True
            )
        )
    body = site.get(f"/paper/{code}?step=3").text

    assert "Weg." not in body
    assert "<script>alert" not in body
    assert "onerror=alert(1)>" not in body
    assert HOSTILE["markdown"].replace("'", "&#39;") in body
    assert HOSTILE["format"] in body
    assert body.count('<span class="n">') == len(HOSTILE)


@pytest.mark.parametrize(
    "query", ["step=3", "step=1", "step=99", "activity=talk", "activity=weigh"]
)
def test_where_nothing_is_to_be_filled_in_the_page_says_so(site, code, query):
    let_in(code, Role.FACILITATOR)
    answer = site.get(f"/paper/{code}?{query}")

    assert answer.status_code == 404
    assert paper_words.NOTHING.nl in answer.text


def test_the_dealt_round_comes_with_its_step_once_it_has_begun_and_else_when_asked_for(site, code):
    workshop_id = let_in(code, Role.NOTE_KEEPER)
    weighed(workshop_id, "Een uitspraak.", "Nog een.")
    task = paper_words.SHORTLIST_TASK.nl
    assert task not in site.get(f"/paper/{code}?step=3").text
    asked = site.get(f"/paper/{code}?activity=shortlist").text
    with engine.writing() as db:
        begin(db, workshop_id, "shortlist")

    assert task in asked
    assert re.findall(r'<span class="box">(.)</span>', asked) == list("10?10?")
    assert task in site.get(f"/paper/{code}?step=3").text


@pytest.mark.parametrize("activity", ["feasible", "requirements"])
def test_a_checklist_has_three_numbered_boxes_on_each_line(site, code, activity):
    workshop_id = let_in(code, Role.NOTE_KEEPER)
    proposed(workshop_id, "Wij leren samen.")
    body = site.get(f"/paper/{code}?activity={activity}").text
    items = CONTENT.instrument(CONTENT.activity(activity).instrument).items

    for item in items:
        assert jinja(item.text.nl) in body
    assert re.findall(r'<span class="box">(.)</span>', body) == list("123") * len(items)


def test_the_margin_has_the_proposal_with_numbered_sentences_exactly_as_typed(site, code):
    workshop_id = let_in(code, Role.NOTE_KEEPER)
    proposed(workshop_id, f"Wij leren samen.\n{HOSTILE['html']}")
    body = site.get(f"/paper/{code}?activity=margin").text
    keys = [dim.key for dim in CONTENT.instrument("spinnenweb").dims]
    with engine.reading() as db:
        numbered = margin.numbered(db, workshop_id=workshop_id, aspects=keys)

    assert len(numbered) == 2
    for number, (_, sentence) in enumerate(numbered, start=1):
        said = f'<span class="n">{number}</span><span dir="auto">{jinja(sentence)}</span>'
        assert said in body
    assert "<script>alert" not in body


@pytest.mark.parametrize("activity", ["margin", "feasible"])
def test_before_there_is_a_proposal_there_is_no_form_about_it(site, code, activity):
    let_in(code, Role.NOTE_KEEPER)

    assert site.get(f"/paper/{code}?activity={activity}").status_code == 404


def jinja(text):
    return str(markupsafe.escape(text))


def proposed(workshop_id, body):
    with engine.writing() as db:
        db.get_one(Workshop, workshop_id).proposed_at = now()
        db.add(Paragraph(workshop_id=workshop_id, aspect="visie", body=body))


def test_the_form_is_black_on_white_and_needs_no_script():
    sheet = Path("web/templates/form.html").read_text("utf-8")

    assert "<script" not in sheet
    assert "background: #fff; color: #000" in sheet
    assert "size: A4" in sheet


def test_looking_at_forms_changes_nothing(site, code):
    let_in(code, Role.NOTE_KEEPER)
    site.get(f"/paper/{code}")

    with engine.reading() as db:
        assert len(db.exec(select(Grant)).all()) == 2
