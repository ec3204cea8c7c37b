"""Words of pilots: the board, a plan, its log, decision and letters, on every screen."""

from typing import Final

from workshop.language import Text, say
from workshop.pilots import Decision, EntryKind, Missing, Scope, Stage

TITLE = say("Pilots", "Pilots")
LEAD = say(
    "Een pilot is een proef met de visie, in het klein en met vrijwilligers. Hier staat wat jullie "
    "uitproberen en wat het oplevert.",
    "A pilot is a trial of the vision, on a small scale and with volunteers. Here stands what you "
    "try out and what it brings.",
)
READING_ALONG = say(
    "Je leest mee. De schoolleiding schrijft de plannen; jij kunt regels uit het logboek halen of "
    "vrijgeven.",
    "You are reading along. The school leaders write the plans; you can take lines out of the log "
    "or release them.",
)
NONE = say(
    "Er is nog geen pilot. Begin met een idee: een naam en een vraag zijn genoeg. De rest volgt "
    "als het een plan wordt.",
    "There is no pilot yet. Begin with an idea: a name and a question are enough. The rest follows "
    "when it becomes a plan.",
)
NONE_READER = say(
    "Er is nog geen pilot. Zodra de schoolleiding er een begint, lees je die hier.",
    "There is no pilot yet. As soon as the school leaders begin one, you can read it here.",
)
BEGIN = say("Nieuwe pilot", "New pilot")
TO_BOARD = say("Terug naar het bord", "Back to the board")
UNNAMED = say("Nog zonder naam", "Not named yet")
REMOVE = say("Haal deze lege pilot weg", "Take this empty pilot away")
NOT_EMPTY = say(
    "Bij deze pilot is intussen iets ingevuld. Daarom blijft hij staan.",
    "Something has been filled in at this pilot in the meantime. So it stays.",
)
FIRST_ELSEWHERE = say(
    "Iemand anders was je net voor. Je ziet nu hoe het staat; er is niets verloren.",
    "Somebody else was just before you. You now see how it stands; nothing is lost.",
)

STAGES: Final[dict[Stage, Text]] = {
    Stage.IDEA: say("Idee", "Idea"),
    Stage.PLANNED: say("Gepland", "Planned"),
    Stage.RUNNING: say("Loopt", "Running"),
    Stage.PAUSED: say("Ligt stil", "Paused"),
    Stage.ENDED: say("Afgerond", "Ended"),
}
STAGE_MARKS: Final[dict[Stage, str]] = {
    Stage.IDEA: "○",
    Stage.PLANNED: "→",
    Stage.RUNNING: "●",
    Stage.PAUSED: "‖",
    Stage.ENDED: "✓",
}
MOVES: Final[dict[tuple[Stage, Stage], Text]] = {
    (Stage.IDEA, Stage.PLANNED): say("Maak er een plan van", "Make it a plan"),
    (Stage.PLANNED, Stage.RUNNING): say("Start de pilot", "Start the pilot"),
    (Stage.PLANNED, Stage.IDEA): say("Terug naar idee", "Back to an idea"),
    (Stage.RUNNING, Stage.ENDED): say("Rond de pilot af", "End the pilot"),
    (Stage.RUNNING, Stage.PAUSED): say("Leg de pilot stil", "Pause the pilot"),
    (Stage.PAUSED, Stage.RUNNING): say("Ga verder met de pilot", "Go on with the pilot"),
    (Stage.PAUSED, Stage.ENDED): say("Rond de pilot af", "End the pilot"),
    (Stage.ENDED, Stage.RUNNING): say("Pak de pilot weer op", "Take the pilot up again"),
}
# On a card of the board there is little room.
MOVES_SHORT: Final[dict[tuple[Stage, Stage], Text]] = {
    (Stage.IDEA, Stage.PLANNED): say("Plan maken", "Make a plan"),
    (Stage.PLANNED, Stage.RUNNING): say("Starten", "Start"),
    (Stage.RUNNING, Stage.ENDED): say("Afronden", "End"),
    (Stage.PAUSED, Stage.RUNNING): say("Verdergaan", "Go on"),
}
LACKS = say("Dit lukt nog niet. Vul eerst in: {what}.", "Not yet. First fill in: {what}.")
MISSING: Final[dict[Missing, Text]] = {
    "name": say("hoe de pilot heet", "what the pilot is called"),
    "question": say("de vraag", "the question"),
    "hope": say("wat jullie hopen te merken", "what you hope to notice"),
    "owner": say("wie de pilot trekt", "who leads the pilot"),
    "period": say("de eerste en de laatste dag", "the first and the last day"),
    "backwards": say(
        "een laatste dag die na de eerste komt", "a last day that comes after the first"
    ),
}
MOVED = say("De pilot staat nu op: {stage}.", "The pilot now stands at: {stage}.")

VIEW = say("Onderdeel van de pilot", "Part of the pilot")
VIEWS: Final[dict[str, Text]] = {
    "plan": say("Plan", "Plan"),
    "log": say("Logboek", "Log"),
    "learned": say("Voor de tekst", "For the text"),
    "decision": say("Besluit", "Decision"),
    "letter": say("Brieven", "Letters"),
}

# The plan
NAME = say("Hoe heet de pilot?", "What is the pilot called?")
NAME_HINT = say(
    "Kort, bijvoorbeeld: weekdoelen samen kiezen", "Short, for example: choosing weekly goals"
)
QUESTION = say("Welke vraag willen jullie beantwoorden?", "Which question do you want to answer?")
QUESTION_HINT = say(
    "Bijvoorbeeld: werken leerlingen gerichter als ze zelf een doel kiezen?",
    "For example: do learners work with more focus when they choose a goal themselves?",
)
SCOPES: Final[dict[Scope, Text]] = {
    "part": say("Eén stuk van de visie, met veel mensen", "One part of the vision, with many"),
    "whole": say(
        "De hele visie, met een kleine groep", "The whole vision, with a small group of people"
    ),
}
SENTENCES = say("Om welke zinnen gaat het?", "Which sentences is it about?")
ASPECT = say("Uit welk deel van de tekst?", "From which part of the text?")
SENTENCES_NONE = say(
    "Er is nog geen tekst. Zodra de visie op papier staat, koppel je hier de zinnen die jullie "
    "uitproberen.",
    "There is no text yet. As soon as the vision is written down, you link the sentences that you "
    "try out here.",
)
LINKED = say("Gekoppelde zinnen", "Linked sentences")
LINKED_GONE = say("staat zo niet meer in de tekst", "no longer stands in the text like this")
COUNT = say("Hoeveel mensen?", "How many people?")
OWNER = say("Wie trekt de pilot? (één naam)", "Who leads the pilot? (one name)")
CONTACT = say(
    "Waar kunnen ouders terecht met vragen? (e-mail of telefoon)",
    "Where can parents turn with questions? (e-mail or telephone)",
)
STARTS = say("Eerste dag", "First day")
ENDS = say("Laatste dag", "Last day")
BACKWARDS = say(
    "De laatste dag komt voor de eerste. We hebben beide bewaard; verander er één. Zo kan de pilot "
    "nog niet starten.",
    "The last day comes before the first. We have kept both; change one of them. Like this the "
    "pilot cannot start yet.",
)
HOPE_NOTE = say(
    "Schrijf het vooraf op. Wie pas achteraf kijkt, vindt altijd wel iets.",
    "Write it down beforehand. Who only looks afterwards always finds something.",
)
RESEARCH_IDEAS = say("Ideeën", "Ideas")
PLAN_CLOSED = say(
    "Deze pilot is afgerond. Het plan blijft staan zoals het was.",
    "This pilot has ended. The plan stays as it was.",
)
GROUPS: Final[dict[str, Text]] = {
    "what": say("Wat en waarom", "What and why"),
    "who": say("Wie en wanneer", "Who and when"),
    "notice": say("Hoe jullie het merken", "How you will notice"),
}
NOTHING_WRITTEN = say("Nog niet ingevuld.", "Not filled in yet.")

# Facts in one line
PERIOD = say("{start} tot en met {end}", "{start} to {end}")
FROM = say("vanaf {start}", "from {start}")
UNTIL = say("tot en met {end}", "until {end}")
NO_PERIOD = say("Nog geen periode", "No period yet")
PERIOD_WRONG = say("Periode klopt nog niet", "The period is not right yet")
OVER = say("De laatste dag is voorbij", "The last day has passed")
PEOPLE = say("{n} mensen", "{n} people")
ONE_PERSON = say("1 mens", "1 person")
VOLUNTEERS = say("{n} collega's doen mee", "{n} colleagues take part")
ONE_VOLUNTEER = say("1 collega doet mee", "1 colleague takes part")
NO_VOLUNTEERS = say("Nog niemand aangemeld", "Nobody has put themselves down yet")
LED_BY = say("Trekker: {name}", "Led by {name}")
UNDECIDED = say("Nog geen besluit", "No decision yet")
EMPTY_COLUMN = say("Leeg", "Empty")
LINES = say("{n} regels in het logboek", "{n} lines in the log")
ONE_LINE = say("1 regel in het logboek", "1 line in the log")

# The log
KINDS: Final[dict[EntryKind, Text]] = {
    "success": say("Lukte", "Worked"),
    "failure": say("Lukte niet", "Did not work"),
    "surprise": say("Verraste", "Surprised"),
    "question": say("Vraag", "Question"),
}
KIND_MARKS: Final[dict[EntryKind, str]] = {
    "success": "+",
    "failure": "−",
    "surprise": "*",
    "question": "?",
}
LOG_NONE = say(
    "Het logboek is nog leeg. Ook iets wat niet lukte hoort erin: daar leert een team het meest "
    "van.",
    "The log is still empty. Something that did not work belongs in it too: a team learns most "
    "from that.",
)
LOG_LEADERS = say(
    "Wat jij hier schrijft, mag het hele team lezen. Wat collega's schrijven, lees je zonder naam.",
    "What you write here the whole team may read. What colleagues write you read without a name.",
)
LOG_MODERATE = say(
    "Collega's schrijven hier zonder naam. Wat je vrijgeeft, leest het hele team: op de beamer, op "
    "telefoons en in het document. Een regel over een persoon haal je weg.",
    "Colleagues write here without a name. What you release the whole team reads: on the beamer, "
    "on phones and in the document. Take away a line about a person.",
)
ENTRY_BEGIN = say("Schrijf een regel", "Write a line")
ENTRY_KIND = say("Wat voor regel is het?", "What kind of line is it?")
ENTRY_DAY = say("Wanneer was het?", "When was it?")
ENTRY_TEXT = say("Wat gebeurde er?", "What happened?")
ENTRY_HINT = say(
    "Eén of twee zinnen. Noem geen namen van leerlingen of collega's.",
    "One or two sentences. Do not name learners or colleagues.",
)
ENTRY_LOG = say("Zet in het logboek", "Put it in the log")
ENTRY_DROP = say("Gooi weg", "Throw away")
ENTRY_CHANGE = say("Verander", "Change")
ENTRY_NOTHING = say(
    "Er staat nog niets. Schrijf eerst wat er gebeurde.",
    "There is nothing yet. First write what happened.",
)
ENTRY_BUSY = say(
    "Je schrijft al aan een regel. Zet die eerst in het logboek.",
    "You are writing a line already. Put that one in the log first.",
)
BY_LEADERS = say("schoolleiding", "school leaders")
BY_COLLEAGUE = say("collega", "colleague")
BY_YOU = say("jij", "you")
RELEASED = say("voor het hele team", "for the whole team")
HIDDEN = say("weggehaald door de begeleider", "taken away by the facilitator")
RELEASE = say("Geef vrij", "Release")
WITHHOLD = say("Niet meer vrijgeven", "No longer release")
HIDE = say("Haal weg", "Take away")
GIVE_BACK = say("Zet terug", "Put back")

# For the text
LEARNED_LEAD = say(
    "Wat zegt deze pilot over de tekst? Schrijf op hoe een zin zou moeten worden. In stap 7 liggen "
    "alle suggesties per zin naast elkaar; nu verandert er nog niets.",
    "What does this pilot say about the text? Write down what a sentence should become. In step 7 "
    "all suggestions lie side by side per sentence; nothing changes yet.",
)
SUGGEST_FOR = say("Bij welke zin?", "For which sentence?")
SUGGEST_NEW = say("Een nieuwe zin bij dit deel", "A new sentence in this part")
SUGGEST_BEGIN = say("Schrijf een suggestie", "Write a suggestion")
SUGGEST_TEXT = say("Deze zin zou moeten worden", "This sentence should become")
SUGGEST_ADD = say("Deze zin zou erbij moeten", "This sentence should be added")
SUGGEST_NONE = say("Deze pilot stelt nog niets voor.", "This pilot suggests nothing yet.")
SUGGEST_DROP = say("Haal deze suggestie weg", "Take this suggestion away")
SUGGEST_SURE = say("Wat er staat, is dan echt weg.", "What stands there is then really gone.")
SUGGEST_ENOUGH = say(
    "Twintig suggesties van één pilot is genoeg. Haal er eerst een weg.",
    "Twenty suggestions of one pilot is enough. Take one away first.",
)
COLLECTED = say("Wat pilots over de tekst zeggen ({n})", "What pilots say about the text ({n})")
COLLECTED_NOTE = say(
    "Verzameld voor de laatste herziening in stap 7.", "Collected for the last revision in step 7."
)
SENTENCE_GONE = say(
    "Deze zin staat niet meer in de tekst.", "This sentence is no longer in the text."
)
ADDITION = say("Erbij", "To be added")

# The decision
DECISIONS_NONE_YET = say(
    "Een besluit neem je over een pilot die is begonnen. Deze is nog niet zover.",
    "You decide about a pilot that has begun. This one has not come that far.",
)
DECISION_LEAD = say(
    "Wat doen jullie na deze pilot? Een reden hoort erbij. Met het besluit is de pilot afgerond; "
    "alles blijft te lezen.",
    "What do you do after this pilot? A reason goes with it. With the decision the pilot has "
    "ended; everything stays to be read.",
)
DECISION_CHOICE = say("Het besluit", "The decision")
REASON = say("Waarom?", "Why?")
REASON_HINT = say(
    "Wat zagen jullie in het logboek en bij leerlingen dat hiervoor pleit?",
    "What did you see in the log and with learners that speaks for this?",
)
DECIDE = say("Schrijf het besluit op", "Write the decision down")
DECIDE_NOTHING = say(
    "Kies eerst een besluit en schrijf op waarom.", "First choose a decision and write down why."
)
DECIDED = say(
    "Het besluit staat. De pilot is afgerond.", "The decision stands. The pilot has ended."
)
DECIDED_ON = say("Besloten op {date}", "Decided on {date}")
EARLIER = say("Eerder besloten", "Decided earlier")
DECISION_SHORT: Final[dict[Decision, Text]] = {
    "keep": say("Verder zo", "Continue"),
    "adapt": say("Aanpassen", "Adapt"),
    "extend": say("Uitbreiden", "Extend"),
    "stop": say("Stoppen", "Stop"),
}

# Exchange
EXCHANGES = say("Van elkaar leren", "Learning from each other")
EXCHANGES_NOTE = say(
    "Plan vooraf drie momenten: aan het begin, halverwege en aan het eind. Achteraf komt het er "
    "zelden van.",
    "Plan three moments beforehand: at the start, halfway and at the end. Afterwards it rarely "
    "happens.",
)
EXCHANGE_BEGIN = say("Nog een moment", "Another moment")
EXCHANGE_DAY = say("Wanneer?", "When?")
EXCHANGE_NO_DAY = say("Nog geen dag", "No day yet")
EXCHANGE_PARTS: Final[dict[str, Text]] = {
    "brings": say("Wat brengt iedereen mee?", "What does everybody bring?"),
    "agreed": say("Wat spraken we af?", "What did we agree?"),
}
EXCHANGE_REMOVE = say("Haal dit lege moment weg", "Take this empty moment away")
EXCHANGES_NONE = say("Nog geen moment gepland.", "No moment planned yet.")
NEXT_EXCHANGE = say("We wisselen uit op {date}", "We exchange on {date}")

# Letters
LETTER_LEAD = say(
    "Vertel ouders en de medezeggenschapsraad vooraf wat jullie gaan doen. De brief is ingevuld "
    "met het plan. Je kunt hem veranderen voordat je hem print.",
    "Tell parents and the participation council beforehand what you are going to do. The letter is "
    "filled in from the plan. You can change it before you print it.",
)
LETTER_READER = say("Voor wie?", "For whom?")
LETTER_LANGUAGE = say("Taal", "Language")
LETTER_CHANGE = say("Verander de tekst", "Change the text")
LETTER_ANEW = say(
    "Vul de brief opnieuw in vanuit het plan", "Fill the letter in from the plan again"
)
LETTER_ANEW_SURE = say(
    "Je eigen tekst van deze brief is dan weg.", "Your own text of this letter is then gone."
)
LETTER_CHANGED = say(
    "Je hebt deze brief zelf veranderd. Wat je later in het plan verandert, komt er niet vanzelf "
    "in.",
    "You have changed this letter yourself. What you change in the plan later does not get into it "
    "by itself.",
)
LETTER_HOW = say(
    "Bovenaan staat het onderwerp. Een witregel begint een nieuwe alinea; is de eerste regel van "
    "een alinea los, dan wordt die een kopje.",
    "The subject stands on top. A blank line begins a new paragraph; when the first line of a "
    "paragraph stands alone, it becomes a heading.",
)
LETTER_TEXT = say("De brief", "The letter")
LETTER_PRINT = say("Open om te printen", "Open to print")
TO_FILL_IN = say("[nog invullen: {what}]", "[to fill in: {what}]")
FACTS: Final[dict[str, Text]] = {
    "school": say("de school", "the school"),
    "team": say("het team", "the team"),
    "pilot": say("de naam van de pilot", "the name of the pilot"),
    "question": say("de vraag", "the question"),
    "doing": say("wat we gaan doen", "what we will do"),
    "people": say("wie er meedoen", "who takes part"),
    "hope": say("wat we hopen te merken", "what we hope to notice"),
    "start": say("de eerste dag", "the first day"),
    "end": say("de laatste dag", "the last day"),
    "learners": say("hoe leerlingen meedoen", "how learners take part"),
    "owner": say("wie de pilot trekt", "who leads the pilot"),
    "contact": say("e-mail of telefoon", "e-mail or telephone"),
}
PRINT_HINT = say(
    "Printen: Ctrl+P (op een Mac: Cmd+P). Deze balk komt niet op papier.",
    "Printing: Ctrl+P (on a Mac: Cmd+P). This bar does not come on paper.",
)
LETTER_BACK = say("Terug naar de pilots", "Back to the pilots")
LETTER_DATE = say("{school}, {date}", "{school}, {date}")
LETTER_REHEARSAL = say(
    "Oefening: deze brief gaat over een verzonnen pilot.",
    "Rehearsal: this letter is about a made-up pilot.",
)
LETTER_REFUSED_TITLE = say(
    "Brieven zijn voor schoolleiding en begeleider",
    "Letters are for school leaders and facilitator",
)
LETTER_REFUSED = say(
    "Op dit apparaat ben je geen schoolleiding of begeleider van deze workshop. Vraag om een code "
    "en typ die hier.",
    "On this device you are not a school leader or facilitator of this workshop. Ask for a code "
    "and type it here.",
)
LETTER_GONE_TITLE = say("Deze brief is er niet", "This letter is not there")
LETTER_GONE = say(
    "De pilot is weggehaald, of het adres klopt niet. Ga terug naar de pilots en open de brief "
    "daar.",
    "The pilot was taken away, or the address is not right. Go back to the pilots and open the "
    "letter there.",
)

# On the phone
PHONE_NONE = say(
    "Er zijn nog geen pilots. Zodra er een idee is, staat het hier en kun je je aanmelden.",
    "There are no pilots yet. As soon as there is an idea, it stands here and you can put yourself "
    "down.",
)
PHONE_MINE = say("Jouw pilots", "Your pilots")
PHONE_OTHERS = say("Hier kun je aan meedoen", "You can take part in these")
PHONE_ENDED = say("Afgeronde pilots", "Pilots that have ended")
PHONE_PROMISE = say(
    "De schoolleiding ziet hoeveel mensen meedoen, niet wie.",
    "The school leaders see how many people take part, not who.",
)
PHONE_LOG_PROMISE = say(
    "De mensen in deze pilot, de schoolleiding en de begeleider lezen je regel zonder je naam. In "
    "een kleine pilot is te raden wie iets schreef. De begeleider kan een regel aan het hele team "
    "laten lezen.",
    "The people in this pilot, the school leaders and the facilitator read your line without your "
    "name. In a small pilot one can guess who wrote something. The facilitator can let the whole "
    "team read a line.",
)
JOIN = say("Ik doe mee", "I take part")
LEAVE = say("Ik doe niet meer mee", "I no longer take part")
PHONE_LOG = say("Logboek van de pilot ({n})", "Log of the pilot ({n})")
PHONE_LOG_MINE = say("Wat je in het logboek schreef", "What you wrote in the log")
PHONE_LESSONS = say("Wat we leerden", "What we learned")
PHONE_TAKES_PART = say("Je doet mee aan: {names}", "You take part in: {names}")
PHONE_PAUSED = say(
    "Deze pilot ligt even stil. Schrijven kan gewoon.",
    "This pilot is paused for now. You can still write.",
)

# On the beamer
BEAMER_QUESTION = say("De vraag", "The question")
BEAMER_HOPE = say("Dit hopen we te merken", "This we hope to notice")
BEAMER_WHO = say("Met wie", "With whom")
BEAMER_LOG = say("Uit het logboek", "From the log")
BEAMER_LOG_COUNT = say("In het logboek: {counts}", "In the log: {counts}")
BEAMER_DECISION = say("Besluit: {decision}", "Decision: {decision}")
BEAMER_CONTINUED = say("Pilots ({n} van {total})", "Pilots ({n} of {total})")

# In the document
CHAPTER = say("Wat we uitproberen en leren", "What we try out and learn")
CHAPTER_INTRO = say(
    "Een pilot is een proef met de visie, in het klein en met vrijwilligers. Van elke pilot staat "
    "hier de vraag, wat we leerden en wat we besloten.",
    "A pilot is a trial of the vision, on a small scale and with volunteers. Of every pilot you "
    "find the question, what we learned and what we decided.",
)
DOC_STATE = say("Stand", "State")
DOC_PERIOD = say("Periode", "Period")
DOC_SCOPE = say("Wat we uitproberen", "What we try out")
DOC_LESSONS = say("Wat we leerden", "What we learned")
DOC_DECISION = say("Besluit", "Decision")
DOC_DECISION_WHY = say("{decision}: {reason}", "{decision}: {reason}")
DOC_SUGGESTS = say("Wat dit zegt over onze tekst", "What this says about our text")
DOC_SUGGESTION = say("“{sentence}” zou worden: “{body}”", "“{sentence}” would become: “{body}”")
DOC_ADDITION = say("Erbij zou komen: “{body}”", "To be added: “{body}”")
DOC_LESSON = say("{kind}: {text}", "{kind}: {text}")
