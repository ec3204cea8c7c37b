"""Words of the first page: coming in, and starting a workshop."""

from typing import Final

from workshop.language import Text, say

TITLE = say("Samen een visie op leren", "A shared vision on learning")
LEAD = say(
    "Ieder schrijft eerst een eigen visie. Daarna zien jullie wat je samen kunt dragen, "
    "en praten jullie over wat verschilt.",
    "Everyone first writes a vision of their own. Then you see what you can carry together, "
    "and talk about what differs.",
)
JOIN = say("Meedoen met een code", "Join with a code")
JOIN_HELP = say(
    "De code staat op de beamer of in je uitnodiging.",
    "The code is on the screen in the room or in your invitation.",
)
MINE = say("Verder waar je was", "Go on where you were")
AS_ROLE: Final[dict[str, Text]] = {
    "facilitator": say("als begeleider", "as facilitator"),
    "leader": say("als schoolleider", "as school leader"),
    "participant": say("als deelnemer", "as participant"),
    "note_keeper": say("als notulist", "as note keeper"),
    "beamer": say("als beamer", "as beamer"),
}
NEW = say("Een workshop beginnen", "Start a workshop")
NEW_LEAD = say(
    "Wat je hier afspreekt, ziet iedereen die meedoet. De belofte over anonimiteit kan later niet "
    "losser worden.",
    "Whatever you settle here is visible to all who join. The promise on anonymity can't be "
    "loosened afterwards.",
)
SCHOOL = say("School", "School")
TEAM = say("Team", "Team")
TEAM_HINT = say("bijvoorbeeld: onderbouw, of het hele team", "for example: lower school, or all")
AUDIENCE = say("Voor wie is de visie bedoeld?", "For whom is the vision meant?")
AUDIENCE_HINT = say(
    "bijvoorbeeld: alle leerlingen van groep 1 tot en met 8, en onszelf",
    "for example: all learners of years 1 to 8, and ourselves",
)
LANGUAGE = say("Taal van de workshop", "Language of the workshop")
SUBGROUPS = say("Subgroepen, een per regel (mag leeg blijven)", "Subgroups, one a line (optional)")
SUBGROUPS_HELP = say(
    "Bijvoorbeeld bouwen, afdelingen of locaties. Iedereen kiest er bij binnenkomst een.",
    "For example departments or locations. Everyone chooses one when joining.",
)
PROMISE = say("Belofte over anonimiteit", "Promise on anonymity")
MINIMUM = say("Kleinste groep waarvan je uitslagen ziet", "Smallest group whose results you see")
DECISION = say("Zo besluiten we over de tekst", "How we decide about the text")
DECISIONS: Final[dict[str, Text]] = {
    "consent": say(
        "Instemming: een voorstel geldt als niemand een zwaarwegend bezwaar overhoudt",
        "Consent: a proposal holds when nobody keeps a weighty objection",
    ),
    "majority": say(
        "Meerderheid: een voorstel geldt als de meesten erachter staan",
        "Majority: a proposal holds when most people support it",
    ),
    "leaders": say(
        "De leiding besluit, en legt uit wat er met elk voorstel gebeurde",
        "The leaders decide, and explain what happened to each proposal",
    ),
}
RETENTION = say("Bewaren tot en met", "Keep until")
RETENTION_HELP = say(
    "Daarna wordt alles van deze workshop gewist.",
    "After that everything of this workshop is erased.",
)
BEGIN = say("Workshop beginnen", "Start the workshop")
MISSING = say(
    "Er ontbreekt nog iets: {fields}. Vul het in en begin opnieuw; wat er al staat blijft staan.",
    "Something is still missing: {fields}. Fill it in and start again; what is there stays.",
)
REPEATED = say(
    "Twee subgroepen heten hetzelfde: {name}. Geef elke subgroep een eigen naam.",
    "Two subgroups have the same name: {name}. Give each subgroup a name of its own.",
)
TOO_LONG = say(
    "Een van de teksten is te lang: {field}. Maak die korter en begin opnieuw.",
    "One of the texts is too long: {field}. Shorten it and start again.",
)
