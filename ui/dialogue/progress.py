"""How far the groups are, in one line for the cockpit: a talk is not done by being ready."""

from db import engine
from db.queries import dialogue
from ui import session
from workshop import dialogue_script as script
from workshop.access import Who
from workshop.content import Activity
from workshop.words import dialogue as words


def line(who: Who, activity: Activity) -> str:
    """In which part of the script the groups are, and in how many of them notes were taken."""
    lang = who.language
    with engine.reading() as db:
        groups = dialogue.all_groups(db, workshop_id=who.workshop_id)
    if not groups:
        return words.COCKPIT_NONE[lang]
    parts = len(session.content().instrument(activity.instrument or "").phases)
    at = script.together([group.stand for group in groups])
    if at is None:
        where = words.COCKPIT_APART[lang]
    elif at.begun:
        where = words.PART[lang].format(n=at.phase + 1, total=parts)
    else:
        where = words.NOT_BEGUN[lang]
    told = [words.COCKPIT_GROUPS[lang].format(n=len(groups)), where]
    told.append(
        words.COCKPIT_NOTES[lang].format(
            n=sum(group.insights > 0 for group in groups), groups=len(groups)
        )
    )
    handed_in = sum(group.amendments for group in groups)
    if handed_in:
        told.append(words.COCKPIT_AMENDMENTS[lang].format(n=handed_in))
    return " · ".join(told)
