"""What is told of a library's answer above its hits: how many, in what words, what went wrong."""

from typing import TYPE_CHECKING

from reader.i18n import Words
from reader.model import safe_line
from reader.ui.bars import Group

if TYPE_CHECKING:
    from reader.library.newest import NewestHits


def hits_told(hits: "NewestHits | None", asked: str, trouble: str, words: Words) -> list[Group]:
    """Return it as groups of a row; without hits, the library is still being asked."""
    if trouble:
        return [[(safe_line(trouble), "alert")]]
    if hits is None:
        return [[(words["filter.looking"], "quiet")]]
    if hits.trouble is not None:
        return [[(safe_line(str(hits.trouble)), "alert")]]
    if not hits.total:
        nothing = "archive.none" if asked.strip() else "archive.empty"
        key = nothing if hits.is_counted and not hits.pending else "filter.looking"
        return [[(words[key], "quiet")]]
    return [*_counted(hits, words), *_relaxed(hits, asked, words)]


def _counted(hits: "NewestHits", words: Words) -> list[Group]:
    total = words.format("archive.total", n=hits.total)
    groups: list[Group] = [[(total if hits.is_counted else f"{total}+", "strong")]]
    listed = len(hits.entries)
    if hits.is_counted and listed < hits.total:
        said = words.format("archive.listed", n=listed)
        groups.append([(f" · {said}", "quiet")])
    return groups


def _relaxed(hits: "NewestHits", asked: str, words: Words) -> list[Group]:
    if not hits.relaxed:
        return []
    others = " + ".join(hits.relaxed)
    said = words.format("filter.relaxed", term=asked.strip(), words=others)
    return [[(f" · {safe_line(said)}", "alert")]]
