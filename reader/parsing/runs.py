"""Runs of short lines, where heads and crossheads stand: what the surroundings say of them.

Features, each with a value: `co` `cor` common pairs with the text before (share; against the
page's middle), `cw` the same three times as far, `cr` against what each side shares with itself,
`ta` `tb` ties of the line's own words to the text after and before, `pl` place in the run and
distance to its end, `run` length, `side` before or behind the byline, `hab` share of the page's
runs that have a byline or dateline, `gap` units to the neighbouring runs, `sim` neighbouring runs
of the same form, `inner` the run's kinds, `rk` how the line's length ranks above the byline, `mk`
whether byline or dateline follow, `row` plain short lines that stand together.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.parsing.cohesion import Context, Prose
from reader.parsing.joins import Joins
from reader.parsing.looks import Look
from reader.parsing.units import Unit

SHORT = frozenset("SsNAYKtTcQ#*op~a")
PLAIN = frozenset("SsNop")
LONGEST = 60  # characters of a line in a run
MOST = 8  # lines of a run
SHARES = (0.004, 0.01, 0.018, 0.028, 0.04, 0.055, 0.075, 0.11, 0.17, 0.28)
LONGEST_VERSE = 24  # characters
STRETCHES = (1, 2, 3, 4, 6, 9, 14)
RELATIVES = (0.08, 0.16, 0.25, 0.36, 0.5, 0.65, 0.85, 1.2)
AGAINST_MIDDLE = (0.25, 0.4, 0.6, 0.8, 1.05, 1.4, 2.0)
TIES = (0.0, 0.06, 0.15, 0.3, 0.5, 0.7)
LEAST_MIDDLE = 0.005
NO_RUN = 99  # units to the next run where there is none
FAR = 6


class Run(NamedTuple):
    """Short lines that follow one another, and the unit behind them (`end`)."""

    start: int
    end: int


class Place(NamedTuple):
    """What is the same for all lines of a run, as codes."""

    share: str
    wide: str
    relative: str
    rank: str
    lead: str
    inner: str
    byline: int
    habit: int
    gaps: str
    alike: int


def find_runs(looks: Sequence[Look]) -> list[Run]:
    """Return the runs, and an empty one before each dateline that has no head."""
    runs: list[Run] = []
    at, total = 0, len(looks)
    while at < total:
        end = at
        while end < min(total, at + MOST) and _is_short(looks[end]):
            end += 1
        if end > at or looks[at].kind == "D":
            runs.append(Run(at, end))
        at = end if end == at + MOST else end + 1
    return runs


def _is_short(look: Look) -> bool:
    return look.kind in SHORT and look.length <= LONGEST


def run_features(
    units: Sequence[Unit], looks: Sequence[Look], joins: Joins, wanted: range
) -> dict[int, list[str]]:
    """Return further features of the wanted units, for runs and what follows them."""
    runs = find_runs(looks)
    prose = Prose(units, joins)
    seen = [run.end >= wanted.start and run.start < wanted.stop for run in runs]
    contexts = [
        prose.around(run.start, run.end, share_alone=not is_seen)
        for run, is_seen in zip(runs, seen, strict=True)
    ]
    known = sorted(context.share for context in contexts if context.share >= 0)
    middle = max(LEAST_MIDDLE, known[len(known) // 2] if known else 0.0)
    habit = _habit(runs, looks)
    features: dict[int, list[str]] = {}
    for at, count in _stretches(looks):
        features[at] = [f"row={count}{looks[at].kind}"]
    for number, (run, context) in enumerate(zip(runs, contexts, strict=True)):
        if not seen[number]:
            continue
        place = _place(number, runs, looks, context, (middle, habit))
        for at in range(run.start, run.end):
            after, before = context.ties[at - run.start]
            ties = _step(after, TIES), _step(before, TIES)
            words = _of_line(at, run, place, looks[at].kind, ties)
            features.setdefault(at, []).extend((*words, *_of_rank(at, run, place, looks)))
        if run.end < len(looks):
            features.setdefault(run.end, []).extend(_behind(run, place))
    return features


def _stretches(looks: Sequence[Look]) -> Iterator[tuple[int, int]]:
    """Yield for each plain short line how many such lines stand together, in steps."""
    start = 0
    for at in range(len(looks) + 1):
        if at == len(looks) or looks[at].kind not in PLAIN or looks[at].length > LONGEST_VERSE:
            if at > start:
                count = bisect_left(STRETCHES, at - start)
                yield from ((line, count) for line in range(start, at))
            start = at + 1


def _habit(runs: Sequence[Run], looks: Sequence[Look]) -> int:
    """Share of the runs that show that they head an article, in fifths; 9 without runs."""
    heads = [run for run in runs if run.end > run.start]
    if not heads:
        return 9
    marked = sum(
        any(looks[at].kind == "Y" for at in range(run.start, run.end))
        or (run.end < len(looks) and looks[run.end].kind == "D")
        for run in heads
    )
    return min(4, 5 * marked // len(heads))


def _place(
    number: int,
    runs: Sequence[Run],
    looks: Sequence[Look],
    context: Context,
    norm: tuple[float, int],
) -> Place:
    run = runs[number]
    middle, habit = norm
    inner = "".join(look.kind for look in looks[run.start : run.end])
    byline = inner.find("Y")
    if byline < 0:
        byline = inner.find("N", 1)
    return Place(
        share=_step(context.share, SHARES),
        wide=_step(context.wide, SHARES),
        relative=_step(context.relative, RELATIVES),
        rank="?" if context.share < 0 else str(bisect_left(AGAINST_MIDDLE, context.share / middle)),
        lead=looks[run.end].kind if run.end < len(looks) else "^",
        inner=inner,
        byline=byline,
        habit=habit,
        gaps=_gaps(number, runs),
        alike=_alike(number, runs, looks),
    )


def _step(share: float, steps: Sequence[float]) -> str:
    return "?" if share < 0 else str(bisect_left(steps, share))


def _gaps(number: int, runs: Sequence[Run]) -> str:
    """Units to the run before and to the one behind, `FAR` and more as one."""
    run = runs[number]
    before = run.start - runs[number - 1].end if number else NO_RUN
    after = runs[number + 1].start - run.end if number + 1 < len(runs) else NO_RUN
    return f"{min(before, FAR)}{min(after, FAR)}"


def _alike(number: int, runs: Sequence[Run], looks: Sequence[Look]) -> int:
    """How many of the two neighbouring runs have as many lines and about the same length."""
    run = runs[number]
    if run.start == run.end:
        return 0
    near = [runs[at] for at in (number - 1, number + 1) if 0 <= at < len(runs)]
    return sum(
        other.end - other.start == run.end - run.start
        and abs(looks[other.start].length - looks[run.start].length) <= 2
        for other in near
    )


def _of_line(at: int, run: Run, place: Place, kind: str, ties: tuple[str, str]) -> list[str]:
    """Features of one line of a run; `ties` to the text after and before it."""
    share, rank, lead = place.share, place.rank, place.lead
    after, before = ties
    from_start, to_end = min(at - run.start, 4), min(run.end - at, 4)
    spot = f"{from_start}{to_end}"
    behind = at - run.start > place.byline
    side = "-" if place.byline < 0 else ">" if behind or at - run.start == place.byline else "<"
    return [
        f"co={share}",
        f"cok={share}{kind}{lead}",
        f"cop={share}{spot}",
        f"col={share}{side}{spot}{lead}",
        f"cor={rank}",
        f"cork={rank}{kind}{lead}",
        f"corc={rank}{share}",
        f"cw={place.wide}{kind}{lead}",
        f"cws={place.wide}{share}",
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
    return [
        f"coN={place.share}",
        f"corN={place.rank}",
        f"corN{place.lead}={place.rank}",
        f"crN{place.lead}={place.relative}",
        f"cwN{place.lead}={place.wide}",
        f"coN{place.lead}={place.share}{min(run.end - run.start, 3)}",
    ]
