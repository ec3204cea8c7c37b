"""Words for learners: on the form behind the link of their class, and on paper."""

from typing import Final

from workshop.language import Text, say
from workshop.rounds import Audience

TITLE = say("Hoe is het bij jullie?", "What is it like with you?")
LEAD: Final[dict[Audience, Text]] = {
    Audience.CHILDREN: say(
        "Lees elke zin. Hoe vaak is dat zo, bij jou in de klas? Er zijn geen foute antwoorden.",
        "Read each sentence. How often is that so, in your class? There are no wrong answers.",
    ),
    Audience.YOUTH: say(
        "Hoe vaak is dit zo, bij jou in de lessen? Kies wat jij merkt. Er zijn geen foute "
        "antwoorden.",
        "How often is this so, in your lessons? Choose what you notice. There are no wrong "
        "answers.",
    ),
}
PROMISE = say(
    "Niemand weet wat jij kiest. Je naam hoeft nergens. Weet je iets niet, sla het dan over. "
    "Na het versturen kun je niets meer veranderen.",
    "Nobody knows what you choose. Your name is needed nowhere. If you do not know something, skip "
    "it. After sending you cannot change anything.",
)
SEND = say("Verstuur", "Send")
NOTHING = say(
    "Je hebt nog niets gekozen. Kies bij minstens één zin een antwoord.",
    "You have chosen nothing yet. Choose an answer with at least one sentence.",
)
AGAIN = say(
    "Er ging iets mis met dit formulier, en er is niets verstuurd. Kijk of je antwoorden er nog "
    "staan en verstuur het nog een keer.",
    "Something went wrong with this form, and nothing was sent. See whether your answers are still "
    "there and send it once more.",
)
THANKS_TITLE = say("Dank je wel", "Thank you")
THANKS = say(
    "Je antwoorden zijn verstuurd. Je bent klaar. Je leraar vertelt later wat de school ermee "
    "doet.",
    "Your answers were sent. You are done. Your teacher will tell later what the school does with "
    "them.",
)
NEXT = say("Nieuw formulier voor de volgende", "A new form for the next one")
NEXT_HINT = say(
    "Is dit een apparaat van de klas? Geef het dan door.",
    "Is this a device of the class? Then pass it on.",
)
CLOSED_TITLE = say("Deze vragenlijst is dicht", "This form is closed")
CLOSED = say(
    "Er kan nu niets meer bij, en er is niets van jou bewaard. Wil je nog iets zeggen, vertel het "
    "dan aan je leraar. Die kan de lijst ook weer laten openen.",
    "Nothing can be added now, and nothing of yours was kept. If you want to say something, tell "
    "your teacher, who can also have the form opened again.",
)
UNKNOWN_TITLE = say("Deze link kennen we niet", "We do not know this link")
UNKNOWN = say(
    "Misschien is er een letter verkeerd overgenomen, of is de vragenlijst opgeruimd. Scan de code "
    "nog een keer, of vraag je leraar om de kaart.",
    "Perhaps a letter was copied wrongly, or the form was removed. Scan the code again, or ask "
    "your teacher for the card.",
)
WAIT = say(
    "Hier zijn net veel verkeerde links geprobeerd. Wacht {seconds} seconden en probeer het dan "
    "opnieuw.",
    "Many wrong links were just tried here. Wait {seconds} seconds and then try again.",
)

# On paper.
PRINT = say("Print deze bladzijde. Deze regel komt niet mee.", "Print this. This line stays here.")
BACK = say("Terug naar de evaluatie", "Back to the evaluation")
REFUSED_TITLE = say("Deze bladzijde is hier niet open", "This page is not open here")
REFUSED = say(
    "Alleen de leiding en de begeleider van deze workshop printen dit. Open eerst de workshop op "
    "dit apparaat.",
    "Only the leaders and the facilitator of this workshop print this. Open the workshop on this "
    "device first.",
)
GONE_TITLE = say("Er is niets om te printen", "There is nothing to print")
GONE = say(
    "De link van deze klas is dicht of weg, of er zijn nog geen vragen.",
    "The link of this class is closed or gone, or there are no questions yet.",
)
CARD_LEAD = say(
    "Scan de code met een telefoon of tablet, of open de link die je leraar deelt. Je hoeft niet "
    "in te loggen.",
    "Scan the code with a phone or tablet, or open the link that your teacher shares. You need not "
    "log in.",
)
CARD_TEACHER = say(
    "Voor de leraar: vertel waarom de school dit vraagt, dat meedoen niet hoeft en dat niemand "
    "ziet wie wat koos. Laat elke leerling één formulier sturen. Met één apparaat voor de klas kan "
    "het ook: na het versturen staat er een nieuw formulier klaar.",
    "For the teacher: tell why the school asks this, that nobody has to take part and that nobody "
    "sees who chose what. Let each learner send one form. One device for the class works too: "
    "after sending there is a new form.",
)
PAPER_PROMISE = say(
    "Niemand weet wat jij kiest. Zet nergens je naam. Weet je iets niet, sla het dan over.",
    "Nobody knows what you choose. Write your name nowhere. If you do not know something, skip it.",
)
FORM_TASK = say("Zet bij elke zin één kruisje.", "Put one cross beside each sentence.")
TALK_TITLE = say("In gesprek met jonge kinderen", "Talking with young children")
TALK_TOPICS = say("De zinnen", "The sentences")
TALK_HEARD = say("Wat we horen", "What we hear")
