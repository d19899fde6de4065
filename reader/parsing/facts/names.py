"""One run of characters in a signature: which names it holds."""

import re

from reader.parsing.facts.cues import HAN
from reader.parsing.facts.folding import fold
from reader.parsing.facts.surnames import COMPOUND, NO_NAMES, has_common_surname, has_surname

# What is done stands right behind the name: 张三摄, 李四整理.  文 and 图 alone are left: 张学文.
DONE = re.compile(
    r"(?:摄影报道|报道|采写|采访整理|采访|整理|编译|编写|翻译|供图|供稿|口述|撰稿|摄影|摄)$"
)
# 江西宜丰县刘泽仁: the writer's town or house stands before the name without a space.
AFFILIATION = re.compile(
    rf"(?:[县市区省镇乡村局社院校部处科队厂台站所会团]|公司|大学|教授|研究员|主任|中心)([{HAN}]{{2,3}})$"
)
HOUSES = re.compile(
    r"(?:[局委部会院校所站台办组社厅室处科队店村镇县市区]|公司|集团|中心|大学|学会|协会)$"
)
DOTTED = re.compile(rf"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}}){{1,4}}")
HAN_RUN = re.compile(rf"[{HAN}]+")
LONGEST_RUN = 16  # characters; five names run together


def read_names(run: str, *, strict: bool) -> tuple[str, ...]:
    """Return the names in `run` (no white space in it), none if it is something else.

    Two or three characters are one name, with `strict` only if they open with a surname; a
    longer run must fall apart into names with surnames (陈辉李清华 is 陈辉 and 李清华).
    """
    done = DONE.search(fold(run[-12:]))
    if done and len(run) - len(done[0]) >= 2:
        run = run[: len(run) - len(done[0])]
    if len(run) < 2 or run in NO_NAMES:
        return ()
    if DOTTED.fullmatch(fold(run)):
        return (run,)
    if not HAN_RUN.fullmatch(run) or len(run) > LONGEST_RUN:
        return ()
    if len(run) <= 3:
        return (run,) if has_surname(run) or not strict else ()
    return _split(run) or _after_affiliation(run)


def _split(run: str) -> tuple[str, ...]:
    """Cut `run` into names; of several ways the one with the most common surnames."""
    if HOUSES.search(fold(run)):
        return ()
    ways: list[tuple[str, ...]] = [()]  # ways[k] cuts the first k characters; () is no way
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(2, len(run) + 1):
        ways = [
            (*best[start], run[start:end])
            for start in range(max(0, end - 4), end - 1)
            if start in best and _is_name(run[start:end])
        ]
        if ways:
            best[end] = max(ways, key=_likelihood)
    return best.get(len(run), ())


def _likelihood(names: tuple[str, ...]) -> tuple[float, int]:
    """Share of common surnames, then names that are long: 陆小明 rather than two halves."""
    return sum(map(has_common_surname, names)) / len(names), -len(names)


def _is_name(piece: str) -> bool:
    """Two or three characters with a surname; four with a compound or a doubled one."""
    if len(piece) == 4:
        return piece[:2] in COMPOUND
    return has_surname(piece) and piece not in NO_NAMES


def _after_affiliation(run: str) -> tuple[str, ...]:
    found = AFFILIATION.search(run)
    return (found[1],) if found and has_surname(found[1]) else ()
