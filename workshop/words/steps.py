"""Words of closing a step: what is there, what is missing, and going on anyway."""

from typing import Final

from workshop.access import Role
from workshop.language import Text, say

TITLE = say("Waar we staan", "Where we are")
LEAD = say(
    "Per stap: wat er is en wat er nog mist. Het is een vraag en geen slot. Jullie kunnen altijd "
    "verder, met een reden.",
    "For each step: what is there and what is still missing. It is a question and no lock. You can "
    "always go on, with a reason.",
)
TO_PAGE = say("Wat er per stap is en mist", "What is there and missing in each step")
STEP = say("Stap {n} · {title} ({met} van {all})", "Step {n} · {title} ({met} of {all})")
HAVE = say("Er is", "There is")
MISSING = say("Mist nog", "Still missing")
OF = say("nu {have} van {of}", "now {have} of {of}")
NUMBER = say("nu {have}", "now {have}")
NOT_SHOWN = say("het teambeeld wordt nu niet getoond", "the picture of the team is not shown now")
# Who says that it is there.
TICKED_BY: Final[dict[str, Text]] = {
    "leader": say("vinkt de schoolleiding aan", "ticked by the leaders"),
    "facilitator": say("vinkt de begeleider aan", "ticked by the facilitator"),
}
IS_THERE = say(
    "Dit kan de app niet weten. Vink aan wat er is.",
    "The app cannot know this. Tick what is there.",
)

# At the transition to a next step
BOX = say(
    "Jullie gaan naar een volgende stap. Van stap {n} is {met} van de {all} er.",
    "You go to a next step. Of step {n} {met} of {all} are there.",
)
BOX_ALL = say(
    "Jullie gaan naar een volgende stap. Stap {n} is rond.",
    "You go to a next step. Step {n} is complete.",
)
BOX_FREE = say(
    "Je kunt gewoon verder. Wil je later weten waarom, leg dan een reden vast.",
    "You can simply go on. If you want to know later why, record a reason.",
)
SEE = say("Wat mist er nog van stap {n}?", "What is still missing of step {n}?")
ANYWAY = say("Toch verder, met een reden", "Go on anyway, with a reason")
REASON = say("Waarom gaan jullie nu al verder?", "Why do you go on already?")
REASON_HINT = say(
    "Bijvoorbeeld: het team wil door, en de rest komt in januari.",
    "For example: the team wants to go on, and the rest comes in January.",
)
RECORD = say("Leg dit vast", "Record this")
LEAVE = say("Toch niet", "Not after all")
NO_REASON = say(
    "Er staat nog geen reden, dus er is niets vastgelegd. Schrijf in een zin waarom jullie "
    "verdergaan.",
    "There is no reason yet, so nothing was recorded. Write in one sentence why you go on.",
)
PASSED = say(
    "Op {day} verdergegaan terwijl er {n} miste ({role}): {reason}",
    "Went on on {day} while {n} was missing ({role}): {reason}",
)
ROLES: Final[dict[Role, Text]] = {
    Role.FACILITATOR: say("begeleider", "facilitator"),
    Role.LEADER: say("schoolleiding", "leaders"),
}

# Once the vision is there
CARE_BEGIN = say("Spreek af wie de visie bewaakt", "Agree on who looks after the vision")
CARE_OWNER = say("Wie bewaakt de visie?", "Who looks after the vision?")
CARE_REVIEW = say("Wanneer bekijken jullie hem weer?", "When do you look at it again?")
CARE_TOLD = say(
    "{owner} bewaakt de visie. Op {day} bekijkt het team hem weer.",
    "{owner} looks after the vision. On {day} the team looks at it again.",
)
CARE_PAST = say(
    "Die dag is al voorbij, dus er is niets veranderd. Kies een dag die nog komt.",
    "That day has gone by, so nothing was changed. Choose a day that is still to come.",
)

# In the document
CHAPTER = say("Besluiten onderweg", "Decisions on the way")
INTRO = say(
    "Een stap is pas rond als een aantal dingen er is. Hier staat wanneer we toch verdergingen, "
    "en waarom.",
    "A step is complete when a number of things are there. Here it says when we went on anyway, "
    "and why.",
)
LINE = say(
    "Stap {n}, {title} ({day}, {role}): {reason}", "Step {n}, {title} ({day}, {role}): {reason}"
)
LINE_MISSING = say("Toen miste nog: {text}", "Then still missing: {text}")
