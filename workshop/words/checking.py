"""Words of the checklists: on the phone, as a result, and as tasks for the leaders."""

from typing import Final, Literal

from workshop.language import Text, say

Light = Literal["yes", "partly", "no"]

# On the phone.
THE_TEXT = say("Dit staat er in het voorstel", "This is what the proposal says")
WHOLE_TEXT = say("Lees het voorstel", "Read the proposal")
LEFT_OUT = say(
    "Over deze draad zegt het voorstel bewust niets. Dit is de reden:",
    "The proposal says nothing about this thread on purpose. This is the reason:",
)
NO_TEXT = say(
    "Over deze draad zegt het voorstel nog niets.",
    "The proposal says nothing about this thread yet.",
)
LEFT = say(
    "Nog open: {n} van {total}. Wat je leeg laat, telt niet mee.",
    "Still open: {n} of {total}. What you leave empty does not count.",
)

# The result: a shape and a word for each light, never colour alone.
LIGHTS: Final[dict[Light, Text]] = {
    "yes": say("In orde", "In order"),
    "partly": say("Deels", "Partly"),
    "no": say("Nog niet", "Not yet"),
}
SHAPES: Final[dict[Light, str]] = {"yes": "●", "partly": "▲", "no": "◆"}
# The classes of the three bins have these colours.
COLOURS: Final[dict[Light, str]] = {"yes": "shared", "partly": "attention", "no": "open"}
COUNTS = say(
    "Ja:\u00a0{yes} · Deels:\u00a0{partly} · Nog\u00a0niet:\u00a0{no} · Antwoorden:\u00a0{people}",
    "Yes:\u00a0{yes} · Partly:\u00a0{partly} · Not\u00a0yet:\u00a0{no} · Answers:\u00a0{people}",
)
ANSWERS = say("Antwoorden: {people}", "Answers: {people}")
SUMMARY = say("In orde: {n} van de {total}", "In order: {n} of {total}")
HOW = say("Hoe komen we hieraan?", "How do we arrive at this?")
RULE = say(
    "In orde: minstens 70 van de 100 antwoorden zijn ‘ja’. Nog niet: minstens de helft koos ‘nog "
    "niet’. De rest is ‘deels’. De antwoorden zijn vastgezet toen dit onderdeel sloot. Niemand "
    "ziet wie wat koos. Onder de {minimum} antwoorden tonen we niets.",
    "In order: at least 70 in 100 answers are ‘yes’. Not yet: at least half chose ‘not yet’. The "
    "rest is ‘partly’. The answers were set when this part closed. Nobody sees who chose what. "
    "Below {minimum} answers we show nothing.",
)
RULE_SMALL = say(
    "Met minder dan {double} antwoorden staan er woorden en geen aantallen.",
    "With fewer than {double} answers there are words and no counts.",
)
