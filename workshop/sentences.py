"""The joint denominator in sentences, the same on page, beamer and in the document."""

from workshop.language import Lang
from workshop.outcome import Layer, Outcome, Proof
from workshop.words import denominator as words


def joint(outcome: Outcome, lang: Lang) -> str:
    """The sentence about the kern, such as "Deze 13 uitspraken worden door 24 van de 30 ...".

    Raises ValueError when there is no kern to speak of.
    """
    kern = outcome.kern
    if kern is None or not kern.statements:
        raise ValueError("There is no kern to speak of.")
    n = len(kern.statements)
    template = words.JOINT_ONE if n == 1 else words.JOINT
    return template[lang].format(n=n, all=number(n, lang), who=who(outcome, kern, lang))


def around(outcome: Outcome, lang: Lang) -> str:
    """The sentence about the draagvlak; the empty text while it is not known."""
    kern, draagvlak = outcome.kern, outcome.draagvlak
    if kern is None or draagvlak is None:
        return ""
    n, more = len(draagvlak.statements), len(draagvlak.statements) - len(kern.statements)
    if n == 0:
        return words.NOTHING_DRAAGVLAK[lang]
    if more == 0:
        return words.DRAAGVLAK_SAME[lang]
    template = words.JOINT_DRAAGVLAK if kern.statements else words.DRAAGVLAK_ONLY
    return template[lang].format(n=n, more=more, who=who(outcome, draagvlak, lang))


def who(outcome: Outcome, layer: Layer, lang: Lang) -> str:
    """Who carries a layer, such as "24 van de 30 collega's", or words for a small team."""
    support = layer.support[lang]
    return words.COLLEAGUES[lang].format(support=support) if outcome.exact else support


def number(n: int, lang: Lang) -> str:
    """The number as it is said: thirteen up to twenty, and 21 above that."""
    spelled = words.NUMBERS[lang].split()
    return spelled[n] if n < len(spelled) else str(n)


def proof(outcome: Outcome, lang: Lang) -> str:
    """How sure it is that no larger kern exists; the empty text while there is none."""
    kern = outcome.kern
    if kern is None:
        return ""
    if not outcome.final:
        return words.STILL_LOOKING[lang]
    return sure(kern.proof, len(kern.statements), kern.at_most, lang)


def sure(proof: Proof, size: int, at_most: int | None, lang: Lang) -> str:
    """How sure it is that no set is larger than this size; `at_most` where a bound is told."""
    template = {
        Proof.PROVEN: words.PROVEN,
        Proof.AT_MOST: words.AT_MOST,
        Proof.BEST: words.BEST,
    }[proof]
    return template[lang].format(n=size, more=(at_most or size) - size)


def how_joint(outcome: Outcome, lang: Lang) -> tuple[str, ...]:
    """Where the joint number comes from: who counts, what counts, and which set it is."""
    finished = outcome.participation.finished
    told = [text[lang].format(total=outcome.total, finished=finished) for text in words.HOW_JOINT]
    return (*told, proof(outcome, lang), words.HOW_AROUND[lang])


def how_separately(outcome: Outcome, lang: Lang) -> str:
    """Where the number of statements comes from that pass one by one.

    Raises ValueError while it is not known.
    """
    if outcome.kern is None:
        raise ValueError("There is no kern to compare with.")
    template = words.HOW_SEPARATELY if outcome.exact else words.HOW_SEPARATELY_SMALL
    return template[lang].format(
        n=len(outcome.kern.statements),
        m=outcome.kern.separately,
        total=outcome.total,
        share=outcome.share_percent,
        finished=outcome.participation.finished,
    )


def participation(outcome: Outcome, lang: Lang) -> tuple[str, ...]:
    """On whom the outcome rests, with a warning and the range where too many are missing."""
    took_part = outcome.participation
    told = [words.FINISHED[lang].format(finished=took_part.finished, people=took_part.people)]
    if took_part.low:
        told.append(words.FINISHED_LOW[lang])
    if took_part.between is not None:
        low, high = took_part.between
        told.append(words.INTERVAL[lang].format(low=low, high=high))
    return tuple(told)


def rules(outcome: Outcome, lang: Lang) -> tuple[str, ...]:
    """What was asked: the share of the team, and of every subgroup that is large enough."""
    told = []
    if outcome.exact:
        team = outcome.participation.finished
        told.append(
            words.SHARE_NOW[lang].format(
                share=outcome.share_percent, people=outcome.needed, team=team
            )
        )
    else:
        told.append(words.SHARE_NOW_SMALL[lang].format(share=outcome.share_percent))
    if outcome.floor is not None:
        told.append(
            words.FLOOR[lang].format(minimum=outcome.floor.minimum, percent=outcome.floor.percent)
        )
        if outcome.floor.names:
            told.append(words.FLOOR_NAMES[lang].format(names=", ".join(outcome.floor.names)))
    return tuple(told)
