"""Words of the page on which all findings lie in three bins."""

from typing import Final, Literal

from workshop.design import Bin
from workshop.language import Text, say

View = Literal["bins", "apparent", "groups"]

# Why subgroups are not laid side by side, and why there are no opinion groups to show.
GroupReason = Literal["none", "small", "late"]
OpinionReason = Literal["few", "unclear"]

LEAD = say(
    "Wat het team tot nu toe liet zien, in drie kolommen. Niemand ziet wie wat koos.",
    "What the team has shown so far, in three columns. Nobody sees who chose what.",
)
WAITING = say(
    "Hier komt wat jullie delen, in drie kolommen: gedeeld, aandachtspunt en open verschil. Het "
    "bord vult zich zodra de begeleider het teambeeld of de gemene deler toont.",
    "What you share will stand here, in three columns: shared, to talk about and open difference. "
    "The board fills as soon as the facilitator shows the team picture or the common denominator.",
)
COMING = say(
    "Nog niet getoond: {kinds}. Dat komt erbij zodra de begeleider het toont.",
    "Not shown yet: {kinds}. It joins as soon as the facilitator shows it.",
)
TOO_FEW = say(
    "Er gaven nog te weinig mensen antwoord om iets te tonen. Vanaf {minimum} mensen vult het "
    "bord zich.",
    "Too few people have answered for anything to be shown. From {minimum} people on the board "
    "fills.",
)
BINLESS_ONE = say(
    "Bij één uitspraak koos een te klein aantal mensen van 1 tot 5. Die staat niet op het bord.",
    "On one statement too few people chose from 1 to 5. It is not on the board.",
)
BINLESS = say(
    "Bij {n} uitspraken koos een te klein aantal mensen van 1 tot 5. Die staan niet op het bord.",
    "On {n} statements too few people chose from 1 to 5. They are not on the board.",
)

# Beginnings and questions at hand.
AT_HAND = say("Hulp bij het schrijven", "Help with writing")
STEMS = say("Begin een zin zo", "Begin a sentence like this")
CARDS = say("Vraag elkaar", "Ask each other")

VIEW = say("Wat wil je zien?", "What do you want to see?")
VIEWS: Final[dict[View, Text]] = {
    "bins": say("Drie kolommen", "Three columns"),
    "apparent": say("Schijnbare overeenstemming: {n}", "Apparent agreement: {n}"),
    "groups": say("Groepen naast elkaar", "Groups side by side"),
}
KIND = say("Soort", "Kind")
ALL_KINDS = say("Alles", "Everything")
STATEMENTS = say("Uitspraken", "Statements")
ASPECT = say("Draad van het web", "Thread of the web")
ALL_ASPECTS = say("Alle draden", "All threads")

# The three columns, with the number of cards in each.
COLUMN = say("{word}: {n}", "{word}: {n}")
COLUMN_MEANS: Final[dict[Bin, Text]] = {
    "shared": say(
        "Hier staan jullie samen. Schrijf er één korte zin over.",
        "Here you stand together. Write one short sentence about it.",
    ),
    "attention": say(
        "Hier is het nog niet helder. Praat er nog eens over.",
        "Here it is not clear yet. Talk about it once more.",
    ),
    "open": say(
        "Hier staan jullie tegenover elkaar. Maak er een vraag van.",
        "Here you stand on opposite sides. Turn it into a question.",
    ),
}
SUMMARY = say(
    "Bovenaan staat van elk het duidelijkste: uitspraken en assen om en om. Hieronder ligt alles, "
    "met de reden en waar het op steunt.",
    "On top stands the clearest of each: statements and axes in turn. Below lies everything, with "
    "the reason and what it rests on.",
)
EVERYTHING = say("Alles op het bord", "Everything on the board")
FOLD = say("{title}: {n}", "{title}: {n}")
COLUMN_EMPTY: Final[dict[Bin, Text]] = {
    "shared": say("Hier ligt nog niets.", "Nothing lies here yet."),
    "attention": say("Hier ligt niets.", "Nothing lies here."),
    "open": say("Hier ligt niets.", "Nothing lies here."),
}
# On the beamer.
BEAMER_OVERVIEW = say("Wat we delen, en waar we verschillen", "What we share, and where we differ")
BEAMER_CLEAREST = say("De duidelijkste: {n} van de {total}", "The clearest: {n} of the {total}")
TO_BEAMER = say("Naar de drie kolommen", "To the three columns")
NOTHING_FOUND = say(
    "Met deze keuze is er niets te zien. Kies een andere soort of alle draden.",
    "There is nothing to see with this choice. Choose another kind or all threads.",
)

# The reason why a statement lies in its bin.
STATEMENT_WHY: Final[dict[str, Text]] = {
    "for": say("Jullie willen dit samen.", "You want this together."),
    "against": say("Jullie willen dit samen niet.", "Together you do not want this."),
    "attention": say(
        "Te weinig mensen zijn het eens om het gedeeld te noemen.",
        "Too few people agree for it to be called shared.",
    ),
    "open": say(
        "Een deel van het team is voor, een ander deel heeft bedenkingen of bezwaar.",
        "Part of the team is in favour, another part has reservations or objects.",
    ),
}
CARRY = say("Onderschrijft dit: {amount}", "Underwrites this: {amount}")
AGAINST = say("Bedenking of bezwaar: {amount}", "Reservation or objection: {amount}")
FINISHED = say("Antwoorden: {people}", "Answers: {people}")
EDITED = say("De begeleider paste de woorden aan.", "The facilitator changed the words.")

# What the rule is, for who opens a card.
EVIDENCE = say("Waar dit op steunt", "What this rests on")
RULE = say("De regel: {rule}", "The rule: {rule}")
AXIS_RULES: Final[dict[str, Text]] = {
    "united": say(
        "gedeeld, als minstens 8 van de 10 mensen hooguit één stap van het midden van het team "
        "staan en niemand er drie stappen vandaan.",
        "shared, when at least 8 in 10 people stand one step from the middle of the team at most, "
        "and nobody three steps away.",
    ),
    "minority": say(
        "gedeeld met een andere stem, als minstens 3 van de 4 mensen hooguit één stap van het "
        "midden van het team staan en een enkeling er drie stappen of meer vandaan.",
        "shared with a different voice, when at least 3 in 4 people stand one step from the middle "
        "of the team at most, and one or very few three steps away or more.",
    ),
    "opposed": say(
        "open verschil, als aan elke kant minstens een kwart van het team staat en de antwoorden "
        "niet rond één plek liggen.",
        "open difference, when at least a quarter of the team stands on each side and the answers "
        "do not lie around one place.",
    ),
    "same_side": say(
        "aandachtspunt, als minstens 3 van de 4 mensen aan dezelfde kant staan, maar te ver uit "
        "elkaar om het gedeeld te noemen.",
        "to talk about, when at least 3 in 4 people stand on the same side, but too far apart for "
        "it to be called shared.",
    ),
    "spread": say(
        "aandachtspunt, als de antwoorden verspreid liggen en er ook geen twee kampen zijn.",
        "to talk about, when the answers are spread out and there are no two camps either.",
    ),
}
PROVISIONAL_RULE = say(
    "Wat door één antwoord kan veranderen, heet voorlopig en is altijd een aandachtspunt.",
    "What one answer can change is called provisional and is always something to talk about.",
)
POINTS_RULES: Final[dict[Bin, Text]] = {
    "shared": say(
        "gedeeld, als minstens 7 van de 10 mensen twee punten of meer geven.",
        "shared, when at least 7 in 10 people give two points or more.",
    ),
    "attention": say(
        "aandachtspunt, als het niet gedeeld is en ook geen open verschil.",
        "to talk about, when it is neither shared nor an open difference.",
    ),
    "open": say(
        "open verschil, als minstens 3 van de 10 mensen geen punt geven en minstens 3 van de 10 "
        "vier punten of meer.",
        "open difference, when at least 3 in 10 people give no point and at least 3 in 10 give "
        "four points or more.",
    ),
}
STATEMENT_RULES: Final[dict[Bin, Text]] = {
    "shared": say(
        "gedeeld, als minstens 3 van de 4 mensen die van 1 tot 5 kozen, 4 of 5 kiezen, of juist 1 "
        "of 2.",
        "shared, when at least 3 in 4 of the people who chose from 1 to 5 choose 4 or 5, or else "
        "1 or 2.",
    ),
    "attention": say(
        "aandachtspunt, als het niet gedeeld is en ook geen open verschil.",
        "to talk about, when it is neither shared nor an open difference.",
    ),
    "open": say(
        "open verschil, als minstens 3 van de 10 mensen die van 1 tot 5 kozen, 1 of 2 kiezen en "
        "minstens 3 van de 10 juist 4 of 5.",
        "open difference, when at least 3 in 10 of the people who chose from 1 to 5 choose 1 or 2, "
        "and at least 3 in 10 choose 4 or 5.",
    ),
}
STATEMENT_BASE = say(
    "De aantallen gaan over iedereen die het wegen afmaakte: {people}. Een vraagteken telt niet "
    "mee als ja en ook niet als nee.",
    "The numbers are about everyone who finished weighing: {people}. A question mark counts "
    "neither as yes nor as no.",
)
POINTS_FIGURES = say(
    "{lens}: gemiddeld {mean} van de {total} punten. De middelste helft van het team geeft "
    "{low} tot {high} punten. Antwoorden: {people}.",
    "{lens}: {mean} of the {total} points on average. The middle half of the team gives "
    "{low} to {high} points. Answers: {people}.",
)
LENS_PEOPLE = say("{lens}. Antwoorden: {people}.", "{lens}. Answers: {people}.")
ASK = say("Vraag voor het gesprek", "Question for the talk")
TO_DRAFT = say("Naar het concept: {aspect}", "To the draft: {aspect}")

# Apparent agreement.
APPARENT = say("Schijnbare overeenstemming", "Apparent agreement")
APPARENT_MARK = say(
    "Schijnbare overeenstemming: over {axes} staan jullie tegenover elkaar.",
    "Apparent agreement: on {axes} you stand on opposite sides.",
)
APPARENT_LEAD = say(
    "Het team is het eens met een zin, maar staat tegenover elkaar op een as die erbij hoort. "
    "Dan kan ieder iets anders onder dezelfde woorden verstaan. Dat is geen fout: het is een "
    "goed begin van een gesprek.",
    "The team agrees with a sentence, but stands on opposite sides of an axis that belongs to it. "
    "Then each may understand something else by the same words. That is no mistake: it is a good "
    "start of a talk.",
)
APPARENT_NONE = say(
    "Er is geen schijnbare overeenstemming gevonden: bij geen enkele gedeelde uitspraak staat het "
    "team tegenover elkaar op een as die erbij hoort.",
    "No apparent agreement was found: with none of the shared statements does the team stand on "
    "opposite sides of an axis that belongs to it.",
)
APPARENT_WAITING = say(
    "Dit is te zien zodra de assen en de weging allebei getoond zijn.",
    "This can be seen once the axes and the weighing are both shown.",
)
APPARENT_AGREES = say("Het team is het eens met", "The team agrees with")
APPARENT_ASK = say(
    "Wat zie jij voor je bij deze zin? Vertel hoe dat er op een gewone dag uitziet.",
    "What do you picture with this sentence? Tell what that looks like on an ordinary day.",
)
APPARENT_HOW = say("Hoe komen we hieraan?", "How do we get to this?")
APPARENT_RULE = say(
    "We leggen twee uitslagen van het hele team naast elkaar: de uitspraken die gedeeld zijn, en "
    "de assen met een open verschil. Welke as bij welke draad hoort, is onze eigen inschatting. We "
    "kijken niet of dezelfde mensen beide antwoorden gaven, want dan kwamen antwoorden van één "
    "persoon bij elkaar.",
    "We lay two results of the whole team side by side: the statements that are shared, and the "
    "axes with an open difference. Which axis belongs to which thread is our own judgement. We do "
    "not look whether the same people gave both answers, for that would bring the answers of one "
    "person together.",
)

# Known subgroups.
GROUPS = say("Subgroepen naast elkaar", "Subgroups side by side")
GROUPS_WAITING = say(
    "Hier komen de subgroepen naast elkaar, zodra de begeleider de uitslag van de weging toont.",
    "The subgroups will stand here side by side, once the facilitator shows the result of the "
    "weighing.",
)
GROUPS_LEAD = say(
    "Hoeveel mensen een uitspraak onderschrijven, per subgroep. Bovenaan staat wat het verst uit "
    "elkaar ligt, en per uitspraak staat de laagste steun vooraan.",
    "How many people underwrite a statement, per subgroup. What lies furthest apart is on top, and "
    "in each statement the lowest support comes first.",
)
GROUP_SIZES = say("Antwoorden: {sizes}.", "Answers: {sizes}.")
GROUP_SIZE = say("{group} {people}", "{group} {people}")
GROUP_SHARE = say("{group}: {support}", "{group}: {support}")
GROUPS_WHY_NOT: Final[dict[GroupReason, Text]] = {
    "none": say(
        "Deze workshop heeft geen twee subgroepen om naast elkaar te leggen.",
        "This workshop does not have two subgroups to lay side by side.",
    ),
    "small": say(
        "De subgroepen zijn niet naast elkaar te zien. Dat kan alleen als elke subgroep en wat er "
        "dan van het team overblijft, uit minstens {minimum} mensen bestaat die het wegen "
        "afmaakten. Anders zou je kunnen raden wie wat koos.",
        "The subgroups can't be seen side by side. That is only possible when each subgroup, and "
        "what is then left of the team, has at least {minimum} people who finished weighing. "
        "Otherwise you could guess who chose what.",
    ),
    "late": say(
        "De subgroepen zijn niet naast elkaar te zien. Er is na een eerste uitslag opnieuw "
        "gewogen, en in een van de subgroepen veranderden te weinig antwoorden. Uit het verschil "
        "zou je kunnen raden wie wat koos.",
        "The subgroups can't be seen side by side. People weighed again after a first result, and "
        "in one of the subgroups too few answers changed. From the difference you could guess who "
        "chose what.",
    ),
}
GROUPS_ALIKE = say(
    "Uitspraken waarover de subgroepen (bijna) hetzelfde zeggen: {n}.",
    "Statements on which the subgroups say (nearly) the same: {n}.",
)
GROUPS_WITHHELD = say(
    "Uitspraken die hier niet staan, omdat je er enkele mensen aan zou herkennen: {n}.",
    "Statements that are not here, because you would recognise a few people by them: {n}.",
)
GROUPS_NOTHING = say(
    "Er is geen uitspraak waarover de subgroepen duidelijk verschillen.",
    "There is no statement on which the subgroups clearly differ.",
)
GROUPS_RULE = say(
    "Geteld is wie 4 of 5 koos, onder de mensen die het wegen afmaakten. Een vraagteken telt niet "
    "als steun. Van een subgroep staan hier alleen woorden en geen aantallen. Een uitspraak blijft "
    "weg als je met het totaal van het team zou kunnen uitrekenen wat enkele mensen kozen.",
    "Counted are those who chose 4 or 5, among the people who finished weighing. A question mark "
    "is no support. Of a subgroup there are only words here and no numbers. A statement is left "
    "out when the total of the team would let you work out what a few people chose.",
)
MORE = say("Toon ook de andere {n}", "Show the other {n} as well")

# Opinion groups.
OPINIONS = say("Groepen die hetzelfde denken", "Groups that think alike")
OPINIONS_LEAD = say(
    "Deze groepen heeft niemand vooraf gemaakt: ze komen uit de weging zelf. Wie in welke groep "
    "zit, is nergens te zien en wordt niet bewaard.",
    "Nobody made these groups beforehand: they come out of the weighing itself. Who is in which "
    "group can be seen nowhere and is not kept.",
)
OPINIONS_LOOKING = say(
    "We zoeken of er groepen zijn die hetzelfde denken. Dat duurt enkele seconden.",
    "We are looking whether there are groups that think alike. That takes a few seconds.",
)
OPINIONS_WHY_NOT: Final[dict[OpinionReason, Text]] = {
    "few": say(
        "Zulke groepen zoeken we pas vanaf {fewest} mensen die het wegen afmaakten. In een kleiner "
        "team zegt toeval te veel.",
        "We only look for such groups from {fewest} people on who finished weighing. In a smaller "
        "team chance says too much.",
    ),
    "unclear": say(
        "Geen duidelijke groepen. Het team valt niet uiteen in groepen die steeds hetzelfde "
        "kiezen.",
        "No clear groups. The team does not fall apart into groups that keep choosing the same.",
    ),
}
OPINION_GROUP = say("Groep {n}. Mensen: {people}", "Group {n}. People: {people}")
OPINION_TYPICAL = say(
    "Onderschrijft dit duidelijk vaker dan de rest van het team:",
    "Underwrites this clearly more often than the rest of the team:",
)
OPINION_NOTHING = say(
    "Er is geen uitspraak die deze groep duidelijk vaker onderschrijft en die we kunnen tonen.",
    "There is no statement that this group underwrites clearly more often and that we can show.",
)
OPINION_SHARES = say(
    "In deze groep: {inside} · bij de anderen: {outside}",
    "In this group: {inside} · among the others: {outside}",
)
OPINIONS_RULE = say(
    "Mensen die bij veel uitspraken hetzelfde kozen, komen bij elkaar te staan. De groepen zijn "
    "alleen te zien als er minstens {fewest} mensen zijn, elke groep groot genoeg is, de groepen "
    "duidelijk los van elkaar liggen, ze terugkomen als telkens een vijfde van de mensen "
    "weggelaten wordt, en toeval met dezelfde antwoorden zulke groepen niet maakt. Een uitspraak "
    "hoort bij een groep als die hem met 90 % zekerheid vaker onderschrijft dan de anderen.",
    "People who chose the same on many statements come to stand together. The groups can only be "
    "seen when there are at least {fewest} people, every group is large enough, the groups lie "
    "clearly apart, they come back when a fifth of the people is left out each time, and chance "
    "does not make such groups out of the same answers. A statement belongs to a group when it is "
    "90 % sure that this group underwrites it more often than the others.",
)
OPINIONS_EXPERT = say(
    "Voor wie het precies wil weten: hoofdcomponenten (twee), k-means met twee tot vijf groepen, "
    "silhouet 0,30 of meer, gecorrigeerde Rand-index gemiddeld 0,85 of meer over 25 trekkingen van "
    "80 %, en de z-toetsen van Polis.",
    "For who wants to know exactly: principal components (two), k-means with two to five groups, "
    "silhouette 0.30 or more, adjusted Rand index 0.85 or more on average over 25 draws of 80 %, "
    "and the z tests of Polis.",
)
