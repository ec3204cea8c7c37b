"""What came out of the evaluation in sentences, for the screen, the beamer and the document."""

from collections.abc import Sequence

from workshop.evaluation import Shift, Spread
from workshop.language import Lang
from workshop.words import evaluation as words


def colleagues(found: Spread, scale: str, lang: Lang) -> str:
    """How many colleagues chose the highest two answers on one scale, with n."""
    high = found.high[lang]
    if found.counts is None:  # in words, which do not tell of how many
        high = words.OF[lang].format(high=high, n=found.people)
    told = words.COLLEAGUES_SAY[scale][lang].format(high=high)
    if found.unknown is None:
        return told
    return f"{told}; {words.CANNOT_SEE[lang].format(n=found.unknown)}"


def learners(counts: Sequence[int], labels: Sequence[str], lang: Lang) -> str:
    """How many learners chose the highest two answers, with n and with these two answers."""
    return words.LEARNERS_SAY[lang].format(
        high=sum(counts[-2:]), n=sum(counts), one=labels[-2], other=labels[-1].lower()
    )


def moved(found: Shift, lang: Lang) -> str:
    """Who moved on one scale, and what chance has to do with it, in plain words with n."""
    exact = found.exact
    if exact is None:
        up, down = found.up[lang], found.down[lang]
        return words.MOVED_SMALL[lang].format(n=found.people, up=up, down=down)
    told = words.MOVED[lang].format(n=exact.people, up=exact.up, same=exact.same, down=exact.down)
    if exact.chance is None:
        return f"{told} {words.FEW_CHANGERS[lang]}"
    times = round(100 * exact.chance)
    if times < 1:
        return f"{told} {words.BY_CHANCE_RARE[lang]}"
    return f"{told} {words.BY_CHANCE[lang].format(n=times)}"


def moved_briefly(found: Shift, lang: Lang) -> str:
    """Who moved on one scale, in half a sentence with n."""
    exact = found.exact
    if exact is None:
        up, down = found.up[lang], found.down[lang]
        return words.MOVED_BRIEFLY_SMALL[lang].format(n=found.people, up=up, down=down)
    return words.MOVED_BRIEFLY[lang].format(
        n=exact.people, up=exact.up, same=exact.same, down=exact.down
    )
