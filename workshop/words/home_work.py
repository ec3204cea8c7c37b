"""Words of home work: what people do between study days, on their own phone."""

from typing import Final

from workshop.home_work import Problem, Stage
from workshop.language import Text, say

# On the phone
TITLE = say("Wat we je nu vragen", "What we ask you now")
LEAD_ONE = say(
    "Er staat één onderdeel voor je open. Doe het op een moment dat jou past.",
    "One part is open for you. Do it at a moment that suits you.",
)
LEAD_MANY = say(
    "Er staan {n} onderdelen voor je open. Doe ze op een moment dat jou past.",
    "{n} parts are open for you. Do them at a moment that suits you.",
)
ALL_DONE = say(
    "Je bent klaar met alles wat we nu vragen. Dank je wel. Zolang iets open is, kun je het nog "
    "wijzigen.",
    "You are done with everything that we ask now. Thank you. As long as something is open, you "
    "can still change it.",
)
KEPT = say(
    "Alles wordt bewaard terwijl je bezig bent. Op een ander apparaat ga je verder met je eigen "
    "code.",
    "Everything is saved as you go. On another device you go on with your own code.",
)
UNTIL = say("Tot en met {day}", "Until the end of {day}")
LAST_DAY = say("Vandaag is de laatste dag", "Today is the last day")
ABOUT_MINUTES = say("ongeveer {n} minuten", "about {n} minutes")
STAGES: Final[dict[Stage, Text]] = {
    Stage.TO_DO: say("nog te doen", "still to do"),
    Stage.BEGUN: say("begonnen", "begun"),
    Stage.DONE: say("klaar", "done"),
}
BEGIN: Final[dict[Stage, Text]] = {
    Stage.TO_DO: say("Begin: {title}", "Begin: {title}"),
    Stage.BEGUN: say("Ga verder: {title}", "Go on: {title}"),
    Stage.DONE: say("Nog iets wijzigen: {title}", "Change something: {title}"),
}
CLOSES = say(
    "Dit kan tot en met {day}. Daarna sluit het vanzelf; wat je invulde, telt mee.",
    "This is possible until the end of {day}. Then it closes by itself; what you filled in counts.",
)
TO_ALL = say("Naar wat we je vragen", "To what we ask you")
GROUP = say("Waar de groep het laatst was", "Where the group was last")

# In the cockpit
PANEL = say("Huiswerk", "Home work")
PANEL_LEAD = say(
    "Wat open is, kan als huiswerk open blijven tot een dag die jij kiest. Mensen zien het op hun "
    "eigen bladzijde, ook als de groep elders is. Na die dag sluit het vanzelf.",
    "What is open can stay open as home work until a day that you choose. People see it on their "
    "own page, also when the group is elsewhere. After that day it closes by itself.",
)
NOTHING_OPEN = say(
    "Er is nu niets open dat mensen thuis kunnen doen. Open eerst een onderdeel.",
    "Nothing is open now that people could do at home. Open a part first.",
)
LAST = say("Laatste dag: {title}", "Last day: {title}")
SET = say("Maak er huiswerk van", "Make it home work")
MOVE = say("Wijzig de laatste dag", "Change the last day")
TAKE_BACK = say("Toch geen huiswerk", "No home work after all")
COUNTS = say(
    "{done} van {people} klaar · {begun} begonnen · {nothing} nog niets",
    "{done} of {people} done · {begun} begun · {nothing} nothing yet",
)
COUNTS_ONLY = say(
    "Je ziet aantallen, nooit wat iemand invulde.",
    "You see numbers, never what somebody filled in.",
)
NOT_DONE = say("Nog niet klaar: {names}", "Not done yet: {names}")
PROBLEMS: Final[dict[Problem, Text]] = {
    "no_date": say(
        "Er is nog geen laatste dag gekozen. Kies er een, dan blijft het zo lang open.",
        "No last day has been chosen yet. Choose one, and it stays open until then.",
    ),
    "past": say(
        "Die dag is al voorbij, dus er is niets veranderd. Kies vandaag of een latere dag.",
        "That day has gone by, so nothing was changed. Choose today or a later day.",
    ),
    "after_retention": say(
        "Op die dag is deze workshop al gewist, dus er is niets veranderd. Kies een eerdere dag.",
        "By that day this workshop has been deleted, so nothing was changed. Choose an earlier "
        "day.",
    ),
}
NO_LONGER_OPEN = say(
    "‘{title}’ is net gesloten en kan dus geen huiswerk zijn. Open het eerst weer.",
    "‘{title}’ was just closed, so it can be no home work. Open it again first.",
)
