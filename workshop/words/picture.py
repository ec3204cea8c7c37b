"""Words of the team picture and its charts."""

from workshop.language import LANGS, Text, say

TITLE = say("Teambeeld", "Team picture")
LEAD = say(
    "Zo ligt het in jullie team, op het moment dat de antwoorden werden vastgezet. "
    "Niemand ziet wie wat koos.",
    "This is how it is in your team, at the moment when the answers were set. "
    "Nobody sees who chose what.",
)
WAITING = say(
    "Het teambeeld verschijnt hier als de begeleider het toont. Je hoeft niets te doen.",
    "The team picture appears here when the facilitator shows it. There is nothing to do.",
)
SMALL_TEAM = say(
    "Het team is klein. Daarom staan hier woorden en geen aantallen.",
    "The team is small. That is why there are words here and no counts.",
)
ANSWERS = say("Antwoorden: {people}", "Answers: {people}")
UNKNOWN = say("Weet ik niet: {count}", "I don't know: {count}")

# The five labels of an axis.
LABELS = {
    "united": say("Eensgezind", "Of one mind"),
    "minority": say("Eensgezind, met een andere stem", "Of one mind, with a different voice"),
    "opposed": say("Tegenover elkaar", "On opposite sides"),
    "same_side": say("Zelfde kant, niet even sterk", "Same side, not equally strong"),
    "spread": say("Verspreid", "Spread out"),
    "core": say("Gedeelde voorkeur", "Shared preference"),
    "open": say("Open verschil", "Open difference"),
}
LABEL_MEANS = {
    "united": say(
        "Bijna iedereen staat op dezelfde plek of een stap ernaast.",
        "Nearly everyone stands in the same place or one step from it.",
    ),
    "minority": say(
        "De meesten staan dicht bij elkaar. Er is een stem die het duidelijk anders ziet; "
        "vraag welke zorg daarachter zit.",
        "Most stand close together. There is a voice that sees it clearly differently; "
        "ask which concern is behind it.",
    ),
    "opposed": say(
        "Aan beide kanten staat een deel van het team. Er is geen gezamenlijk midden.",
        "Part of the team stands on either side. There is no middle that all share.",
    ),
    "same_side": say(
        "De meesten staan aan dezelfde kant, de een sterker dan de ander.",
        "Most stand on the same side, some more strongly than others.",
    ),
    "spread": say(
        "De antwoorden liggen verspreid, ook in het midden.",
        "The answers are spread out, also in the middle.",
    ),
}
PROVISIONAL = say(
    "Voorlopig: één antwoord meer of minder kan dit veranderen.",
    "Provisional: one answer more or less can change this.",
)
SIDE = {
    "left": say(
        "Het midden van het team ligt aan de kant van: {pole}.",
        "The middle of the team lies on the side of: {pole}.",
    ),
    "middle": say(
        "Het midden van het team ligt precies tussen beide kanten: {pole}.",
        "The middle of the team lies right between both sides: {pole}.",
    ),
    "right": say(
        "Het midden van het team ligt aan de kant van: {pole}.",
        "The middle of the team lies on the side of: {pole}.",
    ),
}
DISTANCE_ONE = say(
    "Gemiddeld zit een collega {steps} stap van het midden van het team.",
    "On average a colleague is {steps} step from the middle of the team.",
)
DISTANCE_MORE = say(
    "Gemiddeld zit een collega {steps} stappen van het midden van het team.",
    "On average a colleague is {steps} steps from the middle of the team.",
)
PAIR_ONE = say(
    "Twee willekeurige collega's verschillen gemiddeld {steps} stap.",
    "Two colleagues picked at random differ by {steps} step on average.",
)
PAIR_MORE = say(
    "Twee willekeurige collega's verschillen gemiddeld {steps} stappen.",
    "Two colleagues picked at random differ by {steps} steps on average.",
)

AXIS_KEY = say(
    "Hoe donkerder, hoe sterker de keuze voor die kant. Grijs is het midden. "
    "Aan de randen staat hoeveel mensen die kant kozen.",
    "The darker, the stronger the choice for that side. Grey is the middle. "
    "At the edges is how many people chose that side.",
)
COMPARISON_TITLE = say("Voor mezelf en voor leerlingen", "For myself and for learners")
COMPARISON_NOTE = say(
    "Wie kiest voor leerlingen twee stappen of meer anders dan voor zichzelf?",
    "Who chooses two steps or more differently for learners than for themselves?",
)
COMPARISON_POINTS_NOTE = say(
    "Wie geeft leerlingen twee punten meer of minder dan zichzelf?",
    "Who gives learners two points more or less than themselves?",
)
COMPARISON_LINE = say("{item}: {differ}", "{item}: {differ}")
COMPARISON_LINE_ANSWERS = say(
    "{item}: {differ} (antwoorden: {people})", "{item}: {differ} (answers: {people})"
)
ANSWERS_BETWEEN = say("(Antwoorden: {people}.)", "(Answers: {people}.)")
COMPARISON_KEY = say(
    "Open rondje: het midden van het team voor eigen leren. Dichte stip: voor leerlingen.",
    "Open circle: the middle of the team for own learning. Solid dot: for learners.",
)

SHARED_BY_TWO = say(
    "Twee collega's delen gemiddeld {points} van de {total} punten.",
    "Two colleagues share {points} of the {total} points on average.",
)
SHARED_BY_TWO_ABOUT = say(
    "Twee collega's delen ongeveer {points} van de {total} punten.",
    "Two colleagues share about {points} of the {total} points.",
)
SHARED_BY_ALL = say(
    "Punten die iedereen deelt: {points} van de {total}.",
    "Points that everyone shares: {points} of {total}.",
)
CORE = say("Gedeelde kern: {options}.", "Shared core: {options}.")
NO_CORE = say(
    "Er is geen voorkeur die bijna het hele team deelt.",
    "There is no preference that nearly the whole team shares.",
)
POINTS_WHY = {
    "shared": say(
        "Minstens zeven van de tien mensen geven hier twee punten of meer.",
        "At least seven in ten people give this two points or more.",
    ),
    "attention": say(
        "Sommigen geven hier veel punten, anderen weinig.",
        "Some give this many points, others few.",
    ),
    "open": say(
        "Een deel van het team geeft vier punten of meer, een ander deel geen enkel punt.",
        "Part of the team gives four points or more, another part gives none.",
    ),
}
POINTS_KEY = say(
    "De balk is het gemiddelde. De lijn is de middelste helft van het team, "
    "het streepje de middelste persoon.",
    "The bar is the mean. The line is the middle half of the team, the tick is the middle person.",
)
POINTS_NOTE = say(
    "Gemiddelden tellen samen op tot {total} punten, middelste personen niet.",
    "Means add up to {total} points, middle persons do not.",
)
TWO_OR_MORE = say("Geeft twee punten of meer: {amount}", "Gives two points or more: {amount}")
TENSIONS = say(
    "Twee die allebei hoog staan en kunnen botsen. Welke wint, wanneer, en voor wie?",
    "Two that are both high and may clash. Which one wins, when, and for whom?",
)

AGREEMENTS = say("Belangrijkste overeenkomsten", "Most important agreements")
DIFFERENCES = say("Lastigste verschillen", "Hardest differences")
MINORITIES = say("Andere stemmen om te horen", "Different voices to hear")
NO_AGREEMENTS = say(
    "Er is nog niets waarin bijna het hele team hetzelfde kiest.",
    "There is nothing yet in which nearly the whole team chooses the same.",
)
NO_DIFFERENCES = say(
    "Er zijn geen lastige verschillen gevonden.", "No hard differences were found."
)
ITEM = say("{item} ({lens})", "{item} ({lens})")
LENSES_SHORT = {
    "own": say("eigen leren", "own learning"),
    "learners": say("leren van leerlingen", "learners' learning"),
    "team": say("leren van ons team", "our team's learning"),
}

EXPERT = say("Voor wie het precies wil weten", "For who wants to know exactly")
EXPERT_AXES = say(
    "Per as: consensus (Tastle en Wierman, 0 tot 1), overeenstemming A (Van der Eijk, −1 tot 1), "
    "spreiding (Leik, 0 tot 1) en ordinale variatie (Berry en Mielke, 0 tot 1).",
    "Per axis: consensus (Tastle and Wierman, 0 to 1), agreement A (van der Eijk, −1 to 1), "
    "dispersion (Leik, 0 to 1) and ordinal variation (Berry and Mielke, 0 to 1).",
)
EXPERT_COLUMNS = (
    say("As", "Axis"),
    say("Antwoorden", "Answers"),
    say("Consensus", "Consensus"),
    say("A", "A"),
    say("Spreiding", "Dispersion"),
    say("Variatie", "Variation"),
)
CONCORDANCE = say(
    "Hoe gelijk mensen de voorkeuren ordenen (Kendalls W, 0 tot 1): {value}.",
    "How alike people rank the preferences (Kendall's W, 0 to 1): {value}.",
)

# Charts in words, for who does not see them.
AXIS_CHART = say("{title}: van {left} naar {right}.", "{title}: from {left} to {right}.")
AXIS_CHART_LENS = say("{lens}, antwoorden {people}: {bars}.", "{lens}, answers {people}: {bars}.")
BAR = say("{choice} {count}", "{choice} {count}")
COMPARISON_CHART = say(
    "Het midden van het team per as, voor eigen leren en voor leerlingen. {rows}",
    "The middle of the team on each axis, for own learning and for learners. {rows}",
)
COMPARISON_CHART_ROW = say(
    "{axis}: eigen leren {own}, leerlingen {learners}.",
    "{axis}: own learning {own}, learners {learners}.",
)
BETWEEN = say("tussen {low} en {high}", "between {low} and {high}")
POINTS_CHART = say(
    "Gemiddelde punten, antwoorden {people}. {rows}",
    "Mean points, answers {people}. {rows}",
)
POINTS_CHART_ROW = say(
    "{option}: {mean}, middelste helft van {low} tot {high}.",
    "{option}: {mean}, middle half from {low} to {high}.",
)
STAIRCASE_CHART = say(
    "Hoeveel uitspraken een groep collega's allemaal samen onderschrijft. {rows}",
    "How many statements a group of colleagues all underwrite together. {rows}",
)
STAIRCASE_ROW = say(
    "{statements} uitspraken door {people} van de {team}.",
    "{statements} statements by {people} of {team}.",
)
STAIRCASE_PEOPLE = say("Collega's die alles onderschrijven", "Colleagues who underwrite all of it")
STAIRCASE_HERE = say(
    "{statements} uitspraken, {people} van de {team}", "{statements} statements, {people} of {team}"
)
LENS_PEOPLE = say("{lens} · antwoorden: {people}", "{lens} · answers: {people}")
COUNT = say("Aantal", "Number")
PROVISIONAL_SHORT = say("voorlopig", "provisional")
TOO_FEW_HERE = say("Te weinig antwoorden om te tonen.", "Too few answers to show.")
VERDICT = say("{label} · {lens}: {people}", "{label} · {lens}: {people}")
VERDICT_PROVISIONAL = say(
    "{label} (voorlopig) · {lens}: {people}", "{label} (provisional) · {lens}: {people}"
)


def verdict(label: str, lens: str, people: int, *, provisional: bool) -> Text:
    """A label with the lens it belongs to and how many people answered."""
    text = VERDICT_PROVISIONAL if provisional else VERDICT
    return say(
        *(
            text[lang].format(
                label=LABELS[label][lang], lens=LENSES_SHORT[lens][lang], people=people
            )
            for lang in LANGS
        )
    )
