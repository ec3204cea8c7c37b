"""The team picture: answers in, and out of it only what may be shown.

Nothing here holds the answer of a person, and what a small team may not see is None.
"""

from workshop.picture.axes import (
    AxesPicture,
    AxisFigures,
    AxisPicture,
    AxisRow,
    Measures,
    Side,
    axis_row,
)
from workshop.picture.between import Answers, Comparison
from workshop.picture.highlights import Highlight, Highlights, highlights
from workshop.picture.points import (
    OptionFigures,
    OptionPicture,
    PointsFigures,
    PointsPicture,
    PointsPictures,
    points_comparisons,
    points_picture,
)

__all__ = [
    "Answers",
    "AxesPicture",
    "AxisFigures",
    "AxisPicture",
    "AxisRow",
    "Comparison",
    "Highlight",
    "Highlights",
    "Measures",
    "OptionFigures",
    "OptionPicture",
    "PointsFigures",
    "PointsPicture",
    "PointsPictures",
    "Side",
    "axis_row",
    "highlights",
    "points_comparisons",
    "points_picture",
]
