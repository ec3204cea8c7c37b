"""Words of the look back with which a next study day begins: what did we agree?"""

from typing import Final

from workshop.language import Text, say

TITLE = say("Wat spraken we af?", "What did we agree?")
PART = say("Wat spraken we af? {part}", "What did we agree? {part}")
START = say("De afspraken", "The agreements")
TEXT = say("Onze tekst in het kort", "Our text in short")
DECIDED = say("Wat we besloten", "What we decided")
ACTIONS = say("Wat we gaan doen", "What we will do")
DIFFERENCES = say("Wat we openlieten", "What we left open")
AUDIENCE = say("Het gaat om het leren van", "It is about the learning of")
DECIDING = say("Zo besluiten we", "This is how we decide")
VERSION = say("Daar staan we", "That is where we are")
STATUSES: Final[dict[str, Text]] = {
    "accepted": say("Aangenomen", "Accepted"),
    "conditional": say("Aangenomen op proef", "Accepted on a condition"),
}
TAKEN_OUT = say("Een zin ging eruit.", "A sentence was taken out.")
BY = say("{owner} · uiterlijk {day}", "{owner} · by {day}")
REVIEW = say("{owner} kijkt ernaar op {day}", "{owner} looks at it on {day}")
NOTHING_YET = say(
    "Er is nog geen tekst die voor het team ligt, en er is nog niets besloten. Dat komt: dit "
    "scherm vult zich met wat jullie samen vastleggen.",
    "There is no text before the team yet, and nothing has been decided. That will come: this "
    "screen fills with what you settle together.",
)
ASK = say(
    "Lees het rustig door. Wat is er sindsdien gebeurd? Wat klopt er niet meer?",
    "Read it at your ease. What has happened since? What no longer holds?",
)
