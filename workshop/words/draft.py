"""Words of the page on which leaders write the first proposal."""

from typing import Final, Literal

from workshop.language import Text, say

Place = Literal["kern", "draagvlak", "outside", "other"]
View = Literal["write", "differences", "check", "margin", "read"]

TITLE = say("Het eerste voorstel", "The first proposal")
LEAD = say(
    "Schrijf per draad één tot drie zinnen, zo dicht mogelijk bij de woorden van het team. "
    "Wat jullie typen, wordt vanzelf bewaard.",
    "Write one to three sentences per thread, as close as possible to the team's own words. "
    "What you type is saved by itself.",
)
LEAD_PROPOSED = say(
    "De tekst ligt nu bij het team. Hier lees je waar elke zin op steunt, en wat mensen ervan "
    "vinden.",
    "The text lies before the team now. Here you read what each sentence rests on, and what people "
    "make of it.",
)
READING_ALONG = say(
    "Je leest mee. De schoolleiding schrijft.", "You are reading along. The school leaders write."
)
VIEW = say("Wat wil je doen?", "What do you want to do?")
VIEWS: Final[dict[View, Text]] = {
    "write": say("Draad voor draad", "Thread by thread"),
    "differences": say("Open verschillen", "Open differences"),
    "check": say("Nakijken en voorleggen", "Check and lay before the team"),
    "margin": say("Reacties", "Notes"),
    "read": say("Alles lezen", "Read it all"),
}
CONCEPT = say("Concept", "Draft")
PROPOSAL = say("Voorstel", "Proposal")
PROPOSED = say(
    "Dit voorstel ligt bij het team sinds {when}. De tekst verandert nu alleen nog door "
    "wijzigingsvoorstellen uit de dialoog.",
    "This proposal lies before the team since {when}. The text now changes only by amendments "
    "from the dialogue.",
)
TO_AMENDMENTS = say("Naar de wijzigingsvoorstellen", "To the amendments")

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

# What each sentence rests on.
GROUNDS = say("Waarop steunt elke zin?", "What does each sentence rest on?")
GROUNDS_HOW = say(
    "Kies per zin waar hij op steunt. Dan kan iedereen terugvinden waar de tekst vandaan komt. Ook "
    "als je de zin herschrijft, blijft de keuze staan.",
    "Choose for each sentence what it rests on. Then everybody can trace where the text comes "
    "from. The choice stays when you rewrite the sentence.",
)
GROUNDS_EMPTY = say(
    "Schrijf eerst een zin. Daarna kies je hier waar hij op steunt.",
    "First write a sentence. Then choose here what it rests on.",
)
WITHOUT_GROUND = say("▲ Nog zonder grond", "▲ Without ground yet")
RESTS_ON = say("Steunt op", "Rests on")
CHOOSE_GROUND = say("Kies waarop deze zin steunt", "Choose what this sentence rests on")
CLOSE_GROUND = say("Klaar met deze zin", "Done with this sentence")
ALIKE = say("lijkt op deze zin", "looks like this sentence")
MORE_GROUNDS = say("Toon ook de andere: {n}", "Show the others too: {n}")
NO_GROUNDS = say(
    "Er is nu nog niets getoond waarop een zin kan steunen. Dat komt met het teambeeld en de "
    "gemene deler.",
    "Nothing that a sentence can rest on has been shown yet. It comes with the team picture and "
    "the common denominator.",
)
GROUND_NOT_SHOWN = say(
    "Iets wat de begeleider nu niet toont", "Something that the facilitator does not show now"
)
GROUND_AXIS = say("{axis}, {lens}: {label}", "{axis}, {lens}: {label}")
GROUND_QUESTION = say("Open vraag: {question}", "Open question: {question}")
LOST = say(
    "Deze zin staat er niet meer. Wat eronder lag, is bewaard voor als hij terugkomt: {sentence}",
    "This sentence is no longer there. What lay under it is kept in case it returns: {sentence}",
)
FORGET = say("Laat los", "Let go")
SENTENCE_MOVED = say(
    "De zin is net veranderd. Kijk eerst wat er nu staat.",
    "The sentence has just changed. First look at what stands there now.",
)

# Checks and laying it before the team.
WHOLE = say("Is het compleet?", "Is it whole?")
WHOLE_YES = say(
    "Over elke draad staat iets in de tekst.", "The text says something about every thread."
)
WHOLE_GAPS = say(
    "Draden met tekst: {n} van {total}. Over deze draden zegt de tekst nog niets:",
    "Threads with text: {n} of {total}. The text says nothing yet about these threads:",
)
WHOLE_REASONS = say(
    "Over elke draad staat iets in de tekst, of er staat waarom niet.",
    "The text says something about every thread, or says why not.",
)
LEAVE_OUT = say("Laten we bewust weg", "We leave this out on purpose")
LEFT_OUT = say("Bewust weggelaten", "Left out on purpose")
LEFT_OUT_REASON = say(
    "Over {aspect} zegt onze tekst bewust niets, omdat ...",
    "Our text says nothing about {aspect} on purpose, because ...",
)
LEFT_OUT_MEANS = say(
    "Zodra hier een reden staat, telt de draad als bekeken. De reden komt ook in het document.",
    "As soon as a reason stands here, the thread counts as looked at. The reason goes into the "
    "document as well.",
)
WRITE_AFTER_ALL = say("Toch schrijven over: {aspect}", "Write about it after all: {aspect}")
WRITE_ABOUT = say("Schrijf over: {aspect}", "Write about: {aspect}")
KERN = say("Zit de hele kern erin?", "Is the whole core in it?")
KERN_ALL = say(
    "Elke uitspraak uit de kern ligt onder een zin.",
    "Every statement of the core lies under a sentence.",
)
KERN_UNUSED = say(
    "Uitspraken uit de kern waar nog geen zin op steunt: {n}",
    "Statements of the core on which no sentence rests yet: {n}",
)
KERN_WAITING = say(
    "De kern komt hier zodra de begeleider de gemene deler toont.",
    "The core comes here as soon as the facilitator shows the common denominator.",
)
UNGROUNDED = say("Zinnen nog zonder grond: {n}", "Sentences without ground yet: {n}")
GROUNDED_ALL = say("Elke zin steunt op iets.", "Every sentence rests on something.")
LOOK_AT = say("Naar: {aspect}", "To: {aspect}")
FEASIBLE = say("Is het haalbaar?", "Is it feasible?")
FEASIBLE_WAITING = say(
    "Dit vindt het team. Het komt hier als het team het onderdeel ‘Is dit haalbaar?’ heeft "
    "ingevuld en de begeleider de uitslag toont.",
    "This is what the team thinks. It comes here once the team has filled in the part ‘Is this "
    "feasible?’ and the facilitator shows the result.",
)
REQUIREMENTS = say("De elf eisen", "The eleven requirements")
REQUIREMENTS_WAITING = say(
    "Dit komt hier als het team het onderdeel ‘Elf eisen aan onze visie’ heeft ingevuld en de "
    "begeleider de uitslag toont.",
    "This comes here once the team has filled in the part ‘Eleven requirements of our vision’ and "
    "the facilitator shows the result.",
)
REQUIREMENTS_TASKS = say(
    "Hier is nog werk aan: eisen waarbij minder dan 70 van de 100 antwoorden ‘ja’ zijn.",
    "Here is still work to do: requirements with fewer than 70 ‘yes’ in 100 answers.",
)
REQUIREMENTS_ALL = say("Alle elf eisen", "All eleven requirements")
REQUIREMENTS_DONE = say(
    "Alle eisen zijn in orde. Er zijn geen taken.",
    "All requirements are in order. There are no tasks.",
)
PROPOSE_TITLE = say("Voorleggen aan het team", "Laying it before the team")
PROPOSE_MEANS = say(
    "Als jullie de tekst voorleggen, heet hij ‘voorstel’. Het team kan hem dan lezen en erop "
    "reageren. Typen in de tekst kan daarna niet meer: hij verandert door "
    "wijzigingsvoorstellen uit de dialoog.",
    "Once you lay the text before the team, it is called ‘proposal’. The team can then read it and "
    "react. After that nobody types in the text: it changes by amendments from the dialogue.",
)
PROPOSE = say("Leg voor aan het team", "Lay it before the team")
PROPOSE_SURE = say(
    "Weten jullie het zeker? Terugnemen kan zolang er geen wijzigingsvoorstel is ingeleverd.",
    "Are you sure? You can take it back as long as no amendment was handed in.",
)
PROPOSE_YES = say("Ja, leg voor", "Yes, lay it before them")
PROPOSE_NO = say("Nee, nog niet", "No, not yet")
PROPOSE_NOTHING = say(
    "Er is nog geen tekst om voor te leggen.", "There is no text yet to lay before the team."
)
TAKE_BACK = say("Neem terug en schrijf verder", "Take it back and write on")
TAKE_BACK_NO = say(
    "Terugnemen kan niet meer: er zijn wijzigingsvoorstellen ingeleverd.",
    "It can no longer be taken back: amendments were handed in.",
)
TAKE_BACK_SURE = say(
    "Het team kan de tekst dan niet meer lezen. Reacties blijven bewaard.",
    "The team can then no longer read the text. Notes are kept.",
)
TAKE_BACK_YES = say("Ja, neem terug", "Yes, take it back")

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
FROM_AMENDMENT = say(
    "Dit verschil bleef open in de dialoog. Het staat zo in de tekst, tot het team er anders over "
    "beslist.",
    "This difference stayed open in the dialogue. It stands in the text like this, until the team "
    "decides otherwise.",
)
ALTERNATIVES = say("Mogelijkheden om uit te kiezen", "Possibilities to choose from")
ALTERNATIVE = say("Mogelijkheid {n}", "Possibility {n}")
ADD_ALTERNATIVE = say("Nog een mogelijkheid", "One more possibility")
REMOVE_ALTERNATIVE = say("Haal mogelijkheid {n} weg", "Remove possibility {n}")
ALTERNATIVES_AXIS = (
    say("Wij leggen het accent hier: {left}.", "We put the weight here: {left}."),
    say("Wij leggen het accent hier: {right}.", "We put the weight here: {right}."),
    say(
        "Wij doen het allebei: {middle}. Wanneer wat, spreken we per situatie af.",
        "We do both: {middle}. We agree for each situation when we do what.",
    ),
)
ALTERNATIVES_OPTION = (
    say("‘{option}’ krijgt bij ons een vaste plek.", "‘{option}’ gets a fixed place with us."),
    say(
        "‘{option}’ gebruiken we alleen waar het helpt, namelijk ...",
        "We use ‘{option}’ only where it helps, namely ...",
    ),
    say("‘{option}’ hoort niet in onze visie.", "‘{option}’ does not belong in our vision."),
)
ALTERNATIVES_STATEMENT = (
    say("{statement}", "{statement}"),
    say(
        "‘{statement}’ Dat geldt bij ons alleen als ...",
        "‘{statement}’ With us that holds only if ...",
    ),
    say("Dit nemen we niet op in onze visie.", "We leave this out of our vision."),
)
INCLUDED = say("Komt in het voorstel", "Goes into the proposal")

# Reading.
READ_EMPTY = say(
    "Er is nog niets geschreven. Hier lees je straks het hele voorstel achter elkaar.",
    "Nothing has been written yet. Later you can read the whole proposal here in one go.",
)
READ_QUESTIONS = say("Waarover we verschillen", "Where we differ")
READ_CHECK = say("Lees nog eens met deze vragen", "Read once more with these questions")
