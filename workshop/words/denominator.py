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

OF_ALL = say("van de {total}", "of {total}")
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

# What the common denominator is, in three sentences.
ABOUT: Final[tuple[Text, ...]] = (
    say(
        "Iedereen woog elke uitspraak; de kern is de grootste groep uitspraken die minstens "
        "{share} % van jullie állemaal onderschrijft.",
        "Everyone weighed every statement; the core is the largest group of statements of which "
        "at least {share}% of you underwrite every one.",
    ),
    say(
        "Eromheen ligt het draagvlak, waar minstens {share} % als geheel mee kan leven.",
        "Around it lies the support base, which at least {share}% can live with as a whole.",
    ),
    say(
        "Wie er wel of niet bij hoort, laten we nooit zien; een uitspraak die er niet in staat, "
        "is niet afgekeurd maar iets om over te praten.",
        "Who is in or out is never shown; a statement that is not in it has not been rejected, "
        "it is something to talk about.",
    ),
)

HOW = say("Hoe komen we hieraan?", "How do we get this?")
HOW_JOINT: Final[tuple[Text, ...]] = (
    say(
        'We tellen alleen wie (bijna) alle {total} uitspraken woog: {finished} mensen. "?" of '
        "niets ingevuld telt niet als steun.",
        "We count only those who weighed (nearly) all {total} statements: {finished} people. "
        '"?" or no answer is no support.',
    ),
    say(
        "Onderschrijven is: van harte, of ik onderschrijf dit. Iemand telt hier alleen mee als dat "
        "geldt voor élke uitspraak van de kern.",
        "To underwrite is: wholeheartedly, or I underwrite this. Somebody counts here only when "
        "that holds for every statement of the core.",
    ),
    say(
        "Van alle groepen uitspraken die genoeg mensen zo dragen, is dit de grootste. Zijn er "
        "meer even groot, dan gaat voor: wat de meeste mensen dragen, dan de hoogste stemmen, dan "
        "wat het eerst op de lijst kwam.",
        "Of all groups of statements that enough people carry like this, this is the largest. When "
        "several are as large, first comes what most people carry, then the highest votes, then "
        "what came onto the list first.",
    ),
)
HOW_AROUND = say(
    "Voor het draagvlak telt ook: ik kan ermee leven. De kern zit er altijd helemaal in. Staat er "
    '"minstens" bij, dan noemen we het precieze aantal niet: naast een ander getal zou het iets '
    "zeggen over een paar mensen.",
    "For the support base it also counts when somebody can live with it. All of the core is always "
    'in it. Where it says "at least", we don\'t tell the exact number: beside another number it '
    "would say something about a few people.",
)
HOW_SEPARATELY = say(
    "Eén voor één telden we per uitspraak hoeveel mensen haar onderschrijven. {m} van de {total} "
    "uitspraken halen zo {share} % van de {finished} mensen. Samen zijn dat er {n}.",
    "One by one we counted for each statement how many people underwrite it. {m} of {total} "
    "statements reach {share}% of the {finished} people like that. Together that is {n}.",
)
HOW_SEPARATELY_SMALL = say(
    "Eén voor één telden we per uitspraak hoeveel mensen haar onderschrijven. {m} van de {total} "
    "uitspraken halen zo {share} %. Samen zijn dat er {n}.",
    "One by one we counted for each statement how many people underwrite it. {m} of {total} "
    "statements reach {share}% like that. Together that is {n}.",
)
HOW_STAIRCASE = say(
    "Voor elk aantal mensen zoeken we opnieuw de grootste groep uitspraken die zoveel mensen "
    "allemaal onderschrijven. Van {finished} mensen tot de helft. Ook de eis per groep geldt op "
    "elke trede.",
    "For every number of people we look anew for the largest group of statements that so many "
    "people all underwrite. From {finished} people down to half. What is asked of each group holds "
    "on every step too.",
)
HOW_OUTSIDE = say(
    "We zetten de uitspraak in gedachten bij de kern en tellen wie dan nog alles onderschrijft. "
    "Bij minder dan {minimum} mensen verschil zeggen we: enkele mensen. Zou je het aantal kunnen "
    "uitrekenen, dan staat er niets.",
    "In thought we add the statement to the core and count who still underwrites all of it. With a "
    "difference of fewer than {minimum} people we say: a few people. Where the number could be "
    "worked out, nothing is told.",
)
HOW_REWORDING = say(
    "We halen in gedachten één uitspraak uit de kern en tellen wie er dan alles onderschrijft. Bij "
    "deze uitspraak is het verschil het grootst. Onder {minimum} mensen zeggen we: enkele mensen.",
    "In thought we take one statement out of the core and count who then underwrites all of it. "
    "With this statement the difference is largest. Below {minimum} people we say: a few people.",
)
HOW_FINISHED = say(
    'Wie minstens 80 % van de uitspraken woog, telt mee. Een "?" is ook wegen. Van wie nog niet '
    "klaar is, weten we het niet: daarom staat er soms een laagste en een hoogste percentage.",
    'Whoever weighed at least 80% of the statements counts. A "?" is weighing too. Of those who '
    "are not ready we don't know: that is why there may be a lowest and a highest percentage.",
)

OTHERWISE = say("Anders gevraagd", "Asked otherwise")
OTHERWISE_MEANS = say(
    "Dezelfde stemmen, een andere vraag. De kern hierboven verandert er niet door.",
    "The same votes, another question. The core above does not change by it.",
)
MILDER = say("Als iedereen één bedenking mag hebben", "If everyone may have one reservation")
MILDER_SIZE = say(
    "{n} van de {total} uitspraken in plaats van {kern}",
    "{n} of {total} statements instead of {kern}",
)
MILDER_MEANS = say(
    "Minstens {needed} van de {team} mensen onderschrijven al deze uitspraken, op hooguit één na. "
    "Welke dat is, mag per persoon verschillen. In een groot team is dit vaak een eerlijker beeld.",
    "At least {needed} of {team} people underwrite all of these statements but one at most. Which "
    "one may differ from person to person. In a large team this is often a fairer picture.",
)
COVERAGE = say("Elk onderdeel minstens één uitspraak", "At least one statement on every aspect")
COVERAGE_NOW = say(
    "De kern zegt iets over {covered} van de {aspects} onderdelen.",
    "The core says something about {covered} of {aspects} aspects.",
)
COVERAGE_SILENT = say("Nog niets over: {names}.", "Nothing yet about: {names}.")
COVERAGE_FREE = say(
    "Dat kan, en het kost geen uitspraak: {n} van de {total}.",
    "That is possible, and costs no statement: {n} of {total}.",
)
COVERAGE_COST = say(
    "Dat kan, en het kost uitspraken: {n} in plaats van {kern}, van de {total}.",
    "That is possible, and costs statements: {n} instead of {kern}, of {total}.",
)
COVERAGE_SAME = say(
    "Over meer onderdelen kan de kern niets zeggen. Dan onderschrijven te weinig mensen alles.",
    "The core can't speak of more aspects without too few people underwriting all of it.",
)
COVERAGE_MOST = say(
    "Alle onderdelen lukt niet. Met {n} van de {total} uitspraken gaat het over {covered} van de "
    "{aspects} onderdelen; de kern heeft er {kern}.",
    "All aspects is not possible. With {n} of {total} statements it speaks of {covered} of "
    "{aspects} aspects; the core has {kern}.",
)
COVERAGE_STILL = say(
    "Open blijft: {names}. Daar is geen uitspraak die er met genoeg mensen bij past.",
    "Still open: {names}. There is no statement on them that fits in with enough people.",
)
COVERAGE_WHOLE = say(
    "De kern zegt al iets over elk onderdeel waarover gestemd is.",
    "The core says something about every aspect that was voted on already.",
)
COVERAGE_MEANS = say(
    "Minstens {needed} van de {team} mensen onderschrijven al deze uitspraken. Eerst zoveel "
    "mogelijk onderdelen, daarna zoveel mogelijk uitspraken.",
    "At least {needed} of {team} people underwrite all of these statements. First as many aspects "
    "as can be, then as many statements as can be.",
)
FLOOR_TITLE = say("Wat de eis per groep kost", "What is asked of each group, and its cost")
FLOOR_COST = say(
    "Zonder de eis dat elke groep van minstens {minimum} mensen voor {percent} % meedoet, zouden "
    "er {n} uitspraken in de kern staan in plaats van {kern}.",
    "Without asking {percent}% of every group of at least {minimum} people, the core would hold "
    "{n} statements instead of {kern}.",
)
FLOOR_FREE = say(
    "De eis dat elke groep van minstens {minimum} mensen voor {percent} % meedoet, kost geen "
    "enkele uitspraak: ook zonder die eis zijn het er {n}.",
    "Asking {percent}% of every group of at least {minimum} people costs no statement at all: "
    "without it there are {n} as well.",
)
WEIGHTS = say("Laat onderdelen dubbel tellen", "Let aspects count double")
WEIGHTS_ASK = say(
    "Kies onderdelen die zwaarder wegen. Alleen jij ziet dit; er verandert niets voor het team.",
    "Choose aspects that weigh more. Only you see this; nothing changes for the team.",
)
WEIGHTS_MEANS = say(
    "Minstens {needed} van de {team} mensen onderschrijven al deze {n} van de {total} uitspraken. "
    "Bij het zoeken telde een uitspraak over {names} voor twee.",
    "At least {needed} of {team} people underwrite all of these {n} of {total} statements. In the "
    "search a statement on {names} counted for two.",
)
EXACTLY = say("Hoe werkt dit precies?", "How does this work exactly?")
EXACTLY_STEPS: Final[tuple[tuple[Text, Text], ...]] = (
    (
        say("Waarom samen tellen", "Why count together"),
        say(
            "Stel: vijf collega's, vijf uitspraken, en ieder wijst een andere af. Elke uitspraak "
            "heeft dan 80 %. Toch onderschrijft niemand alle vijf. Eén uitspraak dragen vier "
            "mensen samen, twee uitspraken drie mensen, vier uitspraken nog één.",
            "Suppose: five colleagues, five statements, and each rejects another one. Every "
            "statement then has 80%. Yet nobody underwrites all five. Four people carry one "
            "statement together, three people two, and one person four.",
        ),
    ),
    (
        say("Wat we zoeken", "What we look for"),
        say(
            "De grootste groep uitspraken die minstens {share} % van de mensen allemaal "
            "onderschrijft. Is er een eis per groep, dan geldt die ook. We tellen precies: 80 % "
            "van 24 mensen is 19,2, dus 20 mensen.",
            "The largest group of statements of which at least {share}% of the people underwrite "
            "every one. What is asked of each group holds as well. We count exactly: 80% of 24 "
            "people is 19.2, so 20 people.",
        ),
    ),
    (
        say("Hoe we zoeken", "How we look"),
        say(
            "Eerst valt weg wat te weinig mensen dragen. Dan zoekt de computer snel een goede "
            "groep. Daarna bekijkt hij alle andere mogelijkheden, of sluit ze uit met een "
            "rekenregel. Twee verschillende methoden wisselen elkaar af.",
            "First whatever too few people carry drops out. Then the computer quickly looks for a "
            "good group. After that it looks at all other possibilities, or rules them out by "
            "calculation. Two different methods take turns.",
        ),
    ),
    (
        say("Bewezen of niet", "Proven or not"),
        say(
            "Staat er bewezen grootste, dan bestaat er geen grotere groep. Staat er beste "
            "gevonden, dan was de tijd op; we zeggen erbij hoeveel groter het nog zou kunnen als "
            "we dat weten.",
            "Where it says proven largest, no larger group exists. Where it says best found, the "
            "time was up; we tell how much larger it could still be when we know.",
        ),
    ),
    (
        say("Vaste kern en wisselbaar", "Always in and exchangeable"),
        say(
            "Vaak zijn er meer groepen even groot. Wat in al die groepen staat, heet vaste kern. "
            "Wat in een deel ervan staat, heet wisselbaar. Dezelfde stemmen geven altijd dezelfde "
            "uitkomst, in welke volgorde ze ook binnenkomen.",
            "Often several groups are as large. What stands in all of them is called always in. "
            "What stands in some of them is called exchangeable. The same votes always give the "
            "same answer, in whatever order they come.",
        ),
    ),
    (
        say("Wat we niet laten zien", "What we don't show"),
        say(
            "Wie er wel of niet bij hoort, en elk getal waarmee je dat kunt uitrekenen. Daarom "
            "zijn er geen getallen bij minder dan {double} mensen, zeggen we enkele mensen bij "
            "minder dan {minimum}, en gaan sommige treden niet open.",
            "Who is in or out, and any number from which that could be worked out. That is why "
            "there are no numbers for fewer than {double} people, why we say a few people below "
            "{minimum}, and why some steps don't open.",
        ),
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

RUNGS = say("Kies een trede om te zien wat erop staat.", "Choose a step to see what stands on it.")
RUNG = say(
    "{n} van de {total} uitspraken, samen gedragen door {people} van de {team} mensen",
    "{n} of {total} statements, carried together by {people} of {team} people",
)
RUNG_CHOSEN = say("dit is nu de kern", "this is the core now")
RUNG_CLOSED = say(
    "Deze trede ligt dicht bij een trede die je wel kunt zien. Wat erop staat, zou iets zeggen "
    "over een paar mensen. Kijk bij de uitspraken net buiten de kern wat er dichtbij ligt.",
    "This step lies close to one that you can see. What stands on it would say something about a "
    "few people. Look at the statements just outside the core to see what is near.",
)
RUNG_UNSURE = say(
    "Van deze trede is niet op tijd bewezen welke uitspraken erop horen.",
    "Which statements belong on this step was not proven in time.",
)
RUNGS_CLOSED = say(
    "Niet elke trede gaat open. Liggen twee treden dicht bij elkaar, dan zou het verschil iets "
    "zeggen over een paar mensen. Dat laten we niet zien.",
    "Not every step opens. When two steps lie close together, the difference would say something "
    "about a few people. We don't show that.",
)
SHARES_CLOSED = say(
    "Om dezelfde reden kun je niet elk deel kiezen.",
    "For the same reason not every share can be chosen.",
)

OUTSIDE = say("Net buiten de kern", "Just outside the core")
OUTSIDE_MEANS = say(
    "Komt er zo'n uitspraak bij, dan onderschrijven minder mensen het geheel.",
    "If one of these comes in, fewer people underwrite the whole.",
)
COST = say(
    "Met deze uitspraak erbij doen er {few} minder mee.",
    "With this statement in, {few} drop out.",
)
REWORDING = say("Eén uitspraak om nog eens te bekijken", "One statement to look at again")
REWORDING_MEANS = say(
    "Deze uitspraak houdt in haar eentje de meeste mensen buiten. Misschien helpen andere woorden.",
    "This statement alone keeps most people out. Perhaps other words help.",
)
NO_REWORDING = say(
    "Er is in de kern geen uitspraak die in haar eentje meer dan een enkeling buiten houdt.",
    "There is no statement in the core that alone keeps out more than one or two people.",
)
GAIN = say(
    "Zonder deze uitspraak doen er {few} meer mee.", "Without this statement, {few} more join in."
)
ALONE = say("Wat doet elke uitspraak?", "What does each statement do?")
ALONE_MEANS = say(
    "Deze uitspraken houden elk in hun eentje mensen buiten. De andere uitspraken in de kern doen "
    "dat niet.",
    "Each of these statements keeps people out by itself. The other statements of the core don't.",
)

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
    "Bewezen grootste: meer dan {n} uitspraken kan niet.",
    "Proven largest: more than {n} statements is not possible.",
)
AT_MOST = say(
    "Beste gevonden: {n} uitspraken. Het kunnen er hooguit {more} meer zijn.",
    "Best found: {n} statements. There can be at most {more} more.",
)
BEST = say(
    "Beste gevonden: {n} uitspraken. Of het groter kan, is binnen de tijd niet bewezen.",
    "Best found: {n} statements. Whether it can be larger was not proven in time.",
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
