"""Words for steering together: handing out a role by code, and stopping."""

from typing import Final

from workshop.access import Role
from workshop.language import Text, say

# In the cockpit
TITLE = say("Samen begeleiden", "Steering together")
DEVICES = say("{n} apparaten begeleiden nu", "{n} devices are steering now")
ONE_DEVICE = say("1 apparaat begeleidt nu: dit", "1 device is steering now: this one")
NOTE_KEEPERS = say(
    "Apparaten waarop een notulist papier invoert: {n}",
    "Devices on which a note keeper enters paper forms: {n}",
)
LEAD = say(
    "Met een korte code komt een collega erbij op een eigen apparaat. Jij blijft begeleider.",
    "With a short code a colleague joins in on an own device. You remain facilitator.",
)
MAKE: Final[dict[Role, Text]] = {
    Role.FACILITATOR: say("Code voor een mede-begeleider", "Code for a co-facilitator"),
    Role.NOTE_KEEPER: say("Code voor een notulist", "Code for a note keeper"),
}
MAY: Final[dict[Role, Text]] = {
    Role.FACILITATOR: say(
        "Een mede-begeleider kan alles wat jij kunt.",
        "A co-facilitator can do everything that you can.",
    ),
    Role.NOTE_KEEPER: say(
        "Een notulist voert alleen papieren formulieren in.",
        "A note keeper only enters paper forms.",
    ),
}
TELL = say(
    "Laat je collega {address} openen en deze code typen:",
    "Let your colleague open {address} and type this code:",
)
VALID = say(
    "Werkt één keer, en nog {n} minuten. Laat de code niet op de beamer zien.",
    "Works once, and for {n} more minutes. Do not show the code on the beamer.",
)
VALID_LAST = say(
    "Werkt één keer, en nog één minuut. Laat de code niet op de beamer zien.",
    "Works once, and for one more minute. Do not show the code on the beamer.",
)
TAKEN = say(
    "De code is gebruikt: je collega is binnen.", "The code was used: your colleague is in."
)
LAPSED = say(
    "De code is verlopen. Maak een nieuwe als dat nog nodig is.",
    "The code has expired. Make a new one if you still need it.",
)
STOP = say("Ik stop als begeleider op dit apparaat", "I stop as facilitator on this device")
STOP_SURE = say(
    "Dit apparaat kan dan niet meer sturen. De anderen gaan gewoon verder. Terug kan met een "
    "nieuwe code of met de link voor begeleiders.",
    "This device can then no longer steer. The others simply go on. You can come back with a new "
    "code or with the link for facilitators.",
)
STOP_YES = say("Ja, ik stop", "Yes, I stop")
STOP_NO = say("Toch niet", "Rather not")
ONLY_ONE = say(
    "Dit is het enige apparaat dat begeleidt. Laat eerst iemand anders binnen; daarna kun je "
    "stoppen.",
    "This is the only device that steers. First let somebody else in; after that you can stop.",
)
ALONE = say("Alleen dit apparaat blijft begeleider", "Only this device remains facilitator")
ALONE_SURE = say(
    "De andere apparaten kunnen dan niet meer sturen, en een code die nog openstaat werkt niet "
    "meer. De link voor begeleiders werkt nog wel, tot je nieuwe links maakt.",
    "The other devices can then no longer steer, and a code that is still open stops working. The "
    "link for facilitators keeps working until you make new links.",
)
ALONE_YES = say("Ja, alleen dit apparaat", "Yes, only this device")

# The page on which the code is typed
PAGE_TITLE = say("Mee begeleiden", "Steer along")
PAGE_LEAD = say(
    "Je kreeg een code van de begeleider. Daarmee begeleid je mee, of voer je papieren formulieren "
    "in.",
    "The facilitator gave you a code. With it you steer along, or enter paper forms.",
)
LABEL = say("De code die je kreeg", "The code that you were given")
HINT = say(
    "Acht tekens. Hoofdletters en spaties maken niet uit.",
    "Eight characters. Capitals and spaces make no difference.",
)
GO = say("Verder", "Continue")
EMPTY = say("Vul de code in die je kreeg.", "Fill in the code that you were given.")
UNKNOWN = say(
    "Deze code kennen we niet. Misschien is er een teken verwisseld. Doe je mee als deelnemer? "
    "Gebruik dan de code op de beamer.",
    "We do not know this code. Perhaps one character got mixed up. Are you taking part yourself? "
    "Then use the code on the beamer.",
)
USED = say(
    "Deze code is al gebruikt; hij werkt maar één keer. Vraag de begeleider om een nieuwe.",
    "This code was used already; it works only once. Ask the facilitator for a new one.",
)
EXPIRED = say(
    "Deze code is verlopen: hij werkt tien minuten. Vraag de begeleider om een nieuwe.",
    "This code has expired: it works for ten minutes. Ask the facilitator for a new one.",
)
TO_JOIN = say("Ik doe mee als deelnemer", "I take part myself")
