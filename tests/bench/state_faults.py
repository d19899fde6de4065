"""What is remembered when dubao is killed at any moment, and when the disk fails at any write.

A child says round after round of articles that they are read, starred, tagged, noted, marked, left
somewhere, asks something, takes some of it back, and tells each round that is on the disk
(`faults.py`).  Then the file holds exactly what was so after a round, not before the last one that
was told, is whole, and keeps what is said next.

    python tests/bench/state_faults.py [--kills 500] [--failures 0]
"""

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from faults import Deed, Subject
from faults import main as tried

from reader.errors import FailedError
from reader.i18n import use
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.state.keeper import Keeper
from reader.state.last import left_item
from reader.state.schema import MOST_KEPT

ROUNDS = 60
AT_A_TIME = 7  # rounds that are said before one waits for the disk
QUERIES = 5  # that are kept
FILE = "state.db"

Held = dict[tuple[ItemKind, str], object]


def said_in(turn: int) -> list[Item]:
    """Return what is said in a round; what is said in one with an odd number is taken back."""
    is_undone = turn % 2 == 0
    article = f"甲{turn // 2}"
    mark = {"article": article, "title": f"第{turn}回", "block": turn, "offset": 0}
    return [
        Item(ItemKind.READ, f"乙{turn}", True),
        Item(ItemKind.STAR, article, None if is_undone else True),
        Item(ItemKind.TAGS, article, None if is_undone else [f"第{turn}回", "水利"]),
        Item(ItemKind.NOTE, "甲", f"第{turn}回" * 100),
        Item(ItemKind.PLACE, f"丙{turn % 5}", [turn, 0]),
        Item(ItemKind.MARK, "a", mark),
        Item(ItemKind.QUERY, f"水库{turn}", True),
        left_item([f"/青禾日报/{turn % 3}"], article, (turn, 0)),
    ]


def after(turn: int) -> Held:
    """Return what holds after a round."""
    held: Held = {}
    for one in range(1, turn + 1):
        held |= {(item.kind, item.key): item.value for item in said_in(one)}
    queries = [key for key in held if key[0] is ItemKind.QUERY]
    for key in queries[:-QUERIES]:
        del held[key]
    return held


def waiting(root: Path) -> Iterator[str]:
    """Wait after each round until it is on the disk."""
    yield from _said(_keeper(root), range(1, ROUNDS + 1))


def gathering(root: Path) -> Iterator[str]:
    """Say several rounds before waiting: they are on the disk together, or some before others."""
    yield from _said(_keeper(root), range(1, ROUNDS + 1), AT_A_TIME)


def leaving(root: Path) -> Iterator[str]:
    """Leave after some rounds, and begin again."""
    for start in range(1, ROUNDS + 1, AT_A_TIME):
        keeper = _keeper(root)
        yield from _said(keeper, range(start, min(start + AT_A_TIME, ROUNDS + 1)))
        keeper.close()


def _keeper(root: Path) -> Keeper:
    keeper = Keeper(root / FILE, lambda _line: None)
    keeper.open()
    return keeper


def _said(keeper: Keeper, turns: Iterable[int], at_a_time: int = 1) -> Iterator[str]:
    for turn in turns:
        keeper.put(said_in(turn))
        if turn % at_a_time == 0:
            if not keeper.flush():
                raise FailedError(keeper.trouble)
            yield str(turn)


def faults_after(root: Path, _deed: Deed, said: list[str]) -> list[str]:
    """Return what is wrong with a file of which a child said that these rounds are in it."""
    root.mkdir(exist_ok=True)
    file = StateFile(root / FILE)
    held = _held(file)
    first = max(map(int, said), default=0)
    wrong = [file.notice] if file.notice else []
    if all(held != after(turn) for turn in range(first, ROUNDS + 1)):
        wrong.append(f"round {first} was said, and the file holds what was never so: {held}")
    next_ones = {(item.kind, item.key): item.value for item in said_in(ROUNDS + 1)}
    file.put(said_in(ROUNDS + 1))
    if not next_ones.items() <= _held(file).items():
        wrong.append("keeping does not go on")
    file.close()
    with sqlite3.connect(root / FILE) as connection:
        ((whole,),) = connection.execute("PRAGMA integrity_check").fetchall()
    connection.close()
    return [*wrong, *([] if whole == "ok" else [whole])]


def _held(file: StateFile) -> Held:
    return {(item.kind, item.key): item.value for item in file.every()}


STATE = Subject("state", (waiting, gathering, leaving), faults_after, calls=600)

if __name__ == "__main__":
    use("en")
    MOST_KEPT[ItemKind.QUERY] = QUERIES
    sys.exit(tried(STATE, sys.argv[1:]))
