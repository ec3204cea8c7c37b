"""Words while a move is announced: on phones, on the beamer, and in the cockpit."""

from typing import Final

from workshop.agenda import Move
from workshop.language import Text, say

ON_PHONE = say(
    "Over {left} gaan we verder. Rond rustig af; wat je typt, wordt bewaard.",
    "We move on in {left}. Finish calmly; what you type is saved.",
)
# Once for who listens to the screen; the line that is seen counts down.
ALOUD = say(
    "Over {seconds} seconden gaan we verder. Rond rustig af; wat je typt, wordt bewaard.",
    "We move on in {seconds} seconds. Finish calmly; what you type is saved.",
)
ON_BEAMER = say(
    "Over {left} gaan we verder. Rond rustig af.", "We move on in {left}. Finish calmly."
)
COMING: Final[dict[Move | None, Text]] = {
    Move.OPEN: say("Over {left} opent {title}", "{title} opens in {left}"),
    Move.CLOSE: say("Over {left} sluit {title}", "{title} closes in {left}"),
    Move.SHOW: say("Over {left} zien jullie de uitslag: {title}", "Result in {left}: {title}"),
    None: say("Over {left} gaan jullie naar {title}", "You go to {title} in {left}"),
}
JOINING = say("het binnenkomstscherm", "the joining screen")
AT_ONCE = say("Nu meteen", "Right now")
NOT_AFTER_ALL = say("Toch niet", "Not after all")
WHEN = say("Wanneer", "When")
IN_SECONDS = say("over {n} seconden", "in {n} seconds")
IN_A_MINUTE = say("over 1 minuut", "in 1 minute")
WITHOUT_NOTICE = say("nu meteen", "right now")
FIRST_ANNOUNCED = say(
    "Iemand anders was net eerder en kondigde iets aan. Kijk even of dat klopt.",
    "Somebody else was just ahead of you and announced something. Check whether that is right.",
)
TOO_LATE = say(
    "Dat was net te laat: het is al gebeurd. Je kunt het weer openen of teruggaan.",
    "That was just too late: it has happened. You can open it again or go back.",
)
BACK_TO = say("Terug naar: {title}", "Back to: {title}")
GO_TO = say("Ga naar: {title}", "Go to: {title}")
