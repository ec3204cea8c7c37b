"""Words of the draft as a Word file with tracked changes, and of reading such a file back."""

from typing import Final

from workshop.language import Text, say

# In the file.
FILE_TITLE = say("Concept met wijzigingsvoorstellen", "Draft with proposed changes")
FILE_DAY = say("{edition}. {team}, stand van {day}.", "{edition}. {team}, as of {day}.")
FILE_LEAD = say(
    "Voorstellen van groepen waarover nog niet is besloten: {n}. Je ziet ze als wijziging in de "
    "tekst. Accepteer of weiger ze op het tabblad Controleren. De reden "
    "staat in de opmerking ernaast.",
    "Proposals of groups that have not been decided yet: {n}. You see them as changes in the text. "
    "Use the Review tab to accept or reject a change. The reason stands in the comment beside it.",
)
FILE_LEAD_NONE = say(
    "Er zijn nu geen voorstellen waarover nog niet is besloten.",
    "There are no proposals now that have not been decided yet.",
)
FILE_KEEP = say(
    "Laat de koppen staan. Daaraan herkent Grondtoon de tekst als je het bestand weer inleest.",
    "Leave the headings as they are. By them Grondtoon knows the text when you read the file back.",
)
GROUP = say("Groep {number}", "Group {number}")
LEADERS = say("Schoolleiding", "School leaders")
SIGNED = say("{author} ({name})", "{author} ({name})")
OPEN_QUESTION = say("Open vraag: {question}", "Open question: {question}")

# In a comment.
BESIDE = say(
    "Nog een voorstel voor deze zin. Word bewaart op één plek maar één wijziging. Daarom staat dit "
    "voorstel hier in woorden.",
    "Another proposal for this sentence. Word keeps only one change in one place. That is why this "
    "proposal stands here in words.",
)
LOOSE = say(
    "De zin waar dit voorstel over gaat, staat niet meer precies zo in de tekst. Of het gaat over "
    "meer dan één zin. Daarom staat dit voorstel hier in woorden.",
    "The sentence that this proposal is about is no longer there in exactly these words. Or it is "
    "about more than one sentence. That is why this proposal stands here in words.",
)
KINDS: Final[dict[str, Text]] = {
    "change": say("Voorstel: anders schrijven.", "Proposal: write it differently."),
    "add": say("Voorstel: iets toevoegen.", "Proposal: add something."),
    "delete": say("Voorstel: deze zin weglaten.", "Proposal: leave this sentence out."),
    "split": say("Voorstel: in stukken verdelen.", "Proposal: split it up."),
    "condition": say("Voorstel: met een voorwaarde.", "Proposal: with a condition."),
    "leave_open": say(
        "Voorstel: dit als open vraag laten staan.", "Proposal: leave this as an open question."
    ),
}
OLD = say("Nu: {text}", "Now: {text}")
NEW = say("Voorstel: {text}", "Proposal: {text}")
CONCERN = say("Zorg: {text}", "Concern: {text}")
EXAMPLE = say("Voorbeeld: {text}", "Example: {text}")

# On the page.
HEADING = say("Samen verder in Word", "Carry on together in Word")
LEAD = say(
    "Alleen de tekst, onderwerp voor onderwerp. Voorstellen van groepen staan erin als wijziging: "
    "je accepteert of weigert ze in Word.",
    "Only the text, subject by subject. Proposals of groups stand in it as changes: you accept or "
    "reject them in Word.",
)
DOWNLOAD = say("Concept met wijzigingsvoorstellen", "Draft with proposed changes")
WAITING = say("Voorstellen die er nu in staan: {n}.", "Proposals that stand in it now: {n}.")
WAITING_NONE = say(
    "Er zijn nu geen voorstellen waarover nog niet is besloten. Je krijgt alleen de tekst.",
    "There are no undecided proposals now. You get only the text.",
)
QUESTIONS_STAY = say(
    "De open vragen en de cijfers staan er niet in; die vind je in het Word-document hierboven.",
    "The open questions and the figures are not in it; you find those in the Word document above.",
)
FILE_NAME = say("{school}-{stage}-met-wijzigingen-{date}", "{school}-{stage}-with-changes-{date}")
UPLOAD = say("Bewerkte tekst teruglezen", "Read the edited text back")
UPLOAD_LEAD = say(
    "Kies het bestand dat je in Word hebt bewerkt. Je ziet eerst wat er verandert. Pas als je het "
    "overneemt, verandert de tekst hier.",
    "Choose the file that you edited in Word. First you see what changes. Only when you take it "
    "over does the text here change.",
)
UPLOAD_LIMIT = say(
    "Een .docx van hooguit 5 MB. Opmerkingen, voetnoten en plaatjes lezen we niet mee.",
    "A .docx of at most 5 MB. Comments, footnotes and pictures are not read.",
)
CHOOSE_FILE = say("Kies een bestand", "Choose a file")
ONLY_LEADERS = say(
    "De leiding kan een bewerkt bestand hier weer inlezen.",
    "The school leaders can read an edited file back here.",
)

UNREADABLE: Final[dict[str, Text]] = {
    "too_large": say(
        "Dit bestand is te groot om te lezen. Haal de plaatjes eruit en probeer het opnieuw.",
        "This file is too large to read. Take the pictures out and try again.",
    ),
    "not_word": say(
        "Dit is geen Word-bestand dat we kunnen lezen. Kies een bestand dat eindigt op .docx.",
        "This is not a Word file that we can read. Choose a file that ends in .docx.",
    ),
    "locked": say(
        "Dit is een oud Word-bestand, of er zit een wachtwoord op. Bewaar het in Word als .docx "
        "zonder wachtwoord.",
        "This is an old Word file, or it has a password. Save it in Word as .docx without a "
        "password.",
    ),
    "damaged": say(
        "Dit bestand lijkt beschadigd. Open het in Word, bewaar het opnieuw als .docx en probeer "
        "het nog eens.",
        "This file seems damaged. Open it in Word, save it again as .docx and try once more.",
    ),
}
UNDECIDED = say(
    "Wijzigingen die in het bestand nog niet geaccepteerd of geweigerd zijn: {n}. We lezen ze "
    "alsof ze geaccepteerd zijn. Wil je dat niet? Beslis dan eerst in Word.",
    "Changes in the file that were neither accepted nor rejected yet: {n}. We read them as if they "
    "were accepted. Don’t you want that? Then decide in Word first.",
)
NOTHING_CHANGED = say(
    "Dit bestand zegt hetzelfde als de tekst hier. Er is niets over te nemen.",
    "This file says the same as the text here. There is nothing to take over.",
)
NO_TEXT = say(
    "We vinden in dit bestand geen tekst van jullie visie. Is dit het bestand dat je hier hebt "
    "gemaakt?",
    "In this file we find no text of your vision. Is it the file that you made here?",
)
PREVIEW = say(
    "Dit verandert er. Zet een vinkje bij wat je wilt overnemen.",
    "This is what changes. Tick what you want to take over.",
)
LEGEND = say(
    "Doorgestreept verdwijnt, onderstreept komt erbij.",
    "Struck through goes, underlined comes.",
)
TAKE: Final[dict[str, Text]] = {
    "changed": say("Neem deze wijziging over", "Take this change over"),
    "added": say("Voeg deze alinea toe", "Add this paragraph"),
    "removed": say("Laat deze alinea weg", "Leave this paragraph out"),
}
NEWER = say(
    "Deze alinea is hier veranderd nadat het bestand is gemaakt. Met een vinkje gaat die "
    "verandering verloren.",
    "This paragraph was changed here after the file was made. With a tick that change is lost.",
)
MOVED_ON = say(
    "De tekst van dit onderwerp is hier veranderd nadat het bestand is gemaakt. Kijk goed wat je "
    "overneemt.",
    "The text of this subject was changed here after the file was made. Look well at what you take "
    "over.",
)
TOO_LONG = say(
    "Deze tekst is te lang: hier passen {limit} tekens per onderwerp. Maak hem korter in Word.",
    "This text is too long: {limit} characters fit per subject. Make it shorter in Word.",
)
UNPLACED = say(
    "Van deze tekst weten we niet waar hij hoort. We nemen hem niet over. Kopieer hem zelf als je "
    "hem wilt houden.",
    "We do not know where this text belongs. We don’t take it over. Copy it yourself if you want "
    "to keep it.",
)
UNPLACED_MORE = say(
    "Er is nog meer. Je ziet hier de eerste {n} tekens.",
    "There is more. You see the first {n} characters here.",
)
RECOGNISED = say(
    "In het bestand is {name} geaccepteerd.",
    "In the file, {name} was accepted.",
)
NOTE_ACCEPTED = say("Noteer {name} als aangenomen", "Note {name} as accepted")
NOT_NOTED = say(
    "Als aangenomen noteren kan nog niet. {obstacle}",
    "It cannot be noted as accepted yet. {obstacle}",
)
NOTED = say("Als aangenomen genoteerd: {n}.", "Noted as accepted: {n}.")
WHILE_WRITING = say(
    "Wat je overneemt, komt in plaats van de tekst die er nu staat. Eerdere teksten blijven "
    "bewaard bij het voorstel.",
    "What you take over replaces the text that stands there now. Earlier texts stay with the "
    "proposal.",
)
WHILE_PROPOSED = say(
    "Jullie tekst ligt al bij het team. Wat je overneemt, wordt meteen een nieuwe versie, die "
    "iedereen ziet. Jullie afspraak was: ‘{rule}’. Neem alleen over wat zo besloten is.",
    "Your text lies before the team already. What you take over becomes a new version at once, "
    "which everybody sees. Your agreement was: ‘{rule}’. Take over only what was decided so.",
)
AMENDMENTS_STAY = say(
    "Voorstellen van groepen blijven staan tot je erbij zet wat er besloten is.",
    "Proposals of groups stay until you note what was decided about them.",
)
TAKE_OVER = say("Neem over wat is aangevinkt", "Take over what is ticked")
TAKEN = say("Overgenomen. Onderwerpen die veranderden: {n}.", "Done. Subjects that changed: {n}.")
TAKEN_VERSION = say(
    "Overgenomen. Dit is nu versie {number}.", "Done. This is now version {number}."
)
NOT_TAKEN: Final[dict[str, Text]] = {
    "not_allowed": say(
        "Alleen de leiding kan tekst overnemen.", "Only school leaders can take text over."
    ),
    "changed": say(
        "Iemand veranderde de tekst terwijl je keek. Er is niets overgenomen. Hieronder zie je hoe "
        "het nu is.",
        "Somebody changed the text while you were looking. Nothing was taken over. Below you see "
        "how it is now.",
    ),
    "too_long": say(
        "Een tekst werd te lang. Er is niets overgenomen. Neem minder over of maak hem korter in "
        "Word.",
        "A text became too long. Nothing was taken over. Take less over or make it shorter in "
        "Word.",
    ),
}
