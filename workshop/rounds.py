"""The rounds of the evaluation, and for whom its questions are worded."""

from enum import StrEnum


class Moment(StrEnum):
    """Which round of the evaluation this is, around the pilots."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Audience(StrEnum):
    """For whom a question is worded; who is younger than eight has no form but a conversation."""

    COLLEAGUES = "colleagues"
    CHILDREN = "children"
    YOUTH = "youth"
