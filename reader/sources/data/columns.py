"""Names of columns and keys in, what they mean for an article out: by their usual names, or named.

The usual names are those of crawlers, data sets, libraries' tables and feeds.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from reader.errors import UsageError
from reader.i18n import say
from reader.model import safe_line

# What a column may hold → its names, the surest first; compared without case, space, - and _.
NAMES = {
    "headline": "title headline heading newstitle articletitle contenttitle titles 标题 標題 "
    "主标题 主標題 题目 題目 题名 主题 主題 正题 正題 新闻标题",
    "kicker": "kicker pretitle introtitle uptitle 引题 引題 肩题 肩題 眉题 眉題",
    "deck": "subtitle subheading subheadline subhead deck standfirst 副标题 副標題 副题 副題",
    "byline": "author authors byline writer reporter creator 作者 记者 記者 署名",
    "text": "content contenthtml contenttext contents text fulltext articlebody maintext body "
    "article paragraphs paras para p passage 正文 内容 內容 全文 文章 文章内容 新闻内容",
    "summary": "summary description abstract excerpt digest 摘要 简介 簡介 导语 導語",
    "paper": "paper newspaper papername newspapername 报纸 報紙 报纸名称 报名 publication source "
    "来源 來源 media 媒体 媒體 sitename publisher",
    "date": "date 日期 出版日期 见报日期 publishdate publicationdate datepublished pubdate "
    "published publishedat publishtime pubtime datetime issued time 时间 "
    "時間 发布时间 發佈時間 发表时间 day",
    "label": "page ban 版 版次 版面 版号 版號 pageno pagenumber pagelabel label edition banci",
    "section": "section 栏目 欄目 版名 channel 频道 頻道 category 分类 分類 类别 類別 "
    "column pagename",
}
MEANINGS = tuple(NAMES)
DELIMITERS = ",\t;|"
LONGEST_HEAD = 10_000  # characters of a table's line of names
MOST_COLUMNS = 500  # of a row, and of a JSON object; more are looked at by nobody
MOST_SHOWN = 30  # characters of a column's name

_MEANING_OF = {
    name: (meaning, rank)
    for meaning, names in NAMES.items()
    for rank, name in enumerate(names.split())
}

Mapping = tuple[tuple[str, tuple[int, ...]], ...]  # meaning, and its columns from 0, surest first

_named: dict[str, str] = {}  # meaning → column: what a person said of columns


def name_columns(text: str) -> None:
    """Take columns for what a person says they are: `title=bt,content=nr`, or by number `title=2`.

    Raises:
        UsageError: It cannot be understood.
    """
    named = {}
    for pair in text.split(","):
        name, is_pair, column = pair.partition("=")
        found = _MEANING_OF.get(_plain(name))
        if found is None or not is_pair or not column.strip():
            raise UsageError(say("data.fields", said=safe_line(pair), names=", ".join(MEANINGS)))
        named[found[0]] = _plain(column)
    _named.clear()
    _named.update(named)
    mapping_of.cache_clear()


def meaning_of(name: str) -> str:
    """Return what a field of this name holds, as a key of `NAMES`; empty if nothing known."""
    return _MEANING_OF.get(_plain(name), ("", 0))[0]


def delimiter_of(head: str) -> str:
    """Return what parts the columns of a table whose text begins so; empty if it is no table.

    A table's first line names its columns, and some of these hold a text or a headline.
    """
    line = head.partition("\n")[0]
    for delimiter in DELIMITERS if len(line) <= LONGEST_HEAD else "":
        names = tuple(line.split(delimiter))
        if len(names) > 1 and tells_articles(mapping_of(names)):
            return delimiter
    return ""


def names_stand_apart(cells: Sequence[str]) -> bool:
    """Whether a table has no line of names: a person has numbered its columns."""
    is_known = any(_plain(cell) in _MEANING_OF or _plain(cell) in _named.values() for cell in cells)
    return bool(_named) and not is_known and all(map(str.isdecimal, _named.values()))


@lru_cache(maxsize=256)
def mapping_of(names: tuple[str, ...]) -> Mapping:
    """Return what the columns or keys with these names mean; those that mean nothing are left out.

    What a person said of a meaning stands instead of the usual names.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for at, name in enumerate(names[:MOST_COLUMNS]):
        plain = _plain(name)
        for meaning, column in _named.items():
            if column in (plain, str(at + 1)):
                found.setdefault(meaning, []).append((0, at))
        meaning, rank = _MEANING_OF.get(plain, ("", 0))
        if meaning and meaning not in _named:
            found.setdefault(meaning, []).append((rank, at))
    if "paper" in found:  # beside a column of papers, one of sources says where a text is from
        found["paper"] = [min(found["paper"])]
    return tuple((meaning, tuple(at for _, at in sorted(ats))) for meaning, ats in found.items())


def shown(mapping: Mapping, names: Sequence[str]) -> str:
    """Return a mapping as a person reads it: `headline=bt, text=nr`."""
    return ", ".join(
        f"{meaning}={'/'.join(safe_line(names[at][:MOST_SHOWN]) for at in ats)}"
        for meaning, ats in sorted(mapping, key=lambda pair: MEANINGS.index(pair[0]))
    )


def tells_articles(mapping: Mapping) -> bool:
    """Whether columns of these meanings hold articles: a text, or a headline and more about it."""
    meanings = dict(mapping)
    return "text" in meanings or ("headline" in meanings and len(meanings) > 1)


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name[:200]).casefold()
    return "".join(letter for letter in folded if letter not in " _-\ufeff\t\n\r.:'\"")
