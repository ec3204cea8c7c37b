"""Words of the reminders on the pages of facilitator and leaders."""

from typing import Final

from workshop.language import Text, say
from workshop.reminders import Kind

TITLE_ONE = say("Eén ding vraagt binnenkort aandacht", "One thing will soon ask for attention")
TITLE_MANY = say("{n} dingen vragen binnenkort aandacht", "{n} things will soon ask for attention")
KINDS: Final[dict[Kind, Text]] = {
    Kind.DIFFERENCE: say("Open verschil opnieuw bekijken", "Look at an open difference again"),
    Kind.ACTION: say("Afgesproken actie", "Agreed action"),
    Kind.PILOT: say("Pilot loopt tot deze dag", "Pilot runs until this day"),
    Kind.HOME_WORK: say("Huiswerk sluit", "Home work closes"),
    Kind.VISION: say("De visie opnieuw bekijken", "Look at the vision again"),
}
ON = say("op {day}", "on {day}")
TODAY = say("vandaag", "today")
LATE = say("de dag was {day}", "the day was {day}")
BY = say("{what} · {owner}", "{what} · {owner}")
REST = say("Over een week weer", "Again in a week")
