"""The joint greatest common denominator: reduce, search, prove, settle the ties."""

from collections.abc import Iterable, Sequence
from time import monotonic

from workshop.denominator.answer import Denominator, GroupSupport
from workshop.denominator.counting import Share, exact_share, people_needed
from workshop.denominator.problem import Problem, pose
from workshop.denominator.prove import Claim, prove
from workshop.denominator.question import Groups, Matrix, Question, ask
from workshop.denominator.settle import Settled, settle


def solve(
    matrix: Matrix,
    share: Share,
    *,
    scores: Sequence[int] | None = None,
    weights: Sequence[int] | None = None,
    groups: Groups | None = None,
    floor: Share | None = None,
    seed: Iterable[int] = (),
    time_limit: float = 5.0,
) -> Denominator:
    """The heaviest set of statements that at least this share of the people carry altogether.

    Rows of `matrix` are people, columns statements. `scores` and lowest columns break ties,
    `weights` (1 each) say what counts, `floor` is the share that every group of at least five
    must reach too, and `seed` are statements that must be in. `time_limit` is in seconds; when it
    bites the answer says so. Raises ValueError on bad input, also when the seed has too little
    support.

    Maximum-cardinality frequent itemset, or "maximum k-subset intersection": NP-hard (Xavier
    2012, via maximum edge biclique), yet small at the size of a team.

    >>> votes = [[1, 1, 0], [1, 1, 1], [1, 1, 1], [1, 0, 1], [1, 1, 1]]
    >>> solve(votes, "0.8").statements
    (0, 1)
    """
    if time_limit <= 0:
        raise ValueError("the time limit must be above 0 seconds")
    deadline = monotonic() + time_limit
    question = ask(matrix, scores=scores, weights=weights, groups=groups, floor=floor)
    problem = posed(question, share, seed)
    claim = prove(problem, frozenset(), deadline)
    settled = settle(claim, deadline) if claim.proven else unsettled(claim)
    return answer(question, share, claim, settled)


def posed(question: Question, share: Share, seed: Iterable[int] = ()) -> Problem:
    """The problem for this share; raises ValueError when the seed is impossible."""
    known = frozenset(seed)
    if not known <= frozenset(range(len(question.team.carriers))):
        raise ValueError("the seed names a statement that does not exist")
    needed = people_needed(share, question.team.people)
    return pose(question.team, question.demands(needed), known)


def unsettled(claim: Claim) -> Settled:
    """The best set as it is, without any claim about ties."""
    return Settled(claim.statements, False, None, None)


def answer(question: Question, share: Share, claim: Claim, settled: Settled) -> Denominator:
    """What was found out, in the words of the answer."""
    team = question.team
    supporters = team.supporters(settled.statements)
    return Denominator(
        statements=tuple(sorted(settled.statements)),
        supporters=supporters.bit_count(),
        people=team.people,
        share=exact_share(share),
        needed=claim.problem.demands[0].needed,
        weight=claim.weight,
        bound=claim.bound,
        optimal=claim.proven,
        settled=settled.first,
        fixed=_ordered(settled.fixed),
        exchangeable=_ordered(settled.exchangeable),
        passing_separately=_separately(claim.problem),
        groups=tuple(_group(question, name, supporters) for name in question.groups),
    )


def _ordered(statements: frozenset[int] | None) -> tuple[int, ...] | None:
    return None if statements is None else tuple(sorted(statements))


def _separately(problem: Problem) -> tuple[int, ...]:
    carriers = problem.team.carriers
    return tuple(s for s in range(len(carriers)) if problem.feasible(carriers[s]))


def _group(question: Question, name: str, supporters: int) -> GroupSupport:
    members = question.groups[name]
    floor = question.floors.get(name)
    return GroupSupport(
        name=name,
        people=members.bit_count(),
        supporters=(members & supporters).bit_count(),
        needed=floor.needed if floor else 0,
    )
