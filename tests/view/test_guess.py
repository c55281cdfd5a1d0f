"""The guess at the other side's payoff: honest about what is not known, and sharper with it."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pmsim.view.guess import Known, band, imagine
from tests.bargaining.cases import cases, domain_of, thousand
from tests.bargaining.exact import Case


def known(case: Case, answered: int) -> Known:
    """What is known once the first so many issues were asked about and answered."""
    weights, worths = case.weights[1], case.worths[1]
    told = [place < answered for place in range(len(weights))]
    return Known(
        values=tuple(len(one) for one in worths),
        ranks=tuple(
            sum(other > weight for other in weights) if asked else -1
            for weight, asked in zip(weights, told, strict=True)
        ),
        likes=tuple(
            tuple(sorted(range(len(one)), key=lambda value: -one[value])) if asked else ()
            for one, asked in zip(worths, told, strict=True)
        ),
        prefers=(),
    )


@given(cases(), st.integers(0, 4))
def test_imagined_others_fit_what_was_told(case: Case, answered: int) -> None:
    """Every one of them puts the issues and the values in the order that is known."""
    what = known(case, answered)
    for other in imagine(what):
        weights = [max(shares) for shares in other.shares]
        assert sum(min(shares) for shares in other.shares) >= 0.0
        assert sum(weights) <= 1.0 + 1e-9
        for shares, likes in zip(other.shares, what.likes, strict=True):
            ordered = [shares[value] for value in likes]
            assert ordered == sorted(ordered, reverse=True)


def test_the_band_narrows_with_every_answer() -> None:
    """On the mean over many tables; and four times in five it holds the truth."""
    widths, right = [], []
    for answered in (0, 2, 4):
        found = []
        for case in thousand()[:60]:
            others = imagine(known(case, answered))
            for deal in domain_of(case).deals[::7]:
                low, high = band(others, deal.package)
                found.append((high - low, low - 1e-9 <= deal.other <= high + 1e-9))
        widths.append(sum(width for width, _ in found) / len(found))
        right.append(sum(holds for _, holds in found) / len(found))
    assert widths[0] > widths[1] > widths[2]
    assert min(right) > 0.7
    assert right[0] > 0.9


@given(cases())
def test_what_they_showed_to_prefer_is_believed(case: Case) -> None:
    """A package that they asked for instead is not thought to be worth less to them."""
    deals = sorted(domain_of(case).deals, key=lambda deal: deal.other)
    least, most = deals[0], deals[-1]
    if most.other - least.other < 0.3:
        return
    blank = known(case, 0)
    heard = Known(blank.values, blank.ranks, blank.likes, ((most.package, least.package),))
    others = imagine(heard)
    kept = sum(one.payoff(most.package) > one.payoff(least.package) for one in others)
    assert kept == len(others)


@given(cases())
def test_an_unset_issue_may_turn_out_either_way(case: Case) -> None:
    """The band of a draft holds the bands of all packages that can still come of it."""
    others = imagine(known(case, 2))
    shape = [range(count) for count in known(case, 0).values]
    open_ = (0, *(-1,) * (len(shape) - 1))
    low, high = band(others, open_)
    for rest in product(*shape[1:]):
        one = band(others, (0, *rest))
        assert low - 1e-9 <= one[0]
        assert one[1] <= high + 1e-9
