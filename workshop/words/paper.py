"""Words of paper forms: what stands on them, and the screen on which they are entered."""

from typing import Final

from workshop.language import Text, say

# On paper
FORM_TITLE = say("Meedoen op papier", "Taking part on paper")
FORM_NUMBER = say("Formulier nr.", "Form no.")
STEP = say("Stap {number} · {title}", "Step {number} · {title}")
PRINT_HINT = say(
    "Printen: Ctrl+P (op een Mac: Cmd+P). Print één formulier voor elke persoon.",
    "Printing: Ctrl+P (on a Mac: Cmd+P). Print one form for each person.",
)
BACK = say("Terug naar papier invoeren", "Back to entering paper forms")
PROMISE = say("Wat we je beloven: {title}", "What we promise you: {title}")
PAPER_PROMISE = say(
    "Op papier vragen we nooit een naam: schrijf hem er niet op. De notulist typt over wat hier "
    "staat, leest het dus, en houdt het voor zich. Lever dit formulier bij de notulist in. Wil je "
    "later iets verbeteren of weghalen, dan kan dat daar met je formuliernummer.",
    "On paper we never ask a name: do not write it down. The note keeper types in what stands "
    "here, so reads it, and keeps it private. Hand this form in to the note keeper. If you want to "
    "correct or withdraw something later, you can do so there with your form number.",
)
TICK_AXES = say(
    "Kruis op elke as één hokje aan: 1 is sterk links, 4 is het midden, 7 is sterk rechts. "
    "Weet je het niet, kruis dan ? aan.",
    "Tick one box on each axis: 1 is strongly left, 4 is the middle, 7 is strongly right. "
    "If you do not know, tick ?.",
)
DIVIDE = say(
    "Schrijf in elk hokje een getal, ook een 0. Samen zijn het er tien.",
    "Write a number in each box, also a 0. Together they make ten.",
)
TOGETHER = say("Samen", "Together")
WRITE = say(
    "Schrijf zoals je praat. Kruis ‘delen’ aan bij een zin die naar het team mag, zonder je naam.",
    "Write the way you talk. Tick ‘share’ for a sentence that may go to the team, without your "
    "name.",
)
SHARE_BOX = say("delen", "share")
COMPARE_TASK = say(
    "Kijk terug naar je antwoorden voor jezelf en voor leerlingen. Kies één verschil dat je opvalt "
    "en schrijf op waar het vandaan komt.",
    "Look back at your answers for yourself and for learners. Choose one difference that strikes "
    "you and write down where it comes from.",
)
VISION_TASK = say(
    "Schrijf in drie tot vijf zinnen wat leren voor jou is en wat je onze school gunt. "
    "Je kunt zo beginnen: {stems}",
    "Write in three to five sentences what learning is to you and what you wish for our school. "
    "You can begin like this: {stems}",
)
WEIGH_TASK = say(
    "Lees elke uitspraak en kruis één hokje aan. Je team ziet alleen hoeveel steun er is, nooit "
    "van wie.",
    "Read each statement and tick one box. Your team sees only how much support there is, never "
    "whose.",
)
STATEMENT = say("Uitspraak", "Statement")
OBJECTIONS = say(
    "Koos je ergens 1? Schrijf hier het nummer van de uitspraak en wat je bezwaar is.",
    "Did you choose 1 anywhere? Write the number of the statement here and what you object to.",
)
OBJECTION_LINE = say("Bij nr.", "On no.")
SHORTLIST_TASK = say(
    "Welke uitspraken wil je straks met het hele team wegen? Begin bij een nummer naar keuze en ga "
    "door zolang er tijd is. Kruis één hokje aan; wat je leeg laat, telt niet mee.",
    "Which statements do you want to weigh with the whole team? Begin at any number and go on "
    "while there is time. Tick one box; what you leave empty does not count.",
)
CHECK_TASK = say("Kruis bij elke regel één hokje aan.", "Tick one box on each line.")
CHECK_LINE = say("Vraag", "Question")
MARGIN_TASK = say(
    "Lees het voorstel. Schrijf onderaan wat je raakt, wat schuurt of wat mist, met het nummer van "
    "de zin. Gaat het over de hele tekst, laat het nummer dan leeg. De schoolleiding leest het "
    "zonder je naam.",
    "Read the proposal. Below, write what touches you, what chafes or what is missing, with the "
    "number of the sentence. If it is about the whole text, leave the number empty. The school "
    "leaders read it without your name.",
)
NOTHING_TITLE = say("Hier is nog geen formulier voor", "There is no form for this yet")
NOTHING = say(
    "Bij dit deel valt niets in te vullen, of de uitspraken of het voorstel zijn er nog niet. "
    "Print het formulier zodra die klaarstaan.",
    "There is nothing to fill in for this part, or the statements or the proposal are not there "
    "yet. Print the form once they are ready.",
)
REFUSED_TITLE = say(
    "Formulieren zijn voor begeleider en notulist", "Forms are for facilitator and note keeper"
)
REFUSED = say(
    "Op dit apparaat ben je geen begeleider of notulist van deze workshop. Vraag de begeleider om "
    "een code en typ die hier. Wil je zelf op papier meedoen? Vraag dan om een formulier.",
    "On this device you are not a facilitator or note keeper of this workshop. Ask the facilitator "
    "for a code and type it here. Do you want to take part on paper yourself? Then ask for a form.",
)

# Entering
ENTER_TITLE = say("Papier invoeren", "Enter paper forms")
ENTER_LEAD = say(
    "Voor wie geen apparaat heeft. Typ over wat op het papier staat; alles wordt meteen bewaard.",
    "For people without a device. Type in what stands on the paper; everything is saved at once.",
)
PRINT = say("Formulieren om te printen:", "Forms to print:")
PRINT_STEP = say("stap {number}", "step {number}")
NEW = say("Nieuw formulier (nr. {n})", "New form (no. {n})")
SUBGROUP = say("Groep (voor een nieuw formulier)", "Group (for a new form)")
NO_SUBGROUP = say("Geen groep", "No group")
WRITE_NUMBER = say(
    "Schrijf {n} op het papier, bij ‘Formulier nr.’. Zo vind je het later terug.",
    "Write {n} on the paper, at ‘Form no.’. That is how you find it again later.",
)
FORM = say("Formulier", "Form")
ONE_FORM = say("Formulier {n}", "Form {n}")
ACTIVITY = say("Onderdeel", "Part")
NO_FORMS = say(
    "Er is nog geen formulier. Print ze, deel ze uit, en voeg er hier een toe zodra je het eerste "
    "terugkrijgt.",
    "There is no form yet. Print them, hand them out, and add one here once you get the first one "
    "back.",
)
NOTHING_OPEN = say(
    "Er is nu niets open om in te voeren. Zodra de begeleider een onderdeel opent, verschijnt het "
    "hier vanzelf.",
    "Nothing is open to be entered now. Once the facilitator opens a part, it appears here by "
    "itself.",
)
CHOOSE = say("Kies een formulier, of voeg er een toe.", "Choose a form, or add one.")
PICK = say("Kies", "Choose")
CLOSED = say(
    "‘{title}’ is gesloten. Wat je invoerde, is bewaard.",
    "‘{title}’ is closed. What you entered is saved.",
)
ALL_DONE = say(
    "Bij dit onderdeel zijn alle formulieren klaar: {n}. Ligt er nog een, voeg het dan toe.",
    "For this part all forms are done: {n}. If there is another one, add it.",
)
DONE_NEXT = say("Formulier {n} klaar, volgende", "Form {n} done, next")
AXES_LEGEND = say(
    "Typ het nummer van het hokje, 1 tot 7, of ? en ga verder met Tab. Leeg telt niet mee.",
    "Type the number of the box, 1 to 7, or ?, and go on with Tab. Empty does not count.",
)
POINTS_LEGEND = say(
    "Typ het getal van het papier en ga verder met Tab.",
    "Type the number from the paper and go on with Tab.",
)
WEIGH_LEGEND = say(
    "Typ het nummer van het hokje, 5 tot 1, of ? en ga verder met Tab. Leeg telt niet mee.",
    "Type the number of the box, 5 to 1, or ?, and go on with Tab. Empty does not count.",
)
SHORTLIST_LEGEND = say(
    "Typ het teken van het hokje: 1 (ja), 0 (nee) of ? en ga verder met Tab. Leeg telt niet mee.",
    "Type the sign of the box: 1 (yes), 0 (no) or ?, and go on with Tab. Empty does not count.",
)
CHECK_LEGEND = say(
    "Typ het nummer van het hokje, 1 tot {n}, en ga verder met Tab. Leeg telt niet mee.",
    "Type the number of the box, 1 to {n}, and go on with Tab. Empty does not count.",
)
MARGIN_LEGEND = say(
    "Typ het nummer van de zin en kies ‘Notitie erbij’. Typ daarna over wat er staat.",
    "Type the number of the sentence and choose ‘Add a note’. Then type in what stands there.",
)
MARGIN_NUMBER = say("Bij zin nr. (leeg: de hele tekst)", "On sentence no. (empty: the whole text)")
MARGIN_ADD = say("Notitie erbij", "Add a note")
MARGIN_AT = say("Bij nr. {n}: {sentence}", "On no. {n}: {sentence}")
MARGIN_WHOLE = say("Bij de hele tekst", "On the whole text")
WEB_LEGEND = say(
    "Alleen de zinnen die er staan. ‘Delen’ alleen als dat hokje op het papier is aangekruist.",
    "Only the sentences that are there. ‘Share’ only if that box is ticked on the paper.",
)
TOTAL = say("{n} van 10", "{n} of 10")
TOTAL_OPEN = say("{n} van 10: telt pas mee bij tien", "{n} of 10: counts only once it is ten")
SAVED_AS = say("Bewaard: {value}", "Saved: {value}")
NOT_FILLED = say("Niet ingevuld", "Not filled in")
SHARED = say("Delen", "Share")
ANOTHER = say("Nog een zin bij ‘{aspect}’", "Another sentence on ‘{aspect}’")
REASON = say("Bezwaar bij nr. {n}", "Objection to no. {n}")
OVERVIEW = say("Alle formulieren · {n}", "All forms · {n}")
DONE = say("klaar", "done")
NOT_DONE = say("nog niet", "not yet")
GROUP = say("Groep", "Group")
WITHDRAW = say("Formulier {n} weghalen", "Withdraw form {n}")
WITHDRAW_SURE = say(
    "Alles wat van formulier {n} is ingevoerd, verdwijnt voor goed. De andere formulieren houden "
    "hun nummer.",
    "Everything that was entered from form {n} disappears for good. The other forms keep their "
    "numbers.",
)
WITHDRAW_YES = say("Ja, weghalen", "Yes, withdraw")
WITHDRAW_NO = say("Laat staan", "Keep it")
REFUSALS: Final[dict[str, Text]] = {
    "closed": say(
        "Dit onderdeel is net gesloten. Wat je al invoerde, is bewaard; het laatste niet. Vraag de "
        "begeleider om het nog even te openen.",
        "This part was just closed. What you entered is saved; the last thing is not. Ask the "
        "facilitator to open it once more.",
    ),
    "unknown": say(
        "‘{typed}’ past hier niet. Wat er stond, is niet veranderd.",
        "‘{typed}’ does not fit here. What stood there was not changed.",
    ),
    "points": say(
        "Met {typed} erbij zijn het er meer dan tien. Er is niets veranderd. Klopt het papier "
        "niet? Vraag het na, of laat dit leeg.",
        "With {typed} it would be more than ten. Nothing was changed. Is the paper wrong? Ask, or "
        "leave this empty.",
    ),
    "enough": say(
        "Hier past niet meer bij: dit is het grootste aantal.",
        "No more fit here: this is the largest number.",
    ),
    "gone": say(
        "Dit formulier is er niet meer, of je mag hier niet meer invoeren. Er is niets veranderd.",
        "This form is no longer there, or you may no longer enter here. Nothing was changed.",
    ),
}
