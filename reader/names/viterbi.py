"""The best sequence of tags: scores by character and tag in, one tag a character out."""

from collections.abc import Sequence

NEVER = -1_000_000  # the step score of two tags that cannot follow each other
OUTSIDE = 0  # the number of tag `O`

Scores = list[int]


class Decoder:
    """Viterbi for tags of names: O, those that begin one (B, S), then those inside (I, E).

    Going forward only the scores are kept; which tag came before is worked out on the way back,
    for the best path alone.  Of the names that may end at a character only the best one goes on.
    """

    def __init__(self, steps: Sequence[Sequence[int]]) -> None:
        """Take `steps[a][b]`, the score of tag b after tag a, or `NEVER`.

        Tags that can follow `O` come before those that cannot; each of the latter comes after
        one or two others.  A sequence begins with the former, and ends with what `O` can follow.
        """
        tags = range(len(steps))
        self._steps = steps
        self._openers = sum(step > NEVER for step in steps[OUTSIDE])
        self._opening = [row[: self._openers] for row in steps]
        self._closers = [(a, steps[a][OUTSIDE]) for a in tags[1:] if steps[a][OUTSIDE] > NEVER]
        befores = [[a for a in tags if steps[a][b] > NEVER] for b in tags[self._openers :]]
        self._inner = [
            (a[0], steps[a[0]][b], a[-1], steps[a[-1]][b])
            for b, a in enumerate(befores, self._openers)
        ]

    def best(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """Return the best tags of `rows`, a list of scores by tag for each character."""
        if not rows:
            return []
        first = [*rows[0][: self._openers], *(NEVER for _ in rows[0][self._openers :])]
        trail = [first]
        for row in rows[1:]:
            trail.append(self._advance(trail[-1], row))
        return self._walk_back(trail)

    def _advance(self, running: Scores, row: Sequence[int]) -> Scores:
        """Return the best score of each tag at the next character."""
        ends = [running[tag] + leave for tag, leave in self._closers]
        named = self._closers[ends.index(max(ends))][0]
        outside, name = running[OUTSIDE], running[named]
        steps = zip(self._opening[OUTSIDE], self._opening[named], strict=True)
        best = [x if (x := outside + s) > (y := name + t) else y for s, t in steps]
        best += [
            x if (x := running[a] + s) > (y := running[b] + t) else y for a, s, b, t in self._inner
        ]
        return [before + score for before, score in zip(best, row, strict=True)]

    def _walk_back(self, trail: Sequence[Scores]) -> list[int]:
        closers = (OUTSIDE, *(tag for tag, _ in self._closers))
        tags = [max(closers, key=lambda tag: trail[-1][tag])]
        for running in reversed(trail[:-1]):
            after = tags[-1]
            ways = [score + row[after] for score, row in zip(running, self._steps, strict=True)]
            tags.append(ways.index(max(ways)))
        return tags[::-1]
