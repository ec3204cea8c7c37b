"""Words that stand on more than one page."""

from typing import Final

from workshop.access import Screen
from workshop.language import Lang, Text, say

PAGES: Final[dict[Screen, Text]] = {
    Screen.START: say("Start", "Start"),
    Screen.FACILITATE: say("Regie", "Cockpit"),
    Screen.AGENDA: say("Programma", "Agenda"),
    Screen.STATEMENTS: say("Uitspraken", "Statements"),
    Screen.PICTURE: say("Teambeeld", "Team picture"),
    Screen.DENOMINATOR: say("Gemene deler", "Denominator"),
    Screen.BOARD: say("Wat we delen", "What we share"),
    Screen.DRAFT: say("Concept", "Draft"),
    Screen.DIALOGUE: say("Dialoog", "Dialogue"),
    Screen.AMENDMENTS: say("Voorstellen", "Amendments"),
    Screen.EXAMPLES: say("Voorbeelden", "Examples"),
    Screen.MATRIX: say("Matrix", "Matrix"),
    Screen.PILOTS: say("Pilots", "Pilots"),
    Screen.EVALUATION: say("Evaluatie", "Evaluation"),
    Screen.STEPS: say("Waar we staan", "Where we are"),
    Screen.APPROACH: say("Aanpak", "Approach"),
    Screen.DOCUMENT: say("Document", "Document"),
    Screen.BEAMER: say("Beamer", "Beamer"),
    Screen.CONTRIBUTE: say("Mijn bijdrage", "My contribution"),
    Screen.PROFILE: say("Mijn inbreng", "What I gave"),
    Screen.ENTER: say("Papier invoeren", "Paper forms"),
}

# The pages of a facilitator or leader, by what they are for.
DAY = say("De dag", "The day")
TO_TEXT = say("Naar de tekst", "To the text")
TO_PRACTICE = say("Naar de praktijk", "Into practice")
THE_WHOLE = say("Het geheel", "The whole")

# Each language names itself, so that whoever does not read this one can find it.
SWITCH_TO: Final[dict[Lang, str]] = {"nl": "Nederlands", "en": "English"}

NOT_HERE_TITLE = say("Deze bladzijde is hier niet open", "This page is not open here")
NOT_HERE = say(
    "Op dit apparaat ben je nog niet binnen in deze workshop, of je bent er met een andere rol. "
    "Open de link die je kreeg, scan de QR-code op de beamer of typ de code.",
    "On this device you are not in this workshop yet, or you are here in another role. "
    "Open the link that you were given, scan the QR code on the beamer, or type the code.",
)
TO_START = say("Naar het begin", "To the start")
SAVED = say("Bewaard", "Saved")
TOO_FEW = say(
    "Nog te weinig antwoorden om te tonen. Vanaf {minimum} mensen is er een teambeeld.",
    "Too few answers to show yet. From {minimum} people on there is a team picture.",
)
BINS = {
    "shared": say("Gedeeld", "Shared"),
    "attention": say("Aandachtspunt", "To talk about"),
    "open": say("Open verschil", "Open difference"),
}
