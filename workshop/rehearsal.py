"""Made-up participants for a rehearsal: two opinions, people in between, and some noise.

Everything follows from the content and a seed: the same seed gives the same people and answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final, Literal

from workshop import vision
from workshop.agenda import PAPER_KINDS
from workshop.amending import Kind
from workshop.consenting import ASKS_REASON
from workshop.content import Activity, Content
from workshop.content.parts import MadeUpExample, MadeUpSentence
from workshop.language import Lang
from workshop.vision import UNKNOWN, Answers, Sheet

SIZES: Final = (12, 24, 60)
# In these kinds of activity made-up people do something when they are asked to.
ANSWERED: Final = PAPER_KINDS | {"dialogue", "consent", "checkout", "pilots", "evaluation"}
# Under these items the forms keep the reason for a difference, and the vision in a few sentences.
REASON: Final = "reason"
VISION: Final = "vision"
SHIFTED: Final = "shifted"

Camp = Literal["guided", "exploring", "between"]
_CAMPS: Final[tuple[Camp, ...]] = ("guided", "exploring", "guided", "exploring", "between")

# What people with either opinion choose on an axis, by its place: both the same side, opposed,
# both slightly one way, everywhere, the same side but not equally strongly.
_LEANS: Final = ((2, 2), (-2, 2), (1, 1), (0, 0), (1, 3))
_EVERYWHERE: Final = 3

_AWAY: Final = 0.05
_UNFINISHED: Final = 0.06
_UNSURE: Final = 0.03
_OTHER_LENS: Final = 0.25
_KEPT_PRIVATE: Final = 0.1
_FEWEST_SENTENCES: Final = 3
_VISION_SENTENCES: Final = 3

# The mean vote on a sentence of another opinion, of the own one, and of one in between.
_AGAINST, _IN_FAVOUR, _HALFWAY = 2.0, 4.6, 3.4
_SHARED_BY_ALL: Final = 4.8
_VOTE_SPREAD: Final = 0.6

# On a checklist most lines are fine; one is not yet, and one is halfway.
_FINE: Final = 0.85
_CHECKS_OPEN: Final = 4
_NOTES: Final = 0.4
_REACTS: Final = 0.3
_GIVES_EXAMPLE: Final = 0.4
_SHARES_SHIFT: Final = 0.6
# How most people stand to an amendment; whose group made it hardly matters.
_BALLOTS: Final = (5, 5, 4, 4, 4, 4, 3, 3, 2, 1)


@dataclass(frozen=True)
class MadeUp:
    """A made-up participant; who is away joined and answers nothing."""

    number: int
    camp: Camp
    away: bool


@dataclass(frozen=True)
class Written:
    """A text of a made-up participant."""

    item: str
    body: str
    shared: bool = False


@dataclass(frozen=True)
class Proposed:
    """An amendment of a group: new words for a sentence, or behind it, and the concern."""

    aspect: str
    kind: Kind
    old: str
    words: str
    concern: str


def people(size: int, *, seed: int) -> tuple[MadeUp, ...]:
    """So many made-up participants, numbered from 0; four in five belong to one of two camps."""
    random = Random(f"{seed}:people")
    camps = [_CAMPS[number % len(_CAMPS)] for number in range(size)]
    random.shuffle(camps)
    return tuple(
        MadeUp(number, camp, away=random.random() < _AWAY) for number, camp in enumerate(camps)
    )


def finishes(person: MadeUp, *, activity: str, seed: int) -> bool:
    """Whether this person gets ready with the activity."""
    return not person.away and _chance(seed, person, activity, "ready").random() >= _UNFINISHED


def choices(content: Content, activity: Activity, person: MadeUp, *, seed: int) -> Answers:
    """What this person chooses on axes, points or a checklist; half when not finishing.

    Raises ValueError for an activity of another kind.
    """
    if person.away:
        return {}
    asked = vision.sheet(content, activity)
    random = _chance(seed, person, activity.id, "choices")
    if not finishes(person, activity=activity.id, seed=seed):
        asked = _half(asked)
    if activity.kind == "checklist":
        return _checks(content, activity, asked, random)
    return _points(asked, person, random) if asked.total else _places(asked, person, random)


def writings(
    content: Content, activity: Activity, team: Sequence[MadeUp], *, lang: Lang, seed: int
) -> Mapping[int, tuple[Written, ...]]:
    """What everybody writes in an activity with texts, by the number of the person.

    Raises ValueError for an activity of another kind.
    """
    present = [person for person in team if not person.away]
    match activity.kind:
        case "statements":
            return _sentences(content, present, lang, seed)
        case "compare":
            texts = ((one, _reason(content, one, lang, seed)) for one in present)
            return {one.number: (Written(REASON, text),) for one, text in texts}
        case "vision":
            texts = ((one, _vision(content, one, lang, seed)) for one in present)
            return {one.number: (Written(VISION, text),) for one, text in texts}
        case "checkout":
            return {one.number: (_shift(content, one, lang, seed),) for one in present}
        case _:
            raise ValueError(f"{activity.id} asks for no texts")


def votes(
    content: Content, person: MadeUp, statements: Mapping[int, str], *, activity: str, seed: int
) -> Mapping[int, str]:
    """How far this person underwrites each statement (id to its words): '1' to '5', or '?'.

    Words that are not from the made-up sentences count as shared by nearly everybody.
    """
    if person.away:
        return {}
    opinions = {
        words: sentence.opinion
        for sentence in content.rehearsal.sentences
        for words in (sentence.text.nl, sentence.text.en)
    }
    random = _chance(seed, person, activity, "votes")
    given = {
        statement: _vote(person, opinions.get(words, "shared"), random)
        for statement, words in sorted(statements.items())
    }
    if finishes(person, activity=activity, seed=seed):
        return given
    return dict(list(given.items())[: len(given) // 2])


def shortlisted(
    content: Content, person: MadeUp, statements: Mapping[int, str], *, activity: str, seed: int
) -> Mapping[int, str]:
    """Which of these statements this person wants to weigh: '1', '0' or '?', by their ids."""
    cast = votes(content, person, statements, activity=activity, seed=seed)
    return {id: vote if vote == "?" else str(int(int(vote) >= 4)) for id, vote in cast.items()}


def remark(
    content: Content, person: MadeUp, sentences: int, *, lang: Lang, seed: int
) -> tuple[int, str] | None:
    """Beside which of so many sentences (from 0) this person notes what; None for nothing."""
    random = _chance(seed, person, "remark")
    if person.away or not sentences or random.random() >= _NOTES:
        return None
    return random.randrange(sentences), random.choice(content.rehearsal.remarks).text[lang]


def example(
    content: Content, person: MadeUp, sentences: int, *, seed: int
) -> tuple[int, MadeUpExample] | None:
    """Of which of so many sentences (from 0) this person gives which example; None for nothing."""
    random = _chance(seed, person, "example")
    if person.away or not sentences or random.random() >= _GIVES_EXAMPLE:
        return None
    return random.randrange(sentences), random.choice(content.rehearsal.examples)


def reaction(
    content: Content, person: MadeUp, *, amendment: int, lang: Lang, seed: int
) -> str | None:
    """What this person says about an amendment; None for nothing."""
    random = _chance(seed, person, "reaction", str(amendment))
    if person.away or random.random() >= _REACTS:
        return None
    return random.choice(content.rehearsal.reactions).text[lang]


def ballot(
    content: Content, person: MadeUp, *, round_id: int, lang: Lang, seed: int
) -> tuple[int, str] | None:
    """Where this person stands in a round (5 to 1), with a reason at 2 and 1; None when away."""
    if person.away:
        return None
    random = _chance(seed, person, "ballot", str(round_id))
    value = random.choice(_BALLOTS)
    reason = random.choice(content.rehearsal.concerns).text[lang]
    return value, reason if value in ASKS_REASON else ""


def amendment(
    content: Content, *, group: int, aspects: Mapping[str, tuple[str, ...]], lang: Lang
) -> Proposed | None:
    """What a group proposes, by its number (from 1), about a text with sentences by aspect.

    Groups take the aspects in turn, so that in a large team some meet at the same sentence. None
    where there is no text.
    """
    written = [aspect for aspect, sentences in aspects.items() if sentences]
    if not written:
        return None
    aspect = written[(group - 1) % len(written)]
    old = aspects[aspect][0]
    known = [one.text[lang] for one in content.rehearsal.sentences if one.aspect == aspect]
    fresh = [text for text in known if text not in aspects[aspect]]
    concern = content.rehearsal.concerns[(group - 1) % len(content.rehearsal.concerns)]
    words = fresh[(group - 1) % len(fresh)] if fresh else concern.text[lang]
    return Proposed(aspect, "add" if group % 2 else "change", old, words, concern.text[lang])


def _shift(content: Content, person: MadeUp, lang: Lang, seed: int) -> Written:
    random = _chance(seed, person, "shift")
    body = random.choice(content.rehearsal.shifts).text[lang]
    return Written(SHIFTED, body, random.random() < _SHARES_SHIFT)


def _checks(content: Content, activity: Activity, asked: Sheet, random: Random) -> Answers:
    """Mostly the best answer; every fourth line one of the others."""
    scale = content.scale(content.instrument(activity.instrument or "").scale)
    best, *others = [str(choice.value) for choice in scale.choices]
    every = vision.sheet(content, activity).items
    given: dict[tuple[str, str], str] = {}
    for item, lens in asked.questions:
        place = every.index(item)
        open_line = place % _CHECKS_OPEN == _CHECKS_OPEN - 1
        usual = others[place // _CHECKS_OPEN % len(others)] if open_line else best
        given[item, lens] = usual if random.random() < _FINE else random.choice([best, *others])
    return given


def _vote(person: MadeUp, opinion: str, random: Random) -> str:
    if random.random() < _UNSURE:
        return "?"
    mean = _AGAINST
    if opinion == "shared":
        mean = _SHARED_BY_ALL
    elif opinion == person.camp:
        mean = _IN_FAVOUR
    elif person.camp == "between":
        mean = _HALFWAY
    return str(max(1, min(5, round(random.gauss(mean, _VOTE_SPREAD)))))


def _half(asked: Sheet) -> Sheet:
    """What somebody gets to who is called away: the first lens, and of that half."""
    lenses = asked.lenses[:1]
    if asked.total:
        return replace(asked, lenses=lenses, total=asked.total // 2)
    return replace(asked, lenses=lenses, items=asked.items[: len(asked.items) // 2])


def _places(asked: Sheet, person: MadeUp, random: Random) -> Answers:
    """A place on every axis; under a second lens mostly the same one."""
    given: dict[tuple[str, str], str] = {}
    for position, item in enumerate(asked.items):
        place = _lean(position, person, random)
        for lens in asked.lenses:
            if random.random() < _OTHER_LENS:
                place += random.choice((-2, -1, 1, 2))
            known = random.random() >= _UNSURE
            given[item, lens] = str(max(-3, min(3, place))) if known else UNKNOWN
    return given


def _lean(position: int, person: MadeUp, random: Random) -> int:
    guided, exploring = _LEANS[position % len(_LEANS)]
    between = (guided + exploring) // 2
    lean = {"guided": guided, "exploring": exploring, "between": between}[person.camp]
    reach = _EVERYWHERE if guided == exploring == 0 else 1
    return lean + random.choice((-reach, -1, 0, 0, 0, 1, reach))


def _points(asked: Sheet, person: MadeUp, random: Random) -> Answers:
    """All points divided under every lens; either camp favours one end of the options."""
    half = (len(asked.items) + 1) // 2
    favourites = {
        "guided": asked.items[:half],
        "exploring": asked.items[-half:],
        "between": asked.items,
    }[person.camp]
    given: dict[tuple[str, str], str] = {}
    for lens in asked.lenses:
        drawn = [random.choice(asked.items + favourites) for _ in range(asked.total or 0)]
        given |= {(item, lens): str(drawn.count(item)) for item in asked.items}
    return given


def _holds(person: MadeUp, sentence: MadeUpSentence) -> bool:
    return sentence.opinion in ("shared", person.camp)


def _chance(seed: int, person: MadeUp, *about: str) -> Random:
    """Chances of this person's own, so that nobody's answers depend on those of another."""
    return Random(":".join((str(seed), str(person.number), *about)))


def _sentences(
    content: Content, present: Sequence[MadeUp], lang: Lang, seed: int
) -> Mapping[int, tuple[Written, ...]]:
    """A few sentences each; a sentence is shared by one person at most, as people differ in words.

    They are dealt out so that everybody has a part in them; the rest of what people write they
    keep to themselves.
    """
    random = Random(f"{seed}:sentences")
    written: dict[int, dict[MadeUpSentence, bool]] = {person.number: {} for person in present}
    for sentence in content.rehearsal.sentences:
        fitting = [person.number for person in present if _holds(person, sentence)]
        fewest = min((len(written[number]) for number in fitting), default=0)
        authors = [number for number in fitting if len(written[number]) == fewest]
        if authors:
            written[random.choice(authors)][sentence] = random.random() >= _KEPT_PRIVATE
    for person in present:
        held = [one for one in content.rehearsal.sentences if _holds(person, one)]
        mine = written[person.number]
        for sentence in random.sample(held, min(_FEWEST_SENTENCES, len(held))):
            if len(mine) < _FEWEST_SENTENCES:
                mine.setdefault(sentence, False)
    return {
        number: tuple(Written(one.aspect, one.text[lang], shared) for one, shared in mine.items())
        for number, mine in written.items()
    }


def _reason(content: Content, person: MadeUp, lang: Lang, seed: int) -> str:
    return _chance(seed, person, "reason").choice(content.rehearsal.reasons).text[lang]


def _vision(content: Content, person: MadeUp, lang: Lang, seed: int) -> str:
    held = [one for one in content.rehearsal.sentences if _holds(person, one)]
    chosen = _chance(seed, person, "vision").sample(held, min(_VISION_SENTENCES, len(held)))
    return " ".join(sentence.text[lang] for sentence in chosen)
