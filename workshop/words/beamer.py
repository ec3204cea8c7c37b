"""Words on the beamer: few, and large."""

from workshop.language import say

JOIN = say("Doe mee", "Join in")
SCAN = say("Scan de code met je telefoon", "Scan the code with your phone")
OR_GO_TO = say("of ga naar {address} en typ", "or go to {address} and type")
JOINED = say("Binnen:", "Joined:")
READY = say("{ready} van {people} klaar", "{ready} of {people} ready")
CLOSED = say("Gesloten. Straks kijken we samen.", "Closed. Soon we look together.")
NOT_YET = say("We beginnen zo.", "We begin in a moment.")
JOIN_SMALL = say("Meedoen: {address} · {code}", "Join: {address} · {code}")
REFRESHED = say("Bijgewerkt {time}", "Updated {time}")
NOT_RELEASED = say(
    "Uitspraak {number} (nog niet vrijgegeven)", "Statement {number} (not released yet)"
)
SAID = say("Uit jullie zinnen", "From your sentences")
PART_OF = say("{about} · {part} van {of}", "{about} · {part} of {of}")
TIME_OVER = say("Tijd is om", "Time is up")
NO_CONTACT = say(
    "Even geen contact. Dit beeld kan verouderd zijn en herstelt vanzelf.",
    "No contact for a moment. This may be out of date and recovers by itself.",
)
AXIS = say("As", "Axis")
TOO_FEW_HERE = say("te weinig antwoorden", "too few answers")
