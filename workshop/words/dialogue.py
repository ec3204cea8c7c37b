"""Words for the talk in subgroups, on phones, for the facilitator and on the beamer."""

from typing import Final

from workshop.language import Text, say

# Everybody
GROUP: Final = say("Groep {n}", "Group {n}")
PART: Final = say("Deel {n} van {total}", "Part {n} of {total}")
NOT_BEGUN: Final = say("Nog niet begonnen", "Not begun yet")
PEOPLE_ONE: Final = say("1 persoon", "1 person")
PEOPLE_MANY: Final = say("{n} mensen", "{n} people")

# What to do in each part of the script, by its id in the instrument.
HOW: Final[dict[str, Text]] = {
    "dg_1": say(
        "Lees samen de afspraken. Spreek af wie schrijft en wie op de tijd let. "
        "Vertel daarna om de beurt in een minuut wat er bij je speelt.",
        "Read the agreements together. Agree on who writes and who watches the time. "
        "Then take turns and tell in a minute what is going on for you.",
    ),
    "dg_2": say(
        "Lees in stilte waar jullie over praten. Schrijf voor jezelf één moment uit je eigen "
        "werk op dat erbij past.",
        "Read in silence what you talk about. Write down for yourself one moment from your own "
        "work that fits.",
    ),
    "dg_3": say(
        "Ieder vertelt zijn moment, in twee of drie minuten. De anderen luisteren. "
        "Alleen een vraag om te begrijpen mag.",
        "Each of you tells your moment, in two or three minutes. The others listen. "
        "Only a question to understand is allowed.",
    ),
    "dg_4": say(
        "Kies om de beurt iets uit het verhaal van een ander en vraag door. "
        "Nog geen mening, nog geen advies.",
        "Take turns: choose something from another's story and ask further. "
        "No opinion yet, no advice yet.",
    ),
    "dg_5": say(
        "Wissel van kant. Noem de beste reden voor wat jij niet koos, tot iemand die er wel voor "
        "is zegt: ja, dat is het.",
        "Change sides. Name the best reason for what you did not choose, until somebody who is for "
        "it says: yes, that is it.",
    ),
    "dg_6": say(
        "Maak hooguit twee voorstellen om de tekst beter te maken. Houd ze kort, en zeg erbij "
        "welke zorg ze oplossen.",
        "Make two amendments at most to improve the text. Keep them short, and say which concern "
        "they solve.",
    ),
    "dg_7": say(
        "Lees elk voorstel hardop voor. Laat met je vingers zien hoe je ertegenover staat: vijf is "
        "van harte, één is bezwaar. Vraag bij één en twee wat er anders moet.",
        "Read each amendment aloud. Show with your fingers where you stand: five is "
        "wholeheartedly, one is an objection. With one and two, ask what has to change.",
    ),
    "dg_8": say(
        "Schrijf hooguit drie inzichten op die jullie meenemen. Noem ook wat open blijft.",
        "Write down three insights at most that you take along. Name what stays open, too.",
    ),
}

# On the phone
YOUR_GROUP: Final = say("Je zit in groep", "You are in group")
WITH_NOBODY: Final = say("Je bent nu nog de enige.", "For now you are the only one.")
WITH_ONE: Final = say("Samen met 1 ander.", "Together with 1 other.")
WITH_MANY: Final = say("Samen met {n} anderen.", "Together with {n} others.")
GO_THERE: Final = say(
    "Zoek in de ruimte de plek van groep {n}. Vraag aan wie daar zit: is dit groep {n}?",
    "Find the place of group {n} in the room. Ask whoever sits there: is this group {n}?",
)
NO_GROUP: Final = say(
    "De begeleider maakt zo de groepen. Je nummer verschijnt hier vanzelf.",
    "The facilitator is about to make the groups. Your number appears here by itself.",
)
HOW_TO_BEGIN: Final = say(
    "Zitten jullie bij elkaar? Dan tikt één van jullie op ‘Ik schrijf’, en begint daarna.",
    "Are you sitting together? Then one of you taps ‘I will write’, and then begins.",
)
OVER: Final = say(
    "Het gesprek in groepen is voorbij. Wat jullie opschreven, is bewaard.",
    "The talk in groups is over. What you wrote down is saved.",
)
ABOUT: Final = say("Waar jullie over praten", "What you talk about")
WHOLE_TEXT: Final = say(
    "Lees de hele tekst en alle voorstellen", "Read the whole text and all amendments"
)
ABOUT_NOTHING: Final = say(
    "Er staat voor jullie groep nog geen vraag klaar. Begin vast met aankomen.",
    "There is no question for your group yet. You can already begin by arriving.",
)
QUESTION: Final = say("Vraag", "Question")
ALTERNATIVES: Final = say("Mogelijke antwoorden:", "Possible answers:")
CARDS: Final = say("Gesprekskaarten", "Dialogue cards")
CARDS_AIM: Final = say("Waar wil je naartoe?", "What do you want to reach?")
RULES: Final = say("Afspraken voor het gesprek", "Agreements for the conversation")
AMENDMENTS: Final = say("Jullie voorstellen", "Your amendments")
AMENDMENTS_HOW: Final = say(
    "Wie schrijft, maakt ze op de eigen telefoon. Al ingeleverd: {n}.",
    "Whoever writes makes them on the own phone. Handed in so far: {n}.",
)
INSIGHTS: Final = say("Wat jullie meenemen", "What you take along")
INSIGHTS_HOW: Final = say(
    "Hooguit {n} inzichten, elk in één of twee zinnen. Zonder namen: ze staan op naam van groep "
    "{group}.",
    "{n} insights at most, each in one or two sentences. Without names: they stand in the name of "
    "group {group}.",
)
INSIGHT: Final = say("Inzicht {n}", "Insight {n}")
INSIGHTS_NONE: Final = say(
    "Nog niets opgeschreven. Wie schrijft, doet dat hier.",
    "Nothing written down yet. Whoever writes does so here.",
)
INSIGHTS_NEVER: Final = say("Jullie schreven hier niets op.", "Your group wrote nothing down here.")
KEEPER_YOU: Final = say("Jij schrijft voor de groep.", "You write for the group.")
KEEPER_OTHER: Final = say("Iemand uit je groep schrijft.", "Somebody in your group writes.")
KEEPER_NONE: Final = say("Er schrijft nog niemand.", "Nobody writes yet.")
WRITE: Final = say("Ik schrijf", "I will write")
TAKE_OVER: Final = say("Ik neem het schrijven over", "I take over the writing")
TAKE_OVER_SURE: Final = say(
    "Wie nu schrijft, kan dan niet verder typen. Wat er staat, blijft staan.",
    "Whoever writes now can then no longer type. What is written stays.",
)
HAND_OVER: Final = say("Iemand anders schrijft verder", "Somebody else goes on writing")
YES_TAKE_OVER: Final = say("Ja, ik schrijf", "Yes, I will write")
NO: Final = say("Toch niet", "Not after all")
BEGIN: Final = say("Wij beginnen", "We begin")
NEXT_PART: Final = say("Naar deel {n}", "On to part {n}")
LAST_PART: Final = say(
    "Dit is het laatste deel. De begeleider haalt jullie zo terug.",
    "This is the last part. The facilitator will call you back shortly.",
)
CALL: Final = say("Roep de begeleider", "Call the facilitator")
CALLED: Final = say(
    "De begeleider ziet dat groep {n} hulp vraagt.",
    "The facilitator sees that group {n} asks for help.",
)
UNCALL: Final = say("Niet meer nodig", "No longer needed")
HEARD: Final = say("Gehoord. De begeleider komt eraan.", "Heard. The facilitator is coming.")
OTHER_GROUP: Final = say("Zit je in een andere groep?", "Are you in another group?")
OTHER_GROUP_HOW: Final = say(
    "Zijn de groepen gemengd, dan deed de app dat: bij elkaar zit wie verschillend antwoordde. "
    "Niemand ziet die antwoorden. Wissel alleen als de begeleider het vraagt, of als je al ergens "
    "anders zit.",
    "If the groups are mixed, the app did that: people who answered differently sit together. "
    "Nobody sees those answers. Change only when the facilitator asks for it, or when you already "
    "sit somewhere else.",
)
CHOOSE_GROUP: Final = say("Naar welke groep ga je?", "To which group do you go?")
CHANGE: Final = say("Ik ga naar die groep", "I go to that group")

# For the facilitator
MAKE_TITLE: Final = say("Groepen maken", "Make the groups")
NOBODY: Final = say(
    "Zodra er mensen binnen zijn, kun je hier groepen maken.",
    "As soon as people have joined, you can make groups here.",
)
BY_SUBGROUP: Final = say(
    "Ieder bij het eigen teamdeel, niet gemengd",
    "Everyone with the own part of the team, not mixed",
)
HOW_MANY: Final = say("Aantal groepen", "Number of groups")
WILL_BE: Final = say(
    "{people} mensen: {groups} groepen van {size} mensen.",
    "{people} people: {groups} groups of {size} people.",
)
WILL_BE_ONE: Final = say("{people} mensen: 1 groep.", "{people} people: 1 group.")
WILL_BE_ALONE: Final = say("{people} persoon: 1 groep.", "{people} person: 1 group.")
OR: Final = say("{least} of {most}", "{least} or {most}")
MAKE: Final = say("Maak de groepen", "Make the groups")
AGAIN: Final = say("Deel opnieuw in", "Divide anew")
RULE_TITLE: Final = say("Hoe komen deze groepen tot stand?", "How do these groups come about?")
RULE: Final = say(
    "De app zet bij elkaar wie verschillend antwoordde op wat jullie gaan bespreken, en wie uit "
    "verschillende delen van het team komt. Niemand ziet die antwoorden, jij ook niet, en aan een "
    "groep of een nummer is niets af te lezen. Groepen verschillen hooguit één in grootte. Wie "
    "de laatste drie uur niet is gezien, telt nu niet mee. Wie later binnenkomt, komt vanzelf in "
    "de kleinste groep.",
    "The app brings together people who answered differently on what you are going to discuss, and "
    "who come from different parts of the team. Nobody sees those answers, neither do you, and "
    "nothing can be read off a group or a number. Groups differ by one person at most. Who was not "
    "seen for the last three hours does not count now. Who comes in later joins the smallest "
    "group by itself.",
)
AGAIN_MEANS: Final = say(
    "Iedereen krijgt dan een nieuwe plek, en ziet die meteen op de telefoon. Wat een groep al "
    "opschreef, blijft bij het nummer van die groep.",
    "Everybody then gets a new place, and sees it on the phone at once. What a group already wrote "
    "down stays with the number of that group.",
)
MIN_BY_TEXTS: Final = say(
    "Groep {n} schreef al iets op. Minder groepen dan {n} kan daarom niet.",
    "Group {n} already wrote something down. So there can't be fewer groups than {n}.",
)
TEXTS_IN_THE_WAY: Final = say(
    "Niet gelukt: een groep die dan zou vervallen, schreef al iets op.",
    "Not done: a group that would go has already written something down.",
)
CHANGE_GROUPS: Final = say("Groepen wijzigen", "Change the groups")
WITHOUT_ONE: Final = say(
    "1 persoon van vandaag heeft nog geen groep.", "1 person of today has no group yet."
)
WITHOUT_MANY: Final = say(
    "{n} mensen van vandaag hebben nog geen groep.", "{n} people of today have no group yet."
)
PLACE: Final = say("Zet in de kleinste groep", "Put in the smallest group")
SHIFT_TITLE: Final = say("Eén persoon verplaatsen", "Move one person")
SHIFT_HOW: Final = say(
    "Je ziet geen namen, want dat is zo beloofd. Kies een groep die een plek te veel heeft: wie "
    "daar als laatste bij kwam, ziet het nieuwe nummer op de telefoon. Moet het een bepaald "
    "iemand zijn, vraag die dan om onder aan de eigen telefoon van groep te wisselen.",
    "You see no names, for so it was promised. Choose a group that has one person too many: who "
    "came there last sees the new number on the phone. If it has to be a certain person, ask that "
    "person to change groups at the bottom of the own phone.",
)
MOVE_HOW: Final = say(
    "Wie je verplaatst, ziet het nieuwe nummer meteen op de telefoon.",
    "Whoever you move sees the new number on the phone at once.",
)
WHO: Final = say("Wie", "Who")
FROM: Final = say("Van groep", "From group")
TO: Final = say("Naar groep", "To group")
SHIFT: Final = say("Verplaats", "Move")
UNNAMED: Final = say("Zonder naam", "Without a name")
NOBODY_TO_SHIFT: Final = say(
    "Er is niemand verplaatst. Kies twee verschillende groepen, en een waarin iemand zit.",
    "Nobody was moved. Choose two different groups, and one that somebody is in.",
)
SET_ALL: Final = say("Zet alle groepen op", "Bring all groups to")
SET_ALL_DO: Final = say("Start dit deel overal", "Start this part everywhere")
MORE_ALL: Final = say("Overal {n} minuten erbij", "{n} minutes more everywhere")
MORE: Final = say("{n} minuten erbij", "{n} minutes more")
NOT_OPEN: Final = say(
    "Mensen zien hun groep op de telefoon zodra je in de regie dit onderdeel opent.",
    "People see their group on the phone once you open this part in the cockpit.",
)
HAVE: Final = say(
    "Inzichten: {insights} · Voorstellen: {amendments}",
    "Insights: {insights} · Amendments: {amendments}",
)
TOPICS: Final = say("Onderwerpen van groep {n}", "Topics of group {n}")
NO_TOPICS: Final = say("Nog geen onderwerp", "No topic yet")
NOTHING_TO_TALK: Final = say(
    "Er zijn nog geen vragen en geen tekst in het concept om te verdelen. De schoolleiding maakt "
    "die bij Concept.",
    "There are no questions and no text in the draft to divide yet. The school leaders make them "
    "under Draft.",
)
LEFT_OVER_ONE: Final = say(
    "1 onderwerp ligt nog bij geen enkele groep.", "1 topic is with no group yet."
)
LEFT_OVER_MANY: Final = say(
    "{n} onderwerpen liggen nog bij geen enkele groep.", "{n} topics are with no group yet."
)
DEAL: Final = say("Verdeel de onderwerpen opnieuw", "Deal the topics anew")
ADJUST: Final = say("Groep {n} aanpassen", "Adjust group {n}")
GIVE_NEXT: Final = say("Start deel {n}", "Start part {n}")
WRITES: Final = say("Er schrijft iemand.", "Somebody writes.")
CALLS: Final = say("Groep {n} vraagt om je hulp", "Group {n} asks for your help")
COMING: Final = say("Ik kom naar groep {n}", "I am coming to group {n}")
SHARED_TITLE: Final = say("Wat is er verschoven? ({n})", "What shifted? ({n})")
SHARED_NOTE: Final = say(
    "Wat mensen bij de check-out deelden, zonder naam en op alfabet. Wat jij hier vrijgeeft, leest "
    "het team zodra de check-out gesloten is: op de beamer en op de telefoons.",
    "What people shared at the check-out, without a name and in alphabetical order. What you "
    "release here, the team reads once the check-out is closed: on the beamer and on the phones.",
)
SHARED_READ: Final = say("Vrijgegeven: {n} van {total}.", "Released: {n} of {total}.")
SHARED_ALL: Final = say("Geef de andere {n} vrij", "Release the other {n}")
SHARED_LET: Final = say("Team leest mee", "Team can read")

# In the cockpit
COCKPIT_NONE: Final = say("Er zijn nog geen groepen.", "There are no groups yet.")
COCKPIT_GROUPS: Final = say("Groepen: {n}", "Groups: {n}")
COCKPIT_APART: Final = say("niet allemaal in hetzelfde deel", "not all in the same part")
COCKPIT_NOTES: Final = say("aantekeningen bij {n} van {groups}", "notes taken in {n} of {groups}")
COCKPIT_AMENDMENTS: Final = say("ingediende voorstellen: {n}", "amendments handed in: {n}")

# On the beamer
FIND: Final = say("Zoek je groep", "Find your group")
FIND_HOW: Final = say(
    "Op je telefoon staat het nummer van je groep.",
    "Your phone shows the number of your group.",
)
GROUPS_COMING: Final = say(
    "De groepen worden zo gemaakt. Houd je telefoon bij de hand.",
    "The groups are about to be made. Keep your phone at hand.",
)
GROUP_LABEL: Final = say("groep", "group")
GROUPS_LABEL: Final = say("groepen", "groups")
PART_SHORT: Final = say("deel {n}", "part {n}")

# The check-out
SHIFTED_TITLE: Final = say("Wat er bij ons verschoof", "What shifted for us")
SHIFTED_NOTE: Final = say(
    "Gedeeld door collega's, zonder naam en op alfabet.",
    "Shared by colleagues, without a name and in alphabetical order.",
)
CHECKOUT_LABEL: Final = say("Wat is er voor jou verschoven?", "What shifted for you?")
CHECKOUT_HINT: Final = say(
    "Vanmorgen dacht ik nog ... Nu zie ik ...", "This morning I still thought ... Now I see ..."
)
