"""The facilitator's page of the talk in subgroups: who sits where, about what, and who calls."""

from ui.dialogue.page import show

__all__ = ["show"]
