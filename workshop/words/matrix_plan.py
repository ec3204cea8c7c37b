"""Words of the matrix for who does what when, of its pictures and of what it leaves open."""

from typing import Final

from workshop.deployment.theme import Status
from workshop.language import Text, say

FROM_TO = say("{begins} tot en met {ends}", "{begins} to {ends}")
FROM = say("vanaf {begins}", "from {begins}")
UNTIL = say("uiterlijk {ends}", "by {ends}")

STATUSES: Final[dict[Status, Text]] = {
    "concept": say("concept", "draft"),
    "in_use": say("in gebruik", "in use"),
    "evaluated": say("geëvalueerd", "evaluated"),
}
STATUS = say("Hoe ver is deze matrix?", "How far is this matrix?")

# The picture of the creative tension.
NOW = say("nu", "now")
DESIRED = say("gewenst", "desired")
RATE = say(
    "Hoe ver liggen gewenst en nu uit elkaar? 0 is geen afstand, 10 de grootste.",
    "How far apart are desired and now? 0 is no distance, 10 the largest.",
)
RATE_LEVEL = say("Afstand bij {level}", "Distance at {level}")
NOT_RATED = say("nog niet geschat", "not rated yet")
TENSION = say("Creatieve spanning", "Creative tension")
TENSION_EMPTY = say(
    "Schat per niveau hoe ver gewenst en nu uit elkaar liggen. Dan zie je hier waar het het meest "
    "knelt.",
    "Rate for each level how far apart desired and now are. Then you see here where it pinches "
    "most.",
)
TENSION_MOST = say(
    "Het meest knelt het bij {levels}: {value} van 10. Daar begint het gesprek over de kloof.",
    "It pinches most at {levels}: {value} out of 10. There the talk about the gap begins.",
)
TENSION_NONE = say(
    "Jullie zien nergens afstand. Is gewenst dan ruim genoeg gedacht?",
    "You see no distance anywhere. Is the desired outcome bold enough then?",
)
TENSION_KEEP = say(
    "Afstand is geen fout. Hij wordt kleiner door iets te doen, of door minder te willen. Kies het "
    "eerste.",
    "Distance is no fault. It gets smaller by doing something, or by wanting less. Choose the "
    "first.",
)
TENSION_CHART = say(
    "Afstand tussen gewenst en nu per niveau, van 0 tot 10. {rows}",
    "Distance between desired and now by level, from 0 to 10. {rows}",
)
TENSION_ROW = say("{level}: {value}.", "{level}: {value}.")

# The time line of the actions.
TIMELINE = say("Tijdlijn van de acties", "Time line of the actions")
TIMELINE_EMPTY = say(
    "Zodra een actie een datum heeft, staat zij hier op de tijdlijn.",
    "As soon as an action has a date, it stands on the time line here.",
)
TIMELINE_TOLD = say(
    "{n} acties hebben een datum. De eerste begint op {first}, de laatste is klaar op {last}.",
    "{n} actions have a date. The first begins on {first}, the last is done on {last}.",
)
TIMELINE_ONE = say("Eén actie heeft een datum: {first}.", "One action has a date: {first}.")
TIMELINE_UNDATED = say("Nog zonder datum", "Without a date so far")
TIMELINE_CHART = say("Acties op een tijdlijn. {rows}", "Actions on a time line. {rows}")
TIMELINE_ROW = say("{action}: {when}.", "{action}: {when}.")
TODAY = say("vandaag", "today")
NOBODY = say("nog niemand", "nobody yet")

# What the matrix leaves open.
COVERAGE = say("Wat de matrix nog openlaat", "What the matrix still leaves open")
COVERAGE_LEAD = say(
    "Niet alles hoeft een regel. Loop dit na en beslis samen wat er nog bij moet.",
    "Not everything needs a line. Go through this and decide together what to add.",
)
COVERAGE_WHOLE = say(
    "Elke zin heeft een regel, elke kloof een actie, elke actie een eigenaar en een datum.",
    "Every sentence has a line, every gap an action, every action an owner and a date.",
)
COVERAGE_NOTHING = say(
    "Begin met een thema. Dan zie je hier wat nog openligt.",
    "Begin with a theme. Then you see here what is still open.",
)
COVERAGE_NO_TEXT = say(
    "De visie heeft nog geen tekst. Zodra die er is, zie je hier welke zinnen nog geen regel "
    "hebben.",
    "The vision has no text yet. As soon as it has, you see here which sentences have no line.",
)
COVERAGE_PARTS: Final[dict[str, Text]] = {
    "sentences": say(
        "Zinnen van de visie zonder gewenste uitkomst: {n} van {total}",
        "Sentences of the vision without a desired outcome: {n} of {total}",
    ),
    "gaps": say("Kloven zonder actie: {n}", "Gaps without an action: {n}"),
    "actions": say("Acties zonder kloof: {n}", "Actions without a gap: {n}"),
    "without_words": say(
        "Acties met een eigenaar of datum, maar nog zonder woorden: {n}",
        "Actions with an owner or date, but without words so far: {n}",
    ),
    "without_plan": say(
        "Acties zonder eigenaar of zonder begin- en einddatum: {n}",
        "Actions without an owner or without a first and last day: {n}",
    ),
    "only_done": say(
        "Indicatoren die misschien alleen zeggen dat iets gedaan is: {n}",
        "Indicators that may only say that something was done: {n}",
    ),
    "unlinked": say(
        "Indicatoren zonder zin van de visie: {n}",
        "Indicators without a sentence of the vision: {n}",
    ),
    "only_lowest": say(
        "Thema’s met alleen acties op de twee onderste rijen: {n}",
        "Themes with actions on the two lowest rows only: {n}",
    ),
}
COVERAGE_SHORT: Final[dict[str, Text]] = {
    "sentences": say("Zin zonder gewenste uitkomst", "Sentence without a desired outcome"),
    "gaps": say("Kloof zonder actie", "Gap without an action"),
    "actions": say("Actie zonder kloof", "Action without a gap"),
    "without_words": say("Actie zonder woorden", "Action without words"),
    "without_plan": say("Actie zonder eigenaar of datums", "Action without owner or dates"),
    "only_done": say("Indicator zegt misschien alleen: gedaan", "Indicator may only say: done"),
    "unlinked": say("Indicator zonder zin van de visie", "Indicator without a sentence"),
    "only_lowest": say("Alleen acties op de onderste rijen", "Actions on the lowest rows only"),
}
COVERAGE_WHY: Final[dict[str, Text]] = {
    "sentences": say(
        "Zonder regel in de matrix blijft een zin papier.",
        "Without a line in the matrix a sentence stays paper.",
    ),
    "gaps": say("Wat doen jullie hieraan?", "What will you do about this?"),
    "actions": say(
        "Welke kloof wordt hier kleiner van? Zo geen, laat de actie dan los.",
        "Which gap does this narrow? If none, let the action go.",
    ),
    "without_words": say("Schrijf op wat er gebeurt.", "Write down what will be done."),
    "without_plan": say(
        "Eén eigenaar en twee data: de eerste stap liefst binnen zes weken.",
        "One owner and two dates: the first step preferably within six weeks.",
    ),
    "only_done": say(
        "Waaraan merken leerlingen of jullie zelf dat het helpt?",
        "How will learners or you yourselves notice that it helps?",
    ),
    "unlinked": say(
        "Kies de zin die deze indicator zichtbaar maakt. Die zin komt terug bij de evaluatie in "
        "stap 6.",
        "Choose the sentence that this indicator makes visible. That sentence comes back at the "
        "evaluation in step 6.",
    ),
    "only_lowest": say(
        "De oorzaak ligt vaak hoger: bij een overtuiging, een afspraak of het rooster.",
        "The cause often lies higher: with a belief, an arrangement or the timetable.",
    ),
}
SPOT = say("{theme} · {level}", "{theme} · {level}")

# The spreadsheet.
SHEET = say("Haal de matrix als spreadsheet (.xlsx)", "Take the matrix as a spreadsheet (.xlsx)")
SHEET_NAME = say("{school}-matrix-{date}", "{school}-matrix-{date}")
SHEET_THEME = say("Thema {n}", "Theme {n}")
SHEET_LEVEL = say("Niveau", "Level")
SHEET_STATUS = say("Stand: {status}", "Status: {status}")
SHEET_DISTANCE = say("Afstand (0-10)", "Distance (0-10)")
SHEET_ACTIONS = say("Acties", "Actions")
SHEET_OPEN = say("Nog open", "Still open")
SHEET_INDICATORS = say("Indicatoren", "Indicators")
SHEET_COLUMNS: Final[dict[str, Text]] = {
    "starts": say("Begin", "Start"),
    "ends": say("Einde", "End"),
    "owner": say("Eigenaar", "Owner"),
    "action": say("Actie", "Action"),
    "gap": say("Kloof", "Gap"),
    "level": say("Niveau", "Level"),
    "theme": say("Thema", "Theme"),
    "indicator": say("Indicator", "Indicator"),
    "sentence": say("Zin van de visie", "Sentence of the vision"),
    "what": say("Wat", "What"),
    "line": say("Regel", "Line"),
}
