"""Words of the vision document and of the page where it is made."""

from typing import Final, Literal

from workshop.language import Lang, Text, say

# The document itself: front matter.
TITLE = say("Onze visie op leren", "Our vision on learning")
STATUS = say("Voorstel", "Proposal")
EDITION = say("Voorstel {number}", "Proposal {number}")
EDITION_ADOPTED = say("Versie {number}", "Version {number}")
STATUS_LINE_ADOPTED = say(
    "Deze tekst heeft het team vastgesteld.",
    "The team has adopted this text.",
)
STATUS_LINE = say(
    "Dit is een voorstel. Het team bespreekt het nog; er ligt nog niets vast.",
    "This is a proposal. The team still has to discuss it; nothing is fixed yet.",
)
SUBJECT = say("Visie op leren van {school}, {team}", "Vision on learning of {school}, {team}")
KEYWORDS = say("visie op leren, voorstel", "vision on learning, proposal")
COVER_TEAM = say("Team", "Team")
COVER_AUDIENCE = say("Voor wie", "For whom")
COVER_STATE = say("Stand", "Status")
COVER_STATE_TEXT = say("{edition}, nog niet vastgesteld", "{edition}, not yet adopted")
COVER_STATE_ADOPTED = say("{edition}, door het team vastgesteld", "{edition}, adopted by the team")
COVER_DATE = say("Datum", "Date")
CONTENTS = say("Inhoud", "Contents")
FOOTER = say(
    "{school} · Onze visie op leren · {stage}", "{school} · Our vision on learning · {stage}"
)
PAGE_OF = say("Pagina {page} van {pages}", "Page {page} of {pages}")
FIGURE = say("Figuur", "Figure")
TABLE = say("Tabel", "Table")

# Main chapters.
ONE_PAGE = say("Onze visie op één pagina", "Our vision on one page")
ONE_PAGE_TOGETHER = say("Dit onderschrijven we samen", "This we underwrite together")
ONE_PAGE_SHORT = say("In het kort", "In short")
ONE_PAGE_EMPTY = say(
    "Het voorstel is nog niet geschreven. Achterin staat wat er nog te doen is.",
    "The proposal has not been written yet. What is still to do stands at the end.",
)
CHAPTERS: Final[dict[str, Text]] = {
    "purpose": say("Waartoe leren leerlingen bij ons", "What learners learn for with us"),
    "learning": say("Onze kijk op leren", "How we look at learning"),
    "meaning": say("Wat dat betekent", "What that means"),
    "left_out": say("Wat we bewust weglaten", "What we leave out on purpose"),
    "differences": say(
        "Waarover we verschillen en hoe we daarmee omgaan",
        "Where we differ and how we deal with that",
    ),
    "practice": say("Van visie naar praktijk", "From vision to practice"),
    "following": say("Hoe we volgen of het werkt", "How we follow whether it works"),
    "evaluated": say("Wat we ervan merken", "What we notice of it"),
    "to_do": say("Nog te doen", "Still to do"),
}
EVALUATED_INTRO = say(
    "Per zin: wat collega's en leerlingen zeiden in de rondes die getoond zijn. Alleen aantallen "
    "van groepen die groot genoeg zijn; leerlingen deden anoniem mee, per klas minstens tien. De "
    "aantallen zeggen niet waardoor iets verschoof.",
    "Sentence by sentence: what colleagues and learners said in the rounds that were shown. Only "
    "counts of groups that are large enough; learners took part anonymously, at least ten in a "
    "class. The counts do not say why something shifted.",
)
GROUPS: Final[dict[str, Text]] = {
    "learner": say("De leerling", "The learner"),
    "teacher": say("De leraar", "The teacher"),
    "activities": say("Leeractiviteiten en inhoud", "Learning activities and content"),
    "surroundings": say("Omgeving, groepering en tijd", "Surroundings, grouping and time"),
    "assessment": say(
        "Toetsing en zicht op ontwikkeling", "Assessment and insight into development"
    ),
}
LEARNING_INTRO = say(
    "Hierin kijkt bijna het hele team dezelfde kant op. Elke zin komt uit onze eigen antwoorden.",
    "In this nearly the whole team looks the same way. Every sentence comes from our own answers.",
)
FINDINGS: Final[dict[Literal["attention", "open"], Text]] = {
    "attention": say("Hierover praten we door", "This we keep talking about"),
    "open": say("Hierover verschillen we", "On this we differ"),
}
LEFT_OUT_INTRO = say(
    "Over deze onderwerpen zegt onze visie niets. Dat is een keuze; de reden staat erbij.",
    "Our vision says nothing about these subjects. That is a choice; the reason stands with it.",
)
DIFFERENCES_INTRO = say(
    "Over deze vragen denken we verschillend. We kiezen nog niet. We praten erover aan de hand van "
    "situaties uit onze eigen praktijk.",
    "On these questions we think differently. We do not choose yet. We talk about them with "
    "situations from our own practice.",
)
MATRIX_INTRO = say(
    "Eerst wat we willen, van visie naar gebeurtenis. Dan hoe het nu is. Daarna wat we doen.",
    "First what we want, from vision to event. Then how it is now. After that what we do.",
)
MATRIX_LEVEL = say("Niveau", "Level")
MATRIX_CAPTION = say("Matrix bij het thema: {theme}", "Matrix for the theme: {theme}")
MATRIX_NO_THEME = say("Onze visie als geheel", "Our vision as a whole")
MATRIX_ALT = say(
    "Vision Deployment Matrix met vijf rijen, van visie tot gebeurtenissen, en zes kolommen: "
    "{columns}.",
    "Vision Deployment Matrix with five rows, from vision to events, and six columns: {columns}.",
)
FOLLOWING_INTRO = say(
    "Hieraan merken we of de visie werkelijkheid wordt.",
    "This is how we notice whether the vision becomes real.",
)
TO_DO_INTRO = say(
    "Dit document groeit mee. Wat er nu nog niet in staat:",
    "This document grows along. What is not in it yet:",
)

# Annexes.
ANNEX_ORIGINS = say(
    "Bijlage A. Hoe deze visie tot stand kwam", "Annex A. How this vision came about"
)
ANNEX_TERMS = say("Bijlage B. Begrippen en bronnen", "Annex B. Terms and sources")
STEPS = say("De stappen die we zetten", "The steps we took")
PARTICIPATION = say("Wie deden mee", "Who took part")
RULES = say("Wat we vooraf afspraken", "What we agreed beforehand")
DECIDING = say("Zo besluiten we", "How we decide")
PROMISE = say("Zo gaan we met antwoorden om", "How we treat answers")
SUPPORT = say("Wat we samen dragen", "What we carry together")
KERN = say("De kern", "The core")
KERN_EXPLAINED = say(
    "Deze uitspraken onderschrijven dezelfde mensen allemaal samen.",
    "These statements are underwritten all together by the same people.",
)
DRAAGVLAK = say("Het draagvlak daaromheen", "The support base around it")
DRAAGVLAK_EXPLAINED = say(
    "Met deze uitspraken erbij kan nog steeds genoeg van het team leven.",
    "With these statements added, enough of the team can still live.",
)
PICTURES = say("Het teambeeld", "The team picture")
TERMS = say("Begrippen", "Terms")
SOURCES = say("Bronnen", "Sources")
TERM_LIST: Final[tuple[tuple[Text, Text], ...]] = (
    (
        say("Grootste gemene deler", "Greatest common denominator"),
        say(
            "De grootste groep uitspraken die genoeg mensen allemaal samen onderschrijven. Dat is "
            "strenger dan kijken hoeveel mensen het met elke uitspraak apart eens zijn.",
            "The largest set of statements that enough people underwrite all together. That is "
            "stricter than looking at how many agree with each statement by itself.",
        ),
    ),
    (
        say("Kern", "Core"),
        say(
            "De uitspraken die genoeg collega’s allemaal samen onderschrijven.",
            "The statements that enough colleagues underwrite all together.",
        ),
    ),
    (
        say("Draagvlak", "Support base"),
        say(
            "De kern, aangevuld met uitspraken waar genoeg collega’s samen mee kunnen leven.",
            "The core, with statements added that enough colleagues together can live with.",
        ),
    ),
    (
        say("Gedeeld, aandachtspunt, open verschil", "Shared, to talk about, open difference"),
        say(
            "Gedeeld: bijna iedereen kijkt hetzelfde. Aandachtspunt: het beeld is nog niet scherp. "
            "Open verschil: twee groepen kijken echt anders.",
            "Shared: nearly everyone sees it the same way. To talk about: the picture is not sharp "
            "yet. Open difference: two groups really see it differently.",
        ),
    ),
    (
        say("Spinnenweb", "Spider web"),
        say(
            "Tien draden die samen het leren dragen. Trek je aan één draad, dan bewegen de "
            "andere mee.",
            "Ten threads that carry learning together. Pull one and the others move too.",
        ),
    ),
    (
        say("Vision Deployment Matrix", "Vision Deployment Matrix"),
        say(
            "Een tabel die de visie verbindt met wat er op een gewone dag gebeurt, via "
            "overtuigingen, structuren en patronen.",
            "A table that links the vision with what happens on an ordinary day, by way of "
            "beliefs, structures and patterns.",
        ),
    ),
)
WORK = say("{author}, {title}.", "{author}, {title}.")
BY_PART = say("Per onderdeel", "By part")

# Styles that a school can find and change in Word.
STYLES: Final[dict[str, Text]] = {
    "status": say("Stand", "Status"),
    "vision": say("Visiezin", "Vision sentence"),
    "statement": say("Uitspraak", "Statement"),
    "note": say("Toelichting", "Explanation"),
    "fact": say("Omslagregel", "Cover line"),
    "cell": say("Matrixcel", "Matrix cell"),
    "cell_head": say("Matrixkop", "Matrix heading"),
}

# What was found, in sentences.
FINDING_SHARED = say("{finding} ({lenses}).", "{finding} ({lenses}).")
FINDING = say("{finding} ({lenses}): {label}.", "{finding} ({lenses}): {label}.")
AXIS_CAPTION = say("{axis}. {labels}.", "{axis}. {labels}.")
POINTS_CAPTION = say(
    "{title}, {lens}: tien punten verdeeld (antwoorden: {n}).",
    "{title}, {lens}: ten points divided (answers: {n}).",
)
STAIRCASE_CAPTION = say(
    "Hoe meer mensen samen, hoe minder uitspraken. De stip is waar we nu staan.",
    "The more people together, the fewer statements. The dot is where we are now.",
)
KERN_SENTENCE = say(
    "De kern telt {n} uitspraken. Zoveel collega’s onderschrijven ze allemaal samen: {support}.",
    "The core has {n} statements. This many colleagues underwrite all of them together: {support}.",
)
KERN_EMPTY = say(
    "Er is nog geen uitspraak die genoeg collega’s onderschrijven.",
    "There is no statement yet that enough colleagues underwrite.",
)
DRAAGVLAK_SENTENCE = say(
    "Het draagvlak telt {n} uitspraken, de kern inbegrepen. Zoveel collega’s kunnen met alles "
    "samen leven: {support}.",
    "The support base has {n} statements, the core included. This many colleagues can live with "
    "all of it together: {support}.",
)
SEPARATELY_SENTENCE = say(
    "Eén voor één bekeken halen {separately} uitspraken de grens van {share} procent. Allemaal "
    "samen zijn het er {n}. Wij kijken naar samen: een visie wordt als geheel gedragen of niet.",
    "One by one, {separately} statements reach the limit of {share} per cent. All together it is "
    "{n}. We look at all together: a vision is carried as a whole or it is not.",
)
NOT_PROVEN = say(
    "Dit is de grootste verzameling die tot nu toe gevonden is; niet bewezen is dat het niet "
    "groter kan.",
    "This is the largest set found so far; it is not proven that there is no larger one.",
)
TOO_FEW_WEIGHED = say(
    "Er woog een te klein aantal mensen om een uitslag te tonen.",
    "Too few people weighed for a result to be shown.",
)
JOINED = say("Collega’s die meededen: {n}", "Colleagues who took part: {n}")
JOINED_FEW = say(
    "Er deed een klein aantal collega’s mee.", "A small number of colleagues took part."
)
ANSWERED = say("{activity}: {n}", "{activity}: {n}")
STEP = say("Stap {n}. {title}", "Step {n}. {title}")

# The spider web.
WEB_ALT = say(
    "Spinnenweb met tien draden. Tekst bij {n} van de {total}: {names}.",
    "Spider web with ten threads. Text at {n} of {total}: {names}.",
)
WEB_ALT_EMPTY = say(
    "Spinnenweb met tien draden. Bij geen enkele staat al tekst.",
    "Spider web with ten threads. None has text yet.",
)

# What is missing, one line each.
MISSING_PASSAGES = say("Nog zonder tekst: {names}.", "Still without text: {names}.")
MISSING_ALL_PASSAGES = say(
    "Het voorstel zelf: nog bij geen enkele draad staat tekst.",
    "The proposal itself: no thread has text yet.",
)
MISSING_PICTURE = say(
    "Het teambeeld: dat komt erin zodra de begeleider het toont.",
    "The team picture: it comes in as soon as the facilitator shows it.",
)
MISSING_PICTURE_FEW = say(
    "Het teambeeld: er zijn te weinig antwoorden om het te tonen.",
    "The team picture: there are too few answers to show it.",
)
MISSING_SUPPORT = say(
    "De gemene deler: die komt erin als de weging gesloten en getoond is.",
    "The common denominator: it comes in once the weighing has been closed and shown.",
)
MISSING_QUESTIONS = say(
    "Open verschillen die nog geen vraag zijn: {n}.",
    "Open differences that are not a question yet: {n}.",
)
MISSING_MATRIX = say(
    "De matrix van visie naar praktijk is nog leeg.",
    "The matrix from vision to practice is still empty.",
)
MISSING_CELLS = say(
    "Nog lege vakken in de matrix ‘{theme}’: {n}.",
    "Cells still empty in the matrix ‘{theme}’: {n}.",
)
MISSING_PILOTS = say(
    "Wat we uitproberen: er is nog geen pilot gepland.",
    "What we try out: no pilot has been planned yet.",
)
MISSING_LATER: Final[tuple[Text, ...]] = (
    say(
        "De dialoog en de voorbeelden: die volgen in stap 4 tot en met 7.",
        "The dialogue and the examples: they follow in steps 4 to 7.",
    ),
    say(
        "Het besluit over deze visie en de datum waarop we haar opnieuw bekijken.",
        "The decision about this vision and the date on which we look at it again.",
    ),
)

# The page.
PAGE_TITLE = say("Het visiedocument", "The vision document")
PAGE_LEAD = say(
    "Alles wat jullie nu hebben, in één Word-document. Je kunt het op elk moment maken en in Word "
    "verder bewerken.",
    "Everything you have now, in one Word document. You can make it at any moment and edit it "
    "further in Word.",
)
MAKE = say("Maak het Word-document", "Make the Word document")
IN_WORD = say("Straks in Word", "Later in Word")
IN_IT = say("Dit staat er nu in", "What is in it now")
NOT_IN_IT = say("Dit is nog te doen", "What is still to do")
NOTHING_IN_IT = say(
    "Nog bijna niets: alleen de omslag en de afspraken. Begin met het voorstel.",
    "Hardly anything yet: only the cover and the agreements. Begin with the proposal.",
)
PRIVACY = say(
    "Er staan geen antwoorden van mensen in, alleen teksten van jullie samen en uitslagen die al "
    "getoond zijn.",
    "It holds no answers of single people, only texts you made together and results that were "
    "already shown.",
)
AFTER_OPENING = say(
    "Paginanummers in de inhoudsopgave? Klik er in Word met rechts op en kies ‘Veld bijwerken’. "
    "Eigen huisstijl? Pas de stijlen aan (Kop 1, Uitspraak, Visiezin) en alles verandert mee.",
    "Page numbers in the contents? Right-click it in Word and choose ‘Update field’. "
    "Your own house style? Change the styles (Heading 1, Statement, Vision sentence) and "
    "everything follows.",
)
OTHER_LANGUAGE: Final[dict[Lang, Text]] = {
    "nl": say("Koppen in het Nederlands", "Headings in Dutch"),
    "en": say("Koppen in het Engels", "Headings in English"),
}
LANGUAGE_CHOICE = say("Taal van het document", "Language of the document")
COUNTS: Final[dict[str, Text]] = {
    "passages": say(
        "Teksten bij de draden: {n} van {total}", "Texts at the threads: {n} of {total}"
    ),
    "kern": say("Uitspraken in de kern: {n}", "Statements in the core: {n}"),
    "draagvlak": say(
        "Uitspraken in het draagvlak daaromheen: {n}",
        "Statements in the support base around it: {n}",
    ),
    "questions": say("Vragen over open verschillen: {n}", "Questions about open differences: {n}"),
    "examples": say("Voorbeelden uit de praktijk: {n}", "Examples from practice: {n}"),
    "evaluated": say("Zinnen in de evaluatie: {n}", "Sentences in the evaluation: {n}"),
    "matrices": say("Thema’s in de matrix: {n}", "Themes in the matrix: {n}"),
    "findings": say("Zinnen uit het teambeeld: {n}", "Sentences from the team picture: {n}"),
}
GO_DRAFT = say("Naar het concept", "To the draft")
GO_MATRIX = say("Naar de matrix", "To the matrix")
FILE_CONCEPT = say("concept", "draft")
FILE_NAME = say(
    "{school}-visie-op-leren-{stage}-{date}", "{school}-vision-on-learning-{stage}-{date}"
)
