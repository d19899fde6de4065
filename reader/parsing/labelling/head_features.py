"""Features of short lines that stand in runs: what the surroundings say of them.

Names: `co` `cor` common pairs with the text before (share; against the page's middle), `cr` against
what each side shares with itself, `ho` common pairs of the text behind with the opening of the
article above, `ti` with its head, `ki` of the line itself with that head, `fw` how far above it
is, `ta` `tb` ties of the line's own words to the text after and before, `hab` share of the page's
runs that have a byline or dateline, `gap` units to the neighbouring runs, `sim` neighbouring runs
of the same form, `rk` how the line's length ranks above the byline, `mk` whether byline or dateline
follow, `ld` what stands right below, `row` plain short lines that stand together, `dk` a line that
goes on in mid-word from one that a dash opens, `it` an item behind a mark or a label, `vh` the
last line between two bylines, `vo` what one of several says, and who, `part` what belongs to a
story whatever it looks like; those above the next texts: `tw` as long, `pl` speak alike; `so` what
tells that a story opens; `uh` what looks like a deck.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.cohesion import Context, Prose
from reader.parsing.labelling.head_candidates import (
    PLAIN,
    HeadCandidate,
    alike,
    byline_in,
    cut_decks,
    find_runs,
    gaps,
    habit,
    head_places,
    is_labelled,
    is_marked,
    stretches,
)
from reader.parsing.labelling.head_habits import couplets, is_text, pattern_words, patterns, voices
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.labelling.list_items import list_items
from reader.parsing.labelling.story_openings import story_openings
from reader.parsing.labelling.story_parts import story_parts
from reader.parsing.labelling.twins import parallels, twins
from reader.parsing.labelling.under_heads import lines_under_heads
from reader.parsing.labelling.verse import heads_behind_verse, verses
from reader.parsing.lines.units import Unit

SHARES = (0.004, 0.01, 0.018, 0.028, 0.04, 0.055, 0.075, 0.11, 0.17, 0.28)
RELATIVES = (0.08, 0.16, 0.25, 0.36, 0.5, 0.65, 0.85, 1.2)
AGAINST_MIDDLE = (0.25, 0.4, 0.6, 0.8, 1.05, 1.4, 2.0)
TIES = (0.0, 0.06, 0.15, 0.3, 0.5, 0.7)
DISTANCES = (60, 200, 400, 700, 1000, 1500, 2200, 3500)  # characters
LEAST_MIDDLE = 0.005


class HeadPlace(NamedTuple):
    """What is the same for all lines of a run, as codes."""

    share: str
    relative: str
    rank: str
    opening: str
    title: str
    distance: int
    lead: str
    byline: int
    habit: int
    gaps: str
    alike: int


def head_features(
    units: Sequence[Unit], shapes: Sequence[LineShape], bigrams: Bigrams, wanted: range
) -> dict[int, list[str]]:
    """Return further features of the wanted units, for runs and what follows them."""
    runs = find_runs(shapes)
    seen = [run.end >= wanted.start and run.start < wanted.stop for run in runs]
    marked = [is_marked(run, shapes) for run in runs]
    contexts = list(_contexts(runs, seen, marked, Prose(units, bigrams)))
    features: dict[int, list[str]] = {}
    for at, word in _of_stretches(units, shapes, bigrams):
        features.setdefault(at, []).append(word)
    places = _places(runs, shapes, contexts, habit(runs, marked))
    habits = map(pattern_words, patterns(runs, shapes, marked))
    for run, is_seen, context, place, habit_words in zip(
        runs, seen, contexts, places, habits, strict=True
    ):
        if not is_seen:
            continue
        shared, ranks = _of_run(place), _of_rank(run, place, shapes)
        for at in range(run.start, run.end):
            words = features.setdefault(at, [])
            words += shared
            words += habit_words
            words += _of_line(at, run, place, shapes[at].kind, context.ties[at - run.start])
            words += ranks.get(at, ())
        if run.end < len(shapes):
            features.setdefault(run.end, []).extend(_behind(run, place))
    return features


def _of_stretches(
    units: Sequence[Unit], shapes: Sequence[LineShape], bigrams: Bigrams
) -> Iterator[tuple[int, str]]:
    """Yield what lines are told by those right above and below them, runs aside."""
    yield from ((at, f"row={count}{shapes[at].kind}") for at, count in stretches(shapes))
    yield from ((at, f"hp={place}") for at, place in head_places(units, shapes))
    yield from couplets(shapes).items()
    yield from twins(shapes)
    like = list(parallels(units, shapes))
    yield from like
    yield from story_openings(units, shapes, {at for at, word in like if word == "pl=marks"})
    yield from ((at, "vo=y") for at in voices(units, shapes))
    yield from ((at, "vh=y") for at in heads_behind_verse(shapes))
    yield from ((at, f"vs={sign}") for at, sign in verses(units, shapes))
    yield from list_items(units, shapes)
    yield from story_parts(units, shapes)
    yield from lines_under_heads(units, shapes)
    yield from ((at, "dk=y") for at in cut_decks(units, shapes, bigrams))


def _contexts(
    runs: Sequence[HeadCandidate], seen: Sequence[bool], marked: Sequence[bool], prose: Prose
) -> Iterator[Context]:
    """Yield what stands around each run; those not seen tell their share alone."""
    home = prose.home(0, 0)
    for run, is_seen, is_head in zip(runs, seen, marked, strict=True):
        yield prose.around(run.start, run.end, home, share_alone=not is_seen, is_head=is_head)
        if is_head:
            home = prose.home(run.start, run.end)


def _places(
    runs: Sequence[HeadCandidate],
    shapes: Sequence[LineShape],
    contexts: Sequence[Context],
    share_marked: int,
) -> Iterator[HeadPlace]:
    known = sorted(context.share for context in contexts if context.share >= 0)
    middle = max(LEAST_MIDDLE, known[len(known) // 2] if known else 0.0)
    for number, (run, context) in enumerate(zip(runs, contexts, strict=True)):
        kinds = "".join(shape.kind for shape in shapes[run.start : run.end])
        share = context.share
        yield HeadPlace(
            share=_step(share, SHARES),
            relative=_step(context.relative, RELATIVES),
            rank="?" if share < 0 else str(bisect_left(AGAINST_MIDDLE, share / middle)),
            opening=_step(context.opening, SHARES),
            title=_step(context.title, TIES),
            distance=bisect_left(DISTANCES, context.distance),
            lead=shapes[run.end].kind if run.end < len(shapes) else "^",
            byline=byline_in(kinds),
            habit=share_marked,
            gaps=gaps(number, runs),
            alike=alike(number, runs, shapes),
        )


def _step(share: float, steps: Sequence[float]) -> str:
    return "?" if share < 0 else str(bisect_left(steps, share))


def _of_run(place: HeadPlace) -> list[str]:
    """Features that all lines of a run have."""
    share, rank, opening = place.share, place.rank, place.opening
    return [
        f"co={share}",
        f"cor={rank}",
        f"corc={rank}{share}",
        f"crs={place.relative}{share}",
        f"gap={place.gaps}",
        f"gapc={place.gaps}{share}",
        f"hos={opening}{share}",
        f"hod={opening}{place.distance}",
        f"tis={place.title}{opening}",
    ]


def _of_line(
    at: int, run: HeadCandidate, place: HeadPlace, kind: str, own: tuple[float, float, float]
) -> list[str]:
    """Features of one line of a run; `own` are its ties to the text after, before and the head."""
    share, opening, title, lead = place.share, place.opening, place.title, place.lead
    after, before, home = (_step(tie, TIES) for tie in own)
    spot = f"{min(at - run.start, 4)}{min(run.end - at, 4)}"  # in the run, and from its end
    side = "-" if place.byline < 0 else ">" if at - run.start >= place.byline else "<"
    return [
        f"cok={share}{kind}{lead}",
        f"cop={share}{spot}",
        f"cr={place.relative}{kind}{lead}",
        f"crl={place.relative}{side}{spot}{lead}",
        f"copl={share}{after}{before}",
        f"ta={after}{kind}",
        f"tb={before}{kind}",
        f"tab={after}{before}{spot}",
        f"hab={place.habit}{side}{lead}",
        f"habc={place.habit}{side}{lead}{share}",
        f"sim={place.alike}{kind}",
        f"simc={place.alike}{place.rank}{lead}",
        f"ho={opening}{kind}{lead}",
        f"hop={opening}{spot}{lead}",
        f"ti={title}{kind}{lead}",
        f"tip={title}{spot}",
        f"ki={home}{kind}{lead}",
        f"kip={home}{spot}",
        f"fw={place.distance}{kind}{lead}",
        f"fwp={place.distance}{spot}",
    ]


def _of_rank(
    run: HeadCandidate, place: HeadPlace, shapes: Sequence[LineShape]
) -> dict[int, tuple[str, ...]]:
    """How long each plain line above the byline is among them: the longest is the headline."""
    end = run.start + place.byline if place.byline > 0 else run.end
    lengths = {at: shapes[at].core for at in range(run.start, end) if shapes[at].kind in PLAIN}
    mark = "Y" if place.byline > 0 else "D" if place.lead in "Dd" else "-"
    if mark == "-" and is_labelled(run, shapes):
        mark = "L"
    features: dict[int, tuple[str, ...]] = {}
    for at, length in lengths.items():
        rank = sum(other > length for other in lengths.values())
        spot = f"{at - run.start}{end - at}"
        features[at] = (
            f"rk={rank}{len(lengths)}{spot}",
            f"mk={mark}{spot}",
            f"rkm={rank}{spot}{mark}",
            f"ld={_lead_code(shapes[at + 1 : at + 2])}",
        )
    return features


def _lead_code(below: Sequence[LineShape]) -> str:
    """`D` above a lead with a dateline, `T` above another text, `H` above another short line."""
    if not below:
        return "H"
    return "D" if below[0].kind in "Dd" else "T" if is_text(below[0]) else "H"


def _behind(run: HeadCandidate, place: HeadPlace) -> list[str]:
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
