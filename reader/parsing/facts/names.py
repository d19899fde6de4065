"""One run of characters in a signature: which names it holds."""

from reader.lexicon.surnames import COMPOUND, NO_NAMES, has_common_surname, has_surname
from reader.parsing.facts.cues import HAN
from reader.text.fold import fold_for_cues
from reader.text.lazy_pattern import lazy_pattern

# 江西宜丰县刘泽仁: the writer's town or house stands before the name without a space.
AFFILIATION = lazy_pattern(
    r"^.{1,28}(?:[省市县区镇乡村局院校厂部社队]|公司|大学|支行|分行|电台|工地|教授|研究员|主任|书记|主席|总裁|经理"
    r"|[省市县区镇乡村局院校厂部社队所行会馆团]长|导演|编剧|代表|委员)(?=.{2,12}$)"
)
# A word that says what someone is, or where, and names nobody.
HOUSES = lazy_pattern(
    r"(?:[局委部会院校所站台办组社厅室处科队店村镇乡县市区省长员授师]|公司|集团|中心|大学|书记|主任|代表)$"
)
DOTTED = lazy_pattern(rf"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}}){{1,4}}")
HAN_RUN = lazy_pattern(rf"[{HAN}]+")
LONGEST_RUN = 16  # characters; five names run together
LONGEST_WORD = 40


def read_names(run: str, *, strict: bool) -> tuple[str, ...]:
    """Return the names in `run` (no white space in it), none if it is something else.

    Two or three characters are one name, with `strict` only if they open with a surname; a
    longer run must fall apart into names with surnames (陈辉李清华 is 陈辉 and 李清华), perhaps
    behind the place that they write from.
    """
    if not 2 <= len(run) <= LONGEST_WORD or run in NO_NAMES:
        return ()
    if DOTTED.fullmatch(fold_for_cues(run)):
        return (run,)
    if not HAN_RUN.fullmatch(run):
        return ()
    if len(run) <= 3:
        return (run,) if has_surname(run) or not strict else ()
    place = AFFILIATION.match(fold_for_cues(run))
    return _split(run[place.end() :] if place else run)


def is_affiliation(word: str) -> bool:
    """Whether a word stands for a house, a place or an office: 组织一处副处长, 东屏县文化馆."""
    return len(word) >= 4 and HOUSES.search(fold_for_cues(word)) is not None


def _split(run: str) -> tuple[str, ...]:
    """Cut `run` into names; of several ways the one with the most common surnames."""
    if len(run) > LONGEST_RUN or is_affiliation(run):
        return ()
    best: dict[int, tuple[str, ...]] = {0: ()}  # best[k] cuts the first k characters
    for end in range(2, len(run) + 1):
        ways = [
            (*best[start], run[start:end])
            for start in range(max(0, end - 4), end - 1)
            if start in best and _is_name(run[start:end])
        ]
        if ways:
            best[end] = max(ways, key=_likelihood)
    return best.get(len(run), (run,) if _is_doubled(run) else ())


def _likelihood(names: tuple[str, ...]) -> tuple[float, int, list[int]]:
    """Share of common surnames; then few names; then long ones first."""
    common = sum(map(has_common_surname, names)) / len(names)
    return common, -len(names), [len(name) for name in names]


def _is_name(piece: str) -> bool:
    """Two or three characters with a surname, or four with a compound one."""
    if len(piece) == 4:
        return piece[:2] in COMPOUND
    return has_surname(piece) and piece not in NO_NAMES and piece[-1] not in "省市县镇乡"


def _is_doubled(run: str) -> bool:
    """Four characters with the surnames of both parents: 卞王玉珏."""
    return len(run) == 4 and has_surname(run) and has_surname(run[1:])
