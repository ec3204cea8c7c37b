"""Words of the page on which people see, correct and withdraw what they gave."""

from typing import Final

from workshop.language import say

LEAD = say(
    "Dit is alles wat je in deze workshop gaf. Alleen jij ziet deze bladzijde.",
    "This is everything that you gave in this workshop. Only you see this page.",
)
EMPTY = say(
    "Je hebt nog niets ingevuld. Zodra je dat doet, staat het hier bij elkaar.",
    "You have not filled in anything yet. As soon as you do, it stands together here.",
)
PRINT_TITLE = say("Mijn visie op leren", "My vision on learning")
PRINT = say(
    "Afdrukken: gebruik de afdrukknop van je browser.",
    "To print: use the print button of your browser.",
)
CORRECT = say("Verbeter dit", "Correct this")
CLOSED = say("Gesloten: verbeteren kan nu niet.", "Closed: it can't be corrected now.")
SHARED = say("Gedeeld met het team, zonder je naam", "Shared with the team, without your name")
PRIVATE = say("Alleen voor jou", "Only for you")
FATES: Final = {
    "harvested": say("Staat in de lijst van het team.", "It is in the team's list."),
    "edited": say(
        "Staat in de lijst van het team, met andere woorden:",
        "It is in the team's list, in other words:",
    ),
    "merged": say(
        "Samengevoegd met zinnen die hetzelfde zeggen:",
        "Merged with sentences that say the same:",
    ),
    "hidden": say(
        "De begeleider hield deze zin buiten het wegen.",
        "The facilitator kept this sentence out of the weighing.",
    ),
    "removed": say(
        "De begeleider haalde deze zin uit beeld: misschien is iemand erin te herkennen. Dat kan "
        "iedereen gebeuren. Je kunt hem weghalen, of verbeteren als deze vraag open is.",
        "The facilitator took this sentence out of view: somebody may be recognised in it. That "
        "can happen to anyone. You can withdraw it, or correct it when this question is open.",
    ),
}
REMOVED_MEANS = say(
    "De begeleider en het team lezen deze zin nu niet.",
    "The facilitator and the team do not read this sentence now.",
)
UNCLEAR = say(
    "De begeleider vindt deze woorden nog niet duidelijk. Je kunt je zin verbeteren.",
    "To the facilitator these words are not clear yet. You can correct your sentence.",
)
NOT_MEANT = say("Dit bedoel ik niet", "This is not what I meant")
NOT_MEANT_TOLD = say(
    "De begeleider hoort binnen vijf minuten dat je iets anders bedoelde, zonder je naam.",
    "Within five minutes the facilitator hears that you meant something else, without your name.",
)
NOT_MEANT_WHAT = say("Wat bedoel je wel? (mag leeg blijven)", "What do you mean? (may stay empty)")
NOT_MEANT_BACK = say("Laat maar, het klopt", "Never mind, it is fine")
NOT_MEANT_SETTLED = say(
    "Je zei: dit bedoel ik niet. De begeleider heeft ernaar gekeken.",
    "You said: this is not what I meant. The facilitator looked at it.",
)
NOT_MEANT_AGAIN = say("Het klopt nog niet", "It is not right yet")
VOTES = say("Uitspraken die je woog: {n}", "Statements that you weighed: {n}")
LEGEND = say(
    "● voor mezelf   ◇ voor leerlingen   ◈ allebei", "● for myself   ◇ for learners   ◈ both"
)
MADE_ON = say("{school} · {team} · {date}", "{school} · {team} · {date}")

OBJECTION = say("Mijn bezwaar bij een uitspraak", "My objection to a statement")
SOMEBODY_ELSE = say("Ik ben iemand anders", "I am somebody else")

CODE_TITLE = say("Mijn persoonlijke code", "My personal code")
CODE = say(
    "Je code kwijt, of wil je hem vernieuwen? Maak een nieuwe. De oude code en link werken dan "
    "niet meer.",
    "Lost your code, or want to renew it? Make a new one. The old code and link then stop working.",
)
CODE_NEW = say("Maak een nieuwe code", "Make a new code")

LEAVE_TITLE = say("Dit apparaat doorgeven", "Passing on this device")
LEAVE = say(
    "Gebruikt een ander dit apparaat na jou? Dan vergeet het wie jij bent. Met je code kom je zelf"
    " terug.",
    "Will someone else use this device after you? Then it forgets who you are. Your code brings "
    "you back.",
)

ERASE_TITLE = say("Alles van mij weghalen", "Withdraw everything of mine")
ERASE = say(
    "Al je antwoorden, teksten en stemmen gaan weg, voorgoed, en je code werkt niet meer. Zinnen "
    "die je deelde, verdwijnen ook uit de lijst van het team. Is een zin al met andere "
    "samengevoegd, dan blijft die gezamenlijke zin staan. In een teambeeld dat al vastligt, tel je"
    " zonder naam mee tot de volgende telling.",
    "All your answers, texts and votes go away, for good, and your code stops working. Sentences "
    "that you shared also leave the team's list. If a sentence was already merged with others, "
    "that joint sentence stays. In a team picture that is already fixed, you count without a name "
    "until the next count.",
)
ERASE_SURE = say(
    "Ik weet het zeker: haal alles van mij weg", "I am sure: withdraw everything of mine"
)
ERASE_YES = say("Haal alles weg", "Withdraw everything")
ERASED_TITLE = say("Alles van jou is weg", "Everything of yours is gone")
ERASED = say(
    "Je antwoorden, teksten en stemmen zijn gewist. Je kunt deze bladzijde sluiten.",
    "Your answers, texts and votes were erased. You can close this page.",
)
