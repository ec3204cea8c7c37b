"""Words of the margin of the proposal: on the phone, and beside the text."""

from workshop.language import say

# On the phone.
NOT_PROPOSED = say(
    "Het voorstel ligt er nog niet. Zodra de leiding het voorlegt, kun je het hier lezen.",
    "The proposal is not there yet. You can read it here as soon as the leaders lay it before you.",
)
HOW = say(
    "Tik op een zin om er iets bij te schrijven. Je reactie wordt vanzelf bewaard. De leiding en "
    "de begeleider lezen hem straks, zonder naam.",
    "Tap a sentence to write something beside it. Your note is saved by itself. The leaders and "
    "the facilitator read it later, without a name.",
)
WHOLE_PARAGRAPH = say("Bij dit hele stuk", "About this whole part")
WHOLE_TEXT = say("Wat mis je in het voorstel?", "What do you miss in the proposal?")
NOTED = say("✎ Jij schreef hierbij iets.", "✎ You wrote something here.")
ABOUT_PARAGRAPH = say("Bij het hele stuk over: {aspect}", "About the whole part on: {aspect}")
ABOUT_TEXT = say("Bij het hele voorstel", "About the whole proposal")
LABEL = say("Jouw reactie", "Your note")
HINT = say("Dit raakt me ... of: hier mis ik ...", "This touches me ... or: here I miss ...")
WITHOUT_NAME = say(
    "Je naam staat er niet bij. Schrijf ook niets op waaraan men jou of een leerling herkent.",
    "Your name is not with it. Also write nothing by which people recognise you or a learner.",
)
BACK = say("Terug naar de tekst", "Back to the text")
WITHDRAW = say("Haal deze reactie weg", "Withdraw this note")
WITHDRAW_SURE = say(
    "Weet je het zeker? Weg is dan echt weg.", "Are you sure? Gone is really gone then."
)
WITHDRAW_YES = say("Ja, haal weg", "Yes, withdraw")
KEEP = say("Nee, bewaar", "No, keep")
HIDDEN_OWN = say(
    "De begeleider laat deze reactie niet aan de leiding zien.",
    "The facilitator does not show this note to the leaders.",
)
QUESTIONS = say("Hierover verschillen we nog", "On this we still differ")
QUESTIONS_LATER = say(
    "Over deze vragen praten jullie in de dialoog.",
    "You will talk about these questions in the dialogue.",
)

# Beside the text, for leaders and the facilitator.
LEAD = say(
    "Wat mensen bij het voorstel schreven, zonder naam en in een willekeurige volgorde.",
    "What people wrote with the proposal, without names and in an order of chance.",
)
NOT_OPENED = say(
    "Reacties komen hier zodra het team ze heeft geschreven. De begeleider opent daarvoor het "
    "onderdeel ‘Reageren in de kantlijn’.",
    "Notes come here once the team has written them. The facilitator opens the part ‘Notes in the "
    "margin’ for that.",
)
BEING_WRITTEN = say(
    "Het team schrijft nu reacties. Je leest ze zodra de begeleider dit onderdeel sluit. Zo ziet "
    "niemand aan het moment wie wat schreef.",
    "The team is writing notes now. You read them once the facilitator closes this part. That way "
    "the moment tells nobody who wrote what.",
)
NONE = say("Er zijn geen reacties geschreven.", "No notes were written.")
SENTENCE_GONE = say("Bij een zin die er niet meer staat", "With a sentence that is no longer there")
HIDE = say("Verberg", "Hide")
UNHIDE = say("Toon weer", "Show again")
HIDDEN = say("Verborgen voor de leiding", "Hidden from the leaders")
LEFT_OUT = say("Bewust weggelaten", "Left out on purpose")
