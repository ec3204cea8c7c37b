"""Numbers in, Altair chart out: one look for the screen, the beamer and Word."""

from workshop.charts.axis import axis
from workshop.charts.comparison import comparison
from workshop.charts.look import Size, alt_text, finished, to_png
from workshop.charts.points import points
from workshop.charts.staircase import staircase

__all__ = ["Size", "alt_text", "axis", "comparison", "finished", "points", "staircase", "to_png"]
