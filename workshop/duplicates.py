"""Statements that may say the same: found by their letters and words, judged by a person.

Paraphrases in other words are mostly missed, and opposites look alike; so this only suggests.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from workshop.language import Lang

LEAST: Final = 0.30
NEIGHBOURS: Final = 3

# Words of schools that mean about the same; the first stands for all of them.
_SYNONYMS: Final[Mapping[Lang, tuple[str, ...]]] = {
    "nl": (
        "leerling kind student jongere pupil",
        "leraar docent leerkracht onderwijzer meester juf",
        "ouder verzorger",
        "team collega",
        "samen gezamenlijk samenwerken",
        "zelfstandig zelf eigen",
        "toets tentamen proefwerk examen",
        "doel leerdoel",
        "feedback terugkoppeling",
        "vertrouwen veilig veiligheid",
        "rust stil stilte rustig",
        "nieuwsgierig nieuwsgierigheid onderzoekend verwondering",
        "groep klas",
        "school schoolgebouw",
        "kiezen keuze",
        "fout vergissing",
        "vak leergebied",
        "scherm laptop tablet computer digitaal",
        "moeten horen dienen",
    ),
    "en": (
        "pupil student learner child",
        "teacher educator",
        "parent carer",
        "team colleague",
        "together jointly collaborate cooperate",
        "independent independently self own",
        "test exam assessment",
        "goal aim objective",
        "trust safe safety",
        "quiet silent silence calm",
        "curious curiosity",
        "class group",
        "choose choice",
        "mistake error",
        "subject discipline",
        "screen laptop tablet computer digital",
    ),
}
_NEGATIONS: Final[Mapping[Lang, frozenset[str]]] = {
    "nl": frozenset({"niet", "geen", "nooit", "niemand", "nergens", "niets", "zonder", "noch"}),
    "en": frozenset({"not", "no", "never", "nobody", "nowhere", "nothing", "without", "neither"}),
}
# Two sides of one matter: words of the one against words of the other.
_OPPOSITES: Final[Mapping[Lang, tuple[tuple[str, str], ...]]] = {
    "nl": (
        ("meer veel", "minder weinig"),
        ("altijd", "nooit soms"),
        ("iedereen alle", "niemand"),
        ("samen", "alleen apart individueel zelfstandig"),
        ("leerling kind", "leraar docent leerkracht"),
        ("hoog", "laag"),
        ("snel", "langzaam rustig"),
        ("vroeg", "laat"),
        ("binnen", "buiten"),
        ("open", "gesloten dicht"),
        ("vrij vrijwillig", "verplicht"),
        ("hetzelfde dezelfde gelijk", "verschillend anders"),
        ("breed", "diep smal"),
        ("boek papier", "scherm digitaal laptop tablet"),
        ("groot", "klein"),
        ("lang", "kort"),
        ("makkelijk", "moeilijk"),
        ("goed", "slecht"),
        ("sterk", "zwak"),
        ("eerst", "daarna laatst"),
        ("product resultaat", "proces"),
        ("kennis", "vaardigheid"),
        ("jong", "oud"),
        ("wel", "niet"),
    ),
    "en": (
        ("more many much", "less fewer few"),
        ("always", "never sometimes"),
        ("everyone everybody all", "nobody none"),
        ("together", "alone apart individual individually"),
        ("pupil student learner child", "teacher"),
        ("high", "low"),
        ("fast quick", "slow"),
        ("early", "late"),
        ("inside indoors", "outside outdoors"),
        ("open", "closed"),
        ("free voluntary", "compulsory obligatory"),
        ("same equal", "different"),
        ("broad", "deep narrow"),
        ("book paper", "screen digital laptop tablet"),
        ("large big", "small"),
        ("long", "short"),
        ("easy", "hard difficult"),
        ("good", "bad"),
        ("strong", "weak"),
        ("product result", "process"),
        ("knowledge", "skill"),
        ("young", "old"),
    ),
}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’]t)?")


@dataclass(frozen=True)
class Alike:
    """Two texts, by their places, and how much their letters agree: 0 to 1.

    `beware` when only one of them has a negation, or they use opposite words.
    """

    first: int
    second: int
    likeness: float
    beware: bool = False


@dataclass(frozen=True)
class Suggestion:
    """Two statements, by their ids, that a person may want to merge."""

    first: int
    second: int
    beware: bool
    across: bool


@dataclass(frozen=True)
class Candidate:
    """A statement in the list; `under` holds the ids of those out of which it was merged."""

    id: int
    aspect: str
    body: str
    under: frozenset[int] = frozenset()


def suggested(
    candidates: Sequence[Candidate], apart: Collection[tuple[int, int]], lang: Lang
) -> tuple[Suggestion, ...]:
    """The pairs to look at: those about one aspect first, then those most alike.

    A pair is left out when somebody kept apart the two, or statements that lie under them.
    """
    by_id = {one.id: one for one in candidates if one.body}
    order = sorted(by_id)
    separated = frozenset(frozenset(pair) for pair in apart)
    pairs = [
        (by_id[order[pair.first]], by_id[order[pair.second]], pair)
        for pair in alike(tuple(by_id[id].body for id in order), lang)
    ]
    kept = [pair for pair in pairs if not _kept_apart(pair[0], pair[1], separated)]
    kept.sort(key=lambda each: (each[0].aspect != each[1].aspect, -each[2].likeness))
    return tuple(
        Suggestion(one.id, other.id, pair.beware, one.aspect != other.aspect)
        for one, other, pair in kept
    )


def _kept_apart(one: Candidate, other: Candidate, separated: frozenset[frozenset[int]]) -> bool:
    return any(
        frozenset((a, b)) in separated
        for a in (one.id, *one.under)
        for b in (other.id, *other.under)
    )


@lru_cache(maxsize=32)
def alike(texts: tuple[str, ...], lang: Lang) -> tuple[Alike, ...]:
    """The pairs of texts of which one is among the three nearest to the other, at 0.30 or more.

    In the order of the texts; kept in memory by the texts themselves.
    """
    words = [_lemmas(text, lang) for text in texts]
    prepared = [" ".join(_stand_ins(some, lang)) for some in words]
    if sum(bool(text) for text in prepared) < 2:
        return ()
    likeness = _likeness(prepared)
    found = set()
    for place, row in enumerate(likeness):
        row[place] = 0.0
        nearest = sorted(range(len(texts)), key=lambda other: (-row[other], other))[:NEIGHBOURS]
        found |= {
            (min(place, other), max(place, other)) for other in nearest if row[other] >= LEAST
        }
    return tuple(
        Alike(one, other, float(likeness[one][other]), _beware(words[one], words[other], lang))
        for one, other in sorted(found)
    )


def _likeness(prepared: Sequence[str]) -> Any:
    # It takes seconds to import, which a server must not wait for when it starts.
    from sklearn.feature_extraction.text import (  # type: ignore[import-untyped]
        TfidfVectorizer,
    )

    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit_transform(prepared)
    return (vectors @ vectors.T).toarray()


def _lemmas(text: str, lang: Lang) -> tuple[str, ...]:
    import simplemma

    found = _WORD.findall(text.lower().replace("n't", " not").replace("n’t", " not"))
    return tuple(simplemma.lemmatize(word, lang=lang).lower() for word in found)


def _stand_ins(words: Sequence[str], lang: Lang) -> tuple[str, ...]:
    return tuple(_synonyms(lang).get(word, word) for word in words)


@lru_cache
def _synonyms(lang: Lang) -> Mapping[str, str]:
    return {word: group.split()[0] for group in _SYNONYMS[lang] for word in group.split()}


def _beware(one: Collection[str], other: Collection[str], lang: Lang) -> bool:
    first, second = set(one), set(other)
    if bool(first & _NEGATIONS[lang]) != bool(second & _NEGATIONS[lang]):
        return True
    # A word that both have says nothing about a difference between them.
    first, second = first - second, second - first
    return any(
        (first & left and second & right) or (first & right and second & left)
        for left, right in _opposites(lang)
    )


@lru_cache
def _opposites(lang: Lang) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple(
        (frozenset(left.split()), frozenset(right.split())) for left, right in _OPPOSITES[lang]
    )
