"""Numbers in, Altair chart out: one look for the screen, the beamer and Word."""

from workshop.charts.axis import axis
from workshop.charts.comparison import comparison
from workshop.charts.look import Size, alt_text, finished, to_png
from workshop.charts.points import points
from workshop.charts.staircase import staircase
from workshop.charts.tension import tension
from workshop.charts.timeline import Dated, timeline

__all__ = [
    "Dated",
    "Size",
    "alt_text",
    "axis",
    "comparison",
    "finished",
    "points",
    "staircase",
    "tension",
    "timeline",
    "to_png",
]
