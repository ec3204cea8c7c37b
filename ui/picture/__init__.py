"""The pieces of the team picture, for the page and for the beamer."""

from ui.picture.activity import show_activity
from ui.picture.beamer import Slide, highlight_slides, slides
from ui.picture.frame import show_chart, show_too_few, show_waiting
from ui.picture.highlights import show_highlights

__all__ = [
    "Slide",
    "highlight_slides",
    "show_activity",
    "show_chart",
    "show_highlights",
    "show_too_few",
    "show_waiting",
    "slides",
]
