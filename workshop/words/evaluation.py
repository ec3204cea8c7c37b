"""Words of the evaluation: on the phone, on the page of leaders, and of what came out."""

from typing import Final

from workshop.language import Text, say
from workshop.rounds import Audience, Moment

# On the phone of a colleague.
QUESTION: Final[dict[str, Text]] = {
    "important": say("Hoe belangrijk vind jij dit?", "How important do you find this?"),
    "visible": say("Hoe vaak zie je dit bij ons?", "How often do you see this with us?"),
}
SCALES: Final[dict[str, Text]] = {
    "important": say("Belangrijk", "Important"),
    "visible": say("Te zien bij ons", "Seen with us"),
}
SUGGEST = say("Doe een voorstel voor deze zin", "Suggest something for this sentence")
SUGGEST_LABEL = say("Wat zou jij veranderen?", "What would you change?")
SUGGEST_HINT = say("Ik zou liever lezen: ...", "I would rather read: ...")
SUGGEST_READ = say(
    "De leiding en de begeleider lezen dit als de ronde dicht is, zonder naam. Schrijf niets op "
    "waaraan men jou, een collega of een leerling herkent.",
    "The leaders and the facilitator read this once the round is closed, without a name. Write "
    "nothing by which people recognise you, a colleague or a learner.",
)
SUGGESTED = say("✎ Jij deed hier een voorstel.", "✎ You suggested something here.")
WITHDRAW = say("Haal dit voorstel weg", "Withdraw this suggestion")
NO_FORM = say(
    "De vragen liggen er nog niet. De leiding maakt ze uit de zinnen van jullie visie.",
    "The questions are not there yet. The leaders make them out of the sentences of your vision.",
)
LEFT = say(
    "Nog open: {n} van {total}. Wat je leeg laat, telt niet mee.",
    "Still open: {n} of {total}. What you leave empty does not count.",
)
ONE_HALF = say("{important} · {visible}", "{important} · {visible}")

# The page of leaders and the facilitator.
TITLE = say("Evaluatie", "Evaluation")
LEAD = say(
    "De zinnen van jullie visie worden vragen: aan collega's en aan leerlingen, voor, tijdens en "
    "na de pilots.",
    "The sentences of your vision become questions: to colleagues and to learners, before, during "
    "and after the pilots.",
)
READING_ALONG = say(
    "De leiding maakt de vragen en de links voor de klassen. Jij opent en sluit de rondes van het "
    "team en laat de uitkomst zien.",
    "The leaders make the questions and the links for the classes. You open and close the rounds "
    "of the team and show the result.",
)
VIEW = say("Onderdeel", "Part")
VIEWS: Final[dict[str, Text]] = {
    "form": say("Vragen", "Questions"),
    "rounds": say("Rondes en klassen", "Rounds and classes"),
    "results": say("Uitkomst", "Results"),
    "suggestions": say("Voorstellen per zin", "Suggestions per sentence"),
}
MOMENT = say("Ronde", "Round")
MOMENTS: Final[dict[Moment, Text]] = {
    Moment.BEFORE: say("Voor de pilots", "Before the pilots"),
    Moment.DURING: say("Tijdens de pilots", "During the pilots"),
    Moment.AFTER: say("Na de pilots", "After the pilots"),
}
AUDIENCE = say("Voor wie", "For whom")
AUDIENCES: Final[dict[Audience, Text]] = {
    Audience.COLLEAGUES: say("Collega's", "Colleagues"),
    Audience.CHILDREN: say("Leerlingen van 8 tot 12", "Learners of 8 to 12"),
    Audience.YOUTH: say("Leerlingen vanaf 12", "Learners from 12 on"),
}
NO_TEXT = say(
    "Er is nog geen tekst om vragen van te maken. Die komt er met het eerste voorstel en de "
    "besluiten in stap 3 en 4.",
    "There is no text to make questions of yet. It comes with the first proposal and the decisions "
    "in steps 3 and 4.",
)
NONE_YET = say(
    "Er zijn nog geen vragen. Van elke zin van de visie maken we er één; daarna pas je de woorden "
    "aan of laat je zinnen weg.",
    "There are no questions yet. We make one of each sentence of the vision; after that you change "
    "the words or leave sentences out.",
)
NONE_YET_READER = say(
    "De leiding heeft nog geen vragen gemaakt.", "The leaders have made no questions yet."
)
MAKE = say("Maak de vragen", "Make the questions")
RENEW = say("Neem de nieuwe tekst over", "Take over the new text")
CHANGED = say(
    "De tekst is veranderd sinds de vragen zijn gemaakt. Zinnen die bleven, houden hun woorden.",
    "The text has changed since the questions were made. Sentences that stayed keep their words.",
)
CHANGED_FIXED = say(
    "De tekst is veranderd sinds de vragen zijn gemaakt. De vragen blijven zoals ze waren: anders "
    "kun je de rondes niet naast elkaar leggen.",
    "The text has changed since the questions were made. The questions stay as they were: "
    "otherwise the rounds cannot be laid side by side.",
)
OF_VERSION = say("Gemaakt van versie {version} van de tekst.", "Made of version {version}.")
NOT_ADOPTED = say("Deze tekst is nog niet vastgesteld.", "This text is not adopted yet.")
FIXED = say(
    "Er is al gevraagd. De vragen staan nu vast, zodat elke ronde hetzelfde vraagt.",
    "People were asked already. The questions are fixed now, so that each round asks the same.",
)
ASKED = say("Je vraagt er {n}; hooguit {most} is goed.", "You ask {n}; {most} at most is good.")
LEFT_OUT = say("Weggelaten", "Left out")
LEAVE_OUT = say("Laat weg", "Leave out")
ASK = say("Vraag toch", "Ask after all")
REWORD = say("Pas de woorden aan", "Change the words")
REWORDED = say("Klaar", "Done")
WORDING = say("Zo lezen zij de vraag", "This is how they read the question")
OF_SENTENCE = say("In de visie: {sentence}", "In the vision: {sentence}")
ENOUGH = say(
    "Meer dan {most} vragen is te veel voor deze groep. Laat er eerst één weg.",
    "More than {most} questions is too much for this group. Leave one out first.",
)
HOW_TO_WORD: Final[dict[Audience, Text]] = {
    Audience.COLLEAGUES: say(
        "Eén gedachte per zin, iets wat je kunt zien, zonder ‘niet’ of ‘geen’.",
        "One thought per sentence, something you can see, without ‘not’ or ‘no’.",
    ),
    Audience.CHILDREN: say(
        "Korte, gewone woorden, over ‘wij’ en ‘onze klas’. Lees de vragen eerst met drie kinderen. "
        "Zij kiezen uit: nooit, soms, vaak, altijd.",
        "Short, everyday words, about ‘we’ and ‘our class’. First read the questions with three "
        "children. They choose from: never, sometimes, often, always.",
    ),
    Audience.YOUTH: say(
        "Gewone woorden, over ‘wij’ en ‘onze lessen’. Lees de vragen eerst met drie leerlingen. "
        "Zij kiezen uit vijf woorden, van bijna nooit tot bijna altijd.",
        "Everyday words, about ‘we’ and ‘our lessons’. First read the questions with three "
        "learners. They choose from five words, from almost never to almost always.",
    ),
}
GONE = say(
    "Dat kon niet meer: er is intussen al gevraagd of een ander was je voor. Je ziet nu hoe het "
    "staat.",
    "That was no longer possible: people were asked by now, or somebody else was first. You see "
    "now how things stand.",
)

# Rounds and classes.
TEAM = say("Het team", "The team")
STATES: Final[dict[str, Text]] = {
    "not_yet": say("Nog niet gevraagd", "Not asked yet"),
    "open": say("Open: collega's vullen in", "Open: colleagues are answering"),
    "closed": say("Dicht: nog niet getoond", "Closed: not shown yet"),
    "shown": say("Getoond", "Shown"),
}
READY = say("{ready} van de {people} klaar", "{ready} of {people} done")
MOVES: Final[dict[str, Text]] = {
    "open": say("Open de ronde", "Open the round"),
    "close": say("Sluit de ronde", "Close the round"),
    "show": say("Toon de uitkomst", "Show the result"),
    "hide": say("Toon niet langer", "Stop showing"),
}
REOPEN = say("Open opnieuw", "Open again")
BY_FACILITATOR = say(
    "De begeleider opent en sluit de ronde van het team.",
    "The facilitator opens and closes the round of the team.",
)
CLASSES = say("De klassen", "The classes")
CLASSES_LEAD = say(
    "Elke klas krijgt een eigen link, zonder namen of codes. Wij bewaren alleen hoe vaak iets is "
    "gekozen. Vanaf {minimum} leerlingen laten we iets zien. Is een groep kleiner, geef dan twee "
    "groepen samen één link.",
    "Each class gets a link of its own, without names or codes. We only keep how often something "
    "was chosen. We show something from {minimum} learners on. Is a group smaller, then give two "
    "groups one link together.",
)
NO_CLASSES = say("Er is nog geen klas.", "There is no class yet.")
CLASS_NAME = say("Naam van de klas", "Name of the class")
CLASS_HINT = say("Bijvoorbeeld: groep 7", "For example: year 7")
CLASS_AGE = say("Leeftijd", "Age")
ADD_CLASS = say("Voeg de klas toe", "Add the class")
NO_NAME = say("Geef de klas een naam.", "Give the class a name.")
NAME_LONG = say("De naam is te lang: hooguit {limit} tekens.", "Too long: {limit} signs at most.")
ENOUGH_CLASSES = say(
    "Er zijn al {n} klassen. Haal er eerst een weg.",
    "There are {n} classes already. Remove one first.",
)
NO_QUESTIONS = say(
    "Voor deze leeftijd zijn er nog geen vragen. Kies ze bij ‘Vragen’.",
    "There are no questions for this age yet. Choose them under ‘Questions’.",
)
CLASS_STATES: Final[dict[str, Text]] = {
    "none": say("Nog geen link", "No link yet"),
    "open": say("Open", "Open"),
    "closed": say("Dicht", "Closed"),
}
FORMS = say("{n} formulieren", "{n} forms")
FORMS_FEW = say("minder dan {minimum} formulieren", "fewer than {minimum} forms")
NOT_SHOWN = say(
    "Minder dan {minimum} leerlingen: we laten niets zien.",
    "Fewer than {minimum} learners: we show nothing.",
)
NOT_ANSWERED = say(
    "{n} formulieren, maar op elke vraag minder dan {minimum} antwoorden: we laten niets zien.",
    "{n} forms, but fewer than {minimum} answers to every question: we show nothing.",
)
FROZEN_LATER = say(
    "Wat na het sluiten nog binnenkomt, telt pas mee als er {minimum} formulieren bij zijn.",
    "What comes in after closing counts only once {minimum} forms have been added.",
)
OPEN_LINK = say("Open de link", "Open the link")
CLOSE_LINK = say("Sluit de link", "Close the link")
CARD = say("Kaart met QR-code", "Card with QR code")
PAPER_FORM = say("Formulier op papier", "Form on paper")
TALK_GUIDE = say("Gesprek met kinderen onder de 8", "Talking with children under 8")
PAPER = say("Om te printen", "To print")
PAPER_LEAD = say(
    "Onder de 8 jaar is er geen formulier, maar een gesprek. Is er geen apparaat in de klas, print "
    "dan het formulier; de leraar tikt de formulieren later in via de link.",
    "Under 8 there is no form but a conversation. Without a device in class, print the form; the "
    "teacher enters the forms through the link later.",
)
REMOVE = say("Haal weg", "Remove")
REMOVE_SURE = say(
    "Alle antwoorden van deze klas gaan weg, in elke ronde.",
    "All answers of this class go, in every round.",
)
REMOVE_YES = say("Ja, haal weg", "Yes, remove")
KEEP = say("Nee, bewaar", "No, keep")

# What came out.
NOTHING_YET = say(
    "Van deze ronde is nog niets te zien. De uitkomst van het team verschijnt als de begeleider "
    "die toont; die van een klas als haar link dicht is en er {minimum} formulieren zijn.",
    "Nothing of this round can be seen yet. The result of the team appears when the facilitator "
    "shows it; that of a class when its link is closed and there are {minimum} forms.",
)
TOO_FEW = say(
    "Minder dan {minimum} collega's antwoordden. Dan laten we van het team niets zien.",
    "Fewer than {minimum} colleagues answered. Then we show nothing of the team.",
)
COLLEAGUES_SAY: Final[dict[str, Text]] = {
    "important": say("Heel belangrijk of onmisbaar: {high}", "Very important or essential: {high}"),
    "visible": say("Vaak of bijna altijd: {high}", "Often or nearly always: {high}"),
}
OF = say("{high} (n = {n})", "{high} (n = {n})")
WHICH_CLASS = say("Leerlingen van", "Learners of")
ALL_CLASSES = say("Alle klassen samen", "All classes together")
CANNOT_SEE = say("{n} kunnen het niet zien", "{n} cannot see it")
LEARNERS_SAY = say(
    "{one} of {other}: {high} van de {n} leerlingen", "{one} or {other}: {high} of {n} learners"
)
MOVED_TITLE = say("Vergeleken met ‘{moment}’", "Compared with ‘{moment}’")
MOVED = say(
    "Van de {n} collega's die twee keer antwoordden, kozen er {up} hoger, {same} hetzelfde en "
    "{down} lager.",
    "Of the {n} colleagues who answered twice, {up} chose higher, {same} the same and {down} "
    "lower.",
)
MOVED_SMALL = say(
    "Van de {n} collega's die twee keer antwoordden, koos {up} hoger en {down} lager.",
    "Of the {n} colleagues who answered twice, {up} chose higher and {down} lower.",
)
MOVED_BRIEFLY = say(
    "{up} hoger, {same} hetzelfde, {down} lager (n = {n})",
    "{up} higher, {same} the same, {down} lower (n = {n})",
)
MOVED_BRIEFLY_SMALL = say(
    "{up} hoger, {down} lager (n = {n})", "{up} higher, {down} lower (n = {n})"
)
FEW_CHANGERS = say(
    "Te weinig mensen kozen anders om te zeggen of dit meer is dan toeval.",
    "Too few people chose differently to say whether this is more than chance.",
)
BY_CHANCE = say(
    "Zou toeval beslissen over hoger of lager, dan kwam zo'n verdeling ongeveer {n} van de 100 "
    "keer voor.",
    "If chance decided between higher and lower, such a division would come about {n} in 100 "
    "times.",
)
BY_CHANCE_RARE = say(
    "Zou toeval beslissen over hoger of lager, dan kwam zo'n verdeling minder dan 1 van de 100 "
    "keer voor.",
    "If chance decided between higher and lower, such a division would come less than 1 in 100 "
    "times.",
)
HOW = say("Hoe komen we hieraan?", "How do we arrive at this?")
HOW_LINES: Final = (
    say(
        "De antwoorden zijn vastgezet toen de ronde sloot. Niemand ziet wie wat koos. Onder de "
        "{minimum} collega's tonen we niets; onder de {double} staan er woorden en geen aantallen.",
        "The answers were set when the round closed. Nobody sees who chose what. Below {minimum} "
        "colleagues we show nothing; below {double} there are words and no counts.",
    ),
    say(
        "Leerlingen zijn anoniem. We tonen van een klas alleen vragen die minstens {learners} "
        "leerlingen beantwoordden, en tellen alleen zulke klassen bij elkaar op. Zo is een kleine "
        "klas nergens uit af te leiden. Wie in welke ronde wat koos, weet niemand; daarom staan de "
        "rondes van leerlingen alleen naast elkaar.",
        "Learners are anonymous. Of a class we only show questions that at least {learners} "
        "learners answered, and we only add up such classes. That way a small class cannot be "
        "worked out from anything. Nobody knows who chose what in which round; that is why the "
        "rounds of learners only stand side by side.",
    ),
    say(
        "Bij collega's kijken we wie er de tweede keer hoger of lager koos (de tekentoets). "
        "Met minder dan zes mensen die anders kozen zeggen we niets over toeval. Met veel zinnen "
        "valt er vanzelf wel eens één op.",
        "With colleagues we look at who chose higher or lower the second time (the sign test). "
        "With fewer than six people who chose differently we say nothing about chance. With many "
        "sentences one of them will stand out now and then anyway.",
    ),
    say(
        "Dit zegt niet waardoor iets verschoof. Na een dialoog oordelen mensen vaak strenger; dan "
        "wordt een antwoord lager zonder dat de praktijk slechter werd.",
        "This does not say why something shifted. After a dialogue people often judge more "
        "strictly; then an answer goes down without practice getting worse.",
    ),
)
BAR = say("{label}: {n}", "{label}: {n}")
BARS = say("{what} (n = {n}): {parts}", "{what} (n = {n}): {parts}")

# Suggestions.
SUGGESTIONS_LEAD = say(
    "Wat collega's bij een zin voorstelden, zonder naam en in een willekeurige volgorde. In stap 7 "
    "liggen ze naast de tekst.",
    "What colleagues suggested for a sentence, without names and in an order of chance. In step 7 "
    "they lie beside the text.",
)
NO_SUGGESTIONS = say(
    "Er zijn nog geen voorstellen. Collega's schrijven ze bij een zin; je leest ze als de ronde "
    "dicht is en genoeg mensen antwoordden.",
    "There are no suggestions yet. Colleagues write them beside a sentence; you read them once the "
    "round is closed and enough people answered.",
)
