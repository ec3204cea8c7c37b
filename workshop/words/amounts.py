"""Words for a number of people, where the number itself may not always be told."""

from workshop.language import say

EXACT = say("{count} van de {people}", "{count} of {people}")
NOBODY = say("niemand", "nobody")
FEW = say("enkele mensen", "a few people")
AT_LEAST = say("minstens {count} mensen", "at least {count} people")
AT_LEAST_OF = say("minstens {count} van de {people}", "at least {count} of {people}")
ALL_BUT_FEW = say("bijna iedereen", "almost everyone")
EVERYBODY = say("iedereen", "everyone")

ALMOST_NOBODY = say("(bijna) niemand", "(almost) nobody")
AT_MOST_HALF = say("hooguit de helft", "half at most")
ABOUT_HALF = say("ongeveer de helft", "about half")
OVER_HALF = say("meer dan de helft", "more than half")
ALMOST_EVERYBODY = say("(bijna) iedereen", "(almost) everyone")
