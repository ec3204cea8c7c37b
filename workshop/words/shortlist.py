"""Words about the dealt round, in which the team chooses which statements it will weigh."""

from workshop.language import say

# What every screen says: the shortlist is no result of the team.
NOT_DENOMINATOR = say(
    "De korte lijst is niet de gemene deler. Wat jullie samen dragen, blijkt pas als iedereen de "
    "hele korte lijst heeft gewogen.",
    "The shortlist is not the common denominator. What you carry together only shows once everyone "
    "has weighed the whole shortlist.",
)

# On the phone
QUESTION = say("Zet je deze op de korte lijst?", "Do you put this one on the shortlist?")
CHOICES = {
    "1": say("Ja, wegen", "Yes, weigh it"),
    "0": say("Nee", "No"),
    "?": say("Weet ik niet", "Can't say"),
}
PART = say(
    "Jij kreeg {n} van de {total} uitspraken. Samen zien jullie ze allemaal.",
    "You were dealt {n} of the {total} statements. Together you see all of them.",
)
PART_ONLY = say(
    "Jij kreeg {n} van de {total} uitspraken.", "You were dealt {n} of the {total} statements."
)
WHOLE = say(
    "De lijst is kort genoeg: jij krijgt alle {n} uitspraken.",
    "The list is short enough: you are dealt all {n} statements.",
)
NONE = say(
    "Er zijn nog geen uitspraken om te verdelen. Ze komen hier zodra de begeleider ze klaar heeft.",
    "There are no statements to deal out yet. They come here once the facilitator has them ready.",
)
LEFT = say("Nog te kiezen: {n} van {total}", "Still to choose: {n} of {total}")
DONE = say("Je hebt bij alle {total} gekozen.", "You chose for all {total}.")
TO_OPEN = say("Naar wat nog open is", "To what is still open")
SCREEN = say("{first} tot {last} van {total}", "{first} to {last} of {total}")

# For the facilitator
LONG = say(
    "Er staan {n} uitspraken in de lijst. In een kwartier weegt iemand er ongeveer {fits}. Met een "
    "verdeelde ronde kiest het team eerst welke het weegt: ieder krijgt een deel te zien.",
    "There are {n} statements in the list. In a quarter of an hour somebody weighs about {fits}. "
    "With a dealt round the team first chooses which ones it weighs: everyone gets to see a part.",
)
EACH = say("Uitspraken per persoon", "Statements per person")
FITTING = say("Neem weer wat past", "Back to what fits")
SEEN_TWICE = say(
    "Elke uitspraak wordt dan door ongeveer {often} mensen gezien.",
    "Each statement is then seen by about {often} people.",
)
START = say("Open ‘{title}’ in de regie om te beginnen.", "Open ‘{title}’ in the cockpit to begin.")
RUNNING = say(
    "De ronde loopt. Klaar: {ready} van {people}. Elke uitspraak is {least} tot {most} keer "
    "uitgedeeld.",
    "The round is going on. Done: {ready} of {people}. Each statement was dealt out {least} to "
    "{most} times.",
)
CLOSED = say(
    "De ronde is gesloten. Toon de uitkomst in de regie; dan staat ze hier ook.",
    "The round is closed. Show the outcome in the cockpit; then it is here as well.",
)
LOCKED = say(
    "De lijst wordt nu verdeeld over het team. Ze blijft zoals ze is, zodat iedereen uit hetzelfde "
    "kiest. Wil je iets veranderen, sluit dan eerst die ronde in de regie.",
    "The list is being dealt out to the team now. It stays as it is, so that everyone chooses from "
    "the same. To change something, first close that round in the cockpit.",
)
HOW_MANY = say("Hoeveel op de korte lijst", "How many on the shortlist")
ADOPT = say("Neem deze korte lijst: {n} van {total}", "Take this shortlist: {n} of {total}")
ADOPT_MEANS = say(
    "De andere {n} worden opzijgezet en doen niet mee in de weging. Je zet ze terug in de lijst "
    "hieronder, een voor een bij ‘Opzijgezet’, of allemaal tegelijk door het ongedaan te maken.",
    "The other {n} are set aside and are not weighed. You put them back in the list below, one by "
    "one under ‘Set aside’, or all at once by undoing it.",
)
ADOPTED = say(
    "De korte lijst staat klaar. Opzijgezet: {n}. Open nu het wegen in de regie.",
    "The shortlist is ready. Set aside: {n}. Now open the weighing in the cockpit.",
)
CHANGED = say(
    "De lijst is net ergens anders veranderd of al gewogen, daarom is er nu niets gebeurd.",
    "The list was just changed elsewhere or weighed already, so nothing happened now.",
)
SETTLED = say(
    "De korte lijst is gekozen: {n} uitspraken doen mee in de weging.",
    "The shortlist was chosen: {n} statements are weighed.",
)

# The outcome
TOOK_PART = say(
    "{people} van de {team} mensen kozen mee; {finished} van hen kozen bij alles wat ze kregen.",
    "{people} of the {team} people took part; {finished} of them chose for all they were dealt.",
)
WANT = say("wil wegen: {support}", "want to weigh it: {support}")
SEEN_BY = say("gezien\u00a0door\u00a0{n}", "seen\u00a0by\u00a0{n}")
BETWEEN = say(
    "in het hele team waarschijnlijk {low} tot {high} procent",
    "in the whole team probably {low} to {high} percent",
)
UNSEEN = say(
    "Hiervan weten we te weinig: minder dan {minimum} mensen zagen ze.",
    "Of these we know too little: fewer than {minimum} people saw them.",
)
NONE_LEFT = say(
    "Er staat nu geen uitspraak meer in de lijst.", "There is no statement left in the list now."
)
ALL_SEEN = say(
    "Alle {n} uitspraken zijn door minstens {minimum} mensen gezien.",
    "All {n} statements were seen by at least {minimum} people.",
)
HOW = say("Hoe komen we hieraan?", "How do we get this?")
HOW_LINES = (
    say(
        "Ieder kreeg een deel van de lijst. De app deelt steeds uit wat het minst gezien is, zodat "
        "alles ongeveer even vaak aan de beurt komt.",
        "Everyone was dealt a part of the list. The app always deals out what was seen least, so "
        "that everything gets about the same number of turns.",
    ),
    say(
        "Bij elke uitspraak staat hoeveel van de mensen die haar zagen haar willen wegen. Wie "
        "‘weet ik niet’ koos, telt mee als iemand die haar zag.",
        "Each statement says how many of the people who saw it want to weigh it. Who chose ‘can't "
        "say’ counts as somebody who saw it.",
    ),
    say(
        "De volgorde is voorzichtig: 3 van 3 staat lager dan 45 van 50. Ze rust alleen op wat hier "
        "staat. Waar hetzelfde staat, zegt de volgorde niets.",
        "The order is cautious: 3 of 3 is lower than 45 of 50. It rests only on what is told here. "
        "Where the same is told, the order says nothing.",
    ),
    say(
        "Het voorstel neemt eerst van elk aspect de best gesteunde uitspraak, en vult dan aan met "
        "de best gesteunde van alle.",
        "The proposal first takes the best supported statement of every aspect, and then adds the "
        "best supported of all.",
    ),
    say(
        "Kleine aantallen staan er in woorden, zodat niemand kan uitrekenen wat één collega koos. "
        "Wat na het sluiten nog verandert, telt pas mee als genoeg mensen bij die uitspraak iets "
        "veranderden.",
        "Small numbers are told in words, so that nobody can work out what one colleague chose. "
        "What changes after the closing counts only when enough people changed something about "
        "that statement.",
    ),
)


# On the beamer
BEAMER_LEAD = say(
    "Dit is nog niet de gemene deler: die blijkt pas als iedereen alles weegt.",
    "This is not the common denominator yet: that shows once everyone weighs everything.",
)
BEAMER_PEOPLE = say(
    "{people} mensen kozen mee, {finished} van hen bij alles wat ze kregen.",
    "{people} people took part, {finished} of them chose for all they were dealt.",
)
BEAMER_NONE = say(
    "Van deze uitspraken weten we nog te weinig: minder dan {minimum} mensen zagen ze.",
    "Of these statements we know too little as yet: fewer than {minimum} people saw them.",
)
BEAMER_TITLE = say("De korte lijst", "The shortlist")
