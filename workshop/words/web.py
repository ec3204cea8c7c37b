"""Words of the doors (joining, links, errors) and of the lines about saving and contact."""

from typing import Final

from workshop.access import Role
from workshop.language import Text, say

BRAND: Final = "Grondtoon"
FOR_WHOM = say("Jullie werken aan een visie op leren voor:", "You are working on a vision for:")

CODE_TITLE = say("Meedoen met een workshop", "Join a workshop")
CODE_LABEL = say("Code van de workshop", "Workshop code")
CODE_HINT = say(
    "Zes tekens, ze staan op de beamer. Hoofdletters en spaties maken niet uit.",
    "Six characters, shown on the beamer. Capitals and spaces make no difference.",
)
CODE_GO = say("Verder", "Continue")
CODE_UNKNOWN_TITLE = say("Deze code kennen we niet", "We do not know this code")
CODE_UNKNOWN = say(
    "Misschien is er een teken verwisseld, of is de workshop al opgeruimd. "
    "Kijk nog eens op de beamer, of vraag de begeleider om de code.",
    "Perhaps one character got mixed up, or the workshop has been removed by now. "
    "Look at the beamer again, or ask the facilitator for the code.",
)
CODE_EMPTY = say("Vul de code in die op de beamer staat.", "Fill in the code on the beamer.")
WAIT_TITLE = say("Even wachten", "One moment")
WAIT = say(
    "Vanaf dit netwerk zijn net veel verkeerde codes ingevuld. Daarom gaat het nu even "
    "langzamer. Deze bladzijde probeert het over {seconds} seconden vanzelf opnieuw.",
    "Many wrong codes were just tried from this network, so it goes slower for a while. "
    "This page tries again by itself in {seconds} seconds.",
)
WAIT_FORM = say(
    "Vanaf dit netwerk zijn net veel verkeerde codes ingevuld. "
    "Wacht {seconds} seconden en probeer het dan opnieuw.",
    "Many wrong codes were just tried from this network. "
    "Wait {seconds} seconds and then try again.",
)

PROMISE = say("Wat we je beloven", "What we promise you")
SUBGROUP = say("Bij welke groep hoor je?", "Which group do you belong to?")
SUBGROUP_NONE = say("Geen van deze", "None of these")
SUBGROUP_MISSING = say("Kies nog bij welke groep je hoort.", "Please choose your group first.")
PSEUDONYM = say("Een naam die je zelf kiest", "A name of your own choice")
PSEUDONYM_HINT = say(
    "Alleen jij ziet deze naam. Je mag ook niets invullen.",
    "Only you see this name. You may also leave it empty.",
)
NAME = say("Je naam", "Your name")
NAME_HINT = say(
    "De begeleider ziet wie er is, nooit wat je antwoordt.",
    "The facilitator sees who is here, never what you answer.",
)
NAME_MISSING = say("Vul je naam nog in.", "Please fill in your name first.")
NAME_TOO_LONG = say(
    "Deze naam is te lang: er passen {limit} tekens.",
    "This name is too long: {limit} characters fit.",
)
START = say("Doe mee", "Join in")

BEEN_HERE = say("Ik was hier al", "I was here before")
PERSONAL_CODE = say("Je persoonlijke code", "Your personal code")
PERSONAL_HINT = say(
    "Acht tekens, je vond ze op je eigen bladzijde Mijn inbreng.",
    "Eight characters, you found them on your own page What I gave.",
)
PERSONAL_GO = say("Ga verder waar ik was", "Go on where I was")
PERSONAL_UNKNOWN = say(
    "Deze persoonlijke code hoort niet bij deze workshop. "
    "Controleer de tekens, of doe opnieuw mee.",
    "This personal code does not belong to this workshop. Check the characters, or join anew.",
)

AGAIN_TITLE = say("Op dit apparaat doet al iemand mee", "Somebody already joined on this device")
AGAIN = say(
    "Was jij dat? Dan ga je gewoon verder. Deel je dit apparaat, dan begint de volgende opnieuw. "
    "Wat al is ingevuld, blijft bewaard.",
    "Was that you? Then simply go on. If you share this device, the next person starts afresh. "
    "What was filled in stays saved.",
)
AGAIN_LOSE = say(
    "Let op: er is nog geen persoonlijke code gemaakt. Zonder die code kan degene die nu meedoet "
    "straks niet terug. Hij staat op Mijn inbreng.",
    "Mind: no personal code was made yet. Without it, the person who is in now cannot come back "
    "later. You find it on What I gave.",
)
GO_ON = say("Verder als jezelf", "Go on as yourself")
SOMEBODY_ELSE = say("Ik ben iemand anders", "I am somebody else")

OPENS: Final[dict[Role, Text]] = {
    Role.HOST: say(
        "Met deze link kun je op deze installatie workshops beginnen.",
        "With this link you can start workshops on this installation.",
    ),
    Role.FACILITATOR: say(
        "Met deze link ben je begeleider: je stuurt de workshop en ziet wie er klaar is.",
        "With this link you are the facilitator: you steer the workshop and see who is ready.",
    ),
    Role.LEADER: say(
        "Met deze link ben je schoolleider: je schrijft aan het concept en de matrix.",
        "With this link you are the school leader: you write the draft and the matrix.",
    ),
    Role.BEAMER: say(
        "Met deze link laat dit scherm zien wat het hele team mag zien. Er zitten geen knoppen op.",
        "With this link this screen shows what the whole team may see. It has no buttons.",
    ),
    Role.NOTE_KEEPER: say(
        "Hiermee ben je notulist: je voert in wat anderen op papier hebben ingevuld.",
        "With this you are the note keeper: you enter what others filled in on paper.",
    ),
    Role.PARTICIPANT: say(
        "Met deze link ga je verder waar je was, met alles wat je hebt ingevuld.",
        "With this link you go on where you were, with everything that you filled in.",
    ),
}
OPEN: Final[dict[Role, Text]] = {
    Role.HOST: say("Begin op dit apparaat", "Begin on this device"),
    Role.FACILITATOR: say("Verder als begeleider", "Continue as facilitator"),
    Role.LEADER: say("Verder als schoolleider", "Continue as school leader"),
    Role.BEAMER: say("Open het beamerscherm", "Open the beamer screen"),
    Role.NOTE_KEEPER: say("Verder als notulist", "Continue as note keeper"),
    Role.PARTICIPANT: say("Ga verder waar ik was", "Go on where I was"),
}
LINK_TITLE = say("Je opent een persoonlijke link", "You open a personal link")
LINK_SWITCH = say(
    "Op dit apparaat doet nu iemand anders mee. Als je verdergaat, wissel je naar jou. "
    "Wat de ander heeft ingevuld, blijft bewaard.",
    "Somebody else is in on this device now. If you continue, it changes to you. "
    "What the other person filled in stays saved.",
)
LINK_UNKNOWN_TITLE = say("Deze link werkt niet (meer)", "This link does not work (any more)")
LINK_UNKNOWN = say(
    "Misschien is de link niet helemaal overgenomen, is er een nieuwe gemaakt of is de workshop "
    "opgeruimd. Vraag de begeleider om een nieuwe link.",
    "Perhaps the link was not copied in full, a new one was made, or the workshop was removed. "
    "Ask the facilitator for a new link.",
)

NOT_FOUND_TITLE = say("Deze bladzijde bestaat niet", "This page does not exist")
NOT_FOUND = say(
    "Het adres klopt niet helemaal. Met de code op de beamer kom je wel binnen.",
    "The address is not quite right. The code on the beamer does let you in.",
)
TO_CODE = say("Typ de code", "Type the code")
ELSEWHERE_TITLE = say("Dit kwam van een andere plek", "This came from another place")
ELSEWHERE = say(
    "We konden niet zien of deze opdracht van deze site kwam. Er is niets veranderd. "
    "Ga terug, laad de bladzijde opnieuw en probeer het nog eens.",
    "We could not see whether this request came from this site. Nothing was changed. "
    "Go back, load the page again and try once more.",
)
COOKIE_TITLE = say("Je browser bewaart geen cookies", "Your browser keeps no cookies")
COOKIE = say(
    "Zonder cookie weten we bij de volgende stap niet dat jij het bent. Sta cookies toe voor deze "
    "site, of gebruik een gewoon venster in plaats van een privévenster. We volgen je nergens mee.",
    "Without a cookie we do not know at the next step that it is you. Allow cookies for this site, "
    "or use an ordinary window instead of a private one. We do not track you with it.",
)
BROKEN_TITLE = say("Er ging bij ons iets mis", "Something went wrong on our side")
BROKEN = say(
    "Wat als bewaard stond, is bewaard. Laad deze bladzijde opnieuw; "
    "blijft het misgaan, zeg het dan tegen de begeleider.",
    "What was shown as saved is saved. Load this page again; "
    "if it keeps going wrong, tell the facilitator.",
)
NO_SCRIPT = say(
    "Deze bladzijde werkt alleen als JavaScript aanstaat in je browser.",
    "This page only works when JavaScript is switched on in your browser.",
)

SAVING = say("Bewaren…", "Saving…")
SAVED = say("Bewaard", "Saved")
NOT_SAVED = say(
    "Niet bewaard, we proberen het opnieuw. Je tekst staat veilig op dit apparaat.",
    "Not saved, we are trying again. Your text is safe on this device.",
)
CLOSED = say(
    "Dit onderdeel is gesloten. Je laatste woorden staan alleen nog op dit apparaat.",
    "This part is closed. Your last words are only on this device now.",
)
TOO_LONG = say(
    "Niet bewaard: deze tekst is te lang. Kort hem in tot {limit} tekens.",
    "Not saved: this text is too long. Shorten it to {limit} characters.",
)
NOT_ALLOWED = say(
    "Niet bewaard: op dit apparaat mag je deze tekst niet (meer) veranderen. "
    "Laad de bladzijde opnieuw.",
    "Not saved: on this device you may not change this text (any more). Load the page again.",
)
OTHER_TEXT = say(
    "Deze tekst is intussen ergens anders veranderd.",
    "This text was changed elsewhere in the meantime.",
)
KEEP_MINE = say("Bewaar die van mij", "Save mine")
TAKE_OTHER = say("Neem de andere over", "Take the other one")
LEFT = say("Nog {n} tekens", "{n} characters left")

MOVED_ON = say(
    "De begeleider gaat verder. Wat je typt, blijft bewaard.",
    "The facilitator moves on. What you type stays saved.",
)
JUST_CLOSED = say(
    "De begeleider heeft dit gesloten. Wat je gaf, is bewaard.",
    "The facilitator has closed this. What you gave is saved.",
)
NO_CONTACT = say(
    "Even geen contact. Dit scherm herstelt vanzelf; wat je typt, blijft op dit apparaat staan.",
    "No contact for a moment. This screen recovers by itself; what you type stays on this device.",
)
REMOVED = say(
    "Deze workshop is opgeruimd, of je hebt hier geen toegang meer.",
    "This workshop was removed, or you no longer have access to it.",
)

# Words for a suggested name: every combination sounds friendly and says nothing about anyone.
NAME_BEGINNINGS: Final = (
    say("Rustige", "Calm"),
    say("Heldere", "Bright"),
    say("Vrolijke", "Cheerful"),
    say("Stille", "Quiet"),
    say("Dappere", "Brave"),
    say("Zachte", "Gentle"),
    say("Snelle", "Quick"),
    say("Wijze", "Wise"),
    say("Groene", "Green"),
    say("Blauwe", "Blue"),
    say("Zonnige", "Sunny"),
    say("Lichte", "Light"),
)
NAME_ENDINGS: Final = (
    say("Merel", "Blackbird"),
    say("Beuk", "Beech"),
    say("Zwaluw", "Swallow"),
    say("Linde", "Linden"),
    say("Otter", "Otter"),
    say("Esdoorn", "Maple"),
    say("Kievit", "Lapwing"),
    say("Vlinder", "Butterfly"),
    say("Egel", "Hedgehog"),
    say("Wilg", "Willow"),
    say("Reiger", "Heron"),
    say("Klaver", "Clover"),
)
