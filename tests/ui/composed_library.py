"""A library composed for the tests of the screen: invented papers of some months."""

from composed_pages import FERRY, FIELDS, LIBRARY, PAPER, SEEDS, article

from reader.library import Archive
from reader.model import Page

COPIED = tuple(FIELDS[:4])
RETOLD = (
    "青禾镇的秧插完了。合作社社长闻小满在田埂上告诉记者,三千零四十亩水田比往年提前了半个月。",
    "机手郭长庚一天插四十亩。农技员祝一鸣每周来三趟,看叶色,也看水位。",
)


def page(paper, date, label, *articles):
    return Page(f"{label}.txt", articles, paper=paper, date=date, label=label)


def issues():
    """Some months of a paper with one word in each, and two papers that tell the same story."""
    for month in range(1, 13):
        yield page(
            "山前日报", f"2023-{month:02}-15", "第1版",
            article(f"{month}月的渡口", *FERRY), article(f"{month}月的种子", *SEEDS),
        )  # fmt: skip
    yield page("青禾晚报", "2024-05-13", "第3版", article("三千亩水田插完秧", *COPIED))
    yield page("柳湾时报", "2024-05-11", "第2版", article("青禾镇秧插完了", *RETOLD))
    yield page("柳湾时报", "2024-05-12", "第1版", article("图书馆开到十点", *LIBRARY))


def library_in(root):
    """Take them in."""
    with Archive(root) as archive:
        list(archive.add(issues()))
    return root


__all__ = ["PAPER", "issues", "library_in", "page"]
