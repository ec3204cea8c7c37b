"""Words of the agenda: choosing and changing it, and how the day goes against the clock."""

from typing import Final

from workshop.language import Text, say

TITLE: Final = say("Programma", "Agenda")
CHOOSE_LEAD: Final = say(
    "Kies een programma om mee te beginnen. Alles kan daarna nog anders: volgorde, tijden, "
    "onderdelen erbij of eraf.",
    "Choose an agenda to begin with. Everything can still change afterwards: the order, the times, "
    "parts to add or leave out.",
)
EDIT_LEAD: Final = say(
    "Dit is jullie programma. Wat je hier verandert, verandert niets aan wat mensen invulden.",
    "This is your agenda. Whatever you change here changes nothing of what people filled in.",
)
CHOOSE: Final = say("Kies dit programma", "Choose this agenda")
CHOOSE_OTHER: Final = say("Een ander programma kiezen", "Choose another agenda")
CHOOSE_OTHER_LEAD: Final = say(
    "Een ander programma komt in de plaats van dit. Je eigen titels en tijden gaan dan weg. "
    "Wat mensen invulden blijft, en ook hoe lang onderdelen duurden die terugkomen.",
    "Another agenda takes the place of this one. Your own titles and times then go. Whatever "
    "people filled in stays, and so does how long parts took that come back.",
)
START_WITH: Final = say("Programma", "Agenda")
START_HELP: Final = say("Je kunt dit later altijd veranderen.", "You can always change this later.")

ONE_DAY: Final = say("1 dag", "1 day")
MEETINGS: Final = say("{n} bijeenkomsten", "{n} meetings")
ONE_MINUTE: Final = say("1 minuut", "1 minute")
MINUTES: Final = say("{n} minuten", "{n} minutes")
ONE_HOUR: Final = say("1 uur", "1 hour")
HOURS: Final = say("{n} uur", "{n} hours")
HOURS_MINUTES: Final = say("{hours} en {minutes}", "{hours} and {minutes}")

FITS: Final = say("Van {starts} tot {ends}. Het past.", "From {starts} to {ends}. It fits.")
FITS_WITH: Final = say(
    "Van {starts} tot {ends}. Er is {room} speling.",
    "From {starts} to {ends}, with {room} to spare.",
)
TOO_MUCH: Final = say(
    "Van {starts} tot {ends}. Dat is {over} te veel. Maak iets korter, sla iets over of kies een "
    "ander einde.",
    "From {starts} to {ends}. That is {over} too much. Shorten or skip something, or choose "
    "another end.",
)
EMPTY_DAY: Final = say(
    "Deze dag is nog leeg. Voeg een onderdeel toe.", "This day is still empty. Add a part."
)
CHANGE_DAY: Final = say("Dag en tijd", "Day and time")
DAY_TITLE: Final = say("Naam van de dag", "Name of the day")
DATE: Final = say("Datum", "Date")
STARTS: Final = say("Begin", "Start")
ENDS: Final = say("Einde", "End")
ENDS_BEFORE: Final = say(
    "Het einde moet na het begin komen. Er is niets veranderd.",
    "The end has to come after the start. Nothing was changed.",
)
ADD: Final = say("Onderdeel toevoegen", "Add a part")
ADD_WHAT: Final = say("Wat komt erbij?", "What do you add?")
ADD_HINT: Final = say("Kies een onderdeel", "Choose a part")
ADD_YES: Final = say("Voeg toe aan het einde", "Add at the end")

MINUTES_OF: Final = say("Minuten voor {title}", "Minutes for {title}")
MIN: Final = say("min", "min")
UP: Final = say("Omhoog", "Up")
DOWN: Final = say("Omlaag", "Down")
MORE: Final = say("Meer", "More")
ITEM_TITLE: Final = say("Eigen titel", "Title of your own")
ITEM_TITLE_HELP: Final = say(
    "Leeg betekent: de gewone titel. Bij een pauze of eigen onderdeel staat jullie titel ook op de "
    "beamer en op telefoons.",
    "Empty means: the usual title. For a break or a part of your own, your title also stands on "
    "the beamer and on phones.",
)
SKIP: Final = say("Overslaan", "Skip")
UNSKIP: Final = say("Toch doen", "Do it after all")
REPEAT: Final = say("Nog een keer", "Once more")
TAKE_OUT: Final = say("Haal uit het programma", "Take out of the agenda")
GONE: Final = say(
    "Iemand anders veranderde het programma net. Kijk even hoe het er nu staat.",
    "Somebody else has just changed the agenda. Have a look at how it stands now.",
)
TO_COCKPIT: Final = say("Naar de regie", "To the cockpit")

SKIPPED: Final = say("overgeslagen", "skipped")
TOOK: Final = say("{taken}, gepland {planned}", "{taken}, planned {planned}")
BUSY: Final = say("nu, gepland {planned}", "now, planned {planned}")

CHANGE: Final = say("Programma veranderen", "Change the agenda")
CHOOSE_ONE: Final = say("Kies een programma voor de dag", "Choose an agenda for the day")
ELSEWHERE: Final = say("Naar een andere activiteit", "To another activity")
GO: Final = say("Hierheen", "Go here")
HERE: Final = say("Hier", "Here")
LEFT: Final = say("nog {time}", "{time} left")
UP_NOW: Final = say("de tijd is om", "the time is up")
OVER: Final = say("{time} over de tijd", "{time} over time")
NOT_BEGUN: Final = say(
    "Gepland van {starts} tot {ends}. De tijd loopt zodra jullie beginnen.",
    "Planned from {starts} to {ends}. Time runs as soon as you begin.",
)
PLANNED: Final = say("Gepland van {starts} tot {ends}.", "Planned from {starts} to {ends}.")
ON_TIME: Final = say("Verwacht einde {time} (volgens plan)", "Expected end {time} (as planned)")
LATER: Final = say(
    "Verwacht einde {time} ({late} later dan gepland)",
    "Expected end {time} ({late} later than planned)",
)
EARLIER: Final = say(
    "Verwacht einde {time} ({early} eerder dan gepland)",
    "Expected end {time} ({early} earlier than planned)",
)
DAY_DONE: Final = say("Alles van deze dag is geweest.", "Everything of this day has been.")
PROGRESS: Final = say("Tijd voor {title}", "Time for {title}")


def several(n: int, one: Text, many: Text) -> Text:
    """The words for one, or for another number, which is filled in."""
    return one if n == 1 else say(many.nl.format(n=n), many.en.format(n=n))


def minutes(n: int) -> Text:
    """A number of minutes in words: 1 minute, 12 minutes."""
    return several(n, ONE_MINUTE, MINUTES)


def duration(n: int) -> Text:
    """A number of minutes as hours and minutes, in words."""
    hours, rest = several(n // 60, ONE_HOUR, HOURS), minutes(n % 60)
    if n < 60:
        return rest
    if n % 60 == 0:
        return hours
    return say(
        HOURS_MINUTES.nl.format(hours=hours.nl, minutes=rest.nl),
        HOURS_MINUTES.en.format(hours=hours.en, minutes=rest.en),
    )
