"""Features of short lines that stand in runs: what the surroundings say of them.

Names: `co` `cor` common pairs with the text before (share; against the page's middle), `cr` against
what each side shares with itself, `ho` common pairs of the text behind with the opening of the
article above, `ti` with its head, `ki` of the line itself with that head, `fw` how far above it
is, `ta` `tb` ties of the line's own words to the text after and before, `pl` place in the run and
distance to its end, `run` length, `side` before or behind the byline, `hab`
share of the page's runs that have a byline or dateline, `gap` units to the neighbouring runs, `sim`
neighbouring runs of the same form, `inner` the run's kinds, `rk` how the
line's length ranks above the byline, `mk` whether byline or dateline follow, `row` plain short
lines that stand together.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.parsing.cohesion import Context, Prose
from reader.parsing.joins import Joins
from reader.parsing.looks import Look
from reader.parsing.runs import (
    PLAIN,
    Run,
    alike,
    byline_in,
    find_runs,
    gaps,
    habit,
    is_marked,
    stretches,
)
from reader.parsing.units import Unit

SHARES = (0.004, 0.01, 0.018, 0.028, 0.04, 0.055, 0.075, 0.11, 0.17, 0.28)
RELATIVES = (0.08, 0.16, 0.25, 0.36, 0.5, 0.65, 0.85, 1.2)
AGAINST_MIDDLE = (0.25, 0.4, 0.6, 0.8, 1.05, 1.4, 2.0)
TIES = (0.0, 0.06, 0.15, 0.3, 0.5, 0.7)
DISTANCES = (60, 200, 400, 700, 1000, 1500, 2200, 3500)  # characters
LEAST_MIDDLE = 0.005


class Place(NamedTuple):
    """What is the same for all lines of a run, as codes."""

    share: str
    relative: str
    rank: str
    opening: str
    title: str
    distance: int
    lead: str
    inner: str
    byline: int
    habit: int
    gaps: str
    alike: int


def run_features(
    units: Sequence[Unit], looks: Sequence[Look], joins: Joins, wanted: range
) -> dict[int, list[str]]:
    """Return further features of the wanted units, for runs and what follows them."""
    runs = find_runs(looks)
    seen = [run.end >= wanted.start and run.start < wanted.stop for run in runs]
    contexts = list(_contexts(runs, seen, looks, Prose(units, joins)))
    features: dict[int, list[str]] = {}
    for at, count in stretches(looks):
        features[at] = [f"row={count}{looks[at].kind}"]
    places = _places(runs, looks, contexts)
    for run, is_seen, context, place in zip(runs, seen, contexts, places, strict=True):
        if not is_seen:
            continue
        for at in range(run.start, run.end):
            kind, ties = looks[at].kind, [_step(tie, TIES) for tie in context.ties[at - run.start]]
            words = features.setdefault(at, [])
            words += _of_line(at, run, place, kind, ties)
            words += _of_home(at, run, place, kind, ties[2])
            words += _of_rank(at, run, place, looks)
        if run.end < len(looks):
            features.setdefault(run.end, []).extend(_behind(run, place))
    return features


def _contexts(
    runs: Sequence[Run], seen: Sequence[bool], looks: Sequence[Look], prose: Prose
) -> Iterator[Context]:
    """Yield what stands around each run; those not seen tell their share alone."""
    home = prose.home(0, 0)
    for run, is_seen in zip(runs, seen, strict=True):
        is_head = is_marked(run, looks)
        yield prose.around(run.start, run.end, home, share_alone=not is_seen, is_head=is_head)
        if is_head:
            home = prose.home(run.start, run.end)


def _places(
    runs: Sequence[Run], looks: Sequence[Look], contexts: Sequence[Context]
) -> Iterator[Place]:
    known = sorted(context.share for context in contexts if context.share >= 0)
    middle = max(LEAST_MIDDLE, known[len(known) // 2] if known else 0.0)
    share_marked = habit(runs, looks)
    for number, (run, context) in enumerate(zip(runs, contexts, strict=True)):
        inner = "".join(look.kind for look in looks[run.start : run.end])
        share = context.share
        yield Place(
            share=_step(share, SHARES),
            relative=_step(context.relative, RELATIVES),
            rank="?" if share < 0 else str(bisect_left(AGAINST_MIDDLE, share / middle)),
            opening=_step(context.opening, SHARES),
            title=_step(context.title, TIES),
            distance=bisect_left(DISTANCES, context.distance),
            lead=looks[run.end].kind if run.end < len(looks) else "^",
            inner=inner,
            byline=byline_in(inner),
            habit=share_marked,
            gaps=gaps(number, runs),
            alike=alike(number, runs, looks),
        )


def _step(share: float, steps: Sequence[float]) -> str:
    return "?" if share < 0 else str(bisect_left(steps, share))


def _spot(at: int, run: Run) -> str:
    """The line's place in its run and its distance to the end."""
    return f"{min(at - run.start, 4)}{min(run.end - at, 4)}"


def _of_line(at: int, run: Run, place: Place, kind: str, ties: Sequence[str]) -> list[str]:
    """Features of one line of a run; `ties` to the text after and before it."""
    share, rank, lead = place.share, place.rank, place.lead
    after, before = ties[:2]
    spot = _spot(at, run)
    side = "-" if place.byline < 0 else ">" if at - run.start >= place.byline else "<"
    return [
        f"co={share}",
        f"cok={share}{kind}{lead}",
        f"cop={share}{spot}",
        f"col={share}{side}{spot}{lead}",
        f"cor={rank}",
        f"cork={rank}{kind}{lead}",
        f"corc={rank}{share}",
        f"cr={place.relative}{kind}{lead}",
        f"crs={place.relative}{share}",
        f"crl={place.relative}{side}{spot}{lead}",
        f"copl={share}{after}{before}",
        f"ta={after}{kind}",
        f"tb={before}{kind}",
        f"tab={after}{before}{spot}",
        f"pl={spot}{kind}{lead}",
        f"run={min(run.end - run.start, 5)}{kind}{lead}",
        f"side={side}{spot}{kind}",
        f"hab={place.habit}{side}{lead}",
        f"habc={place.habit}{side}{lead}{share}",
        f"sim={place.alike}{kind}",
        f"simc={place.alike}{rank}{lead}",
        f"gap={place.gaps}",
        f"gapc={place.gaps}{share}",
        f"inner={place.inner[:5]}{at - run.start}",
        f"innerl={place.inner[:4]}{lead}{at - run.start}",
    ]


def _of_home(at: int, run: Run, place: Place, kind: str, tie: str) -> list[str]:
    """Features of one line of a run by the article above; `tie` to its head."""
    opening, title, lead = place.opening, place.title, place.lead
    spot = _spot(at, run)
    return [
        f"ho={opening}{kind}{lead}",
        f"hos={opening}{place.share}",
        f"hod={opening}{place.distance}",
        f"hop={opening}{spot}{lead}",
        f"ti={title}{kind}{lead}",
        f"tis={title}{opening}",
        f"tip={title}{spot}",
        f"ki={tie}{kind}{lead}",
        f"kip={tie}{spot}",
        f"fw={place.distance}{kind}{lead}",
        f"fwp={place.distance}{spot}",
    ]


def _of_rank(at: int, run: Run, place: Place, looks: Sequence[Look]) -> tuple[str, ...]:
    """How long the line is among the plain lines above the byline: the longest is the headline."""
    end = run.start + place.byline if place.byline > 0 else run.end
    lengths = [looks[here].core for here in range(run.start, end) if looks[here].kind in PLAIN]
    if at >= end or looks[at].kind not in PLAIN:
        return ()
    rank = sum(length > looks[at].core for length in lengths)
    spot = f"{at - run.start}{end - at}"
    mark = "Y" if place.byline > 0 else "D" if place.lead == "D" else "-"
    return f"rk={rank}{len(lengths)}{spot}", f"mk={mark}{spot}", f"rkm={rank}{spot}{mark}"


def _behind(run: Run, place: Place) -> list[str]:
    """Features of the unit behind a run."""
    lead, lines = place.lead, min(run.end - run.start, 3)
    return [
        f"coN={place.share}",
        f"corN={place.rank}",
        f"corN{lead}={place.rank}",
        f"crN{lead}={place.relative}",
        f"coN{lead}={place.share}{lines}",
        f"hoN{lead}={place.opening}",
        f"tiN{lead}={place.title}{lines}",
        f"fwN{lead}={place.distance}",
    ]
