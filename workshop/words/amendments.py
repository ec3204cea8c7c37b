"""Words for amendments, the rounds in which they are decided on, and the versions of the text."""

from typing import Final, Literal

from workshop.language import Text, say

View = Literal["amendments", "versions"]

TITLE = say("Voorstellen en besluiten", "Amendments and decisions")
LEAD = say(
    "Elk voorstel komt één keer op tafel. Jullie lezen het in stilte, ieder kiest zelf, en dan "
    "valt er een besluit met een reden.",
    "Each amendment comes to the table once. You read it in silence, everyone chooses alone, and "
    "then a decision follows, with a reason.",
)
LEAD_PARTICIPANT = say(
    "Hier lees je wat de groepjes voorstellen, wat ermee gebeurde, en hoe de tekst veranderde.",
    "Here you read what the groups propose, what became of it, and how the text changed.",
)
VIEW = say("Wat wil je zien?", "What do you want to see?")
VIEWS: Final[dict[View, Text]] = {
    "amendments": say("Voorstellen", "Amendments"),
    "versions": say("Versies van de tekst", "Versions of the text"),
}
RULES: Final[dict[str, Text]] = {
    "consent": say(
        "Jullie besluiten bij consent: een voorstel wordt aangenomen als niemand er bezwaar tegen "
        "heeft.",
        "You decide by consent: an amendment is accepted when nobody objects to it.",
    ),
    "majority": say(
        "Jullie besluiten bij meerderheid: meer dan de helft kan ermee leven. Is er bezwaar, dan "
        "staat er bij waarom het toch doorgaat.",
        "You decide by majority: more than half can live with it. If there is an objection, it "
        "says why it goes on all the same.",
    ),
    "leaders": say(
        "De leiding besluit, nadat iedereen heeft gekozen. Is er bezwaar, dan staat er bij waarom "
        "het toch doorgaat.",
        "The leaders decide, after everyone has chosen. If there is an objection, it says why it "
        "goes on all the same.",
    ),
}
WHO_DECIDES: Final[dict[str, Text]] = {
    "consent": say(
        "De begeleider of de leiding schrijft het besluit op.",
        "The facilitator or the leaders write the decision down.",
    ),
    "majority": say(
        "De begeleider of de leiding schrijft het besluit op.",
        "The facilitator or the leaders write the decision down.",
    ),
    "leaders": say("De leiding schrijft het besluit op.", "The leaders write the decision down."),
}

# Kinds, parts and statuses.
KINDS: Final[dict[str, Text]] = {
    "change": say("Wijzigen", "Change"),
    "add": say("Toevoegen", "Add"),
    "delete": say("Schrappen", "Delete"),
    "split": say("Splitsen", "Split"),
    "condition": say("Voorwaarde toevoegen", "Add a condition"),
    "leave_open": say("Openlaten", "Leave open"),
}
KIND_MEANS: Final[dict[str, Text]] = {
    "change": say("De zin wordt anders.", "The sentence becomes different."),
    "add": say("Er komt een zin bij.", "A sentence is added."),
    "delete": say("De zin gaat eruit.", "The sentence goes out."),
    "split": say("Eén zin wordt er twee of meer.", "One sentence becomes two or more."),
    "condition": say("De zin geldt onder een voorwaarde.", "The sentence holds on a condition."),
    "leave_open": say(
        "De zin gaat uit de tekst en wordt een open vraag aan het team.",
        "The sentence leaves the text and becomes an open question to the team.",
    ),
}
WORDS_LABEL: Final[dict[str, Text]] = {
    "change": say("De nieuwe zin", "The new sentence"),
    "add": say("De zin die erbij komt", "The sentence that is added"),
    "split": say("De zinnen die ervoor in de plaats komen", "The sentences that replace it"),
    "condition": say("De zin met de voorwaarde erin", "The sentence with the condition in it"),
    "leave_open": say("De vraag die open blijft", "The question that stays open"),
}
CONCERN = say("Welke zorg lost dit op?", "Which concern does this solve?")
EXAMPLE = say("Een voorbeeld uit jullie praktijk", "An example from your practice")
CONCERN_SAID = say("De zorg", "The concern")
EXAMPLE_SAID = say("Voorbeeld", "Example")
STATUSES: Final[dict[str, Text]] = {
    "writing": say("In de maak", "Being written"),
    "handed_in": say("Ingeleverd", "Handed in"),
    "accepted": say("Aangenomen", "Accepted"),
    "conditional": say("Aangenomen met een voorwaarde", "Accepted with a condition"),
    "open": say("Open verschil", "Open difference"),
    "withdrawn": say("Ingetrokken", "Withdrawn"),
    "declined": say("Niet overgenomen", "Not taken over"),
}
STATUS_MARKS: Final[dict[str, str]] = {
    "writing": "…",
    "handed_in": "○",
    "accepted": "●",
    "conditional": "◉",
    "open": "◆",
    "withdrawn": "–",
    "declined": "×",
}
GROUP = say("Groep {n}", "Group {n}")
LEADERS = say("De leiding", "The leaders")
SIGNED = say("{group}, ondertekend door {name}", "{group}, signed by {name}")
BACKERS = say("{n} mensen in de groep staan erachter", "{n} people in the group stand behind it")
BACKER = say("1 persoon in de groep staat erachter", "1 person in the group stands behind it")
IN_ASPECT = say("Bij: {aspect}", "On: {aspect}")

# The difference, in words for who does not see colour or lines.
GONE = say("Weg:", "Gone:")
NEW = say("Nieuw:", "New:")
BECOMES_OPEN = say("Wordt een open vraag:", "Becomes an open question:")
COMPARED = say(
    "Doorgestreept gaat weg. Onderstreept komt erbij.",
    "Struck through goes out. Underlined comes in.",
)

# Making one, on the note keeper's phone or by leaders.
MAKE = say("Jullie voorstellen", "Your amendments")
MAKE_LEAD = say(
    "Maak hooguit {n} voorstellen. Kort is sterk: {words} woorden is genoeg voor de nieuwe zin.",
    "Make {n} amendments at most. Short is strong: {words} words are enough for the new sentence.",
)
BEGIN = say("Maak een voorstel", "Make an amendment")
ENOUGH = say(
    "Jullie hebben er zoveel als kan: {n}. De begeleider kan er meer toestaan.",
    "You have as many as you can: {n}. The facilitator can allow more.",
)
NOT_PROPOSED = say(
    "De tekst ligt nog niet als voorstel voor het team. Zodra de leiding dat doet, kunnen jullie "
    "hier voorstellen maken om hem te veranderen.",
    "The text does not lie before the team as a proposal yet. As soon as the leaders do that, you "
    "can propose changes to it here.",
)
ASPECT = say("Bij welk deel van de tekst?", "On which part of the text?")
KIND = say("Wat willen jullie?", "What do you want?")
TARGET = say("Om welke zin gaat het?", "Which sentence is it about?")
TARGET_END = say("Aan het eind, als nieuwe zin", "At the end, as a new sentence")
TARGET_WHOLE = say("Het hele stuk: {text}", "The whole part: {text}")
AFTER_TARGET = say("Na welke zin komt het?", "After which sentence does it come?")
COPY = say("Begin met de zin zoals hij nu is", "Begin with the sentence as it is now")
LONG = say(
    "Dit zijn {n} woorden. Met hooguit {most} leest het team het in één keer.",
    "These are {n} words. With {most} at most the team reads it in one go.",
)
BACKERS_ASK = say(
    "Hoeveel mensen in de groep staan erachter?", "How many in the group stand behind it?"
)
SIGN_ASK = say(
    "Wil iemand met naam genoemd worden? Laat dit anders leeg.",
    "Does anybody want to be named? Otherwise leave this empty.",
)
PREVIEW = say("Zo leest het team het", "This is how the team reads it")
HAND_IN = say("Lever dit voorstel in", "Hand this amendment in")
HANDED_IN = say(
    "Ingeleverd. Jullie kunnen het terugnemen tot de ronde erover begint.",
    "Handed in. You can take it back until its round begins.",
)
TAKE_BACK = say("Neem het terug", "Take it back")
DROP = say("Gooi dit voorstel weg", "Throw this amendment away")
DROP_SURE = say(
    "Dit voorstel weggooien? De tekst ervan is dan weg.",
    "Throw this amendment away? Its text will be gone.",
)
DROP_YES = say("Ja, gooi het weg", "Yes, throw it away")
DROP_NO = say("Nee, houd het", "No, keep it")
PROBLEMS: Final[dict[str, Text]] = {
    "no_target": say("Kies nog om welke zin het gaat.", "Choose which sentence it is about."),
    "no_words": say("Schrijf nog de nieuwe woorden.", "Write the new words."),
    "same_words": say(
        "De nieuwe zin is nog gelijk aan de oude.", "The new sentence is still the old one."
    ),
    "not_split": say(
        "Splitsen vraagt twee of meer zinnen, elk met een punt.",
        "Splitting takes two or more sentences, each with a full stop.",
    ),
    "target_gone": say(
        "De zin van dit voorstel staat niet meer zo in de tekst.",
        "The sentence of this amendment no longer stands like that in the text.",
    ),
    "target_unclear": say(
        "De zin van dit voorstel staat twee keer in de tekst. Kies het hele stuk.",
        "The sentence of this amendment stands twice in the text. Choose the whole part.",
    ),
    "too_long": say("Deze tekst is te lang.", "This text is too long."),
}
CLOSED_NOW = say(
    "Dit voorstel is intussen al verder. Dit is hoe het er nu voor staat.",
    "This amendment has moved on meanwhile. This is how it stands now.",
)
OF_LEADERS = say("Een voorstel van de leiding", "An amendment of the leaders")

# How amendments stand to each other.
SAME = say("Vraagt precies hetzelfde als {others}.", "Asks exactly the same as {others}.")
CONFLICT = say(
    "Botst met {others}. Neem je dit aan, dan past dat niet meer in de tekst.",
    "Conflicts with {others}. If you accept this, that no longer fits the text.",
)
TOGETHER = say(
    "Gaat over dezelfde zin als {others}. Ze kunnen allebei.",
    "Is about the same sentence as {others}. Both are possible.",
)
WHICH = say("voorstel {n} ({group})", "amendment {n} ({group})")
AIM_AGAIN = say("Leg het aan een andere zin", "Lay it at another sentence")

# The table, for who leads the round.
NONE_YET = say(
    "Er is nog geen voorstel ingeleverd. Ze komen hier zodra een groepje er een inlevert.",
    "No amendment has been handed in yet. They come here as soon as a group hands one in.",
)
ALL_DECIDED = say(
    "Over alle voorstellen is besloten. Bij ‘Versies van de tekst’ zie je wat ze veranderden.",
    "All amendments have been decided on. Under ‘Versions of the text’ you see what they changed.",
)
BRING = say("Haal iedereen hierheen: begin met beslissen", "Bring everyone here: begin deciding")
BRING_MEANS = say(
    "Telefoons en beamer gaan mee. Op de telefoons leest ieder eerst stil wat er is ingeleverd.",
    "Phones and beamer come along. On the phones everyone first reads in silence what was handed "
    "in.",
)
WAITING = say("Wacht op een besluit: {n}", "Waiting for a decision: {n}")
LAY = say("Leg op tafel", "Lay on the table")
LAY_NEXT = say("Leg het volgende op tafel", "Lay the next one on the table")
ON_TABLE = say("Op tafel", "On the table")
CLEAR = say("Van tafel", "Off the table")
READING = say(
    "Iedereen leest dit nu in stilte. Eerst vragen om te begrijpen, dan een rondje reacties.",
    "Everyone reads this now in silence. First questions to understand, then a round of reactions.",
)
OPEN_ROUND = say("Open de ronde: ieder kiest in stilte", "Open the round: all choose in silence")
OPEN_AGAIN = say("Vraag het opnieuw, met deze woorden", "Ask again, with these words")
ROUND = say("Ronde {n}", "Round {n}")
PHONE_THEN = say("In de woorden van toen:", "In the words of that moment:")
ROUND_OPEN = say("Ronde {n} is open", "Round {n} is open")
CHOSE = say("{ready} van de {people} kozen", "{ready} of {people} have chosen")
CLOSE_ROUND = say("Sluit de ronde", "Close the round")
ROUND_CLOSED = say(
    "De ronde is gesloten. Wie nog een zin aan het typen was, houdt een halve minuut.",
    "The round is closed. Whoever was typing a sentence still has half a minute.",
)
SHOW_ROUND = say("Toon de uitslag", "Show the result")
REASONS = say("Redenen bij een bedenking of bezwaar", "Reasons for a reservation or an objection")
REASONS_LEAD = say(
    "Zonder naam en door elkaar. Zet aan wat de zaal op de beamer mag lezen.",
    "Without names and shuffled. Switch on what the room may read on the beamer.",
)
REASONS_NONE = say("Er is geen reden geschreven.", "No reason was written.")
RELEASE = say("Op de beamer", "On the beamer")
REACTIONS = say("Reacties van mensen: {n}", "People's reactions: {n}")
REACTIONS_NONE = say("Er zijn nog geen reacties.", "There are no reactions yet.")
REACTIONS_MEANS = say(
    "Zonder naam. Alleen de begeleider en de leiding lezen ze.",
    "Without names. Only the facilitator and the leaders read them.",
)

# What a round told.
CAN_LIVE = say(
    "Kan ermee leven, of meer dan dat: {support}", "Can live with it, or more: {support}"
)
OBJECTION = say("Er is bezwaar.", "There is an objection.")
NO_OBJECTION = say("Er is geen bezwaar.", "There is no objection.")
OF_PEOPLE = say("{n} mensen kozen", "{n} people chose")
TOO_FEW = say(
    "Er kozen minder dan {minimum} mensen. Dan tonen we niets. Bespreek het voorstel hardop.",
    "Fewer than {minimum} people chose. Then we show nothing. Discuss the amendment out loud.",
)
HOW = say("Hoe komen we hieraan?", "How do we get at this?")
HOW_MEANS = say(
    "We tellen wie ‘ik kan ermee leven’, ‘onderschrijf ik’ of ‘van harte’ koos. Onder de {minimum} "
    "mensen tonen we niets, tot {exact} alleen woorden, daarboven aantallen. Komt er een nieuwe "
    "ronde, dan staan eerdere rondes er alleen in woorden. De nieuwe krijgt pas aantallen als "
    "minstens {minimum} mensen anders kozen. Zo is nooit te zien wie van mening veranderde.",
    "We count who chose ‘I can live with it’, ‘I underwrite this’ or ‘wholeheartedly’. Below "
    "{minimum} people we show nothing, up to {exact} only words, from there on numbers. When there "
    "is a new round, earlier ones are told in words only. The new one gets numbers only when at "
    "least {minimum} people chose differently. So nobody can see who changed their mind.",
)
IN_WORDS = say(
    "Alleen in woorden: er koos maar een enkeling anders dan in de ronde ervoor, of het is een "
    "klein team.",
    "In words only: few people chose differently from the round before, or the team is small.",
)

# Another wording, and the decision.
INTEGRATE = say("Andere woorden, zodat een bezwaar vervalt", "Other words, to meet an objection")
INTEGRATE_LEAD = say(
    "Vraag: wat moeten we toevoegen of veranderen zodat jouw bezwaar vervalt? Kijk of de "
    "indieners ermee verder kunnen. Daarna kiest iedereen opnieuw.",
    "Ask: what do we have to add or change so that your objection falls away? Check that those who "
    "proposed it can go on with it. Then everyone chooses again.",
)
INTEGRATE_LABEL = say("De woorden zoals ze worden", "The words as they become")
DECIDE = say("Het besluit", "The decision")
DECIDE_AT_ONCE = say("Besluiten zonder ronde", "Decide without a round")
DECIDE_CHOICE = say("Wat besluiten jullie?", "What do you decide?")
DECISIONS: Final[dict[str, Text]] = {
    "accepted": say("Aannemen", "Accept"),
    "conditional": say("Aannemen met een voorwaarde", "Accept with a condition"),
    "open": say("Openlaten als verschil", "Leave open as a difference"),
    "withdrawn": say("De indieners trekken het in", "Those who proposed it withdraw it"),
    "declined": say("Niet overnemen, met een reden", "Not take it over, with a reason"),
}
DECISION_MEANS: Final[dict[str, Text]] = {
    "accepted": say("De tekst verandert meteen.", "The text changes at once."),
    "conditional": say(
        "De tekst verandert meteen; de voorwaarde staat erbij.",
        "The text changes at once; the condition is noted with it.",
    ),
    "open": say(
        "De tekst zelf blijft. Het verschil komt erin te staan, met wie erop let en wanneer jullie "
        "terugkijken.",
        "The text itself stays. The difference is put in it, with who looks after it and when you "
        "look back.",
    ),
    "withdrawn": say("De tekst blijft zoals hij is.", "The text stays as it is."),
    "declined": say(
        "De tekst blijft zoals hij is. Iedereen leest de reden.",
        "The text stays as it is. Everyone reads the reason.",
    ),
}
REASON = say("Reden of voorwaarde", "Reason or condition")
OWNER = say("Wie let op dit verschil?", "Who looks after this difference?")
REVIEW = say("Wanneer kijken jullie terug?", "When do you look back?")
WRITE_DOWN = say("Leg dit besluit vast", "Write this decision down")
READ_ALONG = say(
    "Je leest mee. De leiding schrijft het besluit op, zo is het bij de start afgesproken.",
    "You are reading along. The leaders write the decision down, as was agreed at the start.",
)
LEADER_READS = say(
    "De begeleider legt voorstellen op tafel en opent de rondes.",
    "The facilitator lays amendments on the table and opens the rounds.",
)
OBSTACLES: Final[dict[str, Text]] = {
    "decided": say(
        "Over dit voorstel is al besloten, of het is nog niet ingeleverd.",
        "This amendment was decided on already, or has not been handed in yet.",
    ),
    "not_yours": say(
        "Bij de start is afgesproken dat de leiding dit besluit.",
        "It was agreed at the start that the leaders decide this.",
    ),
    "round_open": say("Sluit eerst de ronde.", "First close the round."),
    "no_round": say("Vraag eerst iedereen: open een ronde.", "First ask everybody: open a round."),
    "not_shown": say("Toon eerst de uitslag van de ronde.", "First show the result of the round."),
    "words_changed": say(
        "De woorden zijn veranderd na de laatste ronde. Vraag het eerst opnieuw, met deze woorden.",
        "The words changed after the last round. First ask again, with these words.",
    ),
    "objections": say(
        "Er is bezwaar, dus aannemen kan nu niet. Pas de woorden aan en vraag het opnieuw, of laat "
        "het open als verschil.",
        "There is an objection, so it cannot be accepted now. Change the words and ask again, or "
        "leave it open as a difference.",
    ),
    "no_majority": say(
        "Hooguit de helft kan ermee leven, dus aannemen kan nu niet. Pas de woorden aan en vraag "
        "het opnieuw, of laat het open als verschil.",
        "Half at most can live with it, so it cannot be accepted now. Change the words and ask "
        "again, or leave it open as a difference.",
    ),
    "reason_objections": say(
        "Er is bezwaar. Schrijf erbij waarom jullie het toch aannemen.",
        "There is an objection. Write down why you accept it all the same.",
    ),
    "reason_no_round": say(
        "Er was geen ronde. Schrijf erbij waarom de leiding dit zo besluit.",
        "There was no round. Write down why the leaders decide this.",
    ),
    "reason_too_few": say(
        "Er kozen te weinig mensen om iets te tonen. Bespreek het hardop en schrijf erbij hoe "
        "jullie eruit kwamen.",
        "Too few people chose for anything to be shown. Discuss it out loud and write down how you "
        "came to it.",
    ),
    "reason_declined": say(
        "Schrijf erbij waarom het niet wordt overgenomen.", "Write down why it is not taken over."
    ),
    "condition_missing": say("Schrijf de voorwaarde op.", "Write the condition down."),
    "owner_missing": say(
        "Schrijf op wie op dit verschil let.", "Write down who looks after this difference."
    ),
    "date_missing": say(
        "Kies een datum waarop jullie terugkijken.", "Choose a date on which you look back."
    ),
    "date_past": say("Kies een datum die nog moet komen.", "Choose a date that is still to come."),
}
TOO_EARLY = say(
    "Iemand anders was net iets eerder. Dit is hoe het er nu voor staat.",
    "Somebody else was just a little earlier. This is how it stands now.",
)
DONE = say("Vastgelegd: {status}.", "Written down: {status}.")
DONE_VERSION = say(
    "Vastgelegd: {status}. Dit is nu versie {version}.",
    "Written down: {status}. This is now version {version}.",
)
DECIDED = say("Besloten: {n}", "Decided: {n}")
BEING_WRITTEN = say("Nog in de maak: {n}", "Still being written: {n}")
WHY = say("Reden: {text}", "Reason: {text}")
ON_CONDITION = say("Voorwaarde: {text}", "Condition: {text}")
OBJECTED = say("Er was bezwaar in de laatste ronde.", "There was an objection in the last round.")
LOOKED_AFTER = say(
    "{owner} let hierop. Terugkijken op {date}.", "{owner} looks after this. Look back on {date}."
)
EARLIER_ROUNDS = say("Rondes: {n}", "Rounds: {n}")
ROUND_WORDS = say("Toen stond er: {text}", "It said then: {text}")
ALLOW = say("Hoeveel voorstellen mag een groep maken?", "How many amendments may a group make?")
ALLOW_GROUP = say("{group}: {made} gemaakt", "{group}: {made} made")

# On the phone.
PHONE_ALL = say(
    "Lees eerst in stilte wat er is voorgesteld. Straks komt er steeds één op tafel.",
    "First read in silence what was proposed. Soon they come to the table one by one.",
)
PHONE_NONE = say(
    "Er is nog geen voorstel ingeleverd. Het komt hier vanzelf.",
    "No amendment has been handed in yet. It comes here by itself.",
)
PHONE_READING = say(
    "Lees dit in stilte. De ronde begint zo.", "Read this in silence. The round begins soon."
)
PHONE_CHOOSE = say("Waar sta jij?", "Where do you stand?")
PHONE_CHOOSE_MEANS = say(
    "Niemand ziet wat jij kiest. Je kunt het veranderen tot de ronde sluit.",
    "Nobody sees what you choose. You can change it until the round closes.",
)
PHONE_REASON = say(
    "Waarom? Wat zou je willen toevoegen of veranderen?",
    "Why? What would you want to add or change?",
)
PHONE_REASON_MEANS = say(
    "De begeleider leest dit zonder naam, na de ronde, en kan het op de beamer zetten. Aan je "
    "woorden kan iemand je herkennen.",
    "The facilitator reads this without a name, after the round, and can put it on the beamer. "
    "Somebody may recognise you by your words.",
)
PHONE_CLOSED = say(
    "De ronde is gesloten. Kijk mee op de beamer.", "The round is closed. Look at the beamer."
)
PHONE_CHOICE = say("Jij koos: {choice}", "You chose: {choice}")
PHONE_NO_CHOICE = say("Jij koos niets in deze ronde.", "You chose nothing in this round.")
REACT = say("Schrijf een korte reactie", "Write a short reaction")
REACT_LABEL = say("Je reactie op dit voorstel", "Your reaction to this amendment")
REACT_MEANS = say(
    "De begeleider en de leiding lezen dit zonder naam. Op andere telefoons staat het niet.",
    "The facilitator and the leaders read this without a name. It is not on other phones.",
)
SEE_ALL = say("Alle voorstellen en versies", "All amendments and versions")

# Versions.
VERSIONS_LEAD = say(
    "Elk besluit dat de tekst verandert, maakt een versie. Eerdere versies blijven te lezen.",
    "Every decision that changes the text makes a version. Earlier versions stay readable.",
)
VERSIONS_NONE = say(
    "Er is nog geen versie. De eerste komt zodra de tekst als voorstel voor het team ligt.",
    "There is no version yet. The first comes as soon as the text lies before the team.",
)
VERSION_LINE = say("Versie {number}, {when}: {why}", "Version {number}, {when}: {why}")
WHYS: Final[dict[str, Text]] = {
    "proposed": say("voorstel aan het team", "proposed to the team"),
    "amended": say("na een voorstel", "after an amendment"),
    "adopted": say("vastgesteld", "adopted"),
    "edited": say("bewerkt", "edited"),
    "imported": say("ingelezen uit Word", "read in from Word"),
}
AFTER_AMENDMENT = say("na voorstel {n} ({group})", "after amendment {n} ({group})")
COMPARE = say("Vergelijk twee versies", "Compare two versions")
OLDER = say("Van versie", "From version")
NEWER = say("Naar versie", "To version")
NO_DIFFERENCE = say(
    "Tussen deze twee versies is niets veranderd.", "Nothing changed between these two versions."
)
SAME_VERSION = say(
    "Kies twee verschillende versies om ze te vergelijken.",
    "Choose two different versions to compare them.",
)
FATES: Final[dict[str, Text]] = {
    "same": say("niet veranderd", "not changed"),
    "changed": say("veranderd", "changed"),
    "new": say("nieuw", "new"),
    "gone": say("weg", "gone"),
}
UNCHANGED = say("Niet veranderd: {names}", "Not changed: {names}")
DIFFERENCES = say("Waarover we verschillen", "Where we differ")
ADOPT = say("Stel de tekst vast", "Adopt the text")
ADOPT_MEANS = say(
    "De tekst zoals hij nu is, wordt versie {number}. Veranderen kan daarna alleen nog met een "
    "nieuw voorstel.",
    "The text as it is now becomes version {number}. After that it only changes by a new "
    "amendment.",
)
ADOPT_SURE = say(
    "Weet je het zeker? Iedereen ziet dat de tekst is vastgesteld.",
    "Are you sure? Everyone will see that the text has been adopted.",
)
ADOPT_YES = say("Ja, stel vast als versie {number}", "Yes, adopt as version {number}")
ADOPT_NO = say("Nog niet", "Not yet")
ADOPTED = say("Vastgesteld als versie {number}.", "Adopted as version {number}.")
NOT_READY: Final[dict[str, Text]] = {
    "pending": say(
        "Er wachten nog voorstellen op een besluit. Daarna kan de tekst worden vastgesteld.",
        "Amendments still wait for a decision. After that the text can be adopted.",
    ),
    "no_version": say(
        "Er is nog geen versie van de tekst.", "There is no version of the text yet."
    ),
    "unchanged": say("Deze tekst is al vastgesteld.", "This text has been adopted already."),
}

# On the beamer.
BEAMER_LONG = say(
    "De hele tekst staat op je telefoon; hier past het begin",
    "The whole text is on your phone; its beginning fits here",
)
BEAMER_READ = say("Lees in stilte", "Read in silence")
BEAMER_CHOOSE = say("Kies op je telefoon waar je staat", "Choose on your phone where you stand")
BEAMER_CLOSED = say("De ronde is gesloten", "The round is closed")
BEAMER_REASONS = say("Wat er nog schuurt", "What still rubs")

# What stands in the text where a difference is left open.
LEFT_OPEN: Final[dict[str, Text]] = {
    "change": say(
        "Hierover verschillen we nog: schrijven we ‘{before}’ of ‘{words}’?",
        "Here we still differ: do we write ‘{before}’ or ‘{words}’?",
    ),
    "add": say(
        "Hierover verschillen we nog: komt deze zin erbij? ‘{words}’",
        "Here we still differ: do we add this sentence? ‘{words}’",
    ),
    "delete": say(
        "Hierover verschillen we nog: blijft ‘{before}’ staan?",
        "Here we still differ: does ‘{before}’ stay?",
    ),
    "split": say(
        "Hierover verschillen we nog: houden we ‘{before}’ of splitsen we het in ‘{words}’?",
        "Here we still differ: do we keep ‘{before}’ or split it into ‘{words}’?",
    ),
    "condition": say(
        "Hierover verschillen we nog: geldt ‘{before}’ altijd, of onder een voorwaarde: ‘{words}’?",
        "Here we still differ: does ‘{before}’ always hold, or on a condition: ‘{words}’?",
    ),
}
LEFT_OPEN_SHORT = say(
    "Hierover verschillen we nog. De twee mogelijkheden staan in de lijst met voorstellen.",
    "Here we still differ. The two possibilities stand in the list of amendments.",
)
