"""The named tokens of the look, shared by screens, charts and Word."""

from typing import Final, Literal

GROUND: Final = "#FBF8F3"
PAPER: Final = "#FFFFFF"
INK: Final = "#1B1F24"
TEAL: Final = "#0F5C63"
TEAL_PALE: Final = "#DCEBEC"
GREY_DARK: Final = "#4A5158"
GREY: Final = "#8A9097"
GREY_PALE: Final = "#E4DFD6"

GREEN: Final = "#2F6F4F"
AMBER: Final = "#9A5A0B"
PLUM: Final = "#7D3560"
RED: Final = "#A3312A"

FONT_CHART: Final = "Liberation Sans, Arial, Helvetica, sans-serif"
FONT_WORD: Final = "Calibri"

Bin = Literal["shared", "attention", "open"]

# Never colour alone: each bin also has a shape, and its word stands beside it.
BIN_COLOUR: Final[dict[Bin, str]] = {"shared": GREEN, "attention": AMBER, "open": PLUM}
BIN_SHAPE: Final[dict[Bin, str]] = {"shared": "●", "attention": "▲", "open": "◆"}

# From the left pole to the right one, with the middle in grey: a spread, not a verdict.
POLES: Final = (
    "#7A4A12",
    "#B07A35",
    "#DDBE8E",
    "#B9BCBF",
    "#9CC4C6",
    "#4F9096",
    "#0F5C63",
)
