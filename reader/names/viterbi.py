"""The best sequence of tags: scores by character and tag in, one tag a character out.

Viterbi, without the tags that are hopeless at a character and the paths that are hopeless beside
the best: most characters of a text are plainly no part of a name, and cost next to nothing.
"""

from collections.abc import Sequence

NEVER = -1_000_000  # the step score of two tags that cannot follow each other
OUTSIDE = 0  # the number of tag `O`

_FAINT = 700  # a tag that `O` beats by more at a character stands on no good path
_LOST = 1500  # a path this far behind the best does not come back

Trail = list[dict[int, int]]  # for each character: tag → tag before it


class Decoder:
    """Finds the best tags by `steps[a][b]`, the score of tag b after tag a, or `NEVER`."""

    def __init__(self, steps: Sequence[Sequence[int]]) -> None:
        stay = steps[OUTSIDE][OUTSIDE]
        self._into = [
            [row[tag] - stay if row[tag] > NEVER else NEVER for row in steps]
            for tag in range(len(steps))
        ]
        self._leave = self._into[OUTSIDE]

    def best(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """Return the best tags of `rows`, scores by tag for each character; `O` is around them."""
        running = {OUTSIDE: 0}
        trail: Trail = []
        for row in rows:
            floor = row[OUTSIDE] - _FAINT
            live = [tag for tag, score in enumerate(row) if score > floor]
            if len(live) == 1 and len(running) == 1:
                trail.append({OUTSIDE: OUTSIDE})
                continue
            reached = {tag: self._reach(tag, running) for tag in live}
            trail.append({tag: before for tag, (_, before) in reached.items()})
            running = _kept({tag: score + row[tag] for tag, (score, _) in reached.items()})
        last = max(running, key=lambda tag: running[tag] + self._leave[tag])
        return _walk_back(trail, last)

    def _reach(self, tag: int, running: dict[int, int]) -> tuple[int, int]:
        """Return the best score of coming to `tag`, and from which tag."""
        into = self._into[tag]
        return max([(score + into[before], before) for before, score in running.items()])


def _kept(scores: dict[int, int]) -> dict[int, int]:
    """Return the scores that are near the best, beside that of `O`."""
    least = max(scores.values()) - _LOST
    base = scores[OUTSIDE]
    return {tag: score - base for tag, score in scores.items() if score > least or tag == OUTSIDE}


def _walk_back(trail: Trail, last: int) -> list[int]:
    tags = []
    for froms in reversed(trail):
        tags.append(last)
        last = froms[last]
    return tags[::-1]
