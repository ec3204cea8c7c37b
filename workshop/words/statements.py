"""Words about the list of statements, for the facilitator and for the authors."""

from typing import Final

from workshop.language import Text, say
from workshop.statements import Fate

TITLE = say("Uitspraken", "Statements")
LEAD = say(
    "Haal op wat het team deelde, voeg samen wat hetzelfde zegt en laat verschil staan. "
    "Alles is terug te draaien.",
    "Gather what the team shared, merge what says the same, and leave differences as they are. "
    "All of it can be undone.",
)
COUNT = say(
    "In de weging: {n}. Verborgen: {hidden}. Aspecten zonder uitspraak: {gaps}.",
    "To be weighed: {n}. Hidden: {hidden}. Aspects without a statement: {gaps}.",
)
HARVEST = say("Haal de gedeelde uitspraken op", "Gather the shared statements")
HARVEST_NEW = say(
    "Haal de gedeelde uitspraken op ({n} nieuw)", "Gather the shared statements ({n} new)"
)
HARVESTED = say(
    "Opgehaald. Nieuw: {added}. Door de schrijver verbeterd: {corrected}. "
    "Teruggenomen: {withdrawn}.",
    "Gathered. New: {added}. Corrected by the author: {corrected}. Taken back: {withdrawn}.",
)
HARVESTED_NONE = say(
    "Alles wat gedeeld is, staat al in de lijst.", "All that was shared is in the list already."
)
EMPTY = say(
    "Er is nog niets gedeeld. Zodra mensen uitspraken delen met het team, kun je ze hier ophalen. "
    "Je ziet nooit van wie ze zijn.",
    "Nothing has been shared yet. As soon as people share statements with the team, you can gather "
    "them here. You never see whose they are.",
)
EMPTY_ASPECT = say(
    "Hierover deelde nog niemand een uitspraak. Vraag het team ernaar, of laat het bewust open.",
    "Nobody shared a statement on this yet. Ask the team about it, or leave it open on purpose.",
)

ASPECT = say("Toon de uitspraken over", "Show the statements on")
ALL = say("Alles", "All")
HIDDEN = say("Verborgen", "Hidden")
WITH_COUNT = say("{name} {n}", "{name} {n}")

PICK = say("Kies uitspraak {n}", "Choose statement {n}")
OPEN = say("Bewerk", "Edit")
CLOSE = say("Klaar", "Done")
EDITED = say("aangepast", "edited")
MERGED = say("samengevoegd uit {n}", "merged from {n}")
RENEWED = say("nieuwe woorden", "new words")
IS_HIDDEN = say("verborgen", "hidden")
IS_EMPTY = say(
    "Zonder woorden doet deze uitspraak niet mee in de weging.",
    "Without words this statement is not weighed.",
)

ON_BEAMER = say("Mag op de beamer", "May be on the beamer")
RELEASED = say(
    "Vrijgegeven voor de beamer: {n} van {total}. De rest leest de zaal daar niet; "
    "mensen wegen die zinnen wel.",
    "Released for the beamer: {n} of {total}. The room does not read the others there; "
    "people do weigh them.",
)
RELEASE_ALL = say("Geef alles vrij voor de beamer ({n})", "Release everything for the beamer ({n})")
RELEASE_ASPECT = say("Geef deze {n} vrij voor de beamer", "Release these {n} for the beamer")

WORDING = say("De woorden die het team weegt", "The words that the team weighs")
ORIGINALS = say("Zo schreef de schrijver het", "As the author wrote it")
ORIGINALS_MERGED = say("Zo schreven de schrijvers het", "As the authors wrote it")
TAKE = say("Neem deze woorden", "Take these words")
SPLIT = say("Splits weer", "Split again")
SPLIT_RENEWED = say("Terug naar de oude woorden", "Back to the old words")
HIDE = say("Verberg", "Hide")
RESTORE = say("Toon weer", "Show again")
RENEW = say("Nieuwe woorden", "New words")
WEIGHED_WORDS = say(
    "Op deze woorden is al gestemd, daarom staan ze vast. Met nieuwe woorden begint een nieuwe "
    "uitspraak; de oude blijft met haar stemmen bewaard.",
    "There are votes on these words, so they stay as they are. New words begin a new statement; "
    "the old one is kept with its votes.",
)

CHOSEN = say("Gekozen: {n}", "Chosen: {n}")
MERGE = say("Voeg samen", "Merge")
CLEAR = say("Kies niets", "Choose none")
MERGE_HINT = say(
    "Kies uitspraken die hetzelfde zeggen. Na het samenvoegen kun je de woorden aanpassen.",
    "Choose statements that say the same. After merging you can change the words.",
)
MERGED_DONE = say(
    "Samengevoegd. Pas de woorden aan waar dat nodig is.", "Merged. Change the words where needed."
)
UNDO = say("Maak ongedaan", "Undo")

LOCKED_OPEN = say(
    "Het wegen is nu open. De lijst blijft zoals hij is, zodat iedereen hetzelfde weegt. "
    "Wil je iets veranderen, sluit dan eerst het wegen in de regie. Alle stemmen blijven bewaard.",
    "The weighing is open now. The list stays as it is, so that everyone weighs the same. "
    "To change something, first close the weighing in the cockpit. All votes are kept.",
)
LOCKED_WEIGHED = say(
    "Deze lijst is al gewogen. Verander je toch iets, dan blijft elke stem bewaard bij de woorden "
    "waarop ze gegeven is. Nieuwe en samengevoegde uitspraken hebben nog geen stemmen. Open daarna "
    "het wegen opnieuw, zodat iedereen ze weegt.",
    "This list has been weighed. If you change something after all, every vote stays with the "
    "words on which it was given. New and merged statements have no votes yet. Open the weighing "
    "again afterwards, so that everyone weighs them.",
)
UNLOCK = say("Ik wil de lijst toch veranderen", "I want to change the list after all")
CHANGED = say(
    "De lijst is net ergens anders veranderd, daarom is er nu niets gebeurd. Kijk even en probeer "
    "het zo nodig opnieuw.",
    "The list was just changed elsewhere, so nothing happened now. Have a look and try again where "
    "needed.",
)

FATES: Final[dict[Fate, Text]] = {
    Fate.HARVESTED: say(
        "Staat zo in de lijst die het team weegt.", "Is in the list that the team weighs, as it is."
    ),
    Fate.EDITED: say(
        "Staat met andere woorden in de lijst die het team weegt.",
        "Is in the list that the team weighs, in other words.",
    ),
    Fate.MERGED: say(
        "Is samengevoegd met uitspraken die hetzelfde zeggen.",
        "Was merged with statements that say the same.",
    ),
    Fate.HIDDEN: say(
        "Doet nu niet mee in de weging. De begeleider kan hem weer tonen.",
        "Is not weighed now. The facilitator can show it again.",
    ),
}
