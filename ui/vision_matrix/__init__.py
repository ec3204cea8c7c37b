"""The pieces of the matrix page, and the matrix on the beamer."""

from ui.vision_matrix.beamer import slides
from ui.vision_matrix.screen import show, show_group

__all__ = ["show", "show_group", "slides"]
