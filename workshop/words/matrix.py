"""Words of the Vision Deployment Matrix."""

from typing import Final

from workshop.language import Text, say
from workshop.matrix import Level, RowState

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

# How somebody works in it.
VIEWS: Final[dict[str, Text]] = {
    "fill": say("Matrix", "Matrix"),
    "tension": say("Spanning", "Tension"),
    "time": say("Tijdlijn", "Time line"),
    "coverage": say("Nog open", "Still open"),
}
VIEW = say("Wat wil je zien?", "What do you want to see?")
MODES: Final[dict[str, Text]] = {
    "guided": say("Stap voor stap", "Step by step"),
    "free": say("Vrij, per kolom", "Freely, by column"),
}
MODE = say("Hoe vul je in?", "How do you fill it in?")
FREE_COLUMN = say("Kolom", "Column")
LINE = say("{column}, {level}: regel {n}", "{column}, {level}: line {n}")
KEYS = say(
    "Met het toetsenbord: Ctrl + Enter naar de volgende regel, Alt + pijl omhoog of omlaag naar "
    "een andere regel.",
    "With the keyboard: Ctrl + Enter to the next line, Alt + arrow up or down to another line.",
)
FULL_CELL = say(
    "Dit vak heeft vijf regels. Meer leest niemand. Voeg samen of kies.",
    "This cell has five lines. Nobody reads more. Put together or choose.",
)
LEVEL_CHECK = say("Niveaucheck", "Level check")
MODE_OF_LEVEL: Final[dict[Level, Text]] = {
    Level.VISION: say(
        "Doen op dit niveau is generatief: iets laten ontstaan waar mensen bij willen horen.",
        "Acting at this level is generative: letting something arise that people want to join.",
    ),
    Level.MENTAL_MODELS: say(
        "Doen op dit niveau is reflectief: samen een overtuiging onderzoeken en toetsen.",
        "Acting at this level is reflective: examining and testing a belief together.",
    ),
    Level.STRUCTURES: say(
        "Doen op dit niveau is creatief: iets anders inrichten.",
        "Acting at this level is creative: setting something up differently.",
    ),
    Level.PATTERNS: say(
        "Doen op dit niveau is adaptief: iets vast inplannen of bijstellen.",
        "Acting at this level is adaptive: scheduling or adjusting something.",
    ),
    Level.EVENTS: say(
        "Doen op dit niveau is reactief: iets uitproberen, of reageren op wat gebeurt.",
        "Acting at this level is reactive: trying something out, or responding to what happens.",
    ),
}
EXAMPLE = say("Een voorbeeld van dit vak", "An example of this cell")
PINCHES = say("Waar knelt het het meest?", "Where does it pinch most?")
TO_PINCH = say("Begin waar het het meest knelt", "Begin where it pinches most")

# What goes with a line.
MORE = say("Meer bij deze regel", "More about this line")
MOVE_UP = say("Zet hoger", "Move up")
OTHER_LEVEL = say("Hoort op een ander niveau", "Belongs at another level")
OTHER_LEVEL_HINT = say("Kies een niveau", "Choose a level")
LINK = say("Koppel aan een zin van de visie", "Link with a sentence of the vision")
LINK_INDICATOR = say(
    "Welke zin van de visie maakt dit zichtbaar?", "Which sentence of the vision does this show?"
)
LINK_HINT = say("Kies een zin", "Choose a sentence")
LINKED = say("Bij deze zin van de visie", "With this sentence of the vision")
LOST = say(
    "Deze zin staat niet meer in de tekst: {sentence}",
    "This sentence is no longer in the text: {sentence}",
)
UNLINK = say("Maak los", "Unlink")
OWNER = say("Eigenaar (één naam)", "Owner (one name)")
STARTS = say("Begin", "Start")
ENDS = say("Einde", "End")
END_BEFORE_START = say(
    "Het einde ligt voor het begin. De datums zijn nog niet bewaard; wat er stond, geldt nog. Kies "
    "een later einde of een eerder begin.",
    "The end lies before the start. The dates are not saved yet; what stood there still holds. "
    "Choose a later end or an earlier start.",
)
DATES_STALE = say(
    "Iemand anders koos intussen andere datums. Die staan hier nu. Kies opnieuw als je iets anders "
    "wilt.",
    "Somebody else chose other dates in the meantime. Those stand here now. Choose again if you "
    "want something else.",
)
NO_WORDS = say(
    "Deze actie heeft nog geen woorden. Eigenaar en datums blijven bewaard.",
    "This action has no words yet. Owner and dates stay saved.",
)
NARROWS = say("Welke kloof wordt hier kleiner van?", "Which gap does this narrow?")
NARROWS_NONE = say("Nog geen", "None yet")
SUGGESTIONS = say("Om over te nemen", "To take over")
SUGGESTIONS_EMPTY = say(
    "Hier komen zinnen van de visie, gewogen uitspraken, het teambeeld en voorbeelden, zodra die "
    "er zijn.",
    "Sentences of the vision, weighed statements, the team picture and examples come here once "
    "they exist.",
)
SUGGESTION_KINDS: Final[dict[str, Text]] = {
    "sentence": say("Zin van de visie", "Sentence of the vision"),
    "statement": say("Gewogen uitspraak", "Weighed statement"),
    "finding": say("Uit het teambeeld", "From the team picture"),
    "example": say("Uit een voorbeeld uit onze praktijk", "From an example out of our practice"),
}
TAKE_OVER = say("Neem over", "Take over")
FROM_GROUP = say("Uit groep {name}", "From group {name}")

# A theme.
THEME_TOLD = say("{title} · {about} · {status}", "{title} · {about} · {status}")
ASPECT = say("Hele visie of één draad?", "Whole vision or one thread?")
ASPECT_WHOLE = say("De hele visie", "The whole vision")
EXAMPLES = say("Bekijk een uitgewerkt voorbeeld", "Look at a worked example")
EXAMPLES_LEAD = say(
    "Een voorbeeld komt als apart thema in je lijst. Het telt nergens mee en komt niet in het "
    "document.",
    "An example comes as a theme of its own in your list. It counts nowhere and does not go into "
    "the document.",
)
EXAMPLE_MARK = say("Voorbeeld", "Example")
EXAMPLE_NOTE = say(
    "Dit is een voorbeeld, niet van jullie zelf. {origin}",
    "This is an example, not your own. {origin}",
)
EXAMPLE_ADOPT = say("Ga hiermee verder als eigen thema", "Go on with this as your own theme")
EXAMPLE_REMOVE = say("Haal het voorbeeld weg", "Take the example away")

# Subgroups side by side.
GROUPS = say("Samen met subgroepen", "Together with subgroups")
GROUPS_LEAD = say(
    "Elke subgroep krijgt een eigen, leeg exemplaar van dit thema op de telefoon of laptop. Daarna "
    "breng je alles hier samen: dezelfde regel één keer, met de naam van de groep erbij.",
    "Each subgroup gets a blank copy of this theme on phone or laptop. After that you bring it all "
    "together here: the same line once, with the name of the group beside it.",
)
GROUPS_NONE = say(
    "Deze workshop heeft geen subgroepen. Vul de matrix samen in.",
    "This workshop has no subgroups. Fill the matrix together.",
)
HAND_OUT = say("Deel uit aan de subgroepen", "Hand out to the subgroups")
GROUP_STANDS = say("{name}: {n} regels", "{name}: {n} lines")
GROUP_MERGED = say("{name}: {n} regels, samengevoegd", "{name}: {n} lines, brought together")
MERGE = say("Breng samen in dit thema", "Bring together in this theme")
MERGED = say("Er kwamen {n} nieuwe regels bij.", "{n} new lines came in.")
GROUP_TITLE = say("De matrix van jullie groep", "The matrix of your group")
GROUP_NONE = say(
    "Jullie groep heeft nog geen matrix om te vullen. Zodra de schoolleiding er een uitdeelt, "
    "staat hij hier.",
    "Your group has no matrix to fill yet. Once the school leaders hand one out, it stands here.",
)
GROUP_NOTE = say(
    "Je schrijft met {name}. Iedereen van de groep ziet dit, en de schoolleiding ook.",
    "You write with {name}. Everybody in the group sees this, and so do the school leaders.",
)
GROUP_CLOSED = say(
    "De schoolleiding heeft de groepen samengebracht. Dit blijft staan om te lezen.",
    "The school leaders have brought the groups together. This stays to read.",
)
TO_GROUP = say("Vul de matrix van jullie groep in", "Fill in the matrix of your group")

# On the beamer.
BEAMER_OVERVIEW = say("De matrix in vogelvlucht", "The matrix at a glance")
BEAMER_EMPTY = say("Er staat nog geen thema in de matrix.", "There is no theme in the matrix yet.")
BEAMER_MORE = say("{level} ({n} van {total})", "{level} ({n} of {total})")
