"""The workshop's words as data: what a content file may say, and how all of them are loaded."""

from workshop.content.instrument import Axis, Dim, Instrument, Item, Prompt
from workshop.content.load import SHIPPED, ContentError, load, shipped
from workshop.content.matrix_examples import MatrixExample
from workshop.content.parts import (
    Activity,
    AgendaTemplate,
    Choice,
    Letter,
    Phrase,
    Promise,
    Question,
    Scale,
    Step,
)
from workshop.content.whole import Content

__all__ = [
    "SHIPPED",
    "Activity",
    "AgendaTemplate",
    "Axis",
    "Choice",
    "Content",
    "ContentError",
    "Dim",
    "Instrument",
    "Item",
    "Letter",
    "MatrixExample",
    "Phrase",
    "Promise",
    "Prompt",
    "Question",
    "Scale",
    "Step",
    "load",
    "shipped",
]
