"""Words of the Vision Deployment Matrix."""

from typing import Final

from workshop.language import Text, say
from workshop.matrix import RowState

TITLE = say("Van visie naar maandagochtend", "From vision to Monday morning")
NO_THEME = say(
    "Hier komt jullie matrix: per thema van de visie wat jullie willen, hoe het nu is en wat "
    "jullie gaan doen. Kies om te beginnen één thema. Dat kan de hele visie zijn, of één draad "
    "ervan.",
    "Your matrix will stand here: per theme of the vision what you want, how it is now and what "
    "you will do. Choose one theme to begin with. That can be the whole vision, or one thread of "
    "it.",
)
NO_THEME_READER = say(
    "De schoolleiding is nog niet begonnen. Zodra er iets staat, lees je het hier mee.",
    "The school leaders have not begun yet. As soon as there is something, you can read it here.",
)
READING_ALONG = say(
    "Je leest mee. De schoolleiding schrijft.", "You are reading along. The school leaders write."
)
BEGIN = say("Begin met een thema", "Begin with a theme")
ADD_THEME = say("Nog een thema", "Another theme")
REMOVE_THEME = say("Haal dit lege thema weg", "Take this empty theme away")
NOT_EMPTY = say(
    "Bij dit thema is intussen iets geschreven. Daarom blijft het staan.",
    "Something has been written at this theme in the meantime. So it stays.",
)
THEME_CHOICE = say("Thema", "Theme")
THEME_NUMBER = say("Thema {n}", "Theme {n}")
THEME_TITLE = say("Waar gaat dit thema over?", "What is this theme about?")
THEME_HINT = say(
    "Bijvoorbeeld: langer doorwerken aan grote opdrachten",
    "For example: working longer on large assignments",
)
THEME_UNTITLED = say("Nog zonder naam", "Not named yet")

DOWN = "↓"
UP = "↑"
DIRECTION_DOWN = say("van boven naar beneden", "from top to bottom")
DIRECTION_UP = say("van onder naar boven", "from bottom to top")
PLACE = say("Vak {n} van {total}", "Cell {n} of {total}")
PROGRESS = say("{column}: {n} van {total}", "{column}: {n} of {total}")
ANSWER = say("Jullie antwoord bij {column}, {level}", "Your answer at {column}, {level}")
HINT = say("Eén tot vijf korte regels is genoeg.", "One to five short lines is enough.")
BEFORE = say("Terug", "Back")
AFTER = say("Verder", "Next")
TO_GUIDE = say("Ga naar het eerste lege vak", "Go to the first empty cell")
GUIDE_IS_AT = say(
    "Het eerste lege vak is: {column}, {level}.", "The first empty cell is: {column}, {level}."
)
SKIPPED = say(
    "Je bent vooruitgesprongen. Dat mag. Daarvoor zijn nog niet af: {columns}. Eerst willen, dan "
    "eerlijk kijken, dan pas doen: zo blijft de spanning erin.",
    "You have jumped ahead. That is fine. Not finished before this: {columns}. First what you "
    "want, then an honest look, and only then action: that keeps the tension in it.",
)
SAME_ROW = say("Dit staat al in deze rij", "Already in this row")
SAME_ROW_EMPTY = say("In deze rij staat nog niets.", "Nothing stands in this row yet.")
FROM_DRAFT = say("Zinnen uit jullie voorstel", "Sentences from your proposal")
FROM_DRAFT_EMPTY = say(
    "Zodra het voorstel tekst heeft, zie je hier de zinnen om uit te kiezen.",
    "As soon as the proposal has text, its sentences show here to choose from.",
)
ALL_FILLED = say(
    "Alle dertig vakken hebben tekst. Lees de matrix nog eens als geheel: klopt elke rij met de "
    "rij erboven?",
    "All thirty cells have text. Read the matrix once more as a whole: does each row fit the row "
    "above it?",
)
ONLY_LOWEST = say(
    "Alle acties staan nu op de twee onderste rijen. Dan verandert er vaak weinig: de oorzaak ligt "
    "hoger. Welke actie hoort bij een overtuiging, een afspraak of het rooster?",
    "All actions now sit on the two lowest rows. Then little changes: the cause lies higher. "
    "Which action belongs with a belief, an arrangement or the timetable?",
)
WHOLE = say("De hele matrix", "The whole matrix")
WRITE = say("Vul in", "Fill in")
CHANGE = say("Verander", "Change")
EMPTY_CELL = say("nog leeg", "still empty")
HERE = say("Hier schrijf je nu", "You are writing here")
ROW_STATES: Final[dict[RowState, Text]] = {
    "empty": say("leeg", "empty"),
    "partly": say("deels", "partly"),
    "complete": say("compleet", "complete"),
}
ROW_MARKS: Final[dict[RowState, str]] = {"empty": "○", "partly": "◐", "complete": "●"}
THINK_ALONG = say("Om samen over te praten", "To talk about together")
