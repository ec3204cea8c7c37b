"""The amendments of a subgroup, on the phone of its note keeper."""

from functools import partial

from db.queries.amendments import Author
from ui import markup
from ui.amendments import card, made
from ui.amendments.made import Pen
from ui.forms.visit import Visit, keep
from workshop.words import amendments as words


def show(visit: Visit, group_id: int) -> None:
    """Make, hand in and take back the amendments of this group; for its note keeper."""
    card.style()
    markup.show("<h2>{title}</h2>", title=words.MAKE[visit.lang])
    author = Author(visit.who.workshop_id, group_id, visit.person)
    made.show(Pen(visit.who, author, partial(keep, visit.who)))
