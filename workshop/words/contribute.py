"""Words of what a participant does on the phone."""

from typing import Final

from workshop.language import Text, say

# Before, between and after
WAITING_TITLE = say("Fijn dat je er bent", "Good that you are here")
WAITING = say(
    "We wachten tot de begeleider begint. Dit scherm gaat vanzelf verder.",
    "We wait for the facilitator to begin. This screen moves on by itself.",
)
WAITING_COMES_TITLE = say("Wat er komt", "What will come")
WAITING_COMES = say(
    "Je vult straks eerst voor jezelf in hoe jij naar leren kijkt. Daarna zie je waar jullie als "
    "team op lijken en waarin jullie verschillen. Met wat jullie delen, bouwen jullie de visie.",
    "First you fill in for yourself how you look at learning. Then you see where you as a team are "
    "alike and where you differ. With what you share, you build the vision.",
)
WAITING_NOW_TITLE = say("Wat je nu kunt doen", "What you can do now")
WAITING_NOW = say(
    "Denk aan een keer dat leren bij jou echt lukte. Waar was je, en wie was erbij?",
    "Think of a time when learning really worked for you. Where were you, and who was there?",
)
PROMISE_TITLE = say("Wat we je beloven", "What we promise you")
NOT_YET = say(
    "Dit onderdeel begint zo. Lees alvast mee; invullen kan zodra de begeleider het opent.",
    "This part begins soon. Read along; you can fill it in once the facilitator opens it.",
)
ROOM_MOVED = say("De groep is nu bij ‘{title}’.", "The group is now at ‘{title}’.")
ROOM_KEPT = say("Wat je invulde, is bewaard.", "What you filled in is saved.")
GO_ALONG = say("Ga mee", "Go along")
ALSO_OPEN = say("Ook nog open: {n}", "Also still open: {n}")
GO_BACK_TO = say("Naar {title}", "To {title}")
GO_BACK_DONE = say("Naar {title} (klaar)", "To {title} (done)")
STEP = say("Stap {number} · {step}", "Step {number} · {step}")

READY = say("Klaar", "Done")
THANKS = say("Dank je wel", "Thank you")
THANKS_TEXT = say(
    "Alles is bewaard. Zolang dit onderdeel open is, kun je nog iets wijzigen.",
    "Everything is saved. As long as this part is open, you can still change something.",
)
THANKS_NEXT = say(
    "Dit scherm gaat vanzelf verder als de begeleider dat doet.",
    "This screen moves on by itself when the facilitator does.",
)
CHANGE = say("Nog iets wijzigen", "Change something")
CLOSED = say(
    "Dit onderdeel is gesloten. Wat je invulde, is bewaard; wijzigen kan nu niet meer.",
    "This part is closed. What you filled in is saved; it can't be changed now.",
)
CLOSED_NOTHING = say(
    "Dit onderdeel is gesloten. Je hebt hier niets ingevuld, en dat is niet erg.",
    "This part is closed. You filled in nothing here, and that is fine.",
)
_PICTURE_NEXT = say(
    "Het teambeeld verschijnt hier zodra de begeleider het laat zien.",
    "The team picture appears here once the facilitator shows it.",
)
_RESULT_NEXT = say(
    "De uitkomst verschijnt hier zodra de begeleider die laat zien.",
    "The result appears here once the facilitator shows it.",
)
# What follows on a closed activity that has a result, by its kind.
CLOSED_NEXT: Final[dict[str, Text]] = {
    "axes": _PICTURE_NEXT,
    "points": _PICTURE_NEXT,
    "shortlist": _RESULT_NEXT,
    "checklist": _RESULT_NEXT,
    "evaluation": _RESULT_NEXT,
    "weigh": say(
        "De gemene deler verschijnt hier zodra de begeleider die laat zien.",
        "The common denominator appears here once the facilitator shows it.",
    ),
}
SHOWN = say(
    "De begeleider laat nu zien wat het team vindt.",
    "The facilitator now shows what the team thinks.",
)
SEE_PICTURE = say("Bekijk het teambeeld", "See the team picture")
SEE_RESULT = say("Bekijk de uitkomst", "See the result")
SEE_DENOMINATOR = say("Bekijk de gemene deler", "See the common denominator")
GIVEN_TITLE = say("Dit gaf je", "This is what you gave")
REFUSED: Final[dict[str, Text]] = {
    "closed": say(
        "Dit onderdeel sloot net voor je laatste keuze. Wat je daarvoor gaf, is bewaard. Wil je "
        "nog iets kwijt, vraag dan de begeleider om het weer te openen.",
        "This part closed just before your last choice. What you gave before that is saved. If you "
        "want to add something, ask the facilitator to open it again.",
    ),
    "unknown": say(
        "Je laatste keuze past niet meer bij wat hier gevraagd wordt. Er is niets veranderd; kies "
        "gerust opnieuw.",
        "Your last choice no longer fits what is asked here. Nothing was changed; please choose "
        "again.",
    ),
    "points": say(
        "Alle punten zijn al verdeeld. Haal eerst ergens een punt weg.",
        "All points are divided already. Take a point away somewhere first.",
    ),
    "enough": say(
        "Je hebt hier al tien teksten. Haal er eerst een weg, of werk een andere bij.",
        "You have ten texts here already. Withdraw one first, or rework another.",
    ),
    "gone": say(
        "Deze tekst is er niet meer. Misschien haalde je hem op een ander apparaat weg.",
        "This text is no longer there. Perhaps you withdrew it on another device.",
    ),
}

# Choices
PREVIOUS = say("Vorige", "Previous")
NEXT = say("Volgende", "Next")
SKIP = say("Nog even overslaan", "Skip for now")
OVERVIEW = say("Naar mijn overzicht", "To my overview")
COUNT = say("{n} van {total}", "{n} of {total}")
NOT_ANSWERED = say("Nog niet beantwoord", "Not answered yet")
TAKE_BACK = say("Antwoord weghalen", "Take answer away")
OWN_BEFORE = say("Voor jezelf koos je: {choice}", "For yourself you chose: {choice}")
OWN_NOT = say(
    "Voor jezelf heb je hier nog niets gekozen.", "For yourself you have not chosen here yet."
)
OVERVIEW_TITLE = say("Mijn overzicht", "My overview")
OVERVIEW_OPEN = say(
    "Nog open: {n} van {total}. Wat je leeg laat, telt niet mee als midden.",
    "Still open: {n} of {total}. What you leave empty does not count as the middle.",
)
OVERVIEW_COMPLETE = say("Je hebt alles beantwoord.", "You answered everything.")
LENS_SHORT = {
    "own": say("Voor mezelf", "For myself"),
    "learners": say("Voor leerlingen", "For learners"),
    "": say("Mijn keuze", "My choice"),
}
THINK_OF = say("Hulpvraag", "To help you think")

# Points
POINTS_LEFT = say("Nog {n} te verdelen", "{n} still to divide")
POINTS_DONE = say("Alle tien verdeeld", "All ten divided")
POINTS_UNFINISHED = say(
    "Je hebt nog {n} over bij ‘{lens}’. Het is bewaard, maar telt pas mee als alle tien verdeeld "
    "zijn.",
    "You have {n} left under ‘{lens}’. It is saved, but counts only once all ten are divided.",
)
ONE_MORE = say("Een punt erbij: {option}", "One point more: {option}")
ONE_LESS = say("Een punt eraf: {option}", "One point less: {option}")
POINTS_OF = say("{option}: {n}", "{option}: {n}")
MORE_ABOUT = say("Wat betekenen ze?", "What do they mean?")
HELPS = say("Dit helpt", "This helps")
HINDERS = say("Dit zit in de weg", "This gets in the way")
FEEDBACK = say("Feedback die erbij past", "Feedback that goes with it")
TO_LENS = say("Verder: {lens}", "On to: {lens}")

# Statements and other texts
THREAD_EMPTY = say("nog leeg", "still empty")
THREAD_COUNT = say("{n} geschreven, {shared} gedeeld", "{n} written, {shared} shared")
WEB_COMPLETE = say(
    "Je schreef in het midden en bij minstens drie draden. Meer mag, hoeft niet.",
    "You wrote in the centre and for at least three threads. More is welcome, not needed.",
)
WEB_INCOMPLETE = say(
    "Tot nu toe: {n} van de 10 draden. We raden het midden en minstens drie andere aan.",
    "So far: {n} of the 10 threads. We suggest the centre and at least three others.",
)
WEB_PICTURE = say(
    "Een web met tien draden; {n} daarvan heb je gevuld.",
    "A web with ten threads; you filled {n} of them.",
)
NOTHING_SHARED = say(
    "Je hebt nog niets gedeeld. Alleen zinnen die je deelt, komen in de visie van het team "
    "terecht.",
    "You have not shared anything yet. Only sentences that you share can end up in the team's "
    "vision.",
)
QUESTIONS = say("Vragen om bij na te denken", "Questions to think with")
STEMS = say("Begin met", "Start with")
STATEMENT_LABEL = say("Zin {n} over {aspect}", "Sentence {n} on {aspect}")
STATEMENT_HINT = say("Wij kiezen voor …", "We choose …")
ANOTHER = say("Nog een zin", "Another sentence")
TO_THREADS = say("Terug naar het web", "Back to the web")
SHARE = say("Delen met het team", "Share with the team")
SHARE_MEANS = say(
    "Zonder je naam. De begeleider en het team kunnen de tekst lezen.",
    "Without your name. The facilitator and the team can read the text.",
)
PRIVATE_MEANS = say("Nu leest alleen jij dit.", "Now only you read this.")
WITHDRAW = say("Weghalen", "Withdraw")
WITHDRAW_SURE = say("Deze tekst voorgoed weghalen?", "Withdraw this text for good?")
WITHDRAW_YES = say("Ja, weghalen", "Yes, withdraw")
KEEP = say("Laat staan", "Keep it")
NOTHING_WRITTEN = say(
    "Je hebt hier nog niets geschreven.", "You have not written anything here yet."
)

# My learning, their learning
COMPARE_NONE = say(
    "Hier komt te staan waar je voor leerlingen iets anders kiest dan voor jezelf. Je hebt nog "
    "geen onderdeel voor allebei ingevuld. Dat kan nog, zolang het open is.",
    "Here you will see where you choose something else for learners than for yourself. You have "
    "not filled in a part for both yet. You still can, as long as it is open.",
)
COMPARE_TOWARDS = say("Voor leerlingen meer richting: {pole}", "For learners more towards: {pole}")
COMPARE_POINTS = say(
    "{own} voor jezelf, {learners} voor leerlingen", "{own} for yourself, {learners} for learners"
)
COMPARE_SAME = say(
    "Voor jezelf en voor leerlingen leg je overal ongeveer hetzelfde accent.",
    "For yourself and for learners you put about the same weight everywhere.",
)
COMPARE_REST = say("Zelfde accent of nog open: {n}", "Same weight or still open: {n}")
COMPARE_OPEN = say("Nog niet voor allebei gekozen", "Not chosen for both yet")
COMPARE_REASON = say("Waar komt één verschil vandaan?", "Where does one difference come from?")
COMPARE_HINT = say(
    "Bijvoorbeeld door leeftijd, ervaring, vak of gewoonte …",
    "For instance because of age, experience, subject or habit …",
)
COMPARE_QUESTIONS = say("Vragen die kunnen helpen", "Questions that may help")
# My vision
VISION_LABEL = say("Mijn visie in een paar zinnen", "My vision in a few sentences")
VISION_STEMS = say(
    "Tik op een begin om het achteraan je tekst te zetten.",
    "Tap a beginning to put it at the end of your text.",
)
VISION_LENGTH = say(
    "Nu ongeveer {n} woorden. Tussen de {least} en {most} is genoeg.",
    "About {n} words now. Between {least} and {most} is enough.",
)
VISION_BESIDE = say("Wat bij jou het sterkst was", "What was strongest with you")
VISION_BESIDE_NONE = say(
    "Als je de assen en de punten invult, staat hier wat bij jou het sterkst was.",
    "Once you fill in the axes and the points, this shows what was strongest with you.",
)

# Weighing
WEIGH_NONE = say(
    "Er zijn nog geen uitspraken om te wegen. Ze komen hier zodra de begeleider ze klaar heeft.",
    "There are no statements to weigh yet. They come here once the facilitator has them ready.",
)
WEIGH_QUESTION = say(
    "Hoe sta jij tegenover deze uitspraak?", "Where do you stand on this statement?"
)
WEIGH_EDITED = say("De begeleider heeft deze zin bewerkt.", "The facilitator edited this sentence.")
WEIGH_REASON = say("Wat is je bezwaar?", "What is your objection?")
WEIGH_REASON_HINT = say("Schrijf kort waarom.", "Write briefly why.")
WEIGH_ENDS = say("Van 5 (van harte) tot 1 (bezwaar)", "From 5 (wholeheartedly) to 1 (objection)")
WEIGH_LIST = say("Toon alles in een lijst", "Show all in a list")
WEIGH_OPEN = say("Nog te wegen: {n} van {total}", "Still to weigh: {n} of {total}")
WEIGH_TO_OPEN = say("Naar wat nog open is", "To what is still open")
WEIGH_COMPLETE = say(
    "Je hebt alle {total} uitspraken gewogen.", "You weighed all {total} statements."
)

# Talking and watching
CARDS = say("Vragen om over te praten", "Questions to talk about")
WATCH = say("Kijk mee op het grote scherm.", "Look at the big screen.")

# The way back
WAY_BACK_TITLE = say("Zo kom je terug", "This is how you come back")
WAY_BACK = say(
    "Met deze code kom je ook later, of op een ander apparaat, terug bij wat je invulde. Schrijf "
    "hem op of maak een foto van je scherm. We laten hem maar één keer zien.",
    "With this code you get back to what you filled in, later or on another device. Write it down "
    "or take a picture of your screen. We show it only once.",
)
WAY_BACK_LINK = say("Of bewaar deze link:", "Or keep this link:")
WAY_BACK_SECRET = say(
    "Houd hem voor jezelf: wie de code heeft, kan jouw antwoorden lezen en wijzigen.",
    "Keep it to yourself: whoever has the code can read and change your answers.",
)
WAY_BACK_NOTED = say("Ik heb hem genoteerd", "I wrote it down")
