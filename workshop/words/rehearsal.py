"""Words of a rehearsal: practising with made-up participants."""

from workshop.language import say

SCHOOL = say("Oefening: {school}", "Rehearsal: {school}")
PERSON = say("Verzonnen deelnemer {n}", "Made-up participant {n}")
BAND = say("Oefenworkshop: verzonnen deelnemers", "Rehearsal workshop: made-up participants")
STATUS = say(
    "Oefening met verzonnen deelnemers. Dit is geen visie van het team",
    "Rehearsal with made-up participants. This is not a vision of the team",
)

PRACTISE = say("Oefenen", "Rehearse")
PRACTISE_LEAD = say(
    "Oefen de hele dag met verzonnen deelnemers, in een kopie van deze workshop. "
    "Er gaat geen tekst of antwoord van echte mensen mee, en hier verandert niets.",
    "Rehearse the whole day with made-up participants, in a copy of this workshop. "
    "No text or answer of real people goes along, and nothing changes here.",
)
HOW_MANY = say("Hoeveel verzonnen deelnemers?", "How many made-up participants?")
BEGIN = say("Begin een oefening", "Start a rehearsal")
GO_ON = say("Verder met de oefening", "Go on with the rehearsal")
BEGIN_ANEW_NOTE = say(
    "Begin je een nieuwe oefening, dan verdwijnt de vorige.",
    "When you start a new rehearsal, the previous one disappears.",
)

ROLES = say(
    "Je bent hier begeleider, schoolleiding en beamer tegelijk. "
    "Wil je ook deelnemer zijn, kom dan met je telefoon binnen.",
    "Here you are facilitator, leaders and beamer at once. "
    "To be a participant as well, join with your phone.",
)
OPEN_AS_LEADER = say("Concept openen als schoolleiding", "Open the draft as leaders")
ANSWER = say("Laat de verzonnen deelnemers antwoorden", "Let the made-up participants answer")
NOT_ALL = say(
    "Een paar van hen zijn even weg of komen niet klaar, zoals op een echte dag.",
    "A few of them are away or do not get ready, as on a real day.",
)
IN_GROUPS = say(
    "Elke groep dient één wijzigingsvoorstel in, zodra de groepen er zijn en de tekst als voorstel "
    "voorligt.",
    "Each group hands in one amendment, once there are groups and the text lies before the team as "
    "a proposal.",
)
IN_ROUNDS = say(
    "Ze reageren op wat is ingediend, en kiezen in de ronde die openstaat.",
    "They react to what was handed in, and choose in the round that is open.",
)
IN_PILOTS = say(
    "Zijn er nog geen pilots, dan komen er twee, elk met een logboek. Een deel meldt zich aan.",
    "When there are no pilots yet, two appear, each with a log. Some put themselves down.",
)
OPEN_FIRST = say(
    "Open een activiteit. Dan kunnen de verzonnen deelnemers antwoorden.",
    "Open an activity. Then the made-up participants can answer.",
)
NOTHING_TO_ANSWER = say(
    "Bij deze stap vullen deelnemers niets in.", "At this step participants fill in nothing."
)
CLEAR = say("Oefening opruimen", "Clear the rehearsal")
CLEAR_SURE = say("Ja, ruim op", "Yes, clear it")
CLEAR_NOTE = say(
    "Alles van deze oefening verdwijnt. De echte workshop blijft zoals die is.",
    "Everything of this rehearsal disappears. The real workshop stays as it is.",
)

# Made-up classes, by name; how large each is, workshop.made_up_evaluation says.
CLASSES = (say("Groep 6", "Year 4"), say("Groep 7", "Year 5"), say("Groep 8", "Year 6"))
