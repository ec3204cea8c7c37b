"""Words of the page on which leaders write the first proposal."""

from typing import Final, Literal

from workshop.language import Text, say

Place = Literal["kern", "draagvlak", "outside", "other"]
View = Literal["write", "differences", "read"]

TITLE = say("Het eerste voorstel", "The first proposal")
LEAD = say(
    "Schrijf per draad één tot drie zinnen, zo dicht mogelijk bij de woorden van het team. "
    "Wat jullie typen, wordt vanzelf bewaard.",
    "Write one to three sentences per thread, as close as possible to the team's own words. "
    "What you type is saved by itself.",
)
READING_ALONG = say(
    "Je leest mee. De schoolleiding schrijft.", "You are reading along. The school leaders write."
)
VIEW = say("Wat wil je doen?", "What do you want to do?")
VIEWS: Final[dict[View, Text]] = {
    "write": say("Draad voor draad", "Thread by thread"),
    "differences": say("Open verschillen", "Open differences"),
    "read": say("Alles lezen", "Read it all"),
}
PROPOSAL = say("Voorstel", "Proposal")

# Writing.
THREAD = say("Draad", "Thread")
HAS_TEXT = "●"
NO_TEXT = "○"
FILLED = say("Draden met tekst: {n} van {total}", "Threads with text: {n} of {total}")
TEXT = say("Onze tekst bij: {aspect}", "Our text on: {aspect}")
HINT = say("Bij ons leren leerlingen ...", "With us learners learn ...")
STEMS = say("Begin een zin (tik erop)", "Begin a sentence (tap it)")
NO_ROOM = say(
    "Dit begin past er niet meer bij. De tekst is al zo lang als dit vak toelaat.",
    "This beginning no longer fits. The text is as long as this field allows.",
)
NEXT = say("Verder met: {aspect}", "On to: {aspect}")
NO_TEXT_YET = say("Hier staat nog geen tekst.", "There is no text here yet.")
QUESTIONS = say("Vragen bij deze draad", "Questions about this thread")

# Evidence.
EVIDENCE = say("Waar dit op steunt", "What this rests on")
EVIDENCE_WAITING = say(
    "Hier komen de uitspraken van het team bij deze draad, met hoeveel mensen ze dragen. Ze komen "
    "zodra de weging gesloten is en de begeleider de uitslag toont. Schrijven kan nu al.",
    "The team's statements on this thread will stand here, with how many people carry them. They "
    "come once the weighing is closed and the facilitator shows the result. You can write already.",
)
EVIDENCE_NONE = say(
    "Over deze draad is geen uitspraak gewogen. Dat is ook nieuws: vraag het team ernaar.",
    "No statement on this thread was weighed. That is news as well: ask the team about it.",
)
EVIDENCE_TOO_FEW = say(
    "Er woog nog een te klein aantal mensen om iets te tonen.",
    "Too few people have weighed for anything to be shown.",
)
COUNTING = say(
    "De gemene deler wordt nu uitgerekend. Dat duurt hooguit een halve minuut.",
    "The common denominator is being computed. That takes half a minute at most.",
)
PLACES: Final[dict[Place, Text]] = {
    "kern": say("In de kern", "In the core"),
    "draagvlak": say("In het draagvlak", "In the support base"),
    "outside": say("Net erbuiten", "Just outside"),
    "other": say("Ook gewogen", "Also weighed"),
}
PLACE_MARKS: Final[dict[Place, str]] = {
    "kern": "●",
    "draagvlak": "◉",
    "outside": "○",
    "other": "·",
}
EDITED = say("De begeleider paste de woorden aan.", "The facilitator changed the words.")
UNDERWRITES = say("Onderschrijft dit: {support}", "Underwrites this: {support}")
COSTS = say("Erbij nemen kost: {cost}", "Adding it costs: {cost}")
SUPPORT = say("Draagt de hele kern: {support}", "Carries the whole core: {support}")
AXES = say("Wat het teambeeld hierover zegt", "What the team picture says about this")
AXES_WAITING = say("Het teambeeld is nog niet getoond.", "The team picture has not been shown yet.")

# Versions.
VERSIONS = say("Eerdere versies: {n}", "Earlier versions: {n}")
VERSIONS_NONE = say(
    "Er zijn nog geen eerdere versies. Die komen vanzelf, telkens als de tekst een tijd stond.",
    "There are no earlier versions yet. They come by themselves, whenever a text stood for a "
    "while.",
)
VERSION = say("Versie {n}, {when}", "Version {n}, {when}")
VERSION_CHOICE = say("Vergelijk met", "Compare with")
COMPARED = say(
    "Doorgestreept stond er toen en nu niet meer. Onderstreept is er sindsdien bij gekomen.",
    "Struck through stood there then and no longer does. Underlined was added since.",
)
RESTORE = say("Zet deze versie terug", "Put this version back")
RESTORED = say(
    "Versie {n} staat er weer. Wat er stond, is bewaard als eerdere versie.",
    "Version {n} is back. What stood there is kept as an earlier version.",
)
KEPT_OUT = say(
    "Iemand anders schreef net aan deze tekst. Kijk eerst wat er nu staat.",
    "Somebody else was just writing here. First look at what stands there now.",
)

# Differences.
DIFFERENCES_LEAD = say(
    "Waar het team verschilt, kiest het voorstel nog niet. Er komt een vraag te staan, zonder "
    "gelijk of ongelijk, voor iedereen.",
    "Where the team differs, the proposal does not choose yet. A question stands there, without "
    "right or wrong, for everyone.",
)
DIFFERENCES_WAITING = say(
    "Open verschillen komen hier zodra de begeleider het teambeeld of de gemene deler toont. Een "
    "eigen vraag toevoegen kan nu al.",
    "Open differences come here as soon as the facilitator shows the team picture or the common "
    "denominator. You can add a question of your own already.",
)
DIFFERENCES_NONE = say(
    "Het team heeft nu geen open verschillen. Een eigen vraag toevoegen kan altijd.",
    "The team has no open differences now. You can always add a question of your own.",
)
NEW_DIFFERENCES = say(
    "Open verschillen die nog geen vraag zijn: {n}",
    "Open differences that are not a question yet: {n}",
)
MAKE_QUESTIONS = say("Maak er vragen van", "Turn them into questions")
ADD_QUESTION = say("Voeg een eigen vraag toe", "Add a question of your own")
QUESTION = say("Vraag {n}", "Question {n}")
OWN_QUESTION = say("Eigen vraag", "Own question")
SETTLED = say(
    "Dit verschil is in het teambeeld niet meer open. De vraag mag blijven staan.",
    "This difference is no longer open in the team picture. The question may stay.",
)
INCLUDED = say("Komt in het voorstel", "Goes into the proposal")

# Reading.
READ_EMPTY = say(
    "Er is nog niets geschreven. Hier lees je straks het hele voorstel achter elkaar.",
    "Nothing has been written yet. Later you can read the whole proposal here in one go.",
)
READ_QUESTIONS = say("Waarover we verschillen", "Where we differ")
READ_CHECK = say("Lees nog eens met deze vragen", "Read once more with these questions")
