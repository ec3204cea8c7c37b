"""Indicators that only say that something was done, and not what anybody notices of it.

METHODS of the project, section 5: an indicator tells by what learners or we notice progress, not
that an action was carried out.
"""

import re
from typing import Final

_DONE: Final = re.compile(
    r"""\b(
    gedaan|uitgevoerd|afgerond|afgehandeld|klaar|gereed|gerealiseerd|ingevoerd|voltooid|opgeleverd
    |vastgesteld|geregeld|gemaakt|georganiseerd|gehouden|gepland|aangeschaft|heeft\ plaatsgevonden
    |is\ er|done|finished|completed|carried\ out|implemented|introduced|delivered|adopted|arranged
    |organi[sz]ed|held|planned|bought|took\ place|has\ taken\ place|is\ there|is\ in\ place
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Who notices something, what can be noticed, or a number that can be counted.
_NOTICED: Final = re.compile(
    r"""\d|%|\b(
    leerlingen?|kind(eren)?|student(en)?|ouders?|collega'?s?|leraren|leraar|docent(en)?|team|wij|we
    |ze|zij|iedereen|merk\w*|zie\w*|zien|hoor\w*|horen|zeg\w*|vertel\w*|noem\w*|vra(ag|gen)\w*
    |gebruik\w*|durv\w*|durf\w*|vaker|minder|meer|helft|procent|twee|drie|vier|vijf|zes|zeven|acht
    |negen|tien|elke?|iedere?|learners?|pupils?|child(ren)?|students?|parents?|colleagues?|teachers?
    |they|everybody|notice\w*|see|hear\w*|say\w*|tell\w*|name\w*|ask\w*|use[sd]?|dare\w*|more|less
    |often|half|percent|two|three|four|five|six|seven|eight|nine|ten|every|each
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def only_says_done(text: str) -> bool:
    """Whether an indicator seems to say only that the action was carried out.

    A guess from single words in Dutch and English, to ask people about and never to decide with.

    >>> only_says_done("De cursus is afgerond."), only_says_done("Leerlingen noemen hun doel.")
    (True, False)
    """
    return _DONE.search(text) is not None and _NOTICED.search(text) is None
