"""What the weighing found, as the document tells it: two sets, and how many carry them."""

from collections.abc import Mapping

from workshop import charts
from workshop.document.material import Figure, Support
from workshop.language import Lang
from workshop.outcome import Layer, Outcome, Proof
from workshop.words import document as words


def in_words(
    outcome: Outcome | None, bodies: Mapping[int, str], lang: Lang, *, draw: bool
) -> Support:
    """The kern and the draagvlak with sentences that may be told; empty while nothing is shown.

    `bodies` has the words of the weighed statements by their id.
    """
    if outcome is None or (outcome.kern is None and not outcome.too_few):
        return Support()
    if outcome.too_few or outcome.kern is None:
        return Support(sentences=(words.TOO_FEW_WEIGHED[lang],))
    kern, draagvlak = outcome.kern, outcome.draagvlak
    added = [id for id in draagvlak.statements if id not in kern.statements] if draagvlak else []
    return Support(
        kern=_words_of(kern.statements, bodies),
        draagvlak=_words_of(added, bodies),
        sentences=_sentences(kern, draagvlak, outcome.share_percent, lang),
        staircase=_staircase(outcome, lang) if draw else None,
    )


def _words_of(ids: tuple[int, ...] | list[int], bodies: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(bodies[id] for id in ids if id in bodies)


def _sentences(
    kern: Layer, draagvlak: Layer | None, share_percent: int, lang: Lang
) -> tuple[str, ...]:
    size = len(kern.statements)
    if size:
        told = [words.KERN_SENTENCE[lang].format(n=size, support=kern.support[lang])]
    else:
        told = [words.KERN_EMPTY[lang]]
    told.append(
        words.SEPARATELY_SENTENCE[lang].format(
            separately=kern.separately, share=share_percent, n=size
        )
    )
    if draagvlak and len(draagvlak.statements) > size:
        told.append(
            words.DRAAGVLAK_SENTENCE[lang].format(
                n=len(draagvlak.statements), support=draagvlak.support[lang]
            )
        )
    if kern.proof is not Proof.PROVEN:
        told.append(words.NOT_PROVEN[lang])
    return tuple(told)


def _staircase(outcome: Outcome, lang: Lang) -> Figure | None:
    chart = charts.staircase(
        outcome.steps,
        people=outcome.participation.finished,
        needed=outcome.needed,
        lang=lang,
        size="document",
    )
    if chart is None:
        return None
    return Figure(charts.to_png(chart, lang), words.STAIRCASE_CAPTION[lang], charts.alt_text(chart))
