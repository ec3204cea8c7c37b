"""Words about the support round, in which the sentences of the text itself are weighed."""

from workshop.language import say

WHOLE = say("De tekst als geheel", "The text as a whole")
NOTHING = say(
    "Er is nog geen tekst om te wegen. Zodra de leiding iets geschreven heeft, en het wegen daarna "
    "opengaat, staan de zinnen hier.",
    "There is no text to weigh yet. Once the leaders have written something, and the weighing "
    "opens after that, the sentences are here.",
)
QUESTION = say("Hoe sta jij tegenover deze zin?", "Where do you stand on this sentence?")
QUESTION_WHOLE = say(
    "Hoe sta jij tegenover de tekst als geheel?", "Where do you stand on the text as a whole?"
)
COMPLETE = say(
    "Je hebt de hele tekst gewogen: {total} onderdelen.",
    "You weighed the whole text: {total} parts.",
)
WHICH = say("Waarover gaat dit?", "What is this about?")
STATEMENTS = say("De uitspraken", "The statements")
SENTENCES = say("De zinnen van de tekst", "The sentences of the text")
TITLE = say(
    "Wat jullie van de tekst samen onderschrijven", "What you underwrite of the text together"
)
ABOUT = say(
    "Dit gaat over de tekst: elke uitspraak hieronder is een zin ervan, of de tekst als geheel.",
    "This is about the text: each statement below is a sentence of it, or the text as a whole.",
)
