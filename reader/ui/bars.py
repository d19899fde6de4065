"""The words of masthead and status bar, from what is listed, open and typed; nothing is drawn."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.i18n import Words
from reader.model import Article, safe_line
from reader.naming import shown_name
from reader.settings import Settings
from reader.store import Answer
from reader.ui.browsing import Browsing, facts_of_page
from reader.ui.clip import clip
from reader.ui.reading_time import minutes

if TYPE_CHECKING:
    from reader.ui.keymap import Keys

Part = tuple[str, str]  # text, and the name of its look ("" for the plain one)
Group = Sequence[Part]  # parts that stand or fall together


class Hint(tuple[Part, ...]):
    """A group that names an action, which a click on it asks for."""

    action: str

    def __new__(cls, action: str, parts: Sequence[Part]) -> "Hint":
        """`parts` are its words."""
        hint = super().__new__(cls, parts)
        hint.action = action
        return hint


# Which keys the status bar names, where the keyboard is.
SHOWN: Mapping[str, tuple[str, ...]] = {
    "list": ("open", "search", "help", "quit", "keywords", "who", "next_page", "theme"),
    "pane": ("back", "page_down", "help", "next_article", "search", "mode", "zen"),
    "filter": ("open", "back"),
    "find": ("open", "back"),
    "strip": ("open", "back"),
    "caret": ("select", "copy", "card", "search", "back"),
    "selection": ("copy", "copy_with_source", "highlight", "card", "back"),
}

# Where a key's word differs from its usual one: (place, action) to word.
WORDS: Mapping[tuple[str, str], str] = {
    ("pane", "search"): "find",
    ("filter", "open"): "keep",
    ("filter", "back"): "clear",
    ("find", "open"): "keep",
    ("find", "back"): "clear",
    ("strip", "open"): "keep",
    ("caret", "search"): "find",
}


def masthead(
    now: Browsing,
    words: Words,
    unread: int | None = None,
    *,
    is_loading: bool = False,
    step: str = "",
) -> tuple[list[Group], list[Part]]:
    """What is open on the left; on the right which page, how many articles, shown and unread.

    `step` says how far a page has been read that takes seconds.
    """
    total, pages = now.store.count, len(now.store.pages)
    said: list[str] = []
    if step:
        said.append(step)
    elif is_loading:
        said.append(words.format("masthead.loading", n=pages))
    elif pages > 1 and now.opened is not None:
        at = now.store.number_of(now.opened.page)
        said.append(words.format("masthead.page", at=at, total=pages))
    if now.text:
        shown = f"{now.count}" if now.answer.is_counted else f"{now.count}+"
        said.append(words.format("masthead.some", shown=shown, total=total))
    else:
        said.append(words.format("masthead.all", total=total))
    if unread is not None:
        said.append(words.format("masthead.unread", n=unread))
    first, *others = facts_of_page(now)
    name: list[Group] = [[(first, "strong")]]
    name += [[(f" · {one}", "strong")] for one in others]
    return name, [*((f"{one} · ", "quiet") for one in said[:-1]), (f"{said[-1]} ", "quiet")]


GAP = 3  # cells at least between left and right
LEAST_NAME = 12  # cells of what is open that all but the last count give way to


def giving_way(left: Sequence[Group], right: Sequence[Part], width: int) -> list[Part]:
    """The parts on the right of a row of `width` cells that leave the left its first words."""
    name = sum(cell_len(text) for text, _ in left[0]) if left else 0
    room = width - 1 - (GAP + min(name, LEAST_NAME) if left else 0)
    parts = list(right)
    while len(parts) > 1 and sum(cell_len(text) for text, _ in parts) > room:
        del parts[0]
    return parts


def fitting(groups: Sequence[Group], room: int) -> list[tuple[Group, list[Part]]]:
    """The groups that stand in `room` cells, in their order there, with their parts as they fit.

    Hints keep their places, whatever is said meanwhile, so that who is about to click one hits no
    other: the last ones make room for what is said, which comes behind the rest.  The first group
    is cut if need be; of the others those that do not fit whole are left out.  Blanks at a group's
    end take no room.
    """
    hints = [one for one in groups if isinstance(one, Hint)]
    said = [one for one in groups if not isinstance(one, Hint)]
    if not (hints and said):
        return _in_a_row(groups, room)
    offered = _in_a_row(hints, room)
    ends = list(accumulate(cell_len(_text(parts)) for _, parts in offered))
    kept = bisect_right(ends, room - cell_len(_text(said[0]).rstrip()))
    return [*offered[:kept], *_in_a_row(said, room - (ends[kept - 1] if kept else 0))]


def _in_a_row(groups: Sequence[Group], room: int) -> list[tuple[Group, list[Part]]]:
    shown: list[tuple[Group, list[Part]]] = []
    for at, group in enumerate(groups):
        if at and cell_len(_text(group).rstrip()) > room:
            continue
        parts: list[Part] = []
        for text, name in group:
            is_whole = cell_len(text) <= room
            parts.append((text if is_whole else clip(text.rstrip(), room), name))
            room -= cell_len(parts[-1][0])
        shown.append((group, parts))
    return shown


def _text(group: Group) -> str:
    return "".join(text for text, _ in group)


def idle_keys(now: Browsing, *, is_loading: bool) -> Collection[str]:
    """Keys with nowhere to go: to another page of a lone one, to another article of a lone one."""
    pages, shown = len(now.store.pages), now.count
    return [
        name
        for name, count in (("next_page", pages), ("next_article", shown))
        if count <= 1 and not is_loading
    ]


def status(
    where: str, notice: str, keys: "Keys", words: Words, *, idle: Collection[str] = ()
) -> list[Group]:
    """A notice, if there is one, and the keys that work where the keyboard is, but `idle` ones."""
    from reader.ui.keymap import shown_key  # noqa: PLC0415 - not for the first frame

    groups: list[Group] = [[(safe_line(notice) + "   ", "alert")]] if notice else []
    for name in SHOWN[where]:
        if keys.get(name) and name not in idle:
            key, does = shown_key(keys[name][0]), words[f"short.{WORDS.get((where, name), name)}"]
            groups.append(Hint(name, ((f"{key} ", "key"), (f"{does}   ", "quiet"))))
    return groups


def copies(now: Browsing, words: Words) -> list[Part]:
    """Where else the open story stands (同稿), if it does: what parts that page from this one."""
    if now.opened is None:
        return []
    here = now.opened.page
    there = [
        one.page
        for one in now.store.stories.get(now.opened.article.id, ())
        if (one.page.path, one.page.source) != (here.path, here.source)
    ]
    if not there:
        return []
    facts = [fact for fact in ("paper", "date") if getattr(there[0], fact) != getattr(here, fact)]
    said = [*(getattr(there[0], fact) for fact in facts), there[0].label or shown_name(there[0])]
    key = "copies.see" if len(there) == 1 else "copies.more"
    page = safe_line(" ".join(filter(None, said)))
    return [(words.format(key, page=page, n=len(there)) + " ", "quiet")]


def beside(first: Sequence[Part], then: Sequence[Part]) -> list[Part]:
    """Both, parted by a dot where there are both, which gives way with the first of them."""
    return [*((f"{text}· ", look) for text, look in first), *then] if then else list(first)


def progress(article: Article | None, share: float, settings: Settings, words: Words) -> list[Part]:
    """How much of the article has been seen, and the minutes that are left."""
    if article is None:
        return []
    left = round(article.characters * (1 - share))
    if share >= 1:
        return [(words["progress.done"] + " ", "quiet")]
    return [
        (
            words.format(
                "progress.left", share=round(share * 100), n=minutes(left, settings.reading_speed)
            )
            + " ",
            "quiet",
        )
    ]


def filter_notice(answer: Answer, text: str, words: Words) -> str:
    """What holds of a filter: other words were searched, nothing is found, or it was too much."""
    if not text.strip():
        return ""
    if answer.trouble is not None:
        return str(answer.trouble)
    if answer.relaxed and answer.counted:
        return words.format("filter.relaxed", term=text.strip(), words=" + ".join(answer.relaxed))
    if not answer.counted:
        if not answer.is_counted:
            return words["filter.looking"]
        return words["filter.pending" if answer.pending else "filter.none"]
    return ""
