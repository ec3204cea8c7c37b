"""Words about the list of statements, for the facilitator and for the authors."""

from typing import Final

from workshop.language import Text, say

TITLE = say("Uitspraken", "Statements")
LEAD = say(
    "Haal op wat het team deelde, voeg samen wat hetzelfde zegt en laat verschil staan. "
    "Alles is terug te draaien.",
    "Gather what the team shared, merge what says the same, and leave differences as they are. "
    "All of it can be undone.",
)
COUNT = say(
    "In de weging: {n}. Opzijgezet: {hidden}. Aspecten zonder uitspraak: {gaps}.",
    "To be weighed: {n}. Set aside: {hidden}. Aspects without a statement: {gaps}.",
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
HIDDEN = say("Opzijgezet", "Set aside")
UNCLEAR = say("Niet duidelijk", "Not clear")
NOT_MEANT = say("Niet herkend", "Not recognised")
REMOVED = say("Uit beeld gehaald", "Taken out of view")
WITH_COUNT = say("{name} {n}", "{name} {n}")

PICK = say("Kies uitspraak {n}", "Choose statement {n}")
OPEN = say("Bewerk", "Edit")
CLOSE = say("Klaar", "Done")
EDITED = say("aangepast", "edited")
MERGED = say("samengevoegd uit {n}", "merged from {n}")
RENEWED = say("nieuwe woorden", "new words")
IS_HIDDEN = say("opzijgezet", "set aside")
IS_UNCLEAR = say("niet duidelijk", "not clear")
IS_NOT_MEANT = say("een schrijver herkent dit niet", "an author does not recognise this")
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
SPLIT_OFF = say("Haal eruit", "Take out of this")
ONE_REMOVED = say(
    "Eén zin hieronder is uit beeld gehaald.", "One sentence below this was taken out of view."
)
SOME_REMOVED = say(
    "Van de zinnen hieronder zijn er {n} uit beeld gehaald.",
    "Of the sentences below this, {n} were taken out of view.",
)
OFF_SUBJECT = say("Hoort hier niet bij", "Off the subject")
RESTORE = say("Zet terug in de lijst", "Put back in the list")
SAY_UNCLEAR = say("Niet duidelijk", "Not clear")
SAY_CLEAR = say("Toch duidelijk", "Clear after all")
PERSONAL = say("Gaat over een persoon: haal uit beeld", "About a person: take out of view")
PERSONAL_HERE = say("Gaat over een persoon", "About a person")
MARKS = say(
    "Niet duidelijk: de uitspraak blijft staan, met een teken. Hoort hier niet bij: niemand weegt "
    "haar, en je kunt haar terugzetten. Gaat over een persoon: de woorden zijn meteen overal weg.",
    "Not clear: the statement stays, with a sign. Off the subject: nobody weighs it, and you can "
    "put it back. About a person: the words are gone everywhere at once.",
)
PERSONAL_DONE = say(
    "De woorden zijn overal uit beeld. De schrijver leest dat bij de eigen zin, zonder verwijt. "
    "Terughalen kan bij: Uit beeld gehaald.",
    "The words are out of view everywhere. The author reads that kindly, without blame. "
    "You can bring them back at: Taken out of view.",
)
GONE = say("Een uitspraak die uit beeld is gehaald", "A statement that was taken out of view")
GONE_MANY = say(
    "Een uitspraak uit {n} zinnen die uit beeld is gehaald",
    "A statement of {n} sentences that was taken out of view",
)
BRING_BACK = say("Terughalen", "Bring back")
BRING_BACK_MEANS = say(
    "De woorden komen weer in deze lijst, met alles wat eronder ligt, en iedereen weegt ze mee. Op "
    "de beamer komen ze pas als je ze opnieuw vrijgeeft. Misschien verbeterde de schrijver ze al.",
    "The words come back into this list, with all that lies under them, and everyone weighs them. "
    "They are on the beamer only when you release them again. Perhaps the author corrected them.",
)
BRING_BACK_YES = say("Laat de woorden weer zien", "Show the words again")

ALIKE = say("Misschien hetzelfde", "Perhaps the same")
ALIKE_LEFT = say(
    "Nog te bekijken: {n}. De computer vergelijkt alleen woorden en letters; jij beslist. Zinnen "
    "die in andere woorden hetzelfde zeggen, vindt hij meestal niet.",
    "Still to look at: {n}. The computer only compares words and letters; you decide. It mostly "
    "misses sentences that say the same in other words.",
)
BEWARE = say(
    "Kijk goed: tegenovergestelden lijken op elkaar. In een van de twee staat een ontkenning of "
    "een tegengesteld woord.",
    "Look closely: opposites look alike. One of the two has a negation or an opposite word.",
)
KEEP_APART = say("Houd apart", "Keep apart")
LATER = say("Bekijk later", "Look later")

MEANT_TITLE = say(
    "Een schrijver herkent zich niet in deze woorden",
    "An author does not recognise these words",
)
MEANT_NO_WORDS = say("Er staat geen uitleg bij.", "There is no explanation with it.")
MEANT_HINT = say(
    "Pas de woorden aan, haal de zin eruit of zet de uitspraak opzij. Druk daarna op Bekeken: de "
    "schrijver ziet dan dat je ernaar keek. Je ziet niet wie het is.",
    "Change the words, take the sentence out of this, or set the statement aside. Then press "
    "Looked at: the author sees that you did. You don't see who it is.",
)
SETTLE = say("Bekeken", "Looked at")

TRAIL = say("Wat er met de lijst is gedaan", "What was done to the list")
TRAIL_EMPTY = say(
    "Hier staat straks wie wat met de lijst deed. Elke stap kun je ongedaan maken.",
    "Here you will see who did what to the list. Every step can be undone.",
)
TRAIL_ALL = say("Toon alle stappen ({n})", "Show all steps ({n})")
TRACE = say("Begeleider {device}, {time}: {what}", "Facilitator {device}, {time}: {what}")
TRACE_YOU = say(
    "Begeleider {device} (dit apparaat), {time}: {what}",
    "Facilitator {device} (this device), {time}: {what}",
)
TRACE_ABOUT = say("{what} · {said}", "{what} · {said}")
UNDONE = say("ongedaan gemaakt", "undone")
ACTS: Final[dict[str, Text]] = {
    "harvest": say("{n} opgehaald", "{n} gathered"),
    "merge": say("{n} samengevoegd", "{n} merged"),
    "renew": say("nieuwe woorden begonnen", "new words begun"),
    "split": say("weer gesplitst in {n}", "split again into {n}"),
    "split_off": say("een zin eruit gehaald", "a sentence taken out of a merged one"),
    "reword": say("woorden aangepast", "words changed"),
    "unclear": say("{n} gemarkeerd als niet duidelijk", "{n} marked as not clear"),
    "clear": say("teken weggehaald bij {n}", "sign taken away from {n}"),
    "off_subject": say("{n} opzijgezet", "{n} set aside"),
    "shortlist": say("{n} opzijgezet door de korte lijst", "{n} set aside by the shortlist"),
    "restore": say("{n} teruggezet in de lijst", "{n} put back in the list"),
    "personal": say(
        "uit beeld gehaald: gaat over een persoon", "taken out of view: about a person"
    ),
    "bring_back": say("weer in beeld gebracht", "brought back into view"),
    "apart": say("{n} uit elkaar gehouden", "{n} kept apart"),
    "undo": say("een stap ongedaan gemaakt", "a step undone"),
}
ONE_STATEMENT = say("één uitspraak", "one statement")
STATEMENTS = say("{n} uitspraken", "{n} statements")
NUMBERS: Final = (
    say("twee", "two"),
    say("drie", "three"),
    say("vier", "four"),
    say("vijf", "five"),
    say("zes", "six"),
    say("zeven", "seven"),
    say("acht", "eight"),
    say("negen", "nine"),
    say("tien", "ten"),
)
UNDO_REFUSED = say(
    "Deze stap kan nu niet ongedaan worden gemaakt: met een van deze uitspraken is daarna nog "
    "iets gedaan. Maak eerst die latere stap ongedaan, of splits de uitspraak.",
    "This step can't be undone now: something was done later to one of these statements. First "
    "undo that later step, or split the statement.",
)
UNDO_DONE = say("De stap is ongedaan gemaakt.", "The step was undone.")
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
