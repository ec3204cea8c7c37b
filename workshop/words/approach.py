"""Words of the change approach: the meter of the lead group."""

from typing import Final

from workshop.approach import Change, Problem
from workshop.language import Text, say

TITLE = say("Onze veranderaanpak", "Our change approach")
LEAD = say(
    "Vul dit samen in, in één gesprek. Kies per punt wat jullie samen vinden en schrijf op "
    "waarom. Het is geen cijfer: het laat zien waar jullie nu iets kunnen doen.",
    "Fill this in together, in one talk. For each point choose what you find together and write "
    "down why. It is no grade: it shows where you can do something now.",
)
SHARED = say(
    "Jullie delen één link, dus wat hier staat is van de hele kopgroep. Wat jullie afspreken, "
    "leest ook het team: in het document (met de stand) en bij ‘Wat spraken we af?’. De redenen "
    "blijven hier.",
    "You share one link, so what stands here belongs to the whole lead group. What you agree is "
    "read by the team as well: in the document (with the stages) and at ‘What did we agree?’. The "
    "reasons stay here.",
)
EMPTY = say(
    "Er is nog geen gesprek over de veranderaanpak. Neem er een half uur voor, met de hele "
    "kopgroep aan tafel.",
    "There has been no talk about the change approach yet. Take half an hour for it, with the "
    "whole lead group at the table.",
)
BEGIN = say("Begin het gesprek van vandaag", "Begin the talk of today")
OF_DAY = say("Gesprek van {day}", "Talk of {day}")
BUSY_OF = say("Gesprek van {day}, nog bezig", "Talk of {day}, still going on")
POINT_OF = say("Punt {n} van 8", "Point {n} of 8")
STAGE = say("Waar staan we nu?", "Where are we now?")
LAST_TIME = say("Vorige keer ({day}): {stage}", "Last time ({day}): {stage}")
DONE = say("Dit is gedaan", "This has been done")
REASON = say("Waarom vinden we dat?", "Why do we find that?")
REASON_HINT = say("Bijvoorbeeld: wat zagen of hoorden we?", "For example: what did we see or hear?")
WEAK = say(
    "Hier kunnen jullie iets doen. Spreek één ding af, met iemand die het trekt en een dag.",
    "Here you can do something. Agree on one thing, with somebody who sees to it and a day.",
)
AGREE_TOO = say("Ook hier iets afspreken", "Agree on something here as well")
ACTION = say("Wat gaan we doen?", "What will we do?")
OWNER = say("Wie zorgt daarvoor?", "Who sees to that?")
DUE = say("Uiterlijk op", "By")
NOT_TALKED = say("Niet besproken", "Not talked about")
PREVIOUS = say("Vorig punt", "Previous point")
NEXT = say("Volgend punt", "Next point")
SETTLE = say("Zo staat het nu", "This is how it stands")
REOPEN = say("Dit gesprek nog aanpassen", "Change this talk once more")
COMPARE = say("Vergelijk met", "Compare with")
WITHOUT = say("Niet vergelijken", "Do not compare")
NOW = say("nu", "now")
THEN = say("toen", "then")
PICTURE = say(
    "Acht punten, elk met vier stappen: {stages}.", "Eight points, each in four stages: {stages}."
)
SENTENCE = say(
    "{strong} van de {rated} besproken punten zijn op weg of gewoon; bij {weak} is iets te doen.",
    "Of the {rated} points you talked about {strong} are on their way or normal; at {weak} there "
    "is something to do.",
)
MOVED = say(
    "Sinds {day}: {further} verder, {back} terug, {same} gelijk.",
    "Since {day}: {further} further, {back} back, {same} the same.",
)
BARE = say(
    "Bij {n} van deze punten is nog niets afgesproken. Dat mag, als jullie het zo willen.",
    "At {n} of these points nothing has been agreed yet. That is fine, if you want it so.",
)
AGREED = say("Wat we afspraken", "What we agreed")
AGREED_LINE = say("{action} · {owner}, uiterlijk {day}", "{action} · {owner}, by {day}")
IS_DONE = say("gedaan op {day}", "done on {day}")
IS_LATE = say("de dag is voorbij", "the day has gone by")
NO_AGREEMENT = say("Er is niets afgesproken.", "Nothing was agreed.")
CHANGES: Final[dict[Change, Text]] = {
    "further": say("verder dan toen", "further than then"),
    "back": say("terug sinds toen", "back since then"),
    "same": say("zoals toen", "as it was then"),
}
PROBLEMS: Final[dict[Problem, Text]] = {
    "nothing": say(
        "Er is nog bij geen enkel punt gekozen waar jullie staan. Begin bij het eerste punt.",
        "No stage has been chosen at any point yet. Begin with the first point.",
    ),
    "no_action": say(
        "Punt {n}: er is een naam of een dag, maar er staat niet wat jullie gaan doen. Schrijf "
        "dat erbij, of haal naam en dag weg.",
        "Point {n}: there is a name or a day, but not what you will do. Write that down, or take "
        "the name and the day away.",
    ),
    "no_owner": say(
        "Punt {n}: er staat niet wie ervoor zorgt. Schrijf een naam of een functie op.",
        "Point {n}: it does not say who sees to it. Write down a name or a role.",
    ),
    "no_date": say(
        "Punt {n}: er staat geen dag bij. Kies wanneer het klaar is.",
        "Point {n}: there is no day. Choose by when it is done.",
    ),
    "date_past": say(
        "Punt {n}: die dag is al voorbij. Kies een dag vanaf dit gesprek.",
        "Point {n}: that day has gone by. Choose a day from this talk on.",
    ),
}
SETTLED_BEFORE = say(
    "Iemand anders was net eerder: dit gesprek is al afgerond. Je ziet nu hoe het er staat.",
    "Somebody else was just ahead of you: this talk is settled. You now see how it stands.",
)

# In the document
CHAPTER = say("Hoe we het aanpakken", "How we go about it")
INTRO = say(
    "De kopgroep bekijkt nu en dan samen de acht punten van de veranderaanpak. Dit is de stand na "
    "het gesprek van {day}, en wat er is afgesproken.",
    "Now and then the lead group looks at the eight points of the change approach together. This "
    "is how it stood after the talk of {day}, and what was agreed.",
)
POINT_HEAD = say("Punt", "Point")
BEFORE_HEAD = say("Op {day}", "On {day}")
DO_HEAD = say("Wat we doen", "What we do")
WHO_HEAD = say("Wie", "Who")
WHEN_HEAD = say("Uiterlijk", "By")
CAPTION = say("De veranderaanpak in acht punten", "The change approach in eight points")
ALT = say(
    "Per punt: waar het staat, wat er gebeurt, wie ervoor zorgt en wanneer.",
    "For each point: where it stands, what is done, who sees to it and by when.",
)
