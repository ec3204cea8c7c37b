"""Words about the joint denominator: what a team underwrites as a whole."""

from typing import Final

from workshop.language import Text, say

TITLE = say("Wat jullie samen onderschrijven", "What you underwrite together")

# How many, as it is said in a sentence; above this the figure itself.
NUMBERS = say(
    "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
    "vijftien zestien zeventien achttien negentien twintig",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty",
)
COLLEAGUES = say("{support} collega's", "{support} colleagues")
JOINT = say(
    "Deze {n} uitspraken worden door {who} álle {all} onderschreven.",
    "These {n} statements are all {all} underwritten by {who}.",
)
JOINT_ONE = say(
    "Deze ene uitspraak wordt door {who} onderschreven.",
    "This one statement is underwritten by {who}.",
)
JOINT_DRAAGVLAK = say(
    "Met alle {n} uitspraken in het draagvlak valt te leven voor {who}. Dat zijn er {more} "
    "meer dan in de kern.",
    "All {n} statements in the support base can be lived with by {who}. That is {more} more than "
    "in the core.",
)
DRAAGVLAK_SAME = say(
    "Het draagvlak is hier even groot als de kern: er komt geen uitspraak bij waar genoeg "
    "collega's mee kunnen leven.",
    "The support base is as large as the core here: there is no other statement that enough "
    "colleagues can live with.",
)
DRAAGVLAK_ONLY = say(
    "Met deze {n} samen valt wel te leven voor {who}.",
    "These {n} together can be lived with by {who}.",
)

KERN = say("Kern", "Core")
KERN_MEANS = say(
    "Onderschreven als geheel: van harte, of ik onderschrijf dit.",
    "Underwritten as a whole: wholeheartedly, or I underwrite this.",
)
DRAAGVLAK = say("Draagvlak", "Support base")
DRAAGVLAK_MORE = say("Draagvlak: nog {n} erbij", "Support base: {n} more")
DRAAGVLAK_MEANS = say(
    "Hier kunnen genoeg collega's mee leven, samen met de kern.",
    "Enough colleagues can live with these, together with the core.",
)
PICTURE = say(
    "De kern ligt binnen het draagvlak. Alles in de kern hoort ook bij het draagvlak.",
    "The core lies inside the support base. All of the core belongs to the support base too.",
)

TOGETHER = say("samen", "together")
TOGETHER_MEANS = say(
    "Zoveel uitspraken onderschrijft minstens {share} % van jullie állemaal tegelijk.",
    "So many statements are underwritten by at least {share}% of you, all at the same time.",
)
SEPARATELY = say("één voor één", "one by one")
SEPARATELY_MEANS = say(
    "Zoveel uitspraken halen {share} % als je naar elke uitspraak apart kijkt.",
    "So many statements reach {share}% when you look at each statement by itself.",
)
WHY_DIFFERENT = say(
    "Elke uitspraak apart krijgt vaak genoeg steun, maar telkens van andere mensen. "
    "Een visie draag je als geheel. Daarom telt het eerste getal.",
    "Each statement by itself often has enough support, but from different people every time. "
    "A vision is carried as a whole. That is why the first number counts.",
)

ABOUT_TITLE = say("Wat is de gemene deler?", "What is the common denominator?")
ABOUT: Final[tuple[Text, ...]] = (
    say(
        "Iedereen woog elke uitspraak. We zoeken de grootste groep uitspraken die minstens "
        "{share} % van jullie allemaal onderschrijft, dus niet de ene helft deze en de andere "
        "helft die.",
        "Everyone weighed every statement. We look for the largest group of statements of which "
        "at least {share}% of you underwrite every one, so not one half these and the other half "
        "those.",
    ),
    say(
        "Dat is de kern; eromheen ligt het draagvlak, waar minstens {share} % mee kan leven.",
        "That is the core; around it lies the support base, which at least {share}% can live with.",
    ),
    say(
        "Wie er wel of niet bij hoort, laten we nooit zien; een uitspraak die er niet in staat, "
        "is niet afgekeurd maar iets om over te praten.",
        "Who is in or out is never shown; a statement that is not in it has not been rejected, "
        "it is something to talk about.",
    ),
)

STAIRCASE = say("Hoeveel visie, met hoeveel collega's", "How much vision, with how many colleagues")
STAIRCASE_MEANS = say(
    "Hoe meer uitspraken je meeneemt, hoe minder collega's ze allemaal onderschrijven.",
    "The more statements you take along, the fewer colleagues underwrite all of them.",
)
STAIRCASE_COMING = say(
    "De trap wordt nog uitgerekend en groeit vanzelf.",
    "The staircase is still being calculated and grows by itself.",
)
SHARE = say(
    "Hoeveel van de collega's moet alles onderschrijven? Je kiest voor iedereen.",
    "How many of the colleagues must underwrite all of it? You choose for everyone.",
)
SHARE_OPTION = say("{share} %", "{share}%")
SHARE_NOW = say(
    "Gekozen: minstens {share} %, dat zijn {people} van de {team} mensen.",
    "Chosen: at least {share}%, that is {people} of {team} people.",
)
SHARE_NOW_SMALL = say("Gekozen: minstens {share} %.", "Chosen: at least {share}%.")

OUTSIDE = say("Net buiten de kern", "Just outside the core")
OUTSIDE_MEANS = say(
    "Komt er zo'n uitspraak bij, dan onderschrijven minder mensen het geheel.",
    "If one of these comes in, fewer people underwrite the whole.",
)
COST = say("Dan vallen af: {few}", "Then dropping out: {few}")
REWORDING = say("Eén uitspraak om nog eens te bekijken", "One statement to look at again")
REWORDING_MEANS = say(
    "Deze uitspraak houdt in haar eentje de meeste mensen buiten. Misschien helpen andere woorden.",
    "This statement alone keeps most people out. Perhaps other words help.",
)
GAIN = say("Zonder deze uitspraak komen erbij: {few}", "Without it, joining in: {few}")

FIXED = say("vaste kern", "always in")
FIXED_MEANS = say(
    "Vaste kern: staat in elke groep uitspraken die zo groot is.",
    "Always in: stands in every group of statements that is this large.",
)
EXCHANGEABLE = say("wisselbaar", "exchangeable")
EXCHANGEABLE_MEANS = say(
    "Wisselbaar: er is een even grote groep uitspraken met een andere op deze plek.",
    "Exchangeable: there is a group as large with another statement in this place.",
)

PROVEN = say(
    "Uitgerekend en bewezen: groter dan {n} kan niet.",
    "Calculated and proven: it can't be larger than {n}.",
)
AT_MOST = say(
    "Beste gevonden: {n}, hooguit {most} mogelijk.", "Best found: {n}, at most {most} possible."
)
BEST = say(
    "Beste gevonden: {n}. Of het groter kan, is binnen de tijd niet bewezen.",
    "Best found: {n}. Whether it can be larger was not proven in time.",
)
STILL_LOOKING = say(
    "We zoeken nog of het groter kan; dit beeld ververst vanzelf.",
    "We are still looking whether it can be larger; this refreshes by itself.",
)

FINISHED = say(
    "{finished} van de {people} mensen hebben (bijna) alles gewogen. Daarop rust dit beeld.",
    "{finished} of {people} people weighed (nearly) everything. This picture rests on them.",
)
FINISHED_LOW = say(
    "Dat is minder dan 85 %: wie ontbreekt, kan het beeld nog veranderen.",
    "That is less than 85%: those who are missing could still change the picture.",
)
INTERVAL = say(
    "Weegt iedereen alles, dan onderschrijft tussen {low} % en {high} % van het hele team deze "
    "kern.",
    "If everyone weighs everything, between {low}% and {high}% of the whole team underwrites this "
    "core.",
)
FLOOR = say(
    "Ook binnen elke groep van minstens {minimum} mensen onderschrijft minstens {percent} % alles.",
    "Within every group of at least {minimum} people, at least {percent}% underwrites all of it "
    "too.",
)
FLOOR_NAMES = say("Dat geldt hier voor: {names}.", "Here that applies to: {names}.")

NOTHING = say(
    "Er is nu geen uitspraak die genoeg collega's onderschrijven",
    "Right now there is no statement that enough colleagues underwrite",
)
NOTHING_MEANS = say(
    "Dat is geen mislukking: jullie weten nu waar het gesprek over moet gaan. Dit kan helpen.",
    "That is no failure: you now know what the conversation must be about. This can help.",
)
NOTHING_TRY: Final[tuple[Text, ...]] = (
    say("Kies een kleiner deel van de collega's.", "Choose a smaller share of the colleagues."),
    say(
        "Kijk naar het draagvlak: waar kunnen jullie wel mee leven?",
        "Look at the support base: what can you live with?",
    ),
    say(
        "Verwoord uitspraken samen anders en weeg opnieuw.",
        "Put statements into other words together and weigh again.",
    ),
)
NOTHING_DRAAGVLAK = say(
    "Ook een draagvlak is er met dit deel van de collega's nog niet.",
    "With this share of the colleagues there is no support base yet either.",
)
CALCULATING = say(
    "De gemene deler wordt uitgerekend. Dit scherm ververst vanzelf.",
    "The common denominator is being calculated. This screen refreshes by itself.",
)
WAITING = say(
    "Hier zie je straks wat jullie samen onderschrijven. Dat verschijnt als alle uitspraken "
    "gewogen zijn en de begeleider de uitslag toont.",
    "Here you will see what you underwrite together. It appears when all statements are weighed "
    "and the facilitator shows the result.",
)
WAITING_FACILITATOR = say(
    "Open in de regie het wegen van de uitspraken, sluit het als iedereen klaar is en toon de "
    "uitslag. Dan verschijnt hier de gemene deler.",
    "In the cockpit, open the weighing of the statements, close it when everyone is ready, and "
    "show the result. Then the common denominator appears here.",
)
TOO_FEW = say(
    "Nog te weinig mensen hebben (bijna) alles gewogen om iets te tonen. Vanaf {minimum} mensen is "
    "er een gemene deler.",
    "Too few people have weighed (nearly) everything to show anything yet. From {minimum} people "
    "on there is a common denominator.",
)
SMALL_TEAM = say(
    "Jullie zijn met weinig mensen. Daarom staan hier woorden in plaats van aantallen.",
    "You are few. That is why there are words here instead of numbers.",
)
EDITED = say("aangepast", "edited")
GONE = say(
    "Een uitspraak die intussen verborgen of teruggenomen is.",
    "A statement that has been hidden or taken back since.",
)
