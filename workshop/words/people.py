"""Words about who is here, how far the room is, and taking somebody out."""

from typing import Final

from workshop.language import say

HERE: Final = say("{here} van {people} nu hier", "{here} of {people} here now")
READY: Final = say("{ready} van {people} klaar", "{ready} of {people} ready")
BUSY: Final = say("{n} bezig", "{n} busy")
NOTHING: Final = say("{n} nog niets", "{n} nothing yet")
AWAY: Final = say("{n} weg", "{n} away")
NOTHING_HELP: Final = say(
    "Nog niets: wel hier, maar na twee minuten nog niets gegeven. "
    "Loop eens rond en vraag of het lukt.",
    "Nothing yet: here, but nothing given after two minutes. Walk around and ask whether it works.",
)
LATE_ONE: Final = say(
    "1 persoon kwam later binnen. Die ziet meteen wat nu open is, "
    "en kan op de eigen telefoon inhalen wat nog openstaat.",
    "1 person joined later. That person sees at once what is open now, "
    "and can catch up on the phone with whatever is still open.",
)
LATE_MANY: Final = say(
    "{n} mensen kwamen later binnen. Zij zien meteen wat nu open is, "
    "en kunnen op hun telefoon inhalen wat nog openstaat.",
    "{n} people joined later. They see at once what is open now, "
    "and can catch up on their phones with whatever is still open.",
)

NOBODY: Final = say(
    "Zodra er mensen binnen zijn, zie je hier wie er is.",
    "As soon as people have joined, you see here who is here.",
)
AWAY_HELP: Final = say(
    "Weg betekent: het scherm is al ruim een minuut dicht of zonder contact. "
    "Wie het weer opent, telt meteen weer mee.",
    "Away means: the screen has been closed or without contact for over a minute. "
    "Whoever opens it again counts at once.",
)
LIST: Final = say("Wie er meedoen", "Who takes part")
IS_HERE: Final = say("hier", "here")
IS_AWAY: Final = say("weg", "away")
IS_READY: Final = say("klaar", "ready")
SAME_NAME: Final = say("{name} ({n})", "{name} ({n})")

CHOOSE: Final = say("Een naam verbeteren of iemand weghalen", "Correct a name or take somebody out")
CHOOSE_HINT: Final = say("Kies een naam", "Choose a name")
NAME: Final = say("Naam", "Name")
RENAME: Final = say("Bewaar de naam", "Save the name")
RENAMED: Final = say("De naam is bewaard.", "The name is saved.")
NAME_MISSING: Final = say(
    "Vul een naam in. De oude naam staat er nog.", "Fill in a name. The old name still stands."
)
ALREADY_GONE: Final = say(
    "Deze persoon deed al niet meer mee.", "This person no longer took part already."
)
REMOVE: Final = say("Haal weg", "Take out")
REMOVE_SURE: Final = say("{name} weghalen?", "Take {name} out?")
REMOVE_WHAT: Final = say(
    "{name} doet dan niet meer mee. Keuzes, stemmen en teksten van deze persoon worden gewist, "
    "ook de uitspraken die daaruit kwamen. Uitslagen die al vaststaan, houden alleen aantallen "
    "zonder naam. De telefoon zegt dat je dit deed en hoe iemand opnieuw meedoet.",
    "{name} then no longer takes part. Choices, votes and texts of this person are erased, "
    "and so are the statements that came from them. Results that are already fixed keep only "
    "numbers without a name. The phone says that you did this and how to join again.",
)
REMOVE_YES: Final = say("Ja, haal weg", "Yes, take out")
REMOVE_NO: Final = say("Toch niet", "Rather not")
REMOVED: Final = say("{name} doet niet meer mee.", "{name} no longer takes part.")

EMPTY_ONE: Final = say(
    "1 persoon kwam binnen, gaf nog niets en is al tien minuten weg. Misschien is dat iemand die "
    "twee keer binnenkwam. Wie toch terugkomt, doet opnieuw mee met de code.",
    "1 person joined, gave nothing and has been away for ten minutes. Perhaps somebody joined "
    "twice. Whoever does come back joins again with the code.",
)
EMPTY_MANY: Final = say(
    "{n} mensen kwamen binnen, gaven nog niets en zijn al tien minuten weg. Misschien kwamen zij "
    "twee keer binnen. Wie toch terugkomt, doet opnieuw mee met de code.",
    "{n} people joined, gave nothing and have been away for ten minutes. Perhaps they joined "
    "twice. Whoever does come back joins again with the code.",
)
REMOVE_EMPTY_ONE: Final = say("Haal deze ene weg", "Take this one out")
REMOVE_EMPTY_MANY: Final = say("Haal deze {n} weg", "Take these {n} out")
REMOVED_EMPTY: Final = say("Weggehaald: {n}.", "Taken out: {n}.")

OUT_TITLE: Final = say("Je doet hier niet meer mee", "You no longer take part here")
OUT: Final = say(
    "De begeleider heeft je uit de workshop gehaald, of iemand anders gebruikt nu dit apparaat. "
    "Soms kwam iemand per ongeluk twee keer binnen. Wil je weer meedoen? "
    "Scan de QR-code op de beamer of typ de code. Je begint dan opnieuw.",
    "The facilitator took you out of the workshop, or somebody else now uses this device. "
    "Sometimes a person joined twice by accident. Would you like to join again? "
    "Scan the QR code on the beamer or type the code. You then start afresh.",
)
OUT_LINE: Final = say(
    "Je doet hier niet meer mee: de begeleider heeft je uit de workshop gehaald, of de workshop "
    "is opgeruimd. Weer meedoen kan met de code op de beamer.",
    "You no longer take part here: the facilitator took you out of the workshop, or it was "
    "removed. You can join again with the code on the beamer.",
)
