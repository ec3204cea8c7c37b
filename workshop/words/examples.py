"""Words of examples out of practice: on phones, in the gallery, on the beamer, in the document."""

from typing import Final

from workshop.examples import Outcome, Part, Problem, Signature
from workshop.language import Text, say
from workshop.photo import Fault

OUTCOMES: Final[dict[Outcome, Text]] = {
    "worked": say("Het lukte", "It worked"),
    "partly": say("Het lukte deels", "It worked in part"),
    "failed": say("Het lukte niet", "It did not work"),
}
OUTCOME_MARKS: Final[dict[Outcome, str]] = {"worked": "●", "partly": "◐", "failed": "○"}
# Short headings above what was written; the questions themselves come from the content.
HEADINGS: Final[dict[Part, Text]] = {
    "title": say("Titel", "Title"),
    "happened": say("Wat gebeurde er", "What happened"),
    "learners": say("Leerlingen", "Learners"),
    "teachers": say("Leraren", "Teachers"),
    "leaders": say("Schoolleiding", "School leaders"),
    "no_longer": say("Zien we niet meer", "No longer seen"),
    "learned": say("Geleerd", "Learned"),
}

# On the phone.
NO_TEXT = say(
    "Zodra de tekst van jullie visie er ligt, kun je hier een voorbeeld bij een zin geven. "
    "Denk er alvast over na: waar zie je de visie in je werk?",
    "As soon as the text of your vision is there, you can give an example of a sentence here. "
    "Think about it already: where do you see the vision in your work?",
)
GIVE = say("Geef een voorbeeld", "Give an example")
GIVE_ANOTHER = say("Geef nog een voorbeeld", "Give another example")
ENOUGH = say(
    "Je gaf er tien, en dat is het meeste. Haal er een weg als je een ander wilt geven.",
    "You gave ten, which is the most. Withdraw one if you want to give another.",
)
UNTITLED = say("Nog zonder titel", "Without a title yet")
STATE_PRIVATE = say("Alleen jij ziet dit", "Only you see this")
STATE_SHARED = say("Je collega's zien dit", "Your colleagues see this")
STATE_HIDDEN = say(
    "De begeleider laat dit voorbeeld nu niet aan het team zien.",
    "The facilitator does not show this example to the team now.",
)
TO_GALLERY = say("Bekijk de voorbeelden van het team", "See the examples of the team")
STEP = say("{n} van {total}", "{n} of {total}")
SENTENCES_HOW = say(
    "Tik op een of meer zinnen, hooguit {most}. Tik nog eens om een zin weg te laten.",
    "Tap one or more sentences, {most} at most. Tap again to leave a sentence out.",
)
CHOSEN = say("✓ Hier gaat mijn voorbeeld over", "✓ My example is about this")
SENTENCE_GONE = say("Deze zin staat er niet meer", "This sentence is no longer there")
TITLE_LABEL = say("Hoe heet jouw voorbeeld?", "What do you call your example?")
TITLE_HINT = say(
    "Bijvoorbeeld: de weekstart op het bord", "For instance: planning the week together"
)
OUTCOME_ASK = say("Lukte het?", "Did it work?")
OUTCOME_NOTE = say(
    "Van een voorbeeld dat niet lukte, leren we vaak het meeste.",
    "An example that did not work often teaches us most.",
)
SEEN_LEAD = say(
    "Vul in wat bij jouw voorbeeld past. De rest mag leeg blijven.",
    "Fill in what fits your example. The rest may stay empty.",
)
NO_NAMES = say(
    "Schrijf geen namen van leerlingen, ouders of collega's op.",
    "Do not write down names of learners, parents or colleagues.",
)
BACK = say("Terug", "Back")
NEXT = say("Verder", "On")
TO_LIST = say("Naar mijn voorbeelden", "To my examples")
SHOW = say("Laat zien aan mijn team", "Show it to my team")
SHOW_MEANS = say(
    "Je collega's, de leiding en de begeleider lezen het dan. De begeleider kiest wat er op de "
    "beamer komt. Wie jouw klas kent, herkent het voorbeeld misschien, ook zonder naam. Je kunt "
    "het altijd weer weghalen.",
    "Your colleagues, the leaders and the facilitator then read it. The facilitator chooses what "
    "comes on the beamer. Who knows your class may recognise the example, also without a name. You "
    "can always withdraw it.",
)
SHOWN_MEANS = say(
    "Je collega's zien dit voorbeeld. Wat je verandert, zien zij ook. Stond het op de beamer, dan "
    "gaat het daar eerst af.",
    "Your colleagues see this example. They also see what you change. If it was on the beamer, it "
    "comes off there first.",
)
MAKE_PRIVATE = say("Houd het weer voor mezelf", "Keep it to myself again")
PROBLEMS: Final[dict[Problem, Text]] = {
    "no_sentence": say(
        "Kies nog een zin waar je voorbeeld over gaat. Wat je schreef, is bewaard.",
        "Choose a sentence that your example is about. What you wrote is saved.",
    ),
    "no_title": say(
        "Geef je voorbeeld nog een titel. Wat je schreef, is bewaard.",
        "Give your example a title. What you wrote is saved.",
    ),
    "no_story": say(
        "Schrijf nog op wat er gebeurde. Wat je verder schreef, is bewaard.",
        "Write down what happened. What else you wrote is saved.",
    ),
}
SIGN_ASK = say("Wie staat eronder?", "Who stands under it?")
SIGNATURES: Final[dict[Signature, Text]] = {
    "nobody": say("Niemand", "Nobody"),
    "subgroup": say("Mijn groep: {group}", "My group: {group}"),
    "name": say("Een naam", "A name"),
}
SIGN_NAME = say("Welke naam?", "Which name?")
SIGNED = say("Van {name}", "By {name}")
WITHDRAW = say("Haal dit voorbeeld weg", "Withdraw this example")
WITHDRAW_SURE = say(
    "Weet je het zeker? Het voorbeeld, de foto en de reacties zijn dan echt weg.",
    "Are you sure? The example, the picture and the responses are really gone then.",
)
WITHDRAW_YES = say("Ja, haal weg", "Yes, withdraw")
KEEP = say("Nee, bewaar", "No, keep")

# The picture.
PHOTO = say("Een foto erbij", "A picture with it")
PHOTO_LEAD = say(
    "Mag, hoeft niet. JPEG, PNG of WebP, tot {megabytes} MB. We maken hem kleiner en halen plaats "
    "en tijd eruit.",
    "You may, you need not. JPEG, PNG or WebP, up to {megabytes} MB. We make it smaller and take "
    "place and time out of it.",
)
PROMISE = say(
    "Er staat geen leerling herkenbaar op, of er is toestemming: van de ouders, of van de leerling "
    "zelf vanaf 16 jaar.",
    "No learner can be recognised on it, or there is permission: of the parents, or of the learner "
    "from the age of 16.",
)
PHOTO_CHOOSE = say("Kies een foto", "Choose a picture")
PHOTO_OTHER = say("Kies een andere foto", "Choose another picture")
PHOTO_BUSY = say("De foto wordt verstuurd ...", "The picture is being sent ...")
PHOTO_KEPT = say("De foto is bewaard.", "The picture is saved.")
PHOTO_AWAY = say("Haal de foto weg", "Take the picture away")
PHOTO_ALT = say("Foto bij: {title}", "Picture with: {title}")
PHOTO_FAULTS: Final[dict[Fault, Text]] = {
    "too_large": say(
        "Deze foto is groter dan {megabytes} MB en is niet bewaard. Kies een kleinere, of maak een "
        "schermafdruk van de foto en kies die. Wat je schreef, staat er nog.",
        "This picture is larger than {megabytes} MB and was not saved. Choose a smaller one, or "
        "make a screenshot of it and choose that. What you wrote is still there.",
    ),
    "no_picture": say(
        "Dit bestand is geen foto die we kunnen lezen, en is niet bewaard. Kies een JPEG, PNG of "
        "WebP. Wat je schreef, staat er nog.",
        "This file is no picture that we can read, and was not saved. Choose a JPEG, PNG or WebP. "
        "What you wrote is still there.",
    ),
    "too_many_pixels": say(
        "Deze foto heeft te veel beeldpunten en is niet bewaard. Maak er een schermafdruk van en "
        "kies die. Wat je schreef, staat er nog.",
        "This picture has too many pixels and was not saved. Make a screenshot of it and choose "
        "that. What you wrote is still there.",
    ),
}
PHOTO_CLOSED = say(
    "Voorbeelden worden nu niet gevraagd, dus de foto is niet bewaard. Vraag de begeleider of het "
    "weer open kan. Wat je schreef, staat er nog.",
    "Examples are not asked for now, so the picture was not saved. Ask the facilitator to open it "
    "again. What you wrote is still there.",
)
PHOTO_LOST = say(
    "De foto kwam niet aan. Kijk of je verbinding hebt en kies hem nog eens. Wat je schreef, staat "
    "er nog.",
    "The picture did not arrive. See whether you are connected and choose it again. What you wrote "
    "is still there.",
)

# The gallery.
TITLE = say("Voorbeelden uit onze praktijk", "Examples from our practice")
LEAD = say(
    "Waar zien we onze visie al, en waar nog niet? Ook wat niet lukte, hoort erbij.",
    "Where do we see our vision already, and where not yet? What did not work belongs here too.",
)
VIEW = say("Wat wil je zien", "What do you want to see")
VIEWS: Final[dict[str, Text]] = {
    "gallery": say("Per zin", "By sentence"),
    "gaps": say("Nog zonder", "Without"),
    "programme": say("Conferentie", "Conference"),
}
EMPTY = say(
    "Hier komen de voorbeelden van het team, bij de zin waar ze over gaan. Ze verschijnen zodra "
    "iemand er een laat zien.",
    "The examples of the team come here, at the sentence that they are about. They appear as soon "
    "as somebody shows one.",
)
COVERED = say(
    "Zinnen met een voorbeeld: {n} van de {total}.", "Sentences with an example: {n} of {total}."
)
COVERED_ENOUGH = say(
    "Dat is genoeg om stap 5 af te ronden: minstens twee derde.",
    "That is enough to close step 5: at least two thirds.",
)
COVERED_MORE = say(
    "Voor het einde van stap 5 is twee derde een goed doel.",
    "Two thirds is a good aim for the end of step 5.",
)
FILTER_ASPECT = say("Onderwerp", "Subject")
FILTER_OUTCOME = say("Lukte het?", "Did it work?")
ALL = say("Alles", "All")
NOTHING_FILTERED = say(
    "Geen voorbeeld past bij deze keuze. Kies een ander onderwerp, of alles.",
    "No example fits this choice. Choose another subject, or all.",
)
NO_FAILURES = say(
    "Er zijn nog alleen successen. Vraag ook om een voorbeeld dat niet lukte.",
    "There are only successes so far. Also ask for an example that did not work.",
)
SEE_ALSO = say("Staat hierboven al: {title}", "Stands above already: {title}")
ELSEWHERE = say("Over een zin die er niet meer staat", "About a sentence that is no longer there")
YOURS = say("Van jou", "Yours")
MORE = say("Wat we zagen", "What we saw")
HIDDEN = say("Verborgen voor het team", "Hidden from the team")
GAPS_LEAD = say(
    "Bij deze zinnen gaf nog niemand een voorbeeld. Wie kent er een? Of zeggen we iets wat we nog "
    "niet doen?",
    "Nobody gave an example of these sentences yet. Who knows one? Or do we say something that we "
    "do not do yet?",
)
NO_GAPS = say(
    "Elke zin heeft een voorbeeld. Mooi moment om te kijken welke zin scherper kan.",
    "Every sentence has an example. A good moment to see which sentence can be sharper.",
)
TO_FORM = say("Ik weet een voorbeeld", "I know an example")

# Responses.
RESPONSES = say("Reacties ({n})", "Responses ({n})")
NO_RESPONSES = say("Er zijn nog geen reacties.", "There are no responses yet.")
RESPOND = say("Reageer", "Respond")
RESPONSE_NOTE = say(
    "Je naam staat er niet bij. Anderen lezen je reactie pas als je hem plaatst.",
    "Your name is not with it. Others read your response only once you post it.",
)
SEND = say("Plaats mijn reactie", "Post my response")
SENT = say("Je team leest deze reactie.", "Your team reads this response.")
UNSEND = say("Haal terug", "Take back")
RESPONSE_AWAY = say("Haal mijn reactie weg", "Withdraw my response")

# For the facilitator and who may propose changes.
RELEASE = say("Mag op de beamer", "May be on the beamer")
UNRELEASE = say("Haal van de beamer", "Take off the beamer")
TO_BEAMER = say("Toon nu op de beamer", "Show on the beamer now")
ON_BEAMER = say("✓ Mag op de beamer.", "✓ May be on the beamer.")
HIDE = say("Verberg voor het team", "Hide from the team")
UNHIDE = say("Toon weer aan het team", "Show the team again")
PHOTO_TAKE = say("Haal de foto weg", "Take the picture away")
PHOTO_TAKE_SURE = say(
    "Haal de foto voor altijd weg? De tekst blijft staan.",
    "Take the picture away for good? The text stays.",
)
PHOTO_TAKE_YES = say("Ja, foto weg", "Yes, picture away")
RELEASE_LEAD = say(
    "Lees een voorbeeld en bekijk de foto goed voordat het op de beamer mag. Verandert de maker er "
    "iets aan, dan gaat het er vanzelf af.",
    "Read an example and look well at the picture before it may be on the beamer. If its author "
    "changes anything, it comes off by itself.",
)
SHARPEN = say("Scherp deze zin aan", "Sharpen this sentence")
SHARPENED = say(
    "Er staat een voorstel klaar bij ‘Voorstellen’, met dit voorbeeld erin. Schrijf daar de nieuwe "
    "woorden. Het team beslist erover zoals over elk voorstel.",
    "An amendment is ready under ‘Amendments’, with this example in it. Write the new words there. "
    "The team decides on it as on every amendment.",
)
SHARPEN_GONE = say(
    "Dat ging niet: deze zin is net veranderd. Kijk hieronder hoe hij nu luidt.",
    "That was not possible: this sentence was changed just now. See below how it reads now.",
)
SHARPEN_ENOUGH = say(
    "Er zijn al zoveel voorstellen als mag. Rond er eerst een af.",
    "There are as many amendments as allowed. Finish one first.",
)
SHARPEN_MADE = say("Hieruit kwam een voorstel.", "An amendment came out of this.")
SHARPEN_MADE_MORE = say("Hieruit kwamen {n} voorstellen.", "{n} amendments came out of this.")

# The programme.
PROGRAMME_EMPTY = say(
    "Er is nog geen programma. Zodra de begeleider het maakt, staat hier wat wanneer komt.",
    "There is no programme yet. Once the facilitator makes it, you see here what comes when.",
)
PROGRAMME_BEGIN = say("Begin met een voorbeeldprogramma", "Begin with a sample programme")
PROGRAMME_BEGIN_LEAD = say(
    "Je krijgt zes onderdelen om mee te beginnen. Daarna kies je zelf de tijden, de volgorde en "
    "de voorbeelden.",
    "You get six parts to begin with. After that you choose the times, the order and the examples "
    "yourself.",
)
HELD_ON = say("Datum", "Date")
STARTS = say("Begint om", "Begins at")
ATTENDANCE = say("Hoeveel mensen kwamen er?", "How many people came?")
ATTENDED = say("Er waren {n} mensen.", "{n} people were there.")
MINUTES = say("Minuten", "Minutes")
MINUTES_TOLD = say("{n} minuten", "{n} minutes")
SLOT_EXAMPLES = say("Voorbeelden in dit onderdeel", "Examples in this part")
SLOT_NONE = say("Kies voorbeelden", "Choose examples")
UP = say("Eerder", "Earlier")
DOWN = say("Later", "Later")
SLOT_REMOVE = say("Haal weg", "Remove")
SLOT_ADD = say("Een eigen onderdeel", "A part of your own")
SLOT_ADD_YES = say("Voeg toe", "Add")
ENDS = say("Klaar om {time}", "Done at {time}")
LASTS = say("Samen {n} minuten", "{n} minutes together")

# On the beamer.
BEAMER_RELEASED = say(
    "{n} voorbeelden mogen op de beamer. Je kiest ze bij ‘Voorbeelden’.",
    "{n} examples may be on the beamer. You choose them under ‘Examples’.",
)
BEAMER_RELEASED_ONE = say(
    "1 voorbeeld mag op de beamer. Je kiest ze bij ‘Voorbeelden’.",
    "1 example may be on the beamer. You choose them under ‘Examples’.",
)
BEAMER_RELEASED_NONE = say(
    "Nog geen voorbeeld mag op de beamer. Je kiest ze bij ‘Voorbeelden’.",
    "No example may be on the beamer yet. You choose them under ‘Examples’.",
)

# On paper.
PAPER_TASK = say(
    "Geef een voorbeeld van een zin hieronder. Vul in wat past; de rest mag leeg blijven.",
    "Give an example of a sentence below. Fill in what fits; the rest may stay empty.",
)
PAPER_SENTENCES = say("Nummers van de zinnen:", "Numbers of the sentences:")
PAPER_SHOW = say("Mijn team mag dit lezen, zonder naam", "My team may read this, without a name")
PAPER_ADD = say("Nieuw voorbeeld", "New example")
PAPER_NUMBER = say("Nummer van een zin", "Number of a sentence")
PAPER_LINK = say("Zet erbij", "Add it")
PAPER_LINKED = say("Bij zin {n}: {sentence}", "With sentence {n}: {sentence}")
PAPER_LEGEND = say(
    "Neem over wat op het papier staat. Zet het vinkje alleen als dat op het papier ook staat.",
    "Copy what is on the paper. Tick the box only if it is ticked on the paper.",
)

# In the document.
ANNEX = say("Bijlage C. Voorbeelden uit onze praktijk", "Annex C. Examples from our practice")
ANNEX_LEAD = say(
    "Voorbeelden die teamleden gaven, bij de zin waar ze over gaan. Ook wat niet lukte, staat "
    "erbij.",
    "Examples that team members gave, at the sentence that they are about. What did not work is "
    "included.",
)
ANNEX_ELSEWHERE = say("Andere voorbeelden", "Other examples")
ANNEX_SEE = say("Zie ook: {title}.", "See also: {title}.")
ANNEX_GAPS = say(
    "Nog zonder voorbeeld: {n} van de {total} zinnen.",
    "Still without an example: {n} of {total} sentences.",
)
