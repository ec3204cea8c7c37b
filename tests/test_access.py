"""The rule of who may open what, and that every page obeys it."""

import ast
from pathlib import Path

import pytest

from workshop.access import ALLOWED, Role, Screen, may_open, may_write_texts

PAGES = Path("pages")


def test_every_screen_has_a_rule_and_a_page():
    assert set(ALLOWED) == set(Screen)
    assert {page.stem for page in PAGES.glob("*.py")} == set(Screen)


def test_nobody_but_the_person_itself_sees_what_that_person_gave():
    for private in (Screen.CONTRIBUTE, Screen.PROFILE):
        assert [role for role in Role if may_open(role, private)] == [Role.PARTICIPANT]


def test_the_beamer_opens_the_beamer_only():
    assert [screen for screen in Screen if may_open(Role.BEAMER, screen)] == [Screen.BEAMER]


def test_the_host_sees_nothing_of_a_workshop():
    assert [screen for screen in Screen if may_open(Role.HOST, screen)] == [Screen.START]


def test_leaders_write_and_the_facilitator_moderates():
    assert [role for role in Role if may_write_texts(role)] == [Role.LEADER]
    assert not may_open(Role.LEADER, Screen.STATEMENTS)
    assert not may_open(Role.LEADER, Screen.FACILITATE)


@pytest.mark.parametrize("screen", sorted(set(Screen) - {Screen.START}))
def test_every_page_asks_who_is_looking_before_it_does_anything(screen):
    script = ast.parse((PAGES / f"{screen}.py").read_text(encoding="utf-8"))
    statements = [
        node
        for node in script.body
        if not isinstance(node, ast.Import | ast.ImportFrom)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    ]

    assert ast.unparse(statements[0]) == f"who = session.require(Screen.{screen.name})"
