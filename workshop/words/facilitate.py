"""Words of the cockpit."""

from typing import Final

from workshop.agenda import Move, State
from workshop.language import Text, say

TITLE = say("Regie", "Cockpit")
JOINED = say("Binnen: {n}", "Joined: {n}")
READY = say("{ready} van {people} klaar", "{ready} of {people} ready")
NOBODY = say(
    "Er is nog niemand binnen. Zet de beamer aan: daarop staan de QR-code en de code.",
    "Nobody has joined yet. Switch on the beamer: it shows the QR code and the code.",
)
ADDRESS = say("Telefoons gaan naar {address}", "Phones go to {address}")
OPEN_BEAMER = say("Beamer openen", "Open the beamer")
BEAMER_JOIN = say("Toon het binnenkomstscherm", "Show the joining screen")
STATES: Final[dict[State, Text]] = {
    State.NOT_YET: say("nog niet", "not yet"),
    State.OPEN: say("open", "open"),
    State.CLOSED: say("gesloten", "closed"),
    State.SHOWN: say("getoond", "shown"),
}
MOVES: Final[dict[Move, Text]] = {
    Move.OPEN: say("Open: {title}", "Open: {title}"),
    Move.CLOSE: say("Sluit: {title}", "Close: {title}"),
    Move.SHOW: say("Toon de uitslag: {title}", "Show the result: {title}"),
    Move.HIDE: say("Verberg de uitslag: {title}", "Hide the result: {title}"),
}
REOPEN = say("Weer openen: {title}", "Open again: {title}")
NEXT = say("Nu doen", "Do now")
ALL_DONE = say(
    "Alle activiteiten zijn geweest. Je kunt alles weer openen; niemand raakt iets kwijt.",
    "All activities have been. You can open any of them again; nobody loses anything.",
)
FIRST_MOVED = say(
    "Iemand anders was net eerder: {title} is nu {state}. Kijk even of dat klopt.",
    "Somebody else was just ahead of you: {title} is now {state}. Check whether that is right.",
)
GO = say("Hierheen", "Go here")
HERE = say("Hier zijn jullie", "You are here")
AGENDA = say("De zeven stappen", "The seven steps")
STEP = say("Stap {number} · {title}", "Step {number} · {title}")
MINUTES = say("{n} minuten", "{n} minutes")
SCRIPT = say("Voor jou", "For you")
GOAL = say("Doel", "Aim")
SAY = say("Zeg bijvoorbeeld", "Say for example")
PITFALL = say("Let op", "Mind")
LINKS = say("Links en code", "Links and code")
LINKS_ONCE = say(
    "Deze links zie je alleen nu. Bewaar ze, of maak later nieuwe: dan werken deze niet meer.",
    "You see these links only now. Keep them, or make new ones later: these then stop working.",
)
LINKS_GONE = say(
    "De links zijn getoond toen de workshop begon. Ben je ze kwijt, maak dan nieuwe. "
    "De oude werken dan niet meer; wie al binnen is, blijft binnen.",
    "The links were shown when the workshop started. If you lost them, make new ones. "
    "The old ones then stop working; whoever is in stays in.",
)
NEW_LINKS = say("Nieuwe links maken", "Make new links")
LINK_FACILITATOR = say(
    "Begeleider (geef deze aan wie met je begeleidt)", "Facilitator (for a co-facilitator)"
)
LINK_LEADER = say(
    "Schoolleiding (schrijft concept en matrix)", "Leaders (write the draft and the matrix)"
)
LINK_BEAMER = say("Beamer (alleen kijken)", "Beamer (read only)")
PEOPLE = say("Deelnemers", "Participants")
NO_NAMES = say(
    "De belofte is dat namen hier niet te zien zijn. Je ziet alleen aantallen.",
    "The promise is that names are not visible here. You see numbers only.",
)
UNNAMED = say("zonder naam", "no name given")
AGREED = say("Zo is het afgesproken", "What was agreed")
DELETE = say("Workshop wissen", "Delete the workshop")
DELETE_WARNING = say(
    "Alles van deze workshop verdwijnt voor goed: antwoorden, teksten, uitslagen, matrix. "
    "Maak eerst het Word-document. Typ ter bevestiging de code {code}.",
    "Everything of this workshop disappears for good: answers, texts, results, matrix. "
    "First make the Word document. To confirm, type the code {code}.",
)
DELETE_CONFIRM = say("Voor goed wissen", "Delete for good")
DELETE_WRONG = say(
    "De code klopt niet. Er is niets gewist.", "The code is not right. Nothing was deleted."
)
ON_BEAMER = say("Op de beamer: {page} van {pages}", "On the beamer: {page} of {pages}")
PREVIOUS_PAGE = say("Vorig beeld", "Previous picture")
NEXT_PAGE = say("Volgend beeld", "Next picture")
BEAMER_EMPTY = say("Beamer leeg", "Empty the beamer")
BEAMER_BACK = say("Beamer weer aan", "Beamer on again")
BEAMER_IS_EMPTY = say(
    "De beamer is leeg. Daarop staat alleen de naam van jullie workshop.",
    "The beamer is empty. It shows only the name of your workshop.",
)
WITHHELD = say(
    "{n} uitspraken op dit beeld zijn nog niet vrijgegeven.",
    "{n} statements on this picture are not released yet.",
)
WITHHELD_ONE = say(
    "{n} uitspraak op dit beeld is nog niet vrijgegeven.",
    "{n} statement on this picture is not released yet.",
)
RELEASE = say("Geef ze vrij", "Release them")
RELEASE_ONE = say("Geef die vrij", "Release it")
RELEASED = say(
    "Vrijgegeven voor de beamer: {n} van {total} uitspraken.",
    "Released for the beamer: {n} of {total} statements.",
)
RELEASE_THERE = say("Uitspraken vrijgeven", "Release statements")
CLOCK_MINUTES = say("Minuten", "Minutes")
START_CLOCK = say("Start de klok", "Start the clock")
STOP_CLOCK = say("Stop de klok", "Stop the clock")
